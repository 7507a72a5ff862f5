// How each question did. Formulas: Moodle's quiz statistics (docs.moodle.org/dev/Quiz_statistics_calculations,
// "Item statistics"; x is the question's mark, X the rest of the total, T the total), as shares of 1.

import { correlationInterval, type Finding, fromEnough, shareInterval } from './finding.ts'
import { correlation, covariance, isFlat, mean, variance } from './moments.ts'
import { besideRest, isWhole, marksOf, type Sheet } from './sheet.ts'

export type ItemStatistics = {
  id: string
  /** How many were asked it. */
  n: number
  /** x̄ / x(max): the mean share that people got. */
  facility: Finding
  /** √V(x) / x(max). */
  deviation: Finding
  /** What guessing earns on the average; nothing where there is nothing to guess. */
  guess?: number | undefined
  /** x(max) / T(max): how much it was meant to count. */
  intendedWeight: number
  /** √C(x, T) / Σ√C(x, T): how much it makes of the differences between grades. Negative covariances are left out. */
  effectiveWeight: Finding
  /** r(x, X): whether those who are good at the rest are good at it. The rest is without the question itself. */
  discrimination: Finding
  /** C(x, X) / C_max(x, X): discrimination as a share of the most that these marks would allow, both sorted. */
  efficiency: Finding
}

export function itemStatistics(sheet: Sheet): ItemStatistics[] {
  const most = sheet.slots.reduce((sum, slot) => sum + slot.most, 0)
  const weights = effectiveWeights(sheet)
  return sheet.slots.map(({ id, most: own, guess }, slot) => {
    const shares = besideRest(sheet, slot)
    const n = shares.own.length
    const facility = mean(shares.own)
    return {
      id,
      n,
      facility: fromEnough(n, () => ({ value: facility, interval: shareInterval(facility, n) })),
      deviation: fromEnough(n, () => ({ value: Math.sqrt(variance(shares.own)) })),
      guess,
      intendedWeight: most === 0 ? 0 : own / most,
      effectiveWeight: weights[slot]!,
      discrimination: fromEnough(n, () => discrimination(sheet, shares)),
      efficiency: fromEnough(n, () => efficiency(sheet, shares)),
    }
  })
}

type Shares = { own: number[]; rest: number[] }

function discrimination({ slots }: Sheet, { own, rest }: Shares) {
  if (slots.length < 2) return 'one-question' as const
  const value = correlation(own, rest)
  return value === undefined
    ? ('no-spread' as const)
    : { value, interval: correlationInterval(value, own.length) }
}

function efficiency({ slots }: Sheet, { own, rest }: Shares) {
  if (slots.length < 2) return 'one-question' as const
  if (isFlat(own) || isFlat(rest)) return 'no-spread' as const
  const most = covariance(ascending(own), ascending(rest))
  const scale = Math.sqrt(variance(own) * variance(rest)) / most
  const { low, high } = correlationInterval(correlation(own, rest)!, own.length)
  return { value: covariance(own, rest) / most, interval: { low: low * scale, high: high * scale } }
}

function effectiveWeights(sheet: Sheet): Finding[] {
  const n = sheet.shares.length
  if (!isWhole(sheet)) return sheet.slots.map(() => fromEnough(n, () => 'different-questions'))
  const marks = sheet.slots.map((_, slot) => marksOf(sheet, slot))
  const totals = sheet.shares.map((_, person) => marks.reduce((sum, one) => sum + one[person]!, 0))
  const roots = marks.map((one) => {
    const shared = isFlat(one) ? 0 : covariance(one, totals)
    return shared < 0 ? undefined : Math.sqrt(shared)
  })
  const whole = roots.reduce<number>((sum, root) => sum + (root ?? 0), 0)
  return roots.map((root) =>
    fromEnough(n, () => {
      if (root === undefined) return 'negative'
      return whole === 0 ? 'no-spread' : { value: root / whole }
    }),
  )
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((one, other) => one - other)
}
