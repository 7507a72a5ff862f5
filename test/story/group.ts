// A group in a story: the real core over a real store, and a chat that keeps its messages as the platforms do. People
// tap, and read what is theirs alone; everybody reads the rest. The clock stands still until the story moves it.

import pino from 'pino'
import { render } from '../../src/adapters/terminal/render.ts'
import type { Pending } from '../../src/chat/adapter.ts'
import type { Incoming, Outgoing, Place, PlatformName } from '../../src/chat/message.ts'
import { decodePress, encodePress } from '../../src/chat/press.ts'
import type { Button, Screen } from '../../src/chat/screen.ts'
import { readContent } from '../../src/content/read.ts'
import { ftlOf, loadWords } from '../../src/content/words.ts'
import { makeCore } from '../../src/core.ts'
import { type AccountId, id } from '../../src/engine/ids.ts'
import type { Body } from '../../src/engine/question/question.ts'
import { isOver } from '../../src/engine/session/live.ts'
import { openDatabase } from '../../src/store/open.ts'
import { storeOver } from '../../src/store/store.ts'
import { load, madeUpFamilies } from '../content/made-up.ts'
import { rightly, wrongly } from './answers.ts'
import { stories } from './curriculum.ts'

const second = 1000
/** 9 in the morning in Berlin, on a Monday. */
const monday = Date.parse('2026-11-23T08:00:00Z')
const words = loadWords(ftlOf(readContent(), 'en'), 'en')
const source = 'https://docs.docker.com/made-up/'

const choice = (number: number) => `  - id: thing-${number}
    can: tell thing ${number}
    lesson: Thing ${number} is thing ${number}.
    facts: [BOX-01]
    items:
      - id: item-${number}
        kind: choice
        difficulty: 2
        stem: Which of these is thing number ${number} of all things in the box?
        key: Thing ${number}
        distractors:
          - { text: Another thing than ${number}, why: It is another one., misconception: lids-float }
          - { text: No thing at all but ${number}, why: There is one. }
        explanation: It says so on it.
        source: ${source}
        facts: [BOX-01]
`

/** So many questions of one choice each, beside nothing else. */
export function things(count: number): Record<string, string | undefined> {
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  return {
    ...stories,
    'curriculum.yaml': `units:
  - unit: boxes
    title: Boxes
    summary: What boxes do.
    topics: [lids, stacks, labels, knots, things]
`,
    'boxes/things.yaml': `topic: things
title: Things
summary: What is in a box.
lesson: Many things are in a box.
source: ${source}
requires: []
objectives:
${numbers.map(choice).join('')}`,
  }
}

/** A message that everybody reads. `edits` counts how often it was changed. */
export type Message = { slot: string; screen: Screen; text: string; edits: number; at: number }
export type Whisper = {
  to: string
  screen: Screen
  text: string
  how: Outgoing['how']
  files: readonly { text: string }[]
}

export type Player = {
  account: AccountId
  /** Types a command where the group reads along. */
  says(line: string): string
  /** In private. */
  saysAlone(line: string): string
  /** Presses a button of the group's latest message that has it, or of what is theirs alone; and reads the answer. */
  taps(label: string, at?: number): string
  forges(press: string): string
  /** In private. */
  forgesAlone(press: string): string
  /** Rightly or wrongly, whatever stands. */
  answers(how: 'right' | 'wrong' | '?', at?: number): string
}

export type Beginning = {
  content?: Record<string, string | undefined>
  platform?: PlatformName
  /** Called after each commit, before and after each send: throws to kill the program there. */
  boundary?: (where: string) => void
}

export function makeGroup({
  content = things(12),
  platform = 'discord',
  boundary = () => {},
}: Beginning = {}) {
  const { curriculum, diagnostics } = load(content)
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1))
  const languages = new Map([['en', { curriculum, words }]])
  const { db } = openDatabase(':memory:')
  const store = storeOver(db)
  const place: Place = { platform, id: 'classroom', private: false }
  let clock = monday
  let core = begin()
  const messages: Message[] = []
  const whispers: Whisper[] = []
  /** Every public message as it was sent, in order. */
  const log: { slot: string; how: string; text: string; at: number; calm: boolean }[] = []
  let updates = 0
  let latest: Screen[] = []

  function begin() {
    const made = makeCore(store, languages, pino({ level: 'silent' }), madeUpFamilies)
    made.onRing((pending) => deliver(pending))
    return made
  }

  function deliver(pending: readonly Pending[]): void {
    for (const one of pending) {
      boundary('before a send')
      const { outgoing } = one
      if (outgoing.account !== undefined || outgoing.to.private) {
        const { account, screen, how, files = [] } = outgoing
        whispers.push({ to: `${account}`.split(':')[1]!, screen, text: asText(screen), how, files })
        latest = [screen, ...latest]
        boundary('after a send')
        core.sent(one.id)
        continue
      }
      publish(outgoing)
      boundary('after a send')
      core.shown(one, { message: outgoing.slot!, kind: 'text' }, clock)
    }
  }

  /** As platforms that know a message by what it stands for: posted twice, it is there once. */
  function publish({ slot = '', how, screen, calm = false }: Outgoing): void {
    const text = asText(screen)
    const known = messages.findLast((one) => one.slot === slot)
    log.push({ slot, how: known && how === 'post' ? 'again' : how, text, at: clock, calm })
    if (known) Object.assign(known, { screen, text, edits: known.edits + 1 })
    else messages.push({ slot, screen, text, edits: 0, at: clock })
  }

  const hear = (incoming: Incoming): string => {
    const from = whispers.length
    latest = []
    const pending = core.receive({ ...incoming, update: `${++updates}` })
    boundary('after a commit')
    deliver(pending)
    return whispers
      .slice(from)
      .map(({ text }) => text)
      .join('\n')
  }

  function player(name: string, manages = false): Player {
    const account = id<AccountId>(`${platform}:${name}`)
    const alone: Place = { platform, id: name, private: true }
    const incoming = (did: Incoming['did'], where: Place, at = clock): Incoming => ({
      from: { account, platform, name, zone: 'Europe/Berlin' },
      place: where,
      ...(platform === 'discord' && !where.private ? { aside: alone } : {}),
      manages,
      reply: `reply-${updates}`,
      at,
      did,
    })
    let mine: Screen[] = []
    const shown = (said: string): string => {
      mine = [...latest, ...mine].slice(0, 8)
      return said
    }
    const command = (line: string): Incoming['did'] => {
      const [, word, rest = ''] = /^\/(\S+)\s*(.*)$/.exec(line) ?? []
      return word === undefined ? { act: 'text', text: line } : { act: 'command', name: word, rest }
    }
    const press = (button: string, at?: number) =>
      shown(hear(incoming({ act: 'press', press: decodePress(button) }, place, at)))
    const find = (label: string): Button => {
      const screens = [...mine, ...messages.map(({ screen }) => screen).reverse()]
      const button = screens.flatMap(({ buttons }) => buttons.flat()).find((one) => one.label === label)
      if (!button) throw new Error(`Nobody shows ${label}: ${messages.at(-1)?.text}`)
      return button
    }
    return {
      account,
      says: (line) => shown(hear(incoming(command(line), place))),
      saysAlone: (line) => shown(hear(incoming(command(line), alone))),
      taps: (label, at) => press(encodePress(find(label).press), at),
      forges: (button) => press(button),
      forgesAlone: (button) => shown(hear(incoming({ act: 'press', press: decodePress(button) }, alone))),
      answers(how, at) {
        const { held, body } = standing()
        const given = how === '?' ? '?' : how === 'right' ? rightly(body) : wrongly(body)
        const button = { session: held.id, turn: held.live.round, verb: 'answer' as const, choice: given }
        return press(encodePress(button), at)
      },
    }
  }

  function standing(): { held: NonNullable<ReturnType<typeof store.live.latestAt>>; body: Body } {
    const held = store.live.latestAt(place)!
    const round = store.live.round(held.id, held.live.round)
    if (!round) throw new Error('No question was asked yet.')
    return { held, body: store.questions.get(round.question)!.body }
  }

  const ring = () => {
    for (let next = core.nextAlarm(); next !== undefined && next <= clock; next = core.nextAlarm())
      core.ring(clock)
  }
  /** Time goes by, and alarms ring on the way. */
  const passes = (seconds: number) => {
    const to = clock + seconds * second
    for (let next = core.nextAlarm(); next !== undefined && next <= to; next = core.nextAlarm()) {
      clock = Math.max(clock, next)
      core.ring(clock)
    }
    clock = to
  }

  core.ring(clock)
  return {
    place,
    store,
    db,
    player,
    passes,
    messages,
    whispers,
    log,
    now: () => clock,
    core: () => core,
    live: () => standing().held.live,
    body: () => standing().body,
    phase: () => store.live.latestAt(place)!.live.phase.phase,
    question: () => standing(),
    over: () => isOver(store.live.latestAt(place)!.live),
    lastMessage: () => messages.at(-1)!,
    /** Until the phase is reached, a second at a time. */
    until(phase: string): void {
      for (let tries = 0; tries < 2000; tries++) {
        if (store.live.latestAt(place)!.live.phase.phase === phase) return
        passes(0.5)
      }
      throw new Error(`Never ${phase}, but ${store.live.latestAt(place)!.live.phase.phase}`)
    },
    /** The program was killed, and starts again after so many seconds: nothing but the store is left. */
    startsAgain(seconds: number): void {
      clock += seconds * second
      core = begin()
      core.ring(clock)
      ring()
      deliver(core.unsent())
    },
  }
}

export type Group = ReturnType<typeof makeGroup>

export function asText(screen: Screen): string {
  return render(screen, { colour: false }, { picture: (alt: string) => alt })
}
