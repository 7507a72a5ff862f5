// Posed questions, each kept once by its content, and the mistakes that people report in them.

import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { Report, Store } from '../app/ports.ts'
import { id, type QuestionId } from '../engine/ids.ts'
import type { Question } from '../engine/question/question.ts'

export function questions(db: Database.Database): Store['questions'] {
  const keep = db.prepare('insert into questions (id, question) values (?, ?) on conflict do nothing')
  const get = db.prepare('select question from questions where id = ?').pluck()
  return {
    keep(question) {
      const text = JSON.stringify(question)
      const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
      keep.run(name, text)
      return id<QuestionId>(name)
    },
    get(name) {
      const text = get.get(name) as string | undefined
      return text === undefined ? undefined : (JSON.parse(text) as Question)
    },
  }
}

export function reports(db: Database.Database): Store['reports'] {
  const add =
    db.prepare(`insert into reports (account_id, at, question_id, item_id, item_version, params, note)
    values (@account, @at, @question, @item, @version, @params, @note)`)
  const all = db.prepare(`select account_id as account, at, question_id as question, item_id as item,
    item_version as version, params, note from reports order by id`)
  return {
    add: (report) => void add.run({ ...report, params: JSON.stringify(report.params ?? null) }),
    all() {
      const rows = all.all() as (Omit<Report, 'params'> & { params: string })[]
      return rows.map((row) => ({ ...row, params: JSON.parse(row.params) }))
    },
  }
}
