// One call of Telegram, tried until it is done or can't be: what each fault means for the message, for its
// chat, and for the person behind it.

import type { Logger } from 'pino'
import type { Core, Pending } from '../../chat/adapter.ts'
import type { Clock } from '../common/clock.ts'
import { type Fault, faultOf, inWords, waitOf } from './faults.ts'
import { chatOf } from './place.ts'
import type { Job, Queue } from './queue.ts'

const firstPause = 500
const longestPause = 30_000
/** A group becomes another chat once. */
const mostMoves = 3

export type Trying = {
  core: Core
  log: Logger
  clock: Clock
  /** The time of what people do. */
  now(): number
  /** Hears of an error that is none of Telegram's, or that ends everything, such as a lost token. */
  failed(error: unknown): void
}

/** What is to be shown, as it now is: where it goes changes when a group becomes another chat. */
export type Current = () => Pending

export class Attempts {
  readonly #with: Trying
  readonly #queue: Queue
  readonly #moved: (from: string, to: string) => void
  /** Until when chats asked to be left alone. */
  readonly #floods = new Map<string, number>()

  /** `moved` hears that a group is another chat now. */
  constructor(trying: Trying, queue: Queue, moved: (from: string, to: string) => void) {
    this.#with = trying
    this.#queue = queue
    this.#moved = moved
  }

  /** One call of Telegram, tried until it is done or can't be. `mend` may change what the next try does. */
  job(
    current: Current,
    bulk: boolean,
    kind: Job['kind'],
    call: () => Promise<void>,
    done: () => void,
    mend: (fault: Fault) => boolean = () => false,
  ): Job {
    const { core, log, clock } = this.#with
    const { until } = current().outgoing
    let pause = firstPause
    let moves = 0
    const run = async (): Promise<number | undefined> => {
      if (until !== undefined && until <= clock.now()) {
        core.sent(current().id)
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
        const wait = waitOf(fault)
        const chat = chatOf(current().outgoing.to)
        if (wait !== undefined) return this.flooded(chat, wait)
        if (typeof fault === 'object' && 'moved' in fault && moves++ < mostMoves) {
          if (fault.moved !== chat) this.#moved(chat, fault.moved)
          return 0
        }
        this.#giveUp(current(), fault, error)
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

  /** It can't be shown: who needs to know is told, and it is forgotten, but for what a new token would mend. */
  #giveUp({ id, outgoing }: Pending, fault: Fault, error: unknown): void {
    const { core, log, now, failed } = this.#with
    const { to, account } = outgoing
    if (fault === 'no-token') {
      failed(error)
      return
    }
    if (fault === 'ours') failed(error)
    else if (fault === 'unreachable' && to.private) {
      if (account !== undefined) core.unreachable(account, now())
    } else if (fault === 'unreachable') core.gone({ ...to, id: chatOf(to) }, now())
    else if (fault === 'no-topic') core.gone(to, now())
    else if (typeof fault === 'object' && 'forbidden' in fault) core.hindered(to, [fault.forbidden], now())
    else if (fault !== 'not-modified' && fault !== 'stranger') {
      log.error({ fault: inWords(error) }, 'a message was refused')
    }
    core.sent(id)
  }
}
