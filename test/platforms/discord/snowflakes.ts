// Discord's ids: they tell the time, and a later one is always larger.

const epoch = 1_420_070_400_000n

export class Snowflakes {
  #last = 0n
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  next(): string {
    const first = (BigInt(this.#now()) - epoch) << 22n
    this.#last = first > this.#last ? first : this.#last + 1n
    return String(this.#last)
  }
}
