// One call of Discord, tried until it is done or can't be: what each fault means for the message, for its place, and
// for the person behind it.

import type { Logger } from 'pino'
import type { Core, Pending } from '../../chat/adapter.ts'
import type { Clock } from '../common/clock.ts'
import { type Fault, faultOf, inWords } from './faults.ts'
import type { Job, Queue } from './queue.ts'

const firstPause = 500
const longestPause = 30_000

export type Trying = {
  core: Core
  log: Logger
  clock: Clock
  /** Hears of an error that is none of Discord's, or that ends everything, such as a lost token. */
  failed(error: unknown): void
}

/** Whether it can be tried in another way at once. */
export type Mend = (fault: Fault) => boolean

export class Attempts {
  readonly #with: Trying
  readonly #queue: Queue

  constructor(trying: Trying, queue: Queue) {
    this.#with = trying
    this.#queue = queue
  }

  job(pending: Pending, call: () => Promise<void>, mend: Mend = () => false): Job {
    const { core, log, clock } = this.#with
    const { until } = pending.outgoing
    let pause = firstPause
    const run = async (): Promise<number | undefined> => {
      if (until !== undefined && until <= clock.now()) {
        core.sent(pending.id)
        return undefined
      }
      try {
        await call()
        return undefined
      } catch (error) {
        const fault = faultOf(error)
        if (mend(fault)) return 0
        if (typeof fault === 'object') return this.#limited(error, fault.wait)
        if (fault !== 'away') {
          this.#giveUp(pending, fault, error)
          return undefined
        }
        log.warn({ fault: inWords(error), pause }, 'Discord is away')
        const wait = pause
        pause = Math.min(2 * pause, longestPause)
        return wait
      }
    }
    return { calm: false, run }
  }

  /** Something was tried that need not succeed. */
  shrug(error: unknown): void {
    const fault = faultOf(error)
    if (fault === 'ours' || fault === 'no-token') this.#with.failed(error)
    else this.#with.log.info({ fault: inWords(error) }, 'something small was not done')
  }

  #limited(error: unknown, wait: number): number {
    // All of our calls together were too many.
    if ((error as { global?: unknown }).global === true) this.#queue.hold(wait)
    return wait
  }

  #giveUp(pending: Pending, fault: Fault, error: unknown): void {
    const { core, log, clock } = this.#with
    const { to, account, slot } = pending.outgoing
    core.sent(pending.id)
    if (fault === 'no-token' || fault === 'ours') this.#with.failed(error)
    else if (to.private && account !== undefined && blocked.has(fault)) core.unreachable(account, clock.now())
    else if (!to.private && fault === 'deleted' && slot !== undefined) core.lost(to, slot, clock.now())
    else if (!to.private && fault === 'place-gone') core.gone(to, clock.now())
    else if (!to.private && fault === 'forbidden') core.hindered(to, neededFor(pending), clock.now())
    else log.error({ fault: inWords(error) }, 'a message was refused')
  }
}

/** Discord does not say which permission it was; these are what a message needs, as its settings name them. */
function neededFor({ outgoing: { screen } }: Pending): string[] {
  const isPictured = screen.blocks.some(({ block }) => block === 'picture' || block === 'drawing')
  return ['Send Messages', ...(isPictured ? ['Attach Files'] : [])]
}

const blocked: ReadonlySet<Fault> = new Set(['unreachable', 'forbidden', 'place-gone'])
