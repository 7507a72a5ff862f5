// What time has made of an attempt: until when it can be answered and handed in. A rehearsal is taken whenever its
// teacher likes, with the time that an attempt has.

import { type AttemptState, attemptState, deadlineOf } from '../../../engine/challenge/attempt.ts'
import { neverAway } from '../../../engine/challenge/outage.ts'
import type { OwnTerms } from '../../../engine/challenge/terms.ts'
import type { Millis } from '../../../engine/ids.ts'
import type { Seat } from '../../classes/ports.ts'
import type { Store } from '../../ports.ts'
import { awayOf, ownTermsOf } from '../own-terms.ts'
import type { Challenge, Try } from '../ports.ts'

/** On what terms an attempt is taken, and what of its time was given back. */
export function termsOf(store: Store, challenge: Challenge, seat: Seat, rehearsal: boolean) {
  const own = ownTermsOf(store, challenge, seat)
  if (!rehearsal) return { own, away: awayOf(store, challenge) }
  const always: OwnTerms = {
    ...own,
    window: { opens: 0, closes: Number.POSITIVE_INFINITY },
    ends: Number.POSITIVE_INFINITY,
    attempts: undefined,
    late: { late: 'submit' },
  }
  return { own: always, away: neverAway }
}

/** Of one that nothing has ended yet. */
export function stateAt(store: Store, challenge: Challenge, one: Try, now: Millis): AttemptState {
  const seat = store.classes.seat(one.seat)!
  const { own, away } = termsOf(store, challenge, seat, one.rehearsal)
  return attemptState(own, { started: one.started }, now, away)
}

/** Until when it can be answered; nothing for as long as they like. */
export function untilOf(store: Store, challenge: Challenge, one: Try): Millis | undefined {
  const seat = store.classes.seat(one.seat)!
  const { own, away } = termsOf(store, challenge, seat, one.rehearsal)
  const until = deadlineOf(own, one.started, away)
  return Number.isFinite(until) ? until : undefined
}
