// What a route's doing looks like, and what several of them ask first.

import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10'
import type { Call } from '../calls.ts'
import { permissionsIn } from '../permissions.ts'
import type { Platform } from '../platform.ts'
import { refused } from '../refused.ts'
import type { Channel } from '../world.ts'
import { isThread } from '../world.ts'

export type Asked = { platform: Platform; call: Call; args: Readonly<Record<string, string>> }
/** Nothing given back is 204, and anything else 200. */
export type Doing = (asked: Asked) => unknown

/** The channel, if it is there and the bot may see it. */
export function seenChannel(platform: Platform, id: string): Channel {
  const channel = platform.world.channels.get(id)
  if (!channel) throw refused('unknownChannel')
  if (channel.type === ChannelType.GroupDM || !platform.botIsIn(channel)) throw refused('missingAccess')
  if (!channel.guild) return channel
  const may = permissionsIn(channel.guild, platform.bot.id, channel)
  if (!(may & PermissionFlagsBits.ViewChannel)) throw refused('missingAccess')
  return channel
}

export function demand(platform: Platform, channel: Channel, ...bits: readonly bigint[]): void {
  if (!channel.guild) return
  const may = permissionsIn(channel.guild, platform.bot.id, channel)
  if (bits.some((bit) => !(may & bit))) throw refused('missingPermissions')
}

/** What writing there needs, in a thread something else than in its channel. */
export function speaking(channel: Channel): bigint {
  return isThread(channel) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages
}
