// Sessions, and which of them typed text goes to.

import type Database from 'better-sqlite3'
import type { Store } from '../app/ports.ts'
import { id, type SessionId } from '../engine/ids.ts'
import { readable, toSolo } from './session-state.ts'

const toNumber = (session: SessionId) => Number.parseInt(session, 36)
const toId = (number: number | bigint) => id<SessionId>(number.toString(36))

export function sessions(db: Database.Database): Store['sessions'] {
  const open = db.prepare(
    'insert into sessions (learner_id, account_id, state, changed_at) values (?, ?, ?, ?)',
  )
  const save = db.prepare('update sessions set state = ?, changed_at = ? where id = ?')
  const get = db.prepare('select id, learner_id, account_id, state from sessions where id = ?')
  const focus = db.prepare('select session_id from focus where account_id = ? and place = ?').pluck()
  // Whoever goes on with their own does not type for a group any more.
  const leaveGroup = db.prepare('delete from live_focus where account_id = ? and place = ?')
  const setFocus = db.prepare(
    `insert into focus (account_id, place, session_id) values (?, ?, ?)
     on conflict do update set session_id = excluded.session_id`,
  )
  const standing = db.prepare(`select sessions.id, learner_id, sessions.account_id, state, place
    from sessions join focus on focus.session_id = sessions.id where learner_id = ? order by changed_at desc, id desc`)
  const hand = db.prepare('update sessions set account_id = ? where id = ?')
  const clearFocus = db.prepare('delete from focus where session_id = ?')
  return {
    open(learner, account, solo, at) {
      return toId(open.run(learner, account, JSON.stringify(solo), at).lastInsertRowid)
    },
    save: (session, solo, at) => void save.run(JSON.stringify(solo), at, toNumber(session)),
    get(session) {
      if (!/^[0-9a-z]{1,10}$/.test(session)) return undefined
      const row = get.get(toNumber(session)) as Record<string, string> | undefined
      return (
        row && {
          id: session,
          learner: id(row.learner_id!),
          account: id(row.account_id!),
          solo: toSolo(row.state!),
        }
      )
    },
    focus(account, place) {
      const session = focus.get(account, place) as number | undefined
      return session === undefined ? undefined : toId(session)
    },
    standing(learner) {
      const rows = standing.all(learner) as Record<string, string>[]
      return rows.flatMap(({ id: number, account_id, state, place }) => {
        const solo = readable(state!)
        if (!solo) return []
        return [
          { held: { id: toId(Number(number)), learner, account: id(account_id!), solo }, place: place! },
        ]
      })
    },
    move(session, account, place) {
      clearFocus.run(toNumber(session))
      hand.run(account, toNumber(session))
      setFocus.run(account, place, toNumber(session))
    },
    setFocus(account, place, session) {
      leaveGroup.run(account, place)
      setFocus.run(account, place, toNumber(session))
    },
  }
}
