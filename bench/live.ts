// A thousand people answer one question of a live quiz within five seconds, and others study meanwhile: each answer
// from the core to the commit, beside the same rows written by bare better-sqlite3. A rehearsal on a copy records
// every write; then ours and the floor take turns, answer by answer. How long people wait follows from when they
// answered and how long each answer took, one after the other.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import pino from 'pino'
import { decode } from '../src/adapters/terminal/decode.ts'
import { makeCore } from '../src/core.ts'
import { readResponse } from '../src/engine/question/grade.ts'
import type { Body } from '../src/engine/question/question.ts'
import { seeded } from '../src/engine/random.ts'
import { openDatabase } from '../src/store/open.ts'
import { storeOver } from '../src/store/store.ts'
import { readLanguages } from '../src/world.ts'
import { recording, type Write } from './recording.ts'
import { percentile, type Row, row, timed } from './row.ts'

const start = Date.parse('2026-11-23T12:00:00Z')
const people = 1000
/** So many people study by themselves, and answer something in the same five seconds. */
const others = 100
const within = 5_000_000
const seconds = 30
const group = { platform: 'terminal', id: 'group', private: false } as const

type Line = { line: string; at: number; isOther: boolean }
type Languages = ReturnType<typeof readLanguages>

export function liveRows(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-bench-'))
  try {
    const languages = readLanguages()
    const files = ['base', 'rehearsal', 'ours', 'floor'].map((name) => join(folder, `${name}.db`))
    const [base, rehearsal, ours, floor] = files as [string, string, string, string]
    console.error(`  letting ${people} people join a quiz`)
    const body = prepare(base, languages)
    for (const file of [rehearsal, ours, floor]) copyFileSync(base, file)
    const lines = crowd(body)
    console.error('  rehearsing')
    const writes = rehearse(rehearsal, languages, lines)
    console.error('  measuring')
    return compare(ours, floor, languages, lines, writes)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Everybody is in the quiz, whose first question was just shown, or has a question of their own before them. */
function prepare(file: string, languages: Languages): Body {
  const opened = openDatabase(file)
  opened.db.pragma('synchronous = off')
  const store = storeOver(opened.db)
  const core = makeCore(store, languages, pino({ level: 'silent' }))
  core.ring(start)
  const say = (line: string) => {
    for (const { id } of core.receive(decode(line, 'host', {}, start)!)) core.sent(id)
  }
  say(`: /quiz 5 ${seconds}s`)
  for (let at = 0; at < people; at++) say(`@p${at}: i`)
  for (let at = 0; at < others; at++) say(`@s${at} /review`)
  for (const pending of core.receive(decode(': /quiz start', 'host', {}, start)!)) {
    core.shown(pending, { message: '1', kind: 'text' }, start)
  }
  core.settle()
  const { id, live } = store.live.openAt(group, 'live')!
  const { body } = store.questions.get(store.live.round(id, live.round)!.question)!
  opened.close()
  return body
}

/** Who answers when, in microseconds from the start, by chance but always the same. */
function crowd(body: Body): Line[] {
  const random = seeded('crowd')
  const given = ['a', 'b', 't', 'f', 'ab', '1', '?'].filter((text) => readResponse(text, body))
  const lines = Array.from({ length: people + others }, (_, at): Line => {
    const isOther = at >= people
    const line = isOther ? `@s${at - people} ?` : `@p${at}: ${given[at % given.length]}`
    return { line, at: 1000 * Math.floor(random() * (within / 1000)), isOther }
  })
  return lines.sort((a, b) => a.at - b.at)
}

function rehearse(file: string, languages: Languages, lines: readonly Line[]): Write[][] {
  const opened = openDatabase(file)
  const writes: Write[] = []
  const core = makeCore(storeOver(recording(opened.db, writes)), languages, pino({ level: 'silent' }))
  const all = lines.map(({ line, at }) => {
    writes.length = 0
    for (const { id } of core.receive(decode(line, 'host', {}, start + at / 1000)!)) core.sent(id)
    return [...writes]
  })
  opened.close()
  return all
}

function compare(
  oursFile: string,
  floorFile: string,
  languages: Languages,
  lines: readonly Line[],
  writes: readonly (readonly Write[])[],
): Row[] {
  const opened = openDatabase(oursFile)
  const store = storeOver(opened.db)
  const core = makeCore(store, languages, pino({ level: 'silent' }))
  const bare = openDatabase(floorFile)
  const statements = new Map<string, Database.Statement>()
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? bare.db.prepare(sql)
    statements.set(sql, known)
    return known
  }
  const write = bare.db.transaction((rows: readonly Write[]) => {
    for (const { sql, args } of rows) prepared(sql).run(...args)
  })
  let acknowledged = 0
  const times = { ours: [] as number[], floor: [] as number[] }
  lines.forEach(({ line, at, isOther }, number) => {
    const ours = timed(() => {
      for (const { id, outgoing } of core.receive(decode(line, 'host', {}, start + at / 1000)!)) {
        if (!isOther && outgoing.how === 'whisper') acknowledged++
        core.sent(id)
      }
    })
    times.ours.push(ours)
    times.floor.push(timed(() => write.immediate(writes[number]!)))
  })
  const { id, live } = store.live.openAt(group, 'live')!
  const stored = store.live.countResponses(id, live.round, 1)
  opened.close()
  bare.close()
  if (stored !== people || acknowledged !== people) {
    throw new Error(`Of ${people} answers ${stored} were stored and ${acknowledged} acknowledged.`)
  }
  const waits = { ours: waited(lines, times.ours), floor: waited(lines, times.floor) }
  const of = (list: readonly number[], isOther: boolean) =>
    list.filter((_, at) => lines[at]!.isOther === isOther)
  const besides = 'bare better-sqlite3, same rows, same moments'
  const compared = (what: string, isOther: boolean, share: number) =>
    row(
      'live',
      what,
      'µs',
      percentile(of(waits.ours, isOther), share),
      percentile(of(waits.floor, isOther), share),
      besides,
    )
  const alone = (list: readonly number[]) => percentile(of(list, false), 0.5)
  return [
    row('live', 'one of 1,000 answers, p50', 'µs', alone(times.ours), alone(times.floor), besides),
    compared('1,000 answers in 5 s, p99 to the receipt', false, 0.99),
    compared('1,000 answers in 5 s, the longest', false, 1),
    compared('who studies meanwhile, p99', true, 0.99),
  ]
}

/** From when each was given to when it was done, one after the other. */
function waited(lines: readonly Line[], took: readonly number[]): number[] {
  let free = 0
  return lines.map(({ at }, number) => {
    free = Math.max(free, at) + took[number]!
    return free - at
  })
}
