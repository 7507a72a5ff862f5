// What people do with the bot: they talk, press, vote and search. What a client would not let them do throws.

import type { Chat, InlineKeyboardButton, MaybeInaccessibleMessage, Message, User } from 'grammy/types'
import type { Room } from './chats.ts'
import type { SentFile } from './files.ts'
import type { Offer } from './inline.ts'
import { inlineKeyboard } from './messages.ts'
import type { Platform } from './platform.ts'
import type { Toast } from './presses.ts'
import { format } from './text.ts'

export type Saying = {
  replyTo?: Message | undefined
  /** message_thread_id of a forum's topic. */
  topic?: number | undefined
  /** As the group itself, which hides an administrator's name, or as a channel of theirs. */
  as?: 'anonymous' | Chat | undefined
}

/** Telegram puts these in place of whoever speaks as a chat. */
const anonymous: User = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }
const asChannel: User = { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' }

export function makeActs(platform: Platform) {
  const { chats, messages, presses, push, me, whispers } = platform
  const roomOf = (chat: Chat): Room => {
    const room = chats.rooms.get(chat.id)
    if (!room) throw new Error(`There is no chat ${chat.id}`)
    return room
  }

  const press = (user: User, shown: MaybeInaccessibleMessage, data: string): Promise<Toast> => {
    const room = roomOf(shown.chat)
    if (room.about.type === 'private' && room.about.id !== user.id) {
      throw new Error(`${user.first_name} does not see the chat of somebody else`)
    }
    if (room.about.type !== 'private' && !room.members.has(user.id)) room.members.set(user.id, 'member')
    const gone: MaybeInaccessibleMessage = { chat: shown.chat, message_id: shown.message_id, date: 0 }
    const whisper = whispers.find(room, user.id, (shown as Message).ephemeral_message_id)?.message
    const now = shown.message_id === 0 ? whisper : messages.get(room, shown.message_id)
    const pressed = presses.begin(user, now ?? gone, data)
    push('callback_query', pressed.query)
    return pressed.answered
  }

  const acts = {
    /** Sends a text, and gives the message; the bot may or may not be told of it. */
    say(user: User, chat: Chat, text: string, { replyTo, topic, as }: Saying = {}): Message {
      const room = roomOf(chat)
      if (room.blocked) throw new Error(`${user.first_name} has blocked the bot and has to unblock it first`)
      room.started = true
      if (room.about.type !== 'private' && !room.members.has(user.id)) room.members.set(user.id, 'member')
      const { entities, ...formatted } = format(text, undefined)
      const isCommand = entities[0]?.type === 'bot_command' && entities[0].offset === 0
      const content: Partial<Message> = {
        ...senderOf(user, chat, as),
        ...formatted,
        ...(entities.length > 0 && { entities }),
        ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true }),
        ...(replyTo && { reply_to_message: replyTo as Message['reply_to_message'] }),
      }
      const name = /^\/(\w+)/.exec(text)?.[1]
      const secret = platform.menus.seenBy(user, room).find(({ command }) => command === name)?.is_ephemeral
      if (secret && room.about.type !== 'private') {
        const message = whispers.add(room, user.id, content, true)
        push('message', message)
        return message
      }
      const message = messages.post(room, content)
      if (chat.type === 'channel') push('channel_post', message)
      else if (isDelivered(room, message, isCommand)) push('message', message)
      return message
    },

    /** Sends a file in the private chat, with words below it or without. */
    sendFile(user: User, file: SentFile, caption?: string): Message {
      const about: Chat = { id: user.id, type: 'private', first_name: user.first_name }
      const room = chats.rooms.get(user.id) ?? chats.open(about)
      if (room.blocked) throw new Error(`${user.first_name} has blocked the bot and has to unblock it first`)
      room.started = true
      const { id, name, bytes } = platform.files.keep(file)
      const { text, entities } = format(caption ?? '', undefined)
      const message = messages.post(room, {
        from: user,
        document: {
          file_id: id,
          file_unique_id: `unique-${id}`,
          file_name: name,
          file_size: file.says ?? bytes.length,
          ...(file.type && { mime_type: file.type }),
        },
        ...(caption && { caption: text }),
        ...(entities.length > 0 && { caption_entities: entities }),
      })
      push('message', message)
      return message
    },

    /** Opens one of the bot's deep links. */
    follow(user: User, link: string): Message {
      const payload = new URL(link).searchParams.get('start') ?? ''
      if (!new RegExp(`/${me.username}$`, 'i').test(new URL(link).pathname))
        throw new Error(`No link to the bot: ${link}`)
      if (!/^[\w-]{0,64}$/.test(payload)) throw new Error(`Telegram hands over no such payload: ${payload}`)
      const about: Chat = { id: user.id, type: 'private', first_name: user.first_name }
      const chat = (chats.rooms.get(user.id) ?? chats.open(about)).about
      return acts.say(user, chat, `/start ${payload}`.trim())
    },

    /** Presses a button of the message as it was shown, by its data or its label; resolves with the toast. */
    press(user: User, shown: Message, button: string): Promise<Toast> {
      const all = shown.reply_markup?.inline_keyboard.flat() ?? []
      const meant = all.find((one) => dataOf(one) === button) ?? all.find(({ text }) => text === button)
      if (!meant) throw new Error(`No button “${button}” among: ${all.map(({ text }) => text).join(' | ')}`)
      const data = dataOf(meant)
      if (data === undefined) throw new Error(`The button “${button}” does not tell the bot`)
      return press(user, shown, data)
    },
    /** A client that was tampered with sends what is on no button. */
    forgeCallback: press,

    vote(user: User, message: Message, options: readonly number[]): void {
      platform.polls.vote(user, message.poll!.id, options)
    },

    /** Types after the bot's name in some chat; resolves with what the bot offers. */
    inlineQuery(user: User, text: string, offset = ''): Promise<Offer> {
      if (!me.supports_inline_queries) throw new Error('Inline mode is switched off')
      const { query, offered } = platform.inline.begin(user, text, offset)
      push('inline_query', query)
      return offered
    },
    /** Picks one of the texts offered and so sends it to a chat. */
    choose(user: User, chat: Chat, offer: Offer, id: string): Message {
      const result = offer.results.find((one) => one.id === id)
      const content = result && 'input_message_content' in result && result.input_message_content
      if (!content || !('message_text' in content)) throw new Error(`No text was offered as ${id}`)
      const { text, entities } = format(content.message_text, content.parse_mode, content.entities)
      const keyboard = inlineKeyboard(result.reply_markup)
      const message = messages.post(roomOf(chat), {
        from: user,
        text,
        entities,
        via_bot: platform.botUser,
        ...(keyboard && { reply_markup: keyboard }),
      })
      if (roomOf(chat).bot !== 'left') push('message', message)
      if (platform.options.inlineFeedback) {
        push('chosen_inline_result', { result_id: id, from: user, query: offer.query.query })
      }
      return message
    },

    /** The message is no longer there, and the bot is told nothing of it. */
    vanish(message: Message): void {
      messages.forget(roomOf(message.chat), message.message_id)
      platform.news.changed()
    },
  }
  return acts

  /** Privacy mode: in groups a bot hears commands, its name, replies to it and what was sent through it. */
  function isDelivered(room: Room, message: Message, isCommand: boolean): boolean {
    if (room.about.type === 'private') return true
    if (room.bot === 'left' || room.bot === 'kicked') return false
    if (me.can_read_all_group_messages || room.bot === 'administrator') return true
    const text = message.text ?? ''
    const mentions = text.toLowerCase().includes(`@${me.username.toLowerCase()}`)
    const forOther = /^\/\w+@/.test(text) && !mentions
    return (isCommand && !forOther) || mentions || message.reply_to_message?.from?.id === me.id
  }
}

function senderOf(user: User, chat: Chat, as: Saying['as']): Partial<Message> {
  if (chat.type === 'channel') return { sender_chat: chat }
  if (as === 'anonymous') return { from: anonymous, sender_chat: chat }
  return as ? { from: asChannel, sender_chat: as } : { from: user }
}

function dataOf(button: InlineKeyboardButton): string | undefined {
  return 'callback_data' in button ? button.callback_data : undefined
}
