// The lists of commands that people see when they type a slash: in private, in groups, and as administrators of
// groups.

import type { Api } from 'grammy'
import type { BotCommand, BotCommandScope, LanguageCode } from 'grammy/types'
import type { InlineWords } from './inline.ts'

/** `where` as the list of commands has it: in private when it says nothing. */
export type MenuCommand = {
  name: string
  says: string
  where?: 'group' | 'anywhere' | undefined
  /** It is for those alone who manage a group, or does more for them. */
  managed?: 'only' | 'more' | undefined
}

/** `language` of two letters; without one it is for everybody else. */
export type Menu = {
  language?: LanguageCode | undefined
  commands: readonly MenuCommand[]
  inline: InlineWords
}

const longestDescription = 256

const scopes: readonly { scope: BotCommandScope; isFor(command: MenuCommand): boolean }[] = [
  { scope: { type: 'all_private_chats' }, isFor: ({ where }) => where !== 'group' },
  {
    scope: { type: 'all_group_chats' },
    isFor: ({ where, managed }) => where !== undefined && managed !== 'only',
  },
  { scope: { type: 'all_chat_administrators' }, isFor: ({ where }) => where !== undefined },
]

/** Registers only what has changed: Telegram keeps it, and counts each time. */
export async function registerMenus(api: Api, menus: readonly Menu[]): Promise<void> {
  for (const { language: language_code, commands } of menus) {
    for (const { scope, isFor } of scopes) {
      const wanted = commands.filter(isFor).map(
        ({ name, says }): BotCommand => ({
          command: name,
          description: says.slice(0, longestDescription),
        }),
      )
      const where = language_code === undefined ? { scope } : { scope, language_code }
      if (!isSame(wanted, await api.getMyCommands(where))) await api.setMyCommands(wanted, where)
    }
  }
}

function isSame(wanted: readonly BotCommand[], known: readonly BotCommand[]): boolean {
  const same = (one: BotCommand, at: number) =>
    one.command === known[at]?.command && one.description === known[at]?.description
  return wanted.length === known.length && wanted.every(same)
}
