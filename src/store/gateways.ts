// How far a platform's stream of events was heard, and who has not seen what came of what they did.

import type Database from 'better-sqlite3'
import type { Store } from '../app/ports.ts'
import type { Heard } from '../chat/message.ts'

export function gateways(db: Database.Database): Store['gateways'] {
  const all = db.prepare('select shard, shards, session, sequence, resume_at as resumeAt from gateways')
  const put = db.prepare(
    `insert into gateways (shard, shards, session, sequence, resume_at)
     values (@shard, @shards, @session, @sequence, @resumeAt)
     on conflict do update set
       shards = @shards, session = @session, sequence = @sequence, resume_at = @resumeAt`,
  )
  return {
    all: () => all.all() as Heard[],
    put: (heard) => void put.run(heard),
  }
}

export function unseen(db: Database.Database): Store['unseen'] {
  const note = db.prepare(
    `insert into unseen (account_id, at)
     select account_id, at from outbox where id = ? and account_id in (select id from accounts)
     on conflict do update set at = excluded.at`,
  )
  const sent = db.prepare('delete from outbox where id = ?')
  const take = db.prepare('delete from unseen where account_id = ? returning at').pluck()
  return {
    note(pending) {
      note.run(pending)
      sent.run(pending)
    },
    take: (account) => take.get(account) as number | undefined,
  }
}
