// Cards and curricula about nothing in particular, for tests of the memory.

import fc from 'fast-check'
import type { Curriculum, Objective, Topic, Unit } from '../../../src/engine/curriculum.ts'
import { type ItemId, id, type ObjectiveId, type TopicId, type UnitId } from '../../../src/engine/ids.ts'
import type { Card } from '../../../src/engine/memory/card.ts'
import type { QueueState } from '../../../src/engine/memory/queue.ts'
import type { Demand, Item } from '../../../src/engine/question/question.ts'

export const hour = 3_600_000
export const day = 24 * hour

export const objectiveId = (name: string) => id<ObjectiveId>(name)
export const topicId = (name: string) => id<TopicId>(name)
export const itemId = (name: string) => id<ItemId>(name)

/** A card last reviewed on day 100 and due on day 110 (UTC), with one change or more. */
export function card(objective: string, change: Partial<Card> = {}): Card {
  return {
    objective: objectiveId(objective),
    stability: 10,
    difficulty: 5,
    state: 'review',
    step: 0,
    due: 110 * day,
    lastDay: 100,
    lastAt: 100 * day,
    reviews: 3,
    lapses: 0,
    misses: 0,
    swift: false,
    beyondRecognition: false,
    rung: 0,
    asked: [],
    suspended: false,
    buriedUntil: 0,
    ...change,
  }
}

export function cardsOf(...all: Card[]): Map<ObjectiveId, Card> {
  return new Map(all.map((one) => [one.objective, one]))
}

export function item(name: string, objective: string, change: Partial<Item> = {}): Item {
  return {
    id: itemId(name),
    objective: objectiveId(objective),
    version: 'v1',
    demand: 'recognise',
    difficulty: 2,
    source: '',
    facts: [],
    made: 'fixed',
    spec: { kind: 'recall', stem: name, back: name },
    explanation: '',
    ...change,
  } as Item
}

/** A topic is written as its objectives, in order, each with what it requires; `needs` are topics to know first. */
export type Sketch = { topic: string; unit?: string; needs?: string[]; objectives: Record<string, string[]> }

export function curriculumOf(sketches: readonly Sketch[], items: readonly Item[] = []): Curriculum {
  const topics = sketches.map(
    ({ topic, unit = 'unit', needs = [], objectives }): Topic => ({
      id: topicId(topic),
      unit: id<UnitId>(unit),
      title: topic,
      summary: '',
      lesson: '',
      source: '',
      requires: needs.map(topicId),
      objectives: Object.keys(objectives).map(objectiveId),
    }),
  )
  const objectives = sketches.flatMap(({ topic, objectives }) =>
    Object.entries(objectives).map(
      ([name, requires]): Objective => ({
        id: objectiveId(name),
        topic: topicId(topic),
        can: '',
        lesson: '',
        requires: requires.map(objectiveId),
        facts: [],
        items: items.filter((one) => one.objective === name && !one.contrasts).map((one) => one.id),
      }),
    ),
  )
  const units = [...new Set(topics.map((topic) => topic.unit))].map(
    (unit): Unit => ({
      id: unit,
      title: unit,
      summary: '',
      topics: topics.filter((topic) => topic.unit === unit).map((topic) => topic.id),
    }),
  )
  return {
    language: 'en',
    units,
    topics: new Map(topics.map((topic) => [topic.id, topic])),
    objectives: new Map(objectives.map((objective) => [objective.id, objective])),
    items: new Map(items.map((one) => [one.id, one])),
    misconceptions: new Map(),
    terms: [],
    pictures: new Map(),
  }
}

export function state(cards: ReadonlyMap<ObjectiveId, Card>, change: Partial<QueueState> = {}): QueueState {
  return {
    cards,
    now: 120 * day,
    day: 120,
    newToday: 0,
    reviewsToday: 0,
    newPerDay: 8,
    reviewCap: 60,
    recent: [],
    ...change,
  }
}

/** Curricula in teaching order: each topic and objective requires only what stands before it. */
export const anyCurriculum: fc.Arbitrary<Curriculum> = fc
  .array(
    fc.record({
      unit: fc.constantFrom('first', 'second'),
      needs: fc.array(fc.nat(20), { maxLength: 2 }),
      requires: fc.array(fc.array(fc.nat(60), { maxLength: 2 }), { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((topics) => {
    const names: string[] = []
    const sketches = topics.map(({ unit, needs, requires }, at): Sketch => {
      const before = [...names]
      const objectives = requires.map((wanted, place) => {
        const name = `o${at}-${place}`
        names.push(name)
        return [name, before.length > 0 ? wanted.map((one) => before[one % before.length]!) : []] as const
      })
      return {
        topic: `t${at}`,
        unit,
        needs: at > 0 ? [...new Set(needs.map((one) => `t${one % at}`))] : [],
        objectives: Object.fromEntries(objectives),
      }
    })
    return curriculumOf(sketches)
  })

export const anyDemand = fc.constantFrom<Demand>('recognise', 'recall', 'use')
