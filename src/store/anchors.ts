// Which message stands for what is shown in a place, so that it can be edited, after a restart too.

import type Database from 'better-sqlite3'
import type { Store } from '../app/ports.ts'
import type { Anchor } from '../chat/adapter.ts'

export function anchors(db: Database.Database): Store['anchors'] {
  const get = db.prepare('select message, kind from anchors where platform = ? and place = ? and slot = ?')
  const isKnown = db.prepare('select 1 from accounts where id = ?').pluck()
  const put = db.prepare(`insert into anchors (platform, place, slot, account_id, message, kind)
    values (@platform, @place, @slot, @account, @message, @kind)
    on conflict do update set account_id = excluded.account_id, message = excluded.message, kind = excluded.kind`)
  return {
    get: ({ platform, id }, slot) => get.get(platform, id, slot) as Anchor | undefined,
    put(account, { platform, id: place }, slot, { message, kind }) {
      if (account !== undefined && !isKnown.get(account)) return
      put.run({ account: account ?? null, platform, place, slot, message, kind })
    },
  }
}
