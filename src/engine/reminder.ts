// When somebody is reminded of their reviews: at their hour, on their days, never in their quiet hours, at
// most once on one of their days, and less often while reminders are ignored.

import { atMinute, calendarDay, type DayRule, type LocalDay, localDay, minuteOfDay, weekday } from './day.ts'
import type { Millis } from './ids.ts'

export type Reminder = {
  on: boolean
  /** Minutes since midnight, by the learner's clock. */
  minute: number
  /** Weekdays from 0 (Monday). */
  weekdays: readonly number[]
  /** Reminds only when at least this many are due. */
  least: number
  /** Minutes since midnight; `from` after `to` spans midnight; the same twice is no quiet at all. */
  quiet: { from: number; to: number }
  /** The learner's day on which it last reminded. */
  lastDay?: LocalDay | undefined
  /** Reminders sent in a row without an answer since. */
  ignored: number
  /** Asked for once more at this time, in place of the hour. */
  snoozedUntil?: Millis | undefined
}

export const usual: Reminder = {
  on: false,
  minute: 18 * 60 + 30,
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  least: 1,
  quiet: { from: 22 * 60, to: 7 * 60 },
  ignored: 0,
}

/** Days from one reminder to the next, by how many were ignored before it. */
const backOff = [1, 2, 4, 7] as const
/** Days ahead, beyond which nothing is looked for. */
const horizon = 21

export function isQuiet({ quiet }: Reminder, minute: number): boolean {
  const { from, to } = quiet
  if (from === to) return false
  return from < to ? minute >= from && minute < to : minute >= from || minute < to
}

/** The next time to look whether to remind, after `now`; nothing while it is off. */
export function nextRing(reminder: Reminder, now: Millis, rule: DayRule): Millis | undefined {
  if (!reminder.on) return undefined
  const { snoozedUntil } = reminder
  if (snoozedUntil !== undefined && snoozedUntil > now) return snoozedUntil
  const today = calendarDay(now, rule.zone)
  for (let day = today; day <= today + horizon; day++) {
    const at = atMinute(day, reminder.minute, rule.zone)
    if (at > now && mayRing(reminder, at, rule)) return at
  }
  return undefined
}

/** Whether its rules allow a reminder at this time, however it came to be looked at then. */
export function mayRing(reminder: Reminder, at: Millis, rule: DayRule): boolean {
  if (!reminder.on || isQuiet(reminder, minuteOfDay(at, rule.zone))) return false
  // Asked for once more, it is the same reminder again.
  if (reminder.snoozedUntil !== undefined && at >= reminder.snoozedUntil) return true
  if (!reminder.weekdays.includes(weekday(calendarDay(at, rule.zone)))) return false
  if (reminder.lastDay === undefined) return true
  const apart = backOff[Math.min(reminder.ignored, backOff.length - 1)]!
  return localDay(at, rule) >= reminder.lastDay + apart
}

/** After a reminder was sent: it is ignored until an answer says otherwise. */
export function reminded(reminder: Reminder, at: Millis, rule: DayRule): Reminder {
  return {
    ...reminder,
    lastDay: localDay(at, rule),
    ignored: reminder.ignored + 1,
    snoozedUntil: undefined,
  }
}
