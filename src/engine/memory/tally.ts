// What a learner's answers add up to: how fast they are at each kind of question, and what each day held. Both
// follow from the answers alone, in the order in which they were given.

import type { LocalDay } from '../day.ts'
import type { AccountId } from '../ids.ts'
import type { Kind } from '../question/question.ts'
import type { AttemptName } from './history.ts'
import { type Pace, paced } from './rating.ts'

/** As much of an attempt as is counted. Those that were taken back are left out. */
export type Answer = {
  account: AccountId
  seq: number
  day: LocalDay
  kind: Kind
  score: number
  took: number | undefined
  /** It was a review of the card. */
  counted: boolean
  /** …and of one that had waited for days, not of a short step. */
  waited: boolean
}

export type DayCount = {
  day: LocalDay
  answers: number
  right: number
  /** Reviews of cards that waited for days, short steps left out: what the daily cap binds. */
  reviews: number
  /** Objectives met for the first time. */
  met: number
}

export function paces(answers: readonly Answer[]): Map<Kind, Pace> {
  const found = new Map<Kind, Pace>()
  for (const { kind, took } of answers) {
    const pace = paced(found.get(kind), took)
    if (pace) found.set(kind, pace)
  }
  return found
}

/** `met`: the attempts by which objectives were met, each once, on whichever account that was first. */
export function dayCounts(answers: readonly Answer[], met: readonly AttemptName[]): Map<LocalDay, DayCount> {
  const named = (account: AccountId, attempt: number) => `${account}/${attempt}`
  const firsts = new Set(met.map(({ account, attempt }) => named(account, attempt)))
  const found = new Map<LocalDay, DayCount>()
  for (const answer of answers) {
    const { account, seq, day, counted } = answer
    const first = counted && firsts.has(named(account, seq))
    found.set(day, counting(found.get(day) ?? nothingOn(day), answer, first))
  }
  return found
}

/** The day's count with one more answer in it. */
export function counting(count: DayCount, { score, waited }: Answer, first: boolean): DayCount {
  return {
    day: count.day,
    answers: count.answers + 1,
    right: count.right + (score === 1 ? 1 : 0),
    reviews: count.reviews + (waited ? 1 : 0),
    met: count.met + (first ? 1 : 0),
  }
}

export function nothingOn(day: LocalDay): DayCount {
  return { day, answers: 0, right: 0, reviews: 0, met: 0 }
}
