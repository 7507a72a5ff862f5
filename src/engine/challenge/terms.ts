// On what terms a challenge is taken, and on what terms one person takes it: an override may give more time, an own
// window, more attempts. More time moves the end of the window with it, or it would be none.

import type { Millis } from '../ids.ts'
import { type Away, extended, neverAway } from './outage.ts'
import type { Window } from './window.ts'

/** Which of several attempts makes the grade. */
export const countings = ['best', 'first', 'last', 'average'] as const
export type Counting = (typeof countings)[number]

/**
 * What becomes of an attempt that is open when its time is up. `submit`: what is saved is handed in. `grace`: it can
 * be handed in for a while longer, but nothing answered. `drop`: it does not count.
 */
export type Late = { late: 'submit' } | { late: 'grace'; millis: Millis } | { late: 'drop' }

export type Terms = {
  window: Window
  /** How long an attempt lasts; nothing for as long as it is open. */
  limit?: Millis | undefined
  /** How many; nothing for as many as they like. */
  attempts?: number | undefined
  counting: Counting
  late: Late
}

export type Override = {
  /** At least 1: time and a half is 1.5. */
  factor?: number | undefined
  opens?: Millis | undefined
  closes?: Millis | undefined
  attempts?: number | undefined
}

/** The terms of one person. */
export type OwnTerms = Terms & {
  /** By how much longer an attempt lasts than the class's. */
  factor: number
  /** The last instant to answer, whenever they started: later than the window's end by the time that was added. */
  ends: Millis
}

export function ownTerms(terms: Terms, override: Override = {}): OwnTerms {
  const window = {
    opens: override.opens ?? terms.window.opens,
    closes: override.closes ?? terms.window.closes,
  }
  const factor = Math.max(1, override.factor ?? 1)
  const limit = terms.limit === undefined ? undefined : Math.round(terms.limit * factor)
  return {
    ...terms,
    factor,
    window,
    limit,
    attempts: override.attempts ?? terms.attempts,
    ends: window.closes + (limit === undefined ? 0 : limit - terms.limit!),
  }
}

/** By how much somebody may still be at it after the class's window has closed; 0 when not. Milliseconds. */
export function pastTheClose(terms: Terms, override: Override): Millis {
  return Math.max(0, ownTerms(terms, override).ends - terms.window.closes)
}

/**
 * When the last person can have handed in: until then nothing of it may be shown to anybody, for others are still at
 * it.
 */
export function lastEnd(terms: Terms, overrides: readonly Override[], away: Away = neverAway): Millis {
  const all = [ownTerms(terms), ...overrides.map((override) => ownTerms(terms, override))]
  const ends = all.map(({ window, ends }) => extended(window.opens, ends, away))
  return Math.max(...ends) + (terms.late.late === 'grace' ? terms.late.millis : 0)
}
