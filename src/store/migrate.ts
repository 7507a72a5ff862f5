// Migrations run forward only, in the order of their numbers, each in its own transaction together with the
// number that says it has run. A database of a newer program, or of another one, is refused.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { StoreTrouble } from './trouble.ts'

/** Marks a file as ours ("Stev" in ASCII), so that another program's database is never touched. */
const ours = 0x53746576

export type Migration = { number: number; name: string; sql: string }

export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder).filter((file) => /^\d{4}_.+\.sql$/.test(file))
  return files.sort().map((name) => ({
    number: Number(name.slice(0, 4)),
    name,
    sql: readFileSync(join(folder, name), 'utf8'),
  }))
}

/** Looks before anything is written, so that the database of somebody else is left as it is. */
export function refuseOthers(db: Database.Database, migrations: readonly Migration[], file: string): void {
  const mark = db.pragma('application_id', { simple: true })
  const version = db.pragma('user_version', { simple: true }) as number
  const tables = db.prepare('select count(*) from sqlite_schema').pluck().get() as number
  if (mark !== ours && (mark !== 0 || version !== 0 || tables > 0)) {
    throw new StoreTrouble(`${file} is a database of another program. Set DATABASE to another file.`)
  }
  const newest = migrations.at(-1)?.number ?? 0
  if (version > newest) {
    throw new StoreTrouble(
      `${file} was written by a newer Stevedore (schema ${version}, this one knows ${newest}). Start the newer one, or restore a backup.`,
    )
  }
}

export function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  const version = db.pragma('user_version', { simple: true }) as number
  for (const migration of migrations.filter(({ number }) => number > version)) {
    db.transaction(() => {
      db.exec(migration.sql)
      db.pragma(`application_id = ${ours}`)
      db.pragma(`user_version = ${migration.number}`)
    }).immediate()
  }
}
