// What an interaction's token opens once it was answered: more messages, and changes of those it made.

import { MessageFlags, MessageType } from 'discord-api-types/v10'
import type { Interaction } from '../interactions.ts'
import type { MessageBody } from '../messages.ts'
import { refused } from '../refused.ts'
import { checkMessage } from '../rules/index.ts'
import type { Kept } from '../world.ts'
import { postFor, shown } from './callback.ts'
import type { Asked, Doing } from './route.ts'

/** Where the app is used by one person's own installation alone, no more than this. */
const mostFollowupsOutside = 5

export const followup: Doing = (asked) => {
  const { platform, call } = asked
  const one = interactionOf(asked)
  const body = call.body as MessageBody
  // The first one takes the place of “…is thinking”, and is seen by whoever sees that.
  if (one.loading) return fill(asked, one, body)
  if (one.outside && one.followups.size >= mostFollowupsOutside) throw refused('tooManyFollowups')
  checkMessage(platform, call, body, { way: 'interaction' })
  const kept = postFor(platform, one, body, call.uploads, replyTo(one))
  one.followups.add(kept.message.id)
  return kept.message
}

function replyTo({ original, channel }: Interaction) {
  const about = { type: 0, channel_id: channel.id, message_id: original ?? '' }
  const reference = { ...about, ...(channel.guild && { guild_id: channel.guild.id }) }
  return { type: MessageType.Reply, ...(original === undefined ? {} : { message_reference: reference }) }
}

export const original: Doing = (asked) => originalOf(interactionOf(asked)).message

export const editOriginal: Doing = (asked) => {
  const one = interactionOf(asked)
  return one.loading ? fill(asked, one, asked.call.body as MessageBody) : edit(asked, one, originalOf(one))
}

export const removeOriginal: Doing = (asked) => {
  const one = interactionOf(asked)
  return remove(asked, one, originalOf(one))
}

export const read: Doing = (asked) => ownOf(asked, interactionOf(asked)).message

export const editOwn: Doing = (asked) => {
  const one = interactionOf(asked)
  const kept = ownOf(asked, one)
  const isOriginal = one.loading && kept.message.id === one.original
  return isOriginal ? fill(asked, one, asked.call.body as MessageBody) : edit(asked, one, kept)
}

export const removeOwn: Doing = (asked) => {
  const one = interactionOf(asked)
  return remove(asked, one, ownOf(asked, one))
}

function interactionOf({ platform, args }: Asked): Interaction {
  return platform.interactions.answered(args.webhook_id!, args.webhook_token!)
}

function originalOf(one: Interaction): Kept {
  const kept = one.original === undefined ? undefined : one.channel.kept.get(one.original)
  if (!kept) throw refused('unknownMessage')
  return kept
}

function ownOf({ args }: Asked, one: Interaction): Kept {
  const id = args.message_id!
  const kept = id === one.original || one.followups.has(id) ? one.channel.kept.get(id) : undefined
  if (!kept) throw refused('unknownMessage')
  return kept
}

function edit({ platform, call }: Asked, one: Interaction, kept: Kept) {
  const body = call.body as MessageBody
  checkMessage(platform, call, body, { way: 'interaction', edited: kept })
  platform.messages.edit(one.channel, kept, body, call.uploads, 'interaction')
  if (one.reaction?.saw === 'nothing' && kept.message.id === one.on) one.react(shown(one, kept, 'update'))
  return kept.message
}

function fill({ platform, call }: Asked, one: Interaction, body: MessageBody) {
  const kept = originalOf(one)
  checkMessage(platform, call, body, { way: 'interaction', edited: kept, fills: true })
  one.loading = false
  kept.message.flags = Number(kept.message.flags) & ~MessageFlags.Loading
  platform.messages.edit(one.channel, kept, body, call.uploads, 'interaction')
  kept.message.edited_timestamp = null
  one.react(shown(one, kept, 'message'))
  return kept.message
}

function remove({ platform }: Asked, one: Interaction, kept: Kept): undefined {
  one.loading &&= kept.message.id !== one.original
  if (!one.reaction) one.react({ saw: 'nothing' })
  platform.messages.remove(one.channel, kept)
}
