// The answers to what somebody did: the first within Discord's 3 seconds, whatever comes of it, and what follows.
// One person's answers keep their order; of two screens for one slot only the newer is drawn. What can no longer be
// answered is shown as a message where there is one, else it is noted that the person has not seen it.

import type { Logger } from 'pino'
import type { Core, Pending } from '../../chat/adapter.ts'
import type { Calls, Parcel } from './calls.ts'
import { type Fault, faultOf, inWords } from './faults.ts'
import { type Handle, isAlive } from './handle.ts'
import type { Clock } from './queue.ts'
import { type Message, renderAll, renderOne, renderWhisper } from './render.ts'
import { madeAt } from './snowflake.ts'

export type Replying = {
  core: Core
  log: Logger
  clock: Clock
  calls: Calls
  /** Hears of an error that is none of Discord's, or that ends everything, such as a lost token. */
  failed(error: unknown): void
  /** Shows it without an answer, in the conversation with us or in the channel. */
  elsewhere(pending: Pending): void
  /** Nothing is left to be answered. */
  idle(): void
  /** A message was made that stands for a slot. */
  shown(pending: Pending, message: string, content: Message): void
}

/** The first answer comes within 3 seconds or not at all. Milliseconds. */
const firstWithin = 3_000
/** As long as this is waited for a picture before the first answer goes out without it. Milliseconds. */
const pictureWithin = 1_200
const firstPause = 100

/** How much of a handle's answer is made. */
type Done = 'first' | 'more'
/** `by` is how the answer's token calls the message. */
type Receipt = { handle: Handle; message: string | undefined; by: string }

export class Replies {
  readonly #with: Replying
  /** What each person's answers wait for. */
  readonly #turns = new Map<string, Promise<void>>()
  /** The latest screen for a slot of a person. */
  readonly #latest = new Map<string, number>()
  /** The message by which somebody was told, alone, what they gave in a place of all. */
  readonly #receipts = new Map<string, Receipt>()

  constructor(replying: Replying) {
    this.#with = replying
  }

  /** `pending` in the order in which it is shown; what is empty is acknowledged all the same. */
  answer(handle: Handle, who: string, pending: readonly Pending[]): void {
    for (const { id, outgoing } of pending) {
      if (outgoing.slot !== undefined) this.#latest.set(nameOf(who, outgoing.slot), id)
    }
    const turn = (this.#turns.get(who) ?? Promise.resolve())
      .then(() => this.#all(handle, who, pending))
      .catch((error: unknown) => this.#with.failed(error))
      .then(() => {
        if (this.#turns.get(who) === turn) this.#turns.delete(who)
        if (this.#turns.size === 0) this.#with.idle()
      })
    this.#turns.set(who, turn)
  }

  /** It was too late to show it. What counts is told with the next thing that the person sees. */
  missed(pending: Pending): void {
    if (counts(pending)) this.#with.core.unseen(pending.id)
    else this.#with.core.sent(pending.id)
  }

  async stop(): Promise<void> {
    await Promise.all(this.#turns.values())
  }

  async #all(handle: Handle, who: string, pending: readonly Pending[]): Promise<void> {
    const [first, ...others] = firstOnTop(pending, handle)
    let done: Done = 'first'
    if (!first) await this.#acknowledge(handle)
    for (const one of first ? [first, ...others] : []) {
      await this.#one(handle, who, one, done)
      done = 'more'
    }
  }

  async #one(handle: Handle, who: string, pending: Pending, done: Done): Promise<void> {
    const { slot } = pending.outgoing
    const name = slot === undefined ? undefined : nameOf(who, slot)
    try {
      if (name !== undefined && this.#latest.get(name) !== pending.id) {
        // A newer screen follows.
        if (done === 'first') await this.#acknowledge(handle)
        this.#with.core.sent(pending.id)
      } else if (done === 'first') await this.#first(handle, who, pending)
      else await this.#follow(handle, pending)
    } catch (error) {
      this.#with.failed(error)
      this.#with.core.sent(pending.id)
    } finally {
      if (name !== undefined && this.#latest.get(name) === pending.id) this.#latest.delete(name)
    }
  }

  async #first(handle: Handle, who: string, pending: Pending): Promise<void> {
    const { calls, core, log } = this.#with
    const { how, screen } = pending.outgoing
    if (how === 'form' && screen.form) {
      const { form } = screen
      const fault = await this.#tried(handle, () => calls.openForm(handle, form))
      if (fault) log.info({ fault }, 'a form was not opened')
      core.sent(pending.id)
      return
    }
    const receipt = this.#receiptOf(who, pending)
    const isPressed = isReceipt(pending) && handle.kind === 'press' && isOn(handle, receipt)
    if (receipt && !isPressed) return this.#amendReceipt(handle, who, pending, receipt)
    const way = isPressed || changesPressed(handle, pending) ? 'update' : 'new'
    const [message, ...rest] = messagesOf(pending)
    if (!message) return void core.sent(pending.id)
    const secret = isSecret(handle, pending)
    const parcel = calls.parcel(message, secret, rest.length === 0 ? pending.outgoing.files : [])
    const isReady = !message.picture || (await this.#isReady(handle, parcel))
    const [fault, id] = isReady
      ? await this.#respond(handle, way, await parcel)
      : await this.#respondLater(handle, way, secret, parcel)
    if (fault) return this.#notShown(handle, pending, fault)
    for (const one of rest) {
      const isLast = one === rest.at(-1)
      const next = await calls.parcel(one, secret, isLast ? pending.outgoing.files : [])
      const later = await this.#retried(handle, () => calls.follow(handle, next))
      if (later[0]) return this.#notShown(handle, pending, later[0])
    }
    this.#settle(handle, who, pending, rest.length === 0 ? id : undefined, message)
  }

  async #follow(handle: Handle, pending: Pending): Promise<void> {
    const { calls } = this.#with
    const messages = messagesOf(pending)
    let id: string | undefined
    for (const message of messages) {
      const files = message === messages.at(-1) ? pending.outgoing.files : []
      const parcel = await calls.parcel(message, isSecret(handle, pending), files)
      const [fault, made] = await this.#retried(handle, () => calls.follow(handle, parcel))
      if (fault) return this.#notShown(handle, pending, fault)
      id = made
    }
    this.#settle(handle, undefined, pending, messages.length === 1 ? id : undefined, messages[0])
  }

  /** Ends the waiting; nothing changes. A command that shows nothing here takes its "thinking" away again. */
  async #acknowledge(handle: Handle): Promise<void> {
    const { calls } = this.#with
    const way = handle.kind === 'command' ? 'new' : 'update'
    const fault = await this.#tried(handle, () => calls.defer(handle, way, true))
    if (!fault && way === 'new') await this.#retried(handle, () => calls.withdraw(handle))
  }

  /** A picture that is drawn in time goes with the first answer. */
  async #isReady(handle: Handle, parcel: Promise<Parcel>): Promise<boolean> {
    const { clock } = this.#with
    const left = madeAt(handle.id) + pictureWithin - clock.now()
    let callOff = () => {}
    const late = new Promise<false>((resolve) => {
      callOff = clock.after(Math.max(left, firstPause), () => resolve(false))
    })
    const ready = await Promise.race([parcel.then(() => true as const), late])
    callOff()
    return ready
  }

  async #respond(handle: Handle, way: 'new' | 'update', parcel: Parcel): Promise<Outcome> {
    const { calls } = this.#with
    let id: string | undefined
    const fault = await this.#tried(handle, async () => {
      id = await calls.respond(handle, way, parcel)
    })
    // Taken, by a try whose receipt was lost or by the program before its restart: it may show something older.
    if (fault === 'answered') return this.#retried(handle, () => calls.amend(handle, parcel))
    return [fault, id]
  }

  async #respondLater(
    handle: Handle,
    way: 'new' | 'update',
    secret: boolean,
    parcel: Promise<Parcel>,
  ): Promise<Outcome> {
    const { calls } = this.#with
    const fault = await this.#tried(handle, () => calls.defer(handle, way, secret))
    if (fault && fault !== 'answered') return [fault, undefined]
    const ready = await parcel
    return this.#retried(handle, () => calls.amend(handle, ready))
  }

  /** The first answer, tried again while there is time. */
  async #tried(handle: Handle, call: () => Promise<unknown>): Promise<Fault | undefined> {
    const { clock } = this.#with
    for (let pause = firstPause; ; pause *= 2) {
      const fault = await this.#faultOf(call)
      const wait = fault === 'away' ? pause : typeof fault === 'object' ? fault.wait : undefined
      if (wait === undefined) return fault
      if (clock.now() + wait > madeAt(handle.id) + firstWithin) return 'too-late'
      await this.#pause(wait)
    }
  }

  /** What follows the first answer, tried again for as long as its token lives. */
  async #retried(handle: Handle, call: () => Promise<string | undefined>): Promise<Outcome> {
    for (let pause = firstPause; ; pause *= 2) {
      let id: string | undefined
      const fault = await this.#faultOf(async () => {
        id = await call()
      })
      const wait = fault === 'away' ? pause : typeof fault === 'object' ? fault.wait : undefined
      if (wait === undefined) return [fault, id]
      if (!isAlive(handle, this.#with.clock.now() + wait)) return ['too-late', undefined]
      await this.#pause(wait)
    }
  }

  async #faultOf(call: () => Promise<unknown>): Promise<Fault | undefined> {
    try {
      await call()
      return undefined
    } catch (error) {
      const fault = faultOf(error)
      if (fault === 'ours' || fault === 'no-token') this.#with.failed(error)
      else if (fault === 'refused') this.#with.log.error({ fault: inWords(error) }, 'an answer was refused')
      else {
        // That Discord is away is worth a look; that somebody's press was long ago is not.
        const level = fault === 'away' || typeof fault === 'object' ? 'warn' : 'info'
        this.#with.log[level]({ fault: inWords(error) }, 'an answer did not get through')
      }
      return fault
    }
  }

  #pause(wait: number): Promise<void> {
    return new Promise((resolve) => void this.#with.clock.after(wait, resolve))
  }

  /** What is told one person in a place of all changes what they were told there before. */
  async #amendReceipt(handle: Handle, who: string, pending: Pending, receipt: Receipt): Promise<void> {
    const { calls, core } = this.#with
    const fault = await this.#tried(handle, () => calls.defer(handle, 'update', true))
    if (fault && fault !== 'answered') return this.#notShown(handle, pending, fault)
    const parcel = await calls.parcel(renderWhisper(pending.outgoing.screen), true)
    const [gone] = await this.#retried(receipt.handle, () => calls.amend(receipt.handle, parcel, receipt.by))
    if (!gone) return core.sent(pending.id)
    this.#receipts.delete(nameOf(who, pending.outgoing.slot!))
    const [failed, id] = await this.#retried(handle, () => calls.follow(handle, parcel))
    if (failed) return this.#notShown(handle, pending, failed)
    this.#receipts.set(nameOf(who, pending.outgoing.slot!), { handle, message: id, by: id! })
    core.sent(pending.id)
  }

  #receiptOf(who: string, pending: Pending): Receipt | undefined {
    const name = isReceipt(pending) ? nameOf(who, pending.outgoing.slot!) : undefined
    const receipt = name === undefined ? undefined : this.#receipts.get(name)
    if (!receipt || isAlive(receipt.handle, this.#with.clock.now())) return receipt
    this.#receipts.delete(name!)
    return undefined
  }

  #settle(
    handle: Handle,
    who: string | undefined,
    pending: Pending,
    id: string | undefined,
    message: Message | undefined,
  ): void {
    const { core } = this.#with
    const { slot, how } = pending.outgoing
    const isPlain = handle.direct || !isSecret(handle, pending)
    if (slot !== undefined && how !== 'whisper' && isPlain && id && message) {
      this.#with.shown(pending, id, message)
      return
    }
    if (isReceipt(pending) && who !== undefined) {
      for (const [name, one] of this.#receipts) {
        if (!isAlive(one.handle, this.#with.clock.now())) this.#receipts.delete(name)
      }
      this.#receipts.set(nameOf(who, slot!), { handle, message: id, by: '@original' })
    }
    core.sent(pending.id)
  }

  #notShown(handle: Handle, pending: Pending, fault: Fault): void {
    const { core } = this.#with
    const { account, how } = pending.outgoing
    if (fault === 'refused' || fault === 'ours' || fault === 'no-token') core.sent(pending.id)
    else if (handle.direct || (account === undefined && how !== 'whisper')) this.#with.elsewhere(pending)
    else this.missed(pending)
  }
}

/** It shows what came of something that counts, which the person is told with the next thing that they see. */
function counts(pending: Pending): boolean {
  const { slot, how } = pending.outgoing
  return slot !== undefined && (how !== 'whisper' || isReceipt(pending))
}

type Outcome = readonly [fault: Fault | undefined, id: string | undefined]

/** What one person is told of what they gave in a place of all, which is brought up to date. */
function isReceipt({ outgoing: { slot, how, to } }: Pending): boolean {
  return slot !== undefined && how === 'whisper' && !to.private
}

/** Of what was shown before a restart it is not known, and it hardly is another. */
function isOn({ message }: Handle, receipt: Receipt | undefined): boolean {
  return receipt === undefined || receipt.message === message
}

/** A form can only be opened, and a pressed message only be changed, by the first answer. */
function firstOnTop(pending: readonly Pending[], handle: Handle): Pending[] {
  const first =
    pending.find(({ outgoing }) => outgoing.how === 'form') ??
    pending.find((one) => changesPressed(handle, one)) ??
    pending[0]
  return first ? [first, ...pending.filter((one) => one !== first)] : []
}

/** A screen takes the place of the one that was pressed, where that is the person's own. */
function changesPressed({ kind }: Handle, { outgoing: { how, to } }: Pending): boolean {
  return kind === 'press' && how === 'replace' && to.private
}

function messagesOf({ outgoing: { how, slot, screen } }: Pending): Message[] {
  if (how === 'whisper') return [renderWhisper(screen)]
  return slot === undefined ? renderAll(screen) : [renderOne(screen)]
}

/** Seen by one person alone: all that is theirs, but for what stays in the conversation with us. */
function isSecret({ direct }: Handle, { outgoing: { how, account } }: Pending): boolean {
  return how === 'whisper' || (account !== undefined && !direct)
}

function nameOf(who: string, slot: string): string {
  return `${who} ${slot}`
}
