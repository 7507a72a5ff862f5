// What is sealed while a challenge runs: items as a whole, and every question that was posed of the others.

import type Database from 'better-sqlite3'
import type { ChallengeStore } from '../app/challenge/ports.ts'
import type { ItemId } from '../engine/ids.ts'
import { numberOf } from './challenge-state.ts'

type Seals = Pick<
  ChallengeStore,
  'seal' | 'sealedIn' | 'sealedFor' | 'sealedAt' | 'sealedAmong' | 'sealedQuestion'
>

export function challengeSeals(db: Database.Database): Seals {
  const drop = db.prepare('delete from challenge_seals where challenge_id = ?')
  const put = db.prepare('insert into challenge_seals (challenge_id, item_id, whole) values (?, ?, ?)')
  const wholeItems = `select distinct item_id from challenge_seals
    join challenges on challenges.id = challenge_id where whole = 1`
  const inClass = db.prepare(`${wholeItems} and class_id = ?`).pluck()
  const forLearner = db
    .prepare(`${wholeItems} and class_id in (select class_id from class_seats
      join accounts on accounts.id = account_id where learner_id = ?)`)
    .pluck()
  const at = db
    .prepare(
      `${wholeItems} and class_id in (select class_id from class_places where platform = ? and place = ?)`,
    )
    .pluck()
  const among = db
    .prepare(`${wholeItems} and class_id in (select class_id from live_players
      join accounts playing on playing.id = live_players.account_id
      join accounts own on own.learner_id = playing.learner_id
      join class_seats on class_seats.account_id = own.id where live_id = ?)`)
    .pluck()
  const question = db
    .prepare(`select 1 from challenge_answers
    join challenge_attempts on challenge_attempts.id = attempt_id
    join challenge_seals using (challenge_id, item_id) where question_id = ? limit 1`)
    .pluck()
  return {
    seal(one, items) {
      drop.run(numberOf(one))
      for (const [item, whole] of items) put.run(numberOf(one), item, whole ? 1 : 0)
    },
    sealedIn: (of) => new Set(inClass.all(Number(of)) as ItemId[]),
    sealedFor: (learner) => new Set(forLearner.all(learner) as ItemId[]),
    sealedAt: ({ platform, id }) => new Set(at.all(platform, id) as ItemId[]),
    sealedAmong: (live) => new Set(among.all(Number(live.replace('live-', ''))) as ItemId[]),
    sealedQuestion: (id) => question.get(id) !== undefined,
  }
}
