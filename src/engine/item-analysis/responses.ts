// Who picked what: the table of options and of wrong answers, with the beliefs that lead to them. An option that
// the better half picks and the key that they miss are what a doubtful key looks like.

import type { MisconceptionId } from '../ids.ts'
import type { Phrase } from '../phrase.ts'
import { markOf, temptations } from '../question/grade.ts'
import type { Body, Response } from '../question/question.ts'
import { correlationInterval, type Finding, fromEnough, shareInterval } from './finding.ts'
import { correlation, mean } from './moments.ts'
import { offered, type Pick, picked } from './picks.ts'

/** One person's response as they were asked; no response is nothing given. `rest`: their share of everything else. */
export type Given = { body: Body; response?: Response | undefined; rest: number }

export type PickStatistics = {
  /** The pick's own; nothing for "not sure" and for no answer. */
  key?: string | undefined
  /** What was picked; nothing for "not sure" and for no answer. */
  texts: readonly Phrase[]
  gap?: number | undefined
  is: 'right' | 'wrong' | 'not-sure' | 'no-answer'
  misconception?: MisconceptionId | undefined
  /** How many picked it, of how many who could. */
  chosen: number
  n: number
  share: Finding
  /** The mean share of everything else that those who picked it got; nothing when nobody did. */
  rest?: number | undefined
  /** r(picked, X): above zero, the better ones pick it. */
  discrimination: Finding
}

/**
 * Right ones first, then by how many picked it. Questions of a family differ from person to person: what one of
 * them offers counts among those to whom it was offered; what was typed, among all.
 */
export function pickStatistics(given: readonly Given[]): PickStatistics[] {
  const picks = given.map(({ body, response }) => (response ? picked(body, response) : []))
  const offers = given.map(({ body }) => offered(body))
  const all = new Map<string, Pick>()
  for (const pick of [...offers, ...picks].flat()) if (!all.has(pick.key)) all.set(pick.key, pick)
  const among = (key: string) => {
    const could = offers.map((offer) => offer.some((one) => one.key === key))
    return could.some(Boolean)
      ? (at: number) => could[at]! || picks[at]!.some((one) => one.key === key)
      : () => true
  }
  const rows = [...all.values()].map(({ key, texts, gap, right, misconception }) => ({
    ...statistics(given, (at) => picks[at]!.some((pick) => pick.key === key), among(key)),
    ...{ key, texts, gap, is: right ? ('right' as const) : ('wrong' as const), misconception },
  }))
  rows.sort(
    (one, other) => Number(other.is === 'right') - Number(one.is === 'right') || other.chosen - one.chosen,
  )
  const without = (['not-sure', 'no-answer'] as const).map((is) => ({
    ...statistics(
      given,
      (at) => absence(given[at]!) === is,
      () => true,
    ),
    ...{ texts: [], is },
  }))
  return [...rows, ...without.filter(({ chosen }) => chosen > 0)]
}

function absence({ response }: Given): 'not-sure' | 'no-answer' | undefined {
  return response ? (response.kind === 'not-sure' ? 'not-sure' : undefined) : 'no-answer'
}

function statistics(
  given: readonly Given[],
  isPicked: (at: number) => boolean,
  could: (at: number) => boolean,
) {
  const people = given.flatMap(({ rest }, at) => (could(at) ? [{ rest, picked: isPicked(at) }] : []))
  const choosers = people.filter((one) => one.picked)
  const [n, chosen] = [people.length, choosers.length]
  return {
    chosen,
    n,
    share: fromEnough(n, () => ({ value: chosen / n, interval: shareInterval(chosen / n, n) })),
    rest: chosen === 0 ? undefined : mean(choosers.map(({ rest }) => rest)),
    discrimination: fromEnough(n, () => {
      const rest = people.map((one) => one.rest)
      const value = correlation(
        people.map((one) => Number(one.picked)),
        rest,
      )
      return value === undefined ? 'no-spread' : { value, interval: correlationInterval(value, n) }
    }),
  }
}

/** How many showed a mistaken belief, of those who were asked something that tempts to it. */
export type Belief = { misconception: MisconceptionId; held: number; n: number; share: Finding }

/** `people` holds each person's responses. Somebody who showed it once holds it. Most widely held first. */
export function beliefs(people: readonly (readonly Omit<Given, 'rest'>[])[]): Belief[] {
  const tempted = new Map<MisconceptionId, { held: number; n: number }>()
  for (const responses of people) {
    const could = new Set(responses.flatMap(({ body }) => temptations(body)))
    const did = new Set(
      responses.flatMap(({ body, response }) => (response ? markOf(response, body).held : [])),
    )
    for (const misconception of could) {
      const { held, n } = tempted.get(misconception) ?? { held: 0, n: 0 }
      tempted.set(misconception, { held: held + Number(did.has(misconception)), n: n + 1 })
    }
  }
  return [...tempted]
    .map(([misconception, { held, n }]) => {
      const share = fromEnough(n, () => ({ value: held / n, interval: shareInterval(held / n, n) }))
      return { misconception, held, n, share }
    })
    .sort((one, other) => other.held / other.n - one.held / one.n || other.n - one.n)
}
