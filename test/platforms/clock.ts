// The server's time: the machine's, or one that a test moves by hand.

export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number
  /** Runs `then` once `delay` milliseconds have passed; what it gives back calls that off. */
  after(delay: number, then: () => void): () => void
}

export const machineClock: Clock = {
  now: () => Date.now(),
  after(delay, then) {
    const timer = setTimeout(then, Math.min(delay, 2 ** 31 - 1))
    timer.unref()
    return () => clearTimeout(timer)
  },
}

export class ManualClock implements Clock {
  #now: number
  #due: { at: number; then: () => void }[] = []

  constructor(start = Date.UTC(2026, 10, 23, 9)) {
    this.#now = start
  }

  now(): number {
    return this.#now
  }

  after(delay: number, then: () => void): () => void {
    const one = { at: this.#now + delay, then }
    this.#due.push(one)
    return () => {
      this.#due = this.#due.filter((other) => other !== one)
    }
  }

  /** Everything that falls due on the way happens at its own time, in order. */
  advance(delay: number): void {
    const end = this.#now + delay
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0]
      if (!next) break
      this.#due = this.#due.filter((other) => other !== next)
      this.#now = Math.max(this.#now, next.at)
      next.then()
    }
    this.#now = end
  }
}
