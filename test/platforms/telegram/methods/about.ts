// Who the bot is, where it is, what its menu says, and how it hears of updates.

import type { BotCommandScope } from 'grammy/types'
import { memberOf } from '../chats.ts'
import { pathOf, tooBigToFetch } from '../files.ts'
import type { Platform } from '../platform.ts'
import { badRequest, conflict } from '../refused.ts'
import type { Methods } from './method.ts'

const webhookIsSet =
  "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"

export const about: Methods = {
  getMe: (_, { platform }) => platform.me,
  getUpdates(params, { platform, gone }) {
    if (platform.webhook.active) throw conflict(webhookIsSet)
    platform.updates.allow(params.allowed_updates)
    return platform.updates.take(params, gone)
  },
  setWebhook(params, { platform }) {
    const { url, secret_token: secret, max_connections: connections = 40 } = params
    platform.updates.allow(params.allowed_updates)
    if (params.drop_pending_updates) platform.updates.forgetAll()
    platform.webhook.set(url === '' ? undefined : { url, secret, connections })
    return true
  },
  deleteWebhook({ drop_pending_updates }, { platform }) {
    if (drop_pending_updates) platform.updates.forgetAll()
    platform.webhook.set(undefined)
    return true
  },
  getWebhookInfo: (_, { platform }) => platform.webhook.info(),
  setMyCommands({ commands, scope, language_code }, { platform }) {
    findScope(platform, scope)
    platform.menus.set(scope, language_code, commands)
    return true
  },
  getMyCommands: ({ scope, language_code }, { platform }) => platform.menus.get(scope, language_code),
  deleteMyCommands({ scope, language_code }, { platform }) {
    findScope(platform, scope)
    platform.menus.delete(scope, language_code)
    return true
  },
  getChat({ chat_id }, { platform }) {
    const { about } = platform.chats.room(chat_id)
    const gifts = {
      unlimited_gifts: true,
      limited_gifts: true,
      unique_gifts: true,
      premium_subscription: true,
      gifts_from_channels: true,
    }
    return { ...about, accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: gifts }
  },
  getChatMember({ chat_id, user_id }, { platform }) {
    const room = platform.chats.writable(chat_id)
    if (user_id === platform.me.id) return memberOf(platform.botUser, room.bot)
    return memberOf(platform.chats.person(user_id), room.members.get(user_id) ?? 'left')
  },
  getFile({ file_id }, { platform }) {
    const file = platform.files.get(file_id)
    if (!file) throw badRequest('invalid file_id')
    if (tooBigToFetch(file)) throw badRequest('file is too big')
    const size = file.bytes.length
    return { file_id, file_unique_id: `unique-${file_id}`, file_size: size, file_path: pathOf(file) }
  },
}

function findScope({ chats }: Platform, scope: BotCommandScope | undefined): void {
  if (scope && 'chat_id' in scope) chats.room(scope.chat_id)
}
