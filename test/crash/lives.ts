// A scripted conversation, told to the real program through as many lives as it takes: killed, looked at, started
// again, and told the rest. An undisturbed run says what each line must lead to.

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect } from 'vitest'
import { migrate, readMigrations } from '../../src/store/migrate.ts'
import { migrationsFolder } from '../../src/store/open.ts'
import { type Ended, newDatabase, start } from '../terminal/child.ts'
import { faultsOf, stateOf } from './state.ts'

/** Met, answered wrongly and rightly, sure, a slip of spelling, undone, set aside, practised, exported, and Ben forgets. */
export const script = [
  ...['/learn', '', 'sure', 'T', '', 'C', 's', '', '1a 2c 3b', 'u', '?', 'w'],
  ...['/practice labels', 'lable', 'y', '/settings new 9'],
  ...['@ben /learn', '@ben ', '@ben F', '@ben r not so', '@ben z'],
  ...['/missed', '?', '/export', '@ben /forget everything', '/resume', '/review', '?', '/undo', '?', '/stop'],
]

/** Before a line, or at the end: points passed so far, what was written and shown since the last note, and the state. */
type Note = { points: number; writes: number[]; shown: string[]; state: string }

export type Reference = {
  notes: readonly Note[]
  shown: readonly string[]
  points: number
  writes: readonly number[]
}

/** At a point from within, or from outside once so many characters were shown. Or never. */
export type Death = { point: number } | { shown: number } | undefined

type Life = Ended & { notes: readonly Note[] }

const clock = Date.parse('2026-11-23T08:00:00Z')

export class Lives {
  private readonly project: string
  private readonly folder: string
  private lives = 0

  constructor(project: string, folder: string) {
    this.project = project
    this.folder = folder
  }

  /** The conversation without any trouble. */
  async undisturbed(): Promise<Reference> {
    const database = newDatabase(this.folder)
    const { code, err, notes } = await this.live(database, 0, undefined)
    expect({ code, err, notes: notes.length }).toEqual({ code: 0, err: '', notes: script.length + 1 })
    expect(this.look(database)).toEqual({ faults: [], state: notes.at(-1)!.state })
    const shown = notes.flatMap((note) => note.shown).map((text) => plainly(text, database))
    return { notes, shown, points: notes.at(-1)!.points, writes: notes.flatMap((note) => note.writes) }
  }

  /** Tells all of the script, dying each of the deaths in turn, and checks all that must be so after each. */
  async tell(reference: Reference, deaths: readonly Death[]): Promise<void> {
    const database = newDatabase(this.folder)
    let said = 0
    let out = ''
    for (const death of [...deaths, undefined]) {
      const before = existsSync(database) ? this.look(database).asking : undefined
      const life = await this.live(database, said, death)
      out += plainly(life.out, database)
      // A life that ended before it listened had no time to show it.
      const [waiting] = life.notes
      if (before !== undefined && waiting) expect(waiting.shown.join('')).toContain(before)
      const { faults, state } = this.look(database)
      expect(faults).toEqual([])
      if (life.signal === null) {
        expect({ code: life.code, err: life.err }).toEqual({ code: 0, err: '' })
        expect(state).toBe(reference.notes.at(-1)!.state)
        break
      }
      said = linesDone(reference, said, life.notes.length, state)
    }
    rmSync(dirname(database), { recursive: true })
    for (const screen of new Set(reference.shown)) {
      const times = reference.shown.filter((other) => other.includes(screen)).length
      expect(out.split(screen).length - 1, `times that it was shown: ${screen}`).toBeGreaterThanOrEqual(times)
    }
  }

  private async live(database: string, said: number, death: Death): Promise<Life> {
    const notes = `${database}.notes-${++this.lives}`
    const env: Record<string, string> = { CLOCK: `${clock}`, LINES_BEFORE: `${said}`, NOTES: notes }
    if (death && 'point' in death) env.KILL_AT = `${death.point}`
    const { project } = this
    const preload = join(project, 'test/crash/preload.js')
    const running = start({ database, project, compiled: true, preload, env })
    running.child.stdin.end(
      script
        .slice(said)
        .map((line) => `${line}\n`)
        .join(''),
    )
    if (death && 'shown' in death) {
      await running.until((shown) => shown.length >= death.shown)
      running.child.kill('SIGKILL')
    }
    return { ...(await running.ended), notes: readNotes(notes) }
  }

  /** Looks at a copy: the next life must find what the last one left, not what looking at it made of it. */
  private look(database: string): { faults: string[]; state: string; asking?: string | undefined } {
    const copy = newDatabase(this.folder)
    mkdirSync(dirname(copy))
    for (const end of ['', '-wal']) if (existsSync(database + end)) copyFileSync(database + end, copy + end)
    const db = new Database(copy)
    try {
      // Killed between two migrations, it holds nothing of the conversation yet; the next start does the others.
      migrate(db, readMigrations(migrationsFolder))
      return { faults: faultsOf(db), state: stateOf(db), asking: standing(db) }
    } finally {
      db.close()
      rmSync(dirname(copy), { recursive: true })
    }
  }
}

/** How many lines are done, by the state: of the line at which it died all or nothing. Sent again, what changed nothing does no harm. */
function linesDone({ notes }: Reference, said: number, noted: number, state: string): number {
  const begun = said + Math.max(0, noted - 1)
  const possible = noted === 0 ? [begun] : [begun, begun + 1]
  const done = possible.find((lines) => notes[lines]?.state === state)
  if (done === undefined) expect(state, `after line ${begun}, ${script[begun]}`).toBe(notes[begun]!.state)
  return done!
}

/** The stem of the question that stands before the person at the keyboard. */
function standing(db: Database.Database): string | undefined {
  const asked = db
    .prepare(
      `select question ->> '$.stem' from focus join sessions on sessions.id = session_id
      join questions on questions.id = state ->> '$.phase.asked.question'
      where focus.account_id = 'terminal:me' and state ->> '$.phase.phase' = 'asking'`,
    )
    .pluck()
    .get() as string | undefined
  return asked?.replace(/\{\d+\}/g, '____')
}

/** The notes of a life; the last line may have been cut off with it. */
function readNotes(file: string): Note[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.slice(0, -1).map((line) => JSON.parse(line))
}

/** Without where the database lies, which differs from run to run. */
function plainly(shown: string, database: string): string {
  return shown.replaceAll(dirname(database), '~')
}
