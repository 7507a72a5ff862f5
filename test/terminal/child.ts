// The program as a person starts it: a real process, lines on its standard input, and what it wrote and how
// it ended once the input is over. Nothing of ours is replaced; a preload may make the machine worse.

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export const repository = fileURLToPath(new URL('../../', import.meta.url))

export type How = {
  database: string
  args?: readonly string[]
  /** Beside DATABASE and what a process needs to run at all. */
  env?: Readonly<Record<string, string>>
  /** The folder of the project that is started: this one, or a copy with other content. */
  project?: string
  /** A module that runs before the program. */
  preload?: string
  /** The project was compiled and needs no loader. */
  compiled?: boolean
}

export type Ended = { out: string; err: string; code: number | null; signal: NodeJS.Signals | null }

export type Running = {
  child: ChildProcessWithoutNullStreams
  /** All that was shown so far. */
  shown(): string
  /** Resolves once what was shown satisfies `enough`, or nothing more will be shown. */
  until(enough: (shown: string) => boolean): Promise<void>
  ended: Promise<Ended>
}

/** No program outlives the tests, whatever becomes of them. */
const alive = new Set<ChildProcessWithoutNullStreams>()
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

export function start({ database, args = [], env, project = repository, preload, compiled }: How): Running {
  const { PATH, HOME } = process.env
  const before = preload ? ['--import', preload] : []
  const program = compiled ? [...before, 'src/main.js'] : ['--import', 'tsx', ...before, 'src/main.ts']
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: project,
    env: { PATH, HOME, TZ: 'Europe/Berlin', DATABASE: database, ...env },
  })
  alive.add(child)
  let [out, err] = ['', '']
  let waiting: (() => void)[] = []
  const look = () => {
    const woken = waiting
    waiting = []
    for (const wake of woken) wake()
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
    look()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  // A program that ends early does not read all of its input.
  child.stdin.on('error', () => {})
  let over = false
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      over = true
      alive.delete(child)
      look()
      resolve({ out, err, code, signal })
    })
  })
  const until = async (enough: (shown: string) => boolean) => {
    while (!over && !enough(out)) await new Promise<void>((wake) => waiting.push(wake))
  }
  return { child, shown: () => out, until, ended }
}

/** Says all lines and waits for the end, as `printf 'one\ntwo\n' | npm start --silent` does. */
export function say(lines: readonly string[], how: How): Promise<Ended> {
  const running = start(how)
  running.child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  return running.ended
}

/** A new folder, gone when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

let databases = 0

/** Where a database of its own can be made. */
export function newDatabase(folder: string): string {
  return join(folder, `${++databases}`, 'stevedore.db')
}
