// The program does not start where it could do harm or would mislead: one clear sentence on standard error,
// exit code 1, and every file left as it was.

import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { newDatabase, say, start, temporaryFolder } from './child.ts'
import { copyProject, smallContent } from './small-project.ts'

const project = copyProject(temporaryFolder())
const folder = temporaryFolder()

/** Says a line, and gives the one sentence with which the program refused to start. */
async function refusal(database: string, env: Record<string, string> = {}): Promise<string> {
  const { out, err, code } = await say(['/learn'], { database, project, env })
  expect({ out, code }).toEqual({ out: '', code: 1 })
  expect(err).toMatch(/^[^\n]+\n$/)
  return err.trim()
}

describe('bad configuration', () => {
  it('is named by its variable, and nothing is made', async () => {
    const database = newDatabase(folder)
    expect(await refusal(database, { LOG_LEVEL: 'loud' })).toBe(
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
    )
    expect(await refusal(' ')).toBe('DATABASE must name a file, such as data/stevedore.db')
    expect(existsSync(dirname(database))).toBe(false)
  })
})

describe('content with mistakes', () => {
  it('is listed whole, by file and line, and nobody is taught from it', async () => {
    const broken = copyProject(temporaryFolder(), {
      ...smallContent,
      'boxes/lids.yaml': smallContent['boxes/lids.yaml']!.replace('key: The lid', 'key: [The lid]'),
      'boxes/knots.yaml': smallContent['boxes/knots.yaml']!.replace('facts: [BOX-01]', 'facts: [BOX-99]'),
    })
    const database = newDatabase(folder)
    const { out, err, code } = await say(['/learn'], { database, project: broken })
    expect({ out, code, made: existsSync(dirname(database)) }).toEqual({ out: '', code: 1, made: false })
    expect(err).toMatch(/boxes\/knots\.yaml:\d+.*BOX-99/)
    expect(err).toMatch(/boxes\/lids\.yaml:\d+/)
    expect(err.trim().split('\n')).toHaveLength(2)
  })
})

describe('a database that can’t be used', () => {
  it('is in use by another Stevedore, which goes on undisturbed', async () => {
    const database = newDatabase(folder)
    const first = start({ database, project })
    first.child.stdin.write('/learn\n')
    await first.until((shown) => shown.includes('Lids'))
    expect(await refusal(database)).toBe(
      `${database} is in use by another Stevedore. Stop that one, or set DATABASE to another file.`,
    )
    first.child.stdin.end('\nF\n')
    expect(await first.ended).toMatchObject({ code: 0, out: expect.stringContaining('Right: false.') })
  })

  it('is a text file', async () => {
    const text = 'My shopping list: bread, butter, a small whale.\n'
    const file = strange((path) => writeFileSync(path, text))
    expect(await refusal(file)).toMatch(`${file} is no database. It was left as it is`)
    expect(readFileSync(file, 'utf8')).toBe(text)
    expect(readdirSync(dirname(file))).toHaveLength(1)
  })

  it('is a folder', async () => {
    const file = strange((path) => mkdirSync(path))
    expect(await refusal(file)).toContain(file)
  })

  it('was written by a newer Stevedore', async () => {
    const file = newDatabase(folder)
    await say(['/learn'], { database: file, project })
    alter(file, (db) => db.pragma('user_version = 99'))
    const before = readFileSync(file)
    expect(await refusal(file)).toMatch(/written by a newer Stevedore \(schema 99, this one knows \d+\)/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('is another program’s', async () => {
    const file = strange((path) => alter(path, (db) => db.exec('create table bread (crumbs)')))
    const before = readFileSync(file)
    expect(await refusal(file)).toMatch(`${file} is a database of another program`)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('lies where nothing can be written', async () => {
    // Root may write in every folder but those of the kernel.
    const file =
      process.getuid?.() === 0 ? '/proc/stevedore.db' : strange((path) => chmodSync(dirname(path), 0o555))
    expect(await refusal(file)).toBe(
      `${file} can't be opened. Check that its folder exists and that this user may write there.`,
    )
  })

  it('would lie below a file', async () => {
    const file = join(
      strange((path) => writeFileSync(path, '')),
      'stevedore.db',
    )
    expect(await refusal(file)).toBe(
      `${file} can't be made: part of its path is a file, or it is a folder itself.`,
    )
  })
})

function strange(make: (path: string) => void): string {
  const path = newDatabase(folder)
  mkdirSync(dirname(path))
  make(path)
  return path
}

function alter(path: string, change: (db: Database.Database) => void): void {
  const db = new Database(path)
  change(db)
  db.close()
}
