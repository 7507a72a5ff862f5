// Makes what is to be shown visible: posts, edits, answers taps. With its calls.ts and attempts.ts it is the
// impure part here. What a send teaches goes back to the core. The update loop never waits for any of it.

import type { Api } from 'grammy'
import type { Logger } from 'pino'
import type { Anchor, Core, Pending } from '../../chat/adapter.ts'
import type { Place } from '../../chat/message.ts'
import { Attempts, type Trying } from './attempts.ts'
import { Calls, type DrawPicture } from './calls.ts'
import { type Fault, faultOf, inWords } from './faults.ts'
import { type Clock, type Job, Queue } from './queue.ts'
import { type Message, renderAll, renderOne, renderToast, renderWhisper } from './render.ts'

export type Sending = {
  api: Api
  core: Core
  log: Logger
  clock: Clock
  picture: DrawPicture
  failed: Trying['failed']
}

/** What caused it: the message on which somebody pressed. Without a cause nobody waits. */
export type Cause = { pressed?: string | undefined }

/** After this long a tap's answer is of no use. */
const tapPatience = 10_000
/** Within this time a second tap on the same button is the same tap. */
const doubleTap = 3_000
/** A disk write for each send would be too many, and a second too long. Milliseconds. */
const writtenWithin = 20
/** Of so many messages it is known what they show. */
const mostKnown = 5_000

type Shown = { message: string; content: string; picture: Message['picture']; at: number }

export class Sender {
  readonly #with: Sending
  readonly #calls: Calls
  readonly #queue: Queue
  readonly #attempts: Attempts
  /** What the messages that stand for a slot show. */
  readonly #showing = new Map<string, Shown>()
  #settle: (() => void) | undefined

  constructor(sending: Sending) {
    this.#with = sending
    this.#calls = new Calls(sending.api, sending.log, sending.picture)
    this.#queue = new Queue(sending.clock, () => this.#rest())
    this.#attempts = new Attempts(sending, this.#queue)
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
      ...messages.map((message) => () => this.#calls.send(to, message).then(() => {})),
      ...files.map((file) => () => this.#calls.sendFile(to, file)),
    ]
    for (const [at, call] of calls.entries()) {
      const done = () => {
        if (at === calls.length - 1) this.#with.core.sent(pending.id)
      }
      this.#queue.add(
        to.id,
        this.#attempts.job(pending, bulk, () => 'send', call, done),
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
    const job = this.#attempts.job(
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
        const posted = await this.#calls.send(to, message)
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

  async #answer(query: string, text: string | undefined, since: number): Promise<Fault | undefined> {
    const { clock, log } = this.#with
    for (let pause = 200; ; pause *= 2) {
      try {
        await this.#calls.answer(query, text)
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

  async #edit(pending: Pending, anchor: Anchor, message: Message): Promise<void> {
    const { to, slot } = pending.outgoing
    const shown = this.#showing.get(`${to.id} ${slot}`)
    const known = shown?.message === anchor.message ? shown : undefined
    if (known?.content === contentOf(message)) {
      this.#with.core.sent(pending.id)
      return
    }
    await this.#calls.edit(to, anchor, message, known?.picture)
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

  /** The keyboard of a message that no longer stands for anything, as well as can be. */
  #strip(to: Place, anchor: Anchor): void {
    const run = async () => {
      try {
        await this.#calls.strip(to, anchor)
      } catch (error) {
        const fault = faultOf(error)
        if (typeof fault === 'object') return this.#attempts.flooded(to.id, fault.wait * 1000)
      }
      return undefined
    }
    this.#queue.add(to.id, { bulk: true, kind: () => 'edit', run })
  }

  /** What was learned is written soon, should no update come along to do it: after a kill it would be sent again. */
  #rest(): void {
    if (this.#settle) return
    const callOff = this.#with.clock.after(writtenWithin, () => this.#settle?.())
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
