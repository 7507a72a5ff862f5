// Servers, channels, people and messages, as this Discord keeps them.

import type { APIAttachment, APIMessage, APIUser, Locale } from 'discord-api-types/v10'
import { ChannelType } from 'discord-api-types/v10'
import type { Overwrite } from './permissions.ts'

export type Kept = {
  message: APIMessage
  /** All of them: the message lists only those that nothing within it shows. */
  files: APIAttachment[]
  /** Only this person sees it. */
  onlyFor?: string | undefined
}

export type Channel = {
  id: string
  type: ChannelType.GuildText | ChannelType.PublicThread | ChannelType.DM | ChannelType.GroupDM
  name: string
  guild?: Guild | undefined
  /** Of a thread. */
  parent?: Channel | undefined
  archived: boolean
  locked: boolean
  /** In a conversation of people. */
  people: Set<string>
  overwrites: Map<string, Overwrite>
  kept: Map<string, Kept>
  /** Milliseconds since the epoch. */
  made: number
}

export type Role = { id: string; name: string; permissions: bigint; position: number; managed: boolean }
export type Member = { roles: string[]; nick: string | null; joined: string }

export type Guild = {
  id: string
  name: string
  locale: Locale
  ownerId: string
  roles: Map<string, Role>
  members: Map<string, Member>
  channels: Map<string, Channel>
}

export type Known = {
  user: APIUser
  locale: Locale
  acceptsDms: boolean
  /** Has added the app to their own account. */
  installed: boolean
}

export class World {
  readonly guilds = new Map<string, Guild>()
  readonly channels = new Map<string, Channel>()
  readonly people = new Map<string, Known>()

  /** The conversation of the bot with one person. */
  dmWith(userId: string): Channel | undefined {
    return [...this.channels.values()].find(
      ({ type, people }) => type === ChannelType.DM && people.has(userId),
    )
  }
}

export function newChannel(id: string, type: Channel['type'], name: string, made: number): Channel {
  return {
    id,
    type,
    name,
    archived: false,
    locked: false,
    people: new Set(),
    overwrites: new Map(),
    kept: new Map(),
    made,
  }
}

export function isThread({ type }: Channel): boolean {
  return type === ChannelType.PublicThread
}
