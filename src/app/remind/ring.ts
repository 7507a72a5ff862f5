// A reminder's alarm rings: whether it reminds is decided now, by zone, quiet hours, day and what is due. All
// that comes of it is saved together, so that a stop at any moment neither loses nor repeats one.

import type { Place } from '../../chat/message.ts'
import { id, type LearnerId, type Millis } from '../../engine/ids.ts'
import { leftToday } from '../../engine/memory/queue.ts'
import { rung, withdrawn, worthShowingUntil } from '../../engine/reminder.ts'
import type { Alarm, HeldReminder, Learner, Pending, Store } from '../ports.ts'
import { type Scene, sceneOf, type World } from '../scene.ts'
import { queueState } from '../study/queue-state.ts'
import { reminderScreen } from '../views/remind.ts'
import { keepReminder } from './schedule.ts'

/** Marks a reminder among the messages to a place. */
export const reminderSlot = 'reminder'

export function ring(world: World, alarm: Alarm, now: Millis): Pending[] {
  const { store } = world
  const learner = store.learners.learner(id<LearnerId>(alarm.subject))
  const held = learner && store.reminders.get(learner.id)
  if (!held) {
    store.alarms.clear(alarm.kind, alarm.subject, alarm.purpose)
    return []
  }
  const scene = sceneAt(world, learner, held, now)
  const due = leftToday(scene.curriculum, queueState(scene))
  const { reminds, reminder } = rung(held.reminder, { meant: alarm.at, now, due }, scene.rule)
  keepReminder(store, learner, { ...held, reminder }, now)
  if (!reminds) return []
  const outgoing = {
    to: scene.incoming.place,
    account: held.account,
    how: 'post' as const,
    slot: reminderSlot,
    screen: reminderScreen(scene, due),
    until: worthShowingUntil(reminder, now, scene.rule),
  }
  return [store.outbox.put(outgoing, now)]
}

/** Where the reminder goes, with nothing said there. */
function sceneAt(world: World, learner: Learner, { account, place }: HeldReminder, now: Millis): Scene {
  const known = world.store.learners.account(account)!
  const to: Place = { platform: known.platform, id: place, private: true }
  const incoming = { from: { ...known, account }, place: to, at: now, did: { act: 'came' as const } }
  return sceneOf(world, incoming, known, learner)
}

/** After a start: reminders that were not shown in time come again at their hour, and not in the night. */
export function withdrawStale(store: Store, now: Millis): void {
  for (const { id: row, outgoing } of store.outbox.all()) {
    if (outgoing.slot !== reminderSlot || outgoing.until === undefined || outgoing.until > now) continue
    store.outbox.sent(row)
    const account = outgoing.account && store.learners.account(outgoing.account)
    const learner = account && store.learners.learner(account.learner)
    const held = learner && store.reminders.get(learner.id)
    if (held) keepReminder(store, learner, { ...held, reminder: withdrawn(held.reminder) }, now)
  }
}
