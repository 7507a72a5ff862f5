// Attempts, append-only, and how things stood before the latest of them.

import type Database from 'better-sqlite3'
import type { Attempt, Before, Store } from '../app/ports.ts'
import type { Answer } from '../engine/memory/tally.ts'
import type { Temptation } from '../engine/progress.ts'
import { toBefore } from './session-state.ts'
import { nextTold } from './told.ts'

const columns = `account_id, seq, at, day, session_id, turn, mode, why, question_id, seed, objective_id, item_id,
  kind, response, score, rating, sure, helped, took, counted, first, held, avoided, waited`
const notUndone = `not exists (select 1 from memory_events as undone
  where undone.kind = 'undone' and undone.account_id = attempts.account_id and undone.attempt = attempts.seq)`
const ofLearner = `from attempts join accounts on accounts.id = attempts.account_id where accounts.learner_id = ?`

export function attempts(db: Database.Database): Store['attempts'] {
  const nextSeq = db.prepare('select coalesce(max(seq), 0) + 1 from attempts where account_id = ?').pluck()
  const add =
    db.prepare(`insert into attempts (${columns}, told) values (@account, @seq, @at, @day, @session, @turn,
    @mode, @why, @question, @seed, @objective, @item, @kind, @response, @score, @rating, @sure, @helped, @took,
    @counted, @first, @held, @avoided, @waited, @told)`)
  const told = nextTold(db)
  const keep = db.prepare('insert into undo (account_id, attempt, before) values (?, ?, ?)')
  const drop = db.prepare(`with undoable as (
      select undo.account_id, attempt, told from undo
      join accounts on accounts.id = undo.account_id
      join attempts on attempts.account_id = undo.account_id and seq = attempt
      where learner_id = @learner
    )
    delete from undo where (account_id, attempt) in
      (select account_id, attempt from undoable order by told desc limit -1 offset @depth)`)
  const get = db.prepare(`select ${columns} from attempts where account_id = ? and seq = ?`)
  const latest = db.prepare(`select ${columns}, before from attempts
    join undo using (account_id) join accounts on accounts.id = account_id
    where learner_id = ? and undo.attempt = seq and ${notUndone} order by told desc limit 1`)
  const standing = db.prepare(`select ${columns} ${ofLearner} and at >= ? and ${notUndone} order by told`)
  const tempted = db.prepare(`select day, held, avoided ${ofLearner} and (held <> '[]' or avoided <> '[]')
    and ${notUndone} order by told`)
  const lastTold = db.prepare('select coalesce(max(told), 0) from attempts where account_id = ?').pluck()
  const answers =
    db.prepare(`select account_id as account, seq, day, kind, score, took, counted, waited ${ofLearner}
    and ${notUndone} order by told`)
  return {
    nextSeq: (account) => nextSeq.get(account) as number,
    add(attempt, before) {
      add.run({ ...toRow(attempt), told: told() })
      if (before) keep.run(attempt.account, attempt.seq, JSON.stringify(before))
    },
    get(account, seq) {
      const row = get.get(account, seq) as Row | undefined
      return row && toAttempt(row)
    },
    latestUndoable(learner) {
      const row = latest.get(learner) as (Row & { before: string }) | undefined
      return row && { attempt: toAttempt(row), before: toBefore(row.before) as Before }
    },
    keepUndoable: (learner, depth) => void drop.run({ learner, depth }),
    standing: (learner, since) => (standing.all(learner, since) as Row[]).map(toAttempt),
    lastTold: (account) => lastTold.get(account) as number,
    answers: (learner) =>
      (answers.all(learner) as Row[]).map(
        (row) =>
          ({
            ...row,
            took: row.took ?? undefined,
            counted: row.counted === 1,
            waited: row.waited === 1,
          }) as Answer,
      ),
    temptations(learner) {
      const rows = tempted.all(learner) as { day: number; held: string; avoided: string }[]
      return rows.flatMap(({ day, held, avoided }): Temptation[] => [
        ...JSON.parse(held).map((misconception: string) => ({ misconception, held: true, day })),
        ...JSON.parse(avoided).map((misconception: string) => ({ misconception, held: false, day })),
      ])
    },
  }
}

type Row = Record<string, string | number | null>

function toRow(attempt: Attempt) {
  return {
    ...attempt,
    response: JSON.stringify(attempt.response),
    sure: attempt.sure === undefined ? null : Number(attempt.sure),
    helped: Number(attempt.helped),
    took: attempt.took ?? null,
    counted: Number(attempt.counted),
    first: Number(attempt.first),
    waited: Number(attempt.waited),
    held: JSON.stringify(attempt.held),
    avoided: JSON.stringify(attempt.avoided),
  }
}

function toAttempt(row: Row): Attempt {
  return {
    account: row.account_id,
    seq: row.seq,
    at: row.at,
    day: row.day,
    session: row.session_id,
    turn: row.turn,
    mode: row.mode,
    why: row.why,
    question: row.question_id,
    seed: row.seed,
    objective: row.objective_id,
    item: row.item_id,
    kind: row.kind,
    response: JSON.parse(row.response as string),
    score: row.score,
    rating: row.rating,
    sure: row.sure === null ? undefined : row.sure === 1,
    helped: row.helped === 1,
    took: row.took ?? undefined,
    counted: row.counted === 1,
    first: row.first === 1,
    waited: row.waited === 1,
    held: JSON.parse(row.held as string),
    avoided: JSON.parse(row.avoided as string),
  } as Attempt
}
