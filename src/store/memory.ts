// Everything that ever changed a card, append-only: what a rebuild replays.

import type Database from 'better-sqlite3'
import type { Store } from '../app/ports.ts'
import type { AttemptName, MemoryEvent } from '../engine/memory/history.ts'
import { nextTold } from './told.ts'

const columns = `account_id, seq, at, day, kind, objective_id, attempt, rating, scheduler, weights, retention,
  due_at, carried, replaces, replaces_of`

/** That an event of an attempt was not taken back. */
const stands = (event: string) => `not exists (select 1 from memory_events as undone
  where undone.kind = 'undone' and undone.account_id = ${event}.account_id and undone.attempt = ${event}.attempt)`

export function memory(db: Database.Database): Store['memory'] {
  const nextSeq = db
    .prepare('select coalesce(max(seq), 0) + 1 from memory_events where account_id = ?')
    .pluck()
  const told = nextTold(db)
  const add =
    db.prepare(`insert into memory_events (${columns}, told) values (@account, @seq, @at, @day, @kind,
    @objective, @attempt, @rating, @scheduler, @weights, @retention, @due, @carried, @replaces,
    @replacesOf, @told)`)
  const all = db.prepare(`select ${columns} from memory_events
    join accounts on id = account_id where learner_id = ? order by told`)
  const met = db.prepare(`select account_id as account, attempt, min(told) from memory_events as e
    join accounts on id = account_id where learner_id = ? and rating is not null and ${stands('e')} group by objective_id`)
  const about = db.prepare(`select ${columns} from memory_events join accounts on id = account_id
    where learner_id = ? and (objective_id = ? or kind = 'undone') order by told`)
  // A review counts for retention when an earlier one of the same card lies on an earlier day. What a second
  // chance replaced counts as what it became.
  const retention = db.prepare(`with events as (
      select memory_events.* from memory_events
      join accounts on id = account_id where learner_id = @learner
    ), reviews as (
      select at, day, rating, lag(day) over (partition by objective_id order by told) as before
      from events as e where e.kind in ('attempt', 'regraded') and ${stands('e')}
        and not exists (select 1 from memory_events as r where r.kind = 'regraded'
          and coalesce(r.replaces_of, r.account_id) = e.account_id and r.replaces = e.attempt and ${stands('r')}))
    select count(*) as reviews, coalesce(sum(rating <> 'again'), 0) as recalled
    from reviews where at >= @since and day > before`)
  const has = db
    .prepare(
      "select 1 from memory_events where account_id = ? and attempt = ? and kind in ('attempt', 'regraded') limit 1",
    )
    .pluck()
  return {
    has: (account, attempt) => has.get(account, attempt) !== undefined,
    nextSeq: (account) => nextSeq.get(account) as number,
    add: (event) => void add.run({ ...toRow(event), told: told() }),
    all: (learner) => (all.all(learner) as Row[]).map(toEvent),
    met: (learner) =>
      (met.all(learner) as AttemptName[]).map(({ account, attempt }) => ({ account, attempt })),
    about: (learner, objective) => (about.all(learner, objective) as Row[]).map(toEvent),
    retention: (learner, since) =>
      retention.get({ learner, since }) as ReturnType<Store['memory']['retention']>,
  }
}

type Row = Record<string, string | number | null>

function toRow(event: MemoryEvent): Row {
  const empty = {
    objective: null,
    attempt: null,
    rating: null,
    scheduler: null,
    weights: null,
    retention: null,
    due: null,
    carried: null,
    replaces: null,
    replacesOf: null,
  }
  const { account, seq, at, day, kind } = event
  const common = { ...empty, account, seq, at, day, kind }
  switch (event.kind) {
    case 'attempt':
    case 'regraded':
      return {
        ...common,
        objective: event.objective,
        attempt: event.attempt,
        rating: event.rating,
        scheduler: event.scheduler,
        weights: event.weights ? JSON.stringify(event.weights) : null,
        retention: event.retention,
        due: event.due,
        carried: JSON.stringify(event.carried),
        replaces: event.replaces ?? null,
        replacesOf: event.replacesOf ?? null,
      }
    case 'undone':
      return { ...common, attempt: event.attempt }
    case 'buried':
      return { ...common, objective: event.objective, due: event.until }
    default:
      return { ...common, objective: event.objective }
  }
}

function toEvent(row: Row): MemoryEvent {
  const { account_id: account, seq, at, day, kind, attempt, objective_id: objective } = row
  const common = { account, seq, at, day, kind }
  switch (kind) {
    case 'attempt':
    case 'regraded':
      return {
        ...common,
        objective,
        attempt,
        rating: row.rating,
        scheduler: row.scheduler,
        weights: row.weights === null ? undefined : JSON.parse(row.weights as string),
        retention: row.retention,
        due: row.due_at,
        carried: JSON.parse(row.carried as string),
        replaces: row.replaces ?? undefined,
        replacesOf: row.replaces_of ?? undefined,
      } as MemoryEvent
    case 'undone':
      return { ...common, attempt } as MemoryEvent
    case 'buried':
      return { ...common, objective, until: row.due_at } as MemoryEvent
    default:
      return { ...common, objective } as MemoryEvent
  }
}
