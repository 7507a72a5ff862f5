// When a challenge is open: from one clock time to another in the zone of its class. It is kept as instants, so that
// a change of the clocks or of a zone's rules never moves what was announced; where the clocks change, whoever sets
// it is told.

import { atMinute, calendarDay, type LocalDay, minuteOfDay } from '../day.ts'
import type { Millis } from '../ids.ts'

/** From `opens` (included) to `closes` (excluded). */
export type Window = { opens: Millis; closes: Millis }

/** What the clock on the wall shows: a day of the calendar, and the minutes since midnight. */
export type WallTime = { day: LocalDay; minute: number }

/**
 * `skipped`: the clocks jump over that time; it is taken as when they have jumped. `twice`: that time comes twice; it
 * is taken as its first coming. `within`: the clocks change while it is open, so that it is open longer or shorter
 * (minutes, negative when shorter) than its times say.
 */
export type ClockWarning =
  | { warning: 'skipped' | 'twice'; which: 'opens' | 'closes' }
  | { warning: 'within'; minutes: number }

const minute = 60_000
const dayLength = 24 * 60 * minute

export function windowOf(opens: WallTime, closes: WallTime, zone: string): Window {
  return { opens: atMinute(opens.day, opens.minute, zone), closes: atMinute(closes.day, closes.minute, zone) }
}

export function wallTimeOf(at: Millis, zone: string): WallTime {
  return { day: calendarDay(at, zone), minute: minuteOfDay(at, zone) }
}

/** `2026-11-23 18:00` as it stands on a calendar and a clock; nothing when there is no such day or time. */
export function readWallTime(text: string): WallTime | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})[ T]+(\d{1,2})[:.](\d{2})$/.exec(text.trim())
  if (!parts) return undefined
  const [year, month, date, hour, minutes] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const day = Date.UTC(year, month - 1, date) / dayLength
  const back = new Date(day * dayLength)
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== date) return undefined
  return hour < 24 && minutes < 60 ? { day, minute: hour * 60 + minutes } : undefined
}

export function clockWarnings(opens: WallTime, closes: WallTime, zone: string): ClockWarning[] {
  const window = windowOf(opens, closes, zone)
  const ends = [
    ['opens', opens, window.opens],
    ['closes', closes, window.closes],
  ] as const
  const odd = ends.flatMap(([which, wall, at]): ClockWarning[] => {
    const shown = wallTimeOf(at, zone)
    if (onTheWall(shown) !== onTheWall(wall)) return [{ warning: 'skipped', which }]
    return comesAgain(at, zone) ? [{ warning: 'twice', which }] : []
  })
  const minutes = Math.round((window.closes - window.opens) / minute) - (onTheWall(closes) - onTheWall(opens))
  return minutes === 0 ? odd : [...odd, { warning: 'within', minutes }]
}

/** Minutes on the wall, as if clocks never changed. */
function onTheWall({ day, minute: minutes }: WallTime): number {
  return day * 24 * 60 + minutes
}

/** Whether the clock shows the same time once more: set back by less than a day, soon after. */
function comesAgain(at: Millis, zone: string): boolean {
  const wall = (later: Millis) => onTheWall(wallTimeOf(at + later, zone)) - Math.floor((at + later) / minute)
  const back = (wall(0) - wall(dayLength)) * minute
  return back > 0 && onTheWall(wallTimeOf(at + back, zone)) === onTheWall(wallTimeOf(at, zone))
}
