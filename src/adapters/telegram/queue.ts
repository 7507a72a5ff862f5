// When each message goes out. A queue per chat keeps their order and Telegram's pace; one call per job. What was
// caused by somebody waiting goes before the rest, and a screen that a newer one replaces is never sent.
//
// Own code rather than @grammyjs/auto-retry and transformer-throttler: they wait inside a call, where a newer
// screen can't take the place of the one that waits, and they know nothing of who is waiting.

import type { Clock } from '../common/clock.ts'
import { type Pace, Window } from './pace.ts'

export type Kind = 'send' | 'edit'

export type Job = {
  /** A newer job for the same slot of a chat takes the place of an older one that did not start. */
  slot?: string | undefined
  /** Nobody waits for it, as for a reminder. */
  bulk: boolean
  /** It only brings a count up to date: behind all that says more, and seldom. */
  calm?: boolean | undefined
  /** It was said already, in another way: once more only if nothing else has to go out, and before this time. */
  spare?: { until: number } | undefined
  kind(): Kind
  /** Makes one call. Gives the milliseconds after which it wants to be tried again, or nothing. */
  run(): Promise<number | undefined>
  /** Takes over what the older one still had to do. */
  instead?(older: Job): void
}

// Telegram's own numbers, a little wider: calls don't arrive evenly.
const overall: Pace = { count: 30, per: 1_100 }
/** One a second, and a burst of five. */
const toChat: Pace = { count: 5, per: 5_100 }
const editsInChat: Pace = { count: 10, per: 5_100 }
const toGroup: Pace = { count: 20, per: 60_500 }
/** Between two edits that only count. */
const calmFor = 10_000
/** So many of a group's messages a minute are not for what can be spared. */
const keptForOthers = 8
/**
 * So many new messages are on their way at once: those that a kill leaves in doubt are sent again. At 60 milliseconds a
 * call it is still as fast as Telegram permits. Edits are not counted, for one that is made twice changes nothing.
 */
const mostPosts = 2
/** Chats that nothing waits for are forgotten from this number on. */
const mostChats = 5_000

type Chat = {
  jobs: Job[]
  running: boolean
  notBefore: number
  calmFrom: number
  windows: Record<Kind, Window[]>
  callOff?: (() => void) | undefined
}

export class Queue {
  readonly #clock: Clock
  readonly #ended: () => void
  readonly #chats = new Map<string, Chat>()
  /** Chats whose next job waits for nothing but its turn, first those with somebody waiting. */
  readonly #ready: readonly [urgent: Set<Chat>, bulk: Set<Chat>] = [new Set(), new Set()]
  /** …and those that wait for one of the messages on their way to arrive. */
  readonly #held: readonly [urgent: Set<Chat>, bulk: Set<Chat>] = [new Set(), new Set()]
  readonly #overall = new Window(overall)
  readonly #runs = new Set<Promise<void>>()
  #posts = 0
  #notBefore = 0
  #callOff: (() => void) | undefined
  #stopped = false

  /** `ended` is called whenever a job was run. */
  constructor(clock: Clock, ended: () => void = () => {}) {
    this.#clock = clock
    this.#ended = ended
  }

  add(name: string, job: Job): void {
    if (this.#stopped) return
    const chat = this.#chatOf(name)
    const older = job.slot === undefined ? -1 : chat.jobs.findIndex(({ slot }) => slot === job.slot)
    if (older >= 0) {
      const before = chat.jobs[older]!
      job.instead?.(before)
      // What says more than a count is not put off by the count that replaces it.
      chat.jobs[older] = job.calm && !before.calm ? { ...job, calm: false } : job
    } else chat.jobs.push(job)
    for (const [urgent, bulk] of [this.#ready, this.#held]) {
      if (!job.bulk && bulk.delete(chat)) urgent.add(chat)
    }
    if (!chat.running) this.#schedule(chat)
  }

  /** A group has become another chat, and what was to go to the one goes to the other. */
  move(from: string, to: string): void {
    const jobs = this.#chats.get(from)?.jobs.splice(0) ?? []
    for (const job of jobs) this.add(to, job)
  }

  /** Nothing goes out for so many milliseconds. */
  hold(delay: number): void {
    this.#notBefore = Math.max(this.#notBefore, this.#clock.now() + delay)
  }

  /** Starts nothing more, and resolves when what runs has ended. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#callOff?.()
    for (const chat of this.#chats.values()) chat.callOff?.()
    await Promise.all(this.#runs)
  }

  #chatOf(name: string): Chat {
    const known = this.#chats.get(name)
    if (known) return known
    if (this.#chats.size >= mostChats) this.#forget()
    const isGroup = name.startsWith('-')
    const send = [new Window(toChat), ...(isGroup ? [new Window(toGroup)] : [])]
    const edit = [new Window(isGroup ? toGroup : editsInChat)]
    const chat: Chat = { jobs: [], running: false, notBefore: 0, calmFrom: 0, windows: { send, edit } }
    this.#chats.set(name, chat)
    return chat
  }

  #forget(): void {
    const now = this.#clock.now()
    for (const [name, { jobs, running, notBefore, windows }] of this.#chats) {
      const isQuiet = [...windows.send, ...windows.edit].every((window) => window.isQuiet(now))
      if (jobs.length === 0 && !running && notBefore <= now && isQuiet) this.#chats.delete(name)
    }
  }

  /** The job whose turn it is, and how long it still has to wait. */
  #next(chat: Chat, now: number): { job: Job; wait: number } | undefined {
    const { jobs, windows } = chat
    for (const late of jobs.filter(({ spare }) => spare && spare.until <= now)) {
      jobs.splice(jobs.indexOf(late), 1)
    }
    const waitOf = (job: Job, kept = 0) =>
      Math.max(chat.notBefore - now, ...windows[job.kind()].map((window) => window.wait(now, kept)))
    const plain = jobs.find(({ calm, spare }) => !calm && !spare)
    const calm = jobs.find((job) => job.calm)
    const spare = jobs.find((job) => job.spare)
    const waiting = [
      ...(plain ? [{ job: plain, wait: waitOf(plain) }] : []),
      ...(calm ? [{ job: calm, wait: Math.max(chat.calmFrom - now, waitOf(calm)) }] : []),
      ...(spare ? [{ job: spare, wait: waitOf(spare, keptForOthers) }] : []),
    ]
    const soonest = Math.max(0, Math.min(...waiting.map(({ wait }) => wait)))
    return waiting.find(({ wait }) => wait <= soonest)
  }

  #schedule(chat: Chat): void {
    chat.callOff?.()
    chat.callOff = undefined
    const next = this.#next(chat, this.#clock.now())
    if (!next || this.#stopped) return
    if (next.wait > 0) {
      chat.callOff = this.#clock.after(next.wait, () => this.#schedule(chat))
      return
    }
    if (!this.#held.some((held) => held.has(chat))) this.#ready[isBulk(chat)].add(chat)
    this.#pump()
  }

  #pump(): void {
    this.#callOff?.()
    this.#callOff = undefined
    for (;;) {
      const from = this.#turn()
      const [chat] = from
      if (!chat || this.#stopped) return
      const now = this.#clock.now()
      const wait = Math.max(this.#notBefore - now, this.#overall.wait(now))
      if (wait > 0) {
        this.#callOff = this.#clock.after(wait, () => this.#pump())
        return
      }
      from.delete(chat)
      this.#start(chat, now)
    }
  }

  /** Whose turn it is: those who wait longest, of those who may. */
  #turn(): Set<Chat> {
    const mayPost = this.#posts < mostPosts
    const all = [0, 1].flatMap((at) => [...(mayPost ? [this.#held[at]!] : []), this.#ready[at]!])
    return all.find(({ size }) => size > 0) ?? this.#ready[0]
  }

  #start(chat: Chat, now: number): void {
    const next = this.#next(chat, now)
    if (!next || next.wait > 0) {
      this.#schedule(chat)
      return
    }
    const { job } = next
    const kind = job.kind()
    if (kind === 'send' && this.#posts >= mostPosts) {
      this.#held[isBulk(chat)].add(chat)
      return
    }
    chat.jobs.splice(chat.jobs.indexOf(job), 1)
    if (job.calm) chat.calmFrom = now + calmFor
    this.#overall.take(now)
    for (const window of chat.windows[kind]) window.take(now)
    chat.running = true
    if (kind === 'send') this.#posts++
    const run = job.run().then((again) => {
      chat.running = false
      if (kind === 'send') this.#posts--
      this.#runs.delete(run)
      if (again !== undefined) this.#again(chat, job, again)
      this.#schedule(chat)
      if (this.#held.some(({ size }) => size > 0)) this.#pump()
      this.#ended()
    })
    this.#runs.add(run)
  }

  #again(chat: Chat, job: Job, delay: number): void {
    const newer = job.slot === undefined ? undefined : chat.jobs.find(({ slot }) => slot === job.slot)
    if (newer) newer.instead?.(job)
    else chat.jobs.unshift(job)
    chat.notBefore = Math.max(chat.notBefore, this.#clock.now() + delay)
  }
}

/** Which of the two sets it belongs to. */
function isBulk({ jobs }: Chat): 0 | 1 {
  return jobs.every(({ bulk }) => bulk) ? 1 : 0
}
