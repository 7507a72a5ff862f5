// The answers to what somebody did: the first within Discord's 3 seconds, whatever comes of it, and what follows.
// One person's answers keep their order; of two screens for one slot only the newer is drawn. What can no longer be
// answered is shown as a message where there is one, else it is noted that the person has not seen it.
// Long because the first answer and those after it share the turns that they wait for.

import type { Logger } from 'pino'
import type { Core, Pending } from '../../chat/adapter.ts'
import type { Clock } from '../common/clock.ts'
import type { Calls, Parcel } from './calls.ts'
import type { Fault } from './faults.ts'
import type { Handle } from './handle.ts'
import { type Receipt, Receipts } from './receipts.ts'
import { type Message, renderWhisper } from './render.ts'
import { changesPressed, counts, firstOnTop, isOn, isReceipt, isSecret, messagesOf } from './reply.ts'
import { madeAt } from './snowflake.ts'
import { type Outcome, Stopped, Tries } from './tries.ts'

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

/** As long as this is waited for a picture before the first answer goes out without it. Milliseconds. */
const pictureWithin = 1_200
const firstPause = 100

/** How much of a handle's answer is made. */
type Done = 'first' | 'more'

export class Replies {
  readonly #with: Replying
  readonly #tries: Tries
  /** What each person's answers wait for. */
  readonly #turns = new Map<string, Promise<void>>()
  /** The latest screen for a slot of a person. */
  readonly #latest = new Map<string, number>()
  readonly #receipts = new Receipts()
  /** Of commands whose first answer was that another one comes. */
  readonly #waiting = new Set<string>()

  constructor(replying: Replying) {
    this.#with = replying
    this.#tries = new Tries(replying)
  }

  /** `pending` in the order in which it is shown; what is empty is acknowledged all the same. */
  answer(handle: Handle, who: string, pending: readonly Pending[]): void {
    for (const { id, outgoing } of pending) {
      if (outgoing.slot !== undefined) this.#latest.set(nameOf(who, outgoing.slot), id)
    }
    this.#inTurn(who, () => this.#all(handle, who, pending))
  }

  #inTurn(who: string, work: () => Promise<void>): void {
    const turn = (this.#turns.get(who) ?? Promise.resolve())
      .then(work)
      .catch((error: unknown) => {
        if (!(error instanceof Stopped)) this.#with.failed(error)
      })
      .then(() => {
        if (this.#turns.get(who) === turn) this.#turns.delete(who)
        if (this.#turns.size === 0) this.#with.idle()
      })
    this.#turns.set(who, turn)
  }

  /** Says that an answer to a command is on its way. */
  wait(handle: Handle, who: string): void {
    const { calls } = this.#with
    this.#inTurn(who, async () => {
      const fault = await this.#tries.first(handle, () => calls.defer(handle, 'new', !handle.direct))
      if (!fault) this.#waiting.add(handle.id)
    })
  }

  /** It was too late to show it. What counts is told with the next thing that the person sees. */
  missed(pending: Pending): void {
    if (counts(pending)) this.#with.core.unseen(pending.id)
    else this.#with.core.sent(pending.id)
  }

  async stop(): Promise<void> {
    this.#tries.stop()
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
    if (this.#tries.isStopped) throw new Stopped()
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
      if (error instanceof Stopped) throw error
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
      const fault = await this.#tries.first(handle, () => calls.openForm(handle, form))
      if (fault) log.info({ fault }, 'a form was not opened')
      core.sent(pending.id)
      return
    }
    const receipt = this.#receipts.of(who, pending, this.#with.clock.now())
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
      const later = await this.#tries.later(handle, () => calls.follow(handle, next))
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
      const [fault, made] = await this.#tries.later(handle, () => calls.follow(handle, parcel))
      if (fault) return this.#notShown(handle, pending, fault)
      id = made
    }
    this.#settle(handle, undefined, pending, messages.length === 1 ? id : undefined, messages[0])
  }

  /** Ends the waiting; nothing changes. A command that shows nothing here takes its "thinking" away again. */
  async #acknowledge(handle: Handle): Promise<void> {
    const { calls } = this.#with
    const way = handle.kind === 'command' ? 'new' : 'update'
    if (this.#waiting.delete(handle.id))
      return void (await this.#tries.later(handle, () => calls.withdraw(handle)))
    const fault = await this.#tries.first(handle, () => calls.defer(handle, way, true))
    if (!fault && way === 'new') await this.#tries.later(handle, () => calls.withdraw(handle))
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
    if (this.#waiting.delete(handle.id)) return this.#tries.later(handle, () => calls.amend(handle, parcel))
    let id: string | undefined
    const fault = await this.#tries.first(handle, async () => {
      id = await calls.respond(handle, way, parcel)
    })
    // Taken, by a try whose receipt was lost or by the program before its restart: it may show something older.
    if (fault === 'answered') return this.#tries.later(handle, () => calls.amend(handle, parcel))
    return [fault, id]
  }

  async #respondLater(
    handle: Handle,
    way: 'new' | 'update',
    secret: boolean,
    parcel: Promise<Parcel>,
  ): Promise<Outcome> {
    const { calls } = this.#with
    const isWaiting = this.#waiting.delete(handle.id)
    const fault = isWaiting
      ? undefined
      : await this.#tries.first(handle, () => calls.defer(handle, way, secret))
    if (fault && fault !== 'answered') return [fault, undefined]
    const ready = await parcel
    return this.#tries.later(handle, () => calls.amend(handle, ready))
  }

  /** What is told one person in a place of all changes what they were told there before. */
  async #amendReceipt(handle: Handle, who: string, pending: Pending, receipt: Receipt): Promise<void> {
    const { calls, core, clock } = this.#with
    const fault = await this.#tries.first(handle, () => calls.defer(handle, 'update', true))
    if (fault && fault !== 'answered') return this.#notShown(handle, pending, fault)
    const parcel = await calls.parcel(renderWhisper(pending.outgoing.screen), true)
    const [gone] = await this.#tries.later(receipt.handle, () =>
      calls.amend(receipt.handle, parcel, receipt.by),
    )
    if (!gone) return core.sent(pending.id)
    this.#receipts.drop(who, pending)
    const [failed, id] = await this.#tries.later(handle, () => calls.follow(handle, parcel))
    if (failed) return this.#notShown(handle, pending, failed)
    this.#receipts.note(who, pending, { handle, message: id, by: id! }, clock.now())
    core.sent(pending.id)
  }

  #settle(
    handle: Handle,
    who: string | undefined,
    pending: Pending,
    id: string | undefined,
    message: Message | undefined,
  ): void {
    const { core, clock } = this.#with
    const { slot, how } = pending.outgoing
    const isPlain = handle.direct || !isSecret(handle, pending)
    if (slot !== undefined && how !== 'whisper' && isPlain && id && message) {
      this.#with.shown(pending, id, message)
      return
    }
    if (isReceipt(pending) && who !== undefined) {
      this.#receipts.note(who, pending, { handle, message: id, by: '@original' }, clock.now())
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

function nameOf(who: string, slot: string): string {
  return `${who} ${slot}`
}
