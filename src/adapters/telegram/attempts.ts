// One call of Telegram, tried until it is done or can't be: what each fault means for the message, for its
// chat, and for the person behind it.

import type { Logger } from 'pino'
import type { Core, Pending } from '../../chat/adapter.ts'
import { type Fault, faultOf, inWords } from './faults.ts'
import type { Clock, Job, Queue } from './queue.ts'

const firstPause = 500
const longestPause = 30_000

export type Trying = {
  core: Core
  log: Logger
  clock: Clock
  /** Hears of an error that is none of Telegram's, or that ends everything, such as a lost token. */
  failed(error: unknown): void
}

export class Attempts {
  readonly #with: Trying
  readonly #queue: Queue
  /** Until when chats asked to be left alone. */
  readonly #floods = new Map<string, number>()

  constructor(trying: Trying, queue: Queue) {
    this.#with = trying
    this.#queue = queue
  }

  /** One call of Telegram, tried until it is done or can't be. `mend` may change what the next try does. */
  job(
    pending: Pending,
    bulk: boolean,
    kind: Job['kind'],
    call: () => Promise<void>,
    done: () => void,
    mend: (fault: Fault) => boolean = () => false,
  ): Job {
    const { core, log, clock } = this.#with
    const { to, account, until } = pending.outgoing
    let pause = firstPause
    const run = async (): Promise<number | undefined> => {
      if (until !== undefined && until <= clock.now()) {
        core.sent(pending.id)
        return undefined
      }
      try {
        await call()
        done()
        return undefined
      } catch (error) {
        const fault = faultOf(error)
        if (mend(fault)) return 0
        if (fault === 'away') {
          log.warn({ fault: inWords(error), pause }, 'Telegram is away')
          const wait = pause
          pause = Math.min(2 * pause, longestPause)
          return wait
        }
        if (typeof fault === 'object') return this.flooded(to.id, fault.wait * 1000)
        if (fault === 'no-token') this.#with.failed(error)
        else if (fault === 'not-modified') core.sent(pending.id)
        else if (fault === 'ours') {
          this.#with.failed(error)
          core.sent(pending.id)
        } else if (fault === 'unreachable') {
          if (account !== undefined && to.private) core.unreachable(account, clock.now())
          core.sent(pending.id)
        } else {
          log.error({ fault: inWords(error) }, 'a message was refused')
          core.sent(pending.id)
        }
        return undefined
      }
    }
    return { bulk, kind, run }
  }

  /** The wait is this chat's own, unless another one is told to wait too: then it is meant for all. */
  flooded(chat: string, wait: number): number {
    const now = this.#with.clock.now()
    for (const [other, until] of this.#floods) if (until <= now) this.#floods.delete(other)
    this.#floods.set(chat, now + wait)
    if (this.#floods.size > 1) this.#queue.hold(wait)
    return wait
  }
}
