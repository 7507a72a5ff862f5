// Where a new message goes: a chat that the bot may write in, perhaps a topic of it, perhaps as a reply, and
// perhaps for one person's eyes only.

import type { EphemeralMessageParameters, Message, ReplyParameters } from 'grammy/types'
import type { Room } from '../chats.ts'
import { inlineKeyboard } from '../messages.ts'
import type { Platform } from '../platform.ts'
import { badRequest } from '../refused.ts'
import { whisperWithin } from '../whispers.ts'

export type Addressed = {
  chat_id: number | string
  message_thread_id?: number
  reply_parameters?: ReplyParameters
  reply_markup?: unknown
  ephemeral_message_parameters?: EphemeralMessageParameters
}

export function post(platform: Platform, params: Addressed, content: Partial<Message>): Message {
  const room = platform.chats.writable(params.chat_id)
  if (room.muted) throw badRequest('not enough rights to send text messages to the chat')
  const keyboard = inlineKeyboard(params.reply_markup)
  const thread = threadOf(room, params)
  const whisper = params.ephemeral_message_parameters
  if (whisper) allowWhisper(platform, room, whisper, params.reply_parameters)
  const reply = whisper ? undefined : repliedTo(platform, room, params.reply_parameters)
  platform.flood.take('send', room.about.id, isGroup(room))
  const message = {
    from: platform.botUser,
    ...thread,
    ...content,
    ...(keyboard && { reply_markup: keyboard }),
    ...(reply && { reply_to_message: reply as Message['reply_to_message'] }),
  }
  if (!whisper) return platform.messages.post(room, message)
  const receiver = platform.chats.person(whisper.receiver_user_id)
  return platform.whispers.add(room, receiver.id, { ...message, receiver_user: receiver })
}

export function isGroup({ about }: Room): boolean {
  return about.type === 'group' || about.type === 'supergroup'
}

export function threadOf(room: Room, { message_thread_id: id }: Addressed): Partial<Message> {
  if (id === undefined) return {}
  if (!room.topics.has(id)) throw badRequest('message thread not found')
  if (room.closedTopics.has(id) && room.bot !== 'administrator') throw badRequest('TOPIC_CLOSED')
  return { message_thread_id: id, is_topic_message: true }
}

function repliedTo(platform: Platform, room: Room, reply: ReplyParameters | undefined): Message | undefined {
  if (reply?.message_id === undefined) return undefined
  const message = platform.messages.get(room, reply.message_id)
  if (!message && !reply.allow_sending_without_reply) throw badRequest('message to be replied not found')
  if (!message) return undefined
  const { reply_to_message: _, ...plain } = structuredClone(message)
  return plain as Message
}

function allowWhisper(
  { chats, presses, whispers }: Platform,
  room: Room,
  { receiver_user_id: receiver, callback_query_id: id }: EphemeralMessageParameters,
  reply: ReplyParameters | undefined,
): void {
  if (!room.members.has(chats.person(receiver).id)) throw badRequest('user not found')
  if (room.bot === 'administrator') return
  const pressed = presses.byId(id)
  const justPressed =
    pressed?.query.from.id === receiver &&
    pressed.query.message?.chat.id === room.about.id &&
    presses.age(pressed) <= whisperWithin
  if (justPressed || whispers.canReply(room, receiver, reply?.ephemeral_message_id)) return
  throw badRequest('ephemeral messages are allowed within 15 seconds of a press or an ephemeral message only')
}
