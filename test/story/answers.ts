// What a person types to answer rightly, and to answer wrongly.

import { markOf, readResponse, rightResponse, writeResponse } from '../../src/engine/question/grade.ts'
import type { Body } from '../../src/engine/question/question.ts'

export function rightly(body: Body): string {
  return writeResponse(rightResponse(body), body)
}

/** Something that can be read and is worth nothing. */
export function wrongly(body: Body): string {
  const tries = ['A', 'B', 'C', 'D', 'T', 'F', '99999', 'quite-wrong', 'quite; wrong', 'again']
  const orders = ['C B A', '1a 2b 3c', '1b 2c 3a', '1c 2a 3b']
  const wrong = [...tries, ...orders].find((text) => {
    const response = readResponse(text, body)
    return response && response.kind === body.kind && markOf(response, body).score < 0.5
  })
  if (wrong === undefined) throw new Error(`No wrong answer to ${JSON.stringify(body)}`)
  return wrong
}
