// How many messages may go out in how much time.

/** At most `count` in any `per` milliseconds. */
export type Pace = { count: number; per: number }

/** When the last ones went out. Times in milliseconds. */
export class Window {
  #taken: number[] = []
  readonly #pace: Pace

  constructor(pace: Pace) {
    this.#pace = pace
  }

  /** Until there is room, with so many left over. */
  wait(now: number, kept = 0): number {
    const { per } = this.#pace
    const count = this.#pace.count - (kept < this.#pace.count ? kept : 0)
    const first = this.#taken[this.#taken.length - count]
    return first === undefined ? 0 : Math.max(0, first + per - now)
  }

  take(now: number): void {
    this.#taken.push(now)
    if (this.#taken.length > this.#pace.count) this.#taken.shift()
  }

  isQuiet(now: number): boolean {
    return (this.#taken.at(-1) ?? Number.NEGATIVE_INFINITY) + this.#pace.per <= now
  }
}
