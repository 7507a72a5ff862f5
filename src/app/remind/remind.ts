// /remind: shows how and when somebody is reminded, and changes it. Each part has words of its own for what
// can't be read; what is not named stays as it was.

import { minuteOfDay } from '../../engine/day.ts'
import { isQuiet, lessOften, mayRingOnceMore, type Reminder, snoozed, usual } from '../../engine/reminder.ts'
import type { HeldReminder } from '../ports.ts'
import { type Refused, type Reply, refuse, type Scene } from '../scene.ts'
import { exampleScreen, remindScreen } from '../views/remind.ts'
import { clock, readDays, readLeast, readQuiet, readSnooze, readTime } from './read.ts'
import { keepReminder } from './schedule.ts'

type Change = (scene: Scene, reminder: Reminder, value: string) => Reminder | Refused

const changes: Record<string, Change> = {
  on: (_, reminder) => switchedOn(reminder),
  off: (_, { snoozedUntil, ...reminder }) => ({ ...reminder, on: false }),
  less: (_, reminder) => ({ ...reminder, weekdays: lessOften(reminder.weekdays) }),
  least: (_, reminder, value) => {
    const least = readLeast(value)
    return least === undefined ? refuse('bad-least') : { ...reminder, least }
  },
  quiet: quietBetween,
  snooze: putOff,
}

export function remind(scene: Scene, rest: string): Reply {
  const { store, learner, account, incoming, now } = scene
  const held = store.reminders.get(learner.id)
  const before = held?.reminder ?? usual
  if (rest === '') return { screen: remindScreen(scene, before) }
  const after = changed(scene, before, rest)
  if ('refused' in after) return after
  // Switched on or set to a time, it goes where that was said; else it stays where it is.
  const here = !held || (after.on && /^on|^\d/.test(rest))
  const kept: HeldReminder = here
    ? { account: account.id, place: incoming.place.id, reminder: after }
    : { ...held, reminder: after }
  keepReminder(store, learner, kept, now)
  const screen = remindScreen(scene, after)
  return after.on && !before.on ? { screen, also: [exampleScreen(scene, after)] } : { screen }
}

function changed(scene: Scene, reminder: Reminder, rest: string): Reminder | Refused {
  const [, first, value] = /^(\S+)\s*(.*)$/s.exec(rest)!
  const change = Object.hasOwn(changes, first!.toLowerCase()) ? changes[first!.toLowerCase()] : undefined
  if (change) return change(scene, reminder, value!)
  const weekdays = readDays(rest)
  if (weekdays) return switchedOn({ ...reminder, weekdays })
  if (!/^\d/.test(rest)) return refuse('bad-remind')
  return atTime(reminder, rest)
}

/** 18:30, or 18:30 with days; "8 am" is one time, not a time and days. */
function atTime(reminder: Reminder, rest: string): Reminder | Refused {
  const [, time, more] = /^(\S+(?:\s*[ap]m\b)?)\s*(.*)$/is.exec(rest)!
  const minute = readTime(time!)
  if (minute === undefined) return refuse('bad-remind-time')
  const weekdays = more === '' ? reminder.weekdays : readDays(more!)
  if (!weekdays) return refuse('bad-remind-days')
  const { snoozedUntil: _, ...rested } = reminder
  return switchedOn({ ...rested, minute, weekdays, ignored: 0 })
}

function switchedOn(reminder: Reminder): Reminder | Refused {
  const { minute } = reminder
  if (isQuiet(reminder, minute))
    return refuse('remind-time-quiet', { time: clock(minute), ...hours(reminder) })
  return { ...reminder, on: true, ignored: reminder.on ? reminder.ignored : 0 }
}

function quietBetween({ rule }: Scene, reminder: Reminder, value: string): Reminder | Refused {
  const quiet = readQuiet(value)
  if (!quiet) return refuse('bad-quiet')
  const after = { ...reminder, quiet }
  if (!reminder.on) return after
  if (isQuiet(after, reminder.minute)) {
    return refuse('quiet-holds-time', { time: clock(reminder.minute), ...hours(after) })
  }
  const { snoozedUntil } = reminder
  if (snoozedUntil !== undefined && !mayRingOnceMore(after, snoozedUntil, rule)) {
    return { ...after, snoozedUntil: undefined }
  }
  return after
}

function putOff({ now, rule }: Scene, reminder: Reminder, value: string): Reminder | Refused {
  if (!reminder.on) return refuse('snooze-off')
  const length = readSnooze(value)
  if (length === undefined) return refuse('bad-snooze')
  const until = now + length
  if (mayRingOnceMore(reminder, until, rule)) return snoozed(reminder, until)
  return refuse('snooze-quiet', { time: clock(minuteOfDay(until, rule.zone)), ...hours(reminder) })
}

function hours({ quiet }: Reminder): { from: string; to: string } {
  return { from: clock(quiet.from), to: clock(quiet.to) }
}
