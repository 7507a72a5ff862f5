// What is to be shown and was not sent yet.

import type Database from 'better-sqlite3'
import type { Store } from '../app/ports.ts'
import type { Outgoing } from '../chat/message.ts'
import { quickly } from './quickly.ts'

export function outbox(db: Database.Database): Store['outbox'] {
  const replace = db.prepare(
    'delete from outbox where account_id is ? and platform = ? and place = ? and slot = ?',
  )
  const put = db.prepare(
    'insert into outbox (account_id, platform, place, slot, outgoing, at) values (?, ?, ?, ?, ?, ?)',
  )
  const sent = db.prepare('delete from outbox where id = ?')
  const begin = db.prepare('update outbox set begun = ? where id = ?')
  const all = db.prepare('select id, outgoing, begun from outbox order by id')
  return {
    put(outgoing, at) {
      const { to, slot } = outgoing
      const account = outgoing.account ?? null
      if (slot !== undefined) replace.run(account, to.platform, to.id, slot)
      const row = put.run(account, to.platform, to.id, slot ?? null, JSON.stringify(outgoing), at)
      return { id: Number(row.lastInsertRowid), outgoing }
    },
    sent: (id) => void sent.run(id),
    begun: (id, may) => quickly(db, () => begin.run(may ? 1 : 0, id)),
    all() {
      const rows = all.all() as { id: number; outgoing: string; begun: number }[]
      return rows.map(({ id, outgoing, begun }) => {
        return { id, outgoing: JSON.parse(outgoing) as Outgoing, begun: begun === 1 }
      })
    },
  }
}
