// A Telegram update in our words, or nothing when it is none for us. Pure, and it never guesses: what can't be
// understood is handed on as such, so that the person is told.

import type { CallbackQuery, Message, Update, User } from 'grammy/types'
import type { Act, Incoming, Place, Sender } from '../../chat/message.ts'
import { decodePress } from '../../chat/press.ts'
import { type AccountId, id, type Millis } from '../../engine/ids.ts'

/** The kinds of update that are asked of Telegram, and no others. */
export const wanted = ['message', 'callback_query'] as const

/** `bot` is our name, as after an @. */
export function decode(update: Update, bot: string, at: Millis): Incoming | undefined {
  const { message, callback_query } = update
  const told = message ? ofMessage(message, bot) : callback_query ? ofPress(callback_query) : undefined
  return told && { ...told, update: `${update.update_id}`, at }
}

type Told = Omit<Incoming, 'update' | 'at'>

function ofMessage(message: Message, bot: string): Told | undefined {
  const { from, chat } = message
  if (!from || from.is_bot || chat.type !== 'private') return undefined
  const did = message.text === undefined ? unreadable(message) : written(message.text, bot)
  return did && { from: senderOf(from), place: placeOf(chat), did }
}

function ofPress({ id: reply, from, message, data }: CallbackQuery): Told | undefined {
  const chat = message?.chat
  if (from.is_bot || chat?.type !== 'private') return undefined
  const press = data === undefined ? undefined : decodePress(data)
  return { from: senderOf(from), place: placeOf(chat), reply, did: { act: 'press', press } }
}

/** `/name rest`, or `/name@bot rest`; what is meant for another bot is none of ours. */
function written(text: string, bot: string): Act | undefined {
  const [, name, other, rest = ''] = /^\/(\w{1,64})(?:@(\w+))?(?:\s+(.*))?$/s.exec(text.trim()) ?? []
  if (name === undefined) return { act: 'text', text }
  if (other !== undefined && other.toLowerCase() !== bot.toLowerCase()) return undefined
  return { act: 'command', name: name.toLowerCase(), rest }
}

const contents = [
  'animation',
  'audio',
  'contact',
  'dice',
  'document',
  'game',
  'location',
  'photo',
  'poll',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
] as const

/** Something that a person sent, and not a notice such as "pinned a message". */
function unreadable(message: Message): Act | undefined {
  return contents.some((kind) => kind in message) ? { act: 'other' } : undefined
}

function placeOf({ id: chat }: { id: number }): Place {
  return { platform: 'telegram', id: `${chat}`, private: true }
}

function senderOf({ id: user, first_name, last_name, language_code }: User): Sender {
  return {
    account: id<AccountId>(`telegram:${user}`),
    platform: 'telegram',
    name: [first_name, last_name].filter(Boolean).join(' '),
    language: language_code,
  }
}
