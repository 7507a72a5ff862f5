// What Discord tells, in our words, or nothing when it is none for us. Pure, and it never guesses: what can't be
// understood is handed on as such, so that the person is told.

import {
  type APIApplicationCommandInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  type APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ComponentType,
  type GatewayMessageCreateDispatchData,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord.js'
import type { Act, Incoming, Place, Sender } from '../../chat/message.ts'
import { writeGiven } from '../../chat/option.ts'
import { decodePress } from '../../chat/press.ts'
import { type AccountId, id } from '../../engine/ids.ts'
import { submitted } from './forms.ts'
import { type Handle, writeHandle } from './handle.ts'
import type { Entry } from './menu.ts'
import { managesBy, missingIn } from './permissions.ts'
import { madeAt } from './snowflake.ts'

/** The command behind the entry in every message's menu. */
const explainHere = 'explain-here'

type Known = APIApplicationCommandInteraction | APIMessageComponentInteraction | APIModalSubmitInteraction

/** Something that a person did to us: a command, a press, a form. `entries`: how what was given to each is written. */
export function decode(interaction: APIInteraction, entries: readonly Entry[] = []): Incoming | undefined {
  if (!isAct(interaction)) return undefined
  const user = interaction.member?.user ?? interaction.user
  const channel = interaction.channel?.id
  const did = actOf(interaction, entries)
  if (!user || channel === undefined || !did) return undefined
  const { context = interaction.guild_id === undefined ? InteractionContextType.BotDM : undefined } =
    interaction
  const direct = context === InteractionContextType.BotDM
  const own = privatePlace(user.id)
  const public_: Place = { platform: 'discord', id: channel, private: false }
  return {
    update: interaction.id,
    from: senderOf(user, interaction.member?.nick, interaction.locale),
    ...(direct ? { place: own } : { place: public_, aside: own, ...rightsIn(interaction) }),
    reply: writeHandle(handleOf(interaction, channel, direct)),
    at: madeAt(interaction.id),
    did,
  }
}

/** What somebody wrote to us in the conversation with us alone. */
export function decodeMessage(message: GatewayMessageCreateDispatchData): Incoming | undefined {
  const { author, guild_id, type } = message
  if (guild_id !== undefined || author.bot || message.webhook_id !== undefined) return undefined
  if (type !== MessageType.Default && type !== MessageType.Reply) return undefined
  return {
    update: message.id,
    from: senderOf(author, undefined, undefined),
    place: privatePlace(author.id),
    at: madeAt(message.id),
    did: written(message.content),
  }
}

export function privatePlace(user: string): Place {
  return { platform: 'discord', id: user, private: true }
}

function isAct(interaction: APIInteraction): interaction is Known {
  const { type } = interaction
  return (
    type === InteractionType.ApplicationCommand ||
    type === InteractionType.MessageComponent ||
    type === InteractionType.ModalSubmit
  )
}

function actOf(interaction: Known, entries: readonly Entry[]): Act | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return commanded(interaction, entries)
    case InteractionType.MessageComponent: {
      const { data } = interaction
      const carried = data.component_type === ComponentType.StringSelect ? data.values[0] : data.custom_id
      return { act: 'press', press: carried === undefined ? undefined : decodePress(carried) }
    }
    case InteractionType.ModalSubmit:
      return { act: 'press', press: submitted(interaction.data) }
  }
}

function commanded(
  interaction: APIApplicationCommandInteraction,
  entries: readonly Entry[],
): Act | undefined {
  switch (interaction.data.type) {
    case ApplicationCommandType.ChatInput: {
      const { name, options = [] } = (interaction as APIChatInputApplicationCommandInteraction).data
      const known = entries.find((one) => one.name === name)?.options ?? []
      const given = options.flatMap((one) =>
        'value' in one && one.type !== ApplicationCommandOptionType.Attachment
          ? [{ name: one.name, value: one.value }]
          : [],
      )
      return { act: 'command', name, rest: writeGiven(known, given) }
    }
    case ApplicationCommandType.Message: {
      const { target_id, resolved } = (interaction as APIMessageApplicationCommandInteraction).data
      return { act: 'command', name: explainHere, rest: resolved.messages[target_id]?.content ?? '' }
    }
    default:
      return undefined
  }
}

/** `/name rest`, where Discord's own list of commands was passed by. */
function written(content: string): Act {
  if (content === '') return { act: 'other' }
  const [, name, rest = ''] = /^\/([\w-]{1,32})(?:\s+(.*))?$/s.exec(content.trim()) ?? []
  return name === undefined
    ? { act: 'text', text: content }
    : { act: 'command', name: name.toLowerCase(), rest }
}

function rightsIn(interaction: Known): Pick<Incoming, 'site' | 'missing' | 'manages'> {
  const { app_permissions, authorizing_integration_owners: owners, channel, member } = interaction
  const isMember = owners[ApplicationIntegrationType.GuildInstall] !== undefined
  const name = channel && 'name' in channel && channel.name ? `#${channel.name}` : undefined
  return {
    site: { server: isMember ? interaction.guild_id : undefined, name },
    missing: missingIn(app_permissions, channel?.type, isMember && interaction.guild_id !== undefined),
    manages: member !== undefined && managesBy(member.permissions),
  }
}

function handleOf(interaction: Known, channel: string, direct: boolean): Handle {
  const { message } = interaction
  const about = { id: interaction.id, token: interaction.token, direct, channel }
  if (!message) return { ...about, kind: 'command' }
  // A fleeting message does not last where plain ones do, and one that all see is nobody's own.
  const isFleeting = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
  return { ...about, kind: isFleeting === direct ? 'other' : 'press', message: message.id }
}

function senderOf(user: APIUser, nick: string | null | undefined, locale: string | undefined): Sender {
  return {
    account: id<AccountId>(`discord:${user.id}`),
    platform: 'discord',
    name: nick ?? user.global_name ?? user.username,
    language: locale,
  }
}
