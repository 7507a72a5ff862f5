// A learner's own days. A day is counted by a whole number in the learner's time zone and turns at an hour
// of their choice (4 am unless they say otherwise). This file alone does date arithmetic.

import { DateTime, IANAZone, Info } from 'luxon'
import type { Millis } from './ids.ts'

/** Days since 1 January 1970 in the learner's own calendar. */
export type LocalDay = number

/** Where and when a learner's days turn. `turnsAt` is an hour from 0 to 12. */
export type DayRule = { zone: string; turnsAt: number }

const minute = 60_000
const hour = 60 * minute
const dayLength = 24 * hour

export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name)
}

export function localDay(at: Millis, rule: DayRule): LocalDay {
  const { day, hour } = calendar(at, rule.zone)
  // Clocks that are set back over the hour don't bring yesterday back.
  return hour >= rule.turnsAt || at >= startOfDay(day, rule) ? day : day - 1
}

/** The first instant of a day. */
export function startOfDay(day: LocalDay, { zone, turnsAt }: DayRule): Millis {
  return atMinute(day, turnsAt * 60, zone)
}

/**
 * When the clock on the wall first shows a minute of a calendar day. Where the clocks jump over it, that is when
 * they have jumped; where it comes twice, its first coming. (luxon's own `fromObject` leaves open which, and looks
 * at today's date to decide.)
 */
export function atMinute(day: LocalDay, minuteOfDay: number, zone: string): Millis {
  const clock = day * dayLength + minuteOfDay * minute
  const place = Info.normalizeZone(zone)
  const [before, after] = [clock - 26 * hour, clock + 26 * hour].map((near) => place.offset(near) * minute)
  if (before === after) return clock - before!
  const begun = (at: Millis) => {
    const there = calendar(at, zone)
    return there.day > day || (there.day === day && there.hour * 60 + there.minute >= minuteOfDay)
  }
  let early = clock - Math.max(before!, after!)
  if (begun(early)) return early
  let late = clock - Math.min(before!, after!)
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (begun(middle)) late = middle
    else early = middle
  }
  return late
}

/** What calendar and clock show. */
function calendar(at: Millis, zone: string): { day: LocalDay; hour: number; minute: number } {
  const { year, month, day, hour, minute } = DateTime.fromMillis(at, { zone })
  return { day: Date.UTC(year, month - 1, day) / dayLength, hour, minute }
}

/** The day that the calendar on the wall shows, whenever the learner's own day turns. */
export function calendarDay(at: Millis, zone: string): LocalDay {
  return calendar(at, zone).day
}

/** Minutes since midnight by the clock on the wall, 0 to 1439. */
export function minuteOfDay(at: Millis, zone: string): number {
  const { hour, minute } = calendar(at, zone)
  return hour * 60 + minute
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(day: LocalDay): number {
  return (((day + 3) % 7) + 7) % 7
}

/** "Mon", as a person of the given language writes it; 0 is Monday. */
export function weekdayInWords(weekday: number, language: string): string {
  return Info.weekdays('short', { locale: language })[weekday]!
}

/** A day as a person of the given language writes it, such as "14 May". */
export function dayInWords(day: LocalDay, language: string): string {
  return DateTime.fromMillis(day * dayLength, { zone: 'utc', locale: language }).toLocaleString({
    day: 'numeric',
    month: 'long',
  })
}

/** "14:03:20" by the clock on the wall. */
export function clockTime(at: Millis, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toFormat('HH:mm:ss')
}
