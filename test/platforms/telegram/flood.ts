// Flood limits, as Telegram's FAQ tells them (the exact ones are published nowhere): about a message a second
// per chat with short bursts, 20 a minute in a group, 30 a second over all, and edits counted in groups too.
// Who asks again before a retry_after is over is noted: the bot has to wait to the letter.

import type { Clock } from '../clock.ts'
import { tooManyRequests } from './refused.ts'

/** At most `count` in any window of `per` milliseconds. */
export type Window = { count: number; per: number }
export type FloodLimits = { chat: Window; group: Window; groupEdits: Window; overall: Window }
export type Kind = 'send' | 'edit'
export type Impatience = { chat: number; early: number }

export const usual: FloodLimits = {
  /** A burst of five, then one a second. */
  chat: { count: 5, per: 5000 },
  group: { count: 20, per: 60_000 },
  groupEdits: { count: 20, per: 60_000 },
  overall: { count: 30, per: 1000 },
}

export class Flood {
  readonly impatience: Impatience[] = []
  readonly #clock: Clock
  readonly #limits: FloodLimits | undefined
  readonly #taken = new Map<string, number[]>()
  readonly #waits = new Map<number, number>()

  constructor(clock: Clock, limits: FloodLimits | undefined) {
    this.#clock = clock
    this.#limits = limits
  }

  /** Counts a send or an edit, or refuses it. */
  take(kind: Kind, chat: number, isGroup: boolean): void {
    this.#noteImpatience(chat)
    if (!this.#limits) return
    const { chat: perChat, group, groupEdits, overall } = this.#limits
    const windows: [name: string, window: Window][] = [['overall', overall]]
    if (kind === 'send') windows.push([`chat ${chat}`, perChat])
    if (isGroup) windows.push([`group ${kind} ${chat}`, kind === 'send' ? group : groupEdits])
    const wait = Math.max(...windows.map(([name, window]) => this.#wait(name, window)))
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000)
      this.told(chat, seconds)
      throw tooManyRequests(seconds)
    }
    for (const [name] of windows) this.#taken.get(name)!.push(this.#clock.now())
  }

  /** The bot was told to leave this chat alone for a while. */
  told(chat: number, seconds: number): void {
    this.#waits.set(chat, this.#clock.now() + seconds * 1000)
  }

  #noteImpatience(chat: number): void {
    const until = this.#waits.get(chat)
    if (until === undefined) return
    if (this.#clock.now() < until) this.impatience.push({ chat, early: until - this.#clock.now() })
    else this.#waits.delete(chat)
  }

  #wait(name: string, { count, per }: Window): number {
    const now = this.#clock.now()
    const recent = (this.#taken.get(name) ?? []).filter((at) => at > now - per)
    this.#taken.set(name, recent)
    return recent.length < count ? 0 : recent[recent.length - count]! + per - now
  }
}
