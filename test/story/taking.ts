// People at a challenge: a class whose challenge is open, and each of them before the screen that they were shown last.

import { setAlarms } from '../../src/app/challenge/alarms.ts'
import type { Challenge, Try } from '../../src/app/challenge/ports.ts'
import { keepAlive } from '../../src/app/challenge/take/outage.ts'
import { encodePress, type Press } from '../../src/chat/press.ts'
import type { Setup } from '../../src/engine/challenge/setup.ts'
import type { Question } from '../../src/engine/question/question.ts'
import { classroom, type Heard, type Member } from './classroom.ts'
import { type Class, classOf, minute, published, setupOf } from './taken.ts'

export const everyKind = [
  'lid-choice',
  'lid-floats',
  'label-word',
  'label-several',
  'stack-order',
  'stack-match',
  'stack-gap',
  'stack-number',
  'knot-choice',
]

export type Taker = {
  name: string
  member: Member
  /** All that they were shown themselves, and what of it was last. */
  heard: Heard[]
  last(): Heard
  says(line: string): string
  /** Presses the button with this label, or the first that begins so, on the screen shown last or on an older one. */
  presses(label: string, on?: Heard, how?: { at?: number }): string
  /** A press of one's own making. */
  forges(press: Press, how?: { at?: number }): string
  button(label: string, on?: Heard): Press
  /** Their attempts, by number, and the question that stands. */
  tries(): Try[]
  question(slot: number): Question
  given(slot: number): unknown
}

export type Taking = {
  room: ReturnType<typeof classroom>
  of: Class
  challenge: Challenge
  taker(name: string): Taker
  teacher: Taker
}

const flat = (text: string) => text.replace(/\s+/g, ' ')

/** Open from now on for an hour; an attempt lasts 15 minutes, and there are two. */
export function taking(
  names: readonly string[] = ['Kim Lee', 'Ana', 'Bo'],
  items: readonly (string | string[])[] = everyKind,
  change: Partial<Setup> = {},
  terms: Partial<Setup['terms']> = {},
): Taking {
  const room = classroom()
  const of = classOf(room, names)
  const usual = setupOf(room.now()).terms
  const made = published(room, of, items, { terms: { ...usual, ...terms }, ...change })
  setAlarms(room.store, made, room.now())
  keepAlive(room.store, room.now())
  const takers = new Map<string, Taker>()
  function taker(name: string): Taker {
    const known = takers.get(name)
    if (known) return known
    const member = name === 'mira' ? of.teacher : (of.people.get(name) ?? room.person(name))
    const one = takerOf(room, made, name, member, () => of.seat(name).id)
    takers.set(name, one)
    return one
  }
  return { room, of, challenge: made, taker, teacher: taker('mira') }
}

export function takerOf(
  room: ReturnType<typeof classroom>,
  challenge: Challenge,
  name: string,
  member: Member,
  seat: () => Try['seat'],
): Taker {
  const { challenges, questions } = room.store
  const heard: Heard[] = []
  const own = (all: readonly Heard[]) => {
    const mine = all.filter(({ to }) => to === member.account)
    heard.push(...mine)
    // A chat refuses a message of which two buttons carry the same.
    for (const { presses, text } of mine) {
      const carried = [...presses.values()].map((press) => encodePress(press))
      if (new Set(carried).size < carried.length)
        throw new Error(`Two buttons carry the same: ${carried} on ${text}`)
    }
    return flat(mine.map(({ text }) => text).join('\n'))
  }
  const last = () => heard.at(-1)!
  const button = (label: string, on = last()): Press => {
    const found = on.presses.get(label) ?? [...on.presses].find(([called]) => called.startsWith(label))?.[1]
    if (!found) throw new Error(`No button ${label} on: ${on.text} ${[...on.presses.keys()].join(' | ')}`)
    return found
  }
  const tries = () => challenges.triesOf(challenge.id, seat())
  const open = () => tries().at(-1) ?? challenges.rehearsals(challenge.id, seat()).at(-1)!
  const forges = (press: Press, how: { at?: number } = {}) => own(member.taps(press, how))
  return {
    ...{ name, member, heard, last, button, tries, forges },
    says: (line) => own(member.does(line)),
    presses: (label, on, how) => forges(button(label, on), how),
    question: (slot) =>
      questions.get(challenges.answers(open().id).find((one) => one.slot === slot)!.question)!,
    given: (slot) => challenges.answers(open().id).find((one) => one.slot === slot)!.response,
  }
}

/** Presses [Start] on the challenge's screen. */
export function begun(one: Taker, number = 1): void {
  one.says(`/challenge #${number}`)
  one.presses('Start')
}

export { minute }
