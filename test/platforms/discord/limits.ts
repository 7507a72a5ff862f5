// Rate limits: the headers that Discord sends with every answer, and, where a test wants them, its refusals.
// They count in real time, for discord.js waits in real time. The answers to interactions are exempt from the
// limit over all.

import { createHash } from 'node:crypto'

export type LimitOptions = {
  /** Of one route and channel, or one webhook: so many in so many milliseconds. */
  route?: Window | undefined
  /** Of the whole bot. */
  global?: Window | undefined
}
export type Window = { count: number; per: number }
export type Taken = {
  headers: Record<string, string>
  wait?: { seconds: number; global: boolean } | undefined
}

/** As bots see them: five a route in five seconds, fifty over all in one. */
const usual = { route: { count: 5, per: 5000 }, global: { count: 50, per: 1000 } }
const generous: Window = { count: 1000, per: 1000 }

export class Limits {
  readonly #limits: { route: Window; global: Window } | undefined
  readonly #taken = new Map<string, number[]>()

  constructor(options: true | LimitOptions | undefined) {
    this.#limits = options && { ...usual, ...(options === true ? {} : options) }
  }

  /** `major` is what of the path has a limit of its own: channel, server, or webhook and token. */
  take(key: string, major: string, isInteraction: boolean): Taken {
    const bucket = createHash('md5').update(key).digest('hex')
    const route = this.#limits?.route ?? generous
    const waits = [
      ...(this.#limits && !isInteraction
        ? [{ global: true, left: this.#left('global', this.#limits.global) }]
        : []),
      { global: false, left: this.#left(`${key} ${major}`, route) },
    ]
    const full = waits.find(({ left }) => left.count <= 0)
    if (full) return { headers: {}, wait: { seconds: full.left.reset / 1000, global: full.global } }
    for (const name of [`${key} ${major}`, 'global']) this.#taken.get(name)?.push(Date.now())
    const { left } = waits.at(-1)!
    return {
      headers: {
        'x-ratelimit-limit': String(route.count),
        'x-ratelimit-remaining': String(left.count - 1),
        'x-ratelimit-reset': ((Date.now() + left.reset) / 1000).toFixed(3),
        'x-ratelimit-reset-after': (left.reset / 1000).toFixed(3),
        'x-ratelimit-bucket': bucket,
      },
    }
  }

  #left(name: string, { count, per }: Window): { count: number; reset: number } {
    const now = Date.now()
    const recent = (this.#taken.get(name) ?? []).filter((at) => at > now - per)
    this.#taken.set(name, recent)
    return { count: count - recent.length, reset: recent.length > 0 ? recent[0]! + per - now : per }
  }
}
