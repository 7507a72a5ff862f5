// When each message goes out. A queue per chat keeps their order and Telegram's pace; one call per job. What was
// caused by somebody waiting goes before the rest, and a screen that a newer one replaces is never sent.
//
// Own code rather than @grammyjs/auto-retry and transformer-throttler: they wait inside a call, where a newer
// screen can't take the place of the one that waits, and they know nothing of who is waiting.

/** The machine's time, or a test's. */
export type Clock = {
  now(): number
  /** What it gives back calls it off. */
  after(delay: number, then: () => void): () => void
}

export const machineClock: Clock = {
  now: Date.now,
  after(delay, then) {
    const timer = setTimeout(then, delay)
    return () => clearTimeout(timer)
  },
}

export type Kind = 'send' | 'edit'

export type Job = {
  /** A newer job for the same slot of a chat takes the place of an older one that did not start. */
  slot?: string | undefined
  /** Nobody waits for it, as for a reminder. */
  bulk: boolean
  kind(): Kind
  /** Makes one call. Gives the milliseconds after which it wants to be tried again, or nothing. */
  run(): Promise<number | undefined>
  /** Takes over what the older one still had to do. */
  instead?(older: Job): void
}

/** At most `count` in any `per` milliseconds. */
type Pace = { count: number; per: number }

// Telegram's own numbers, a little wider: calls don't arrive evenly.
const overall: Pace = { count: 30, per: 1_100 }
/** One a second, and a burst of five. */
const toChat: Pace = { count: 5, per: 5_100 }
const editsInChat: Pace = { count: 10, per: 5_100 }
const toGroup: Pace = { count: 20, per: 60_500 }
/** Chats that nothing waits for are forgotten from this number on. */
const mostChats = 5_000

class Window {
  #taken: number[] = []
  readonly #pace: Pace

  constructor(pace: Pace) {
    this.#pace = pace
  }

  wait(now: number): number {
    const { count, per } = this.#pace
    return this.#taken.length < count ? 0 : Math.max(0, this.#taken[0]! + per - now)
  }

  take(now: number): void {
    this.#taken.push(now)
    if (this.#taken.length > this.#pace.count) this.#taken.shift()
  }

  isQuiet(now: number): boolean {
    return (this.#taken.at(-1) ?? Number.NEGATIVE_INFINITY) + this.#pace.per <= now
  }
}

type Chat = {
  jobs: Job[]
  running: boolean
  notBefore: number
  windows: Record<Kind, Window[]>
  callOff?: (() => void) | undefined
}

export class Queue {
  readonly #clock: Clock
  readonly #ended: () => void
  readonly #chats = new Map<string, Chat>()
  /** Chats whose next job waits for nothing but its turn, first those with somebody waiting. */
  readonly #ready: readonly [urgent: Set<Chat>, bulk: Set<Chat>] = [new Set(), new Set()]
  readonly #overall = new Window(overall)
  readonly #runs = new Set<Promise<void>>()
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
      job.instead?.(chat.jobs[older]!)
      chat.jobs[older] = job
    } else chat.jobs.push(job)
    if (!job.bulk && this.#ready[1].delete(chat)) this.#ready[0].add(chat)
    if (!chat.running) this.#schedule(chat)
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
    const chat: Chat = { jobs: [], running: false, notBefore: 0, windows: { send, edit } }
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

  #schedule(chat: Chat): void {
    chat.callOff?.()
    chat.callOff = undefined
    const next = chat.jobs[0]
    if (!next || this.#stopped) return
    const now = this.#clock.now()
    const waits = chat.windows[next.kind()].map((window) => window.wait(now))
    const wait = Math.max(chat.notBefore - now, ...waits)
    if (wait > 0) {
      chat.callOff = this.#clock.after(wait, () => this.#schedule(chat))
      return
    }
    this.#ready[chat.jobs.every(({ bulk }) => bulk) ? 1 : 0].add(chat)
    this.#pump()
  }

  #pump(): void {
    this.#callOff?.()
    this.#callOff = undefined
    for (;;) {
      const [urgent, bulk] = this.#ready
      const [chat] = urgent.size > 0 ? urgent : bulk
      if (!chat || this.#stopped) return
      const now = this.#clock.now()
      const wait = Math.max(this.#notBefore - now, this.#overall.wait(now))
      if (wait > 0) {
        this.#callOff = this.#clock.after(wait, () => this.#pump())
        return
      }
      urgent.delete(chat)
      bulk.delete(chat)
      this.#start(chat, now)
    }
  }

  #start(chat: Chat, now: number): void {
    const job = chat.jobs.shift()!
    this.#overall.take(now)
    for (const window of chat.windows[job.kind()]) window.take(now)
    chat.running = true
    const run = job.run().then((again) => {
      chat.running = false
      this.#runs.delete(run)
      if (again !== undefined) this.#again(chat, job, again)
      this.#schedule(chat)
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
