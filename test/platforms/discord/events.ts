// Servers, channels and people in the shape that the gateway and REST tell of them.

import type { APIRole, APIUser, RoleFlags, UserFlags } from 'discord-api-types/v10'
import { ChannelType, OverwriteType } from 'discord-api-types/v10'
import { all } from './permissions.ts'
import type { Channel, Guild, Known, Member, Role, World } from './world.ts'

export function userNamed(id: string, name: string): APIUser {
  return {
    id,
    username: name.toLowerCase(),
    discriminator: '0',
    global_name: name,
    avatar: null,
    bot: false,
    flags: 0 as UserFlags,
    public_flags: 0 as UserFlags,
    primary_guild: null,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    collectibles: null,
  }
}

export function readyUser(bot: APIUser) {
  return { ...bot, email: null, verified: true, mfa_enabled: false }
}

export function meAsSeenByMyself(bot: APIUser) {
  return { ...readyUser(bot), locale: 'en-US' }
}

export function channelShape(channel: Channel, world: World, botId: string) {
  const { id, type, name, guild, parent, kept, made } = channel
  const last = [...kept.keys()].at(-1) ?? null
  if (type === ChannelType.DM || type === ChannelType.GroupDM) {
    const recipients = [...channel.people].filter((one) => one !== botId)
    return {
      id,
      type,
      flags: 0,
      last_message_id: last,
      recipients: recipients.map((one) => world.people.get(one)!.user),
      ...(type === ChannelType.GroupDM && { name, icon: null, owner_id: recipients[0]! }),
    }
  }
  const common = { id, type, name, guild_id: guild!.id, last_message_id: last, flags: 0 }
  if (parent) {
    const time = new Date(made).toISOString()
    return {
      ...common,
      parent_id: parent.id,
      owner_id: guild!.ownerId,
      rate_limit_per_user: 0,
      message_count: kept.size,
      member_count: 1,
      total_message_sent: kept.size,
      thread_metadata: {
        archived: channel.archived,
        auto_archive_duration: 1440,
        archive_timestamp: time,
        locked: channel.locked,
        create_timestamp: time,
      },
    }
  }
  return {
    ...common,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: [...channel.overwrites].map(([of, { type, allow, deny }]) => ({
      id: of,
      type: type === OverwriteType.Member ? 1 : 0,
      allow: String(allow),
      deny: String(deny),
    })),
  }
}

export function memberShape(known: Known, { roles, nick, joined }: Member) {
  return {
    user: known.user,
    nick,
    avatar: null,
    banner: null,
    roles,
    joined_at: joined,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
    communication_disabled_until: null,
    avatar_decoration_data: null,
    collectibles: null,
  }
}

function roleShape({ id, name, permissions, position, managed }: Role): APIRole {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position,
    permissions: String(permissions & all),
    managed,
    mentionable: false,
    flags: 0 as RoleFlags,
    icon: null,
    unicode_emoji: null,
  }
}

/** GUILD_CREATE's content: without privileged intents of all members only the bot is told of. */
export function guildEvent(guild: Guild, world: World, bot: APIUser, now: number) {
  const channels = [...guild.channels.values()]
  const shape = (channel: Channel) => channelShape(channel, world, bot.id)
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: guild.ownerId,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [...guild.roles.values()].map(roleShape),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    premium_tier: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    joined_at: new Date(now).toISOString(),
    large: guild.members.size > 250,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: [memberShape(world.people.get(bot.id)!, guild.members.get(bot.id)!)],
    channels: channels.filter(({ parent }) => !parent).map(shape),
    threads: channels.filter(({ parent, archived }) => parent && !archived).map(shape),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}
