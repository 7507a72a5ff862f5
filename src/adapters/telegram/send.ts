// Makes what is to be shown visible: posts, edits, answers taps. With its calls.ts and attempts.ts it is the
// impure part here. What a send teaches goes back to the core. The update loop never waits for any of it.
// Long because all of it needs to know which message stands for what.

import type { Api } from 'grammy'
import type { Anchor, Pending } from '../../chat/adapter.ts'
import type { Place } from '../../chat/message.ts'
import { Asides } from './asides.ts'
import { Attempts, type Trying } from './attempts.ts'
import { Calls, type DrawPicture } from './calls.ts'
import { userOf } from './decode.ts'
import { type Fault, faultOf, isUndone, waitOf } from './faults.ts'
import { Moves } from './moves.ts'
import { chatOf } from './place.ts'
import { type Job, Queue } from './queue.ts'
import { type Message, renderAll, renderAside, renderOne, renderWhisper } from './render.ts'
import { type Handle, readHandle } from './reply.ts'
import { contentOf, nameOf, Showing } from './showing.ts'
import { answerTap, isAllSaid, toastOf } from './toasts.ts'

export type Sending = Trying & {
  api: Api
  /** Our name, as after an @; known once Telegram has told it. */
  bot(): string
  picture: DrawPicture
}

/**
 * What caused it: the message on which somebody pressed, its chat, and when their tap was answered. Without a cause
 * nobody waits.
 */
export type Cause = {
  pressed?: string | undefined
  chat?: string | undefined
  answered?: Promise<void> | undefined
}

/** Calls overtake each other on their way: so long a screen waits for the answer to the tap behind it. Milliseconds. */
const overtaken = 250

/** Within this time a second tap on the same button is the same tap. */
const doubleTap = 3_000
const mostStrangers = 5_000

export class Sender {
  readonly #with: Sending
  readonly #calls: Calls
  readonly #queue: Queue
  readonly #attempts: Attempts
  readonly #asides: Asides
  readonly #showing = new Showing()
  readonly #moves = new Moves()
  /** Who has no private chat with us. */
  readonly #strangers = new Set<number>()
  #isStopped = false

  constructor(sending: Sending) {
    this.#with = sending
    this.#calls = new Calls(sending.api, sending.core, sending.log, sending.picture)
    this.#queue = new Queue(sending.clock, () => this.#rest())
    this.#attempts = new Attempts(sending, this.#queue, (from, to) => this.moved(from, to))
    const flooded = (chat: string, wait: number) => this.#attempts.flooded(chat, wait)
    this.#asides = new Asides(this.#calls, sending.clock, flooded)
  }

  /**
   * Ends the waiting on the tapped button, at once and before anything else; says the whisper, if there is one. Resolves
   * when it did, or soon.
   */
  answer(query: string, whisper?: Pending): Promise<void> {
    const { clock, log } = this.#with
    const toast = whisper && this.#guarded(() => toastOf(whisper.outgoing, this.#with.bot()))
    return new Promise((resolve) => {
      const callOff = clock.after(overtaken, resolve)
      void answerTap({ calls: this.#calls, clock, log }, query, toast).then((fault) => {
        callOff()
        resolve()
        // What was not crossed off by then is said after the next start.
        if (this.#isStopped) return
        if (whisper) this.#guarded(() => this.#afterToast(query, whisper, fault))
        this.#rest()
      })
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

  /** A group is another chat now: what was to go to the one goes to the other. */
  moved(from: string, to: string): void {
    if (!this.#moves.note(from, to)) return
    this.#queue.move(from, to)
    const { core, now } = this.#with
    this.#guarded(() => core.moved('telegram', from, to, now()))
  }

  /** A place as it is now: a press below an old message still comes from the group that was. */
  placed(place: Place): Place {
    return this.#moves.placed(place)
  }

  /** What we may do in a chat has changed. */
  rightsChanged(chat: string): void {
    this.#asides.forget(chat)
  }

  /** Somebody wrote to us in private. */
  met(user: number): void {
    this.#strangers.delete(user)
  }

  /** What did not go out yet is kept by the core and goes out after the next start. */
  async stop(): Promise<void> {
    await this.#queue.stop()
    this.#isStopped = true
    this.#rest()
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
    const { how, slot, replyTo, screen, to } = pending.outgoing
    const bot = this.#with.bot()
    const handle = replyTo === undefined ? undefined : readHandle(replyTo)
    if (how === 'whisper' && handle?.kind === 'press') void this.answer(handle.query, pending)
    else if (how === 'whisper' && !to.private) this.#sayAside(pending, handle, cause)
    else if (how === 'whisper') this.#post(pending, renderWhisper(screen, bot), !cause)
    else if (slot === undefined) this.#post(pending, renderAll(screen, bot), !cause, handle)
    else this.#show(pending, cause)
  }

  /** In private what came too late for a toast is a message. In a group it is for one person alone, toast or not. */
  #afterToast(query: string, whisper: Pending, fault: Fault | undefined): void {
    const { screen, to } = whisper.outgoing
    if (to.private) {
      if (fault) this.#post(whisper, renderWhisper(screen, this.#with.bot()), false)
      else this.#with.core.sent(whisper.id)
      return
    }
    if (fault) {
      this.#sayPrivately(whisper)
      return
    }
    this.#with.core.sent(whisper.id)
    if (this.#saysMore(whisper)) {
      this.#aside(whisper, { kind: 'press', query }, true, () => this.#sayPrivately(whisper))
    }
  }

  /** More than a toast can, or something else than what stands there of before. */
  #saysMore({ outgoing: { screen, account, slot, to } }: Pending): boolean {
    if (screen.buttons.flat().some(({ start }) => start)) return false
    if (!isAllSaid(screen)) return true
    const user = account === undefined ? undefined : userOf(account)
    if (user === undefined || slot === undefined) return false
    const { core } = this.#with
    return (
      this.#asides.stands(this.placed(to), slot, user) || core.anchor(privateOf(user), slot) !== undefined
    )
  }

  /** In answer to a command in a group: to them alone if that can be, else as a reply, without what is theirs. */
  #sayAside(pending: Pending, handle: Handle | undefined, cause: Cause | undefined): void {
    const { screen, account } = pending.outgoing
    const isTheirs = screen.buttons
      .flat()
      .some(({ press, start }) => press.session !== '' && start === undefined)
    const openly = () => this.#post(pending, renderWhisper(screen, this.#with.bot()), !cause, handle)
    const otherwise = () => (isTheirs ? this.#sayPrivately(pending) : openly())
    if (handle && account !== undefined) this.#aside(pending, handle, false, otherwise)
    else openly()
  }

  #aside(pending: Pending, cause: Handle, spare: boolean, otherwise: () => void): void {
    const { account, slot, screen, to } = pending.outgoing
    const user = account === undefined ? undefined : userOf(account)
    const message = this.#guarded(() => renderAside(screen, this.#with.bot()))
    if (user === undefined || !message) {
      otherwise()
      return
    }
    const place = () => this.#moves.here(pending).outgoing.to
    const shown = () => this.#with.core.sent(pending.id)
    this.#queue.add(
      chatOf(to),
      this.#asides.job({ place, user, slot, cause, message, otherwise, shown }, spare),
    )
  }

  /** In their private chat with us, if they have one. */
  #sayPrivately(pending: Pending): void {
    const { account, slot, screen } = pending.outgoing
    const user = account === undefined ? undefined : userOf(account)
    if (user === undefined || this.#strangers.has(user)) {
      this.#with.core.sent(pending.id)
      return
    }
    const to = privateOf(user)
    const { replyTo: _, ...rest } = pending.outgoing
    const own: Pending = { ...pending, outgoing: { ...rest, to, how: 'replace' } }
    this.#guarded(() => {
      if (slot !== undefined) this.#show(own, {})
      else this.#post(own, renderWhisper(screen, this.#with.bot()), false)
    })
  }

  /** A message of its own, or several, and the files after it. In a group it replies to what it answers. */
  #post(pending: Pending, messages: readonly Message[], bulk: boolean, handle?: Handle): void {
    const { to, files = [] } = pending.outgoing
    const current = () => this.#moves.here(pending)
    const place = () => current().outgoing.to
    const answers = handle?.kind === 'message' && !to.private ? handle.message : undefined
    const calls = [
      ...messages.map((message, at) => async () => {
        await this.#once(pending, () => this.#calls.send(place(), message, at === 0 ? answers : undefined))
      }),
      ...files.map((file) => () => this.#once(pending, () => this.#calls.sendFile(place(), file))),
    ]
    for (const [at, call] of calls.entries()) {
      const done = () => {
        if (at === calls.length - 1) this.#with.core.sent(pending.id)
      }
      const send = () => 'send' as const
      this.#queue.add(chatOf(to), this.#attempts.job(current, bulk, send, call, done, this.#noted(pending)))
    }
  }

  /** Telegram has no way to tell a message sent twice, so a stop in between is noted. */
  async #once<T>({ id }: Pending, send: () => Promise<T>): Promise<T> {
    const { core } = this.#with
    core.begun(id, true)
    try {
      return await send()
    } catch (error) {
      if (isUndone(error)) core.begun(id, false)
      throw error
    }
  }

  /** Who has no private chat with us is not tried again. */
  #noted({ outgoing: { account, to } }: Pending): (fault: Fault) => boolean {
    return (fault) => {
      const user = account === undefined ? undefined : userOf(account)
      if (fault === 'stranger' && to.private && user !== undefined) this.#strangers.add(user)
      if (this.#strangers.size > mostStrangers) this.#strangers.clear()
      return false
    }
  }

  /** The message that stands for a slot: edited where that is possible, else posted anew. */
  #show(pending: Pending, cause: Cause | undefined): void {
    const { core, now } = this.#with
    const { slot, screen, how, calm } = pending.outgoing
    const message = renderOne(screen, this.#with.bot())
    const kind = message.picture === undefined ? 'text' : 'photo'
    const current = () => this.#moves.here(pending)
    const place = () => current().outgoing.to
    let mustPost = how === 'post' || this.#isElsewhere(place(), slot!, cause)
    let isLost = false
    const editable = () => {
      const anchor = core.anchor(place(), slot!)
      // A text may become a picture; a picture never becomes a text.
      return !mustPost && anchor && (anchor.kind === 'text' || kind === 'photo') ? anchor : undefined
    }
    const job = this.#attempts.job(
      current,
      !cause,
      () => (editable() ? 'edit' : 'send'),
      async () => {
        await cause?.answered
        const anchor = editable()
        if (anchor) {
          await this.#edit(current(), anchor, message)
          return
        }
        const old = core.anchor(place(), slot!)
        const posted = await this.#once(pending, () => this.#calls.send(place(), message))
        this.#note(current(), posted, message, cause?.pressed)
        if (old && !isLost) this.#strip(place(), old)
      },
      () => {},
      (fault) => {
        this.#noted(pending)(fault)
        if (fault !== 'gone') return false
        mustPost = true
        // Somebody deleted it: what becomes of it may be more than to post it again, and then takes its place.
        if (!isLost) this.#guarded(() => core.lost(place(), slot!, now()))
        isLost = true
        return true
      },
    )
    const showing: Posting = {
      ...job,
      calm: calm && !place().private,
      slot: nameOf(place(), slot!),
      instead: (older) => {
        mustPost ||= (older as Posting).mustPost?.() ?? false
      },
      mustPost: () => mustPost,
    }
    this.#queue.add(chatOf(place()), showing)
  }

  /** The tap was on another message than the one that would change: out of sight, perhaps. */
  #isElsewhere(to: Place, slot: string, cause: Cause | undefined): boolean {
    if (!to.private || cause?.pressed === undefined || cause.chat !== chatOf(to)) return false
    const anchor = this.#with.core.anchor(to, slot)
    if (!anchor || anchor.message === cause.pressed) return false
    const shown = this.#showing.get(to, slot)
    // Tapped twice in a row, the same message leads to one new message.
    return shown?.tapped !== cause.pressed || this.#with.clock.now() - shown.at > doubleTap
  }

  async #edit(pending: Pending, anchor: Anchor, message: Message): Promise<void> {
    const { to, slot } = pending.outgoing
    const known = this.#showing.of(to, slot!, anchor)
    if (known?.content === contentOf(message)) {
      this.#with.core.sent(pending.id)
      return
    }
    const edited = await this.#calls.edit(to, anchor, message, known?.picture)
    this.#note(pending, edited, message, known?.tapped)
  }

  #note(pending: Pending, anchor: Anchor, message: Message, tapped: string | undefined): void {
    const { core, clock, now } = this.#with
    const { to, slot } = pending.outgoing
    core.shown(pending, anchor, now())
    this.#showing.note(to, slot!, anchor, message, { at: clock.now(), tapped })
  }

  /** The keyboard of a message that no longer stands for anything, as well as can be. */
  #strip(to: Place, anchor: Anchor): void {
    const run = async () => {
      try {
        await this.#calls.strip(to, anchor)
      } catch (error) {
        const wait = waitOf(faultOf(error))
        if (wait !== undefined) return this.#attempts.flooded(chatOf(to), wait)
      }
      return undefined
    }
    this.#queue.add(chatOf(to), { bulk: true, kind: () => 'edit', run })
  }

  /** What was learned is written at once, should no update come along to do it: after a kill it would be sent again. */
  #rest(): void {
    this.#guarded(() => this.#with.core.settle())
  }
}

function privateOf(user: number): Place {
  return { platform: 'telegram', id: `${user}`, private: true }
}

type Posting = Job & { mustPost?(): boolean }
