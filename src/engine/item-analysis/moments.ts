// Means, spreads and shapes of a sample. Every formula is the one of Moodle's quiz statistics
// (docs.moodle.org/dev/Quiz_statistics_calculations, sections "Test statistics" and "Item statistics").

/** 0 for no values. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The middle value, or halfway between the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  return mean([sorted[Math.ceil(middle) - 1]!, sorted[Math.floor(middle)]!])
}

/** Σ(x − x̄)(y − ȳ) / (n − 1): Moodle's C(x, y). */
export function covariance(one: readonly number[], other: readonly number[]): number {
  const [x, y] = [mean(one), mean(other)]
  return one.reduce((sum, value, at) => sum + (value - x) * (other[at]! - y), 0) / (one.length - 1)
}

/** Σ(x − x̄)² / (n − 1): Moodle's V(x), its k₂. */
export function variance(values: readonly number[]): number {
  return covariance(values, values)
}

/** r = C(x, y) / √(V(x)·V(y)); nothing where one of them is the same for all. */
export function correlation(one: readonly number[], other: readonly number[]): number | undefined {
  if (isFlat(one) || isFlat(other)) return undefined
  return covariance(one, other) / Math.sqrt(variance(one) * variance(other))
}

/** k₃ / k₂^1.5 with k₃ = n²·m₃ / ((n − 1)(n − 2)). Needs three values that are not all the same. */
export function skewness(values: readonly number[]): number {
  const n = values.length
  return (n ** 2 * moment(values, 3)) / ((n - 1) * (n - 2)) / variance(values) ** 1.5
}

/** k₄ / k₂² with k₄ = n²·((n + 1)·m₄ − 3(n − 1)·m₂²) / ((n − 1)(n − 2)(n − 3)). Needs four values, not all the same. */
export function kurtosis(values: readonly number[]): number {
  const n = values.length
  const within = (n + 1) * moment(values, 4) - 3 * (n - 1) * moment(values, 2) ** 2
  return (n ** 2 * within) / ((n - 1) * (n - 2) * (n - 3)) / variance(values) ** 2
}

/** Whether all values are the same, rounding of sums apart. */
export function isFlat(values: readonly number[]): boolean {
  return Math.max(...values) - Math.min(...values) < 1e-12
}

/** m_k = Σ(x − x̄)^k / n. */
function moment(values: readonly number[], power: number): number {
  const middle = mean(values)
  return values.reduce((sum, value) => sum + (value - middle) ** power, 0) / values.length
}
