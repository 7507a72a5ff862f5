// The calls by which a message is made visible: posts, edits, files and pictures. What goes wrong with one is
// the sender's to know; what a picture is called at Telegram, once it is there, is kept, and it is sent once.

import { type Api, GrammyError, InputFile } from 'grammy'
import type { Logger } from 'pino'
import type { Anchor, Core } from '../../chat/adapter.ts'
import type { Drawing } from '../../chat/drawing.ts'
import type { OutgoingFile, Place } from '../../chat/message.ts'
import { inWords } from './faults.ts'
import { addressOf, chatOf } from './place.ts'
import type { Message } from './render.ts'
import type { Handle } from './reply.ts'

/** A picture as it is shown, and the hash of it. */
export type Picture = { hash: string; png: Uint8Array }

/** Diagrams come again and again; what is drawn for one occasion does not. */
type Photo = Picture & { isKept: boolean }

/** By the file of a diagram of the content, or by what is to be drawn. */
export type DrawPicture = (source: string | Drawing) => Promise<Picture>

/** To whom, and what they did to be told so. */
export type Whispering = { user: number; cause: Handle }

/** The largest number that the Bot API takes. */
const neverGiven = 2 ** 31 - 1
/** A call that hangs is given up. Milliseconds. */
const longestCall = 20_000

export class Calls {
  readonly #api: Api
  readonly #files: Pick<Core, 'file' | 'filed'>
  readonly #log: Logger
  readonly #picture: DrawPicture

  constructor(api: Api, files: Pick<Core, 'file' | 'filed'>, log: Logger, picture: DrawPicture) {
    this.#api = api
    this.#files = files
    this.#log = log
    this.#picture = picture
  }

  /** `url`: a link into the private chat, which opens. */
  async answer(query: string, text: string | undefined, url?: string): Promise<void> {
    const said = text ? { text, show_alert: text.length > 100 } : {}
    const opens = url === undefined ? {} : { url }
    await this.#api.raw.answerCallbackQuery({ callback_query_id: query, ...said, ...opens }, timed())
  }

  /** `answers` is the message of somebody in a group that it replies to. */
  async send(place: Place, message: Message, answers?: number): Promise<Anchor> {
    const api = this.#api
    const { html, keyboard } = message
    const reply = answers === undefined ? {} : replyTo(answers)
    const common = { ...addressOf(place), ...reply, parse_mode: 'HTML' as const, ...markup(keyboard) }
    const photo = message.picture === undefined ? undefined : await this.#photo(message.picture)
    if (!photo) {
      const text = { ...common, text: html, link_preview_options: { is_disabled: true } }
      return { message: `${(await api.raw.sendMessage(text, timed())).message_id}`, kind: 'text' }
    }
    const posted = await this.#upload(photo, (media) =>
      api.raw.sendPhoto({ ...common, photo: media, caption: html }, timed()),
    )
    this.#remember(photo, posted.photo)
    return { message: `${posted.message_id}`, kind: 'photo' }
  }

  /** `shows` is the picture that the message shows now, where that is known. A text can become a picture. */
  async edit(place: Place, anchor: Anchor, message: Message, shows: Message['picture']): Promise<Anchor> {
    const api = this.#api
    const { html, keyboard, picture } = message
    const where = { chat_id: chatOf(place), message_id: Number(anchor.message) }
    const look = { parse_mode: 'HTML' as const, ...markup(keyboard) }
    if (picture !== undefined && anchor.kind === 'photo' && isSame(shows, picture)) {
      await api.raw.editMessageCaption({ ...where, ...look, caption: html }, timed())
      return anchor
    }
    const photo = picture === undefined ? undefined : await this.#photo(picture)
    if (photo) {
      const shown = { type: 'photo' as const, caption: html, parse_mode: 'HTML' as const }
      const edited = await this.#upload(photo, (media) =>
        api.raw.editMessageMedia({ ...where, ...markup(keyboard), media: { ...shown, media } }, timed()),
      )
      if (edited !== true && 'photo' in edited) this.#remember(photo, edited.photo)
      return { ...anchor, kind: 'photo' }
    }
    if (anchor.kind === 'photo') throw new Error('A picture could not be drawn')
    const text = { ...where, ...look, text: html, link_preview_options: { is_disabled: true } }
    await api.raw.editMessageText(text, timed())
    return anchor
  }

  async sendFile(place: Place, { name, text }: OutgoingFile): Promise<void> {
    const document = new InputFile(Buffer.from(text), name)
    await this.#api.raw.sendDocument({ ...addressOf(place), document }, timed())
  }

  /** Takes the buttons off a message. */
  async strip(place: Place, { message }: Anchor): Promise<void> {
    const where = { chat_id: chatOf(place), message_id: Number(message) }
    await this.#api.raw.editMessageReplyMarkup(where, timed())
  }

  /** Shows a text in a group to one person there, and gives what names it. */
  async whisper(place: Place, { user, cause }: Whispering, { html, keyboard }: Message): Promise<number> {
    const query = cause.kind === 'press' ? { callback_query_id: cause.query } : {}
    const reply =
      cause.kind === 'ephemeral' ? { reply_parameters: { ephemeral_message_id: cause.message } } : {}
    const text = {
      ...addressOf(place),
      ...reply,
      text: html,
      parse_mode: 'HTML' as const,
      ...markup(keyboard),
      link_preview_options: { is_disabled: true },
      ephemeral_message_parameters: { receiver_user_id: user, ...query },
    }
    const sent = await this.#api.raw.sendMessage(text, timed())
    return sent.ephemeral_message_id ?? 0
  }

  async editWhisper(place: Place, user: number, whisper: number, { html, keyboard }: Message): Promise<void> {
    const where = { chat_id: chatOf(place), receiver_user_id: user, ephemeral_message_id: whisper }
    const text = { ...where, text: html, parse_mode: 'HTML' as const, ...markup(keyboard) }
    await this.#api.raw.editEphemeralMessageText(text, timed())
  }

  /** Takes away a whisper that was never there: a server that knows whispers says no to it in another way. */
  async tryWhispers(place: Place, user: number): Promise<void> {
    const where = { chat_id: chatOf(place), receiver_user_id: user, ephemeral_message_id: neverGiven }
    await this.#api.raw.deleteEphemeralMessage(where, timed())
  }

  async #photo(source: string | Drawing): Promise<Photo | undefined> {
    try {
      const picture = await this.#picture(source)
      return { ...picture, isKept: typeof source === 'string' }
    } catch (error) {
      // What it shows is told in the caption.
      this.#log.error(
        { picture: typeof source === 'string' ? source : source.drawing, fault: inWords(error) },
        'a picture could not be drawn',
      )
      return undefined
    }
  }

  /** Names the picture where Telegram has it, and sends it where it does not, or not any more. */
  async #upload<T>({ hash, png }: Photo, call: (media: InputFile | string) => Promise<T>): Promise<T> {
    const known = this.#files.file('telegram', hash)
    if (known !== undefined) {
      try {
        return await call(known)
      } catch (error) {
        if (!isUnknownFile(error)) throw error
      }
    }
    return call(new InputFile(png, `${hash}.png`))
  }

  #remember({ hash, isKept }: Photo, sizes: readonly { file_id: string }[] | undefined): void {
    const largest = sizes?.at(-1)
    if (!isKept || !largest || this.#files.file('telegram', hash) === largest.file_id) return
    this.#files.filed('telegram', hash, largest.file_id)
  }
}

/** Another bot's, or forgotten. */
function isUnknownFile(error: unknown): boolean {
  return (
    error instanceof GrammyError &&
    error.error_code === 400 &&
    /file (id|identifier)/i.test(error.description)
  )
}

function isSame(one: Message['picture'], other: Message['picture']): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function replyTo(message_id: number) {
  return { reply_parameters: { message_id, allow_sending_without_reply: true } }
}

function markup(keyboard: Message['keyboard']) {
  return keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}
}

type Signal = Parameters<Api['raw']['getMe']>[0]

function timed(): Signal {
  return AbortSignal.timeout(longestCall) as unknown as Signal
}
