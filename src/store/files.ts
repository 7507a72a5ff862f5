// What a platform calls the pictures that it has.

import type Database from 'better-sqlite3'
import type { Store } from '../app/ports.ts'

export function files(db: Database.Database): Store['files'] {
  const get = db.prepare('select name from files where platform = ? and hash = ?').pluck()
  const put = db.prepare(
    'insert into files (platform, hash, name) values (?, ?, ?) on conflict do update set name = excluded.name',
  )
  return {
    get: (platform, hash) => get.get(platform, hash) as string | undefined,
    put: (platform, hash, name) => void put.run(platform, hash, name),
  }
}
