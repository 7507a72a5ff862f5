// Where people talk on Telegram: a chat, and in a forum one of its topics. A place's id holds both.

import type { Chat } from 'grammy/types'
import type { Place } from '../../chat/message.ts'

type Where = {
  chat: Chat
  is_topic_message?: boolean | undefined
  message_thread_id?: number | undefined
}

export function placeOf({ chat, is_topic_message, message_thread_id: thread }: Where): Place {
  // Elsewhere a thread is a chain of replies, which are in the chat like all the rest.
  const topic = is_topic_message && thread !== undefined ? `/${thread}` : ''
  return { platform: 'telegram', id: `${chat.id}${topic}`, private: chat.type === 'private' }
}

export function isGroup({ type }: Chat): boolean {
  return type === 'group' || type === 'supergroup'
}

export function chatOf({ id }: Pick<Place, 'id'>): string {
  return id.split('/')[0]!
}

/** Where a new message goes, as the Bot API asks for it. */
export function addressOf({ id }: Pick<Place, 'id'>): { chat_id: string; message_thread_id?: number } {
  const [chat, topic] = id.split('/')
  return { chat_id: chat!, ...(topic !== undefined && { message_thread_id: Number(topic) }) }
}

/** The same place in the chat that a group became. */
export function movedPlace(place: Place, from: string, to: string): Place {
  return chatOf(place) === from ? { ...place, id: place.id.replace(from, to) } : place
}
