// One line of the table, and the little statistics that it needs.

export type Row = {
  name: string
  what: string
  unit: string
  ours: number
  beside: number
  besideWhat: string
  /** ours / beside */
  ratio: number
}

export function row(
  name: string,
  what: string,
  unit: string,
  ours: number,
  beside: number,
  besideWhat: string,
): Row {
  return { name, what, unit, ours, beside, besideWhat, ratio: ours / beside }
}

export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
}

export function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0)
}

/** Microseconds that the work took. */
export function timed(work: () => void): number {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1000
}
