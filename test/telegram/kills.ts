// Many people tap while the program is killed again and again. Afterwards its database must be, row for row, that
// of a program which nobody killed and which was told the same updates at the same times: what was lost or applied
// twice would show.

import { setTimeout as passed } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { Message, Update } from 'grammy/types'
import pino from 'pino'
import { decode } from '../../src/adapters/telegram/decode.ts'
import { checkStructure } from '../../src/content/check.ts'
import { loadContent } from '../../src/content/load.ts'
import { readContent } from '../../src/content/read.ts'
import { ftlOf, loadWords } from '../../src/content/words.ts'
import { makeCore } from '../../src/core.ts'
import { chance, type Random, seeded, wholeBetween } from '../../src/engine/random.ts'
import { openDatabase } from '../../src/store/open.ts'
import { storeOver } from '../../src/store/store.ts'
import { faultsOf, stateOf } from '../crash/state.ts'
import type { Call } from '../platforms/telegram/calls.ts'
import { startTelegram, type TelegramServer } from '../platforms/telegram/server.ts'
import { type Running, start } from '../terminal/child.ts'
import { Tapper } from './tapper.ts'

/** What is drawn here makes the kill come at any moment; nothing is waited for. Milliseconds. */
const longestPause = 400

export type Plan = {
  project: string
  database: string
  people: number
  taps: number
  kills: number
  seed: string
}

export type Outcome = {
  taps: number
  kills: number
  updates: number
  /** Those that came while no program ran. */
  whileAway: number
  /** Taps that came to the program again after a kill, though they had been answered. */
  again: number
  /** Everything that must not be. */
  faults: string[]
  screens: number
  screensTwice: number
}

export async function killed(plan: Plan): Promise<Outcome> {
  const { project, database, seed } = plan
  const server = await startTelegram()
  const random = seeded(seed)
  const told: Update[] = []
  let whileAway = 0
  let away = true
  const noteUpdate = () => {
    told.push(server.pending().at(-1)!)
    if (away) whileAway++
  }
  const env = { TELEGRAM_TOKEN: server.token, TELEGRAM_API_ROOT: server.root }
  const begin = () => start({ database, project, compiled: true, env })
  const progress = { taps: 0, kills: 0 }
  const isOver = () => progress.taps >= plan.taps && progress.kills >= plan.kills
  const people = Array.from({ length: plan.people }, (_, at) => {
    const tapped = () => {
      progress.taps++
    }
    return new Tapper(server, at + 1, seeded(`${seed} ${at}`), noteUpdate, tapped)
  })
  const byChat = new Map(people.map((person) => [`${person.id}`, person]))
  whenDone(server, ({ params }) => byChat.get(`${params.chat_id}`)?.notice())
  const lives = (async () => {
    const callsInLife = Math.ceil((3 * plan.taps) / plan.kills)
    for (; progress.kills < plan.kills; progress.kills++) {
      const running = begin()
      const calls = server.calls.length
      server
        .until(() => server.calls.length > calls)
        .then(
          () => {
            away = false
          },
          () => {},
        )
      await life(server, running, callsInLife, random)
      away = true
    }
    return begin()
  })()
  const [last] = await Promise.all([lives, ...people.map((person) => person.lives(isOver))])
  await server.until(() => server.pending().length === 0)
  last.child.kill('SIGTERM')
  const { code, err } = await last.ended
  const faults = [
    ...(code === 0 && err === '' ? [] : [`it ended with ${code}: ${err}`]),
    ...server.violations.map((violation) => JSON.stringify(violation)),
    ...faultsIn(database, project, told),
    ...people.flatMap((person) => seesWhatIsSo(database, person)),
  ]
  await server.close()
  const again = server.callsOf('answerCallbackQuery').filter(({ status }) => status === 400).length
  return { ...progress, updates: told.length, whileAway, again, faults, ...countScreens(server) }
}

/** Calls `look` for each call once it is done. */
function whenDone(server: TelegramServer, look: (call: Call) => void): void {
  let seen = 0
  let begun: Call[] = []
  const watch = () => {
    begun.push(...server.calls.slice(seen))
    seen = server.calls.length
    const done = begun.filter(({ status }) => status !== undefined)
    begun = begun.filter((call) => !done.includes(call))
    for (const call of done) look(call)
    return false
  }
  server.until(watch).catch(() => {})
}

/** One life, from a start to a kill at some call, from the first on, or some moments after it. */
async function life(
  server: TelegramServer,
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

function faultsIn(file: string, project: string, told: readonly Update[]): string[] {
  const db = new Database(file)
  const when = new Map(
    (db.prepare('select update_id, at from updates').all() as { update_id: string; at: number }[]).map(
      ({ update_id, at }) => [Number(update_id), at],
    ),
  )
  const lost = told.filter(({ update_id }) => !when.has(update_id))
  const twice = db
    .prepare(
      `select account_id, session_id, turn from attempts where ${stands} group by 1, 2, 3 having count(*) > 1`,
    )
    .all()
  const faults = [
    ...lost.map(({ update_id }) => `update ${update_id} is lost`),
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
function undisturbed(project: string, told: readonly Update[], when: ReadonlyMap<number, number>): string[] {
  const files = readContent(`${project}/content/`)
  const content = loadContent(files, { language: 'en' })
  const mistakes = checkStructure(content)
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes))
  const words = loadWords(ftlOf(files, 'en'), 'en')
  const { db, close } = openDatabase(':memory:')
  const languages = new Map([['en', { curriculum: content.curriculum, words }]])
  const core = makeCore(storeOver(db), languages, pino({ level: 'silent' }))
  for (const update of told) {
    const incoming = decode(update, 'stevedore_bot', when.get(update.update_id) ?? 0)
    if (incoming) for (const { id } of core.take(incoming)) core.sent(id)
  }
  const state = stateWithout(db)
  close()
  return state
}

/** Which message shows what depends on what was sent before a kill. */
function stateWithout(db: Database.Database): string[] {
  return stateOf(db)
    .split('\n')
    .filter((line) => !line.startsWith('anchors '))
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

/** In the end each person has before them the turn at which that session is. */
function seesWhatIsSo(file: string, person: Tapper): string[] {
  const seen = person.sees()
  if (seen === undefined) return []
  const db = new Database(file, { readonly: true })
  const turn = db
    .prepare(`select state ->> '$.turn' from sessions where id = ?`)
    .pluck()
    .get(Number.parseInt(seen.session, 36))
  db.close()
  return turn === seen.turn ? [] : [`P${person.id} sees ${JSON.stringify(seen)}, which is at ${turn}`]
}

/** A screen is sent twice when the very same one follows itself in a chat. */
function countScreens({ calls }: TelegramServer): { screens: number; screensTwice: number } {
  const shown = new Map<string, string>()
  let [screens, screensTwice] = [0, 0]
  for (const { method, params, status, description = '' } of calls) {
    const isScreen = /^(send(Message|Photo)|editMessage(Text|Caption|Media))$/.test(method)
    if (!isScreen || (status !== 200 && !/not modified/.test(description))) continue
    const { chat_id, text, caption, media, reply_markup } = params
    const now = JSON.stringify([text ?? caption ?? (media as Message | undefined)?.caption, reply_markup])
    screens++
    if (shown.get(`${chat_id}`) === now) screensTwice++
    shown.set(`${chat_id}`, now)
  }
  return { screens, screensTwice }
}
