// What people see: the messages of a chat, the pictures and documents in it, toasts and the menu.

import type { BotCommand, Chat, Message, User } from 'grammy/types'
import type { Platform } from './platform.ts'
import type { Toast } from './presses.ts'

export type SeenFile = { name: string; bytes: Buffer; caption: string; message: Message }

export function makeReading(platform: Platform) {
  const { chats, messages, files, presses, whispers, menus, news } = platform
  const roomOf = (chat: Chat) => chats.rooms.get(chat.id)!
  const fromBot = ({ from }: Message) => from?.id === platform.me.id
  const seen = (chat: Chat): Message[] => structuredClone(messages.of(roomOf(chat)))
  const filesIn = (chat: Chat, idOf: (message: Message) => string | undefined): SeenFile[] =>
    seen(chat).flatMap((message) => {
      const file = files.get(idOf(message) ?? '')
      return file ? [{ name: file.name, bytes: file.bytes, caption: message.caption ?? '', message }] : []
    })

  return {
    /** Everything in a chat, oldest first, as it is now. */
    messages: seen,
    /** The bot's last message in a chat. */
    lastMessage: (chat: Chat): Message | undefined =>
      structuredClone(messages.of(roomOf(chat)).findLast(fromBot)),
    /** What only this person sees in a group. */
    whispers: (user: User, chat: Chat): Message[] => structuredClone(whispers.to(user.id, roomOf(chat))),
    labels: (message: Message): string[] =>
      (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text),
    documents: (chat: Chat) => filesIn(chat, (message) => message.document?.file_id),
    photos: (chat: Chat) => filesIn(chat, (message) => message.photo?.at(-1)?.file_id),
    /** All toasts so far, or those of one person. */
    toasts: (user?: User): Toast[] =>
      presses.all.flatMap(({ query, toast }) =>
        toast && (!user || user.id === query.from.id) ? [toast] : [],
      ),
    menu: (user: User, chat: Chat): BotCommand[] => menus.seenBy(user, roomOf(chat)),
    /** Resolves as soon as `look` gives something; looks again whenever something happens. */
    until: <T>(look: () => T | undefined | false): Promise<T> => news.until(look),
  }
}
