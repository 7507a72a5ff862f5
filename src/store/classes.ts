// Classes, their seats, where they meet, and the record of what was done.

import { randomInt } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { ActDone, Class, ClassStore, Seat } from '../app/classes/ports.ts'
import type { PlatformName } from '../chat/message.ts'
import { aliasFrom } from '../engine/class/alias.ts'
import { type AccountId, type ClassId, id, type LearnerId, type SeatId } from '../engine/ids.ts'
import { hashOf, newCode } from './codes.ts'

const columns = 'id, class_id, name, email, part, alias, role, account_id, claimed_at, place, gone, named'

export function classes(db: Database.Database): ClassStore {
  const create = db.prepare(
    'insert into classes (name, zone, languages, created_at) values (?, ?, ?, ?) returning id',
  )
  const get = db.prepare('select id, name, zone, languages, created_at from classes where id = ?')
  const add =
    db.prepare(`insert into class_seats (class_id, name, email, part, alias, role, account_id, claimed_at, place, added_at)
    values (@class, @name, @email, @part, @alias, @role, @account, @claimed, @place, @at) returning ${columns}`)
  const taken = db.prepare('select alias from class_seats where class_id = ?').pluck()
  const seatsOf = db.prepare(`select ${columns.replace(/\b(?=\w)/g, 'class_seats.')} from class_seats
    join accounts on accounts.id = account_id where learner_id = ? order by class_id desc`)
  const seats = db.prepare(
    `select ${columns} from class_seats where class_id = ? and gone is null order by name collate nocase, id`,
  )
  const seat = db.prepare(`select ${columns} from class_seats where id = ?`)
  const setCode = db.prepare(
    'update class_seats set code = ? where id = ? and account_id is null and gone is null',
  )
  const byCode = db.prepare(`select ${columns} from class_seats where code = ?`)
  const claim = db.prepare(`update class_seats set account_id = ?, place = ?, claimed_at = ?, code = null
    where id = ? and account_id is null and gone is null and code is not null`)
  const free = db.prepare(
    'update class_seats set account_id = null, place = null, claimed_at = null where id = ?',
  )
  const vacate = db.prepare(`update class_seats set account_id = null, place = null, code = null, gone = @why,
    named = 0, name = null, email = null, part = null where id = @seat`)
  const hush = silenced(db)
  const setRole = db.prepare('update class_seats set role = ? where id = ?')
  const setAlias = db.prepare('update class_seats set alias = ? where id = ?')
  const setNamed = db.prepare('update class_seats set named = ? where id = ?')
  const focus = db.prepare('select class_id from class_focus where account_id = ?').pluck()
  const setFocus = db.prepare(
    'insert into class_focus (account_id, class_id) values (?, ?) on conflict do update set class_id = excluded.class_id',
  )
  const places = db.prepare('select platform, place from class_places where class_id = ? order by bound_at')
  const here = db.prepare(`select id, name, zone, languages, created_at from classes
    join class_places on class_id = id where platform = ? and place = ? order by bound_at`)
  const bind = db.prepare(
    'insert into class_places (class_id, platform, place, bound_at) values (?, ?, ?, ?) on conflict do nothing',
  )
  const unbind = db.prepare('delete from class_places where class_id = ? and platform = ? and place = ?')
  const unbindAll = db.prepare(
    "delete from class_places where platform = @platform and (place = @id or substr(place, 1, length(@id) + 1) = @id || '/')",
  )
  const note = db.prepare(`insert into class_acts (class_id, seq, at, by_seat, act, seat, detail)
    select @class, coalesce(max(seq), 0) + 1, @at, @by, @act, @seat, @detail from class_acts where class_id = @class`)
  const acts = db.prepare(
    'select at, by_seat, act, seat, detail from class_acts where class_id = ? order by seq desc limit ?',
  )
  const freshAlias = (of: ClassId) =>
    aliasFrom(() => randomInt(2 ** 32) / 2 ** 32, new Set(taken.all(Number(of)) as string[]))
  const addSeat = (
    of: ClassId,
    given: Partial<Record<'name' | 'email' | 'part' | 'account' | 'claimed' | 'place', unknown>>,
    role: string,
    at: number,
  ) =>
    toSeat(
      add.get({
        ...{ class: Number(of), email: null, part: null, account: null, claimed: null, place: null },
        ...given,
        ...{ alias: freshAlias(of), role, at },
      }) as SeatRow,
    )
  return {
    create(made, { account, name, place }) {
      const { id: number } = create.get(
        made.name,
        made.zone,
        JSON.stringify(made.languages),
        made.created,
      ) as { id: number }
      const of = id<ClassId>(`${number}`)
      const seat = addSeat(of, { name, account, place, claimed: made.created }, 'teacher', made.created)
      return { class: { ...made, id: of }, seat }
    },
    get(one) {
      const row = get.get(Number(one)) as ClassRow | undefined
      return row && toClass(row)
    },
    seatsOf: (learner: LearnerId) => (seatsOf.all(learner) as SeatRow[]).map(toSeat),
    seats: (of) => (seats.all(Number(of)) as SeatRow[]).map(toSeat),
    seat(one) {
      const row = seat.get(Number(one)) as SeatRow | undefined
      return row && toSeat(row)
    },
    add: (of, people, at) =>
      people.map(({ name, email, group }) =>
        addSeat(of, { name, email: email ?? null, part: group ?? null }, 'learner', at),
      ),
    code(one) {
      const code = newCode()
      setCode.run(hashOf(code), Number(one))
      return code
    },
    byCode(code) {
      const row = byCode.get(hashOf(code)) as SeatRow | undefined
      return row && toSeat(row)
    },
    claim: (one, account, place, at) => claim.run(account, place, at, Number(one)).changes === 1,
    free: (one) => void free.run(Number(one)),
    vacate(one, why) {
      vacate.run({ seat: Number(one), why })
      hush(Number(one))
    },
    setRole: (one, role) => void setRole.run(role, Number(one)),
    rename(one) {
      const { class_id } = seat.get(Number(one)) as SeatRow
      const alias = freshAlias(id<ClassId>(`${class_id}`))
      setAlias.run(alias, Number(one))
      return alias
    },
    setNamed: (one, named) => void setNamed.run(named ? 1 : 0, Number(one)),
    focus(account) {
      const found = focus.get(account) as number | undefined
      return found === undefined ? undefined : id<ClassId>(`${found}`)
    },
    setFocus: (account, of) => void setFocus.run(account, Number(of)),
    places: (of) =>
      (places.all(Number(of)) as { platform: PlatformName; place: string }[]).map(({ platform, place }) => ({
        platform,
        id: place,
        private: false,
      })),
    at: ({ platform, id: place }) => (here.all(platform, place) as ClassRow[]).map(toClass),
    bind: (of, { platform, id: place }, at) => void bind.run(Number(of), platform, place, at),
    unbind: (of, { platform, id: place }) => void unbind.run(Number(of), platform, place),
    unbindAll: ({ platform, id: place }) => void unbindAll.run({ platform, id: place }),
    note: (of, { at, by, act, seat: about, detail }) =>
      void note.run({
        class: Number(of),
        at,
        by: by === undefined ? null : Number(by),
        act,
        seat: about === undefined ? null : Number(about),
        detail: JSON.stringify(detail),
      }),
    acts: (of, most) => (acts.all(Number(of), most) as ActRow[]).map(toAct),
  }
}

/**
 * Before a learner is deleted: their seats lose the name. A class that is left without a teacher goes with its
 * roster, for nobody is there any more who may see or answer for it.
 */
export function forgetInClasses(db: Database.Database): (learner: LearnerId) => void {
  const mine = 'in (select id from accounts where learner_id = @learner)'
  const orphaned = db.prepare(`delete from classes where
    exists (select 1 from class_seats where class_id = classes.id and role = 'teacher' and account_id ${mine})
    and not exists (select 1 from class_seats where class_id = classes.id and role = 'teacher'
      and account_id is not null and account_id not ${mine})`)
  const erase = db.prepare(`update class_seats set name = null, email = null, part = null, code = null,
    account_id = null, place = null, claimed_at = null, gone = 'forgotten', named = 0, alias = @alias where id = @seat`)
  const seats = db.prepare(`select id from class_seats where account_id ${mine}`).pluck()
  const hush = silenced(db)
  return (learner) => {
    orphaned.run({ learner })
    for (const seat of seats.all({ learner }) as number[]) {
      // Nobody must know them again by the alias that they had.
      erase.run({ seat, alias: `removed-${seat}` })
      hush(seat)
    }
  }
}

/** What somebody wrote to their teachers, and the terms that were theirs alone, go with their name. */
function silenced(db: Database.Database): (seat: number) => void {
  const notes = db.prepare("update challenge_appeals set note = '' where seat_id = ?")
  const terms = db.prepare("delete from challenge_overrides where who = 'seat:' || ?")
  return (seat) => {
    notes.run(seat)
    terms.run(`${seat}`)
  }
}

type ClassRow = { id: number; name: string; zone: string; languages: string; created_at: number }
type SeatRow = {
  id: number
  class_id: number
  name: string | null
  email: string | null
  part: string | null
  alias: string
  role: Seat['role']
  account_id: string | null
  claimed_at: number | null
  place: string | null
  gone: Seat['gone'] | null
  named: 0 | 1
}
type ActRow = { at: number; by_seat: number | null; act: ActDone['act']; seat: number | null; detail: string }

function toClass(row: ClassRow): Class {
  const { name, zone, created_at: created } = row
  return { id: id(`${row.id}`), name, zone, languages: JSON.parse(row.languages), created }
}

function toSeat(row: SeatRow): Seat {
  return {
    id: id(`${row.id}`),
    class: id(`${row.class_id}`),
    name: row.name ?? undefined,
    email: row.email ?? undefined,
    group: row.part ?? undefined,
    alias: row.alias,
    role: row.role,
    account: row.account_id === null ? undefined : id<AccountId>(row.account_id),
    claimed: row.claimed_at ?? undefined,
    place: row.place ?? undefined,
    gone: row.gone ?? undefined,
    named: row.named === 1,
  }
}

function toAct({ at, by_seat: by, act, seat, detail }: ActRow): ActDone {
  const seatId = (one: number | null) => (one === null ? undefined : id<SeatId>(`${one}`))
  return { at, by: seatId(by), act, seat: seatId(seat), detail: JSON.parse(detail) }
}
