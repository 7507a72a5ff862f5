// A quiz on a platform whose program is killed at a boundary: after a commit, or before or after a send. What is left
// at the end is compared with the run that nobody killed.

import { setImmediate as tick } from 'node:timers/promises'
import type { makeCore } from '../../src/core.ts'
import { words } from '../telegram/bot.ts'
import { type Hall, names } from './hall.ts'
import type { PatientClock } from './patient.ts'
import { plays, usualAnswers } from './played.ts'

type Core = ReturnType<typeof makeCore>

/** Of the stand-in, as far as a kill needs it. */
type Fault<Call> = { on: (call: Call) => boolean; times: number; drop: 'before' | 'after' }

class Killed extends Error {}

/** How long the program is away. Milliseconds. */
const away = 40_000

/** Counts the boundaries that the program comes by, and kills it at one. */
export class Reaper {
  boundaries = 0
  dying = false
  /** Where it was killed. */
  at: string | undefined
  #life = 0
  readonly #when: number | undefined
  readonly #kill: () => void

  constructor(when: number | undefined, kill: () => void) {
    this.#when = when
    this.#kill = kill
  }

  /** The calls that show something are boundaries; a dying program's calls never arrive. */
  watches<Call>(plan: (fault: Fault<Call>) => void, isSend: (call: Call) => boolean): void {
    const times = Number.MAX_SAFE_INTEGER
    plan({ on: () => this.dying, times, drop: 'before' })
    plan({ on: (call) => isSend(call) && this.#reaches('before a send'), times, drop: 'before' })
    plan({ on: (call) => isSend(call) && this.#reaches('after a send'), times, drop: 'after' })
  }

  /** Until what was on its way has come to nothing. */
  async passesAway(clock: PatientClock): Promise<void> {
    for (let turns = 0; turns < 60; turns++) await tick()
    clock.clear()
    clock.set(clock.now() + away)
    this.#life++
    this.dying = false
  }

  /** The core, which dies with the program: what is left of that does nothing any more. */
  over(core: Core): Core {
    const mine = this.#life
    const isDead = () => this.dying || this.#life !== mine
    const mortal = <A extends unknown[], R>(act: (...args: A) => R) => {
      return (...args: A): R => {
        if (isDead()) throw new Killed()
        const result = act(...args)
        if (this.#reaches('after a commit')) throw new Killed()
        return result
      }
    }
    const silent = <A extends unknown[], R>(act: (...args: A) => R) => {
      return (...args: A): R | undefined => (isDead() ? undefined : act(...args))
    }
    return {
      ...core,
      take: mortal(core.take),
      ring: mortal(core.ring),
      shown: mortal(core.shown),
      anchor: silent(core.anchor),
      file: silent(core.file),
      filed: silent(core.filed),
      begun: silent(core.begun),
      sent: silent(core.sent),
      unseen: silent(core.unseen),
      heard: silent(core.heard),
      lost: silent(core.lost),
      gone: silent(core.gone),
      hindered: silent(core.hindered),
      unreachable: silent(core.unreachable),
      settle: silent(core.settle),
    }
  }

  #reaches(where: string): boolean {
    if (this.dying) return false
    this.boundaries++
    if (this.boundaries !== this.#when) return false
    this.dying = true
    this.at = where
    this.#kill()
    return true
  }
}

export type Left = {
  standings: string
  attempts: unknown[]
  messages: string[]
  boundaries: number
  said: string
}

export async function leftAfter(
  hall: Hall,
  command: string,
  questions: number,
  reaper: Reaper,
): Promise<Left> {
  await plays(hall, { questions, command, answers: usualAnswers })
  // When something comes depends on how long the program was away.
  const timeless = (text: string) =>
    text
      .replace(/\d\d:\d\d:\d\d|\(clock: \d+\)/g, 'then')
      .replace(/^.*(I was away for|\(Repeated: I was i).*\n+/gm, '')
      .trim()
  const shown = hall.public()
  const marked = hall.changes.filter(
    ({ made, text }) => made === 'posted' && text.includes(words('chat-repeated')),
  )
  const repeats = new Set(marked.map(({ id }) => id))
  // What a repeated message stands in the place of is left as it was.
  const headOf = (text = '') => timeless(text).split('\n')[0]
  const isRepeated = ({ text }: (typeof shown)[number], at: number) =>
    repeats.has(shown[at + 1]?.id ?? '') && headOf(shown[at + 1]?.text) === headOf(text)
  const standing = shown.filter((one, at) => !isRepeated(one, at)).map(({ text }) => text)
  return {
    standings: timeless(standing.at(-1) ?? ''),
    attempts: names.map((name) =>
      hall.attempts(name).map(({ objective, response, score }) => ({ objective, response, score })),
    ),
    messages: standing.map(timeless),
    boundaries: reaper.boundaries,
    said: hall.changes.map(({ text }) => text).join('\n'),
  }
}

/** Wakes the core; a kill there is the program's end and not the test's. */
export function ringing(core: Pick<Core, 'ring'>, clock: PatientClock): void {
  try {
    core.ring(clock.now())
  } catch (error) {
    if (!(error instanceof Killed)) throw error
  }
}
