// What the messages that stand for a slot show, as far as we sent it ourselves: what is the same already need not
// be sent, and a picture that is there need not be sent again.

import type { Anchor } from '../../chat/adapter.ts'
import type { Place } from '../../chat/message.ts'
import type { Message } from './render.ts'

export type Shown = {
  message: string
  content: string
  picture: Message['picture']
  at: number
  /** The message on which somebody tapped, so that this one was posted. */
  tapped: string | undefined
}

/** Of so many messages it is known what they show. */
const mostKnown = 5_000

export class Showing {
  readonly #shown = new Map<string, Shown>()

  get(place: Place, slot: string): Shown | undefined {
    return this.#shown.get(nameOf(place, slot))
  }

  /** Of this message and no other. */
  of(place: Place, slot: string, { message }: Anchor): Shown | undefined {
    const shown = this.get(place, slot)
    return shown?.message === message ? shown : undefined
  }

  note(
    place: Place,
    slot: string,
    { message }: Anchor,
    sent: Message,
    how: Pick<Shown, 'at' | 'tapped'>,
  ): void {
    const name = nameOf(place, slot)
    this.#shown.delete(name)
    this.#shown.set(name, { message, content: contentOf(sent), picture: sent.picture, ...how })
    const [oldest] = this.#shown.keys()
    if (this.#shown.size > mostKnown) this.#shown.delete(oldest!)
  }
}

export function contentOf({ html, keyboard, picture }: Message): string {
  return JSON.stringify([html, keyboard, picture])
}

export function nameOf({ id }: Place, slot: string): string {
  return `${id} ${slot}`
}
