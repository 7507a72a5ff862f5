// What was asked in sessions of groups, and what each person gave: rows, replaceable until the close.

import type Database from 'better-sqlite3'
import type { GroupRecord, LiveResponse, LiveRound, LiveStore, PaceName } from '../app/live/ports.ts'
import type { ItemId } from '../engine/ids.ts'
import { liveId, liveNumber } from './live-state.ts'

const roundColumns =
  'round, question_id as question, seed, objective_id as objective, item_id as item, state, asked_at as asked, shown_at as shown, deadline'
const responseColumns = 'round, vote, account_id as account, response, sure, at, took, score, held, attempt'

// Who answered neither of the two questions before is away.
const playing = `p.live_id = @live and p.account_id not like 'gone:%'
    and (p.joined >= @round - 1 or exists (select 1 from live_responses as a where a.live_id = p.live_id
      and a.account_id = p.account_id and a.round between @round - 2 and @round - 1))`

const sql = {
  begin: `insert into live_rounds (live_id, round, question_id, seed, objective_id, item_id, state, asked_at, shown_at, deadline)
    values (@live, @round, @question, @seed, @objective, @item, @state, @asked, @shown, @deadline)`,
  round: `select ${roundColumns} from live_rounds where live_id = ? and round = ?`,
  rounds: `select ${roundColumns} from live_rounds where live_id = ? order by round`,
  setRound: `update live_rounds set state = @state, shown_at = @shown, deadline = @deadline
    where live_id = @live and round = @round`,
  respond: `insert into live_responses (live_id, round, vote, account_id, response, sure, at, took, score, held, attempt)
    values (@live, @round, @vote, @account, @response, @sure, @at, @took, @score, @held, @attempt)
    on conflict do update set response = excluded.response, sure = excluded.sure, at = excluded.at,
      took = excluded.took, score = excluded.score, held = excluded.held, attempt = excluded.attempt`,
  response: `select ${responseColumns} from live_responses
    where live_id = ? and round = ? and vote = ? and account_id = ?`,
  responses: `select ${responseColumns} from live_responses
    where live_id = ? and round = ? and vote = ? order by at, account_id`,
  all: `select ${responseColumns} from live_responses as a where live_id = ? and score is not null
    and not exists (select 1 from live_responses as b where b.live_id = a.live_id and b.round = a.round
      and b.account_id = a.account_id and b.vote > a.vote) order by round, at, account_id`,
  answersOf: `select ${responseColumns} from live_responses as a where live_id = ? and account_id = ?
    and not exists (select 1 from live_responses as b where b.live_id = a.live_id and b.round = a.round
      and b.account_id = a.account_id and b.vote > a.vote) order by round`,
  waits: `select 1 from live_players as p where ${playing}
    and not exists (select 1 from live_responses as a where a.live_id = p.live_id and a.round = @round
      and a.vote = @vote and a.account_id = p.account_id) limit 1`,
  paces: `select distinct pace from live_players as p where ${playing}`,
  count: 'select count(*) from live_responses where live_id = ? and round = ? and vote = ?',
  // Only the vote that counts has an attempt or was the last one; in most sessions there is no other.
  record: `select r.item_id as item, r.objective_id as objective, max(r.asked_at) as last,
      count(a.account_id) as answers, coalesce(avg(a.score), 0) as success
    from live_rounds as r join lives on lives.id = r.live_id
    left join live_responses as a on a.live_id = r.live_id and a.round = r.round and a.score is not null
      and r.state = 'closed' and a.vote = (select max(vote) from live_responses as b
        where b.live_id = a.live_id and b.round = a.round and b.account_id = a.account_id)
    where platform = ? and place = ? group by r.item_id order by last`,
  askedBefore: `select item_id from live_rounds join lives on lives.id = live_id
    where platform = ? and place = ? and live_id <> ? order by live_id, round`,
  focus: 'select live_id, round, picked from live_focus where account_id = ? and place = ?',
  setFocus: `insert into live_focus (account_id, place, live_id, round, picked) values (?, ?, ?, ?, ?)
    on conflict do update set live_id = excluded.live_id, round = excluded.round, picked = excluded.picked`,
} as const

type Part = Pick<
  LiveStore,
  | 'begin'
  | 'round'
  | 'rounds'
  | 'setRound'
  | 'respond'
  | 'response'
  | 'responses'
  | 'allResponses'
  | 'answersOf'
  | 'waitsForSomebody'
  | 'pacesOf'
  | 'countResponses'
  | 'record'
  | 'askedBefore'
  | 'focus'
  | 'setFocus'
>

export function liveRounds(db: Database.Database): Part {
  const on = (name: keyof typeof sql) => db.prepare(sql[name])
  const [begin, round, rounds, setRound] = [on('begin'), on('round'), on('rounds'), on('setRound')]
  const [respond, response, responses, all] = [on('respond'), on('response'), on('responses'), on('all')]
  const askedBefore = on('askedBefore').pluck()
  const [answersOf, waits, paces] = [on('answersOf'), on('waits').pluck(), on('paces').pluck()]
  const [count, record, focus, setFocus] = [on('count').pluck(), on('record'), on('focus'), on('setFocus')]
  return {
    begin: (live, one) => void begin.run(fromRound(liveNumber(live), one)),
    round(live, number) {
      const row = round.get(liveNumber(live), number) as Row | undefined
      return row && toRound(row)
    },
    rounds: (live) => (rounds.all(liveNumber(live)) as Row[]).map(toRound),
    setRound: (live, one) => void setRound.run(fromRound(liveNumber(live), one)),
    respond: (live, one) => void respond.run(fromResponse(liveNumber(live), one)),
    response(live, number, vote, account) {
      const row = response.get(liveNumber(live), number, vote, account) as Row | undefined
      return row && toResponse(row)
    },
    responses: (live, number, vote) =>
      (responses.all(liveNumber(live), number, vote) as Row[]).map(toResponse),
    allResponses: (live) => (all.all(liveNumber(live)) as Row[]).map(toResponse),
    answersOf: (live, account) => (answersOf.all(liveNumber(live), account) as Row[]).map(toResponse),
    waitsForSomebody: (live, number, vote) =>
      waits.get({ live: liveNumber(live), round: number, vote }) !== undefined,
    pacesOf: (live, number) => paces.all({ live: liveNumber(live), round: number }) as PaceName[],
    countResponses: (live, number, vote) => count.get(liveNumber(live), number, vote) as number,
    askedBefore: ({ platform, id: place }, but) =>
      askedBefore.all(platform, place, liveNumber(but)) as ItemId[],
    record: ({ platform, id: place }) => record.all(platform, place) as GroupRecord[],
    focus(account, place) {
      const row = focus.get(account, place) as Row | undefined
      return (
        row && {
          live: liveId(row.live_id as number),
          round: row.round as number,
          picked: JSON.parse(`${row.picked}`),
        }
      )
    },
    setFocus: (account, place, live, number, picked) =>
      void setFocus.run(account, place, liveNumber(live), number, JSON.stringify(picked)),
  }
}

type Row = Record<string, string | number | null>

function fromRound(live: number, round: LiveRound) {
  return { live, ...round, shown: round.shown ?? null, deadline: round.deadline ?? null }
}

function toRound(row: Row): LiveRound {
  return { ...row, shown: row.shown ?? undefined, deadline: row.deadline ?? undefined } as LiveRound
}

function fromResponse(live: number, one: LiveResponse) {
  return {
    live,
    ...one,
    response: JSON.stringify(one.response),
    sure: one.sure === undefined ? null : Number(one.sure),
    took: one.took ?? null,
    score: one.score ?? null,
    held: one.held ? JSON.stringify(one.held) : null,
    attempt: one.attempt ?? null,
  }
}

function toResponse(row: Row): LiveResponse {
  return {
    ...row,
    response: JSON.parse(row.response as string),
    sure: row.sure === null ? undefined : row.sure === 1,
    took: row.took ?? undefined,
    score: row.score ?? undefined,
    held: row.held === null ? undefined : JSON.parse(row.held as string),
    attempt: row.attempt ?? undefined,
  } as LiveResponse
}
