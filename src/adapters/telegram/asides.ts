// What is for one person in a group. A server that knows ephemeral messages shows it to them alone, in the group;
// whether it does is found out by trying, once for the server and once for each group, and never relied on.

import { GrammyError } from 'grammy'
import type { Place } from '../../chat/message.ts'
import type { Clock } from '../common/clock.ts'
import type { Calls } from './calls.ts'
import { faultOf, waitOf } from './faults.ts'
import { chatOf } from './place.ts'
import type { Job } from './queue.ts'
import type { Message } from './render.ts'
import type { Handle } from './reply.ts'

export type Aside = {
  /** Where, as it now is. */
  place(): Place
  user: number
  /** Names what it brings up to date. */
  slot: string | undefined
  cause: Handle
  message: Message
  /** It was not shown, and never will be in this way. */
  otherwise(): void
  shown?(): void
}

/** Telegram takes one within 15 seconds of the press; the way there takes some of them. Milliseconds. */
const within = 12_000
/** Of so many it is known what they show. */
const mostKnown = 2_000

export class Asides {
  readonly #calls: Calls
  readonly #clock: Clock
  /** Waits as long as Telegram asks for, for this chat. */
  readonly #flooded: (chat: string, wait: number) => number
  #isKnown: Promise<boolean | undefined> | undefined
  /** Groups in which it did not work, after a press or out of the blue. */
  readonly #refused = new Set<string>()
  readonly #shown = new Map<string, { whisper: number; content: string }>()

  constructor(calls: Calls, clock: Clock, flooded: (chat: string, wait: number) => number) {
    this.#calls = calls
    this.#clock = clock
    this.#flooded = flooded
  }

  /** Our rights in a group changed, so that it may work now. */
  forget(chat: string): void {
    for (const name of this.#refused) if (name.startsWith(`${chat} `)) this.#refused.delete(name)
  }

  /** Whether somebody was shown something by this name, which must not go on saying what is no longer so. */
  stands(place: Place, slot: string, user: number): boolean {
    return this.#shown.has(`${place.id} ${slot} ${user}`)
  }

  /** `spare`: it was said in a toast, and need not be said again where there is no room for it. */
  job(aside: Aside, spare: boolean): Job {
    const { user, slot, place } = aside
    const since = this.#clock.now()
    const name = slot === undefined ? undefined : `${place().id} ${slot} ${user}`
    return {
      bulk: false,
      kind: () => (name !== undefined && this.#shown.has(name) ? 'edit' : 'send'),
      spare: spare ? { until: since + within } : undefined,
      slot: name === undefined ? undefined : `aside ${name}`,
      run: () => this.#run(aside, name, since),
    }
  }

  async #run(aside: Aside, name: string | undefined, since: number): Promise<number | undefined> {
    const { place, user, cause, message, otherwise } = aside
    const way = `${chatOf(place())} ${cause.kind}`
    if (this.#refused.has(way) || !(await this.#has(place(), user))) {
      otherwise()
      return undefined
    }
    const old = name === undefined ? undefined : this.#shown.get(name)
    const content = JSON.stringify([message.html, message.keyboard])
    try {
      const whisper = old
        ? await this.#edited(aside, old, content)
        : await this.#calls.whisper(place(), { user, cause }, message)
      if (name !== undefined) this.#note(name, { whisper, content })
      aside.shown?.()
    } catch (error) {
      const fault = faultOf(error)
      const wait = waitOf(fault)
      if (wait !== undefined) return this.#flooded(chatOf(place()), wait)
      if (old) {
        // It is not there any more, or was never seen: once more, as a new one.
        this.#shown.delete(name!)
        return 0
      }
      // Said late, it was refused for that.
      if (fault === 'refused' && this.#clock.now() - since < within) this.#refused.add(way)
      otherwise()
    }
    return undefined
  }

  async #edited({ place, user, message }: Aside, old: { whisper: number; content: string }, content: string) {
    if (old.content !== content) await this.#calls.editWhisper(place(), user, old.whisper, message)
    return old.whisper
  }

  /** Whether this server knows such messages: one that does not would show them to everybody. */
  async #has(place: Place, user: number): Promise<boolean> {
    this.#isKnown ??= this.#try(place, user)
    const known = await this.#isKnown
    if (known === undefined) this.#isKnown = undefined
    return known ?? false
  }

  /** Nothing when it can't be told now. */
  async #try(place: Place, user: number): Promise<boolean | undefined> {
    try {
      await this.#calls.tryWhispers(place, user)
      return true
    } catch (error) {
      if (!(error instanceof GrammyError)) return undefined
      return error.error_code === 400 ? true : error.error_code === 404 ? false : undefined
    }
  }

  #note(name: string, shown: { whisper: number; content: string }): void {
    this.#shown.delete(name)
    this.#shown.set(name, shown)
    const [oldest] = this.#shown.keys()
    if (this.#shown.size > mostKnown) this.#shown.delete(oldest!)
  }
}
