// For short and for long runs: what is kept beside the history follows from it. After any life, also of linked
// accounts, it can be thrown away and made anew, and not a bit differs. And linking comes to the same in whatever
// order, and can be taken back.

import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { join as joined, part } from '../../src/app/link/join.ts'
import type { Learner, Store } from '../../src/app/ports.ts'
import { rebuild } from '../../src/app/rebuild.ts'
import type { LearnerId } from '../../src/engine/ids.ts'
import { temporaryFolder, within } from '../store/made-up.ts'
import { derivedOf, derivedRows, linked, linkedLives, lived, lives, names } from './random-lives.ts'
import { monday } from './world.ts'

const folder = temporaryFolder()
let files = 0
const newFile = () => join(folder, `${++files}.db`)

type Pair = readonly [number, number]

/** Links pairs of three accounts, one pair after the other, over a copy of a database. */
function afterLinks(file: string, pairs: readonly Pair[]) {
  const copy = newFile()
  copyFileSync(file, copy)
  return within(copy, (store, db) => {
    const learnerOf = (at: number): Learner =>
      store.learners.learner(store.learners.account(`terminal:${names[at]}` as never)!.learner)!
    for (const [one, other] of pairs) joinNow(store, learnerOf(one), learnerOf(other))
    return { rows: derivedRows(db), accounts: db.prepare('select * from accounts order by id').all() }
  })
}

function joinNow(store: Store, one: Learner, other: Learner) {
  if (one.id !== other.id) store.atomically(() => joined(store, one, other, monday))
}

/** Its answers and none other, told from the history by other means than those of the program. */
function expectOwn(db: Database.Database, name: string, { days, cards }: Record<string, unknown[]>) {
  const undone = "select attempt from memory_events where account_id = @account and kind = 'undone'"
  const account = `terminal:${name}`
  const answers = db.prepare(
    `select count(*) from attempts where account_id = @account and seq not in (${undone})`,
  )
  const counted = (days as { answers: number }[]).reduce((sum, day) => sum + day.answers, 0)
  expect(counted).toBe(answers.pluck().get({ account }))
  const reviewed = db.prepare(`select distinct objective_id from memory_events where account_id = @account
    and rating is not null and attempt not in (${undone}) order by objective_id`)
  const own = (cards as { objective_id: string }[]).map((card) => card.objective_id)
  expect(own).toEqual(reviewed.pluck().all({ account }))
}

/** Without a seed every run lives other lives. */
export function propertiesOfLives(runs: number, seed?: number): void {
  const how = seed === undefined ? {} : { seed }
  /** What came up in all lives together. A life in which nothing happens proves nothing. */
  const seen: Record<string, number> = {}
  afterAll(() => {
    for (const kind of ['attempt', 'regraded', 'across', 'undone', 'suspended', 'resumed', 'buried']) {
      expect(seen[kind] ?? 0, kind).toBeGreaterThan(0)
    }
  })

  describe('cards, paces and day counts', () => {
    it('are made anew from the history bit for bit, whatever people did', () => {
      fc.assert(
        fc.property(linkedLives, (deeds) => {
          const { world } = lived(deeds)
          const { database, store } = world
          const kinds = database.prepare('select kind from memory_events').pluck().all() as string[]
          for (const kind of kinds) seen[kind] = (seen[kind] ?? 0) + 1
          const across = database.prepare('select count(*) from memory_events where replaces_of is not null')
          seen.across = (seen.across ?? 0) + (across.pluck().get() as number)
          const kept = derivedRows(database)
          const learners = database.prepare('select id from learners').pluck().all() as LearnerId[]
          for (const learner of learners) expect(rebuild(store, learner).mended).toBe(0)
          for (const table of ['cards', 'paces', 'days']) database.exec(`delete from ${table}`)
          for (const learner of learners) rebuild(store, learner)
          expect(derivedRows(database)).toEqual(kept)
        }),
        { ...how, numRuns: runs },
      )
    })

    it('are put right when something else was written', () => {
      const { world, people } = lived([])
      people[0]!.says('')
      people[0]!.answers()
      const kept = derivedRows(world.database)
      world.database.exec(
        'update days set right = 7, met = 0; delete from cards; update paces set log_mean = 1',
      )
      world.database.exec("insert into days values ('terminal:ana', 1, 1, 1, 1, 1)")
      expect(rebuild(world.store, people[0]!.learner).mended).toBe(4)
      expect(derivedRows(world.database)).toEqual(kept)
    })
  })

  describe('linking', () => {
    it('comes to the same in whatever order, either way round, and twice', () => {
      fc.assert(
        fc.property(lives, (deeds) => {
          const file = newFile()
          const { world } = lived(deeds, file)
          world.database.pragma('wal_checkpoint(truncate)')
          const pair = afterLinks(file, [[0, 1]])
          expect(afterLinks(file, [[1, 0]])).toEqual(pair)
          expect(
            afterLinks(file, [
              [0, 1],
              [1, 0],
              [0, 1],
            ]),
          ).toEqual(pair)
          const all = afterLinks(file, [
            [0, 1],
            [1, 2],
          ])
          for (const order of [
            [
              [1, 2],
              [0, 1],
            ],
            [
              [2, 0],
              [1, 0],
            ],
            [
              [0, 2],
              [2, 1],
              [1, 0],
            ],
          ] as Pair[][]) {
            expect(afterLinks(file, order)).toEqual(all)
          }
        }),
        { ...how, numRuns: Math.ceil(runs / 3) },
      )
    })

    it('and parting gives back what was, with what each account answered meanwhile', () => {
      fc.assert(
        fc.property(lives, fc.boolean(), (deeds, byFirst) => {
          const { world, people } = lived(deeds)
          const before = names.map((name) => derivedOf(world.database, name))
          linked(people[0]!, people[1]!)
          people[byFirst ? 0 : 1]!.says('/unlink')
          expect(names.map((name) => derivedOf(world.database, name))).toEqual(before)
        }),
        { ...how, numRuns: runs },
      )
    })

    it('and parting leaves each account what a replay of its own answers gives', () => {
      fc.assert(
        fc.property(linkedLives, (deeds) => {
          const { world } = lived(deeds)
          const { database, store } = world
          for (const name of names) {
            const account = store.learners.account(`terminal:${name}` as never)!
            store.atomically(() =>
              part(store, store.learners.learner(account.learner)!, account.id, world.now()),
            )
          }
          const parted = names.map((name) => derivedOf(database, name))
          for (const [at, name] of names.entries()) expectOwn(database, name, parted[at]!)
          expect(database.prepare('select count(*) from accounts where id <> learner_id').pluck().get()).toBe(
            0,
          )
          for (const table of ['cards', 'paces', 'days']) database.exec(`delete from ${table}`)
          for (const name of names) rebuild(store, `terminal:${name}` as LearnerId)
          expect(names.map((name) => derivedOf(database, name))).toEqual(parted)
        }),
        { ...how, numRuns: Math.ceil(runs / 2) },
      )
    })
  })
}
