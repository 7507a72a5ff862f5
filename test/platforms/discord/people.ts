// The world around the bot, as a test sets it up: people, servers, channels, threads, and who may do what.

import type { APIUser, Locale, LocaleString } from 'discord-api-types/v10'
import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10'
import { type Acts, actsOf } from './acts.ts'
import { channelShape, guildEvent, userNamed } from './events.ts'
import { bitsOf, overwrite, type PermissionName, usual } from './permissions.ts'
import type { Platform } from './platform.ts'
import { type Channel, type Guild, newChannel } from './world.ts'

export type PersonOptions = {
  locale?: LocaleString | undefined
  acceptsDms?: boolean | undefined
  /** Has added the app to their own account. */
  installed?: boolean | undefined
}
export type GuildOptions = {
  members?: readonly Person[] | undefined
  /** Whether the bot is in it; it is if not said. */
  bot?: boolean | undefined
  locale?: LocaleString | undefined
  /** Who may do everything there. */
  owner?: Person | undefined
}

export type Person = ReturnType<typeof makePerson>
type Who = { id: string } | 'bot' | 'everyone'
export type Place = {
  id: string
  name: string
  channel: Channel
  forbid(who: Who, ...names: PermissionName[]): void
  permit(who: Who, ...names: PermissionName[]): void
  /** A thread within this channel. */
  thread(name: string): Place
  /** A thread falls silent; with `locked` only moderators may wake it. */
  archive(how?: { locked?: boolean }): void
  unarchive(): void
  delete(): void
}
export type Server = ReturnType<typeof makeGuild>

export function makePeople(platform: Platform) {
  return {
    person: (name: string, options: PersonOptions = {}): Person => makePerson(platform, name, options),
    guild: (name: string, options: GuildOptions = {}): Server => makeGuild(platform, name, options),
    /** A conversation of people that the bot is not in: only who has installed the app uses it there. */
    groupDm(people: readonly Person[]): Place {
      const channel = newChannel(
        platform.snowflakes.next(),
        ChannelType.GroupDM,
        'Group',
        platform.clock.now(),
      )
      channel.people = new Set(people.map(({ id }) => id))
      platform.world.channels.set(channel.id, channel)
      return makePlace(platform, channel)
    },
  }
}

function makePerson(platform: Platform, name: string, options: PersonOptions) {
  const { locale = 'en-US', acceptsDms = true, installed = false } = options
  const user: APIUser = userNamed(platform.snowflakes.next(), name)
  const known = { user, locale: locale as Locale, acceptsDms, installed }
  platform.world.people.set(user.id, known)
  const dm = () => makePlace(platform, platform.dmWith(user.id))
  return {
    id: user.id,
    name,
    user,
    /** What this person does in a place. */
    in: (place: Place): Acts => actsOf(platform, user.id, place.channel),
    /** What this person does in the conversation with the bot. */
    get inDm(): Acts {
      return actsOf(platform, user.id, platform.dmWith(user.id))
    },
    /** The conversation with the bot. */
    get dm(): Place {
      return dm()
    },
    refuseDms: () => {
      known.acceptsDms = false
    },
    acceptDms: () => {
      known.acceptsDms = true
    },
    installApp: () => {
      known.installed = true
    },
    removeApp: () => {
      known.installed = false
    },
  }
}

function makePlace(platform: Platform, channel: Channel): Place {
  const { guild } = channel
  const change = (who: Who, names: readonly PermissionName[], allow: boolean) => {
    const id = who === 'bot' ? platform.bot.id : who === 'everyone' ? guild!.id : who.id
    overwrite(channel, id, names, allow)
    platform.tellOf(channel, 'CHANNEL_UPDATE')
  }
  return {
    id: channel.id,
    name: channel.name,
    channel,
    forbid: (who, ...names) => change(who, names, false),
    permit: (who, ...names) => change(who, names, true),
    thread(name) {
      const thread = newChannel(
        platform.snowflakes.next(),
        ChannelType.PublicThread,
        name,
        platform.clock.now(),
      )
      Object.assign(thread, { guild, parent: channel })
      open(platform, guild!, thread, 'THREAD_CREATE')
      return makePlace(platform, thread)
    },
    archive({ locked = false } = {}) {
      Object.assign(channel, { archived: true, locked })
      platform.tellOf(channel, 'THREAD_UPDATE')
    },
    unarchive() {
      channel.locked = false
      platform.unarchive(channel)
    },
    delete() {
      const isThread = channel.parent !== undefined
      const inside = [...guild!.channels.values()].filter(({ parent }) => parent === channel)
      for (const one of [...inside, channel]) {
        guild!.channels.delete(one.id)
        platform.world.channels.delete(one.id)
      }
      const about = { id: channel.id, guild_id: guild!.id, parent_id: channel.parent?.id, type: channel.type }
      const content = isThread ? about : channelShape(channel, platform.world, platform.bot.id)
      dispatch(platform, guild!, isThread ? 'THREAD_DELETE' : 'CHANNEL_DELETE', content)
    },
  }
}

function makeGuild(platform: Platform, name: string, options: GuildOptions) {
  const { world, snowflakes, clock, bot } = platform
  const { members = [], bot: withBot = true, locale = 'en-US' } = options
  const id = snowflakes.next()
  const guild: Guild = {
    id,
    name,
    locale: locale as Locale,
    ownerId: options.owner?.id ?? snowflakes.next(),
    roles: new Map([[id, { id, name: '@everyone', permissions: usual, position: 0, managed: false }]]),
    members: new Map(),
    channels: new Map(),
  }
  world.guilds.set(id, guild)
  const join = (memberId: string) => {
    guild.members.set(memberId, { roles: [], nick: null, joined: new Date(clock.now()).toISOString() })
  }
  const addChannel = (channelName: string): Place => {
    const channel = newChannel(snowflakes.next(), ChannelType.GuildText, channelName, clock.now())
    channel.guild = guild
    open(platform, guild, channel, 'CHANNEL_CREATE')
    return makePlace(platform, channel)
  }
  for (const member of options.owner ? [options.owner, ...members] : members) join(member.id)
  const general = addChannel('general')
  const addBot = () => {
    join(bot.id)
    dispatch(platform, guild, 'GUILD_CREATE', guildEvent(guild, world, bot, clock.now()))
  }
  if (withBot) addBot()
  const everybody = (names: readonly PermissionName[], allow: boolean) => {
    const role = guild.roles.get(id)!
    role.permissions = allow ? role.permissions | bitsOf(names) : role.permissions & ~bitsOf(names)
  }
  return {
    id,
    name,
    general,
    channel: addChannel,
    addBot,
    /** Throws the bot out: it is told, and every channel is closed to it. */
    kickBot(): void {
      dispatch(platform, guild, 'GUILD_DELETE', { id })
      guild.members.delete(bot.id)
    },
    /** Discord itself has trouble with the server; it comes back by `addBot`. */
    outage: () => dispatch(platform, guild, 'GUILD_DELETE', { id, unavailable: true }),
    /** A role, and who has it. */
    role(roleName: string, ...may: PermissionName[]) {
      const role = { id: snowflakes.next(), name: roleName, position: guild.roles.size, managed: false }
      guild.roles.set(role.id, { ...role, permissions: bitsOf(may) })
      return {
        id: role.id,
        give: (person: { id: string }) => void guild.members.get(person.id)!.roles.push(role.id),
        take(person: { id: string }): void {
          const member = guild.members.get(person.id)!
          member.roles = member.roles.filter((one) => one !== role.id)
        },
      }
    },
    join: (person: Person) => join(person.id),
    leave: (person: Person) => guild.members.delete(person.id),
    /** What everybody may do, the bot too, where no channel says otherwise. */
    permit: (...names: PermissionName[]) => everybody(names, true),
    forbid: (...names: PermissionName[]) => everybody(names, false),
  }
}

function open(platform: Platform, guild: Guild, channel: Channel, event: string): void {
  guild.channels.set(channel.id, channel)
  platform.world.channels.set(channel.id, channel)
  platform.tellOf(channel, event)
}

function dispatch(platform: Platform, guild: Guild, event: string, content: object): void {
  if (!guild.members.has(platform.bot.id)) return
  platform.gateway.dispatch(event, content, { intent: GatewayIntentBits.Guilds, guild: guild.id })
}
