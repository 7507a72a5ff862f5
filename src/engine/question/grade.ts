// From what a learner gave to a mark. The kinds know how; this file knows which kind is asked.

import type { MisconceptionId } from '../ids.ts'
import { choice } from './kinds/choice.ts'
import { cloze } from './kinds/cloze.ts'
import type { KindRules } from './kinds/kind.ts'
import { match } from './kinds/match.ts'
import { number } from './kinds/number.ts'
import { order } from './kinds/order.ts'
import { recall } from './kinds/recall.ts'
import { several } from './kinds/several.ts'
import { short } from './kinds/short.ts'
import { trueFalse } from './kinds/true-false.ts'
import type { Body, Kind, Mark, NearMiss, Response } from './question.ts'

const rules: { [K in Kind]: KindRules<K> } = {
  choice,
  several,
  'true-false': trueFalse,
  order,
  match,
  short,
  number,
  cloze,
  recall,
}

/** The rules of a kind, for a spec, body and response that are known to be of that kind. */
export function rulesOf<K extends Kind>(kind: K): KindRules<K> {
  return rules[kind]
}

const notSure: Mark = { score: 0, why: [], held: [] }

/** The response that `text` stands for (`?` is "not sure"), or nothing when it can't be read. */
export function readResponse(text: string, body: Body): Response | undefined {
  if (text.trim() === '?') return { kind: 'not-sure' }
  return (rulesOf(body.kind) as KindRules<Kind>).read(text, body)
}

/** A response as its learner would type it. */
export function writeResponse(response: Response, body: Body): string {
  return response.kind === 'not-sure' ? '?' : (rulesOf(body.kind) as KindRules<Kind>).write(response, body)
}

export function rightResponse(body: Body): Response {
  return (rulesOf(body.kind) as KindRules<Kind>).right(body)
}

/** A response of another kind than the question's is a bug and throws. */
export function markOf(response: Response, body: Body): Mark {
  if (response.kind === 'not-sure') return notSure
  if (response.kind !== body.kind) throw new TypeError(`A ${response.kind} can't answer a ${body.kind}.`)
  return (rulesOf(body.kind) as KindRules<Kind>).mark(response, body)
}

/** What the learner may have meant: one slip of typing from something better than what was typed. */
export function nearMissOf(response: Response, body: Body): NearMiss | undefined {
  if (response.kind === 'not-sure') return undefined
  const near = (rulesOf(body.kind) as KindRules<Kind>).near?.(response, body)
  return near && markOf(near.response, body).score > markOf(response, body).score ? near : undefined
}

/** The mistakes that this question can bring to light. */
export function temptations(body: Body): MisconceptionId[] {
  const led = (mistakes: readonly { misconception?: MisconceptionId | undefined }[]) =>
    mistakes.flatMap((mistake) => mistake.misconception ?? [])
  switch (body.kind) {
    case 'choice':
    case 'several':
      return [...new Set(led(body.options))]
    case 'true-false':
      return led([body])
    case 'cloze':
      return [...new Set(led(body.gaps.flatMap((gap) => gap.mistakes)))]
    case 'recall':
      return []
    default:
      return [...new Set(led(body.mistakes))]
  }
}
