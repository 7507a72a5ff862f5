// An interaction as the gateway tells of it: who, where, by which installation, and what the app may do there.

import type { APIApplicationCommand, APIBaseInteraction, APIMessage } from 'discord-api-types/v10'
import {
  ChannelType,
  InteractionContextType as Context,
  InteractionType as Did,
  ApplicationIntegrationType as Installed,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import { channelShape, memberShape } from './events.ts'
import type { Interaction } from './interactions.ts'
import { outside as mayOutside, permissionsIn } from './permissions.ts'
import type { Platform } from './platform.ts'
import type { Channel } from './world.ts'

const { UseApplicationCommands, UseExternalApps, ViewChannel } = PermissionFlagsBits

export type Doing = {
  type: Did
  data: object
  /** The message that it is done on. */
  message?: APIMessage | undefined
  command?: APIApplicationCommand | undefined
  /** What opened the form that is sent. */
  opener?: Interaction | undefined
}
/** As discord.js declares what comes; its unions by type are more than this needs. */
type Payload = APIBaseInteraction<Did, object>
export type Owners = { [Installed.GuildInstall]?: string; [Installed.UserInstall]?: string }

/** Tells the bot of it, and gives what is now under way. */
export function began(platform: Platform, personId: string, channel: Channel, doing: Doing): Interaction {
  const { world, snowflakes, interactions, gateway, applicationId } = platform
  const { type, data, message, command, opener } = doing
  const { guild } = channel
  const known = world.people.get(personId)!
  const member = guild?.members.get(personId)
  if (guild && !member) throw new Error(`${known.user.username} is not in ${guild.name}`)
  const may = guild ? permissionsIn(guild, personId, channel) : 0n
  const needs = command ? UseApplicationCommands | ViewChannel : ViewChannel
  if (guild && (may & needs) !== needs) {
    throw new Error(`${known.user.username} may not do that in #${channel.name}`)
  }
  const id = snowflakes.next()
  const token = interactions.newToken(id)
  const owners = command
    ? ownersOf(platform, personId, channel, command)
    : ((opener?.metadata ?? message?.interaction_metadata)?.authorizing_integration_owners ??
      botOwners(platform, channel))
  const isOutside = owners[Installed.GuildInstall] === undefined
  const shape = channelShape(channel, world, platform.bot.id)
  const payload: Payload = {
    id,
    application_id: applicationId,
    type,
    data,
    token,
    version: 1,
    ...(message && { message }),
    channel_id: channel.id,
    channel: (guild ? { ...shape, permissions: String(may) } : shape) as Payload['channel'],
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: { ...memberShape(known, member!), permissions: String(may) },
        }
      : { user: known.user }),
    app_permissions: String(appPermissions(platform, channel)),
    locale: known.locale,
    entitlements: [],
    authorizing_integration_owners: owners,
    context: contextOf(platform, channel),
    attachment_size_limit: 10 * 1024 * 1024,
  }
  const one = interactions.begin({
    id,
    token,
    type,
    channel,
    personId,
    on: message && type !== Did.ApplicationCommand ? message.id : undefined,
    metadata: metadataOf(id, platform, personId, doing, owners),
    command: command?.name,
    outside: isOutside,
    forcedSecret: isOutside && guild !== undefined && !(may & UseExternalApps),
  })
  gateway.dispatch('INTERACTION_CREATE', payload, { guild: guild?.id })
  return one
}

export function contextOf(platform: Platform, channel: Channel): Context {
  if (channel.guild) return Context.Guild
  return channel.people.has(platform.bot.id) ? Context.BotDM : Context.PrivateChannel
}

function botOwners(platform: Platform, { guild }: Channel): Owners {
  if (!guild) return { [Installed.GuildInstall]: '0' }
  return guild.members.has(platform.bot.id) ? { [Installed.GuildInstall]: guild.id } : {}
}

/** By which installations a command can be used there. Throws when by none: a client would not offer it. */
export function ownersOf(
  platform: Platform,
  personId: string,
  channel: Channel,
  command: APIApplicationCommand,
): Owners {
  const context = contextOf(platform, channel)
  const kinds = command.integration_types ?? [Installed.GuildInstall]
  const fits = command.contexts ? command.contexts.includes(context) : context !== Context.PrivateChannel
  const byBot = kinds.includes(Installed.GuildInstall) ? botOwners(platform, channel) : {}
  const own = kinds.includes(Installed.UserInstall) && platform.world.people.get(personId)!.installed
  const owners: Owners = {
    ...(channel.type === ChannelType.GroupDM ? {} : byBot),
    ...(own ? { [Installed.UserInstall]: personId } : {}),
  }
  if (!fits || Object.keys(owners).length === 0) {
    throw new Error(`The command “${command.name}” is not offered there`)
  }
  return owners
}

function appPermissions(platform: Platform, channel: Channel): bigint {
  const { guild } = channel
  if (!guild?.members.has(platform.bot.id)) return mayOutside
  return permissionsIn(guild, platform.bot.id, channel)
}

function metadataOf(
  id: string,
  platform: Platform,
  personId: string,
  { type, message, data, opener }: Doing,
  owners: Owners,
): APIMessage['interaction_metadata'] {
  const { user } = platform.world.people.get(personId)!
  const common = { id, user, authorizing_integration_owners: owners }
  if (type === Did.MessageComponent) return { ...common, type, interacted_message_id: message!.id }
  if (type === Did.ModalSubmit) {
    const triggering_interaction_metadata = opener!.metadata as never
    return { ...common, type, triggering_interaction_metadata }
  }
  const target = (data as { target_id?: string }).target_id
  return {
    ...common,
    type: Did.ApplicationCommand,
    ...(target === undefined ? {} : { target_message_id: target }),
  }
}
