// Makes what is to be shown visible, the only impure file here: posts, edits, answers taps. What a send teaches
// goes back to the core. The update loop never waits for any of it.

import { type Api, InputFile } from 'grammy'
import type { Logger } from 'pino'
import type { Anchor, Core, Pending } from '../../chat/adapter.ts'
import type { OutgoingFile, Place } from '../../chat/message.ts'
import { type Fault, faultOf, inWords } from './faults.ts'
import { type Clock, type Job, Queue } from './queue.ts'
import { type Message, renderAll, renderOne, renderToast, renderWhisper } from './render.ts'

/** A picture as it is shown, and the hash of it. */
export type Picture = { hash: string; png: Uint8Array }

export type Sending = {
  api: Api
  core: Core
  log: Logger
  clock: Clock
  picture(file: string): Promise<Picture>
  /** Hears of an error that is none of Telegram's, or that ends everything, such as a lost token. */
  failed(error: unknown): void
}

/** What caused it: the message on which somebody pressed. Without a cause nobody waits. */
export type Cause = { pressed?: string | undefined }

/** A call that hangs is given up. Milliseconds. */
const longestCall = 20_000
const firstPause = 500
const longestPause = 30_000
/** After this long a tap's answer is of no use. */
const tapPatience = 10_000
/** Within this time a second tap on the same button is the same tap. */
const doubleTap = 3_000
/** Of so many messages it is known what they show. */
const mostKnown = 5_000

type Shown = { message: string; content: string; picture: string | undefined; at: number }

export class Sender {
  readonly #with: Sending
  readonly #queue: Queue
  /** What the messages that stand for a slot show. */
  readonly #showing = new Map<string, Shown>()
  /** Telegram's own names for pictures that it has, by hash. */
  readonly #fileIds = new Map<string, string>()
  /** Until when chats asked to be left alone. */
  readonly #floods = new Map<string, number>()
  #settle: (() => void) | undefined

  constructor(sending: Sending) {
    this.#with = sending
    this.#queue = new Queue(sending.clock, () => this.#rest())
  }

  /** Ends the waiting on the tapped button, at once and before anything else; says the whisper, if there is one. */
  answer(query: string, whisper?: Pending): void {
    const text = whisper && this.#guarded(() => renderToast(whisper.outgoing.screen))
    void this.#answer(query, text, this.#with.clock.now()).then((fault) => {
      if (!whisper) return
      // Whoever tapped long ago, as while we were away, reads it as a message.
      if (fault) this.#post(whisper, renderWhisper(whisper.outgoing.screen), false)
      else this.#with.core.sent(whisper.id)
      this.#rest()
    })
  }

  deliver(pending: readonly Pending[], cause?: Cause): void {
    for (const one of pending) {
      const delivered = this.#guarded(() => {
        this.#deliver(one, cause)
        return true
      })
      if (!delivered) this.#with.core.sent(one.id)
    }
  }

  /** A screen that can't be drawn costs that screen alone. */
  #guarded<T>(work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      this.#with.failed(error)
      return undefined
    }
  }

  #deliver(pending: Pending, cause: Cause | undefined): void {
    const { how, slot, replyTo, screen } = pending.outgoing
    if (how === 'whisper' && replyTo !== undefined) this.answer(replyTo, pending)
    else if (how === 'whisper') this.#post(pending, renderWhisper(screen), !cause)
    else if (slot === undefined) this.#post(pending, renderAll(screen), !cause)
    else this.#show(pending, cause)
  }

  /** What did not go out yet is kept by the core and goes out after the next start. */
  async stop(): Promise<void> {
    await this.#queue.stop()
    this.#settle?.()
  }

  /** A message of its own, or several, and the files after it. */
  #post(pending: Pending, messages: readonly Message[], bulk: boolean): void {
    const { to, files = [] } = pending.outgoing
    const calls = [
      ...messages.map((message) => () => this.#send(to, message).then(() => {})),
      ...files.map((file) => () => this.#sendFile(to, file)),
    ]
    for (const [at, call] of calls.entries()) {
      const done = () => {
        if (at === calls.length - 1) this.#with.core.sent(pending.id)
      }
      this.#queue.add(
        to.id,
        this.#job(pending, bulk, () => 'send', call, done),
      )
    }
  }

  /** The message that stands for a slot: edited where that is possible, else posted anew. */
  #show(pending: Pending, cause: Cause | undefined): void {
    const { core } = this.#with
    const { to, slot, screen, how } = pending.outgoing
    const message = renderOne(screen)
    const kind = message.picture === undefined ? 'text' : 'photo'
    let mustPost = how === 'post' || this.#isElsewhere(to, slot!, cause)
    const editable = () => {
      const anchor = core.anchor(to, slot!)
      return !mustPost && anchor?.kind === kind ? anchor : undefined
    }
    const job = this.#job(
      pending,
      !cause,
      () => (editable() ? 'edit' : 'send'),
      async () => {
        const anchor = editable()
        if (anchor) {
          await this.#edit(pending, anchor, message)
          return
        }
        const old = core.anchor(to, slot!)
        const posted = await this.#send(to, message)
        this.#note(pending, posted, message)
        if (old) this.#strip(to, old)
      },
      () => {},
      (fault) => {
        if (fault !== 'gone') return false
        mustPost = true
        return true
      },
    )
    this.#queue.add(to.id, {
      ...job,
      slot: slot!,
      instead: (older) => {
        mustPost ||= (older as Showing).mustPost?.() ?? false
      },
      mustPost: () => mustPost,
    } as Showing)
  }

  /** The tap was on another message than the one that would change: out of sight, perhaps. */
  #isElsewhere(to: Place, slot: string, cause: Cause | undefined): boolean {
    const anchor = this.#with.core.anchor(to, slot)
    if (!anchor || cause?.pressed === undefined || anchor.message === cause.pressed) return false
    const shown = this.#showing.get(`${to.id} ${slot}`)
    return !shown || this.#with.clock.now() - shown.at > doubleTap
  }

  /** One call of Telegram, tried until it is done or can't be. `mend` may change what the next try does. */
  #job(
    pending: Pending,
    bulk: boolean,
    kind: Job['kind'],
    call: () => Promise<void>,
    done: () => void,
    mend: (fault: Fault) => boolean = () => false,
  ): Job {
    const { core, log, clock } = this.#with
    const { to, account, until } = pending.outgoing
    let pause = firstPause
    const run = async (): Promise<number | undefined> => {
      if (until !== undefined && until <= clock.now()) {
        core.sent(pending.id)
        return undefined
      }
      try {
        await call()
        done()
        return undefined
      } catch (error) {
        const fault = faultOf(error)
        if (mend(fault)) return 0
        if (fault === 'away') {
          log.warn({ fault: inWords(error), pause }, 'Telegram is away')
          const wait = pause
          pause = Math.min(2 * pause, longestPause)
          return wait
        }
        if (typeof fault === 'object') return this.#flooded(to.id, fault.wait * 1000)
        if (fault === 'no-token') this.#with.failed(error)
        else if (fault === 'not-modified') core.sent(pending.id)
        else if (fault === 'ours') {
          this.#with.failed(error)
          core.sent(pending.id)
        } else if (fault === 'unreachable') {
          core.unreachable(account, clock.now())
          core.sent(pending.id)
        } else {
          log.error({ fault: inWords(error) }, 'a message was refused')
          core.sent(pending.id)
        }
        return undefined
      }
    }
    return { bulk, kind, run }
  }

  /** The wait is this chat's own, unless another one is told to wait too: then it is meant for all. */
  #flooded(chat: string, wait: number): number {
    const now = this.#with.clock.now()
    for (const [other, until] of this.#floods) if (until <= now) this.#floods.delete(other)
    this.#floods.set(chat, now + wait)
    if (this.#floods.size > 1) this.#queue.hold(wait)
    return wait
  }

  async #answer(query: string, text: string | undefined, since: number): Promise<Fault | undefined> {
    const { api, clock, log } = this.#with
    for (let pause = 200; ; pause *= 2) {
      try {
        await api.raw.answerCallbackQuery(
          { callback_query_id: query, ...(text ? { text, show_alert: text.length > 100 } : {}) },
          timed(),
        )
        return undefined
      } catch (error) {
        const fault = faultOf(error)
        const wait = fault === 'away' ? pause : typeof fault === 'object' ? fault.wait * 1000 : undefined
        if (wait === undefined || clock.now() + wait > since + tapPatience) {
          if (fault === 'refused') log.error({ fault: inWords(error) }, 'a tap was not answered')
          return fault
        }
        await new Promise<void>((resolve) => void clock.after(wait, resolve))
      }
    }
  }

  async #send({ id }: Place, message: Message): Promise<Anchor> {
    const { api } = this.#with
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

  async #edit(pending: Pending, anchor: Anchor, message: Message): Promise<void> {
    const { api, core } = this.#with
    const { to, slot } = pending.outgoing
    const { html, keyboard, picture } = message
    const shown = this.#showing.get(`${to.id} ${slot}`)
    const isKnown = shown?.message === anchor.message
    if (isKnown && shown.content === contentOf(message)) {
      core.sent(pending.id)
      return
    }
    const where = { chat_id: to.id, message_id: Number(anchor.message) }
    const html_ = { parse_mode: 'HTML' as const, ...markup(keyboard) }
    if (picture === undefined) {
      const text = { ...where, ...html_, text: html, link_preview_options: { is_disabled: true } }
      await api.raw.editMessageText(text, timed())
    } else if (isKnown && shown.picture === picture) {
      await api.raw.editMessageCaption({ ...where, ...html_, caption: html }, timed())
    } else {
      const photo = await this.#photo(picture)
      if (!photo) throw new Error('A picture could not be drawn')
      const media = { type: 'photo' as const, media: photo.media, caption: html, parse_mode: 'HTML' as const }
      const edited = await api.raw.editMessageMedia({ ...where, ...markup(keyboard), media }, timed())
      if (edited !== true && 'photo' in edited) this.#remember(photo.hash, edited.photo)
    }
    this.#note(pending, anchor, message)
  }

  #note(pending: Pending, anchor: Anchor, message: Message): void {
    const { core, clock } = this.#with
    const { to, slot } = pending.outgoing
    core.shown(pending, anchor)
    const name = `${to.id} ${slot}`
    this.#showing.delete(name)
    const content = contentOf(message)
    this.#showing.set(name, { message: anchor.message, content, picture: message.picture, at: clock.now() })
    const [oldest] = this.#showing.keys()
    if (this.#showing.size > mostKnown) this.#showing.delete(oldest!)
  }

  async #sendFile({ id }: Place, { name, text }: OutgoingFile): Promise<void> {
    const document = new InputFile(Buffer.from(text), name)
    await this.#with.api.raw.sendDocument({ chat_id: id, document }, timed())
  }

  /** The keyboard of a message that no longer stands for anything, as well as can be. */
  #strip(to: Place, { message }: Anchor): void {
    const run = async () => {
      try {
        await this.#with.api.raw.editMessageReplyMarkup(
          { chat_id: to.id, message_id: Number(message) },
          timed(),
        )
      } catch (error) {
        const fault = faultOf(error)
        if (typeof fault === 'object') return this.#flooded(to.id, fault.wait * 1000)
      }
      return undefined
    }
    this.#queue.add(to.id, { bulk: true, kind: () => 'edit', run })
  }

  async #photo(file: string): Promise<{ hash: string; media: InputFile | string } | undefined> {
    try {
      const { hash, png } = await this.#with.picture(file)
      return { hash, media: this.#fileIds.get(hash) ?? new InputFile(png, `${hash}.png`) }
    } catch (error) {
      // What it shows is told in the caption.
      this.#with.log.error({ file, fault: inWords(error) }, 'a picture could not be drawn')
      return undefined
    }
  }

  #remember(hash: string, sizes: readonly { file_id: string }[] | undefined): void {
    const largest = sizes?.at(-1)
    if (largest) this.#fileIds.set(hash, largest.file_id)
  }

  /** Nothing is left to send: what was learned is written soon, should no update come along to do it. */
  #rest(): void {
    if (this.#settle) return
    const callOff = this.#with.clock.after(100, () => this.#settle?.())
    this.#settle = () => {
      callOff()
      this.#settle = undefined
      try {
        this.#with.core.settle()
      } catch (error) {
        this.#with.failed(error)
      }
    }
  }
}

type Showing = Job & { mustPost?(): boolean }

function contentOf({ html, keyboard, picture }: Message): string {
  return JSON.stringify([html, keyboard, picture])
}

function markup(keyboard: Message['keyboard']) {
  return keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}
}

type Signal = Parameters<Api['raw']['getMe']>[0]

function timed(): Signal {
  return AbortSignal.timeout(longestCall) as unknown as Signal
}
