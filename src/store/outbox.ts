// What is to be shown and was not sent yet.

import type Database from 'better-sqlite3'
import type { Store } from '../app/ports.ts'
import type { Outgoing } from '../chat/message.ts'
import { quickly } from './quickly.ts'

/** The first of those that took each other's place unsent, and whether one of them may have been posted. */
type Chain = { origin: number | null; begun: number }

export function outbox(db: Database.Database): Store['outbox'] {
  const replace = db.prepare(
    `delete from outbox where account_id is ? and platform = ? and place = ? and slot = ?
     returning coalesce(origin, id) as origin, begun`,
  )
  const put = db.prepare(
    `insert into outbox (account_id, platform, place, slot, outgoing, at, origin, begun)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const sent = db.prepare('delete from outbox where id = ?')
  const begin = db.prepare('update outbox set begun = ? where id = ?')
  const all = db.prepare('select id, outgoing, origin, begun from outbox order by id')
  return {
    put(outgoing, at) {
      const { to, slot } = outgoing
      const account = outgoing.account ?? null
      const older = slot === undefined ? undefined : replace.get(account, to.platform, to.id, slot)
      const { origin, begun } = (older ?? { origin: null, begun: 0 }) as Chain
      const text = JSON.stringify(outgoing)
      const row = put.run(account, to.platform, to.id, slot ?? null, text, at, origin, begun)
      return { id: Number(row.lastInsertRowid), outgoing, ...(origin === null ? {} : { origin }) }
    },
    sent: (id) => void sent.run(id),
    begun: (id, may) => quickly(db, () => begin.run(may ? 1 : 0, id)),
    all() {
      const rows = all.all() as (Chain & { id: number; outgoing: string })[]
      return rows.map(({ id, outgoing, origin, begun }) => ({
        id,
        outgoing: JSON.parse(outgoing) as Outgoing,
        ...(origin === null ? {} : { origin }),
        begun: begun === 1,
      }))
    },
  }
}
