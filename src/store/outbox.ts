// What is to be shown and was not sent yet.

import type Database from 'better-sqlite3'
import type { Store } from '../app/ports.ts'
import type { Outgoing } from '../chat/message.ts'

export function outbox(db: Database.Database): Store['outbox'] {
  const replace = db.prepare(
    'delete from outbox where account_id is ? and platform = ? and place = ? and slot = ?',
  )
  const put = db.prepare(
    'insert into outbox (account_id, platform, place, slot, outgoing, at) values (?, ?, ?, ?, ?, ?)',
  )
  const sent = db.prepare('delete from outbox where id = ?')
  const all = db.prepare('select id, outgoing from outbox order by id')
  return {
    put(outgoing, at) {
      const { to, slot } = outgoing
      const account = outgoing.account ?? null
      if (slot !== undefined) replace.run(account, to.platform, to.id, slot)
      const row = put.run(account, to.platform, to.id, slot ?? null, JSON.stringify(outgoing), at)
      return { id: Number(row.lastInsertRowid), outgoing }
    },
    sent: (id) => void sent.run(id),
    all() {
      const rows = all.all() as { id: number; outgoing: string }[]
      return rows.map((row) => ({ id: row.id, outgoing: JSON.parse(row.outgoing) as Outgoing }))
    },
  }
}
