// Reminders, and the alarms by which they and others are woken.

import type Database from 'better-sqlite3'
import { z } from 'zod'
import type { Alarm, HeldReminder, Store } from '../app/ports.ts'
import { id } from '../engine/ids.ts'
import type { Reminder } from '../engine/reminder.ts'

export function reminders(db: Database.Database): Store['reminders'] {
  const get = db.prepare('select account_id, place, reminder from reminders where learner_id = ?')
  const put = db.prepare(
    `insert into reminders (learner_id, account_id, place, reminder) values (?, ?, ?, ?) on conflict do update
     set account_id = excluded.account_id, place = excluded.place, reminder = excluded.reminder`,
  )
  const remove = db.prepare('delete from reminders where learner_id = ?')
  return {
    remove: (learner) => void remove.run(learner),
    get(learner) {
      const row = get.get(learner) as Row | undefined
      return row && toHeld(row)
    },
    put: (learner, { account, place, reminder }) =>
      void put.run(learner, account, place, JSON.stringify(reminder)),
  }
}

export function alarms(db: Database.Database): Store['alarms'] {
  const set = db.prepare(
    `insert into alarms (kind, subject, purpose, at) values (@kind, @subject, @purpose, @at)
     on conflict do update set at = excluded.at`,
  )
  const clear = db.prepare('delete from alarms where kind = ? and subject = ? and purpose = ?')
  const get = db.prepare('select at from alarms where kind = ? and subject = ? and purpose = ?').pluck()
  const earliest = db.prepare('select min(at) from alarms').pluck()
  const due = db.prepare('select kind, subject, purpose, at from alarms where at <= ? order by at limit ?')
  return {
    set: (alarm) => void set.run(alarm),
    clear: (kind, subject, purpose) => void clear.run(kind, subject, purpose),
    get: (kind, subject, purpose) => get.get(kind, subject, purpose) as number | undefined,
    earliest: () => (earliest.get() as number | null) ?? undefined,
    due: (now, most) => due.all(now, most) as Alarm[],
  }
}

type Row = { account_id: string; place: string; reminder: string }

const minute = z.int().min(0).max(1439)
const reminder = z.strictObject({
  on: z.boolean(),
  minute,
  weekdays: z.array(z.int().min(0).max(6)).min(1),
  least: z.int().min(1),
  quiet: z.strictObject({ from: minute, to: minute }),
  lastDay: z.int().optional(),
  ignored: z.int().min(0),
  snoozedUntil: z.int().optional(),
}) satisfies z.ZodType<Reminder, unknown>

function toHeld(row: Row): HeldReminder {
  return {
    account: id(row.account_id),
    place: row.place,
    reminder: reminder.parse(JSON.parse(row.reminder)),
  }
}
