// Loaded before the program: sets its clock, which goes on by a fixed time for every line, counts every point at which
// it could die, and kills it with SIGKILL at one of them. It also notes, before each line and at the end, what was shown
// since the last note and the state of the database. The program itself knows nothing of it.

import { appendFileSync, writeSync } from 'node:fs'
import readline from 'node:readline'
import Database from 'better-sqlite3'
import { stateOf } from './state.ts'

const { CLOCK, LINES_BEFORE, KILL_AT, NOTES } = process.env
const minute = 60_000
const killAt = Number(KILL_AT ?? 0)
let line = Number(LINES_BEFORE ?? 0)
let points = 0
let noting = false
let main: Database.Database | undefined
let shown: string[] = []
/** The points just before something is written to the database or shown. */
let writes: number[] = []

Date.now = () => Number(CLOCK) + line * minute

/** A point at which the program may die. `dying` is what is half done then. */
function point(dying?: () => void): void {
  if (noting || ++points !== killAt) return
  dying?.()
  process.kill(process.pid, 'SIGKILL')
  // The signal is delivered at once; nothing of the program may run on until then.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

const statement = Object.getPrototypeOf(new Database(':memory:').prepare('select 1')) as Record<
  string,
  unknown
>
for (const name of ['run', 'get', 'all']) before(statement, name)
before(Database.prototype as never, 'exec')
before(Database.prototype as never, 'close')

function before(owner: Record<string, unknown>, name: string): void {
  const work = owner[name] as (...args: unknown[]) => unknown
  owner[name] = function (this: unknown, ...args: unknown[]) {
    point()
    if ((this as { readonly?: boolean }).readonly === false) writes.push(points)
    return work.apply(this, args)
  }
}

const { pragma } = Database.prototype
Database.prototype.pragma = function (this: Database.Database, ...args: Parameters<typeof pragma>) {
  if (args[0] === 'journal_mode = wal') main = this
  return pragma.apply(this, args)
} as typeof pragma

const write = process.stdout.write.bind(process.stdout) as (text: string) => boolean
process.stdout.write = ((text: string) => {
  point()
  writes.push(points)
  point(() => writeSync(1, text.slice(0, text.length / 2)))
  const more = write(text)
  shown.push(text)
  point()
  return more
}) as typeof process.stdout.write

const { emit } = readline.Interface.prototype as { emit(...args: unknown[]): boolean }
readline.Interface.prototype.emit = function (this: readline.Interface, ...args: unknown[]) {
  if (args[0] === 'line') {
    note()
    line++
  }
  if (args[0] === 'close') note()
  return emit.apply(this, args)
}

function note(): void {
  if (!NOTES || !main) return
  noting = true
  appendFileSync(NOTES, `${JSON.stringify({ points, writes, shown, state: stateOf(main) })}\n`)
  shown = []
  writes = []
  noting = false
}
