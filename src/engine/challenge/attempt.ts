// One person's attempts: whether they may start, until when they may answer and hand in, what became of each, and
// which of them makes the grade. Times come as arguments; what time has done is computed, never stored.

import type { Millis } from '../ids.ts'
import { type Away, extended, neverAway } from './outage.ts'
import type { OwnTerms } from './terms.ts'

/** `submitted`: when it was handed in by hand. */
export type ChallengeAttempt = { started: Millis; submitted?: Millis | undefined }

/**
 * `open`: it can be answered. `grace`: only handed in. `handed-in`: by them, or by the time (`byItself`). `dropped`:
 * it does not count.
 */
export type AttemptState =
  | { state: 'open'; until: Millis }
  | { state: 'grace'; until: Millis }
  | { state: 'handed-in'; at: Millis; byItself: boolean }
  | { state: 'dropped'; at: Millis }

/** Until when an attempt can be answered: its own time, within that of the window, each with what was lost of it. */
export function deadlineOf(own: OwnTerms, started: Millis, away: Away = neverAway): Millis {
  const given = (from: Millis, end: Millis) => extended(from, end, away)
  const end = given(own.window.opens, own.ends)
  return own.limit === undefined ? end : Math.min(given(started, started + own.limit), end)
}

export function attemptState(
  own: OwnTerms,
  { started, submitted }: ChallengeAttempt,
  now: Millis,
  away: Away = neverAway,
): AttemptState {
  if (submitted !== undefined) return { state: 'handed-in', at: submitted, byItself: false }
  const deadline = deadlineOf(own, started, away)
  if (now < deadline) return { state: 'open', until: deadline }
  switch (own.late.late) {
    case 'submit':
      return { state: 'handed-in', at: deadline, byItself: true }
    case 'drop':
      return { state: 'dropped', at: deadline }
    case 'grace': {
      const until = deadline + own.late.millis
      return now < until ? { state: 'grace', until } : { state: 'dropped', at: until }
    }
  }
}

/**
 * What starting now would give: until when, and whether that is less than the limit promises, which is said before.
 * `continue`: an attempt is open, whichever device it was started on.
 */
export type Starting =
  | { may: 'start'; until: Millis; short: boolean }
  | { may: 'continue'; attempt: number }
  | { may: 'not-yet' | 'closed' | 'none-left' }

export function starting(
  own: OwnTerms,
  attempts: readonly ChallengeAttempt[],
  now: Millis,
  away: Away = neverAway,
): Starting {
  const states = attempts.map((attempt) => attemptState(own, attempt, now, away).state)
  const open = states.findIndex((state) => state === 'open' || state === 'grace')
  if (open >= 0) return { may: 'continue', attempt: open }
  if (now < own.window.opens) return { may: 'not-yet' }
  // The window as a whole is given back what was lost of it.
  if (now >= extended(own.window.opens, own.window.closes, away)) return { may: 'closed' }
  if (own.attempts !== undefined && attempts.length >= own.attempts) return { may: 'none-left' }
  const until = deadlineOf(own, now, away)
  return { may: 'start', until, short: own.limit !== undefined && until - now < own.limit }
}

/** `share` of what could be earned; `from` names the attempts that make it, counted from 0. */
export type Grade = { share: number; from: readonly number[] }

/** `shares[attempt]` is nothing for what was dropped or is still open. Nothing when nothing counts yet. */
export function gradeOf(
  shares: readonly (number | undefined)[],
  counting: OwnTerms['counting'],
): Grade | undefined {
  const handedIn = shares.flatMap((share, at) => (share === undefined ? [] : [{ share, at }]))
  const [first] = handedIn
  if (!first) return undefined
  switch (counting) {
    case 'first':
      return { share: first.share, from: [first.at] }
    case 'last': {
      const last = handedIn.at(-1)!
      return { share: last.share, from: [last.at] }
    }
    case 'best': {
      const best = handedIn.reduce((most, one) => (one.share > most.share ? one : most))
      return { share: best.share, from: [best.at] }
    }
    case 'average': {
      const sum = handedIn.reduce((whole, one) => whole + one.share, 0)
      return { share: sum / handedIn.length, from: handedIn.map(({ at }) => at) }
    }
  }
}
