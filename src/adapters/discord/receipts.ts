// The messages by which people were told, each alone, what they gave in a place of all: such a message is brought up
// to date for as long as the token of the answer that made it lives.

import type { Pending } from '../../chat/adapter.ts'
import type { Millis } from '../../engine/ids.ts'
import { type Handle, isAlive } from './handle.ts'
import { isReceipt } from './reply.ts'

/** `by` is how the answer's token calls the message. */
export type Receipt = { handle: Handle; message: string | undefined; by: string }

export class Receipts {
  /** The oldest first. */
  readonly #all = new Map<string, Receipt>()

  of(who: string, pending: Pending, now: Millis): Receipt | undefined {
    const receipt = isReceipt(pending) ? this.#all.get(nameOf(who, pending)) : undefined
    return receipt && isAlive(receipt.handle, now) ? receipt : undefined
  }

  note(who: string, pending: Pending, receipt: Receipt, now: Millis): void {
    this.drop(who, pending)
    this.#all.set(nameOf(who, pending), receipt)
    for (const [name, { handle }] of this.#all) {
      if (isAlive(handle, now)) break
      this.#all.delete(name)
    }
  }

  drop(who: string, pending: Pending): void {
    this.#all.delete(nameOf(who, pending))
  }
}

function nameOf(who: string, { outgoing: { slot } }: Pending): string {
  return `${who} ${slot}`
}
