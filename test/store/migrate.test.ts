// Migrations: a database made anew, an older one brought up with all that is in it, and one that fails leaving
// no trace.

import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rebuild } from '../../src/app/rebuild.ts'
import type { LearnerId } from '../../src/engine/ids.ts'
import { migrationsFolder, openDatabase } from '../../src/store/open.ts'
import { lived, someLives } from '../story/random-lives.ts'
import { addLearner, allRows, liveAWhile, temporaryFolder, within } from './made-up.ts'

const folder = temporaryFolder()
let files = 0
const newFile = () => join(folder, `${++files}.db`)
const shipped = readdirSync(migrationsFolder).sort()
const newest = Number(shipped.at(-1)!.slice(0, 4))

/** A folder with the first of our migrations, and with further ones that a later release might bring. */
function migrationsWith(first: number, further: Record<string, string> = {}): string {
  const into = join(folder, `migrations-${++files}`)
  mkdirSync(into)
  for (const file of shipped.slice(0, first)) copyFileSync(join(migrationsFolder, file), join(into, file))
  for (const [file, sql] of Object.entries(further)) writeFileSync(join(into, file), sql)
  return into
}

const next = (number = newest + 1) => `${number}`.padStart(4, '0')
const later = {
  [`${next()}_badges.sql`]:
    "create table badges (name text not null) strict; insert into badges values ('first');",
}

describe('migrations', () => {
  it('make a database where there was none, folders too, and change nothing at the next start', () => {
    const file = join(folder, 'deep', 'er', 'new.db')
    const version = () => within(file, (_, db) => db.pragma('user_version', { simple: true }))
    expect([version(), version()]).toEqual([newest, newest])
  })

  it('make one in memory too', () => {
    const { db, close } = openDatabase(':memory:')
    expect(Object.keys(allRows(db))).toContain('attempts')
    close()
  })

  it('bring an older database up, and keep what is in it', () => {
    const file = newFile()
    within(file, (store) => liveAWhile(store, 'ana'))
    const { db, close } = openDatabase(file, migrationsWith(shipped.length, later))
    expect(allRows(db).badges).toEqual(['{"name":"first"}'])
    expect(db.pragma('user_version', { simple: true })).toBe(newest + 1)
    close()
    // Once only.
    const again = openDatabase(file, migrationsWith(shipped.length, later))
    expect(allRows(again.db).badges).toHaveLength(1)
    again.close()
  })

  it('bring a database of the first release all the way up', () => {
    const file = newFile()
    const { db, close } = openDatabase(file, migrationsWith(1))
    db.prepare("insert into learners values ('terminal:old', 1, '{}')").run()
    db.prepare(
      "insert into accounts (id, learner_id, platform, name) values ('terminal:old', 'terminal:old', 'terminal', 'old')",
    ).run()
    close()
    within(file, (store) => {
      expect(store.learners.account('terminal:old' as never)?.name).toBe('old')
      liveAWhile(store, 'ana')
    })
    const fresh = newFile()
    const schema = (of: string) =>
      within(of, (_, db) => db.prepare('select name, sql from sqlite_schema order by name').all())
    expect(schema(file)).toEqual(schema(fresh))
  })

  it('make of a history as it was kept before links one that is rebuilt bit for bit', () => {
    let waits = 0
    for (const deeds of someLives(4, 3)) {
      const now = newFile()
      const { world } = lived(deeds, now)
      world.database.pragma('wal_checkpoint(truncate)')
      const old = newFile()
      const { db, close } = openDatabase(old, migrationsWith(4))
      db.prepare('attach ? as now').run(now)
      const tables = [
        'learners',
        'accounts',
        'questions',
        'attempts',
        'memory_events',
        'cards',
        'paces',
        'days',
      ]
      for (const table of tables) {
        const columns = (db.pragma(`table_info(${table})`) as { name: string }[])
          .map(({ name }) => name)
          .join()
        db.exec(`insert into ${table} (${columns}) select ${columns} from now.${table}`)
      }
      close()
      within(old, (store, brought) => {
        const waited = `select account_id, seq, waited from attempts where not exists (select 1 from memory_events
          where kind = ? and attempt = seq and memory_events.account_id = attempts.account_id)`
        const told = 'select account_id, seq from memory_events order by told'
        expect(brought.prepare(waited).all('undone')).toEqual(world.database.prepare(waited).all('undone'))
        const one = (rows: unknown[]) =>
          (rows as { account_id: string }[]).filter((row) => row.account_id === 'terminal:ana')
        expect(one(brought.prepare(told).all())).toEqual(one(world.database.prepare(told).all()))
        const learners = brought.prepare('select id from learners').pluck().all() as LearnerId[]
        for (const learner of learners) expect(rebuild(store, learner)).toMatchObject({ mended: 0 })
        waits += brought.prepare('select sum(waited) from attempts').pluck().get() as number
      })
    }
    expect(waits).toBeGreaterThan(0)
  })

  it('that fail leave no trace of themselves, and keep those before them', () => {
    const file = newFile()
    within(file, (store) => addLearner(store, 'ana'))
    const broken = {
      ...later,
      [`${next(newest + 2)}_broken.sql`]: 'create table half (name text); insert into nowhere values (1);',
    }
    expect(() => openDatabase(file, migrationsWith(shipped.length, broken))).toThrow('nowhere')
    const { db, close } = openDatabase(file, migrationsWith(shipped.length, later))
    expect(db.pragma('user_version', { simple: true })).toBe(newest + 1)
    expect(Object.keys(allRows(db))).not.toContain('half')
    expect(allRows(db).learners).toHaveLength(1)
    close()
  })
})
