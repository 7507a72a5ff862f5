// On what terms one seat takes a challenge: the class's, a group's, their own. And until when anybody may be at it.

import type { Away } from '../../engine/challenge/outage.ts'
import { lastEnd, type Override, type OwnTerms, ownTerms } from '../../engine/challenge/terms.ts'
import { sameName } from '../../engine/class/roster.ts'
import type { Millis } from '../../engine/ids.ts'
import type { Seat } from '../classes/ports.ts'
import type { Store } from '../ports.ts'
import type { Challenge, Whom } from './ports.ts'

/** As they are now, with the terms of their own over those of their group. */
export function ownTermsOf(store: Store, challenge: Challenge, seat: Seat): OwnTerms {
  return ownTerms(challenge.setup.terms, overrideOf(store.challenges.overrides(challenge.id), seat))
}

function overrideOf(overrides: readonly { whom: Whom; terms: Override }[], seat: Seat): Override {
  const group = sameName(seat.group ?? '')
  const ofGroup = overrides.find(({ whom }) => 'group' in whom && sameName(whom.group) === group)
  const own = overrides.find(({ whom }) => 'seat' in whom && whom.seat === seat.id)
  return { ...(group === '' ? {} : ofGroup?.terms), ...own?.terms }
}

/** What we were away since it was published, as far as it is given back. */
export function awayOf(store: Store, { setup, published }: Challenge): Away {
  return published === undefined
    ? { outages: [], most: 0 }
    : { outages: store.challenges.outages(published), most: setup.outage }
}

/** When the last person can have handed in. */
export function lastEndOf(store: Store, challenge: Challenge): Millis {
  const overrides = store.challenges.overrides(challenge.id)
  const each = store.classes.seats(challenge.class).map((seat) => overrideOf(overrides, seat))
  return lastEnd(challenge.setup.terms, each, awayOf(store, challenge))
}

/** Published, and somebody may still be at it. */
export function isRunning(store: Store, challenge: Challenge, now: Millis): boolean {
  return challenge.state === 'published' && now < lastEndOf(store, challenge)
}
