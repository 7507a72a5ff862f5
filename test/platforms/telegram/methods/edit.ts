// Changes to messages that are there: their text, caption, media or keyboard, and their end.

import type { Message } from 'grammy/types'
import type { Room } from '../chats.ts'
import { type Change, inlineKeyboard } from '../messages.ts'
import type { Platform } from '../platform.ts'
import { badRequest, NotBuilt } from '../refused.ts'
import { format } from '../text.ts'
import type { Asked, Methods, ParamsOf } from './method.ts'
import { isGroup } from './place.ts'
import { captionOf, documentOf, photoOf } from './send.ts'

type Target = { chat_id?: number | string; message_id?: number; inline_message_id?: string }

export const editing: Methods = {
  editMessageText: (params, { platform }) => edit(platform, params, (message) => textChange(message, params)),
  editMessageCaption: (params, { platform }) =>
    edit(platform, params, (message) => captionChange(message, params)),
  editMessageMedia: (params, asked) =>
    edit(asked.platform, params, (message) => mediaChange(message, params, asked)),
  editMessageReplyMarkup: (params, { platform }) => edit(platform, params, () => keyboardChange(params)),
  deleteMessage({ chat_id, message_id }, { platform }) {
    platform.messages.delete(platform.chats.room(chat_id), message_id)
    return true
  },
  stopPoll(params, { platform }) {
    const room = platform.chats.writable(params.chat_id)
    const message = platform.messages.editable(room, params.message_id)
    const poll = platform.polls.stop(message.poll?.id)
    message.reply_markup = inlineKeyboard(params.reply_markup)
    return poll
  },
}

function edit(platform: Platform, target: Target, change: (message: Message) => Change): Message {
  if (target.inline_message_id !== undefined) throw new NotBuilt('editing inline messages')
  const room: Room = platform.chats.writable(target.chat_id!)
  const message = platform.messages.editable(room, target.message_id!)
  const changed = change(message)
  platform.flood.take('edit', room.about.id, isGroup(room))
  return platform.messages.edit(message, changed)
}

/** An edit that names no keyboard takes the old one away. */
export function keyboardChange({ reply_markup }: { reply_markup?: unknown }): Change {
  return { reply_markup: inlineKeyboard(reply_markup) }
}

export function textChange(message: Message, params: ParamsOf<'editMessageText'>): Change {
  if (message.text === undefined) throw badRequest('there is no text in the message to edit')
  const { text, entities } = format(params.text!, params.parse_mode, params.entities)
  return { text, entities: entities.length > 0 ? entities : undefined, ...keyboardChange(params) }
}

export function captionChange(message: Message, params: ParamsOf<'editMessageCaption'>): Change {
  if (!message.photo && !message.document) throw badRequest('there is no caption in the message to edit')
  return { caption: undefined, caption_entities: undefined, ...captionOf(params), ...keyboardChange(params) }
}

type NewMedia = { media: ParamsOf<'editMessageMedia'>['media']; reply_markup?: unknown }

export function mediaChange(message: Message, params: NewMedia, { platform, call }: Asked): Change {
  const { media } = params
  if (message.poll || (message.text === undefined && !message.photo && !message.document)) {
    throw badRequest("message can't be edited")
  }
  if (media.type !== 'photo' && media.type !== 'document') throw new NotBuilt(`media of type ${media.type}`)
  const file = platform.files.take(media.type, media.media, call.uploads)
  const nothing = { text: undefined, entities: undefined, photo: undefined, document: undefined }
  const content = media.type === 'photo' ? photoOf(file) : documentOf(file)
  return {
    ...nothing,
    caption: undefined,
    caption_entities: undefined,
    ...content,
    ...captionOf(media),
    ...keyboardChange(params),
  }
}
