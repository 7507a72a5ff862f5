// One answer, from the core to the commit, beside the same rows written by bare better-sqlite3. A rehearsal
// on a copy records every write; then ours and the floor take turns, answer by answer, on copies of their own.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import pino from 'pino'
import { decode } from '../src/adapters/terminal/decode.ts'
import { makeCore } from '../src/core.ts'
import { rightResponse, writeResponse } from '../src/engine/question/grade.ts'
import { openDatabase } from '../src/store/open.ts'
import { storeOver } from '../src/store/store.ts'
import { readLanguages } from '../src/world.ts'
import { fill } from './people.ts'
import { recording, type Write } from './recording.ts'
import { percentile, type Row, row, sum, timed } from './row.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const answers = 3000
const warmUp = 300
const people = { thousand: { people: 100, each: 10 }, million: { people: 2000, each: 500 } }

type Step = { line: string; writes: Write[]; isAnswer: boolean }

export function answerRows(): Row[] {
  const thousand = measure('1 thousand attempts', people.thousand)
  const million = measure('1 million attempts', people.million)
  const growth = row(
    'answer',
    'p50 at 1 million beside 1 thousand',
    'µs',
    million.p50,
    thousand.p50,
    'p50 at 1 thousand',
  )
  return [...thousand.rows, ...million.rows, growth]
}

function measure(label: string, { people, each }: { people: number; each: number }) {
  console.error(`  filling a database with ${label}`)
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-bench-'))
  try {
    const languages = readLanguages()
    const { curriculum } = languages.get('en')!
    const [base, rehearsal, ours, floor] = ['base', 'rehearsal', 'ours', 'floor'].map((name) =>
      join(folder, `${name}.db`),
    )
    const made = openDatabase(base!)
    fill(made.db, curriculum, { people, attemptsEach: each, cardsEach: 100, now })
    made.close()
    for (const file of [rehearsal, ours, floor]) copyFileSync(base!, file!)
    console.error('  rehearsing')
    const steps = rehearse(rehearsal!, languages, people)
    console.error('  measuring')
    return compare(label, ours!, floor!, steps, languages)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A conversation that people take turns in: go on, answer; recorded with all that it writes. */
function rehearse(file: string, languages: ReturnType<typeof readLanguages>, people: number): Step[] {
  const opened = openDatabase(file)
  const writes: Write[] = []
  const store = storeOver(recording(opened.db, writes))
  const core = makeCore(store, languages, pino({ level: 'silent' }))
  const steps: Step[] = []
  const play = (line: string, isAnswer: boolean) => {
    writes.length = 0
    for (const { id } of core.receive(decode(line, 'p0', {}, now + steps.length)!)) core.sent(id)
    steps.push({ line, isAnswer, writes: [...writes] })
  }
  for (let turn = 0; steps.filter((step) => step.isAnswer).length < answers + warmUp; turn++) {
    const name = `p${turn % people}`
    play(`@${name} ${turn < people ? '/review' : ''}`, false)
    const session = store.sessions.focus(`terminal:${name}` as never, 'here')!
    const { phase } = store.sessions.get(session)!.solo
    if (phase.phase !== 'asking') continue
    const { body } = store.questions.get(phase.asked.question)!
    play(
      `@${name} ${body.kind === 'recall' ? '' : writeResponse(rightResponse(body), body)}`,
      body.kind !== 'recall',
    )
    if (body.kind === 'recall') play(`@${name} 3`, true)
  }
  opened.close()
  return steps
}

function compare(
  label: string,
  oursFile: string,
  floorFile: string,
  steps: readonly Step[],
  languages: ReturnType<typeof readLanguages>,
) {
  const opened = openDatabase(oursFile)
  const core = makeCore(storeOver(opened.db), languages, pino({ level: 'silent' }))
  const bare = openDatabase(floorFile)
  const statements = new Map<string, Database.Statement>()
  const prepared = (sql: string) => {
    const known = statements.get(sql) ?? bare.db.prepare(sql)
    statements.set(sql, known)
    return known
  }
  const write = bare.db.transaction((writes: readonly Write[]) => {
    for (const { sql, args } of writes) prepared(sql).run(...args)
  })
  const times = { ours: [] as number[], floor: [] as number[] }
  steps.forEach(({ line, writes, isAnswer }, at) => {
    const ours = timed(() => {
      for (const { id } of core.receive(decode(line, 'p0', {}, now + at)!)) core.sent(id)
    })
    const floor = timed(() => write.immediate(writes))
    if (!isAnswer) return
    times.ours.push(ours)
    times.floor.push(floor)
  })
  opened.close()
  bare.close()
  const [ours, floor] = [times.ours.slice(warmUp), times.floor.slice(warmUp)]
  const bareRows = 'bare better-sqlite3, same rows'
  const p50 = percentile(ours, 0.5)
  return {
    p50,
    rows: [
      row(
        'answer',
        `per second, ${label}`,
        '/s',
        (1e6 * ours.length) / sum(ours),
        (1e6 * floor.length) / sum(floor),
        bareRows,
      ),
      row('answer', `p50, ${label}`, 'µs', p50, percentile(floor, 0.5), bareRows),
      row('answer', `p99, ${label}`, 'µs', percentile(ours, 0.99), percentile(floor, 0.99), bareRows),
    ],
  }
}
