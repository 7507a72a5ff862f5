// Learners with something in every table, on real files in a temporary folder.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { afterAll } from 'vitest'
import { defaults } from '../../src/app/arrive.ts'
import type { Attempt, Learner, Store } from '../../src/app/ports.ts'
import type { Outgoing } from '../../src/chat/message.ts'
import type { Setup } from '../../src/engine/challenge/setup.ts'
import {
  type AccountId,
  type ClassId,
  id,
  type MisconceptionId,
  type QuestionId,
  type SeatId,
  type SessionId,
} from '../../src/engine/ids.ts'
import { type ReviewEvent, replay, reviewed } from '../../src/engine/memory/history.ts'
import { pose } from '../../src/engine/question/pose.ts'
import type { Rating } from '../../src/engine/question/question.ts'
import { usual } from '../../src/engine/reminder.ts'
import type { Live } from '../../src/engine/session/live.ts'
import { begin } from '../../src/engine/session/solo.ts'
import { openDatabase } from '../../src/store/open.ts'
import { storeOver } from '../../src/store/store.ts'
import { exampleItem } from '../contract/examples.ts'
import { itemId, objectiveId } from '../engine/memory/made-up.ts'

export const start = Date.parse('2026-05-14T12:00:00Z')
export const day = 86_400_000
export const today = start / day - 0.5

/** A folder of its own, removed after the tests of this file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-store-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Opens, works and closes. */
export function within<T>(file: string, work: (store: Store, db: Database.Database) => T): T {
  const { db, close } = openDatabase(file)
  try {
    return work(storeOver(db), db)
  } finally {
    close()
  }
}

export const accountOf = (name: string) => id<AccountId>(`terminal:${name}`)

export function addLearner(store: Store, name: string): Learner {
  return store.learners.add(
    { id: accountOf(name), platform: 'terminal', name },
    { ...defaults, language: 'en' },
    start,
  )
}

export const question = pose(exampleItem('several'), 'one', new Map())
export const session = begin('review')

export function attemptOf(name: string, seq: number, change: Partial<Attempt> = {}): Attempt {
  return {
    account: accountOf(name),
    seq,
    at: start + seq,
    day: today,
    session: id<SessionId>('1'),
    turn: seq,
    mode: 'review',
    why: 'due',
    question: id<QuestionId>('missing'),
    seed: 's/1',
    objective: objectiveId('boxes'),
    item: itemId('several-example'),
    kind: 'several',
    response: { kind: 'several', options: [0, 2] },
    score: 1 / 3,
    rating: 'again',
    sure: undefined,
    helped: false,
    took: 4200,
    counted: true,
    first: seq === 1,
    waited: false,
    held: [id<MisconceptionId>('lid')],
    avoided: [],
    ...change,
  }
}

export function reviewEvent(
  name: string,
  seq: number,
  rating: Rating,
  change: Partial<ReviewEvent> = {},
): ReviewEvent {
  return {
    account: accountOf(name),
    seq,
    at: start + seq,
    day: today,
    kind: 'attempt',
    attempt: seq,
    objective: objectiveId('boxes'),
    rating,
    scheduler: 'fsrs-6/1',
    weights: undefined,
    retention: 0.9,
    due: start + seq * day,
    carried: { swift: true, beyondRecognition: false, rung: 1, asked: [itemId('several-example')] },
    replaces: undefined,
    ...change,
  }
}

/** One answered question with all that belongs to it, in one transaction, as the app writes it. */
export function answer(store: Store, name: string, rating: Rating = 'good'): void {
  const account = accountOf(name)
  const { learner } = store.learners.account(account)!
  store.atomically(() => {
    const seq = store.attempts.nextSeq(account)
    const event = reviewEvent(name, store.memory.nextSeq(account), rating, {
      attempt: seq,
      at: start + seq * day,
      day: today + seq,
    })
    const card = store.cards.get(learner, event.objective)
    const attempt = attemptOf(name, seq, {
      question: store.questions.keep(question),
      at: event.at,
      day: event.day,
      rating,
    })
    store.attempts.add(attempt, { session })
    store.memory.add(event)
    store.cards.put(learner, reviewed(card, event))
    store.paces.put(learner, 'several', { answers: seq, logMean: 8 + seq / 10 })
    const count = store.days.get(learner, event.day)
    store.days.put(learner, { ...count, answers: count.answers + 1, reviews: count.reviews + 1 })
  })
}

export const place = { platform: 'terminal', id: 'here', private: true } as const

export function outgoing(name: string, slot?: string): Outgoing {
  return {
    to: place,
    account: accountOf(name),
    how: 'replace',
    slot,
    screen: { blocks: [{ block: 'text', text: [{ text: `for ${name}` }] }], buttons: [] },
  }
}

/** Something in every table that is about a person. */
export function liveAWhile(store: Store, name: string): void {
  const { id: learner } = addLearner(store, name)
  const account = accountOf(name)
  for (const rating of ['good', 'again', 'hard'] as const) answer(store, name, rating)
  const held = store.sessions.open(learner, account, session, start)
  store.sessions.setFocus(account, place.id, held)
  const asked = store.questions.keep(question)
  store.reports.add({
    account,
    at: start,
    question: asked,
    item: question.item,
    version: question.version,
    params: { n: 1 },
    note: `${name} says so`,
  })
  store.outbox.put(outgoing(name, held), start)
  store.anchors.put(account, place, `${name}-slot`, { message: '77', kind: 'text' })
  store.reminders.put(learner, { account, place: place.id, reminder: { ...usual, on: true } })
  store.links.offer(account, place.id, start)
  store.links.wrong(account, start)
  store.unseen.note(store.outbox.put(outgoing(name, `${name}-unseen`), start).id)
  teachAWhile(store, name)
  store.alarms.set({ kind: 'reminder', subject: learner, purpose: 'ring', at: start + day })
  playAWhile(store, name)
}

/** Hosts a quiz in a place of their own, and answered what stands open there. */
function playAWhile(store: Store, name: string): void {
  const account = accountOf(name)
  const group = { platform: 'terminal', id: `group ${start + name.charCodeAt(0)}`, private: false } as const
  const phase = { phase: 'asking', vote: 1, since: start, until: start + 30_000 } as const
  const live: Live = {
    version: 1,
    kind: 'quiz',
    mode: 'accuracy',
    language: 'en',
    zone: 'UTC',
    topics: [],
    questions: 10,
    seconds: 30,
    round: 1,
    silent: 0,
    hosted: 1,
    phase,
  }
  const held = store.live.open(group, 'live', account, live, start)!
  const { item, objective } = question
  const asked = store.questions.keep(question)
  const round = {
    round: 1,
    question: asked,
    seed: 's',
    objective,
    item,
    state: 'open',
    asked: start,
  } as const
  store.live.begin(held.id, round)
  store.live.join(held.id, account, 1, start)
  store.live.respond(held.id, {
    round: 1,
    vote: 1,
    account,
    response: { kind: 'not-sure' },
    sure: true,
    at: start + 1,
    took: 1,
  })
  store.live.setFocus(account, place.id, held.id, 1, [])
  store.live.notice(account, 'notice-gone', { round: 1, of: 10 }, start)
}

/** A class of their own, with somebody on its roster, where it meets, and what was done. */
function teachAWhile(store: Store, name: string): void {
  const account = accountOf(name)
  const { class: made, seat } = store.classes.create(
    { name: `The class of ${name}`, zone: 'UTC', languages: ['en'], created: start },
    { account, name, place: place.id },
  )
  store.classes.setFocus(account, made.id)
  store.classes.add(made.id, [{ name: `A friend of ${name}` }], start)
  store.classes.bind(made.id, { ...place, id: `${name}-room`, private: false }, start)
  store.classes.note(made.id, { at: start, by: seat.id, act: 'role', detail: { to: name } })
  const spec = { kind: 'true-false', stem: `${name} asks this.`, key: true, why: '' } as const
  store.bank.change(made.id, { added: [{ spec }], changed: [] }, start)
  store.bank.offer(account, made.id, [{ spec }], start)
  store.awaited.put(account, 'class import', start)
  challengeAWhile(store, name, made.id, seat.id)
}

/** A challenge of that class, which its teacher also took. */
function challengeAWhile(store: Store, name: string, of: ClassId, seat: SeatId): void {
  const account = accountOf(name)
  const { id: challenge } = store.challenges.create(
    of,
    { ...challengeSetup, title: `What ${name} set` },
    seat,
    start,
  )
  const { item, objective } = question
  store.challenges.publish(challenge, [{ items: [item] }], start)
  store.challenges.seal(challenge, new Map([[itemId(`an item for ${name}`), true]]))
  store.challenges.override(challenge, { group: name }, { factor: 1.5 })
  const asked = [{ question: store.questions.keep(question), item, objective, seed: account }]
  const begun = store.challenges.begin(challenge, seat, false, asked, start)!
  store.challenges.setFocus(account, place.id, begun.id, 1, ['A'])
  store.challenges.respond(begun.id, 1, { kind: 'not-sure' }, start + 1)
  store.challenges.end(begun.id, 'submitted', start + 2, account, [{ slot: 1, score: 0, held: [] }])
  const change = { change: 'accept', text: name, neverLower: true } as const
  store.challenges.regrade(challenge, { at: start, by: seat, item, change })
  store.challenges.appeal(challenge, { item, seat, at: start, note: account })
  store.challenges.tell(challenge, seat, `a word for ${name}`, start)
}

export const challengeSetup: Setup = {
  title: 'Week 4',
  blueprint: { parts: [{ from: 'objectives', objectives: [question.objective], questions: 1 }] },
  drawing: 'drawn',
  navigation: 'free',
  feedback: 'reasons',
  terms: {
    window: { opens: start, closes: start + day },
    counting: 'best',
    late: { late: 'submit' },
  },
  outage: 3_600_000,
}

/** Every row of every table that a person can be found in, by table. */
export function allRows(db: Database.Database): Record<string, string[]> {
  const tables = db
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
  const rows = (table: string) =>
    db
      .prepare(`select * from ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
  return Object.fromEntries((tables.all() as string[]).map((table) => [table, rows(table)]))
}

/** Attempts, events, cards and day counts all tell of the same answers; the file is whole. */
export function answersIn(store: Store, db: Database.Database, name: string): number {
  const learner = store.learners.account(accountOf(name))!.learner
  const attempts = store.attempts.standing(learner, 0).length
  const counted = store.days.all(learner).reduce((sum, one) => sum + one.answers, 0)
  const events = store.memory.all(learner)
  const [card] = [...store.cards.all(learner).values()]
  const all = {
    attempts,
    counted,
    events: events.length,
    reviews: card?.reviews ?? 0,
    rebuilt: replay(events),
  }
  const whole = {
    attempts,
    counted: attempts,
    events: attempts,
    reviews: attempts,
    rebuilt: store.cards.all(learner),
  }
  if (JSON.stringify([all, [...all.rebuilt]]) !== JSON.stringify([whole, [...whole.rebuilt]])) {
    throw new Error(`Half an answer: ${JSON.stringify(all)}`)
  }
  if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('The file is damaged.')
  return attempts
}
