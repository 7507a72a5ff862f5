// When a reminder is next looked at: its one alarm, set anew whenever what decides about it has changed.

import type { DayRule } from '../../engine/day.ts'
import type { Millis } from '../../engine/ids.ts'
import { nextRing } from '../../engine/reminder.ts'
import type { HeldReminder, Learner, Store } from '../ports.ts'
import type { Scene } from '../scene.ts'

/** Keeps the reminder as it now is, and sets its alarm to the next ring after `now`. */
export function keepReminder(store: Store, learner: Learner, held: HeldReminder, now: Millis): void {
  const { zone, turnsAt } = learner.settings
  store.reminders.put(learner.id, held)
  setAlarm(store, learner, held, now, { zone, turnsAt })
}

/** After a change of zone or day. */
export function reschedule({ store, learner, now, rule }: Scene): void {
  const held = store.reminders.get(learner.id)
  if (!held) return
  const at = store.alarms.get('reminder', learner.id, 'ring')
  // One that is due and did not ring yet still rings.
  const from = at !== undefined && at <= now ? at - 1 : now
  setAlarm(store, learner, held, from, rule)
}

/** An answer, to whatever was asked: no reminder was ignored. */
export function remindAsUsual(scene: Scene): void {
  const { store, learner } = scene
  const held = store.reminders.get(learner.id)
  if (!held || held.reminder.ignored === 0) return
  store.reminders.put(learner.id, { ...held, reminder: { ...held.reminder, ignored: 0 } })
  reschedule(scene)
}

function setAlarm(store: Store, learner: Learner, held: HeldReminder, from: Millis, rule: DayRule): void {
  const reachable = store.learners.account(held.account)?.unreachable === undefined
  const at = reachable ? nextRing(held.reminder, from, rule) : undefined
  if (at === undefined) store.alarms.clear('reminder', learner.id, 'ring')
  else store.alarms.set({ kind: 'reminder', subject: learner.id, purpose: 'ring', at })
}
