// Random lives of three accounts: they learn, miss, take back, set aside, move between zones, sleep, and link and
// part as they please. What follows from their histories is then made anew and compared, bit for bit.

import type Database from 'better-sqlite3'
import fc from 'fast-check'
import type { LearnerId } from '../../src/engine/ids.ts'
import { makeWorld, type Person, type StoryWorld } from './world.ts'
import { contentOf, objective, short, trueFalse } from './written.ts'

export const names = ['ana', 'ben', 'eve'] as const

type Deed = (world: StoryWorld, people: readonly Person[]) => void

/** So many items that a harder one comes while the memory holds, as a second chance needs. */
const deep = [
  ...['plain', 'plain-too', 'plain-as-well'].map((id) => trueFalse(id)),
  ...['harder', 'harder-too', 'harder-as-well', 'harder-still'].map((id) => short(id, { difficulty: 3 })),
]
const small = (id: string) => objective(id, trueFalse(`${id}-plain`), trueFalse(`${id}-other`))
export const content = contentOf(
  { topic: 'labels', objectives: [objective('name-a-label', ...deep)] },
  { topic: 'lids', objectives: [small('open-a-lid'), small('shut-a-lid'), small('turn-a-lid')] },
)

const who = fc.nat({ max: names.length - 1 })

const says = (...lines: readonly string[]) =>
  fc.tuple(who, fc.constantFrom(...lines)).map(
    ([one, line]): Deed =>
      (_, people) =>
        void people[one]!.says(line),
  )

/** Goes on, and answers what is then asked. */
const answers = fc.tuple(who, fc.constantFrom('right', 'right', 'right', 'wrong', '?')).map(
  ([one, how]): Deed =>
    (world, people) => {
      const person = people[one]!
      person.says('')
      world.wait(0.2)
      if (person.phase()?.phase !== 'asking') return
      if (how === 'right') person.answers()
      else if (how === 'wrong') person.misses()
      else person.says('?')
    },
)

/** Misses something harder that is well remembered, and perhaps takes the second chance. */
const chances = fc.tuple(who, fc.boolean(), fc.boolean()).map(
  ([one, takes, elsewhere]): Deed =>
    (world, people) => {
      const person = people[one]!
      for (let step = 0; step < 30; step++) {
        person.says('')
        const phase = person.phase()
        if (phase?.phase === 'ended') world.sleep(7)
        if (phase?.phase !== 'asking') continue
        const card = world.store.cards.get(learnerOf(world, person), phase.asked.objective)
        if (person.question().demand !== 'recall' || card?.state !== 'review' || card.stability < 7) {
          person.answers()
          world.wait(10)
          continue
        }
        person.misses()
        person.says('')
        const other = elsewhere ? people[(one + 1) % people.length]! : person
        if (other !== person) other.says('/review')
        if (takes && other.phase()?.phase === 'asking') other.answers()
        return
      }
    },
)

export function learnerOf({ store }: StoryWorld, { learner }: Person): LearnerId {
  return store.learners.account(learner as never)!.learner
}

const waits = fc.integer({ min: -90, max: 60 * 24 }).map(
  (minutes): Deed =>
    (world) =>
      world.wait(minutes),
)
const sleeps = fc.integer({ min: 1, max: 40 }).map(
  (days): Deed =>
    (world) =>
      world.sleep(days),
)

export function linked(one: Person, other: Person): string {
  const code = /\/link ([0-9A-Z-]{9})/.exec(one.says('/link'))![1]!
  return other.says(`/link ${code}`)
}

const links = fc.tuple(who, who).map(
  ([one, other]): Deed =>
    (_, people) =>
      void linked(people[one]!, people[other]!),
)

const alone = [
  { arbitrary: answers, weight: 20 },
  { arbitrary: says('/learn', '/review', '/practice lids', '/missed', ''), weight: 4 },
  { arbitrary: says('/undo', '/undo', 'u'), weight: 3 },
  { arbitrary: says('s', 'z', '/resume'), weight: 5 },
  { arbitrary: says('/settings zone Asia/Tokyo', '/settings zone America/New_York'), weight: 1 },
  { arbitrary: says('/settings day 0', '/settings retention 0.95', '/settings retention 0.85'), weight: 1 },
  { arbitrary: chances, weight: 1 },
  { arbitrary: waits, weight: 4 },
  { arbitrary: sleeps, weight: 3 },
]

export const lives = fc.array(fc.oneof(...alone), { minLength: 20, maxLength: 80 })
export const linkedLives = fc.array(
  fc.oneof(...alone, { arbitrary: links, weight: 2 }, { arbitrary: says('/unlink'), weight: 1 }),
  { minLength: 40, maxLength: 120 },
)

export const someLives = (runs: number, seed: number) => fc.sample(lives, { numRuns: runs, seed })

export function lived(deeds: readonly Deed[], file?: string): { world: StoryWorld; people: Person[] } {
  const world = makeWorld(file === undefined ? { content } : { content, file })
  const people = names.map((name) => world.person(name))
  for (const person of people) person.says('/learn')
  for (const deed of deeds) deed(world, people)
  return { world, people }
}

/** Everything that follows from histories, as its rows stand in the database. */
export function derivedRows(db: Database.Database): Record<string, unknown[]> {
  return {
    cards: db.prepare('select * from cards order by learner_id, objective_id').all(),
    paces: db.prepare('select * from paces order by learner_id, kind').all(),
    days: db.prepare('select * from days order by learner_id, day').all(),
  }
}

/** Of the learner of one account alone, without saying whose. */
export function derivedOf(db: Database.Database, name: string): Record<string, unknown[]> {
  const learner = db.prepare('select learner_id from accounts where id = ?').pluck().get(`terminal:${name}`)
  const rows = Object.entries(derivedRows(db)).map(([table, all]) => [
    table,
    (all as { learner_id: string }[])
      .filter((row) => row.learner_id === learner)
      .map(({ learner_id: _, ...row }) => row),
  ])
  return Object.fromEntries(rows)
}
