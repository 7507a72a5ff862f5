// Attempts at challenges: what each asks, what was given, and how it ended.

import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { ChallengeStore, Ended, Try, TryAnswer } from '../app/challenge/ports.ts'
import { id, type QuestionId } from '../engine/ids.ts'
import { challengeId, numberOf, tryId } from './challenge-state.ts'

const columns =
  'id, challenge_id, seat_id, number, rehearsal, started_at, at_slot, moved_at, ended_at, ended, receipt'

type Tries = Pick<
  ChallengeStore,
  | 'begin'
  | 'try'
  | 'triesOf'
  | 'tries'
  | 'rehearsals'
  | 'openTries'
  | 'goTo'
  | 'answers'
  | 'questionsOf'
  | 'respond'
  | 'flag'
  | 'digest'
  | 'end'
  | 'discardRehearsals'
  | 'focus'
  | 'setFocus'
  | 'clearFocus'
>

export function challengeTries(db: Database.Database): Tries {
  const isOpen = db
    .prepare('select 1 from challenge_attempts where challenge_id = ? and seat_id = ? and ended is null')
    .pluck()
  const begin =
    db.prepare(`insert into challenge_attempts (challenge_id, seat_id, rehearsal, number, started_at)
    select @challenge, @seat, @rehearsal, coalesce(max(number), 0) + 1, @at from challenge_attempts
    where challenge_id = @challenge and seat_id = @seat and rehearsal = @rehearsal returning ${columns}`)
  const ask =
    db.prepare(`insert into challenge_answers (attempt_id, slot, question_id, item_id, objective_id, seed)
    values (?, ?, ?, ?, ?, ?)`)
  const get = db.prepare(`select ${columns} from challenge_attempts where id = ?`)
  const bySeat = db.prepare(
    `select ${columns} from challenge_attempts where challenge_id = ? and seat_id = ? and rehearsal = ? order by number`,
  )
  const all = db.prepare(
    `select ${columns} from challenge_attempts where challenge_id = ? and rehearsal = 0 order by seat_id, number`,
  )
  const open = db.prepare(`select ${columns} from challenge_attempts where ended is null order by id`)
  const goTo = db.prepare(
    'update challenge_attempts set at_slot = ?, moved_at = ? where id = ? and ended is null',
  )
  const answers =
    db.prepare(`select slot, question_id, item_id, objective_id, seed, response, at, flagged, score, held
    from challenge_answers where attempt_id = ? order by slot`)
  const questions = db
    .prepare(`select distinct question_id from challenge_answers
      join challenge_attempts on challenge_attempts.id = attempt_id where challenge_id = ?`)
    .pluck()
  const respond =
    db.prepare(`update challenge_answers set response = ?, at = ? where attempt_id = ? and slot = ?
    and exists (select 1 from challenge_attempts where id = attempt_id and ended is null)`)
  const flag = db.prepare('update challenge_answers set flagged = ? where attempt_id = ? and slot = ?')
  const given = db.prepare(
    'select slot, question_id, response, at from challenge_answers where attempt_id = ? order by slot',
  )
  const end = db.prepare(
    'update challenge_attempts set ended = ?, ended_at = ?, receipt = ? where id = ? and ended is null',
  )
  const mark = db.prepare(
    'update challenge_answers set score = ?, held = ? where attempt_id = ? and slot = ?',
  )
  const discard = db.prepare('delete from challenge_attempts where challenge_id = ? and rehearsal = 1')
  const focus = db.prepare(
    'select attempt_id, slot, picked from challenge_focus where account_id = ? and place = ?',
  )
  const setFocus = db.prepare(`insert into challenge_focus (account_id, place, attempt_id, slot, picked)
    values (?, ?, ?, ?, ?)
    on conflict do update set attempt_id = excluded.attempt_id, slot = excluded.slot, picked = excluded.picked`)
  const clearFocus = db.prepare('delete from challenge_focus where account_id = ? and place = ?')
  const toTries = (rows: unknown[]) => (rows as Row[]).map(toTry)
  return {
    begin(of, seat, rehearsal, asked, at) {
      if (isOpen.get(numberOf(of), Number(seat)) !== undefined) return undefined
      const row = begin.get({
        challenge: numberOf(of),
        seat: Number(seat),
        rehearsal: rehearsal ? 1 : 0,
        at,
      }) as Row
      for (const [slot, one] of asked.entries())
        ask.run(row.id, slot + 1, one.question, one.item, one.objective, one.seed)
      return toTry(row)
    },
    try(one) {
      const row = get.get(numberOf(one)) as Row | undefined
      return row && toTry(row)
    },
    triesOf: (of, seat) => toTries(bySeat.all(numberOf(of), Number(seat), 0)),
    tries: (of) => toTries(all.all(numberOf(of))),
    rehearsals: (of, seat) => toTries(bySeat.all(numberOf(of), Number(seat), 1)),
    openTries: () => toTries(open.all()),
    goTo: (one, slot, at) => void goTo.run(slot, at, numberOf(one)),
    answers: (one) => (answers.all(numberOf(one)) as AnswerRow[]).map(toAnswer),
    questionsOf: (of) => new Set(questions.all(numberOf(of)) as QuestionId[]),
    respond: (one, slot, response, at) =>
      respond.run(response ? JSON.stringify(response) : null, at, numberOf(one), slot).changes === 1,
    flag: (one, slot, flagged) => void flag.run(flagged ? 1 : 0, numberOf(one), slot),
    digest(one) {
      const row = get.get(numberOf(one)) as Row
      const whose = [row.id, row.challenge_id, row.number, row.started_at]
      const text = JSON.stringify([whose, given.all(row.id)])
      const code = createHash('sha256').update(text).digest('hex').slice(0, 8).toUpperCase()
      return `${code.slice(0, 4)}-${code.slice(4)}`
    },
    end(one, how, at, receipt, marks) {
      if (end.run(how, at, receipt, numberOf(one)).changes === 0) return
      for (const { slot, score, held } of marks) mark.run(score, JSON.stringify(held), numberOf(one), slot)
    },
    discardRehearsals: (of) => void discard.run(numberOf(of)),
    focus(account, place) {
      const row = focus.get(account, place) as FocusRow | undefined
      return row && { try: tryId(row.attempt_id), slot: row.slot, picked: JSON.parse(row.picked) as string[] }
    },
    setFocus: (account, place, one, slot, picked) =>
      void setFocus.run(account, place, numberOf(one), slot, JSON.stringify(picked)),
    clearFocus: (account, place) => void clearFocus.run(account, place),
  }
}

type Row = {
  id: number
  challenge_id: number
  seat_id: number
  number: number
  rehearsal: 0 | 1
  started_at: number
  at_slot: number
  moved_at: number | null
  ended_at: number | null
  ended: Ended | null
  receipt: string | null
}
type FocusRow = { attempt_id: number; slot: number; picked: string }
type AnswerRow = {
  slot: number
  question_id: string
  item_id: string
  objective_id: string
  seed: string
  response: string | null
  at: number | null
  flagged: 0 | 1
  score: number | null
  held: string | null
}

function toTry(row: Row): Try {
  return {
    id: tryId(row.id),
    challenge: challengeId(row.challenge_id),
    seat: id(`${row.seat_id}`),
    number: row.number,
    rehearsal: row.rehearsal === 1,
    started: row.started_at,
    at: row.at_slot,
    moved: row.moved_at ?? row.started_at,
    ended: row.ended === null ? undefined : { how: row.ended, at: row.ended_at!, receipt: row.receipt ?? '' },
  }
}

function toAnswer(row: AnswerRow): TryAnswer {
  return {
    slot: row.slot,
    question: id(row.question_id),
    item: id(row.item_id),
    objective: id(row.objective_id),
    seed: row.seed,
    response: row.response === null ? undefined : JSON.parse(row.response),
    at: row.at ?? undefined,
    flagged: row.flagged === 1,
    score: row.score ?? undefined,
    held: row.held === null ? [] : JSON.parse(row.held),
  }
}
