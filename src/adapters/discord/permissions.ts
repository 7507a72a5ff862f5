// What we may do where somebody speaks to us, as Discord tells it with each thing they do, and what we lack there
// to post anything that all can see.

import { PermissionFlagsBits as bits, ChannelType } from 'discord.js'

/** By the names that administrators see in Discord's own settings. */
const needed: readonly [name: string, bit: bigint][] = [
  ['View Channel', bits.ViewChannel],
  ['Send Messages', bits.SendMessages],
  ['Embed Links', bits.EmbedLinks],
  ['Attach Files', bits.AttachFiles],
]
const inThreads: [name: string, bit: bigint] = ['Send Messages in Threads', bits.SendMessagesInThreads]

const threads: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]

/** `member`: we are in that server ourselves, and not only on behalf of one person. */
export function missingIn(permissions: string, channel: ChannelType | undefined, member: boolean): string[] {
  const has = BigInt(permissions)
  if (member && (has & bits.Administrator) !== 0n) return []
  const isThread = channel !== undefined && threads.includes(channel)
  const wanted = needed.map((one) => (isThread && one[1] === bits.SendMessages ? inThreads : one))
  return wanted.flatMap(([name, bit]) => (member && (has & bit) !== 0n ? [] : [name]))
}

/** May tidy up after others, as whoever keeps order in a channel. */
export function managesBy(permissions: string): boolean {
  const has = BigInt(permissions)
  return [bits.Administrator, bits.ManageGuild, bits.ManageMessages].some((bit) => (has & bit) !== 0n)
}
