// Makes what is to be shown visible: what answers somebody goes to replies.ts, and all else is a message in a channel
// or in the conversation with one person, posted, edited, or posted anew. What a send teaches goes back to the core.
// The hearing of events never waits for any of it.

import type { REST } from 'discord.js'
import type { Logger } from 'pino'
import type { Anchor, Core, Pending } from '../../chat/adapter.ts'
import type { Place } from '../../chat/message.ts'
import type { Clock } from '../common/clock.ts'
import { Attempts, type Mend } from './attempts.ts'
import { Calls, type DrawPicture } from './calls.ts'
import { Conversations } from './conversations.ts'
import { type Handle, isAlive, readHandle } from './handle.ts'
import { nonceOf } from './nonce.ts'
import { type Job, Queue } from './queue.ts'
import { type Message, renderAll, renderOne, withoutButtons } from './render.ts'
import { Replies } from './replies.ts'
import { parted, userOf } from './reply.ts'
import { madeAt } from './snowflake.ts'

export type Sending = {
  rest: REST
  core: Core
  log: Logger
  clock: Clock
  picture: DrawPicture
  /** The id of our application. */
  application(): string
  failed(error: unknown): void
}

/** Discord counts edits of messages that are older than an hour; long before that a new one is posted. Milliseconds. */
const editableFor = 55 * 60_000
/** As far as our clock and Discord's may be apart. Milliseconds. */
const clocksApart = 2_000
/** Of so many messages it is known what they show. */
const mostKnown = 5_000

type Shown = { message: string; content: string; rendered: Message }

export class Sender {
  readonly #with: Sending
  readonly #calls: Calls
  readonly #queue: Queue
  readonly #attempts: Attempts
  readonly #replies: Replies
  readonly #conversations: Conversations
  /** What the messages that stand for a slot show. */
  readonly #showing = new Map<string, Shown>()
  #settle: (() => void) | undefined

  constructor(sending: Sending) {
    const { rest, log, picture, application, clock } = sending
    this.#with = sending
    this.#calls = new Calls(rest, log, picture, application)
    this.#conversations = new Conversations(this.#calls)
    this.#queue = new Queue(clock, () => this.#rest())
    this.#attempts = new Attempts(sending, this.#queue)
    this.#replies = new Replies({
      ...sending,
      calls: this.#calls,
      elsewhere: (pending) => this.#guarded(pending, () => this.#message(pending, 'anew')),
      shown: (pending, message, rendered) => this.#note(pending, message, rendered),
      idle: () => this.#rest(),
    })
  }

  /** What came of something that somebody did, which is acknowledged even if that is nothing. */
  answer(handle: Handle, who: string, pending: readonly Pending[]): void {
    if (handle.direct) this.talksIn(who, handle.channel)
    const [answers, others] = parted(handle, who, pending)
    this.#replies.answer(handle, who, answers)
    for (const one of others) this.#guarded(one, () => this.#message(one))
  }

  /** The answer takes longer: the person sees that it is being made. */
  wait(handle: Handle, who: string): void {
    this.#replies.wait(handle, who)
  }

  /** What answers nobody, or was not sent before the last stop. */
  deliver(pending: readonly Pending[]): void {
    const now = this.#with.clock.now()
    const byHandle = new Map<string, Pending[]>()
    for (const one of pending) {
      const { replyTo = '', account } = one.outgoing
      const handle = readHandle(replyTo)
      if (handle && account !== undefined && isAlive(handle, now)) {
        byHandle.set(replyTo, [...(byHandle.get(replyTo) ?? []), one])
      } else if (handle && account !== undefined && !handle.direct) this.#replies.missed(one)
      else this.#guarded(one, () => this.#message(one))
    }
    for (const [text, some] of byHandle) {
      const handle = readHandle(text)!
      this.answer(handle, userOf(some[0]!), some)
    }
  }

  /** The conversation with a person, as an event told it. */
  talksIn(user: string, channel: string): void {
    this.#conversations.note(user, channel)
  }

  /** What can be chosen for what is being typed. */
  offer(handle: Pick<Handle, 'id' | 'token'>, choices: readonly { name: string; value: string }[]): void {
    this.#calls.offer(handle, choices).catch((error: unknown) => this.#attempts.shrug(error))
  }

  /** What did not go out yet is kept by the core and goes out after the next start. */
  async stop(): Promise<void> {
    await Promise.all([this.#queue.stop(), this.#replies.stop()])
    this.#settle?.()
  }

  /** A screen that can't be drawn costs that screen alone. */
  #guarded(pending: Pending, work: () => void): void {
    try {
      work()
    } catch (error) {
      this.#with.failed(error)
      this.#with.core.sent(pending.id)
    }
  }

  #message(pending: Pending, anew?: 'anew'): void {
    const { slot, how } = pending.outgoing
    if (slot === undefined || how === 'whisper') this.#post(pending)
    else this.#show(pending, anew !== undefined && how === 'post')
  }

  /** A message of its own, or several, and the files with the last. */
  #post(pending: Pending): void {
    const { to, screen, files } = pending.outgoing
    const messages = renderAll(screen)
    if (messages.length === 0) this.#with.core.sent(pending.id)
    for (const [at, message] of messages.entries()) {
      const isLast = at === messages.length - 1
      const call = async () => {
        const parcel = await this.#calls.parcel(message, false, isLast ? files : [])
        await this.#calls.post(await this.#conversations.channelOf(to), parcel, nonceOf(pending, at))
        if (isLast) this.#with.core.sent(pending.id)
      }
      this.#queue.add(to.id, this.#attempts.job(pending, call))
    }
  }

  /** The message that stands for a slot: edited where that is possible, else posted anew. */
  #show(pending: Pending, anew: boolean): void {
    const { core, clock } = this.#with
    const { to, slot, screen, how, calm = false } = pending.outgoing
    const message = renderOne(screen)
    let mustPost = how === 'post' || anew
    let isDeleted = false
    const call = async () => {
      const old = core.anchor(to, slot!)
      const isEditable = old && madeAt(old.message) + editableFor > clock.now()
      if (old && isEditable && !mustPost) {
        await this.#edit(pending, old, message)
        return
      }
      const parcel = await this.#calls.parcel(message)
      const channel = await this.#conversations.channelOf(to)
      const since = clock.now()
      const posted = await this.#calls.post(channel, parcel, nonceOf(pending, 0))
      // It was there already, posted before a restart, and may show something older.
      if (madeAt(posted) < since - clocksApart) await this.#calls.edit(channel, posted, parcel)
      if (old && !isDeleted) this.#strip(to, slot!, old)
      this.#note(pending, posted, message)
    }
    const mend: Mend = (fault) => {
      if (mustPost || (fault !== 'deleted' && fault !== 'too-old')) return false
      // A group's message that somebody deleted is the core's to post again.
      if (fault === 'deleted' && !to.private) return false
      mustPost = true
      isDeleted = fault === 'deleted'
      return true
    }
    this.#queue.add(to.id, {
      ...this.#attempts.job(pending, call, mend),
      slot: slot!,
      calm,
      instead: (older) => {
        mustPost ||= (older as Showing).mustPost?.() ?? false
      },
      mustPost: () => mustPost,
    } as Showing)
  }

  async #edit(pending: Pending, { message: id }: Anchor, message: Message): Promise<void> {
    const { to, slot } = pending.outgoing
    const known = this.#showing.get(`${to.id} ${slot}`)
    if (known?.message === id && known.content === contentOf(message)) {
      this.#with.core.sent(pending.id)
      return
    }
    await this.#calls.edit(await this.#conversations.channelOf(to), id, await this.#calls.parcel(message))
    this.#note(pending, id, message)
  }

  /** The buttons of a message that no longer stands for anything, as well as can be. */
  #strip(to: Place, slot: string, { message: id }: Anchor): void {
    const known = this.#showing.get(`${to.id} ${slot}`)
    if (known?.message !== id || madeAt(id) + editableFor < this.#with.clock.now()) return
    const bare = withoutButtons(known.rendered)
    const run = async () => {
      try {
        await this.#calls.edit(await this.#conversations.channelOf(to), id, await this.#calls.parcel(bare))
      } catch (error) {
        this.#attempts.shrug(error)
      }
      return undefined
    }
    this.#queue.add(to.id, { calm: false, run })
  }

  #note(pending: Pending, message: string, rendered: Message): void {
    const { to, slot } = pending.outgoing
    const kind = rendered.picture ? ('photo' as const) : ('text' as const)
    this.#with.core.shown(pending, { message, kind }, madeAt(message))
    const name = `${to.id} ${slot}`
    this.#showing.delete(name)
    this.#showing.set(name, { message, content: contentOf(rendered), rendered })
    const [oldest] = this.#showing.keys()
    if (this.#showing.size > mostKnown) this.#showing.delete(oldest!)
  }

  /** Nothing is left to send: what was learned is written soon, should no event come along to do it. */
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

function contentOf({ components, picture }: Message): string {
  return JSON.stringify([components, picture?.source])
}
