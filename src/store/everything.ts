// All that is stored about one learner, table by table, as it stands in the database.

import type Database from 'better-sqlite3'
import type { Store } from '../app/ports.ts'

const byLearner = ['accounts', 'cards', 'paces', 'days', 'sessions', 'reminders']
const byAccount = [
  'attempts',
  'undo',
  'memory_events',
  'focus',
  'reports',
  'outbox',
  'anchors',
  'link_codes',
  'link_tries',
  'class_seats',
  'class_focus',
  'class_imports',
  'awaited_files',
  'live_players',
  'live_responses',
  'live_focus',
  'challenge_focus',
  'notices',
  'unseen',
]
const mySeats = `seat_id in (select class_seats.id from class_seats
  join accounts on accounts.id = account_id where learner_id = @learner)`
/** What was given in a challenge, but not what it is worth: that is told when everybody has finished. */
const bySeat = {
  challenge_attempts: `select * from challenge_attempts where ${mySeats}`,
  challenge_answers: `select attempt_id, slot, question_id, item_id, objective_id, seed, response, at, flagged from challenge_answers
    where attempt_id in (select id from challenge_attempts where ${mySeats})`,
  challenge_appeals: `select * from challenge_appeals where ${mySeats}`,
}
/** The learner, and what the linked accounts had by themselves. */
const own = 'in (select @learner union select id from accounts where learner_id = @learner)'

export function everything(db: Database.Database): Store['everything'] {
  return (learner) => {
    const rows = (sql: string) => db.prepare(sql).all({ learner }) as Record<string, unknown>[]
    const tables: Record<string, Record<string, unknown>[]> = {
      learners: rows(`select * from learners where id ${own}`),
    }
    for (const table of byLearner) tables[table] = rows(`select * from ${table} where learner_id ${own}`)
    for (const table of byAccount) {
      tables[table] = rows(
        `select ${table}.* from ${table} join accounts on accounts.id = ${table}.account_id where accounts.learner_id = @learner`,
      )
    }
    for (const [table, sql] of Object.entries(bySeat)) tables[table] = rows(sql)
    tables.lives = rows(
      'select * from lives where host_id in (select id from accounts where learner_id = @learner)',
    )
    tables.alarms = rows(`select * from alarms where kind = 'reminder' and subject ${own}`)
    return tables
  }
}
