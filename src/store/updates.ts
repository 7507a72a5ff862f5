// The updates that were handled already, and those whose handling went wrong.

import type Database from 'better-sqlite3'
import type { Store } from '../app/ports.ts'
import { quickly } from './quickly.ts'

/** How long an update is remembered: Telegram redelivers for a day, so a week is ample. Milliseconds. */
const remembered = 7 * 86_400_000

export function updates(db: Database.Database): Store['updates'] {
  const take = db.prepare(
    'insert into updates (platform, update_id, at) values (?, ?, ?) on conflict do nothing',
  )
  const settled = db.prepare('delete from tries where platform = ? and update_id = ? and error is null')
  const prune = db.prepare('delete from updates where at < ?')
  const pruneTries = db.prepare('delete from tries where at < ? and error is null')
  const tried = db
    .prepare(
      `insert into tries (platform, update_id, tries, at) values (?, ?, 1, ?)
       on conflict do update set tries = tries + 1 returning tries`,
    )
    .pluck()
  const setAside = db.prepare('update tries set error = ? where platform = ? and update_id = ?')
  let taken = 0
  return {
    take(platform, update, at) {
      if (taken++ % 1000 === 0) {
        prune.run(at - remembered)
        pruneTries.run(at - remembered)
      }
      settled.run(platform, update)
      return take.run(platform, update, at).changes === 1
    },
    tried(platform, update, at) {
      // Nothing in an update can cause a power cut.
      return quickly(db, () => tried.get(platform, update, at) as number)
    },
    setAside(platform, update, at, error) {
      if (take.run(platform, update, at).changes === 0) return false
      setAside.run(error, platform, update)
      return true
    },
  }
}
