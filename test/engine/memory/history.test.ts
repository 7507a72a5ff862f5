// A rebuild: the cards that a learner's events lead to are those that stood when the events were written.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDay } from '../../../src/engine/day.ts'
import { type AccountId, id, type ObjectiveId } from '../../../src/engine/ids.ts'
import type { Card } from '../../../src/engine/memory/card.ts'
import {
  type MemoryEvent,
  marked,
  type ReviewEvent,
  replay,
  reviewed,
  type SetAside,
} from '../../../src/engine/memory/history.ts'
import { defaultWeights, review } from '../../../src/engine/memory/schedule.ts'
import { type Rating, ratings } from '../../../src/engine/question/question.ts'
import { day, hour, itemId, objectiveId } from './made-up.ts'

const account = id<AccountId>('terminal:ana')
const start = Date.parse('2026-05-14T12:00:00Z')
const rule = { zone: 'America/Los_Angeles', turnsAt: 4 }

/** A learner who does one thing after another, keeping cards and events as the app does. */
class Diary {
  events: MemoryEvent[] = []
  cards = new Map<ObjectiveId, Card>()
  #taken: { attempt: number; objective: ObjectiveId; before: Card | undefined }[] = []
  #attempts = 0
  #now = start

  wait(time: number): void {
    this.#now += time
  }

  answer(objective: ObjectiveId, rating: Rating, retention = 0.9, replaces?: Diary['latest']): void {
    const card = this.cards.get(objective)
    const from = replaces ? replaces.before : card
    const settings = { retention, weights: defaultWeights }
    const at = this.#now
    const now = localDay(at, rule)
    // Lands on a day of its own within what is allowed: a replay must not choose again.
    const chooseDay = (earliest: number, latest: number) =>
      earliest + (this.#attempts % (latest - earliest + 1))
    const { due } = review({ card: from, objective, rating, at, day: now, settings, rule, chooseDay })
    const attempt = ++this.#attempts
    const event: ReviewEvent = {
      ...this.#common(),
      kind: replaces ? 'regraded' : 'attempt',
      attempt,
      objective,
      rating,
      scheduler: 'fsrs-6/1',
      weights: undefined,
      retention,
      due,
      carried: {
        swift: attempt % 2 === 0,
        beyondRecognition: attempt % 3 === 0,
        rung: attempt % 3,
        asked: [itemId(`i${attempt}`)],
      },
      replaces: replaces?.attempt,
    }
    this.events.push(event)
    this.#taken.push({ attempt, objective, before: card })
    this.cards.set(objective, reviewed(from, event))
  }

  get latest() {
    return this.#taken.at(-1)
  }

  /** As if the answer had never been given; what was set aside since stays so. */
  undo(): void {
    const latest = this.#taken.pop()
    if (!latest) return
    const { attempt, objective, before } = latest
    this.events.push({ ...this.#common(), kind: 'undone', attempt })
    const now = this.cards.get(objective)!
    if (before)
      this.cards.set(objective, {
        ...before,
        suspended: now.suspended,
        buriedUntil: now.buriedUntil || before.buriedUntil,
      })
    else this.cards.delete(objective)
  }

  setAside(objective: ObjectiveId, how: SetAside): void {
    const card = this.cards.get(objective)
    if (!card) return
    this.events.push({ ...this.#common(), objective, ...how })
    this.cards.set(objective, marked(card, how))
  }

  get now() {
    return this.#now
  }

  #common() {
    return { account, seq: this.events.length + 1, at: this.#now, day: localDay(this.#now, rule) }
  }
}

type Deed = (diary: Diary) => void

const objectives = ['a', 'b', 'c'].map(objectiveId)
const someObjective = fc.constantFrom(...objectives)
const answers = fc.tuple(someObjective, fc.constantFrom(...ratings), fc.constantFrom(0.8, 0.9, 0.97)).map(
  ([objective, rating, retention]): Deed =>
    (diary) =>
      diary.answer(objective, rating, retention),
)
const waits = fc.integer({ min: -2 * day, max: 30 * day }).map(
  (time): Deed =>
    (diary) =>
      diary.wait(time),
)
const asides = fc
  .tuple(someObjective, fc.constantFrom<SetAside['kind']>('suspended', 'resumed', 'buried'))
  .map(
    ([objective, kind]): Deed =>
      (diary) =>
        diary.setAside(objective, kind === 'buried' ? { kind, until: diary.now + day } : { kind }),
  )
const undone = fc.constant<Deed>((diary) => diary.undo())
const softened = fc.constant<Deed>((diary) => {
  if (diary.latest) diary.answer(diary.latest.objective, 'hard', 0.9, diary.latest)
})

const told = (deeds: readonly Deed[]) => {
  const diary = new Diary()
  for (const deed of deeds) deed(diary)
  return diary
}

describe('a replay', () => {
  it('leads to the very cards that stood, after answers, pauses, clocks set back and cards set aside', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(answers, waits, asides), { maxLength: 60 }), (deeds) => {
        const { events, cards } = told(deeds)
        expect(replay(events)).toEqual(cards)
      }),
      { numRuns: 300 },
    )
  })

  it('does so too when answers were taken back or softened by a second chance', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(answers, waits, undone, softened), { maxLength: 60 }), (deeds) => {
        const { events, cards } = told(deeds)
        expect(replay(events)).toEqual(cards)
      }),
      { numRuns: 300 },
    )
  })

  it('of events that went through text, as a database keeps them, is the same', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(answers, waits, undone, asides), { maxLength: 40 }), (deeds) => {
        const { events } = told(deeds)
        expect(replay(JSON.parse(JSON.stringify(events)))).toEqual(replay(events))
      }),
    )
  })

  it('shows no trace of answers that were all taken back', () => {
    fc.assert(
      fc.property(
        fc.array(answers, { maxLength: 10 }),
        fc.array(fc.oneof(answers, waits), { maxLength: 10 }),
        (before, after) => {
          const plain = told(before)
          const both = told([...before, ...after])
          for (const _ of both.events.slice(plain.events.length)) both.undo()
          expect(replay(both.events)).toEqual(plain.cards)
        },
      ),
    )
  })
})

describe('a softened miss', () => {
  const [a] = objectives as [ObjectiveId]
  const learned: Deed[] = [
    (diary) => diary.answer(a, 'easy'),
    (diary) => diary.wait(20 * day),
    (diary) => diary.answer(a, 'good'),
    (diary) => diary.wait(40 * day),
  ]

  it('leaves the card as if hard had been said at once', () => {
    const softly = told([
      ...learned,
      (diary) => diary.answer(a, 'again'),
      (diary) => diary.answer(a, 'hard', 0.9, diary.latest),
    ])
    const plainly = told([...learned, (diary) => diary.answer(a, 'hard')])
    const memory = (diary: Diary) => {
      const { stability, difficulty, state, lapses, misses, reviews } = replay(diary.events).get(a)!
      return { stability, difficulty, state, lapses, misses, reviews }
    }
    expect(memory(softly)).toEqual(memory(plainly))
    expect(memory(softly)).toMatchObject({ state: 'review', lapses: 0, misses: 0 })
  })

  it('is a miss again when the second chance is taken back', () => {
    const diary = told([...learned, (one) => one.answer(a, 'again')])
    const missed = diary.cards.get(a)
    diary.answer(a, 'hard', 0.9, diary.latest)
    expect(diary.cards.get(a)).not.toEqual(missed)
    diary.undo()
    expect(replay(diary.events).get(a)).toEqual(missed)
  })
})

it('events of two accounts with the same numbers are told apart', () => {
  const diary = told([
    (one) => one.answer(objectives[0]!, 'good'),
    (one) => one.wait(hour),
    (one) => one.answer(objectives[1]!, 'good'),
  ])
  const other = diary.events.map(
    (event) =>
      ({ ...event, account: id<AccountId>('terminal:ana-too'), objective: objectives[2]! }) as MemoryEvent,
  )
  const undoneThere: MemoryEvent = {
    account: id<AccountId>('terminal:ana-too'),
    seq: 3,
    at: start + day,
    day: 0,
    kind: 'undone',
    attempt: 1,
  }
  const cards = replay([...diary.events, ...other, undoneThere])
  expect(cards.get(objectives[0]!)).toEqual(diary.cards.get(objectives[0]!))
  expect(cards.get(objectives[2]!)!.reviews).toBe(1)
})
