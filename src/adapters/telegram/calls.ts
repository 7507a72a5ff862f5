// The calls by which a message is made visible: posts, edits, files and pictures. What goes wrong with one is
// the sender's to know; what a picture is called at Telegram, once it is there, is known here.

import { type Api, InputFile } from 'grammy'
import type { Logger } from 'pino'
import type { Anchor } from '../../chat/adapter.ts'
import type { Drawing } from '../../chat/drawing.ts'
import type { OutgoingFile, Place } from '../../chat/message.ts'
import { inWords } from './faults.ts'
import type { Message } from './render.ts'

/** A picture as it is shown, and the hash of it. */
export type Picture = { hash: string; png: Uint8Array }

/** By the file of a diagram of the content, or by what is to be drawn. */
export type DrawPicture = (source: string | Drawing) => Promise<Picture>

/** A call that hangs is given up. Milliseconds. */
const longestCall = 20_000

export class Calls {
  readonly #api: Api
  readonly #log: Logger
  readonly #picture: DrawPicture
  /** Telegram's own names for pictures that it has, by hash. */
  readonly #fileIds = new Map<string, string>()

  constructor(api: Api, log: Logger, picture: DrawPicture) {
    this.#api = api
    this.#log = log
    this.#picture = picture
  }

  async answer(query: string, text: string | undefined): Promise<void> {
    const said = text ? { text, show_alert: text.length > 100 } : {}
    await this.#api.raw.answerCallbackQuery({ callback_query_id: query, ...said }, timed())
  }

  async send({ id }: Place, message: Message): Promise<Anchor> {
    const api = this.#api
    const { html, keyboard } = message
    const common = { chat_id: id, parse_mode: 'HTML' as const, ...markup(keyboard) }
    const photo = message.picture === undefined ? undefined : await this.#photo(message.picture)
    if (!photo) {
      const text = { ...common, text: html, link_preview_options: { is_disabled: true } }
      return { message: `${(await api.raw.sendMessage(text, timed())).message_id}`, kind: 'text' }
    }
    const posted = await api.raw.sendPhoto({ ...common, photo: photo.media, caption: html }, timed())
    this.#remember(photo.hash, posted.photo)
    return { message: `${posted.message_id}`, kind: 'photo' }
  }

  /** `shows` is the picture that the message shows now, where that is known. */
  async edit({ id }: Place, anchor: Anchor, message: Message, shows: Message['picture']): Promise<void> {
    const api = this.#api
    const { html, keyboard, picture } = message
    const where = { chat_id: id, message_id: Number(anchor.message) }
    const look = { parse_mode: 'HTML' as const, ...markup(keyboard) }
    if (picture === undefined) {
      const text = { ...where, ...look, text: html, link_preview_options: { is_disabled: true } }
      await api.raw.editMessageText(text, timed())
    } else if (isSame(shows, picture)) {
      await api.raw.editMessageCaption({ ...where, ...look, caption: html }, timed())
    } else {
      const photo = await this.#photo(picture)
      if (!photo) throw new Error('A picture could not be drawn')
      const media = { type: 'photo' as const, media: photo.media, caption: html, parse_mode: 'HTML' as const }
      const edited = await api.raw.editMessageMedia({ ...where, ...markup(keyboard), media }, timed())
      if (edited !== true && 'photo' in edited) this.#remember(photo.hash, edited.photo)
    }
  }

  async sendFile({ id }: Place, { name, text }: OutgoingFile): Promise<void> {
    const document = new InputFile(Buffer.from(text), name)
    await this.#api.raw.sendDocument({ chat_id: id, document }, timed())
  }

  /** Takes the buttons off a message. */
  async strip({ id }: Place, { message }: Anchor): Promise<void> {
    await this.#api.raw.editMessageReplyMarkup({ chat_id: id, message_id: Number(message) }, timed())
  }

  async #photo(source: string | Drawing): Promise<{ hash: string; media: InputFile | string } | undefined> {
    try {
      const { hash, png } = await this.#picture(source)
      return { hash, media: this.#fileIds.get(hash) ?? new InputFile(png, `${hash}.png`) }
    } catch (error) {
      // What it shows is told in the caption.
      this.#log.error(
        { picture: typeof source === 'string' ? source : source.drawing, fault: inWords(error) },
        'a picture could not be drawn',
      )
      return undefined
    }
  }

  #remember(hash: string, sizes: readonly { file_id: string }[] | undefined): void {
    const largest = sizes?.at(-1)
    if (largest) this.#fileIds.set(hash, largest.file_id)
  }
}

function isSame(one: Message['picture'], other: Message['picture']): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function markup(keyboard: Message['keyboard']) {
  return keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}
}

type Signal = Parameters<Api['raw']['getMe']>[0]

function timed(): Signal {
  return AbortSignal.timeout(longestCall) as unknown as Signal
}
