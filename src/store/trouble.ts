// What goes wrong with a database file, as one sentence that names the file and says what to do.

import Database from 'better-sqlite3'

/** The store can't go on; `message` is for the person who runs the program. */
export class StoreTrouble extends Error {
  override name = 'StoreTrouble'
}

export function damaged(file: string): string {
  return `${file} is damaged, and nothing more is written to it. Restore a backup, or move it away to start anew.`
}

const sentences: readonly [code: RegExp, sentence: (file: string) => string][] = [
  [
    /^SQLITE_(BUSY|LOCKED)/,
    (file) => `${file} is locked by another program. Stop the other one, or set DATABASE to another file.`,
  ],
  [/^SQLITE_FULL/, (file) => `The disk that holds ${file} is full. Free some space and start again.`],
  [
    /^SQLITE_(READONLY|PERM|AUTH)/,
    (file) => `${file} can't be written. Give this user the right to write it and its folder.`,
  ],
  [
    /^SQLITE_CANTOPEN/,
    (file) => `${file} can't be opened. Check that its folder exists and that this user may write there.`,
  ],
  [/^SQLITE_CORRUPT/, damaged],
  [
    /^SQLITE_NOTADB/,
    (file) =>
      `${file} is no Stevedore database, or is damaged. It was left as it is: move it away, or set DATABASE to another file.`,
  ],
  [/^SQLITE_IOERR/, (file) => `${file} can't be read or written: the disk reports an error.`],
]

/** The error as trouble with the file, or as it was when it is something else. */
export function asTrouble(error: unknown, file: string): unknown {
  if (error instanceof StoreTrouble || !(error instanceof Database.SqliteError)) return error
  const found = sentences.find(([code]) => code.test(error.code))
  return found ? new StoreTrouble(found[1](file), { cause: error }) : error
}
