// A write that must outlive this process and not a power cut: the disk need not be waited for.

import type Database from 'better-sqlite3'

/** Never within a transaction, where SQLite takes no such setting. */
export function quickly<T>(db: Database.Database, write: () => T): T {
  db.pragma('synchronous = normal')
  try {
    return write()
  } finally {
    db.pragma('synchronous = full')
  }
}
