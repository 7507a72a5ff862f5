// Learners and the accounts by which they come.

import type Database from 'better-sqlite3'
import type { Account, Learner, Settings, Store } from '../app/ports.ts'
import type { PlatformName } from '../chat/message.ts'
import { id } from '../engine/ids.ts'
import { forgetInClasses } from './classes.ts'
import { forgetInLives } from './live.ts'

const sql = {
  account: 'select id, learner_id, platform, name, unreachable_at from accounts where id = ?',
  accountsOf:
    'select id, learner_id, platform, name, unreachable_at from accounts where learner_id = ? order by id',
  learner: 'select id, joined_at, settings from learners where id = ?',
  addLearner: 'insert into learners (id, joined_at, settings) values (?, ?, ?)',
  addAccount: 'insert into accounts (id, learner_id, platform, name) values (?, ?, ?, ?)',
  rename: 'update accounts set name = ? where id = ?',
  reach: 'update accounts set unreachable_at = ? where id = ?',
  configure: 'update learners set settings = ? where id = ?',
  point: 'update accounts set learner_id = @learner where id = @account',
  pointSessions: 'update sessions set learner_id = @learner where account_id = @account',
  // An account's first learner is kept while the account is linked to another's.
  forget:
    'delete from learners where id = @learner or id in (select id from accounts where learner_id = @learner)',
  forgetUnsent: 'delete from outbox where account_id in (select id from accounts where learner_id = ?)',
  forgetAlarms: "delete from alarms where kind = 'reminder' and subject = ?",
  forgetReports: 'delete from reports where account_id in (select id from accounts where learner_id = ?)',
  counts: `select
    (select count(*) from attempts join accounts on id = account_id where learner_id = @learner) as answers,
    (select count(*) from cards where learner_id = @learner) as cards,
    (select count(*) from sessions where learner_id = @learner) as sessions,
    (select count(*) from reports join accounts on accounts.id = account_id where learner_id = @learner) as reports`,
}

type AccountRow = {
  id: string
  learner_id: string
  platform: string
  name: string
  unreachable_at: number | null
}
type LearnerRow = { id: string; joined_at: number; settings: string }

export function learners(db: Database.Database): Store['learners'] {
  const [account, accountsOf, learner] = [sql.account, sql.accountsOf, sql.learner].map((text) =>
    db.prepare(text),
  )
  const [addLearner, addAccount, rename] = [sql.addLearner, sql.addAccount, sql.rename].map((text) =>
    db.prepare(text),
  )
  const [configure, forget, counts] = [sql.configure, sql.forget, sql.counts].map((text) => db.prepare(text))
  const forgetUnsent = db.prepare(sql.forgetUnsent)
  const forgetAlarms = db.prepare(sql.forgetAlarms)
  const reach = db.prepare(sql.reach)
  const point = db.prepare(sql.point)
  const pointSessions = db.prepare(sql.pointSessions)
  const forgetReports = db.prepare(sql.forgetReports)
  const forgetLives = forgetInLives(db)
  const forgetClasses = forgetInClasses(db)
  return {
    account(one) {
      const row = account!.get(one) as AccountRow | undefined
      return row && toAccount(row)
    },
    accountsOf: (one) => (accountsOf!.all(one) as AccountRow[]).map(toAccount),
    learner(one) {
      const row = learner!.get(one) as LearnerRow | undefined
      return row && toLearner(row)
    },
    add({ id: name, platform, name: shown }, settings, at) {
      // The first account's id is the learner's; a second account is linked to it later.
      addLearner!.run(name, at, JSON.stringify(settings))
      addAccount!.run(name, name, platform, shown)
      return { id: id(name), joined: at, settings }
    },
    rename: (one, name) => void rename!.run(name, one),
    reach: (one, unreachable) => void reach.run(unreachable ?? null, one),
    configure: (one, settings) => void configure!.run(JSON.stringify(settings), one),
    point(account, learner) {
      point.run({ account, learner })
      pointSessions.run({ account, learner })
    },
    forget(one) {
      forgetLives(one)
      forgetClasses(one)
      forgetUnsent.run(one)
      forgetReports.run(one)
      forgetAlarms.run(one)
      forget!.run({ learner: one })
    },
    counts: (one) => counts!.get({ learner: one }) as ReturnType<Store['learners']['counts']>,
  }
}

function toAccount(row: AccountRow): Account {
  return {
    id: id(row.id),
    learner: id(row.learner_id),
    platform: row.platform as PlatformName,
    name: row.name,
    unreachable: row.unreachable_at ?? undefined,
  }
}

function toLearner(row: LearnerRow): Learner {
  return { id: id(row.id), joined: row.joined_at, settings: JSON.parse(row.settings) as Settings }
}
