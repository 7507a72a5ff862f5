// The world around the bot, as a test sets it up: people, their chats, and who lets the bot in or throws it out.

import type { Chat, Message, User } from 'grammy/types'
import { memberOf, type Room, type Status } from './chats.ts'
import type { Platform } from './platform.ts'

export type Known = { language?: string | undefined; username?: string | undefined }
export type Opening = { members?: readonly User[] | undefined; username?: string | undefined }

export function makePeople(platform: Platform) {
  const { chats, messages, push } = platform
  let last = 0
  const next = () => {
    last += 1
    return last
  }
  const roomOf = (chat: Chat) => chats.rooms.get(chat.id)!

  const open = (about: Chat, { members = [] }: Opening, bot: Status = 'member'): Chat => {
    const room = chats.open(about, bot)
    for (const member of members) room.members.set(member.id, 'member')
    return room.about
  }
  const supergroup = (title: string, opening: Opening = {}, more: { is_forum?: true } = {}): Chat => {
    const named = opening.username ? { username: opening.username } : {}
    return open({ id: -1_001_000_000_000 - next(), type: 'supergroup', title, ...named, ...more }, opening)
  }
  /** The chat with the bot. Until the person says something in it, the bot can't write there. */
  const privateChat = (user: User): Chat => {
    const about: Chat = { id: user.id, type: 'private', first_name: user.first_name }
    return (chats.rooms.get(user.id) ?? chats.open(about)).about
  }
  /** The bot's place in a chat changes, and it is told. */
  const place = (by: User, chat: Chat, bot: Status) => {
    const room = roomOf(chat)
    const change = {
      chat,
      from: by,
      date: messages.seconds(),
      old_chat_member: memberOf(platform.botUser, room.bot),
      new_chat_member: memberOf(platform.botUser, bot),
    }
    room.bot = bot
    push('my_chat_member', change)
  }
  const service = (room: Room, from: User, content: Partial<Message>): Message => {
    const message = messages.post(room, { from, ...content })
    push('message', message)
    return message
  }

  return {
    user(id: number, name: string, { language = 'en', username = name.toLowerCase() }: Known = {}): User {
      return chats.meet({ id, is_bot: false, first_name: name, username, language_code: language })
    },

    privateChat,

    group: (title: string, opening: Opening = {}): Chat =>
      open({ id: -1000 - next(), type: 'group', title }, opening),
    supergroup: (title: string, opening: Opening = {}): Chat => supergroup(title, opening),
    forum: (title: string, opening: Opening = {}): Chat => supergroup(title, opening, { is_forum: true }),
    channel: (title: string, opening: Opening = {}): Chat =>
      open({ id: -1_002_000_000_000 - next(), type: 'channel', title }, opening, 'administrator'),

    /** A new topic of a forum: its message_thread_id. */
    topic(by: User, forum: Chat, name: string): number {
      const room = roomOf(forum)
      const id = messages.nextId(room)
      room.topics.set(id, name)
      const created = { message_id: id, message_thread_id: id, is_topic_message: true } as const
      service(room, by, { ...created, forum_topic_created: { name, icon_color: 0x6fb9f0 } })
      return id
    },
    closeTopic: (forum: Chat, id: number) => roomOf(forum).closedTopics.add(id),

    join(user: User, chat: Chat, as: Status = 'member'): void {
      roomOf(chat).members.set(user.id, as)
    },
    leave(user: User, chat: Chat): void {
      roomOf(chat).members.delete(user.id)
    },
    makeAdmin: (by: User, chat: Chat) => place(by, chat, 'administrator'),
    addBot: (by: User, chat: Chat) => place(by, chat, 'member'),
    kickBot: (by: User, chat: Chat) => place(by, chat, 'kicked'),

    /** Takes from the bot the right to write in a group, or gives it back. */
    mute(chat: Chat, muted = true): void {
      roomOf(chat).muted = muted
    },

    block(user: User): void {
      const chat = privateChat(user)
      roomOf(chat).blocked = true
      place(user, chat, 'kicked')
    },
    unblock(user: User): void {
      const chat = privateChat(user)
      roomOf(chat).blocked = false
      place(user, chat, 'member')
    },
    /** The account is gone. */
    deactivate(user: User): void {
      roomOf(privateChat(user)).deactivated = true
    },

    /** A group becomes a supergroup: another chat, with an id of its own. */
    migrate(by: User, group: Chat): Chat {
      const old = roomOf(group)
      const grown = supergroup(group.type === 'private' ? '' : (group.title ?? ''))
      const room = roomOf(grown)
      for (const [member, status] of old.members) room.members.set(member, status)
      room.bot = old.bot
      service(old, by, { migrate_to_chat_id: grown.id })
      old.migratedTo = grown.id
      service(room, by, { migrate_from_chat_id: group.id })
      return grown
    },
  }
}
