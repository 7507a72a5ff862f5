// The list of commands that people see when they type a slash in a private chat.

import type { Api } from 'grammy'
import type { LanguageCode } from 'grammy/types'

/** `language` of two letters; without one it is for everybody else. */
export type Menu = {
  language?: LanguageCode | undefined
  commands: readonly { name: string; says: string }[]
}

const scope = { type: 'all_private_chats' } as const
const longestDescription = 256

/** Registers only what has changed: Telegram keeps it, and counts each time. */
export async function registerMenus(api: Api, menus: readonly Menu[]): Promise<void> {
  for (const { language: language_code, commands } of menus) {
    const wanted = commands.map(({ name, says }) => ({
      command: name,
      description: says.slice(0, longestDescription),
    }))
    const where = language_code === undefined ? { scope } : { scope, language_code }
    const known = await api.getMyCommands(where)
    const same = (one: { command: string; description: string }, at: number) =>
      one.command === known[at]?.command && one.description === known[at]?.description
    if (wanted.length === known.length && wanted.every(same)) continue
    await api.setMyCommands(wanted, where)
  }
}
