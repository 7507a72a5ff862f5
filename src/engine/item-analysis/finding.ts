// What is found about a question or a challenge, said honestly: from how many people, and where the true value
// likely lies; or why it can't be said.

import { quantileF, quantileT, z } from './distribution.ts'
import { mean, variance } from './moments.ts'

/** Ninety-five of a hundred such intervals hold the true value. */
export type Interval = { low: number; high: number }

/**
 * `too-few`: fewer than 15 people, whose numbers would mostly be chance. `no-spread`: all got the same.
 * `different-questions`: not all were asked the same. `one-question`: there is nothing to compare it with.
 * `negative`: it moves against the whole, and has no share of it.
 */
export type Silence = 'too-few' | 'no-spread' | 'different-questions' | 'one-question' | 'negative'

/** `n`: how many people it comes from. There is no interval where none is known. */
export type Finding =
  | { n: number; value: number; interval?: Interval | undefined }
  | { n: number; none: Silence }

export const enough = 15

/** A finding from `n` people, if they are enough. */
export function fromEnough(n: number, find: () => Silence | { value: number; interval?: Interval }): Finding {
  if (n < enough) return { n, none: 'too-few' }
  const found = find()
  return typeof found === 'string' ? { n, none: found } : { n, ...found }
}

/**
 * Where a share lies (E. B. Wilson 1927, doi.org/10.1080/01621459.1927.10502953). For scores that may be right in
 * part it is on the safe side: what lies between 0 and 1 spreads least at most as much as a share does.
 */
export function shareInterval(share: number, n: number): Interval {
  const shrink = 1 + z ** 2 / n
  const middle = (share + z ** 2 / (2 * n)) / shrink
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** Where a correlation lies: Fisher's z transformation (R. A. Fisher 1921), standard error 1/√(n − 3). */
export function correlationInterval(r: number, n: number): Interval {
  const half = z / Math.sqrt(n - 3)
  return { low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) }
}

/** Where Cronbach's alpha lies (L. S. Feldt 1965, doi.org/10.1007/BF02289499): (1 − α) / (1 − α̂) follows F. */
export function alphaInterval(alpha: number, n: number, questions: number): Interval {
  const degrees = [n - 1, (n - 1) * (questions - 1)] as const
  return {
    low: 1 - (1 - alpha) * quantileF(0.975, ...degrees),
    high: 1 - (1 - alpha) * quantileF(0.025, ...degrees),
  }
}

/** Where the mean lies, by Student's t: x̄ ± t·s/√n. */
export function meanInterval(values: readonly number[]): Interval {
  const n = values.length
  const half = quantileT(0.975, n - 1) * Math.sqrt(variance(values) / n)
  return { low: mean(values) - half, high: mean(values) + half }
}
