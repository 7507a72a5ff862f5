// What to study now: what is due and in which order, caps, siblings kept apart, what is new and what must be
// known before it, and the weak ground under a miss.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Curriculum } from '../../../src/engine/curriculum.ts'
import type { ObjectiveId } from '../../../src/engine/ids.ts'
import type { Card } from '../../../src/engine/memory/card.ts'
import {
  dueCards,
  leftToday,
  nextDue,
  nextNew,
  prerequisites,
  unmet,
  weakPrerequisites,
} from '../../../src/engine/memory/queue.ts'
import { recallChance } from '../../../src/engine/memory/schedule.ts'
import {
  anyCurriculum,
  card,
  cardsOf,
  curriculumOf,
  day,
  hour,
  objectiveId,
  state,
  topicId,
} from './made-up.ts'

const now = 120 * day
const flat = (...names: string[]) =>
  curriculumOf(names.map((name) => ({ topic: `topic-${name}`, objectives: { [name]: [] } })))

describe('due cards', () => {
  const curriculum = flat(
    'step',
    'later-step',
    'shaky',
    'firm',
    'lost',
    'long-lost',
    'tomorrow',
    'aside',
    'buried',
  )

  it('come as: short steps first, then those worth saving by lowest chance, then the forgotten', () => {
    const cards = cardsOf(
      card('long-lost', { stability: 0.1, lastDay: 10 }),
      card('lost', { stability: 0.2, lastDay: 60 }),
      card('firm', { stability: 30 }),
      card('shaky', { stability: 4 }),
      card('later-step', { state: 'learning', due: now - 1000 }),
      card('step', { state: 'relearning', due: now - 2000 }),
      card('tomorrow', { due: now + day }),
      card('aside', { suspended: true }),
      card('buried', { buriedUntil: now + hour }),
      card('gone-from-the-content'),
    )
    const order = ['step', 'later-step', 'shaky', 'firm', 'lost', 'long-lost']
    expect(dueCards(curriculum, state(cards)).map((one) => one.objective)).toEqual(order)
    expect(leftToday(curriculum, state(cards))).toBe(6)
  })

  it('of any learner are all that are due and none that is set aside, in that order', () => {
    const names = Array.from({ length: 12 }, (_, at) => `o${at}`)
    const anyCard = (name: string) =>
      fc
        .record({
          stability: fc.double({ min: 0.1, max: 100, noNaN: true }),
          lastDay: fc.integer({ min: 1, max: 120 }),
          due: fc.integer({ min: 100 * day, max: 140 * day }),
          state: fc.constantFrom<Card['state']>('learning', 'review', 'relearning'),
          suspended: fc.boolean(),
          buriedUntil: fc.constantFrom(0, now + 1),
        })
        .map((change) => card(name, change))
    fc.assert(
      fc.property(fc.tuple(...names.map(anyCard)), (cards) => {
        const due = dueCards(flat(...names), state(cardsOf(...cards)))
        const wanted = cards.filter((one) => one.due <= now && !one.suspended && one.buriedUntil <= now)
        expect(new Set(due)).toEqual(new Set(wanted))
        expect(due.length).toBe(wanted.length)
        const place = (one: Card) => {
          const chance = recallChance(one, 120)
          if (one.state !== 'review') return [0, one.due]
          return chance >= 0.5 ? [1, chance] : [2, -chance]
        }
        for (let at = 1; at < due.length; at++) {
          const [[group, rank], [nextGroup, nextRank]] = [place(due[at - 1]!), place(due[at]!)]
          expect(group! < nextGroup! || (group === nextGroup && rank! <= nextRank!)).toBe(true)
        }
      }),
    )
  })
})

describe('a review', () => {
  const curriculum = curriculumOf([
    { topic: 'layers', objectives: { a: [], b: [] } },
    { topic: 'images', objectives: { c: [] } },
    { topic: 'tags', objectives: { d: [] } },
  ])
  const cards = cardsOf(
    card('a', { stability: 2 }),
    card('b', { stability: 3 }),
    card('c', { stability: 9 }),
    card('d', { stability: 20 }),
  )
  const next = (change: Parameters<typeof state>[1]) => nextDue(curriculum, state(cards, change))

  it('keeps what belongs to one topic apart, where it can', () => {
    expect(next({})?.objective).toBe('a')
    expect(next({ recent: [topicId('layers')] })?.objective).toBe('c')
    expect(next({ recent: ['images', 'layers'].map(topicId) })?.objective).toBe('d')
    expect(next({ recent: ['layers', 'images', 'tags'].map(topicId) })?.objective).toBe('a')
  })

  it('asks of the last topic again when there is nothing else', () => {
    const only = state(cardsOf(card('a'), card('b')), { recent: [topicId('layers')] })
    expect(nextDue(curriculum, only)).toMatchObject({ why: 'due' })
  })

  it('stops at the daily cap, but finishes the steps that were begun', () => {
    expect(next({ reviewsToday: 60 })).toBeUndefined()
    expect(next({ reviewsToday: 59 })).toBeDefined()
    const stepping = cardsOf(card('a'), card('c', { state: 'learning', due: now }))
    const capped = state(stepping, { reviewsToday: 60 })
    expect(nextDue(curriculum, capped)).toEqual({ why: 'due', objective: 'c' })
    expect(leftToday(curriculum, capped)).toBe(1)
  })

  it('asks a step up to twenty minutes early, once nothing is due', () => {
    const soon = (due: number, other?: Card) => {
      const stepping = card('c', { state: 'learning', due })
      return nextDue(curriculum, state(other ? cardsOf(stepping, other) : cardsOf(stepping)))
    }
    const minutes = hour / 60
    expect(soon(now + 20 * minutes)).toEqual({ why: 'early', objective: 'c' })
    expect(soon(now + 20 * minutes + 1)).toBeUndefined()
    expect(soon(now + 5 * minutes, card('a'))).toEqual({ why: 'due', objective: 'a' })
    expect(nextDue(curriculum, state(cardsOf(card('c', { due: now + minutes }))))).toBeUndefined()
  })
})

/** Everything that leads to an objective, by its topic's order, its topic's needs and its own. */
function ancestors(curriculum: Curriculum, objective: ObjectiveId): Set<ObjectiveId> {
  const found = new Set<ObjectiveId>()
  const visit = (name: ObjectiveId) => {
    const one = curriculum.objectives.get(name)!
    const siblings = curriculum.topics.get(one.topic)!.objectives
    for (const below of [...siblings.slice(0, siblings.indexOf(name)), ...prerequisites(curriculum, one)]) {
      if (!found.has(below)) {
        found.add(below)
        visit(below)
      }
    }
  }
  visit(objective)
  return found
}

describe('what is new', () => {
  it('comes prerequisites first, and in the end everything has come', () => {
    fc.assert(
      fc.property(anyCurriculum, fc.boolean(), (curriculum, remember) => {
        const met = new Map<ObjectiveId, Card>()
        const recent: ReturnType<typeof topicId>[] = []
        while (met.size < curriculum.objectives.size) {
          const next = nextNew(curriculum, state(met, { recent: remember ? recent.slice(-3) : [] }))
          expect(next, `after ${[...met.keys()].join(' ')}`).toBeDefined()
          expect(met.has(next!.id)).toBe(false)
          for (const one of ancestors(curriculum, next!.id))
            expect(met.has(one), `${one} before ${next!.id}`).toBe(true)
          met.set(next!.id, card(next!.id))
          recent.push(next!.topic)
        }
        expect(nextNew(curriculum, state(met))).toBeUndefined()
        expect(unmet(curriculum, met)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('is held to so many a day, unless somebody asks for a topic', () => {
    const curriculum = flat('a', 'b')
    expect(nextNew(curriculum, state(new Map(), { newToday: 7 }))?.id).toBe('a')
    expect(nextNew(curriculum, state(new Map(), { newToday: 8 }))).toBeUndefined()
    expect(nextNew(curriculum, state(new Map(), { newToday: 8 }), topicId('topic-b'))?.id).toBe('b')
  })

  it('of a topic asked for is taught in the topic’s order', () => {
    const curriculum = curriculumOf([
      { topic: 'first', objectives: { a: [] } },
      { topic: 'second', needs: ['first'], objectives: { b: [], c: [] } },
    ])
    expect(nextNew(curriculum, state(new Map()), topicId('second'))?.id).toBe('b')
    expect(nextNew(curriculum, state(cardsOf(card('b'))), topicId('second'))?.id).toBe('c')
    expect(nextNew(curriculum, state(cardsOf(card('b'), card('c'))), topicId('second'))).toBeUndefined()
  })

  it('goes to another topic of the same unit after one, rather than to another unit', () => {
    const curriculum = curriculumOf([
      { topic: 'lids', unit: 'boxes', objectives: { a: [], b: [] } },
      { topic: 'stacks', unit: 'boxes', objectives: { c: [] } },
      { topic: 'ships', unit: 'sea', objectives: { d: [] } },
    ])
    const following = (...met: string[]) =>
      nextNew(curriculum, state(cardsOf(...met.map((name) => card(name))), { recent: [topicId('lids')] }))?.id
    expect(following('a')).toBe('c')
    expect(following('a', 'c')).toBe('b')
    expect(following('a', 'b', 'c')).toBe('d')
  })
})

describe('weak ground under a miss', () => {
  it('is at most two prerequisites, near or far, none of them firm or set aside', () => {
    const anyState = fc.constantFrom('unmet', 'firm', 'faded', 'missed', 'suspended', 'buried')
    fc.assert(
      fc.property(
        anyCurriculum,
        fc.nat(40),
        fc.array(anyState, { minLength: 40, maxLength: 40 }),
        (curriculum, pick, states) => {
          const all = [...curriculum.objectives.values()]
          const missed = all[pick % all.length]!
          const how = new Map(all.map((one, at) => [one.id, states[at % 40]!]))
          const cards = new Map<ObjectiveId, Card>()
          for (const [one, is] of how) {
            if (is === 'unmet') continue
            cards.set(
              one,
              card(one, {
                stability: is === 'firm' ? 5000 : 2,
                misses: is === 'missed' ? 1 : 0,
                suspended: is === 'suspended',
                buriedUntil: is === 'buried' ? now + hour : 0,
              }),
            )
          }
          const weak = weakPrerequisites(curriculum, missed, state(cards), 0.9)
          const below = ancestors(curriculum, missed.id)
          const candidates = [...below].filter((one) => ['unmet', 'faded', 'missed'].includes(how.get(one)!))
          expect(weak.length).toBe(Math.min(2, candidates.length))
          expect(new Set(weak).size).toBe(weak.length)
          for (const one of weak) expect(candidates).toContain(one)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is the nearest first', () => {
    const curriculum = curriculumOf([
      { topic: 'far', objectives: { a: [] } },
      { topic: 'near', needs: ['far'], objectives: { b: [] } },
      { topic: 'here', needs: ['near'], objectives: { c: [], d: [] } },
    ])
    const weak = (...met: Card[]) =>
      weakPrerequisites(curriculum, curriculum.objectives.get(objectiveId('d'))!, state(cardsOf(...met)), 0.9)
    const firm = (name: string) => card(name, { stability: 5000 })
    expect(weak()).toEqual(['c', 'b'])
    expect(weak(firm('c'), firm('b'))).toEqual(['a'])
    expect(weak(firm('c'), firm('b'), firm('a'))).toEqual([])
    expect(weak(firm('c'), card('b', { stability: 5000, misses: 1 }), firm('a'))).toEqual(['b'])
  })
})
