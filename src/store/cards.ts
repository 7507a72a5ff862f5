// Cards, paces and day counts: what is derived from the history and can be rebuilt.

import type Database from 'better-sqlite3'
import type { Store } from '../app/ports.ts'
import type { ObjectiveId } from '../engine/ids.ts'
import { availableAt, type Card } from '../engine/memory/card.ts'
import type { Pace } from '../engine/memory/rating.ts'
import { type DayCount, nothingOn } from '../engine/memory/tally.ts'
import type { Kind } from '../engine/question/question.ts'

export function cards(db: Database.Database): Store['cards'] {
  const get = db.prepare('select memory from cards where learner_id = ? and objective_id = ?').pluck()
  const all = db.prepare('select memory from cards where learner_id = ?').pluck()
  const put = db.prepare(
    `insert into cards (learner_id, objective_id, due_at, memory) values (?, ?, ?, ?)
     on conflict do update set due_at = excluded.due_at, memory = excluded.memory`,
  )
  const remove = db.prepare('delete from cards where learner_id = ? and objective_id = ?')
  const due = db
    .prepare('select due_at from cards where learner_id = ? and due_at >= ? and due_at < ? order by due_at')
    .pluck()
  return {
    get(learner, objective) {
      const memory = get.get(learner, objective) as string | undefined
      return memory === undefined ? undefined : (JSON.parse(memory) as Card)
    },
    all(learner) {
      const found = (all.all(learner) as string[]).map((memory) => JSON.parse(memory) as Card)
      return new Map<ObjectiveId, Card>(found.map((card) => [card.objective, card]))
    },
    put: (learner, card) => void put.run(learner, card.objective, availableAt(card), JSON.stringify(card)),
    remove: (learner, objective) => void remove.run(learner, objective),
    dueBetween: (learner, from, to) => due.all(learner, from, to) as number[],
  }
}

export function paces(db: Database.Database): Store['paces'] {
  const get = db.prepare('select answers, log_mean as logMean from paces where learner_id = ? and kind = ?')
  const all = db.prepare('select kind, answers, log_mean as logMean from paces where learner_id = ?')
  const put = db.prepare(
    `insert into paces (learner_id, kind, answers, log_mean) values (?, ?, ?, ?)
     on conflict do update set answers = excluded.answers, log_mean = excluded.log_mean`,
  )
  const remove = db.prepare('delete from paces where learner_id = ? and kind = ?')
  return {
    get: (learner, kind) => get.get(learner, kind) as Pace | undefined,
    all(learner) {
      const rows = all.all(learner) as (Pace & { kind: Kind })[]
      return new Map(rows.map(({ kind, answers, logMean }) => [kind, { answers, logMean }]))
    },
    put(learner, kind, pace) {
      if (pace) put.run(learner, kind, pace.answers, pace.logMean)
      else remove.run(learner, kind)
    },
  }
}

export function days(db: Database.Database): Store['days'] {
  const columns = 'day, answers, right, reviews, met'
  const get = db.prepare(`select ${columns} from days where learner_id = ? and day = ?`)
  const all = db.prepare(`select ${columns} from days where learner_id = ? order by day`)
  const put = db.prepare(
    `insert into days (learner_id, ${columns}) values (@learner, @day, @answers, @right, @reviews, @met)
     on conflict do update set answers = excluded.answers, right = excluded.right,
       reviews = excluded.reviews, met = excluded.met`,
  )
  const remove = db.prepare('delete from days where learner_id = ? and day = ?')
  return {
    get: (learner, day) => (get.get(learner, day) as DayCount | undefined) ?? nothingOn(day),
    put(learner, count) {
      if (count.answers === 0) remove.run(learner, count.day)
      else put.run({ learner, ...count })
    },
    all: (learner) => all.all(learner) as DayCount[],
  }
}
