// A Telegram update in our words, or nothing when it is none for us. Pure, and it never guesses: what can't be
// understood is handed on as such, so that the person is told. In groups only what is said to us is heard.

import type { CallbackQuery, ChatMemberUpdated, Message, Update, User } from 'grammy/types'
import type { Act, Incoming, Sender } from '../../chat/message.ts'
import { decodePress } from '../../chat/press.ts'
import { type AccountId, id, type Millis } from '../../engine/ids.ts'
import { isGroup, placeOf } from './place.ts'
import { handleOf } from './reply.ts'

/** The kinds of update that are asked of Telegram, and no others. */
export const wanted = ['message', 'callback_query', 'my_chat_member', 'inline_query'] as const

/**
 * `bot` is our name, as after an @. In a group a bare command is heard when it is one of `commands`: another one
 * is another bot's.
 */
export function decode(
  update: Update,
  bot: string,
  at: Millis,
  commands: ReadonlySet<string> = new Set(),
): Incoming | undefined {
  const told = toldBy(update, { bot, commands })
  return told && { ...told, update: `${update.update_id}`, at }
}

type Told = Omit<Incoming, 'update' | 'at'>
type Us = { bot: string; commands: ReadonlySet<string> }

function toldBy({ message, callback_query, my_chat_member }: Update, us: Us): Told | undefined {
  if (message) return ofMessage(message, us)
  if (callback_query) return ofPress(callback_query)
  return my_chat_member && ofAdding(my_chat_member)
}

function ofMessage(message: Message, us: Us): Told | undefined {
  const { from, chat } = message
  // What somebody found through us and sent there is said to whoever reads it, and not to us.
  if (!from || message.via_bot?.username === us.bot) return undefined
  if (isGroup(chat)) return inGroup(message, from, us)
  if (from.is_bot || chat.type !== 'private') return undefined
  const did =
    message.text === undefined ? (captioned(message, us) ?? unreadable(message)) : written(message.text, us)
  return did && { from: senderOf(from), place: placeOf(message), did }
}

function inGroup(message: Message, from: User, us: Us): Told | undefined {
  const { text, sender_chat, chat } = message
  const did = text === undefined || message.is_automatic_forward ? undefined : saidToUs(message, text, us)
  const told = { place: placeOf(message), reply: handleOf(message) }
  if (did && sender_chat) {
    const as = sender_chat.id === chat.id ? 'group' : 'channel'
    return { ...told, from: asChat(sender_chat), did: { act: 'unnamed', as } }
  }
  return did && !from.is_bot ? { ...told, from: senderOf(from), did } : undefined
}

/** A command of ours, a reply to us, or something with our name in it. */
function saidToUs(message: Message, text: string, us: Us): Act | undefined {
  const mention = new RegExp(`@${us.bot}\\b`, 'gi')
  const act = written(text, us)
  if (act?.act === 'command') return mention.test(text) || us.commands.has(act.name) ? act : undefined
  if (!act) return undefined
  const bare = text.replace(mention, '').trim()
  const [first = '', ...rest] = bare.split(/\s+/)
  const name = first.toLowerCase()
  if (bare !== text.trim()) {
    return us.commands.has(name)
      ? { act: 'command', name, rest: rest.join(' ') }
      : { act: 'text', text: bare }
  }
  const { reply_to_message: replied } = message
  // Whatever is said in a forum's topic replies to the notice that opened it.
  const isReply = replied?.from?.username === us.bot && !replied.forum_topic_created && !replied.via_bot
  return isReply ? act : undefined
}

function ofPress(query: CallbackQuery): Told | undefined {
  const { id: reply, from, message, data } = query
  if (from.is_bot || !message || message.chat.type === 'channel') return undefined
  const press = data === undefined ? undefined : decodePress(data)
  return { from: senderOf(from), place: placeOf(message), reply, did: { act: 'press', press } }
}

/** Somebody let us into a group. */
function ofAdding({ chat, from, old_chat_member: before, new_chat_member: now }: ChatMemberUpdated) {
  const isIn = ({ status }: { status: string }) => status !== 'left' && status !== 'kicked'
  if (!isGroup(chat) || isIn(before) || !isIn(now)) return undefined
  return { from: senderOf(from), place: placeOf({ chat }), did: { act: 'added' as const } }
}

/** `/name rest`, or `/name@bot rest`; what is meant for another bot is none of ours. */
function written(text: string, { bot }: Us): Act | undefined {
  const [, name, other, rest = ''] = /^\/(\w{1,64})(?:@(\w+))?(?:\s+(.*))?$/s.exec(text.trim()) ?? []
  if (name === undefined) return { act: 'text', text }
  if (other !== undefined && other.toLowerCase() !== bot.toLowerCase()) return undefined
  return { act: 'command', name: name.toLowerCase(), rest }
}

/** A document can come with the command that it is for. */
function captioned({ document, caption }: Message, us: Us): Act | undefined {
  const act = document && caption !== undefined ? written(caption, us) : undefined
  return act?.act === 'command' ? act : undefined
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

export function accountOf(user: number): AccountId {
  return id<AccountId>(`telegram:${user}`)
}

/** Nothing for whoever has no account of a person here. */
export function userOf(account: string): number | undefined {
  const [, user] = /^telegram:(\d+)$/.exec(account) ?? []
  return user === undefined ? undefined : Number(user)
}

function senderOf({ id: user, first_name, last_name, language_code }: User): Sender {
  return {
    account: accountOf(user),
    platform: 'telegram',
    name: [first_name, last_name].filter(Boolean).join(' '),
    language: language_code,
  }
}

function asChat({ id: chat }: { id: number }): Sender {
  return { account: accountOf(chat), platform: 'telegram', name: '' }
}
