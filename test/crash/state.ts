// All that a database holds, as text that two databases can be compared by, and what must be so in every one.

import type Database from 'better-sqlite3'
import type { LearnerId } from '../../src/engine/ids.ts'
import { replay } from '../../src/engine/memory/history.ts'
import { storeOver } from '../../src/store/store.ts'

/** Every row of every table, but for what is still to be shown, the sign of life, and SQLite's own counters. */
export function stateOf(db: Database.Database): string {
  const tables = db
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'
        and name not in ('outbox', 'life') order by name`,
    )
    .pluck()
    .all() as string[]
  const lines = tables.flatMap((table) => {
    const rows = db.prepare(`select * from ${table}`).all()
    return rows.map((row) => `${table} ${JSON.stringify(row)}`).sort()
  })
  return lines.join('\n')
}

/** What is wrong with a database, whatever has happened to it. Nothing, if all is well. */
export function faultsOf(db: Database.Database): string[] {
  const faults: string[] = []
  const sound = db.pragma('integrity_check', { simple: true })
  if (sound !== 'ok') faults.push(`integrity check: ${sound}`)
  const orphans = db.pragma('foreign_key_check') as unknown[]
  if (orphans.length > 0) faults.push(`rows that belong to nothing: ${JSON.stringify(orphans)}`)
  for (const [what, sql] of Object.entries(mustBeEmpty)) {
    for (const row of db.prepare(sql).all()) faults.push(`${what}: ${JSON.stringify(row)}`)
  }
  const learners = db.prepare('select id from learners').pluck().all() as LearnerId[]
  const store = storeOver(db)
  for (const learner of learners) {
    const kept = asText(store.cards.all(learner))
    const replayed = asText(replay(store.memory.all(learner)))
    if (kept !== replayed)
      faults.push(`cards of ${learner}: ${kept}\nbut their history leads to: ${replayed}`)
  }
  return faults
}

/** The answers that were not taken back, each with whether its card had waited for days. Few enough to be undone all. */
const standing = `select attempts.*, learner_id from attempts join accounts on accounts.id = attempts.account_id
  join undo on undo.account_id = attempts.account_id and undo.attempt = attempts.seq
  where not exists (select 1 from memory_events as undone where undone.kind = 'undone'
    and undone.account_id = attempts.account_id and undone.attempt = attempts.seq)`

const mustBeEmpty: Readonly<Record<string, string>> = {
  'a day that counts other answers than were given': `with given as
      (select learner_id, day, count(*) as answers, sum(score = 1) as right,
        sum(counted and waited) as reviews, sum(first) as met from (${standing}) group by learner_id, day)
    select * from days full join given using (learner_id, day)
    where days.answers is not given.answers or days.right is not given.right
      or days.reviews is not given.reviews or days.met is not given.met`,
  'a counted answer without its event': `select * from attempts where counted = 1 and not exists
    (select 1 from memory_events as event where event.account_id = attempts.account_id
      and event.attempt = attempts.seq and event.kind in ('attempt', 'regraded') and event.rating = attempts.rating)`,
  'an event without its answer': `select * from memory_events as event where attempt is not null and not exists
    (select 1 from attempts where attempts.account_id = event.account_id and attempts.seq = event.attempt)`,
  'an answer without the state before it': `select account_id, seq from attempts where not exists
    (select 1 from undo where undo.account_id = attempts.account_id and undo.attempt = attempts.seq)
    and seq > (select max(seq) - 20 from attempts as latest where latest.account_id = attempts.account_id)`,
  'a card due at no time': `select * from cards where due_at is null or json_extract(memory, '$.stability') is null`,
}

function asText(cards: ReadonlyMap<string, unknown>): string {
  return JSON.stringify(
    [...cards].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, card]) => sorted(card)),
  )
}

/** The same thing with its keys in order. */
function sorted(thing: unknown): unknown {
  if (typeof thing !== 'object' || thing === null || Array.isArray(thing)) return thing
  return Object.fromEntries(Object.entries(thing).sort(([one], [other]) => (one < other ? -1 : 1)))
}
