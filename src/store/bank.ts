// A class's own questions in all their versions, files of them that wait for a yes, and what a file is awaited for.

import type Database from 'better-sqlite3'
import type { AwaitedStore, BankStore, HeldItem } from '../app/bank/ports.ts'
import type { BankItem } from '../bank/bank.ts'
import { type AccountId, type ClassId, id } from '../engine/ids.ts'

export function bank(db: Database.Database): BankStore {
  const all = db.prepare(`select number, version, item from class_items as one where class_id = @class
    and version = (select max(version) from class_items where class_id = @class and number = one.number)
    and item is not null order by number`)
  const last = db.prepare(`select number, version, item from class_items
    where class_id = ? and number = ? and at <= ? and item is not null order by version desc limit 1`)
  const highest = db.prepare('select coalesce(max(number), 0) from class_items where class_id = ?').pluck()
  const put = db.prepare(`insert into class_items (class_id, number, version, item, at)
    select @class, @number, coalesce(max(version), 0) + 1, @item, @at
    from class_items where class_id = @class and number = @number`)
  const offer = db.prepare(
    'insert into class_imports (account_id, class_id, items, at) values (?, ?, ?, ?) returning id',
  )
  const offered = db.prepare('select id, class_id, items from class_imports where account_id = ?')
  const withdraw = db.prepare('delete from class_imports where account_id = ?')
  const held = (of: ClassId) => (all.all({ class: Number(of) }) as ItemRow[]).map(toItem)
  return {
    all: held,
    get(of, number, until = Number.MAX_SAFE_INTEGER) {
      const row = last.get(Number(of), number, until) as ItemRow | undefined
      return row && toItem(row)
    },
    change(of, { added, changed }, at) {
      const about = { class: Number(of), at }
      let number = highest.get(Number(of)) as number
      for (const one of changed) put.run({ ...about, number: one.number, item: JSON.stringify(one.item) })
      for (const item of added) put.run({ ...about, number: ++number, item: JSON.stringify(item) })
    },
    remove(of, numbers, at) {
      const there = held(of).filter(({ number }) => numbers.includes(number))
      for (const { number } of there) put.run({ class: Number(of), number, item: null, at })
      return there.length
    },
    offer(account, of, items, at) {
      withdraw.run(account)
      const { id: made } = offer.get(account, Number(of), JSON.stringify(items), at) as { id: number }
      return made
    },
    offered(account) {
      const row = offered.get(account) as { id: number; class_id: number; items: string } | undefined
      return row && { id: row.id, class: id<ClassId>(`${row.class_id}`), items: JSON.parse(row.items) }
    },
    withdraw: (account) => void withdraw.run(account),
  }
}

export function awaited(db: Database.Database): AwaitedStore {
  const get = db.prepare('select command, at from awaited_files where account_id = ?')
  const put = db.prepare(`insert into awaited_files (account_id, command, at) values (?, ?, ?)
    on conflict do update set command = excluded.command, at = excluded.at`)
  const clear = db.prepare('delete from awaited_files where account_id = ?')
  return {
    get: (account: AccountId) => get.get(account) as { command: string; at: number } | undefined,
    put: (account, command, at) => void put.run(account, command, at),
    clear: (account) => void clear.run(account),
  }
}

type ItemRow = { number: number; version: number; item: string }

function toItem({ number, version, item }: ItemRow): HeldItem {
  return { number, version, item: JSON.parse(item) as BankItem }
}
