// Opening a database: refused, in words and untouched, when it is newer, somebody else's, in use, or where
// nothing can be written.

import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrationsFolder, openDatabase, openReadOnly } from '../../src/store/open.ts'
import { StoreTrouble } from '../../src/store/trouble.ts'
import { addLearner, allRows, answersIn, liveAWhile, temporaryFolder, within } from './made-up.ts'

const folder = temporaryFolder()
let files = 0
const newFile = () => join(folder, `${++files}.db`)
const shipped = readdirSync(migrationsFolder).sort()
const newest = Number(shipped.at(-1)!.slice(0, 4))

/** A folder with the first of our migrations, and with further ones that a later release might bring. */
function migrationsWith(first: number, further: Record<string, string> = {}): string {
  const into = join(folder, `migrations-${++files}`)
  mkdirSync(into)
  for (const file of shipped.slice(0, first)) copyFileSync(join(migrationsFolder, file), join(into, file))
  for (const [file, sql] of Object.entries(further)) writeFileSync(join(into, file), sql)
  return into
}

const next = (number = newest + 1) => `${number}`.padStart(4, '0')
const later = {
  [`${next()}_badges.sql`]:
    "create table badges (name text not null) strict; insert into badges values ('first');",
}

/** The sentence with which a file is refused. Nothing but a StoreTrouble will do. */
function refusal(file: string, migrations = migrationsFolder): string {
  try {
    openDatabase(file, migrations).close()
  } catch (error) {
    expect(error).toBeInstanceOf(StoreTrouble)
    return (error as Error).message
  }
  throw new Error(`${file} was opened.`)
}

/** That a file is refused, stays what it was byte for byte, and has nothing new beside it but the lock. */
function refusedUntouched(file: string, words: RegExp): void {
  const bytes = readFileSync(file)
  const message = refusal(file)
  expect(message).toMatch(words)
  expect(message).toContain(file)
  expect(message).not.toContain('\n')
  expect(readFileSync(file).equals(bytes)).toBe(true)
  for (const beside of ['-wal', '-shm', '-journal']) expect(existsSync(`${file}${beside}`)).toBe(false)
}

describe('a file is refused and left as it is', () => {
  it('when a newer Stevedore wrote it', () => {
    const file = newFile()
    openDatabase(file, migrationsWith(shipped.length, later)).close()
    refusedUntouched(file, new RegExp(`newer Stevedore \\(schema ${newest + 1}, this one knows ${newest}\\)`))
  })

  it('when another program’s tables are in it', () => {
    const file = newFile()
    new Database(file).exec("create table photos (name text); insert into photos values ('sea')").close()
    refusedUntouched(file, /another program/)
  })

  it('when another program has marked it as its own, though it is empty', () => {
    const file = newFile()
    const db = new Database(file)
    db.pragma('application_id = 42')
    db.pragma('user_version = 3')
    db.close()
    refusedUntouched(file, /another program/)
  })

  it('when it is a text, however short, or a picture', () => {
    for (const content of [
      'My diary.\n',
      'x',
      'SQLite format 2\0 and more of it',
      '\u0089PNG\r\n\u001a\n'.padEnd(4096, 'x'),
    ]) {
      const file = newFile()
      writeFileSync(file, content)
      refusedUntouched(file, /is no database\. It was left as it is/)
    }
  })

  it('but an empty file is taken, as one that was only just made', () => {
    const file = newFile()
    writeFileSync(file, '')
    expect(within(file, (_, db) => db.pragma('user_version', { simple: true }))).toBe(newest)
  })
})

describe('one writer only', () => {
  it('a second is refused while the first is open, which goes on, and is let in once it closed', () => {
    const file = newFile()
    within(file, (store, db) => {
      liveAWhile(store, 'ana')
      expect(refusal(file)).toMatch(/in use by another Stevedore\. Stop that one/)
      expect(answersIn(store, db, 'ana')).toBe(3)
      addLearner(store, 'ben')
    })
    expect(within(file, (_, db) => allRows(db).learners!.length)).toBe(2)
  })

  it('is let in after the first was killed', () => {
    const file = newFile()
    const open = fileURLToPath(new URL('../../src/store/open.ts', import.meta.url))
    const script = `import { openDatabase } from ${JSON.stringify(open)}; openDatabase(process.argv[1]); process.kill(process.pid, 'SIGKILL')`
    const { signal } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script, file],
      { encoding: 'utf8' },
    )
    expect(signal).toBe('SIGKILL')
    expect(within(file, (_, db) => db.pragma('user_version', { simple: true }))).toBe(newest)
  })

  it('who only looks may look meanwhile, at what is there and cannot write', () => {
    const file = newFile()
    expect(() => openReadOnly(file)).toThrow(/There is no database at .* yet/)
    within(file, (store) => {
      addLearner(store, 'ana')
      const look = openReadOnly(file)
      expect(allRows(look).learners).toHaveLength(1)
      expect(() => look.exec('delete from learners')).toThrow(/readonly/)
      look.close()
    })
  })
})

describe('a place where nothing can be written', () => {
  it('below a file, or a folder itself, is told in words', () => {
    const file = newFile()
    writeFileSync(file, '')
    expect(refusal(join(file, 'below.db'))).toMatch(/can't be made: part of its path is a file/)
    expect(refusal(folder)).toMatch(/it is a folder itself/)
  })

  it('a folder of another user is told in words, and nothing is written', () => {
    const others = join(folder, 'others')
    mkdirSync(others, { mode: 0o555 })
    const file = join(others, 'study.db')
    const open = fileURLToPath(new URL('../../src/store/open.ts', import.meta.url))
    // Root may write anywhere, so the child gives up being root, once all its code is loaded.
    const root = process.getuid?.() === 0
    if (root) chmodSync(folder, 0o755)
    const script = `import { openDatabase } from ${JSON.stringify(open)}
      openDatabase(':memory:').close()
      if (${root}) process.setuid(65534)
      try { openDatabase(process.argv[1]) } catch (error) { console.log(error.name, error.message) }`
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script, file],
      { encoding: 'utf8' },
    )
    expect({ stdout, stderr }).toEqual({
      stdout: expect.stringMatching(/^StoreTrouble .*study\.db can't be opened\. Check [^\n]*\n$/),
      stderr: '',
    })
    expect(readdirSync(others)).toEqual([])
  })
})
