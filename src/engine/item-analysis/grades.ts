// What the grades of a challenge look like, and how far they can be trusted. Formulas: Moodle's quiz statistics
// (docs.moodle.org/dev/Quiz_statistics_calculations, "Test statistics"), as shares of 1 instead of per cent.

import { z } from './distribution.ts'
import { alphaInterval, enough, type Finding, fromEnough, type Interval, meanInterval } from './finding.ts'
import { isFlat, kurtosis, mean, median, skewness, variance } from './moments.ts'
import { gradesOf, isWhole, marksOf, type Sheet } from './sheet.ts'

export type GradeStatistics = {
  /** How many people. */
  n: number
  /** Of these grades, whoever they are; the interval is for a larger group of such people. Nothing for nobody. */
  mean?: { value: number; interval?: Interval | undefined } | undefined
  median?: number | undefined
  /** √V(T). */
  deviation: Finding
  skewness: Finding
  kurtosis: Finding
  /** Cronbach's alpha, which Moodle calls the coefficient of internal consistency. */
  alpha: Finding
  /** How much of the deviation is chance: √(1 − α). */
  errorRatio: Finding
  /** How far a grade lies from what the same person would get on the average: √(1 − α) · deviation. */
  standardError: Finding
}

export function gradeStatistics(sheet: Sheet): GradeStatistics {
  const grades = gradesOf(sheet)
  const n = grades.length
  const spread = n > 1 && !isFlat(grades)
  const shape = (value: (grades: number[]) => number, error: number) =>
    fromEnough(n, () => (spread ? around(value(grades), error) : 'no-spread'))
  // The usual standard errors of both, for grades that are spread normally (D. Cramer 1997, "Basic Statistics").
  const skewnessError = Math.sqrt((6 * n * (n - 1)) / ((n - 2) * (n + 1) * (n + 3)))
  const kurtosisError = 2 * skewnessError * Math.sqrt((n ** 2 - 1) / ((n - 3) * (n + 5)))
  const deviation = Math.sqrt(variance(grades))
  const alpha = reliability(sheet)
  return {
    n,
    mean:
      n === 0 ? undefined : { value: mean(grades), interval: n < enough ? undefined : meanInterval(grades) },
    median: n === 0 ? undefined : median(grades),
    deviation: fromEnough(n, () => ({ value: deviation })),
    skewness: shape(skewness, skewnessError),
    kurtosis: shape(kurtosis, kurtosisError),
    alpha,
    errorRatio: ofAlpha(alpha, Math.sqrt),
    standardError: ofAlpha(alpha, (chance) => Math.sqrt(chance) * deviation),
  }
}

/**
 * α = P/(P − 1) · (1 − Σ V(x_p) / V(T)), P being the number of questions. Where all are right or wrong it is the
 * Kuder–Richardson formula 20.
 */
function reliability(sheet: Sheet): Finding {
  const questions = sheet.slots.length
  return fromEnough(sheet.shares.length, () => {
    if (questions < 2) return 'one-question'
    if (!isWhole(sheet)) return 'different-questions'
    const marks = sheet.slots.map((_, slot) => marksOf(sheet, slot))
    const totals = sheet.shares.map((_, person) => marks.reduce((sum, one) => sum + one[person]!, 0))
    if (isFlat(totals)) return 'no-spread'
    const apart = marks.reduce((sum, one) => sum + variance(one), 0)
    const value = (questions / (questions - 1)) * (1 - apart / variance(totals))
    return { value, interval: alphaInterval(value, totals.length, questions) }
  })
}

/** What falls as alpha rises. */
function ofAlpha(alpha: Finding, of: (chance: number) => number): Finding {
  if ('none' in alpha) return alpha
  // Alpha is at most 1, but for the rounding of sums.
  const below = (value: number) => of(Math.max(0, 1 - value))
  const { low, high } = alpha.interval!
  return { n: alpha.n, value: below(alpha.value), interval: { low: below(high), high: below(low) } }
}

function around(value: number, error: number): { value: number; interval: Interval } {
  const half = z * error
  return { value, interval: { low: value - half, high: value + half } }
}
