// When a challenge wants to be woken: when it opens, to remind, when the last person's time is up, and when that of an
// open attempt is. Set anew whenever its terms change.

import type { Millis } from '../../engine/ids.ts'
import type { Store } from '../ports.ts'
import { lastEndOf } from './own-terms.ts'
import type { Challenge, Try } from './ports.ts'
import { untilOf } from './take/time.ts'

export function setAlarms(store: Store, challenge: Challenge, now: Millis): void {
  const { id, setup } = challenge
  const { opens, closes } = setup.terms.window
  const set = (purpose: 'opens' | 'remind' | 'ends', at: Millis) =>
    store.alarms.set({ kind: 'challenge', subject: id, purpose, at: Math.max(at, now) })
  if (now < closes) set('opens', opens)
  set('remind', opens)
  set('ends', lastEndOf(store, challenge))
  for (const one of store.challenges.openTries().filter((one) => one.challenge === id))
    setTimeAlarm(store, challenge, one)
}

export function setTimeAlarm(store: Store, challenge: Challenge, one: Try): void {
  const until = untilOf(store, challenge, one)
  if (until === undefined) store.alarms.clear('challenge', one.id, 'time')
  else store.alarms.set({ kind: 'challenge', subject: one.id, purpose: 'time', at: until })
}

export function clearAlarms(store: Store, { id }: Challenge): void {
  for (const purpose of ['opens', 'remind', 'ends', 'delayed'] as const)
    store.alarms.clear('challenge', id, purpose)
  for (const one of store.challenges.openTries().filter((one) => one.challenge === id))
    store.alarms.clear('challenge', one.id, 'time')
}
