// When somebody who has handed nothing in is reminded of a challenge: a day and two hours before it closes for them,
// never in their quiet hours, never before it opens, and never twice for one of the two.

import { type DayRule, minuteOfDay } from '../day.ts'
import type { Millis } from '../ids.ts'
import { isQuiet, type Reminder } from '../reminder.ts'
import type { Window } from './window.ts'

export const remindings = ['day', 'hours'] as const
export type Reminding = (typeof remindings)[number]

const minute = 60_000
const hour = 60 * minute
const before: Readonly<Record<Reminding, Millis>> = { day: 24 * hour, hours: 2 * hour }
/** Later than this it helps nobody any more. */
const worthWhile = 15 * minute

/** With the quiet hours as they now are. The earliest first, at most one for each. */
export function remindersFor(
  { opens, closes }: Window,
  quiet: Reminder['quiet'],
  { zone }: Pick<DayRule, 'zone'>,
): { what: Reminding; at: Millis }[] {
  const isLoud = (at: Millis) => !isQuiet({ quiet }, minuteOfDay(at, zone))
  const found = remindings.flatMap((what) => {
    const wanted = closes - before[what]
    if (wanted < opens) return []
    const at = isLoud(wanted) ? wanted : moved(wanted, { opens, closes }, isLoud)
    return at === undefined ? [] : [{ what, at }]
  })
  const [first, second] = found
  // Moved together they would be one too many: the later one says more.
  return first && second && second.at - first.at < hour ? [second] : found
}

/** To the end of the quiet hours, or where that is too late to just before they begin. */
function moved(
  wanted: Millis,
  { opens, closes }: Window,
  isLoud: (at: Millis) => boolean,
): Millis | undefined {
  const start = Math.floor(wanted / minute) * minute
  for (let at = start + minute; at <= closes - worthWhile; at += minute) if (isLoud(at)) return at
  for (let at = start - minute; at >= opens; at -= minute) if (isLoud(at)) return at
  return undefined
}
