// Messages in channels, threads and direct messages, without an interaction: permissions count here.

import { ChannelType, PermissionFlagsBits as May, MessageType } from 'discord-api-types/v10'
import { channelShape } from '../events.ts'
import type { MessageBody } from '../messages.ts'
import { NotBuilt, refused } from '../refused.ts'
import { checkMessage } from '../rules/index.ts'
import { type Channel, isThread, type Kept } from '../world.ts'
import { type Asked, type Doing, demand, seenChannel, speaking } from './route.ts'

export const read: Doing = ({ platform, args }) =>
  channelShape(seenChannel(platform, args.channel_id!), platform.world, platform.bot.id)

/** Wakes a thread; nothing else of a channel is changed here. */
export const change: Doing = ({ platform, call, args }) => {
  const channel = seenChannel(platform, args.channel_id!)
  const { archived, ...rest } = call.body as { archived?: boolean }
  if (archived !== false || Object.keys(rest).length > 0) throw new NotBuilt('changing a channel')
  if (!isThread(channel)) throw refused('unknownChannel')
  const takesPart = [...channel.kept.values()].some(({ message }) => message.author.id === platform.bot.id)
  if (channel.locked || !takesPart) demand(platform, channel, May.ManageThreads)
  platform.unarchive(channel)
  return channelShape(channel, platform.world, platform.bot.id)
}

export const post: Doing = ({ platform, call, args }) => {
  const channel = seenChannel(platform, args.channel_id!)
  const body = call.body as MessageBody
  demand(platform, channel, speaking(channel))
  if (call.uploads.length > 0) demand(platform, channel, May.AttachFiles)
  if (body.embeds?.length) demand(platform, channel, May.EmbedLinks)
  if (body.poll) demand(platform, channel, May.SendPolls)
  if (body.message_reference) demand(platform, channel, May.ReadMessageHistory)
  if (channel.type === ChannelType.DM && [...channel.people].some((id) => refusesDms(id)))
    throw refused('refusesDms')
  if (channel.locked) demand(platform, channel, May.ManageThreads)
  checkMessage(platform, call, body, { way: 'channel' })
  const posted = body.enforce_nonce && platform.messages.withNonce(channel, body.nonce)
  if (posted) return posted
  if (isThread(channel) && channel.archived) platform.unarchive(channel)
  return platform.messages.post(channel, body, call.uploads, { about: replying(channel, body) }).message

  function refusesDms(id: string): boolean {
    const known = platform.world.people.get(id)
    if (!known || id === platform.bot.id) return false
    const shares = [...platform.world.guilds.values()].some(
      ({ members }) => members.has(id) && members.has(platform.bot.id),
    )
    return !known.acceptsDms || !(shares || known.installed)
  }
}

function replying(channel: Channel, { message_reference: to }: MessageBody) {
  if (!to) return {}
  const about = { type: 0, channel_id: channel.id, message_id: to.message_id }
  const reference = { ...about, ...(channel.guild && { guild_id: channel.guild.id }) }
  const meant = channel.kept.get(to.message_id)
  if (!meant && to.fail_if_not_exists !== false) throw refused('unknownReference')
  return meant ? { type: MessageType.Reply, message_reference: reference } : {}
}

export const readMessage: Doing = (asked) => {
  const { channel, kept } = target(asked)
  demand(asked.platform, channel, May.ReadMessageHistory)
  return kept.message
}

export const edit: Doing = (asked) => {
  const { platform, call } = asked
  const { channel, kept } = target(asked)
  const { message } = kept
  if (message.author.id !== platform.bot.id) throw refused('notYours')
  if (channel.archived) throw refused('archived')
  if (channel.locked) demand(platform, channel, May.ManageThreads)
  const body = call.body as MessageBody
  checkMessage(platform, call, body, { way: 'channel', edited: kept })
  const age = platform.clock.now() - Date.parse(message.timestamp)
  if (age > (platform.options.editableFor ?? 3_600_000)) throw refused('tooManyOldEdits')
  return platform.messages.edit(channel, kept, body, call.uploads).message
}

export const remove: Doing = (asked) => {
  const { platform } = asked
  const { channel, kept } = target(asked)
  const isOwn = kept.message.author.id === platform.bot.id
  if (!channel.guild && !isOwn) throw refused('notInDm')
  if (!isOwn) demand(platform, channel, May.ManageMessages)
  if (channel.archived && channel.locked) demand(platform, channel, May.ManageThreads)
  platform.messages.remove(channel, kept)
}

/** What only one person sees is no message of the channel. */
function target({ platform, args }: Asked): { channel: Channel; kept: Kept } {
  const channel = seenChannel(platform, args.channel_id!)
  const kept = channel.kept.get(args.message_id!)
  if (!kept || kept.onlyFor) throw refused('unknownMessage')
  return { channel, kept }
}

export const typing: Doing = ({ platform, args }) => {
  const channel = seenChannel(platform, args.channel_id!)
  demand(platform, channel, speaking(channel))
}

export const openDm: Doing = ({ platform, call }) => {
  const { world, bot } = platform
  const id = String((call.body as { recipient_id?: string }).recipient_id)
  const known = world.people.get(id)
  if (!known || known.user.bot) throw refused('invalidRecipient')
  return channelShape(platform.dmWith(id), world, bot.id)
}
