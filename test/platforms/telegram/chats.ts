// Who is where: people, private chats, groups, forums and channels, and what the bot may do in each.

import type { Chat, ChatMember, User } from 'grammy/types'
import { badRequest, forbidden } from './refused.ts'

export type Status = 'creator' | 'administrator' | 'member' | 'left' | 'kicked'

export type Room = {
  about: Chat
  members: Map<number, Status>
  bot: Status
  /** Private chats: a bot can't speak first. */
  started: boolean
  blocked: boolean
  deactivated: boolean
  /** Groups: the bot may not write. */
  muted: boolean
  migratedTo: number | undefined
  /** Forum topics: message_thread_id to name. */
  topics: Map<number, string>
  closedTopics: Set<number>
}

export class Chats {
  readonly people = new Map<number, User>()
  readonly rooms = new Map<number, Room>()

  meet(user: User): User {
    if (this.people.has(user.id)) throw new Error(`There is a user ${user.id} already`)
    this.people.set(user.id, user)
    return user
  }

  open(about: Chat, bot: Status = 'member'): Room {
    const room: Room = {
      about,
      members: new Map(),
      bot,
      started: about.type !== 'private',
      blocked: false,
      deactivated: false,
      muted: false,
      migratedTo: undefined,
      topics: new Map(),
      closedTopics: new Set(),
    }
    this.rooms.set(about.id, room)
    return room
  }

  person(id: number): User {
    const person = this.people.get(id)
    if (!person) throw badRequest('user not found')
    return person
  }

  /** As a chat_id names it: a number, a number as text, or the username of a public chat. */
  room(id: number | string): Room {
    const known = typeof id === 'string' && id.startsWith('@') ? this.#named(id) : this.rooms.get(Number(id))
    if (!known) throw badRequest('chat not found')
    if (known.migratedTo !== undefined) {
      throw badRequest('group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: known.migratedTo,
      })
    }
    return known
  }

  /** A chat that the bot may speak in, or the 403 that says why not. */
  writable(id: number | string): Room {
    const room = this.room(id)
    const { type } = room.about
    if (room.deactivated) throw forbidden('user is deactivated')
    if (room.blocked) throw forbidden('bot was blocked by the user')
    if (!room.started) throw forbidden("bot can't initiate conversation with a user")
    if (room.bot === 'kicked') throw forbidden(`bot was kicked from the ${type} chat`)
    if (room.bot === 'left') throw forbidden(`bot is not a member of the ${type} chat`)
    if (type === 'channel' && room.bot !== 'administrator') {
      throw badRequest('need administrator rights in the channel chat')
    }
    return room
  }

  #named(name: string): Room | undefined {
    const wanted = name.slice(1).toLowerCase()
    return [...this.rooms.values()].find(
      ({ about }) =>
        about.type !== 'private' && 'username' in about && about.username?.toLowerCase() === wanted,
    )
  }
}

export function memberOf(user: User, status: Status): ChatMember {
  if (status === 'creator') return { status, user, is_anonymous: false }
  if (status === 'kicked') return { status, user, until_date: 0 }
  if (status !== 'administrator') return { status, user }
  return {
    status,
    user,
    can_be_edited: false,
    is_anonymous: false,
    can_manage_chat: true,
    can_delete_messages: true,
    can_manage_video_chats: false,
    can_restrict_members: false,
    can_promote_members: false,
    can_change_info: false,
    can_invite_users: false,
    can_post_stories: false,
    can_edit_stories: false,
    can_delete_stories: false,
    can_send_welcome_messages: false,
  }
}
