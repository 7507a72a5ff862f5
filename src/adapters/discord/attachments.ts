// A file that somebody gave with a command, or sent in the conversation with us, fetched where Discord keeps it.

import {
  type APIApplicationCommandInteraction,
  type APIAttachment,
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type GatewayMessageCreateDispatchData,
  InteractionType,
} from 'discord.js'
import type { Logger } from 'pino'
import type { SentFile } from '../../chat/message.ts'
import { fetchText, type Offered } from '../common/text-file.ts'

export type Attachment = Offered & { url: string }

export type Attachments = {
  log: Logger
  /** Another server than Discord's own, which then keeps the files too. */
  apiRoot?: string | undefined
  stop: AbortSignal
}

/** Milliseconds. */
const fetchedWithin = 10_000
const longestName = 200
const keepers = ['cdn.discordapp.com', 'media.discordapp.net']

/** The first, where there are several. */
export function attachedTo(interaction: APIInteraction): Attachment | undefined {
  if (interaction.type !== InteractionType.ApplicationCommand) return undefined
  const { data }: APIApplicationCommandInteraction = interaction
  if (data.type !== ApplicationCommandType.ChatInput) return undefined
  const given = data.options?.find(({ type }) => type === ApplicationCommandOptionType.Attachment)
  const named = given && 'value' in given ? `${given.value}` : undefined
  return named === undefined ? undefined : offered(data.resolved?.attachments?.[named])
}

export function attachedToMessage({ attachments }: GatewayMessageCreateDispatchData): Attachment | undefined {
  return offered(attachments[0])
}

function offered(attachment: APIAttachment | undefined): Attachment | undefined {
  if (!attachment) return undefined
  const { filename, size, url } = attachment
  return { name: filename.slice(0, longestName), size, url }
}

/** Never rejects. */
export function fetchAttachment(
  { url, ...about }: Attachment,
  most: number,
  { log, apiRoot, stop }: Attachments,
): Promise<SentFile> {
  const told = (fault: string) => log.warn({ fault }, 'an attachment was not fetched')
  const address = async () => {
    const { protocol, hostname } = new URL(url)
    const isKept =
      apiRoot === undefined
        ? protocol === 'https:' && keepers.includes(hostname)
        : hostname === new URL(apiRoot).hostname
    if (!isKept) throw new Error('Discord keeps no files there')
    return url
  }
  return fetchText(about, address, { most, within: fetchedWithin, stop }, told)
}
