// The statistics of grades and of questions equal those that numpy and scipy find (independent.py), and keep
// silent where a number would be chance.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/engine/item-analysis/finding.ts'
import { shareInterval } from '../../../src/engine/item-analysis/finding.ts'
import { gradeStatistics } from '../../../src/engine/item-analysis/grades.ts'
import { itemStatistics } from '../../../src/engine/item-analysis/items.ts'
import type { Sheet } from '../../../src/engine/item-analysis/sheet.ts'

type Case = {
  name: string
  weights: number[]
  rows: number[][]
  kr20?: number
  expected: Record<string, number | [number, number] | null> & {
    items: Record<string, number | [number, number] | null>[]
  }
}

const cases = readFileSync(new URL('./independent.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

function sheetOf(rows: readonly (readonly (number | undefined)[])[], weights?: readonly number[]): Sheet {
  const slots = (rows[0] ?? []).map((_, at) => ({ id: `q${at + 1}`, most: weights?.[at] ?? 1 }))
  return { slots, shares: rows }
}

const near = (found: number, wanted: number) => expect(Math.abs(found - wanted)).toBeLessThan(1e-9)

function equals(found: Finding, wanted: unknown, interval?: unknown): void {
  expect('none' in found).toBe(wanted === null)
  if (wanted === null) return
  if ('none' in found) throw new Error(`There is none: ${found.none}.`)
  near(found.value, wanted as number)
  if (!interval) return
  const [low, high] = interval as [number, number]
  near(found.interval!.low, low)
  near(found.interval!.high, high)
}

describe.each(cases)('$name', ({ rows, weights, expected: wanted }) => {
  const sheet = sheetOf(rows, weights)

  it('has the grades that numpy and scipy find', () => {
    const found = gradeStatistics(sheet)
    expect(found.n).toBe(rows.length)
    near(found.mean!.value, wanted.mean as number)
    near(found.mean!.interval!.low, (wanted.meanInterval as number[])[0]!)
    near(found.mean!.interval!.high, (wanted.meanInterval as number[])[1]!)
    near(found.median!, wanted.median as number)
    equals(found.deviation, wanted.deviation)
    equals(found.skewness, wanted.skewness, wanted.skewnessInterval)
    equals(found.kurtosis, wanted.kurtosis, wanted.kurtosisInterval)
    equals(found.alpha, wanted.alpha, wanted.alphaInterval)
    equals(found.errorRatio, wanted.errorRatio)
    equals(found.standardError, wanted.standardError)
  })

  it('has the items that numpy and scipy find', () => {
    for (const [at, item] of itemStatistics(sheet).entries()) {
      const one = wanted.items[at]!
      expect(item.n).toBe(rows.length)
      equals(item.facility, one.facility, one.facilityInterval)
      equals(item.deviation, one.deviation)
      near(item.intendedWeight, one.intendedWeight as number)
      equals(item.effectiveWeight, one.effectiveWeight)
      equals(item.discrimination, one.discrimination, one.discriminationInterval)
      equals(item.efficiency, one.efficiency)
    }
  })
})

it.each(cases.filter((one) => one.kr20 !== undefined))(
  'alpha is the Kuder–Richardson formula 20 where all is right or wrong: $name',
  ({ rows, weights, kr20 }) => equals(gradeStatistics(sheetOf(rows, weights)).alpha, kr20),
)

it('holds at least five cases, with odd questions among them', () => {
  expect(cases.length).toBeGreaterThanOrEqual(5)
  expect(cases.flatMap((one) => one.expected.items).some((item) => item.discrimination === null)).toBe(true)
  expect(cases.flatMap((one) => one.expected.items).some((item) => Number(item.discrimination) < 0)).toBe(
    true,
  )
  expect(cases.filter((one) => one.kr20 !== undefined).length).toBeGreaterThan(2)
})

describe('too little to say', () => {
  const rows = (n: number) => cases[0]!.rows.slice(0, n)

  it('is said instead of a number below 15 people, but the grades that there are have a mean', () => {
    const sheet = sheetOf(rows(14))
    const { mean, median, n, ...rest } = gradeStatistics(sheet)
    expect(n).toBe(14)
    expect(mean?.value).toBeGreaterThan(0)
    expect(mean?.interval).toBeUndefined()
    expect(median).toBeGreaterThan(0)
    for (const finding of Object.values(rest)) expect(finding).toEqual({ n: 14, none: 'too-few' })
    for (const item of itemStatistics(sheet)) {
      for (const finding of [item.facility, item.deviation, item.discrimination, item.efficiency])
        expect(finding).toEqual({ n: 14, none: 'too-few' })
      expect(item.intendedWeight).toBeCloseTo(0.1)
    }
    expect(itemStatistics(sheetOf(rows(15)))[0]!.facility).toHaveProperty('value')
  })

  it('is said of nobody at all', () => {
    const sheet = { slots: [{ id: 'q', most: 1 }], shares: [] }
    expect(gradeStatistics(sheet)).toMatchObject({ n: 0, mean: undefined, median: undefined })
    expect(itemStatistics(sheet)[0]).toMatchObject({ n: 0, facility: { n: 0, none: 'too-few' } })
  })

  it('is said of what all got alike, of one question, and of different questions', () => {
    const alike = sheetOf(Array.from({ length: 20 }, () => [1, 1, 0]))
    expect(gradeStatistics(alike).alpha).toEqual({ n: 20, none: 'no-spread' })
    expect(gradeStatistics(alike).skewness).toEqual({ n: 20, none: 'no-spread' })
    expect(itemStatistics(alike)[0]!.discrimination).toEqual({ n: 20, none: 'no-spread' })
    expect(itemStatistics(alike)[0]!.effectiveWeight).toEqual({ n: 20, none: 'no-spread' })
    const single = sheetOf(cases[0]!.rows.map(([first]) => [first]))
    expect(gradeStatistics(single).alpha).toEqual({ n: 40, none: 'one-question' })
    expect(itemStatistics(single)[0]!.discrimination).toEqual({ n: 40, none: 'one-question' })
    const drawn = sheetOf(
      cases[0]!.rows.map((row, at) => row.map((share, slot) => ((slot + at) % 2 ? share : undefined))),
    )
    expect(gradeStatistics(drawn).alpha).toEqual({ n: 40, none: 'different-questions' })
    expect(itemStatistics(drawn)[0]!.effectiveWeight).toEqual({ n: 40, none: 'different-questions' })
    expect(itemStatistics(drawn)[0]!).toMatchObject({ n: 20, discrimination: { n: 20 } })
  })
})

describe('with any marks', () => {
  const share = fc.constantFrom(0, 0.25, 0.5, 2 / 3, 1)
  const anyRows = fc.integer({ min: 1, max: 7 }).chain((slots) =>
    fc.array(
      fc.array(fc.option(share, { nil: undefined, freq: 8 }), { minLength: slots, maxLength: slots }),
      {
        minLength: 0,
        maxLength: 40,
      },
    ),
  )

  it('every number is a number, and lies in its interval', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const sheet = sheetOf(rows.length > 0 ? rows : [])
        const { n: _, mean: __, median: ___, ...grades } = gradeStatistics(sheet)
        const findings = itemStatistics(sheet).flatMap((item) => [
          item.facility,
          item.deviation,
          item.discrimination,
          item.efficiency,
          item.effectiveWeight,
        ])
        for (const finding of [...Object.values(grades), ...findings]) {
          if ('none' in finding) continue
          expect(Number.isFinite(finding.value)).toBe(true)
          if (!finding.interval) continue
          expect(finding.interval.low).toBeLessThanOrEqual(finding.value + 1e-9)
          expect(finding.interval.high).toBeGreaterThanOrEqual(finding.value - 1e-9)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('nothing changes when people or questions are put in another order', () => {
    const { rows, weights } = cases[1]!
    const turned = sheetOf(
      [...rows].reverse().map((row) => [...row].reverse()),
      [...weights].reverse(),
    )
    const [one, other] = [itemStatistics(sheetOf(rows, weights)), itemStatistics(turned).reverse()]
    for (const [at, item] of one.entries()) {
      equals(other[at]!.discrimination, (item.discrimination as { value: number }).value)
      equals(other[at]!.effectiveWeight, (item.effectiveWeight as { value: number }).value)
    }
  })
})

it('covers a true share in about 95 of 100 classes', () => {
  // Exactly, by the binomial distribution, and not by drawing.
  for (const [truth, n] of [
    [0.5, 30],
    [0.8, 20],
    [0.95, 40],
  ] as const) {
    let covered = 0
    let chance = (1 - truth) ** n
    for (let right = 0; right <= n; right++) {
      const { low, high } = shareInterval(right / n, n)
      if (low <= truth && truth <= high) covered += chance
      chance *= ((n - right) / (right + 1)) * (truth / (1 - truth))
    }
    expect(covered).toBeGreaterThan(0.91)
    expect(covered).toBeLessThan(0.99)
  }
})
