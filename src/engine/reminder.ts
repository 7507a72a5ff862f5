// When somebody is reminded of their reviews: at their hour, on their days, never in their quiet hours, at
// most once on one of their days, and less often while reminders are ignored.

import {
  atMinute,
  calendarDay,
  type DayRule,
  type LocalDay,
  localDay,
  minuteOfDay,
  startOfDay,
  weekday,
} from './day.ts'
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
/** Days ahead, beyond which nothing is looked for: a week of back-off, then a week to the next of its days. */
const horizon = 21
const minute = 60_000
/** Clocks are changed at whole quarters of an hour. */
const quarter = 15 * minute

/** The least number of days from the last reminder to the next. */
export function daysApart({ ignored }: Reminder): number {
  return backOff[Math.min(ignored, backOff.length - 1)]!
}

export function isQuiet({ quiet }: Pick<Reminder, 'quiet'>, minute: number): boolean {
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

/** What a ring leads to. One that was to come on an earlier day of the learner waits for the next. */
export function rung(
  reminder: Reminder,
  { meant, now, due }: { meant: Millis; now: Millis; due: number },
  rule: DayRule,
): { reminds: boolean; reminder: Reminder } {
  const { snoozedUntil, ...rested } = reminder
  const day = localDay(now, rule)
  // Asked for once more, it is the same reminder again.
  const again = snoozedUntil !== undefined && now >= snoozedUntil && mayRingOnceMore(reminder, now, rule)
  const reminds =
    due >= reminder.least && localDay(meant, rule) === day && (again || mayRing(rested, now, rule))
  return {
    reminds,
    reminder: reminds ? { ...rested, lastDay: day, ignored: reminder.ignored + 1 } : rested,
  }
}

/** Whether its hours and days allow a reminder at this time. */
function mayRing(reminder: Reminder, at: Millis, rule: DayRule): boolean {
  if (!mayRingOnceMore(reminder, at, rule)) return false
  if (!reminder.weekdays.includes(weekday(calendarDay(at, rule.zone)))) return false
  if (reminder.lastDay === undefined) return true
  return localDay(at, rule) >= reminder.lastDay + daysApart(reminder)
}

/** Put off, it may come on any day, though never in quiet hours. */
export function mayRingOnceMore(reminder: Reminder, at: Millis, rule: DayRule): boolean {
  return reminder.on && !isQuiet(reminder, minuteOfDay(at, rule.zone))
}

/** Put off till then; a reminder that is put off was not ignored. */
export function snoozed(reminder: Reminder, until: Millis): Reminder {
  return { ...reminder, snoozedUntil: until, ignored: Math.max(0, reminder.ignored - 1) }
}

/** One that was never shown and now comes too late: as though it had not rung. */
export function withdrawn(reminder: Reminder): Reminder {
  return { ...reminder, lastDay: undefined, ignored: Math.max(0, reminder.ignored - 1) }
}

/** Until when a reminder sent now may still be shown: to the end of the day, or till quiet begins. */
export function worthShowingUntil(reminder: Reminder, now: Millis, rule: DayRule): Millis {
  const { from, to } = reminder.quiet
  const day = localDay(now, rule)
  const end = startOfDay(day + 1, rule)
  if (from === to) return end
  const today = calendarDay(now, rule.zone)
  const quiet = [today, today + 1].map((date) => atMinute(date, from, rule.zone)).filter((at) => at > now)
  const until = Math.min(end, ...quiet)
  if (end - startOfDay(day, rule) === 24 * 60 * minute) return until
  // Clocks that are changed may bring quiet with them, or bring it again.
  const quietAt = (at: Millis) => isQuiet(reminder, minuteOfDay(at, rule.zone))
  const step = Math.min(quarter, ((to - from + 24 * 60) % (24 * 60)) * minute)
  let begins = now - (now % step) + step
  while (begins < until && !quietAt(begins)) begins += step
  while (begins - minute > now && quietAt(begins - minute)) begins -= minute
  return Math.min(until, begins)
}

/** Every second of its days, from the first on; a single day stays. */
export function lessOften(weekdays: readonly number[]): number[] {
  return weekdays.filter((_, at) => at % 2 === 0)
}
