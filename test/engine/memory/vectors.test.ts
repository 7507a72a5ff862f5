// The scheduler against published numbers for FSRS-6 with its default weights. Sources: py-fsrs (MIT),
// tests/test_basic.py at 3abe686; ts-fsrs (MIT), packages/fsrs/__tests__/FSRS-6.test.ts at cdec8d2f;
// fsrs-rs (BSD-3-Clause), src/inference.rs at 0cbb9d3.

import { expect, it } from 'vitest'
import { localDay } from '../../../src/engine/day.ts'
import type { Card } from '../../../src/engine/memory/card.ts'
import { defaultWeights, recallChance, review } from '../../../src/engine/memory/schedule.ts'
import type { Rating } from '../../../src/engine/question/question.ts'
import { card, day, objectiveId } from './made-up.ts'

const rule = { zone: 'UTC', turnsAt: 0 }
const settings = { retention: 0.9, weights: defaultWeights }
const rated = { 1: 'again', 2: 'hard', 3: 'good', 4: 'easy' } as const

/** One review; `wanted` is the interval to choose, which must be among those that the scheduler allows. */
function reviewed(before: Card | undefined, rating: Rating, at: number, wanted?: number): Card {
  const today = localDay(at, rule)
  const chooseDay = (earliest: number, latest: number) => {
    if (wanted === undefined) return earliest
    expect(today + wanted).toBeGreaterThanOrEqual(earliest)
    expect(today + wanted).toBeLessThanOrEqual(latest)
    return today + wanted
  }
  return review({
    card: before,
    objective: objectiveId('o'),
    rating,
    at,
    day: today,
    settings,
    rule,
    chooseDay,
  })
}

it('has the published default weights', () => {
  expect(defaultWeights).toEqual([
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
    0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ])
})

it('gives the published intervals when each review is done as it falls due', () => {
  const ratings = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3] as const
  const intervals = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]
  let at = Date.parse('2022-11-29T12:30:00Z')
  let now: Card | undefined
  ratings.forEach((rating, turn) => {
    const wanted = intervals[turn]!
    now = reviewed(now, rated[rating], at, wanted)
    if (wanted === 0) expect(now.due - at).toBeLessThan(day)
    else {
      // At a desired retention of 90 % the interval is the stability itself.
      expect(Math.round(now.stability)).toBe(wanted)
      expect(localDay(now.due, rule) - localDay(at, rule)).toBe(wanted)
    }
    at = now.due
  })
  expect(now).toMatchObject({ reviews: 13, lapses: 1, misses: 0, state: 'review' })
})

it('comes to the published memory after six reviews', () => {
  const ratings = [1, 3, 3, 3, 3, 3] as const
  const waits = [0, 0, 1, 3, 8, 21]
  let today = 20_000
  let now: Card | undefined
  ratings.forEach((rating, turn) => {
    today += waits[turn]!
    now = reviewed(now, rated[rating], today * day + turn)
  })
  expect(now!.stability).toBeCloseTo(53.62691, 4)
  expect(now!.difficulty).toBeCloseTo(6.3574867, 4)
})

it.each([
  [1, 0.212, 6.4133, 0],
  [2, 1.2931, 5.11217071, 0],
  [3, 2.3065, 2.11810397, 0],
  [4, 8.2956, 1, 8],
] as const)(
  'starts a card rated %s at stability %s and difficulty %s',
  (rating, stability, difficulty, days) => {
    const at = 20_000 * day
    const first = reviewed(undefined, rated[rating], at, days)
    expect(first.stability).toBeCloseTo(stability, 8)
    expect(first.difficulty).toBeCloseTo(difficulty, 7)
    expect(Math.floor((first.due - at) / day)).toBe(days)
  },
)

it('follows the published forgetting curve', () => {
  /** fsrs-rs, whose test takes a decay of 0.2; the default weights hold 0.1542. */
  const curve = (days: number, decay: number) => (1 + days * (0.9 ** (-1 / decay) - 1)) ** -decay
  const published = [1, 0.9, 0.84028935, 0.7985001]
  published.forEach((chance, days) => {
    expect(Math.abs(curve(days, 0.2) - chance)).toBeLessThan(2e-6)
    const one = card('o', { stability: 1, lastDay: 100 })
    expect(Math.abs(recallChance(one, 100 + days) - curve(days, defaultWeights[20]!))).toBeLessThan(2e-6)
  })
  expect(recallChance(card('o', { stability: 37, lastDay: 100 }), 137)).toBeCloseTo(0.9, 8)
})
