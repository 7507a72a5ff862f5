// A group at one terminal, and its quizzes: the real core over a real store, a clock that stands still until it is
// moved, and messages that are shown when the test says so.

import pino from 'pino'
import { decode } from '../../src/adapters/terminal/decode.ts'
import type { HeldLive } from '../../src/app/live/ports.ts'
import type { Pending } from '../../src/chat/adapter.ts'
import type { Act, Incoming } from '../../src/chat/message.ts'
import { isLive } from '../../src/chat/press.ts'
import { readContent } from '../../src/content/read.ts'
import { ftlOf, loadWords } from '../../src/content/words.ts'
import { makeCore } from '../../src/core.ts'
import type { Question } from '../../src/engine/question/question.ts'
import { openDatabase } from '../../src/store/open.ts'
import { storeOver } from '../../src/store/store.ts'
import { load, madeUpFamilies } from '../content/made-up.ts'
import { stories } from './curriculum.ts'
import { asText, monday } from './world.ts'

const words = loadWords(ftlOf(readContent(), 'en'), 'en')
export const here = { platform: 'terminal', id: 'group', private: false } as const

export type Told = { to: string | undefined; how: string; slot: string | undefined; text: string }

export function quizWorld(file = ':memory:') {
  const { curriculum } = load(stories)
  const opened = openDatabase(file)
  const store = storeOver(opened.db)
  const start = () => {
    const made = makeCore(
      store,
      new Map([['en', { curriculum, words }]]),
      pino({ level: 'silent' }),
      madeUpFamilies,
    )
    made.onRing((pending) => void told.push(...deliver(pending)))
    return made
  }
  let now = monday
  let unshown: Pending[] = []
  let isShowing = true
  let told: Told[] = []
  let core = start()
  core.ring(now)

  function deliver(pending: readonly Pending[]): Told[] {
    return pending.map((one) => {
      const { account, how, slot, screen } = one.outgoing
      if (!isLive(slot ?? '') || account !== undefined) core.sent(one.id)
      else if (isShowing) core.shown(one, { message: slot!, kind: 'text' }, now)
      else unshown.push(one)
      return { to: account?.replace('terminal:', ''), how, slot, text: asText(screen) }
    })
  }
  /** What this brings about, with what it brings others to see. */
  const during = (act: () => readonly Pending[]): Told[] => {
    told = []
    const direct = deliver(act())
    return [...direct, ...told]
  }
  const quietly = (act: () => void) => () => {
    act()
    return []
  }
  const incoming = (name: string, line: string, at = now): Incoming => {
    return { ...decode(line, name, { zone: 'Europe/Berlin' }, at)! }
  }
  return {
    store,
    database: opened.db,
    close: () => opened.close(),
    now: () => now,
    core: () => core,
    /** In the group; `late`: it was done so many milliseconds ago, and only comes now. */
    says: (name: string, text: string, how: { late?: number; update?: string } = {}) =>
      during(() =>
        core.receive({ ...incoming(name, `: ${text}`, now - (how.late ?? 0)), update: how.update }),
      ),
    alone: (name: string, text: string) => during(() => core.receive(incoming(name, text))),
    does: (name: string, did: Act, where: 'group' | 'private') =>
      during(() => core.receive({ ...incoming(name, where === 'group' ? ': x' : 'x'), did })),
    /** Time goes by, and what is due rings. */
    passes(milliseconds: number): Told[] {
      const end = now + milliseconds
      return during(() => {
        for (let next = core.nextAlarm(); next !== undefined && next <= end; next = core.nextAlarm()) {
          now = Math.max(now, next)
          core.ring(now)
        }
        now = end
        return []
      })
    },
    /** From now on messages stay unshown, or those that were are shown. */
    shows(whether: boolean): Told[] {
      isShowing = whether
      const pending = whether ? unshown : []
      if (whether) unshown = []
      return during(() => pending)
    },
    deletes: (slot: string) => during(quietly(() => core.lost(here, slot, now))),
    hinders: () => during(quietly(() => core.hindered(here, ['Send Messages'], now))),
    /** Killed, and started again after so many milliseconds: what was not shown is shown. */
    restarts(away: number): Told[] {
      now += away
      core = start()
      unshown = []
      return during(() => {
        core.ring(now)
        return core.unsent()
      })
    },
    quiz: (): HeldLive | undefined => store.live.latestAt(here),
    question(): Question {
      const { id, live } = store.live.latestAt(here)!
      return store.questions.get(store.live.round(id, live.round)!.question)!
    },
  }
}
export type QuizWorld = ReturnType<typeof quizWorld>
