// Challenges as teachers set them, on what terms each takes them, and what was decided and told. The attempts:
// challenge-tries.ts.

import type Database from 'better-sqlite3'
import type {
  Appeal,
  Challenge,
  ChallengeState,
  ChallengeStore,
  Regrade,
  Whom,
} from '../app/challenge/ports.ts'
import { type ClassId, id, type SeatId } from '../engine/ids.ts'
import { challengeSeals } from './challenge-seals.ts'
import { challengeId, numberOf, override, plan, regradeChange, setup } from './challenge-state.ts'
import { challengeTries } from './challenge-tries.ts'

const columns = 'id, class_id, setup, plan, state, follows, created_by, created_at, published_at'

export function challenges(db: Database.Database): ChallengeStore {
  const create = db.prepare(`insert into challenges (class_id, setup, state, follows, created_by, created_at)
    values (?, ?, 'draft', ?, ?, ?) returning ${columns}`)
  const get = db.prepare(`select ${columns} from challenges where id = ?`)
  const ofClass = db.prepare(`select ${columns} from challenges where class_id = ? order by id desc`)
  const published = db.prepare(`select ${columns} from challenges where state = 'published' order by id`)
  const configure = db.prepare('update challenges set setup = ? where id = ?')
  const publish = db.prepare(
    "update challenges set state = 'published', plan = ?, published_at = ? where id = ? and state = 'draft'",
  )
  const withdraw = db.prepare(
    "update challenges set state = 'withdrawn' where id = ? and state = 'published'",
  )
  const discard = db.prepare("delete from challenges where id = ? and state = 'draft'")
  const setOverride = db.prepare(`insert into challenge_overrides (challenge_id, who, terms) values (?, ?, ?)
    on conflict do update set terms = excluded.terms`)
  const dropOverride = db.prepare('delete from challenge_overrides where challenge_id = ? and who = ?')
  const overrides = db.prepare(
    'select who, terms from challenge_overrides where challenge_id = ? order by who',
  )
  const regrade = db.prepare(`insert into challenge_regrades (challenge_id, seq, at, by_seat, item_id, change)
    select @challenge, coalesce(max(seq), 0) + 1, @at, @by, @item, @change
    from challenge_regrades where challenge_id = @challenge returning seq, at, by_seat, item_id, change`)
  const regrades = db.prepare(
    'select seq, at, by_seat, item_id, change from challenge_regrades where challenge_id = ? order by seq',
  )
  const appeal = db.prepare(`insert into challenge_appeals (challenge_id, item_id, seat_id, at, note)
    values (?, ?, ?, ?, ?) on conflict do nothing`)
  const appeals = db.prepare(`select item_id, seat_id, at, note, settled_at, settled from challenge_appeals
    where challenge_id = ? order by at, seat_id`)
  const settle = db.prepare(`update challenge_appeals set settled = ?, settled_at = ?
    where challenge_id = ? and item_id = ? and settled is null`)
  const tell = db.prepare(
    'insert into challenge_told (challenge_id, seat_id, what, at) values (?, ?, ?, ?) on conflict do nothing',
  )
  const told = db
    .prepare('select 1 from challenge_told where challenge_id = ? and coalesce(seat_id, 0) = ? and what = ?')
    .pluck()
  const away = db.prepare('insert into outages (from_at, to_at) values (?, ?) on conflict do nothing')
  const outages = db.prepare('select from_at, to_at from outages where to_at > ? order by from_at')
  return {
    ...challengeTries(db),
    ...challengeSeals(db),
    create: (of, made, by, at, follows) =>
      toChallenge(
        create.get(
          Number(of),
          JSON.stringify(made),
          follows === undefined ? null : numberOf(follows),
          Number(by),
          at,
        ) as Row,
      ),
    get(one) {
      const row = get.get(numberOf(one)) as Row | undefined
      return row && toChallenge(row)
    },
    ofClass: (of: ClassId) => (ofClass.all(Number(of)) as Row[]).map(toChallenge),
    published: () => (published.all() as Row[]).map(toChallenge),
    configure: (one, made) => void configure.run(JSON.stringify(made), numberOf(one)),
    publish: (one, chosen, at) => void publish.run(JSON.stringify(chosen), at, numberOf(one)),
    withdraw: (one) => void withdraw.run(numberOf(one)),
    discard: (one) => void discard.run(numberOf(one)),
    override(one, whom, terms) {
      if (terms) setOverride.run(numberOf(one), written(whom), JSON.stringify(terms))
      else dropOverride.run(numberOf(one), written(whom))
    },
    overrides: (one) =>
      (overrides.all(numberOf(one)) as { who: string; terms: string }[]).map(({ who, terms }) => ({
        whom: whomOf(who),
        terms: override.parse(JSON.parse(terms)),
      })),
    regrade: (one, { at, by, item, change }) =>
      toRegrade(
        regrade.get({
          ...{ challenge: numberOf(one), at, by: by === undefined ? null : Number(by), item },
          change: JSON.stringify(change),
        }) as RegradeRow,
      ),
    regrades: (one) => (regrades.all(numberOf(one)) as RegradeRow[]).map(toRegrade),
    appeal: (one, { item, seat, at, note }) =>
      appeal.run(numberOf(one), item, Number(seat), at, note).changes === 1,
    appeals: (one) => (appeals.all(numberOf(one)) as AppealRow[]).map(toAppeal),
    settle: (one, item, how, at) => void settle.run(how, at, numberOf(one), item),
    tell: (one, seat, what, at) =>
      tell.run(numberOf(one), seat === undefined ? null : Number(seat), what, at).changes === 1,
    wasTold: (one, seat, what) => told.get(numberOf(one), Number(seat ?? 0), what) !== undefined,
    away: ({ from, to }) => void away.run(from, to),
    outages: (since) =>
      (outages.all(since) as { from_at: number; to_at: number }[]).map(({ from_at, to_at }) => ({
        from: from_at,
        to: to_at,
      })),
  }
}

type Row = {
  id: number
  class_id: number
  setup: string
  plan: string | null
  state: ChallengeState
  follows: number | null
  created_by: number | null
  created_at: number
  published_at: number | null
}
type RegradeRow = { seq: number; at: number; by_seat: number | null; item_id: string; change: string }
type AppealRow = {
  item_id: string
  seat_id: number
  at: number
  note: string
  settled_at: number | null
  settled: 'regraded' | 'kept' | null
}

const seatOf = (number: number | null) => (number === null ? undefined : id<SeatId>(`${number}`))

function toChallenge(row: Row): Challenge {
  return {
    id: challengeId(row.id),
    class: id(`${row.class_id}`),
    setup: setup.parse(JSON.parse(row.setup)),
    plan: row.plan === null ? undefined : plan.parse(JSON.parse(row.plan)),
    state: row.state,
    follows: row.follows === null ? undefined : challengeId(row.follows),
    by: seatOf(row.created_by),
    created: row.created_at,
    published: row.published_at ?? undefined,
  }
}

function toRegrade({ seq, at, by_seat, item_id, change }: RegradeRow): Regrade {
  return { seq, at, by: seatOf(by_seat), item: id(item_id), change: regradeChange.parse(JSON.parse(change)) }
}

function toAppeal({ item_id, seat_id, at, note, settled_at, settled }: AppealRow): Appeal {
  const how = settled === null ? undefined : { at: settled_at!, how: settled }
  return { item: id(item_id), seat: id(`${seat_id}`), at, note, settled: how }
}

function written(whom: Whom): string {
  return 'seat' in whom ? `seat:${whom.seat}` : `group:${whom.group}`
}

function whomOf(text: string): Whom {
  return text.startsWith('seat:') ? { seat: id(text.slice(5)) } : { group: text.slice(6) }
}
