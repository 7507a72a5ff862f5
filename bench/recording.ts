// A database that notes what is written to it, so that the same rows can be written again by nothing but SQLite.

import type Database from 'better-sqlite3'

export type Write = { sql: string; args: unknown[] }

export function recording(db: Database.Database, writes: Write[]): Database.Database {
  return new Proxy(db, {
    get(target, property) {
      const value = Reflect.get(target, property)
      if (property !== 'prepare') return typeof value === 'function' ? value.bind(target) : value
      return (sql: string) => {
        const statement = target.prepare(sql)
        const run = statement.run.bind(statement)
        statement.run = (...args: unknown[]) => {
          writes.push({ sql, args: structuredClone(args) })
          return run(...args)
        }
        return statement
      }
    },
  })
}
