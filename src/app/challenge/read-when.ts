// A time as teachers type it, by the clock of their class: `2026-12-07 9:00`, `tomorrow 9:00`, `monday 18:00`,
// `in 7 days 9:00`.

import { readWallTime, type WallTime } from '../../engine/challenge/window.ts'
import { calendarDay, weekday } from '../../engine/day.ts'
import type { Millis } from '../../engine/ids.ts'
import { readDays, readTime } from '../remind/read.ts'

/** A weekday is the next one of that name, never today. */
export function readWhen(text: string, now: Millis, zone: string): WallTime | undefined {
  const whole = readWallTime(text)
  if (whole) return whole
  const parts = /^(today|tomorrow|in\s+\d{1,3}\s+(?:days?|weeks?)|[a-z]+)\s*,?\s+(?:at\s+)?(\d.*)$/i.exec(
    text.trim(),
  )
  const minute = readTime(parts?.[2] ?? '')
  const days = minute === undefined ? undefined : daysTo(parts![1]!.toLowerCase(), calendarDay(now, zone))
  return days === undefined ? undefined : { day: calendarDay(now, zone) + days, minute: minute! }
}

function daysTo(word: string, today: number): number | undefined {
  if (word === 'today') return 0
  if (word === 'tomorrow') return 1
  const [, count, unit] = /^in\s+(\d+)\s+(day|week)/.exec(word) ?? []
  if (count !== undefined) return Number(count) * (unit === 'week' ? 7 : 1)
  const named = readDays(word)
  if (named?.length !== 1) return undefined
  return ((named[0]! - weekday(today) + 6) % 7) + 1
}
