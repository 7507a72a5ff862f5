// What a person types to answer rightly, and to answer wrongly.

import { markOf, rightResponse, writeResponse } from '../../src/engine/question/grade.ts'
import type { Body, Response } from '../../src/engine/question/question.ts'

export function rightly(body: Body): string {
  return writeResponse(rightResponse(body), body)
}

/** Something that can be read and is worth nothing. */
export function wrongly(body: Body): string {
  const response = wrongResponse(body)
  if (markOf(response, body).score > 0) throw new Error(`No wrong answer to ${JSON.stringify(body)}`)
  return writeResponse(response, body)
}

function wrongResponse(body: Body): Response {
  switch (body.kind) {
    case 'choice':
      return { kind: 'choice', option: body.options.findIndex((option) => !option.right) }
    case 'several':
      return { kind: 'several', options: body.options.flatMap((option, at) => (option.right ? [] : [at])) }
    case 'true-false':
      return { kind: 'true-false', truth: !body.key }
    case 'order':
      return { kind: 'order', order: [...body.key].reverse() }
    case 'match':
      return { kind: 'match', rights: [...body.key.slice(1), body.key[0]!] }
    case 'short':
      return { kind: 'short', text: 'quite wrong' }
    case 'number':
      return { kind: 'number', value: 2 * (body.key + body.tolerance) + 7 }
    case 'cloze':
      return { kind: 'cloze', texts: body.gaps.map(() => 'quite wrong') }
    case 'recall':
      return { kind: 'recall', rating: 'again' }
  }
}
