// How much there is to do, and when: which day a card goes to, and when a backlog will be worked off.

import { type LocalDay, weekday } from '../day.ts'
import { oneOf, type Random } from '../random.ts'
import type { ChooseDay } from './schedule.ts'

/**
 * Chooses the day with the least due within the days allowed, easy days last, equal days by chance.
 * `dueOn` counts the learner's cards due on a day; `easyDays` are weekdays from 0 (Monday).
 */
export function lightestDay(
  dueOn: (day: LocalDay) => number,
  easyDays: readonly number[],
  random: Random,
): ChooseDay {
  return (earliest, latest) => {
    const days = Array.from({ length: latest - earliest + 1 }, (_, offset) => earliest + offset)
    const plain = days.filter((day) => !easyDays.includes(weekday(day)))
    const offered = plain.length > 0 ? plain : days
    const least = Math.min(...offered.map(dueOn))
    return oneOf(
      offered.filter((day) => dueOn(day) === least),
      random,
    )
  }
}

/** How a backlog is worked off: `perDay` today, and all caught up on `caughtUp`. */
export type ReturnPlan = { overdue: number; today: number; caughtUp: LocalDay }

const horizon = 365

/**
 * The day by which everything overdue is done, when `today` more are done now, the cap is used up each day
 * after, and what comes due on the way is done too. Nothing when today already does it.
 */
export function returnPlan(
  overdue: number,
  today: number,
  day: LocalDay,
  dueOn: (day: LocalDay) => number,
  cap: number,
): ReturnPlan | undefined {
  if (overdue <= today) return undefined
  let left = overdue - today
  let date = day
  while (left > 0 && date < day + horizon) {
    date++
    left = Math.max(0, left + dueOn(date) - cap)
  }
  return { overdue, today, caughtUp: date }
}
