// The first answer to an interaction: one, in time, and of a kind that fits what the person did.

import type { APIMessage } from 'discord-api-types/v10'
import {
  InteractionType as Did,
  MessageFlags,
  MessageType,
  InteractionResponseType as Way,
} from 'discord-api-types/v10'
import type { Choice, Interaction, Modal, Reaction } from '../interactions.ts'
import type { MessageBody } from '../messages.ts'
import type { Platform } from '../platform.ts'
import { invalidForm, NotBuilt } from '../refused.ts'
import { checkCallback } from '../rules/index.ts'
import type { Kept } from '../world.ts'
import type { Asked, Doing } from './route.ts'

type Body = { type: Way; data?: MessageBody & Partial<Modal> & { choices?: Choice[] } }

const message = [Way.ChannelMessageWithSource, Way.DeferredChannelMessageWithSource]
const update = [Way.DeferredMessageUpdate, Way.UpdateMessage]
const ways: Partial<Record<Did, readonly Way[]>> = {
  [Did.ApplicationCommand]: [...message, Way.Modal],
  [Did.MessageComponent]: [...message, ...update, Way.Modal],
  [Did.ApplicationCommandAutocomplete]: [Way.ApplicationCommandAutocompleteResult],
  [Did.ModalSubmit]: message,
}

export const callback: Doing = (asked) => {
  const { platform, call, args } = asked
  const { type, data = {} } = call.body as Body
  const one = platform.interactions.unanswered(args.interaction_id!, args.interaction_token!)
  const allowed = [...ways[one.type]!, ...(one.type === Did.ModalSubmit && one.on ? update : [])]
  if (!allowed.includes(type)) {
    const words = `an interaction of type ${one.type} is not answered by ${type}`
    platform.violation(call, [words])
    throw invalidForm([{ path: 'type', code: 'INTERACTION_CALLBACK_TYPE_INVALID', words }])
  }
  const on = one.on === undefined ? undefined : one.channel.kept.get(one.on)
  checkCallback(platform, call, type, data, type === Way.UpdateMessage ? on : undefined)
  const reaction = react(asked, one, type, data, on)
  one.answer = { type, at: platform.clock.now() }
  if (reaction) one.react(reaction)
  if (call.query.get('with_response') !== 'true') return undefined
  return response(one, type)
}

function react(
  { platform, call }: Asked,
  one: Interaction,
  type: Way,
  data: MessageBody,
  on: Kept | undefined,
) {
  switch (type) {
    case Way.ChannelMessageWithSource:
      return shown(one, answerWith(platform, one, data, call.uploads), 'message')
    case Way.DeferredChannelMessageWithSource: {
      const flags = (Number(data.flags ?? 0) & MessageFlags.Ephemeral) | MessageFlags.Loading
      answerWith(platform, one, { flags }, [])
      one.loading = true
      // The person sees that the bot is thinking, until it has thought.
      return undefined
    }
    case Way.DeferredMessageUpdate:
      one.original = one.on
      return { saw: 'nothing' } as const
    case Way.UpdateMessage: {
      one.original = one.on
      if (!on) return { saw: 'nothing' } as const
      return shown(one, platform.messages.edit(one.channel, on, data, call.uploads, 'interaction'), 'update')
    }
    case Way.Modal:
      return { saw: 'modal', modal: data as Modal } as const
    case Way.ApplicationCommandAutocompleteResult:
      return { saw: 'choices', choices: (data as { choices?: Choice[] }).choices ?? [] } as const
    default:
      throw new NotBuilt(`an answer of type ${type}`)
  }
}

export function shown(one: Interaction, { message, onlyFor }: Kept, saw: 'message' | 'update'): Reaction {
  one.original ??= message.id
  return { saw, message, secret: onlyFor !== undefined }
}

/** A message that answers an interaction; `@original` from now on. */
function answerWith(
  platform: Platform,
  one: Interaction,
  body: MessageBody,
  uploads: Asked['call']['uploads'],
): Kept {
  const kept = postFor(platform, one, body, uploads, typeOf(one))
  one.original = kept.message.id
  return kept
}

export function postFor(
  platform: Platform,
  one: Interaction,
  body: MessageBody,
  uploads: Asked['call']['uploads'],
  about: Partial<APIMessage>,
): Kept {
  const asked = Number(body.flags ?? 0)
  const flags = one.forcedSecret ? asked | MessageFlags.Ephemeral : asked
  const making = {
    way: 'interaction' as const,
    onlyFor: flags & MessageFlags.Ephemeral ? one.personId : undefined,
    about: {
      ...about,
      application_id: platform.applicationId,
      webhook_id: platform.applicationId,
      interaction_metadata: one.metadata,
    } as Partial<APIMessage>,
  }
  return platform.messages.post(one.channel, { ...body, flags }, uploads, making)
}

function typeOf(one: Interaction): Partial<APIMessage> {
  if (one.on !== undefined) {
    const { id, guild } = one.channel
    const reference = { type: 0, channel_id: id, message_id: one.on, ...(guild && { guild_id: guild.id }) }
    return { type: MessageType.Reply, message_reference: reference }
  }
  const isMenu = one.metadata && 'target_message_id' in one.metadata
  return { type: isMenu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand }
}

function response(one: Interaction, type: Way) {
  const kept = one.original === undefined ? undefined : one.channel.kept.get(one.original)
  const withMessage = type === Way.ChannelMessageWithSource || type === Way.UpdateMessage
  return {
    interaction: {
      id: one.id,
      type: one.type,
      ...(kept && {
        response_message_id: kept.message.id,
        response_message_loading: one.loading,
        response_message_ephemeral: kept.onlyFor !== undefined,
      }),
    },
    ...(withMessage && kept ? { resource: { type, message: kept.message } } : {}),
  }
}
