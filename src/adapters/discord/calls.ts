// The calls by which something is made visible: answers to what somebody did, and messages in channels. What goes
// wrong with one is the sender's to know. Nothing that is sent mentions anybody.

import {
  type APIChannel,
  type APIFileComponent,
  type APIMessage,
  ComponentType,
  InteractionResponseType,
  MessageFlags,
  type RawFile,
  type REST,
  Routes,
} from 'discord.js'
import type { Logger } from 'pino'
import type { Drawing } from '../../chat/drawing.ts'
import type { OutgoingFile } from '../../chat/message.ts'
import type { Form } from '../../chat/screen.ts'
import { inWords } from './faults.ts'
import { modalOf } from './forms.ts'
import type { Handle } from './handle.ts'
import { tagged } from './markdown.ts'
import type { Message } from './render.ts'

/** A picture as it is shown, by the file of a diagram of the content, or by what is to be drawn. */
export type DrawPicture = (source: string | Drawing) => Promise<{ png: Uint8Array }>

/** A message with its files, ready to go. `secret`: seen by one person alone. */
export type Parcel = { body: MessageBody; files: RawFile[] }
/** What Discord tells of a first answer when it is asked to. */
type Made = { resource?: { message?: APIMessage } }
type MessageBody = {
  flags: number
  components: unknown[]
  attachments: { id: string; filename: string; description?: string }[]
  allowed_mentions: { parse: [] }
}

export class Calls {
  readonly #rest: REST
  readonly #log: Logger
  readonly #picture: DrawPicture
  readonly #application: () => string

  /** `application` gives the id of ours. */
  constructor(rest: REST, log: Logger, picture: DrawPicture, application: () => string) {
    this.#rest = rest
    this.#log = log
    this.#picture = picture
    this.#application = application
  }

  async parcel(message: Message, secret = false, texts: readonly OutgoingFile[] = []): Promise<Parcel> {
    const { picture } = message
    const drawn = picture && (await this.#drawn(picture))
    const files: RawFile[] = [
      ...(drawn ? [drawn] : []),
      ...texts.map(({ name, type, text }) => ({ name, contentType: type, data: Buffer.from(text) })),
    ]
    const shown = texts.map(
      ({ name }): APIFileComponent => ({ type: ComponentType.File, file: { url: `attachment://${name}` } }),
    )
    const body = {
      flags: MessageFlags.IsComponentsV2 | (secret ? MessageFlags.Ephemeral : 0),
      components: [
        ...(picture && !drawn ? withoutPicture(message.components) : message.components),
        ...shown,
      ],
      attachments: files.map(({ name }, at) => ({
        id: `${at}`,
        filename: name,
        ...(drawn && at === 0 ? { description: picture.alt } : {}),
      })),
      allowed_mentions: { parse: [] as [] },
    }
    return { body, files }
  }

  /** The first answer, with a message: a new one, or in place of the one that was pressed. The message's id. */
  async respond(handle: Handle, way: 'new' | 'update', { body, files }: Parcel): Promise<string | undefined> {
    const type =
      way === 'new' ? InteractionResponseType.ChannelMessageWithSource : InteractionResponseType.UpdateMessage
    const query = new URLSearchParams({ with_response: `${way === 'new'}` })
    const made = (await this.#callback(handle, { type, data: body }, files, query)) as Made | undefined
    return way === 'new' ? made?.resource?.message?.id : handle.message
  }

  /** The first answer, with nothing to see yet. A new message will be seen by one person alone, or by all. */
  async defer(handle: Handle, way: 'new' | 'update', secret: boolean): Promise<void> {
    const deferred =
      way === 'new'
        ? {
            type: InteractionResponseType.DeferredChannelMessageWithSource,
            data: { flags: secret ? MessageFlags.Ephemeral : 0 },
          }
        : { type: InteractionResponseType.DeferredMessageUpdate }
    await this.#callback(handle, deferred)
  }

  async openForm(handle: Handle, form: Form): Promise<void> {
    await this.#callback(handle, { type: InteractionResponseType.Modal, data: modalOf(form) })
  }

  async offer(
    handle: Pick<Handle, 'id' | 'token'>,
    choices: readonly { name: string; value: string }[],
  ): Promise<void> {
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult
    await this.#callback(handle, { type, data: { choices } })
  }

  /** Changes a message that answered: the first, or the one of this id. */
  async amend({ token }: Handle, { body, files }: Parcel, message = '@original'): Promise<string> {
    const route = Routes.webhookMessage(this.#application(), token, message)
    // Who sees a message can't be changed.
    const visible = { ...body, flags: body.flags & ~MessageFlags.Ephemeral }
    return ((await this.#rest.patch(route, { body: visible, files, auth: false })) as APIMessage).id
  }

  /** Takes the first answer away. */
  async withdraw({ token }: Handle): Promise<undefined> {
    await this.#rest.delete(Routes.webhookMessage(this.#application(), token, '@original'), { auth: false })
  }

  /** One more message that answers. */
  async follow({ token }: Handle, { body, files }: Parcel): Promise<string> {
    const route = Routes.webhook(this.#application(), token)
    const query = new URLSearchParams({ wait: 'true' })
    return ((await this.#rest.post(route, { body, files, query, auth: false })) as APIMessage).id
  }

  /** With the same `nonce` a message is posted once, however often it is tried within minutes. */
  async post(channel: string, { body, files }: Parcel, nonce: string): Promise<string> {
    const once = { ...body, nonce, enforce_nonce: true }
    return ((await this.#rest.post(Routes.channelMessages(channel), { body: once, files })) as APIMessage).id
  }

  async edit(channel: string, message: string, { body, files }: Parcel): Promise<void> {
    await this.#rest.patch(Routes.channelMessage(channel, message), { body, files })
  }

  async openConversation(user: string): Promise<string> {
    return ((await this.#rest.post(Routes.userChannels(), { body: { recipient_id: user } })) as APIChannel).id
  }

  #callback(
    { id, token }: Pick<Handle, 'id' | 'token'>,
    body: unknown,
    files: RawFile[] = [],
    query?: URLSearchParams,
  ): Promise<unknown> {
    return this.#rest.post(Routes.interactionCallback(id, token), { body, files, query, auth: false })
  }

  async #drawn({ source, name }: NonNullable<Message['picture']>): Promise<RawFile | undefined> {
    try {
      const { png } = await this.#picture(source)
      return { name, contentType: 'image/png', data: Buffer.from(png.buffer, png.byteOffset, png.byteLength) }
    } catch (error) {
      const what = typeof source === 'string' ? source : source.drawing
      this.#log.error({ picture: what, fault: inWords(error) }, 'a picture could not be drawn')
      return undefined
    }
  }
}

/** What it shows is told in words in its place. */
function withoutPicture(components: Message['components']): unknown[] {
  return components.map((container) =>
    'components' in container
      ? {
          ...container,
          components: container.components.map((part) =>
            part.type === ComponentType.MediaGallery
              ? {
                  type: ComponentType.TextDisplay,
                  content: tagged('italic', part.items[0]?.description ?? ''),
                }
              : part,
          ),
        }
      : container,
  )
}
