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
  const there = DateTime.fromMillis(at, { zone: rule.zone })
  const day = Date.UTC(there.year, there.month - 1, there.day) / dayLength
  return there.hour < rule.turnsAt ? day - 1 : day
}

/**
 * The first instant of a day. Where the clocks jump over the hour, the day starts when they have jumped; where
 * the hour comes twice, at its first coming. (luxon's own `fromObject` leaves open which, and looks at today's
 * date to decide.)
 */
export function startOfDay(day: LocalDay, rule: DayRule): Millis {
  const clock = day * dayLength + rule.turnsAt * hour
  const zone = Info.normalizeZone(rule.zone)
  const [before, after] = [clock - 26 * hour, clock + 26 * hour].map((near) => zone.offset(near) * minute)
  if (before === after) return clock - before!
  let early = clock - Math.max(before!, after!) - 1
  let late = clock - Math.min(before!, after!)
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (localDay(middle, rule) < day) early = middle
    else late = middle
  }
  return late
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(day: LocalDay): number {
  return (((day + 3) % 7) + 7) % 7
}

/** A day as a person of the given language writes it, such as "14 May". */
export function dayInWords(day: LocalDay, language: string): string {
  return DateTime.fromMillis(day * dayLength, { zone: 'utc', locale: language }).toLocaleString({
    day: 'numeric',
    month: 'long',
  })
}
