// A program that was killed again and again beside one that nobody killed: told the same updates at the same times,
// their databases must be the same, row for row. What was lost or applied twice would show.

import { setTimeout as passed } from 'node:timers/promises'
import Database from 'better-sqlite3'
import pino from 'pino'
import type { Incoming } from '../../src/chat/message.ts'
import { checkStructure } from '../../src/content/check.ts'
import { loadContent } from '../../src/content/load.ts'
import { readContent } from '../../src/content/read.ts'
import { ftlOf, loadWords } from '../../src/content/words.ts'
import { makeCore } from '../../src/core.ts'
import { chance, type Random, wholeBetween } from '../../src/engine/random.ts'
import { openDatabase } from '../../src/store/open.ts'
import { storeOver } from '../../src/store/store.ts'
import type { Running } from '../terminal/child.ts'
import { faultsOf, stateOf } from './state.ts'

/** What is drawn here makes the kill come at any moment; nothing is waited for. Milliseconds. */
const longestPause = 400

/** What came, in order; `heard` is what the adapter makes of it at a time. */
export type ToldUpdate = { id: string; heard(at: number): Incoming | undefined }
/** The stand-in of a platform. */
type Platform = { calls: readonly unknown[]; until<T>(look: () => T | undefined | false): Promise<T> }

/** One life, from a start to a kill at some call, from the first on, or some moments after it. */
export async function life(
  server: Platform,
  { child, ended }: Running,
  most: number,
  random: Random,
): Promise<void> {
  // Every other one soon after a start, when much comes in at once, or while a batch is being handled.
  const calls = server.calls.length + wholeBetween(1, chance(0.5, random) ? 20 : most, random)
  const pause = chance(0.5, random) ? 0 : wholeBetween(0, longestPause, random)
  const over = ended.then(({ signal, code, err }) => {
    if (signal !== 'SIGKILL') throw new Error(`The program ended by itself, with ${code}: ${err}`)
  })
  try {
    await Promise.race([server.until(() => server.calls.length >= calls), over])
    if (pause > 0) await passed(pause)
  } finally {
    child.kill('SIGKILL')
  }
  await over
}

/** Everything that is other than it must be in the database of a program that was killed. */
export function faultsAfter(file: string, project: string, told: readonly ToldUpdate[]): string[] {
  const db = new Database(file)
  const when = new Map(
    (db.prepare('select update_id, at from updates').all() as { update_id: string; at: number }[]).map(
      ({ update_id, at }) => [update_id, at],
    ),
  )
  const lost = told.filter(({ id }) => !when.has(id))
  const twice = db
    .prepare(
      `select account_id, session_id, turn from attempts where ${stands} group by 1, 2, 3 having count(*) > 1`,
    )
    .all()
  const faults = [
    ...lost.map(({ id }) => `update ${id} is lost`),
    ...twice.map((row) => `answered twice: ${JSON.stringify(row)}`),
    ...db
      .prepare(otherDays)
      .all()
      .map((row) => `a day that counts other answers: ${JSON.stringify(row)}`),
    ...faultsOf(db).filter((fault) => !fault.startsWith('a day that counts')),
    ...differences(stateWithout(db), undisturbed(project, told, when)),
  ]
  db.close()
  return faults
}

/** Of a program that handled the same updates, at the same times, and was never killed. */
function undisturbed(
  project: string,
  told: readonly ToldUpdate[],
  when: ReadonlyMap<string, number>,
): string[] {
  const files = readContent(`${project}/content/`)
  const content = loadContent(files, { language: 'en' })
  const mistakes = checkStructure(content)
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes))
  const words = loadWords(ftlOf(files, 'en'), 'en')
  const { db, close } = openDatabase(':memory:')
  const languages = new Map([['en', { curriculum: content.curriculum, words }]])
  const core = makeCore(storeOver(db), languages, pino({ level: 'silent' }))
  for (const { id: update, heard } of told) {
    const incoming = heard(when.get(update) ?? 0)
    if (incoming) for (const { id } of core.take(incoming)) core.sent(id)
  }
  const state = stateWithout(db)
  close()
  return state
}

/** Which message shows what, and how far events were heard, depends on what was sent before a kill. */
function stateWithout(db: Database.Database): string[] {
  return stateOf(db)
    .split('\n')
    .filter((line) => !/^(anchors|files|gateways|unseen) /.test(line))
}

function differences(kept: readonly string[], expected: readonly string[]): string[] {
  const [here, there] = [new Set(kept), new Set(expected)]
  return [
    ...kept.filter((line) => !there.has(line)).map((line) => `kept, but should not be: ${line}`),
    ...expected.filter((line) => !here.has(line)).map((line) => `should be kept: ${line}`),
  ].slice(0, 20)
}

/** Undo brings back the turn, so that it can be answered again. */
const stands = `not exists (select 1 from memory_events as undone where undone.kind = 'undone'
      and undone.account_id = attempts.account_id and undone.attempt = attempts.seq)`
const otherDays = `with standing as (select learner_id, day, count(*) as answers, sum(score = 1) as right
    from attempts join accounts on accounts.id = attempts.account_id
    where ${stands} group by 1, 2)
  select * from days full join standing using (learner_id, day)
  where days.answers is not standing.answers or days.right is not standing.right`
