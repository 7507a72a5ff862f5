// One call that answers what somebody did, tried until it is done, can't be, or is too late.

import type { Logger } from 'pino'
import type { Clock } from '../common/clock.ts'
import { type Fault, faultOf, inWords } from './faults.ts'
import { type Handle, isAlive } from './handle.ts'
import { madeAt } from './snowflake.ts'

/** The first answer comes within 3 seconds or not at all. Milliseconds. */
const firstWithin = 3_000
const firstPause = 100
const longestPause = 30_000

/** Ends the waiting when a stop is asked for; what was waited for is kept, and shown after the next start. */
export class Stopped extends Error {}

/** What stood in the way, if anything did, and the message that was made. */
export type Outcome = readonly [fault: Fault | undefined, id: string | undefined]

type Trying = { log: Logger; clock: Clock; failed(error: unknown): void }

export class Tries {
  readonly #with: Trying
  readonly #pauses = new Set<(error: Stopped) => void>()
  #stopped = false

  constructor(trying: Trying) {
    this.#with = trying
  }

  get isStopped(): boolean {
    return this.#stopped
  }

  stop(): void {
    this.#stopped = true
    for (const end of this.#pauses) end(new Stopped())
  }

  /** The first answer, tried again while there is time. */
  async first(handle: Handle, call: () => Promise<unknown>): Promise<Fault | undefined> {
    const { clock } = this.#with
    for (let pause = firstPause; ; pause *= 2) {
      const fault = await this.#faultOf(call)
      const wait = fault === 'away' ? pause : typeof fault === 'object' ? fault.wait : undefined
      if (wait === undefined) return fault
      if (clock.now() + wait > madeAt(handle.id) + firstWithin) return 'too-late'
      await this.#pause(wait)
    }
  }

  /** What follows the first answer, tried again for as long as its token lives. */
  async later(handle: Handle, call: () => Promise<string | undefined>): Promise<Outcome> {
    for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
      let id: string | undefined
      const fault = await this.#faultOf(async () => {
        id = await call()
      })
      const wait = fault === 'away' ? pause : typeof fault === 'object' ? fault.wait : undefined
      if (wait === undefined) return [fault, id]
      if (!isAlive(handle, this.#with.clock.now() + wait)) return ['too-late', undefined]
      await this.#pause(wait)
    }
  }

  async #faultOf(call: () => Promise<unknown>): Promise<Fault | undefined> {
    try {
      await call()
      return undefined
    } catch (error) {
      const fault = faultOf(error)
      if (fault === 'ours' || fault === 'no-token') this.#with.failed(error)
      else if (fault === 'refused') this.#with.log.error({ fault: inWords(error) }, 'an answer was refused')
      else {
        // That Discord is away is worth a look; that somebody's press was long ago is not.
        const level = fault === 'away' || typeof fault === 'object' ? 'warn' : 'info'
        this.#with.log[level]({ fault: inWords(error) }, 'an answer did not get through')
      }
      return fault
    }
  }

  #pause(wait: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const over = (then: () => void) => {
        callOff()
        this.#pauses.delete(end)
        then()
      }
      const end = (error: Stopped) => over(() => reject(error))
      const callOff = this.#with.clock.after(wait, () => over(resolve))
      if (this.#stopped) end(new Stopped())
      else this.#pauses.add(end)
    })
  }
}
