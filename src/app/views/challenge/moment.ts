// An instant by the clock of the class, and by that of whoever reads it where the two differ.

import { wallTimeOf } from '../../../engine/challenge/window.ts'
import { dayInWords, weekday, weekdayInWords } from '../../../engine/day.ts'
import type { Millis } from '../../../engine/ids.ts'
import { clock } from '../../remind/read.ts'
import type { Scene } from '../../scene.ts'

/** "Mon 23 November, 18:00" */
export function momentIn(at: Millis, zone: string, language: string): string {
  const { day, minute } = wallTimeOf(at, zone)
  return `${weekdayInWords(weekday(day), language)} ${dayInWords(day, language)}, ${clock(minute)}`
}

/** "Mon 23 November, 18:00 (Europe/Berlin); for you 12:00 (America/New_York)" */
export function moment({ words, learner }: Scene, at: Millis, zone: string): string {
  const { language, zone: own } = learner.settings
  const there = momentIn(at, zone, language)
  const here = momentIn(at, own, language)
  return there === here
    ? words('challenge-moment', { time: there, zone })
    : words('challenge-moment-both', { time: there, zone, own: here, ownZone: own })
}
