// The bot's commands, by scope and language, and which of them a person sees where: the narrowest scope that
// has any, and in it the person's language before the list for all languages.

import type { BotCommand, BotCommandScope, User } from 'grammy/types'
import type { Room } from './chats.ts'

export class Menus {
  readonly #lists = new Map<string, BotCommand[]>()

  set(
    scope: BotCommandScope | undefined,
    language: string | undefined,
    commands: readonly BotCommand[],
  ): void {
    this.#lists.set(key(scope, language), [...commands])
  }

  delete(scope: BotCommandScope | undefined, language: string | undefined): void {
    this.#lists.delete(key(scope, language))
  }

  get(scope: BotCommandScope | undefined, language: string | undefined): BotCommand[] {
    return this.#lists.get(key(scope, language)) ?? []
  }

  seenBy(user: User, { about, members }: Room): BotCommand[] {
    const isAdmin = ['creator', 'administrator'].includes(members.get(user.id) ?? '')
    const admins: BotCommandScope[] = isAdmin ? [{ type: 'chat_administrators', chat_id: about.id }] : []
    const scopes: BotCommandScope[] =
      about.type === 'private'
        ? [{ type: 'chat', chat_id: about.id }, { type: 'all_private_chats' }]
        : [
            { type: 'chat_member', chat_id: about.id, user_id: user.id },
            ...admins,
            { type: 'chat', chat_id: about.id },
            ...(isAdmin ? [{ type: 'all_chat_administrators' } as const] : []),
            { type: 'all_group_chats' },
          ]
    for (const scope of [...scopes, undefined]) {
      for (const language of [user.language_code, undefined]) {
        const commands = this.get(scope, language)
        if (commands.length > 0) return commands
      }
    }
    return []
  }
}

function key(scope: BotCommandScope | undefined, language: string | undefined): string {
  const { type, ...rest } = scope ?? { type: 'default' }
  return JSON.stringify([type, Object.entries(rest).sort(), language ?? ''])
}
