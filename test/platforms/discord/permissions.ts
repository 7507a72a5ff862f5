// Who may do what where, computed as Discord's documentation says: the roles of the server, then what the channel
// says of everyone, of roles, and of the one person; a thread asks its channel.

import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10'
import type { Channel, Guild } from './world.ts'

export type PermissionName = keyof typeof PermissionFlagsBits

export const all = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n)

/** What everybody may do in a new server, and what the bot's invitation asks for. */
const ordinary: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'UseExternalEmojis',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'UseExternalApps',
  'SendPolls',
]
export const usual = bitsOf(ordinary)
/** What an app may do where it is no member: in a conversation of people, or used by one of them alone. */
export const outside = bitsOf(['EmbedLinks', 'AttachFiles', 'MentionEveryone', 'UseExternalEmojis'])

export function bitsOf(names: readonly PermissionName[]): bigint {
  return names.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n)
}

export function permissionsIn(guild: Guild, userId: string, channel?: Channel): bigint {
  if (guild.ownerId === userId) return all
  const member = guild.members.get(userId)
  if (!member) return 0n
  const roles = [guild.id, ...member.roles]
  const base = roles.reduce((sum, role) => sum | BigInt(guild.roles.get(role)?.permissions ?? 0), 0n)
  if (base & PermissionFlagsBits.Administrator) return all
  if (!channel) return base
  const here = channel.parent ?? channel
  const overwrites = here.overwrites
  const everyone = overwrites.get(guild.id)
  const ofRoles = member.roles.map((role) => overwrites.get(role))
  const own = overwrites.get(userId)
  const sum = (bits: (bigint | undefined)[]) => bits.reduce<bigint>((all, one) => all | (one ?? 0n), 0n)
  const changed = [
    [everyone?.deny ?? 0n, everyone?.allow ?? 0n],
    [sum(ofRoles.map((one) => one?.deny)), sum(ofRoles.map((one) => one?.allow))],
    [own?.deny ?? 0n, own?.allow ?? 0n],
  ].reduce((may, [deny, allow]) => (may & ~deny!) | allow!, base)
  // Who does not see a channel can do nothing in it.
  return changed & PermissionFlagsBits.ViewChannel ? changed : 0n
}

export type Overwrite = { type: OverwriteType; allow: bigint; deny: bigint }

/** Allows or denies something in a channel, to a person or to a role. */
export function overwrite(
  channel: Channel,
  id: string,
  names: readonly PermissionName[],
  allow: boolean,
): void {
  const bits = bitsOf(names)
  const isPerson = channel.guild?.members.has(id) ?? false
  const now = channel.overwrites.get(id) ?? { type: OverwriteType.Role, allow: 0n, deny: 0n }
  channel.overwrites.set(id, {
    type: isPerson ? OverwriteType.Member : OverwriteType.Role,
    allow: allow ? now.allow | bits : now.allow & ~bits,
    deny: allow ? now.deny & ~bits : now.deny | bits,
  })
}
