// Groups that became supergroups, which are other chats: where something goes, or was said, as that is now.

import type { Pending } from '../../chat/adapter.ts'
import type { Place } from '../../chat/message.ts'
import { chatOf, movedPlace } from './place.ts'

export class Moves {
  readonly #moves = new Map<string, string>()

  /** False when it was known, or can't be. */
  note(from: string, to: string): boolean {
    if (this.#moves.has(from) || this.#now(to) === from) return false
    this.#moves.set(from, to)
    return true
  }

  /** A press below an old message still comes from the group that was. */
  placed(place: Place): Place {
    const chat = chatOf(place)
    return movedPlace(place, chat, this.#now(chat))
  }

  here(pending: Pending): Pending {
    const { outgoing } = pending
    const to = this.placed(outgoing.to)
    return to.id === outgoing.to.id ? pending : { ...pending, outgoing: { ...outgoing, to } }
  }

  #now(chat: string): string {
    const next = this.#moves.get(chat)
    return next === undefined ? chat : this.#now(next)
  }
}
