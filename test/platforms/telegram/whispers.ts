// Ephemeral messages (Bot API 10.2 and later): in a group, seen by one person only. They have the message id 0
// and an id of their own, and are allowed for a moment after that person did something, or to administrators.

import type { Message } from 'grammy/types'
import type { Clock } from '../clock.ts'
import type { Room } from './chats.ts'
import { badRequest } from './refused.ts'

export type Whisper = { message: Message; receiver: number; at: number; incoming: boolean }

/** By the documentation, after a press or an incoming ephemeral message. */
export const whisperWithin = 15_000

export class Whispers {
  readonly #clock: Clock
  #kept: Whisper[] = []
  #last = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  add(room: Room, receiver: number, content: Partial<Message>, incoming = false): Message {
    this.#last += 1
    const message = {
      message_id: 0,
      ephemeral_message_id: this.#last,
      date: Math.floor(this.#clock.now() / 1000),
      chat: room.about,
      ...content,
    } as Message
    this.#kept.push({ message, receiver, at: this.#clock.now(), incoming })
    return structuredClone(message)
  }

  find(room: Room, receiver: number, id: number | undefined): Whisper | undefined {
    return this.#kept.find(
      (one) =>
        one.message.chat.id === room.about.id &&
        one.receiver === receiver &&
        one.message.ephemeral_message_id === id,
    )
  }

  /** One of the bot's, for an edit. */
  own(room: Room, receiver: number, id: number): Message {
    const whisper = this.find(room, receiver, id)
    if (!whisper || whisper.incoming) throw badRequest('message to edit not found')
    return whisper.message
  }

  /** Whether what the person sent is fresh enough to be replied to. */
  canReply(room: Room, receiver: number, id: number | undefined): boolean {
    const whisper = this.find(room, receiver, id)
    return whisper?.incoming === true && this.#clock.now() - whisper.at <= whisperWithin
  }

  delete(room: Room, receiver: number, id: number): void {
    const whisper = this.find(room, receiver, id)
    if (!whisper) throw badRequest('message to delete not found')
    this.#kept = this.#kept.filter((one) => one !== whisper)
  }

  to(receiver: number, room: Room): Message[] {
    return this.#kept
      .filter((one) => one.receiver === receiver && one.message.chat.id === room.about.id)
      .map(({ message }) => message)
  }
}
