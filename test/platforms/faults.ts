// Trouble on demand: what was planned hits the next calls that it is meant for, so many times, and is then gone.

export type Planned<Call> = {
  on: string | ((call: Call) => boolean)
  /** How many calls are hit, one if not said. */
  times?: number | undefined
}

export class Faults<Call, Fault extends Planned<Call>> {
  #planned: { fault: Fault; left: number }[] = []
  readonly #nameOf: (call: Call) => string

  /** `nameOf` gives what a plan names a call by; `*` means every call. */
  constructor(nameOf: (call: Call) => string) {
    this.#nameOf = nameOf
  }

  plan(fault: Fault): void {
    this.#planned.push({ fault, left: fault.times ?? 1 })
  }

  next(call: Call): Fault | undefined {
    const hit = this.#planned.find(({ fault: { on } }) =>
      typeof on === 'function' ? on(call) : on === '*' || on === this.#nameOf(call),
    )
    if (!hit) return undefined
    hit.left -= 1
    this.#planned = this.#planned.filter(({ left }) => left > 0)
    return hit.fault
  }
}
