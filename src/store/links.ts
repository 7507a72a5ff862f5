// One-time codes that link two accounts, kept only as hashes, and the tries that were wrong.

import type Database from 'better-sqlite3'
import type { Store } from '../app/ports.ts'
import type { AccountId } from '../engine/ids.ts'
import { hashOf, newCode } from './codes.ts'

/** Wrong tries are kept this long. Milliseconds. */
const kept = 86_400_000

export function links(db: Database.Database): Store['links'] {
  const offer = db.prepare(`insert into link_codes (account_id, place, hash, expires_at) values (?, ?, ?, ?)
    on conflict do update set place = excluded.place, hash = excluded.hash, expires_at = excluded.expires_at`)
  const outdated = db.prepare('delete from link_codes where expires_at <= ?')
  const find = db.prepare(
    'select account_id as account, place from link_codes where hash = ? and expires_at > ?',
  )
  const drop = db.prepare('delete from link_codes where account_id = ?')
  const wrong = db.prepare('insert into link_tries (account_id, at) values (?, ?)')
  const prune = db.prepare('delete from link_tries where account_id = ? and at < ?')
  const since = db.prepare('select at from link_tries where account_id = ? and at > ? order by at').pluck()
  return {
    offer(account, place, expires) {
      const code = newCode()
      offer.run(account, place, hashOf(code), expires)
      return code
    },
    find(code, now) {
      outdated.run(now)
      return find.get(hashOf(code), now) as { account: AccountId; place: string } | undefined
    },
    drop: (account) => void drop.run(account),
    wrong(account, at) {
      prune.run(account, at - kept)
      wrong.run(account, at)
    },
    wrongSince: (account, time) => since.all(account, time) as number[],
  }
}
