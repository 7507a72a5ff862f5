// A world for stories: the real core over a real store, a small made-up curriculum, and a clock that stands
// still until a story moves it. People say things, and read what a terminal would show them.

import pino from 'pino'
import { decode } from '../../src/adapters/terminal/decode.ts'
import { render } from '../../src/adapters/terminal/render.ts'
import type { Store } from '../../src/app/ports.ts'
import { reminderSlot } from '../../src/app/remind/ring.ts'
import type { Pending } from '../../src/chat/adapter.ts'
import type { Incoming } from '../../src/chat/message.ts'
import { decodePress, encodePress } from '../../src/chat/press.ts'
import type { Screen } from '../../src/chat/screen.ts'
import { readContent } from '../../src/content/read.ts'
import { ftlOf, loadWords } from '../../src/content/words.ts'
import { makeCore } from '../../src/core.ts'
import type { LearnerId } from '../../src/engine/ids.ts'
import type { Question } from '../../src/engine/question/question.ts'
import type { Phase } from '../../src/engine/session/solo.ts'
import { openDatabase } from '../../src/store/open.ts'
import { storeOver } from '../../src/store/store.ts'
import { load, madeUpFamilies } from '../content/made-up.ts'
import { rightly, wrongly } from './answers.ts'
import { stories } from './curriculum.ts'

const minute = 60_000
const words = loadWords(ftlOf(readContent(), 'en'), 'en')

/** 9 in the morning in Berlin, on a Monday. */
export const monday = Date.parse('2026-11-23T08:00:00Z')

export type Person = {
  learner: LearnerId
  /** Types a line and reads what is shown for it. */
  says(line: string): string
  /** Presses the button with this label on the screen shown last, or on an older one. */
  presses(label: string, on?: Screen): string
  /** Sends a raw button, as a forger would. */
  forges(press: string): string
  screen(): Screen
  /** Where the session stands that typed text goes to; nothing before the first. */
  phase(): Phase | undefined
  /** The question that stands. */
  question(): Question
  /** Types a line that comes as the platform's update of this number. */
  sends(line: string, update: string): string
  /** Answers what stands rightly, whatever it is. */
  answers(): string
  /** Answers what stands wrongly, with an option that is not right. */
  misses(): string
}

/** What was shown unasked: to whom, when, and what. */
export type Rung = { name: string; at: number; text: string; screen: Screen }

export type StoryWorld = {
  store: Store
  /** Under the store, to break something in it. */
  database: ReturnType<typeof openDatabase>['db']
  now(): number
  /** Minutes go by. */
  wait(minutes: number): void
  /** Days go by, to the same hour. */
  sleep(days: number): void
  setClock(at: number): void
  /** Alarms that are due by now ring; with `unseen` the program stops before anything of it is shown. */
  ring(unseen?: 'unseen'): Rung[]
  /** Time goes by to an instant, and alarms ring on the way. */
  passesTo(at: number): Rung[]
  /** The program was killed and starts again over the same store: what is overdue rings, and reminders not shown yet are. */
  startsAgain(): Rung[]
  /** The platform says that nothing reaches them any more. */
  blockedBy(person: Person): void
  /** In private, or where others read along. */
  person(name: string, where?: 'group'): Person
  /** What was logged as a fault, for a story that means it. */
  takeFaults(): string[]
  restart(): void
}

export type Beginning = {
  file?: string
  start?: number
  /** Files of the content folder that differ from the made-up ones. */
  content?: Record<string, string | undefined>
}

let make: (how: Beginning) => StoryWorld = terminalWorld

/** From then on stories are told on another platform. */
export function tellOn(other: (how: Beginning) => StoryWorld): void {
  make = other
}

export function makeWorld(how: Beginning = {}): StoryWorld {
  return make(how)
}

function terminalWorld({ file = ':memory:', start = monday, content = stories }: Beginning): StoryWorld {
  const { curriculum, diagnostics } = load(content)
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1))
  const languages = new Map([['en', { curriculum, words }]])
  const faults: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(line) })
  let opened = openDatabase(file)
  let store = storeOver(opened.db)
  let core = makeCore(store, languages, log, madeUpFamilies)
  let clock = start

  function person(name: string, where?: 'group'): Person {
    let last: Screen = { blocks: [], buttons: [] }
    const shown = (pending: ReturnType<typeof core.receive>): string => {
      for (const { id } of pending) core.sent(id)
      last = pending.at(-1)?.outgoing.screen ?? last
      return pending.map(({ outgoing }) => asText(outgoing.screen)).join('\n')
    }
    const typed = (line: string): Incoming => {
      const incoming = decode(line, name, { zone: 'Europe/Berlin' }, clock)!
      return where ? { ...incoming, place: { ...incoming.place, id: where, private: false } } : incoming
    }
    const says = (line: string) => shown(core.receive(typed(line)))
    const forges = (press: string) => {
      const incoming = decode('', name, {}, clock)!
      return shown(core.receive({ ...incoming, did: { act: 'press', press: decodePress(press) } }))
    }
    const learner = `terminal:${name}` as LearnerId
    const phase = () => {
      const session = store.sessions.focus(learner as never, 'here')
      return session && store.sessions.get(session)!.solo.phase
    }
    const question = () => {
      const now = phase()
      if (now?.phase !== 'asking') throw new Error(`No question stands, but ${now?.phase}.`)
      return store.questions.get(now.asked.question)!
    }
    const answersWith = (text: string) => {
      if (question().body.kind === 'recall') says('')
      return says(text)
    }
    return {
      learner,
      says,
      forges,
      screen: () => last,
      presses(label, on = last) {
        const button = on.buttons.flat().find((one) => one.label === label)
        if (!button) throw new Error(`No button ${label} on: ${asText(on)}`)
        return forges(encodePress(button.press))
      },
      phase,
      question,
      sends: (line, update) => shown(core.receive({ ...typed(line), update })),
      answers: () => answersWith(rightly(question().body)),
      misses: () => answersWith(wrongly(question().body)),
    }
  }

  const show = (pending: readonly Pending[]): Rung[] =>
    pending.map(({ id, outgoing }) => {
      core.sent(id)
      const { account, screen } = outgoing
      return { name: (account ?? '').replace('terminal:', ''), at: clock, text: asText(screen), screen }
    })
  const ring = (unseen?: 'unseen'): Rung[] => {
    const rung: Rung[] = []
    do {
      const pending = core.ring(clock)
      if (!unseen) rung.push(...show(pending))
    } while ((core.nextAlarm() ?? Number.POSITIVE_INFINITY) <= clock)
    return rung
  }

  return {
    get store() {
      return store
    },
    get database() {
      return opened.db
    },
    now: () => clock,
    wait: (minutes) => {
      clock += minutes * minute
    },
    sleep: (days) => {
      clock += days * 24 * 60 * minute
    },
    setClock: (at) => {
      clock = at
    },
    person,
    ring,
    passesTo(at) {
      const rung: Rung[] = []
      for (let next = core.nextAlarm(); next !== undefined && next <= at; next = core.nextAlarm()) {
        clock = Math.max(clock, next)
        rung.push(...ring())
      }
      clock = Math.max(clock, at)
      return rung
    },
    startsAgain() {
      core = makeCore(store, languages, log, madeUpFamilies)
      ring('unseen')
      return show(core.unsent().filter(({ outgoing }) => outgoing.slot === reminderSlot))
    },
    blockedBy: ({ learner }) => core.unreachable(learner as never, clock),
    takeFaults: () => faults.splice(0),
    restart() {
      if (file === ':memory:') throw new Error('A restart needs a file.')
      opened.close()
      opened = openDatabase(file)
      store = storeOver(opened.db)
      core = makeCore(store, languages, log, madeUpFamilies)
    },
  }
}

export function asText(screen: Screen): string {
  const picture = (alt: string, file: string) => `Picture: ${alt} (${file})`
  return render(screen, { colour: false }, { picture })
}
