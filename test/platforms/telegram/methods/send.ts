// New messages: text, photos, documents and polls.

import type { Message, Poll } from 'grammy/types'
import type { Kept } from '../files.ts'
import { badRequest } from '../refused.ts'
import { format } from '../text.ts'
import type { Methods, ParamsOf } from './method.ts'
import { post, threadOf } from './place.ts'

export const sending: Methods = {
  sendMessage(params, { platform }) {
    const { text, entities } = format(params.text, params.parse_mode, params.entities)
    return post(platform, params, { text, ...(entities.length > 0 && { entities }) })
  },
  sendPhoto(params, asked) {
    asked.platform.chats.writable(params.chat_id)
    const file = asked.platform.files.take('photo', params.photo, asked.call.uploads)
    return post(asked.platform, params, { ...photoOf(file), ...captionOf(params) })
  },
  sendDocument(params, asked) {
    asked.platform.chats.writable(params.chat_id)
    const file = asked.platform.files.take('document', params.document, asked.call.uploads)
    return post(asked.platform, params, { ...documentOf(file), ...captionOf(params) })
  },
  sendPoll(params, { platform }) {
    const poll = pollOf(params, platform.polls.nextId)
    const room = platform.chats.writable(params.chat_id)
    if (room.about.type === 'channel' && !poll.is_anonymous) {
      throw badRequest("non-anonymous polls can't be sent to channel chats")
    }
    const message = post(platform, params, { poll })
    const closes = params.close_date ? params.close_date * 1000 - platform.clock.now() : undefined
    // The kept message shows the votes, so the poll in it is the one that changes.
    const kept = platform.messages.get(room, message.message_id)!
    platform.polls.open(kept.poll!, params.open_period ? params.open_period * 1000 : closes)
    return message
  },
  sendChatAction(params, { platform }) {
    threadOf(platform.chats.writable(params.chat_id), params)
    return true
  },
}

type Captioned = Pick<ParamsOf<'sendPhoto'>, 'caption' | 'parse_mode' | 'caption_entities'>

export function captionOf({ caption, parse_mode, caption_entities }: Captioned): Partial<Message> {
  if (caption === undefined) return {}
  const { text, entities } = format(caption, parse_mode, caption_entities)
  if (text === '') return {}
  return { caption: text, ...(entities.length > 0 && { caption_entities: entities }) }
}

export function photoOf({ id, width, height, bytes }: Kept): Partial<Message> {
  return {
    photo: [{ file_id: id, file_unique_id: `unique-${id}`, width, height, file_size: bytes.length }],
  }
}

export function documentOf({ id, name, bytes }: Kept): Partial<Message> {
  return {
    document: { file_id: id, file_unique_id: `unique-${id}`, file_name: name, file_size: bytes.length },
  }
}

function pollOf(params: ParamsOf<'sendPoll'>, id: string): Poll {
  const isQuiz = params.type === 'quiz'
  const question = format(params.question, params.question_parse_mode, params.question_entities)
  const explanation = params.explanation
    ? format(params.explanation, params.explanation_parse_mode, params.explanation_entities).text
    : undefined
  return {
    id,
    question: question.text,
    options: params.options.map((option, at) => ({
      persistent_id: `option-${at}`,
      text: format(option.text, option.text_parse_mode, option.text_entities).text,
      voter_count: 0,
    })),
    total_voter_count: 0,
    is_closed: params.is_closed ?? false,
    is_anonymous: params.is_anonymous ?? true,
    type: params.type ?? 'regular',
    allows_multiple_answers: params.allows_multiple_answers ?? false,
    allows_revoting: params.allows_revoting ?? !isQuiz,
    members_only: params.members_only ?? false,
    ...(params.correct_option_ids && { correct_option_ids: [...params.correct_option_ids] }),
    ...(explanation !== undefined && { explanation }),
    ...(params.open_period && { open_period: params.open_period }),
    ...(params.close_date && { close_date: params.close_date }),
  }
}
