// The core of a bot in whose chats stories are told, watched: which screens it meant, and for whom what was unasked is.

import type { Pending } from '../../src/chat/adapter.ts'
import type { Screen } from '../../src/chat/screen.ts'
import type { makeCore } from '../../src/core.ts'

type Core = ReturnType<typeof makeCore>
/** What is to be shown unasked is shown, or the program ends before it is. */
export type Rings = 'seen' | 'unseen'

export class Watching {
  /** The screen that was meant last. */
  shown: Screen = { blocks: [], buttons: [] }
  rings: Rings = 'seen'
  #unasked: Pending[] = []

  /**
   * People are where a terminal says that they are; a platform tells nothing of it. What is overdue rings before
   * anybody is heard, as it does when the program starts.
   */
  watch(core: Core, now: number): Core {
    this.rings = 'seen'
    this.#unasked = []
    core.ring(now)
    return {
      ...core,
      take: (incoming) => {
        const pending = core.take({ ...incoming, from: { ...incoming.from, zone: 'Europe/Berlin' } })
        this.shown = pending.at(-1)?.outgoing.screen ?? this.shown
        return pending
      },
      unsent: () => {
        this.#unasked = core.unsent()
        return this.#unasked
      },
      onRing: (show) =>
        core.onRing((pending) => {
          if (this.rings === 'unseen') return
          this.#unasked.push(...pending)
          show(pending)
        }),
    }
  }

  /** The screen that was meant by what reached an account unasked. */
  unaskedBy(account: string): Screen {
    const at = this.#unasked.findIndex(({ outgoing }) => outgoing.account === account)
    const [one] = at < 0 ? [] : this.#unasked.splice(at, 1)
    return one?.outgoing.screen ?? this.shown
  }
}
