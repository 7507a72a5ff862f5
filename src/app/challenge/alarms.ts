// When a challenge wants to be woken: when it opens, to remind, when the last person's time is up, and when that of an
// open attempt is. Set anew whenever its terms change.

import { deadlineOf } from '../../engine/challenge/attempt.ts'
import type { Millis } from '../../engine/ids.ts'
import type { Store } from '../ports.ts'
import { awayOf, lastEndOf, ownTermsOf } from './own-terms.ts'
import type { Challenge } from './ports.ts'

export function setAlarms(store: Store, challenge: Challenge, now: Millis): void {
  const { id, setup } = challenge
  const { opens, closes } = setup.terms.window
  const set = (purpose: 'opens' | 'remind' | 'ends', at: Millis) =>
    store.alarms.set({ kind: 'challenge', subject: id, purpose, at: Math.max(at, now) })
  if (now < closes) set('opens', opens)
  set('remind', opens)
  set('ends', lastEndOf(store, challenge))
  const away = awayOf(store, challenge)
  for (const one of store.challenges.openTries().filter((one) => one.challenge === id)) {
    const seat = store.classes.seat(one.seat)
    if (!seat) continue
    const at = deadlineOf(ownTermsOf(store, challenge, seat), one.started, away)
    store.alarms.set({ kind: 'challenge', subject: one.id, purpose: 'time', at })
  }
}

export function clearAlarms(store: Store, { id }: Challenge): void {
  for (const purpose of ['opens', 'remind', 'ends', 'delayed'] as const)
    store.alarms.clear('challenge', id, purpose)
  for (const one of store.challenges.openTries().filter((one) => one.challenge === id))
    store.alarms.clear('challenge', one.id, 'time')
}
