// Opens the database with the settings that the measurements call for, and makes sure that this is the only
// program that writes it.

import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { migrate, readMigrations, refuseOthers } from './migrate.ts'
import { asTrouble, damaged, StoreTrouble } from './trouble.ts'

export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))

/** A wait for a lock blocks everything, so it is short. Milliseconds. */
const lockWait = 200

/** Files up to this size are checked whole at every start, in less than 0.1 s; larger ones where they are used. Bytes. */
const checkedUpTo = 32 * 1024 * 1024

/** `close` lets go of the file and of the lock. */
export type Opened = { db: Database.Database; close(): void }

/** Throws StoreTrouble, with one sentence for the person who runs the program. `:memory:` is a database of its own. */
export function openDatabase(file: string, migrations = migrationsFolder): Opened {
  let lock: Database.Database | undefined
  let db: Database.Database | undefined
  try {
    if (file !== ':memory:') {
      mkdirSync(dirname(file), { recursive: true })
      refuseStranger(file)
      lock = takeLock(file)
    }
    db = new Database(file, { timeout: lockWait })
    const known = readMigrations(migrations)
    refuseOthers(db, known, file)
    if (file !== ':memory:' && statSync(file).size <= checkedUpTo) refuseDamaged(db, file)
    configure(db)
    migrate(db, known)
    const opened = db
    return {
      db,
      close() {
        opened.close()
        lock?.close()
      },
    }
  } catch (error) {
    db?.close()
    lock?.close()
    throw asTrouble(asFileTrouble(error, file), file)
  }
}

/** For commands that only look. */
export function openReadOnly(file: string): Database.Database {
  if (!existsSync(file)) throw new StoreTrouble(`There is no database at ${file} yet. Start Stevedore first.`)
  return new Database(file, { readonly: true, fileMustExist: true, timeout: lockWait })
}

function configure(db: Database.Database): void {
  db.pragma('journal_mode = wal')
  // better-sqlite3's own default in WAL is `normal`, which can lose the last answers at a power cut.
  db.pragma('synchronous = full')
  db.pragma('foreign_keys = on')
  // What is deleted is overwritten: whoever used /forget is not found in the file's free pages either.
  db.pragma('secure_delete = on')
  db.pragma('cache_size = -64000')
  db.pragma('journal_size_limit = 67108864')
  db.pragma('temp_store = memory')
}

/**
 * One writer only. The lock is SQLite's own, on a small file beside the database: the system lets go of it
 * however this process ends, so that no stale lock is ever left.
 */
function takeLock(file: string): Database.Database {
  const lock = new Database(`${file}.lock`, { timeout: 0 })
  try {
    lock.pragma('journal_mode = memory')
    lock.exec('begin exclusive')
    return lock
  } catch (error) {
    lock.close()
    if (!(error instanceof Database.SqliteError) || !/^SQLITE_BUSY/.test(error.code)) throw error
    throw new StoreTrouble(
      `${file} is in use by another Stevedore. Stop that one, or set DATABASE to another file.`,
      { cause: error },
    )
  }
}

/** SQLite would make a text file or a picture its own at the first write; this looks before anything is opened. */
function refuseStranger(file: string): void {
  if (!existsSync(file)) return
  const head = Buffer.alloc(16)
  const handle = openSync(file, 'r')
  const length = readSync(handle, head, 0, 16, 0)
  closeSync(handle)
  if (length > 0 && head.toString('latin1', 0, length) !== 'SQLite format 3\0') {
    throw new StoreTrouble(
      `${file} is no database. It was left as it is: move it away, or set DATABASE to another file.`,
    )
  }
}

/** A damaged page may lie where nobody looks for weeks, and each answer till then would be lost with it. */
function refuseDamaged(db: Database.Database, file: string): void {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new StoreTrouble(damaged(file))
}

function asFileTrouble(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new StoreTrouble(
      `${file} can't be written. Give this user the right to write it and its folder.`,
      {
        cause: error,
      },
    )
  }
  if (code === 'ENOSPC')
    return new StoreTrouble(`The disk that holds ${file} is full. Free some space and start again.`)
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'EISDIR') {
    return new StoreTrouble(`${file} can't be made: part of its path is a file, or it is a folder itself.`)
  }
  return error
}
