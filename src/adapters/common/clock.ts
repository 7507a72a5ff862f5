// The time that a platform goes by, so that a test can go by another.

/** The machine's time, or a test's. */
export type Clock = {
  now(): number
  /** What it gives back calls it off. */
  after(delay: number, then: () => void): () => void
}

export const machineClock: Clock = {
  now: Date.now,
  after(delay, then) {
    const timer = setTimeout(then, delay)
    return () => clearTimeout(timer)
  },
}
