// Which day a card goes to, and when a backlog is worked off.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekday } from '../../../src/engine/day.ts'
import { lightestDay, returnPlan } from '../../../src/engine/memory/load.ts'
import { seeded } from '../../../src/engine/random.ts'

describe('the lightest day', () => {
  const monday = 20_598

  it('is one of those allowed, none of the plain ones lighter, and an easy day only where all are', () => {
    const loads = fc.array(fc.nat(5), { minLength: 1, maxLength: 20 })
    const easy = fc.subarray([0, 1, 2, 3, 4, 5, 6])
    fc.assert(
      fc.property(loads, easy, fc.string(), fc.nat(6), (due, easyDays, seed, shift) => {
        const first = monday + shift
        const dueOn = (day: number) => due[day - first]!
        const chosen = lightestDay(dueOn, easyDays, seeded(seed))(first, first + due.length - 1)
        const days = due.map((_, at) => first + at)
        expect(days).toContain(chosen)
        const plain = days.filter((day) => !easyDays.includes(weekday(day)))
        if (plain.length > 0) expect(plain).toContain(chosen)
        const fellow = plain.length > 0 ? plain : days
        expect(dueOn(chosen)).toBe(Math.min(...fellow.map(dueOn)))
      }),
      { numRuns: 500 },
    )
  })

  it('keeps the weekend free even when the week is full', () => {
    const busy = (day: number) => (weekday(day) >= 5 ? 0 : 40)
    const choose = lightestDay(busy, [5, 6], seeded('x'))
    for (let start = monday; start < monday + 7; start++)
      expect(weekday(choose(start, start + 4))).toBeLessThan(5)
    expect(weekday(choose(monday + 5, monday + 6))).toBeGreaterThanOrEqual(5)
  })

  it('is drawn by chance among equals, so that they fill evenly', () => {
    const counts = new Map<number, number>()
    for (let at = 0; at < 1000; at++) {
      const day = lightestDay(() => 3, [], seeded(`${at}`))(monday, monday + 3)
      counts.set(day, (counts.get(day) ?? 0) + 1)
    }
    expect(counts.size).toBe(4)
    for (const count of counts.values()) expect(Math.abs(count - 250)).toBeLessThan(60)
  })
})

describe('a plan to return', () => {
  const scenario = fc.record({
    overdue: fc.nat(500),
    today: fc.nat(60),
    cap: fc.integer({ min: 1, max: 60 }),
    due: fc.array(fc.nat(20), { minLength: 366, maxLength: 366 }),
  })

  it('never asks for more than the cap on any day, and names the very day on which nothing is left', () => {
    fc.assert(
      fc.property(scenario, ({ overdue, today, cap, due }) => {
        const plan = returnPlan(overdue, today, 1000, (day) => due[day - 1001] ?? 0, cap)
        if (overdue <= today) {
          expect(plan).toBeUndefined()
          return
        }
        let left = overdue - today
        let day = 1000
        while (left > 0 && day < 1365) {
          left += due[day - 1000]!
          day++
          const done = Math.min(left, cap)
          expect(done).toBeLessThanOrEqual(cap)
          left -= done
        }
        expect(plan).toEqual({ overdue, today, caughtUp: day })
      }),
      { numRuns: 300 },
    )
  })

  it('after three weeks away: forty a day, and done in four days', () => {
    expect(returnPlan(150, 40, 1000, () => 0, 40)).toEqual({ overdue: 150, today: 40, caughtUp: 1003 })
    expect(returnPlan(150, 40, 1000, () => 10, 40)).toEqual({ overdue: 150, today: 40, caughtUp: 1004 })
    expect(returnPlan(40, 40, 1000, () => 0, 40)).toBeUndefined()
  })
})
