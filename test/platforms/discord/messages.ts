// Messages: made, edited and removed as Discord keeps them, and told to whoever listens for them.

import type { APIAttachment, APIEmbed, APIMessage, APIUser } from 'discord-api-types/v10'
import { ChannelType, GatewayIntentBits, MessageFlags, MessageType } from 'discord-api-types/v10'
import type { Upload } from './calls.ts'
import { type Component, mediaOf, shaped } from './components.ts'
import { type AllowedMentions, mentionsOf, type Way } from './mentions.ts'
import type { Platform } from './platform.ts'
import type { Channel, Kept } from './world.ts'

/** What a request says of a message. */
export type MessageBody = {
  content?: string | null
  embeds?: APIEmbed[] | null
  components?: Component[] | null
  flags?: number | null
  attachments?: AskedFile[] | null
  allowed_mentions?: AllowedMentions | null
  nonce?: string | number | null
  enforce_nonce?: boolean | null
  tts?: boolean | null
  message_reference?: { message_id: string; channel_id?: string; fail_if_not_exists?: boolean } | null
  poll?: { question: { text: string }; answers: { poll_media: { text?: string } }[] } | null
  sticker_ids?: string[] | null
}
type AskedFile = { id: string | number; filename?: string | null; description?: string | null }

export type Making = Pick<Kept, 'onlyFor'> & {
  author?: APIUser | undefined
  about?: Partial<APIMessage> | undefined
  /** Whom it mentions where it does not say: a message of the bot, or an answer. */
  way?: Way | undefined
}

export class Messages {
  readonly #platform: Platform
  readonly #nonces = new Map<string, { id: string; at: number }>()

  constructor(platform: Platform) {
    this.#platform = platform
  }

  /** Newest last, without what only one person sees. */
  publicIn(channel: Channel): APIMessage[] {
    return [...channel.kept.values()].filter(({ onlyFor }) => !onlyFor).map(({ message }) => message)
  }

  /** The message that was posted with this nonce in the past few minutes. */
  withNonce(channel: Channel, nonce: MessageBody['nonce']): APIMessage | undefined {
    const known = this.#nonces.get(`${channel.id} ${nonce}`)
    const fresh = known && this.#platform.clock.now() - known.at < 5 * 60_000
    return fresh ? channel.kept.get(known.id)?.message : undefined
  }

  post(channel: Channel, body: MessageBody, uploads: readonly Upload[], making: Making = {}): Kept {
    const { platform, id } = { platform: this.#platform, id: this.#platform.snowflakes.next() }
    const { author = platform.bot, onlyFor, about, way = 'channel' } = making
    const listed = body.attachments ?? unlisted(uploads)
    const files = this.#attach(channel, { attachments: listed }, uploads)
    const message: APIMessage = {
      id,
      type: MessageType.Default,
      channel_id: channel.id,
      author,
      content: body.content ?? '',
      timestamp: new Date(platform.clock.now()).toISOString(),
      edited_timestamp: null,
      tts: body.tts ?? false,
      embeds: [],
      components: [],
      pinned: false,
      attachments: notShown(files, body),
      flags: Number(body.flags ?? 0) as MessageFlags,
      ...this.#look(body, files),
      ...mentionsOf(this.#platform, channel, body, author, way),
      ...(body.nonce !== undefined && body.nonce !== null ? { nonce: body.nonce } : {}),
      ...about,
    }
    const kept: Kept = { message, files, onlyFor }
    channel.kept.set(id, kept)
    if (body.nonce !== undefined && body.enforce_nonce) {
      this.#nonces.set(`${channel.id} ${body.nonce}`, { id, at: platform.clock.now() })
    }
    this.#tell('MESSAGE_CREATE', channel, kept)
    return kept
  }

  edit(
    channel: Channel,
    kept: Kept,
    body: MessageBody,
    uploads: readonly Upload[],
    way: Making['way'] = 'channel',
  ): Kept {
    const { message } = kept
    if (body.attachments !== undefined || uploads.length > 0) {
      const keep = body.attachments ?? [...kept.files, ...unlisted(uploads)]
      kept.files = this.#attach(channel, { attachments: keep }, uploads, kept)
    }
    if (body.content !== undefined) message.content = body.content ?? ''
    if (body.flags !== undefined && body.flags !== null) {
      const fixed = MessageFlags.Ephemeral | MessageFlags.Loading
      message.flags = ((message.flags ?? 0) & fixed) | (Number(body.flags) & ~fixed)
    }
    Object.assign(message, this.#look(body, kept.files))
    message.attachments = notShown(kept.files, message as MessageBody)
    if (body.content !== undefined || body.components !== undefined) {
      const now = { ...body, content: message.content }
      Object.assign(message, mentionsOf(this.#platform, channel, now, message.author, way))
    }
    if (!(Number(message.flags) & MessageFlags.Loading)) {
      message.edited_timestamp = new Date(this.#platform.clock.now()).toISOString()
    }
    this.#tell('MESSAGE_UPDATE', channel, kept)
    return kept
  }

  remove(channel: Channel, kept: Kept): void {
    const { id } = kept.message
    channel.kept.delete(id)
    const about = { id, channel_id: channel.id, ...(channel.guild && { guild_id: channel.guild.id }) }
    if (!kept.onlyFor) this.#dispatch('MESSAGE_DELETE', channel, about)
    this.#platform.news.changed()
  }

  #tell(name: string, channel: Channel, kept: Kept): void {
    const { message, onlyFor } = kept
    if (!onlyFor) {
      const guild = channel.guild && { guild_id: channel.guild.id }
      this.#dispatch(name, channel, { ...this.#asHeard(channel, message), ...guild })
    }
    this.#platform.news.changed()
  }

  /** What others say in a server is kept from a bot that has no leave to read it, and is not spoken to. */
  #asHeard({ guild }: Channel, message: APIMessage): APIMessage {
    const { bot, options } = this.#platform
    const mayRead = Number(options.privileged ?? 0) & GatewayIntentBits.MessageContent
    const isSpokenTo = message.mentions.some(({ id }) => id === bot.id)
    if (!guild || mayRead || isSpokenTo || message.author.id === bot.id) return message
    return { ...message, content: '', embeds: [], attachments: [], components: [] }
  }

  #dispatch(name: string, channel: Channel, data: object): void {
    const { GuildMessages, DirectMessages } = GatewayIntentBits
    if (channel.type === ChannelType.GroupDM || !this.#platform.botIsIn(channel)) return
    const intent = channel.guild ? GuildMessages : DirectMessages
    this.#platform.gateway.dispatch(name, data, { intent, guild: channel.guild?.id })
  }

  /** What is shown beside the text. */
  #look(body: MessageBody, attachments: readonly APIAttachment[]): Partial<APIMessage> {
    const fileAt = (address: string) =>
      attachments.find(({ filename, url }) => address === `attachment://${filename}` || address === url)
    const picture = <P extends { url?: string } | undefined>(given: P): P =>
      given?.url ? { ...given, url: fileAt(given.url)?.url ?? given.url } : given
    return {
      ...(body.embeds !== undefined && {
        embeds: (body.embeds ?? []).map((embed) => ({
          type: 'rich',
          ...embed,
          ...(embed.image && { image: picture(embed.image) }),
          ...(embed.thumbnail && { thumbnail: picture(embed.thumbnail) }),
        })) as APIEmbed[],
      }),
      ...(body.components !== undefined && {
        components: shaped(body.components, fileAt, () =>
          this.#platform.snowflakes.next(),
        ) as unknown as NonNullable<APIMessage['components']>,
      }),
    }
  }

  #attach(
    channel: Channel,
    { attachments }: Pick<MessageBody, 'attachments'>,
    uploads: readonly Upload[],
    kept?: Kept,
  ): APIAttachment[] {
    const had = new Map(kept?.files.map((one) => [one.id, one]))
    return (attachments ?? []).flatMap((asked) => {
      const old = had.get(String(asked.id))
      if (old) return [old]
      const upload = uploads.find(({ part }) => part === `files[${asked.id}]`)
      if (!upload) return []
      const [id, filename] = [this.#platform.snowflakes.next(), asked.filename ?? upload.name]
      const url = this.#platform.files.keep(`${channel.id}/${id}/${filename}`, upload)
      const { description } = asked
      return {
        id,
        filename,
        size: upload.bytes.length,
        url,
        proxy_url: url,
        content_type: upload.mime,
        ...(description ? { description } : {}),
      }
    })
  }
}

/** Who says nothing of files means all that come along. */
function unlisted(uploads: readonly Upload[]): AskedFile[] {
  return uploads.map(({ part, name }) => ({ id: part.slice('files['.length, -1), filename: name }))
}

/** A file that an embed or a component shows is not listed beside it. */
function notShown(files: readonly APIAttachment[], { embeds, components }: MessageBody): APIAttachment[] {
  const embedded = (embeds ?? []).flatMap(({ image, thumbnail }) => [image?.url, thumbnail?.url])
  const shown = new Set([...embedded, ...mediaOf(components)])
  return files.filter(({ filename, url }) => !shown.has(`attachment://${filename}`) && !shown.has(url))
}
