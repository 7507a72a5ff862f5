// A clock that stands still until it is moved, so that two runs differ in nothing but what people did.

import { HurryingClock, monday } from '../telegram/bot.ts'

export class PatientClock extends HurryingClock {
  #now = monday
  #due: { at: number; then: () => void }[] = []

  override now(): number {
    return this.#now
  }

  override set(at: number): void {
    this.#now = Math.max(this.#now, at)
  }

  override after(delay: number, then: () => void): () => void {
    const one = { at: this.#now + delay, then }
    this.#due.push(one)
    return () => {
      this.#due = this.#due.filter((other) => other !== one)
    }
  }

  /** When somebody next wants to be woken. */
  next(): number | undefined {
    return this.#due.length === 0 ? undefined : Math.min(...this.#due.map(({ at }) => at))
  }

  /** Nobody who waited is there any more. */
  clear(): void {
    this.#due = []
  }

  /** Wakes all who are due. */
  ring(): void {
    const due = this.#due.filter(({ at }) => at <= this.#now)
    this.#due = this.#due.filter(({ at }) => at > this.#now)
    for (const { then } of due) then()
  }
}
