// What is sealed while a challenge runs: its items, and every question that was posed of them.

import type Database from 'better-sqlite3'
import type { ChallengeStore } from '../app/challenge/ports.ts'
import type { ItemId } from '../engine/ids.ts'
import { numberOf } from './challenge-state.ts'

export function challengeSeals(
  db: Database.Database,
): Pick<ChallengeStore, 'seal' | 'sealedIn' | 'sealedFor' | 'sealedQuestion'> {
  const drop = db.prepare('delete from challenge_seals where challenge_id = ?')
  const put = db.prepare(
    'insert into challenge_seals (challenge_id, item_id) values (?, ?) on conflict do nothing',
  )
  const inClass = db
    .prepare(`select distinct item_id from challenge_seals
    join challenges on challenges.id = challenge_id where class_id = ?`)
    .pluck()
  const forLearner = db
    .prepare(`select distinct item_id from accounts
    join class_seats on account_id = accounts.id
    join challenges on challenges.class_id = class_seats.class_id
    join challenge_seals on challenge_id = challenges.id
    where learner_id = ?`)
    .pluck()
  const question = db
    .prepare(`select 1 from challenge_answers
    join challenge_attempts on challenge_attempts.id = attempt_id
    join challenge_seals using (challenge_id, item_id) where question_id = ? limit 1`)
    .pluck()
  return {
    seal(one, items) {
      drop.run(numberOf(one))
      for (const item of items) put.run(numberOf(one), item)
    },
    sealedIn: (of) => new Set(inClass.all(Number(of)) as ItemId[]),
    sealedFor: (learner) => new Set(forLearner.all(learner) as ItemId[]),
    sealedQuestion: (id) => question.get(id) !== undefined,
  }
}
