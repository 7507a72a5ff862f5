// Where each person is talked to alone: a channel of Discord's own, which it names when it is asked, or tells with
// whatever they do there.

import type { Place } from '../../chat/message.ts'
import type { Calls } from './calls.ts'

const mostKnown = 5_000

export class Conversations {
  readonly #calls: Calls
  readonly #channels = new Map<string, string>()

  constructor(calls: Calls) {
    this.#calls = calls
  }

  note(user: string, channel: string): void {
    this.#channels.delete(user)
    this.#channels.set(user, channel)
    const [oldest] = this.#channels.keys()
    if (this.#channels.size > mostKnown) this.#channels.delete(oldest!)
  }

  async channelOf({ id, private: isPrivate }: Place): Promise<string> {
    if (!isPrivate) return id
    const known = this.#channels.get(id)
    if (known !== undefined) return known
    const channel = await this.#calls.openConversation(id)
    this.note(id, channel)
    return channel
  }
}
