// The messages of all chats, kept as Telegram keeps them: numbered per chat, edited only while they exist, are
// the bot's own and are young enough, and only into something different.

import type { InlineKeyboardMarkup, Message, User } from 'grammy/types'
import type { Clock } from '../clock.ts'
import type { Room } from './chats.ts'
import { badRequest } from './refused.ts'

/** What an edit changes; a key with nothing in it is taken away. */
export type Change = Partial<Message>

const hour = 3_600_000
const same =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'

export class Messages {
  readonly #clock: Clock
  readonly #bot: User
  readonly #editableFor: number
  readonly #kept = new Map<number, Map<number, Message>>()
  readonly #last = new Map<number, number>()

  /** `editableFor` in milliseconds: without it a bot's own messages never grow too old to edit. */
  constructor(clock: Clock, bot: User, editableFor = Number.POSITIVE_INFINITY) {
    this.#clock = clock
    this.#bot = bot
    this.#editableFor = editableFor
  }

  post(room: Room, content: Partial<Message>): Message {
    const message = {
      message_id: this.nextId(room),
      date: this.seconds(),
      chat: room.about,
      ...content,
    } as Message
    this.#in(room).set(message.message_id, message)
    return structuredClone(message)
  }

  /** Supergroups and channels count for themselves; a bot's private chats and basic groups share one count. */
  nextId({ about }: Room): number {
    const counted = about.type === 'supergroup' || about.type === 'channel' ? about.id : 0
    const next = (this.#last.get(counted) ?? 0) + 1
    this.#last.set(counted, next)
    return next
  }

  seconds(): number {
    return Math.floor(this.#clock.now() / 1000)
  }

  get(room: Room, id: number): Message | undefined {
    return this.#in(room).get(id)
  }

  of(room: Room): Message[] {
    return [...this.#in(room).values()]
  }

  forget(room: Room, id: number): void {
    this.#in(room).delete(id)
  }

  #in({ about }: Room): Map<number, Message> {
    const there = this.#kept.get(about.id) ?? new Map<number, Message>()
    this.#kept.set(about.id, there)
    return there
  }

  /** The bot's own message, if it may be edited. */
  editable(room: Room, id: number): Message {
    const message = this.get(room, id)
    if (!message) throw badRequest('message to edit not found')
    const tooOld = this.#clock.now() - message.date * 1000 > this.#editableFor
    if (message.from?.id !== this.#bot.id || tooOld) throw badRequest("message can't be edited")
    return message
  }

  edit(message: Message, change: Change): Message {
    if (isSame(message, change)) throw badRequest(same)
    Object.assign(message, change, { edit_date: this.seconds() })
    for (const [name, value] of Object.entries(message)) {
      if (value === undefined) delete (message as unknown as Record<string, unknown>)[name]
    }
    return structuredClone(message)
  }

  delete(room: Room, id: number): void {
    const message = this.get(room, id)
    if (!message) throw badRequest('message to delete not found')
    const own = message.from?.id === this.#bot.id
    const mayDelete = own || room.about.type === 'private' || room.bot === 'administrator'
    const tooOld = this.#clock.now() - message.date * 1000 > 48 * hour
    if (!mayDelete || tooOld) throw badRequest("message can't be deleted for everyone")
    this.forget(room, id)
  }
}

export function isSame(message: Message, change: Change): boolean {
  return Object.entries(change).every(
    ([name, value]) =>
      JSON.stringify(value) === JSON.stringify((message as unknown as Record<string, unknown>)[name]),
  )
}

export function inlineKeyboard(markup: unknown): InlineKeyboardMarkup | undefined {
  const keyboard = (markup as InlineKeyboardMarkup | undefined)?.inline_keyboard
  return keyboard?.some((row) => row.length > 0) ? { inline_keyboard: keyboard } : undefined
}
