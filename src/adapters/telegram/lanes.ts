// Updates that wait for an answer of Telegram's before they can be handled, such as whether somebody may manage
// the group. What comes after in the same chat waits behind it, so that the order is kept; nobody else does. The
// next batch is asked for, which confirms this one, only when all of it is committed.

import type { Api } from 'grammy'

type Waiting = Promise<unknown> | undefined
type Configured = Pick<Api, 'config'>

export class Lanes {
  readonly #lanes = new Map<string, Promise<void>>()
  #failure: { error: unknown } | undefined

  /**
   * `work` at once, or behind what waits in this chat. It waits itself for `before`, if there is anything to know;
   * what is only to be asked when its turn has come is a function.
   */
  run(chat: string, before: Waiting | (() => Waiting), work: () => void): Promise<void> | undefined {
    const ahead = this.#lanes.get(chat)
    const first = typeof before === 'function' && !ahead ? before() : before
    if (!ahead && !first) {
      work()
      return undefined
    }
    const isLater = typeof first === 'function'
    const lane = Promise.all([ahead, isLater ? undefined : first])
      .then(() => (isLater ? first() : undefined))
      .then(work)
      .catch((error: unknown) => {
        this.#failure ??= { error }
        throw error
      })
      .finally(() => {
        if (this.#lanes.get(chat) === lane) this.#lanes.delete(chat)
      })
    this.#lanes.set(chat, lane)
    return lane
  }

  /** Throws when something was not handled, and must not be confirmed. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#lanes.values())
    if (this.#failure) throw this.#failure.error
  }

  /** From then on no batch is confirmed before its updates are handled. */
  holdBack({ config }: Configured): void {
    config.use(async (call, method, payload, signal) => {
      if (method === 'getUpdates') await this.settled()
      return call(method, payload, signal)
    })
  }
}
