// Trouble on demand: the next call of a kind is held up, refused, cut off, or done but answered with an error.

import type { Call } from './calls.ts'
import type { MethodName } from './tables.ts'

export type Fault = {
  on: MethodName | '*' | ((call: Call) => boolean)
  /** How many calls are hit, one if not said. */
  times?: number | undefined
  /** Milliseconds, or until this resolves, before anything else. */
  wait?: number | Promise<unknown> | undefined
  /** An error code instead of doing it; `html` as a proxy before Telegram answers. */
  refuse?: { status: number; html?: boolean | undefined } | undefined
  /** 429 with this many seconds. */
  flood?: number | undefined
  /** The connection breaks, before the call was taken or after. */
  drop?: 'before' | 'after' | undefined
  /** Done, and answered with this code all the same. */
  takenBut?: number | undefined
}

export class Faults {
  #planned: { fault: Fault; left: number }[] = []

  plan(fault: Fault): void {
    this.#planned.push({ fault, left: fault.times ?? 1 })
  }

  next(call: Call): Fault | undefined {
    const hit = this.#planned.find(({ fault: { on } }) =>
      typeof on === 'function' ? on(call) : on === '*' || on === call.method,
    )
    if (!hit) return undefined
    hit.left -= 1
    this.#planned = this.#planned.filter(({ left }) => left > 0)
    return hit.fault
  }
}
