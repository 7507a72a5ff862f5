// A group that plays a quiz on a platform's stand-in, told in the same words for both platforms: who taps what, how
// time goes by, and everything that all could read, each time that it changed.

import { setImmediate as tick } from 'node:timers/promises'
import type { Store } from '../../src/app/ports.ts'
import type { Core } from '../../src/chat/adapter.ts'
import { type AccountId, id, type LiveId } from '../../src/engine/ids.ts'
import { rightly, wrongly } from '../story/answers.ts'
import type { PatientClock } from './patient.ts'

export const names = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay'] as const
export type Name = (typeof names)[number]

export type Shown = { id: string; text: string; labels: string[]; pictures: string[]; payload: string }
type Change = Shown & { at: number; made: 'posted' | 'edited' | 'deleted' }

/** What the two platforms do in their own ways. */
type Platform = {
  clock: PatientClock
  core(): Core
  store(): Store
  /** Somebody's account on it. */
  account(name: Name): string
  /** A command with what follows it, said where all are. */
  says(name: Name, command: string): Promise<void>
  /** Taps a button by its label; the newest message that has it, their own first. The words of the answer. */
  taps(name: Name, label: string): Promise<string>
  /** What all can read, oldest first. */
  public(): Shown[]
  /** What only they see, oldest first, and where else it came to them. */
  own(name: Name): Shown[]
  files(name: Name): string[]
  ring(): void
  /** Whether nothing is under way. */
  still(): boolean
  watch(look: () => void): void
}

/** Turns of the loop in which nothing happened, so that whatever was on its way has arrived. */
const calm = 25

export function hallOf(platform: Platform) {
  const { clock } = platform
  const changes: Change[] = []
  const known = new Map<string, string>()
  const look = () => {
    const now = platform.public()
    for (const one of now) {
      const before = known.get(one.id)
      if (before === one.payload) continue
      known.set(one.id, one.payload)
      changes.push({ ...one, at: clock.now(), made: before === undefined ? 'posted' : 'edited' })
    }
    for (const gone of [...known.keys()].filter((one) => !now.some(({ id }) => id === one)))
      known.delete(gone)
  }
  platform.watch(look)

  /** All that was done has had its effect. */
  const settle = async () => {
    for (let turns = 0; turns < calm; turns++) {
      await tick()
      if (!platform.still()) turns = 0
    }
    look()
  }
  const alarm = () => Math.min(platform.core().nextAlarm() ?? Infinity, clock.next() ?? Infinity)
  const passes = async (seconds: number) => {
    const end = clock.now() + seconds * 1000
    await settle()
    for (let next = alarm(); next <= end; next = alarm()) {
      clock.set(next)
      clock.ring()
      if ((platform.core().nextAlarm() ?? Infinity) <= clock.now()) platform.ring()
      await settle()
    }
    clock.set(end)
  }
  const live = () => platform.store().live.get(id<LiveId>('live-1'))!
  const until = async (done: () => boolean) => {
    for (let tries = 0; tries < 400 && !done(); tries++) await passes(1)
    if (!done()) throw new Error(`It never came to that: ${JSON.stringify(live().live)}`)
  }
  const body = () => {
    const held = live()
    return platform.store().questions.get(platform.store().live.round(held.id, held.live.round)!.question)!
      .body
  }
  return {
    ...platform,
    changes,
    settle,
    passes,
    until,
    live,
    body,
    phase: () => live().live.phase.phase,
    round: () => live().live.round,
    labelOf: (how: 'right' | 'wrong' | '?') =>
      how === '?' ? 'Not sure' : how === 'right' ? rightly(body()) : wrongly(body()),
    attempts: (name: Name) => platform.store().attempts.standing(id(platform.account(name)) as never, 0),
    accountOf: (name: Name) => id<AccountId>(platform.account(name)),
  }
}

export type Hall = ReturnType<typeof hallOf>
