// Messages: made, edited and removed as Discord keeps them, and told to whoever listens for them.

import type { APIEmbed, APIMessage, APIUser } from 'discord-api-types/v10'
import { ChannelType, GatewayIntentBits, MessageFlags, MessageType } from 'discord-api-types/v10'
import type { Upload } from './calls.ts'
import { type Component, shaped } from './components.ts'
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
export type AllowedMentions = {
  parse?: string[] | null
  users?: string[] | null
  roles?: string[] | null
  replied_user?: boolean | null
}
type AskedFile = { id: string | number; filename?: string | null; description?: string | null }

export type Making = Pick<Kept, 'onlyFor'> & { author?: APIUser; about?: Partial<APIMessage> }

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
    const { author = platform.bot, onlyFor, about } = making
    const attachments = this.#attach(channel, body, uploads)
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
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
      pinned: false,
      attachments,
      flags: Number(body.flags ?? 0) as MessageFlags,
      ...this.#look(body, attachments),
      ...this.#mentions(channel, body, author),
      ...(body.nonce !== undefined && body.nonce !== null ? { nonce: body.nonce } : {}),
      ...about,
    }
    const kept: Kept = { message, onlyFor }
    channel.kept.set(id, kept)
    if (body.nonce !== undefined && body.enforce_nonce) {
      this.#nonces.set(`${channel.id} ${body.nonce}`, { id, at: platform.clock.now() })
    }
    this.#tell('MESSAGE_CREATE', channel, kept)
    return kept
  }

  edit(channel: Channel, kept: Kept, body: MessageBody, uploads: readonly Upload[]): Kept {
    const { message } = kept
    if (body.attachments !== undefined || uploads.length > 0) {
      const keep = body.attachments ?? message.attachments
      message.attachments = this.#attach(channel, { ...body, attachments: keep }, uploads, kept)
    }
    if (body.content !== undefined) message.content = body.content ?? ''
    if (body.flags !== undefined && body.flags !== null) {
      const fixed = MessageFlags.Ephemeral | MessageFlags.Loading
      message.flags = ((message.flags ?? 0) & fixed) | (Number(body.flags) & ~fixed)
    }
    Object.assign(message, this.#look(body, message.attachments))
    if (body.content !== undefined || body.components !== undefined) {
      Object.assign(message, this.#mentions(channel, { ...body, content: message.content }, message.author))
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
      this.#dispatch(name, channel, { ...message, ...guild })
    }
    this.#platform.news.changed()
  }

  #dispatch(name: string, channel: Channel, data: object): void {
    const { GuildMessages, DirectMessages } = GatewayIntentBits
    if (channel.type === ChannelType.GroupDM || !this.#platform.botIsIn(channel)) return
    const intent = channel.guild ? GuildMessages : DirectMessages
    this.#platform.gateway.dispatch(name, data, { intent, guild: channel.guild?.id })
  }

  /** What is shown beside the text. */
  #look(body: MessageBody, attachments: APIMessage['attachments']): Partial<APIMessage> {
    const addressOf = (url: string) =>
      attachments.find(({ filename }) => url === `attachment://${filename}`)?.url ?? url
    const picture = <P extends { url?: string } | undefined>(given: P): P =>
      given?.url ? { ...given, url: addressOf(given.url) } : given
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
        components: shaped(body.components, addressOf, () =>
          this.#platform.snowflakes.next(),
        ) as unknown as NonNullable<APIMessage['components']>,
      }),
    }
  }

  /** Who is told: those mentioned whom the request allows to be. */
  #mentions(channel: Channel, body: MessageBody, author: APIUser): Partial<APIMessage> {
    const texts = [
      body.content ?? '',
      ...JSON.stringify(body.components ?? []).matchAll(/"content":"[^"]*"/g),
    ]
    const text = texts.join(' ')
    const { parse, users, roles } = body.allowed_mentions ?? { parse: ['users', 'roles', 'everyone'] }
    const allowed = (kind: string, list: string[] | null | undefined, id: string) =>
      (parse?.includes(kind) ?? false) || (list?.includes(id) ?? false)
    const found = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, id]) => id!))]
    const people = found(/<@!?(\d+)>/g).filter((id) => author.bot !== true || allowed('users', users, id))
    return {
      mentions: people.flatMap((id) => this.#platform.world.people.get(id)?.user ?? []),
      mention_roles: found(/<@&(\d+)>/g).filter(
        (id) => channel.guild?.roles.has(id) && allowed('roles', roles, id),
      ),
      mention_everyone: /@(everyone|here)\b/.test(text) && (parse?.includes('everyone') ?? false),
    }
  }

  #attach(
    channel: Channel,
    { attachments }: Pick<MessageBody, 'attachments'>,
    uploads: readonly Upload[],
    kept?: Kept,
  ): APIMessage['attachments'] {
    const had = new Map(kept?.message.attachments.map((one) => [one.id, one]))
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
