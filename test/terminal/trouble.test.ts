// What happens to the file while people study: the disk fills up, a page is damaged, the power goes in the
// middle of a write, a row can't be read. No answer is half written, and nothing goes on in silence.

import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/store/open.ts'
import { newDatabase, say, start, temporaryFolder } from './child.ts'
import { copyProject } from './small-project.ts'

const project = copyProject(temporaryFolder())
const folder = temporaryFolder()
const pageSize = 4096

/** A round through all four topics, and the questions that come back. */
const study = ['/learn', '', 'F', '', '', '?', '', '', '?', '', '', '?', '', '?', '', '?']

async function studied(): Promise<{ database: string; project: string }> {
  const how = { database: newDatabase(folder), project }
  expect(await say(study, how)).toMatchObject({ err: '', code: 0 })
  return how
}

describe('a full disk', () => {
  it('ends the program with one sentence; what was answered is whole, and it goes on once there is room', async () => {
    const how = await studied()
    const { answers } = kept(how.database)
    const more = Array.from({ length: 40 }, () => ['/practice lids', '?', '/practice labels', '?']).flat()
    const preload = fileURLToPath(new URL('./full-disk.ts', import.meta.url))
    const { out, err, code } = await say(more, { ...how, preload })
    expect({ err, code }).toEqual({
      err: `The disk that holds ${how.database} is full. Free some space and start again.\n`,
      code: 1,
    })
    // Some were still answered in what room there was, and each of them is kept with all that belongs to it.
    const shown = out
      .split('\n\n')
      .slice(1)
      .filter((screen) => screen.startsWith('Not sure')).length
    expect(kept(how.database)).toEqual({ check: 'ok', answers: answers + shown, counted: answers + shown })
    expect(shown).toBeGreaterThan(0)
    const later = await say(['/practice lids', '?'], how)
    expect(later.out).toContain('Not sure')
    expect(kept(how.database)).toEqual({
      check: 'ok',
      answers: answers + shown + 1,
      counted: answers + shown + 1,
    })
  })

  it('leaves an export unwritten and says so, once', async () => {
    const how = await studied()
    // A file where the folder of exports should be stops the writing as surely, on every machine.
    writeFileSync(join(dirname(how.database), 'exports'), '')
    const first = await say(['/export', '/topics'], how)
    expect(first).toMatchObject({ err: '', code: 0 })
    expect(first.out).toMatch(/Not written: .*everything\.json \([a-z ]+\)\. Everything is still stored here/)
    expect(first.out).toContain('boxes')
    expect((await say(['/topics'], how)).out).not.toContain('Not written')
  })
})

describe('a damaged file', () => {
  it('is refused at the start, and left as it is', async () => {
    const how = await studied()
    for (const page of [1, pagesOf(how.database, 'attempts')]) {
      const before = readFileSync(how.database)
      damage(how.database, page)
      const bytes = readFileSync(how.database)
      const { out, err, code } = await say(['/progress'], how)
      expect({ out, code }).toEqual({ out: '', code: 1 })
      expect(err).toMatch(
        /^[^\n]*stevedore\.db is damaged, and nothing more is written to it\. Restore a backup[^\n]*\n$/,
      )
      expect(readFileSync(how.database).equals(bytes)).toBe(true)
      writeFileSync(how.database, before)
    }
  })

  it('too large to be looked through at the start, is found where it is used', async () => {
    const how = await studied()
    const db = new Database(how.database)
    db.prepare('insert into questions (id, question) values (?, ?)').run(
      'big',
      JSON.stringify('x'.repeat(33 << 20)),
    )
    db.close()
    damage(how.database, pagesOf(how.database, 'attempts'))
    const { out, err, code } = await say(['/topics', '/export', '/topics'], how)
    expect(out.match(/^Boxes$/gm)).toHaveLength(1)
    expect(err).toMatch(/^[^\n]*stevedore\.db is damaged, and nothing more is written to it\.[^\n]*\n$/)
    expect(code).toBe(1)
  })

  it('with a row that can’t be read costs that line alone, at the start too', async () => {
    const how = await studied()
    const db = new Database(how.database)
    db.prepare(`update sessions set state = '{"version":9}'`).run()
    db.close()
    const { out, err, code } = await say(['', '/topics', '/learn'], how)
    const sorry = 'Something went wrong here, and nothing was counted. Please try that again.\n\n'
    expect(out.startsWith(sorry + sorry)).toBe(true)
    expect(out.slice(2 * sorry.length)).toMatch(/^Boxes\n[\s\S]*Press Enter to be asked about it|Type /)
    expect(out.split(sorry)).toHaveLength(3)
    expect(code).toBe(0)
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).msg),
    ).toEqual(Array(2).fill('a line was not handled'))
  })
})

describe('a write-ahead log whose end is torn', () => {
  it('opens with every whole answer, whatever was cut off or garbled', async () => {
    const { file, log, answers } = await interrupted()
    const frame = pageSize + 24
    const frames = (log.length - 32) / frame
    const seen = new Set<number>()
    for (let whole = frames; whole >= 0; whole--) {
      for (const torn of [log.subarray(0, 32 + whole * frame), garbled(log, 32 + whole * frame + 100)]) {
        const copy = newDatabase(folder)
        mkdirSync(dirname(copy))
        copyFileSync(file, copy)
        writeFileSync(`${copy}-wal`, torn)
        const { db, close } = openDatabase(copy)
        expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
        close()
        const { answers, counted } = kept(copy)
        expect(counted).toBe(answers)
        seen.add(answers)
      }
    }
    expect([...seen].sort()).toEqual(Array.from({ length: answers + 1 }, (_, at) => at))
  })

  it('goes on in the program with the question before the loss', async () => {
    const { file, log } = await interrupted()
    const copy = newDatabase(folder)
    mkdirSync(dirname(copy))
    copyFileSync(file, copy)
    // Without the last bytes, the last line was never said: the answer's question stands again.
    writeFileSync(`${copy}-wal`, log.subarray(0, log.length - 1))
    const { out, err, code } = await say(['?'], { database: copy, project })
    expect({ err, code }).toEqual({ err: '', code: 0 })
    expect(out).toMatch(/^Stacks · practice, [\s\S]*\n\nNot sure: here is what is so/)
  })
})

/** A database as a power cut leaves it: the program was killed, and its log is still there. */
async function interrupted(): Promise<{ file: string; log: Buffer; answers: number }> {
  const database = newDatabase(folder)
  const running = start({ database, project })
  const rounds = 3
  for (let round = 1; round <= rounds; round++) {
    running.child.stdin.write('/practice lids\n?\n/practice stacks\n?\n')
    await running.until((shown) => shown.split('Not sure').length > 2 * round)
  }
  running.child.kill('SIGKILL')
  await running.ended
  expect(existsSync(`${database}-wal`)).toBe(true)
  return { file: database, log: readFileSync(`${database}-wal`), answers: 2 * rounds }
}

/** Whether the file is sound, its answers that stand, and how many of them the days count. */
function kept(file: string): { check: unknown; answers: number; counted: number } {
  const db = new Database(file)
  const check = db.pragma('integrity_check', { simple: true })
  const tables = db.prepare(`select count(*) from sqlite_schema where name = 'attempts'`).pluck().get()
  const one = (sql: string) => (tables ? (db.prepare(sql).pluck().get() as number) : 0)
  const undone = one(`select count(*) from memory_events where kind = 'undone'`)
  const answers = one('select count(*) from attempts') - undone
  const counted = one('select coalesce(sum(answers), 0) from days')
  db.close()
  return { check, answers, counted }
}

function pagesOf(file: string, table: string): number {
  const db = new Database(file)
  const page = db.prepare('select rootpage from sqlite_schema where name = ?').pluck().get(table) as number
  db.close()
  return page
}

/** Overwrites a page, but for the first hundred bytes of the file, by which it is still a database. */
function damage(file: string, page: number): void {
  const bytes = readFileSync(file)
  bytes.fill(0xa5, (page - 1) * pageSize + (page === 1 ? 100 : 0), page * pageSize)
  writeFileSync(file, bytes)
  expect(statSync(file).size % pageSize).toBe(0)
}

function garbled(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  if (at < copy.length) copy[at]! ^= 0xff
  return copy
}
