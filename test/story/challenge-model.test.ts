// However the presses, words and terms of several people interleave, and however often the program is stopped: what is
// stored is what each gave last in time, and everybody has all of their time as long as there is room before the close.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Response } from '../../src/engine/question/question.ts'
import { minute, type Taker, taking } from './taking.ts'

const names = ['Kim Lee', 'Ana', 'Bo'] as const
const items = ['lid-choice', 'lid-floats', 'knot-choice', 'label-word']
const start = Date.parse('2026-11-23T08:00:00Z')
const close = start + 60 * minute
const base = 15 * minute

type Attempt = { started: number; given: (Response | undefined)[]; ended?: number | undefined }
type Person = { factor: number; attempts: Attempt[] }

const who = fc.constantFrom(...names)
const slot = fc.integer({ min: 1, max: items.length })
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('start' as const), who }) },
  { weight: 8, arbitrary: fc.record({ does: fc.constant('answer' as const), who, slot, pick: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('clear' as const), who, slot }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('type' as const), who, slot, pick: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('submit' as const), who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('forge' as const), who, whose: who, slot }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('wait' as const), minutes: fc.constantFrom(1, 4, 9) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('longer' as const), who, factor: fc.constantFrom(1, 1.5, 2) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('restart' as const) }) },
)

/** What is pressed or typed for a question, and what it stands for. */
function choiceFor(at: number, pick: number): { choice: string; response: Response } {
  switch (items[at - 1]) {
    case 'lid-floats':
      return { choice: 'TFT'[pick]!, response: { kind: 'true-false', truth: pick !== 1 } }
    case 'label-word': {
      const text = ['label', 'labell', 'sticker'][pick]!
      return { choice: text, response: { kind: 'short', text } }
    }
    default:
      return { choice: 'ABC'[pick]!, response: { kind: 'choice', option: pick } }
  }
}

it('stores what each gave last in time, and gives everybody their time', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      const story = taking([...names], items)
      const { room } = story
      const people = new Map<string, Person>(names.map((name) => [name, { factor: 1, attempts: [] }]))
      const deadline = ({ factor }: Person, { started }: Attempt) =>
        Math.min(started + base * factor, close + base * (factor - 1))
      const open = (name: string): Attempt | undefined => {
        const person = people.get(name)!
        const last = person.attempts.at(-1)
        if (last && last.ended === undefined && room.now() >= deadline(person, last))
          last.ended = deadline(person, last)
        return last?.ended === undefined ? last : undefined
      }
      const press = (
        one: Taker,
        whose: Taker,
        verb: 'answer' | 'clear' | 'submit',
        turn: number,
        choice = '',
      ) => {
        const session = whose.tries().at(-1)?.id
        if (session) one.forges({ session, turn, verb, choice })
      }
      for (const one of steps) {
        const taker = 'who' in one ? story.taker(one.who) : undefined
        const attempt = 'who' in one ? open(one.who) : undefined
        switch (one.does) {
          case 'start': {
            taker!.says('/challenge begin')
            const person = people.get(one.who)!
            if (!attempt && room.now() < close && person.attempts.length < 2)
              person.attempts.push({ started: room.now(), given: items.map(() => undefined) })
            break
          }
          case 'answer': {
            const { choice, response } = choiceFor(one.slot, one.pick)
            press(taker!, taker!, 'answer', one.slot, choice)
            if (attempt) attempt.given[one.slot - 1] = response
            break
          }
          case 'type': {
            const session = taker!.tries().at(-1)?.id
            const { choice, response } = choiceFor(one.slot, one.pick)
            if (!session) break
            taker!.forges({ session, turn: 1, verb: 'go', choice: `${one.slot}` })
            taker!.says(choice)
            if (attempt) attempt.given[one.slot - 1] = response
            break
          }
          case 'clear':
            press(taker!, taker!, 'clear', one.slot)
            if (attempt) attempt.given[one.slot - 1] = undefined
            break
          case 'submit':
            press(taker!, taker!, 'submit', items.length + 1)
            if (attempt) attempt.ended = room.now()
            break
          case 'forge':
            if (one.who === one.whose) break
            press(taker!, story.taker(one.whose), 'answer', one.slot, choiceFor(one.slot, 2).choice)
            press(taker!, story.taker(one.whose), 'submit', items.length + 1)
            break
          case 'wait':
            room.wait(one.minutes)
            break
          case 'longer': {
            // What the old time has ended stays ended.
            for (const name of names) open(name)
            room.ring()
            for (const name of names) story.taker(name).says('/challenge')
            story.teacher.says(`/challenge override ${one.who} time ${one.factor}`)
            people.get(one.who)!.factor = one.factor
            break
          }
          case 'restart':
            for (const name of names) open(name)
            for (const name of names) story.taker(name).says('/challenge')
            // No time goes by while it is stopped.
            room.store.live.alive(room.now())
            room.restart()
        }
      }
      room.wait(120)
      room.ring()
      room.wait(1)
      room.ring()
      for (const name of names) {
        story.taker(name).says('/challenge')
        for (const one of people.get(name)!.attempts) one.ended ??= deadline(people.get(name)!, one)
        const stored = story.taker(name).tries()
        const wanted = people.get(name)!.attempts
        expect(stored.map(({ started, ended }) => [started, ended?.at])).toEqual(
          wanted.map(({ started, ended }) => [started, ended]),
        )
        const given = stored.map(({ id }) =>
          room.store.challenges.answers(id).map(({ response }) => response),
        )
        expect(given).toEqual(wanted.map(({ given }) => given))
        for (const { id, ended } of stored) expect(room.store.challenges.digest(id)).toBe(ended!.receipt)
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)
