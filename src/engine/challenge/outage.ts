// Time in which nobody could answer because we were away is given back: clocks stand still meanwhile, up to a cap.

import type { Millis } from '../ids.ts'

/** From when (included) to when (excluded) we were away. */
export type Outage = { from: Millis; to: Millis }

/** What we were away, and how much of it is given back at most. */
export type Away = { outages: readonly Outage[]; most: Millis }
export const neverAway: Away = { outages: [], most: 0 }

/** Where a deadline lies once the outages since `start` are given back. Outages don't overlap. */
export function extended(start: Millis, deadline: Millis, { outages, most }: Away): Millis {
  let left = most
  let end = deadline
  for (const { from, to } of [...outages].sort((one, other) => one.from - other.from)) {
    // What begins after the deadline, as it then stands, took nothing from anybody.
    if (from >= end) break
    const lost = Math.min(left, Math.max(0, to - Math.max(from, start)))
    end += lost
    left -= lost
  }
  return end
}
