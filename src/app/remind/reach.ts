// Somebody can't be reached: they blocked us, or their account is gone. Reminders stop, data stay, and at
// their next word in private they are told.

import type { Screen } from '../../chat/screen.ts'
import { calendarDay, dayInWords } from '../../engine/day.ts'
import type { AccountId, Millis } from '../../engine/ids.ts'
import type { Store } from '../ports.ts'
import type { Scene } from '../scene.ts'
import { noteScreen } from '../views/note.ts'
import { stoppedScreen } from '../views/remind.ts'

export function unreachable(store: Store, account: AccountId, now: Millis): void {
  const known = store.learners.account(account)
  if (!known || known.unreachable !== undefined) return
  store.learners.reach(account, now)
  const held = store.reminders.get(known.learner)
  if (held?.account === account) store.alarms.clear('reminder', known.learner, 'ring')
}

/** What somebody is told who is here again after that. */
export function reachedAgain(scene: Scene): Screen | undefined {
  const { store, account, learner, incoming, rule } = scene
  if (account.unreachable === undefined || !incoming.place.private) return undefined
  store.learners.reach(account.id, undefined)
  const day = calendarDay(account.unreachable, rule.zone)
  const date = dayInWords(day, learner.settings.language)
  const held = store.reminders.get(learner.id)
  if (held?.account !== account.id || !held.reminder.on) return noteScreen(scene, 'chat-reachable', { date })
  const { snoozedUntil: _, ...reminder } = held.reminder
  store.reminders.put(learner.id, { ...held, reminder: { ...reminder, on: false } })
  return stoppedScreen(scene, date)
}
