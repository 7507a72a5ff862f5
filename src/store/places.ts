// What is known of places where groups talk: their servers and their names, as they were last told.

import type Database from 'better-sqlite3'
import type { PlaceStore } from '../app/live/ports.ts'

type Row = { server: string | null; name: string | null }

export function places(db: Database.Database): PlaceStore {
  const put = db.prepare(`insert into known_places (platform, place, server, name)
    values (@platform, @place, @server, @name)
    on conflict do update set server = excluded.server, name = excluded.name
    where server is not excluded.server or name is not excluded.name`)
  const putMissing = db.prepare(`insert into known_places (platform, place, missing, checked_at)
    values (@platform, @place, @missing, @at)
    on conflict do update set missing = excluded.missing, checked_at = excluded.checked_at
    where missing is not excluded.missing`)
  const missing = db.prepare('select missing from known_places where platform = ? and place = ?').pluck()
  const get = db.prepare('select server, name from known_places where platform = ? and place = ?')
  const within = db.prepare('select place from known_places where platform = ? and server = ?').pluck()
  const drop = db.prepare(
    'delete from known_places where platform = @platform and (place = @id or server = @id)',
  )
  return {
    note({ platform, id: place }, { server = null, name = null }) {
      put.run({ platform, place, server, name })
    },
    site({ platform, id: place }) {
      const row = get.get(platform, place) as Row | undefined
      return { server: row?.server ?? undefined, name: row?.name ?? undefined }
    },
    missing({ platform, id: place }) {
      const told = missing.get(platform, place) as string | null | undefined
      return told === null || told === undefined ? undefined : (JSON.parse(told) as string[])
    },
    noteMissing({ platform, id: place }, lacked, at) {
      putMissing.run({ platform, place, missing: JSON.stringify(lacked), at })
    },
    within: ({ platform, id }) =>
      (within.all(platform, id) as string[]).map((place) => ({ platform, id: place, private: false })),
    drop: ({ platform, id }) => void drop.run({ platform, id }),
  }
}
