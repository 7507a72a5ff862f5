// Changes to ephemeral messages, by methods of their own. They answer true, whether or not anybody saw it.

import { type Change, isSame } from '../messages.ts'
import type { Platform } from '../platform.ts'
import { badRequest } from '../refused.ts'
import { captionChange, keyboardChange, mediaChange, textChange } from './edit.ts'
import type { Methods } from './method.ts'
import { isGroup } from './place.ts'

type Target = { chat_id: number | string; receiver_user_id: number; ephemeral_message_id: number }

export const whispering: Methods = {
  editEphemeralMessageText: (params, { platform }) =>
    edit(platform, params, (message) => textChange(message, params as Parameters<typeof textChange>[1])),
  editEphemeralMessageCaption: (params, { platform }) =>
    edit(platform, params, (message) =>
      captionChange(message, params as Parameters<typeof captionChange>[1]),
    ),
  editEphemeralMessageMedia: (params, asked) =>
    edit(asked.platform, params, (message) => mediaChange(message, params, asked)),
  editEphemeralMessageReplyMarkup: (params, { platform }) =>
    edit(platform, params, () => keyboardChange(params)),
  deleteEphemeralMessage(params, { platform }) {
    const room = platform.chats.writable(params.chat_id)
    platform.whispers.delete(room, params.receiver_user_id, params.ephemeral_message_id)
    return true
  },
}

function edit(
  platform: Platform,
  { chat_id, receiver_user_id, ephemeral_message_id }: Target,
  change: (message: Parameters<typeof textChange>[0]) => Change,
): true {
  const room = platform.chats.writable(chat_id)
  const message = platform.whispers.own(room, receiver_user_id, ephemeral_message_id)
  const changed = change(message)
  if (isSame(message, changed)) throw badRequest('message is not modified')
  platform.flood.take('edit', room.about.id, isGroup(room))
  Object.assign(message, changed)
  return true
}
