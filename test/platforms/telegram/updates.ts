// The updates that the bot has not confirmed yet. They stay, over restarts of the bot, until getUpdates asks
// for a later one, a webhook answers 2xx, or a day has passed.

import type { Update } from 'grammy/types'
import type { Clock } from '../clock.ts'
import { conflict, type Refused } from './refused.ts'

export type UpdateKind = Exclude<keyof Update, 'update_id'>
export type Asked = {
  offset?: number | undefined
  limit?: number | undefined
  timeout?: number | undefined
}

/** What a bot gets only if it names it. */
const askedFor = new Set<UpdateKind>(['chat_member', 'message_reaction', 'message_reaction_count'])
const keptFor = 24 * 3_600_000
const longestPoll = 50
const usurped = 'terminated by other getUpdates request; make sure that only one bot instance is running'

export class Updates {
  readonly #clock: Clock
  #queue: { update: Update; at: number }[] = []
  #next = 1000
  #latest: Update | undefined
  #allowed: ReadonlySet<UpdateKind> | undefined
  #stopPolling: ((why: Refused) => void) | undefined
  readonly #listeners = new Set<() => void>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Nothing when the bot does not want updates of this kind. */
  push(kind: UpdateKind, content: unknown): Update | undefined {
    if (this.#allowed ? !this.#allowed.has(kind) : askedFor.has(kind)) return undefined
    const update = structuredClone({ update_id: this.#next, [kind]: content }) as Update
    this.#next += 1
    this.#latest = update
    this.#queue.push({ update, at: this.#clock.now() })
    this.#tell()
    return update
  }

  get latest(): Update | undefined {
    return this.#latest
  }

  /** As though the bot's confirmation of it had been lost on the way. To whoever polls, or it is taken as confirmed. */
  again(update: Update): void {
    if (!this.polled) throw new Error('Nobody waits for an update')
    this.#queue.unshift({ update, at: this.#clock.now() })
    this.#tell()
  }

  get pending(): Update[] {
    const oldest = this.#clock.now() - keptFor
    this.#queue = this.#queue.filter(({ at }) => at > oldest)
    return this.#queue.map(({ update }) => update)
  }

  /** Whether somebody waits for an update right now. */
  get polled(): boolean {
    return this.#stopPolling !== undefined
  }

  get allowed(): UpdateKind[] | undefined {
    return this.#allowed && [...this.#allowed]
  }

  /** An empty list brings back the default; no list leaves what was said last. */
  allow(kinds: readonly UpdateKind[] | undefined): void {
    if (kinds) this.#allowed = kinds.length > 0 ? new Set(kinds) : undefined
  }

  confirm(...done: readonly Update[]): void {
    this.#queue = this.#queue.filter(({ update }) => !done.includes(update))
    this.#tell()
  }

  forgetAll(): void {
    this.#queue = []
  }

  /** Told whenever there is something new, or less to do. What it gives back ends that. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** getUpdates. A newer request ends an older one; `gone` says that the asker hung up. */
  async take({ offset = 0, limit = 100, timeout = 0 }: Asked, gone: AbortSignal): Promise<Update[]> {
    this.#stopPolling?.(conflict(usurped))
    this.#confirmBefore(offset)
    const first = () => this.pending.slice(0, limit)
    if (first().length > 0 || timeout === 0) return first()
    await this.#wait(Math.min(timeout, longestPoll), gone)
    return gone.aborted ? [] : first()
  }

  #confirmBefore(offset: number): void {
    const from = offset < 0 ? (this.pending.at(offset)?.update_id ?? 0) : offset
    this.#queue = this.#queue.filter(({ update }) => update.update_id >= from)
    if (offset !== 0) this.#tell()
  }

  #wait(seconds: number, gone: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = () => {
        callOff()
        unlisten()
        gone.removeEventListener('abort', done)
        if (this.#stopPolling === stop) this.#stopPolling = undefined
      }
      const done = () => {
        end()
        resolve()
      }
      const stop = (why: Refused) => {
        end()
        reject(why)
      }
      const callOff = this.#clock.after(seconds * 1000, done)
      const unlisten = this.listen(() => this.#queue.length > 0 && done())
      gone.addEventListener('abort', done)
      this.#stopPolling = stop
      this.#tell()
    })
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}
