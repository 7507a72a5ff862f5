// Many people tap while the program is killed again and again. Afterwards its database must be, row for row, that
// of a program which nobody killed and which was told the same updates at the same times: what was lost or applied
// twice would show.

import Database from 'better-sqlite3'
import type { Message, Update } from 'grammy/types'
import { decode } from '../../src/adapters/telegram/decode.ts'
import { seeded } from '../../src/engine/random.ts'
import { faultsAfter, life } from '../crash/undisturbed.ts'
import type { Call } from '../platforms/telegram/calls.ts'
import { startTelegram, type TelegramServer } from '../platforms/telegram/server.ts'
import { start } from '../terminal/child.ts'
import { Tapper } from './tapper.ts'

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
  const studied = Promise.all(people.map((person) => person.lives(isOver)))
  const last = await lives
  const waiting: Tapper[] = []
  await Promise.race([
    studied,
    nothingMore(server, isOver).then(() => waiting.push(...people.filter((person) => person.giveUp()))),
  ])
  await server.until(() => server.pending().length === 0)
  last.child.kill('SIGTERM')
  const { code, err } = await last.ended
  const faults = [
    ...(code === 0 && err === '' ? [] : [`it ended with ${code}: ${err}`]),
    ...server.violations.map((violation) => JSON.stringify(violation)),
    ...faultsAfter(
      database,
      project,
      told.map((update) => ({
        id: `${update.update_id}`,
        heard: (at) => decode(update, 'stevedore_bot', at),
      })),
    ),
    ...people.flatMap((person) => seesWhatIsSo(database, person)),
    ...waiting.map(
      (person) => `P${person.id} tapped and never saw what came of it: ${JSON.stringify(person.sees())}`,
    ),
  ]
  await server.close()
  const again = server.callsOf('answerCallbackQuery').filter(({ status }) => status === 400).length
  return { ...progress, updates: told.length, whileAway, again, faults, ...countScreens(server) }
}

/** All was heard, and the program asked again and again without anybody being shown anything. */
function nothingMore(server: TelegramServer, isOver: () => boolean): Promise<unknown> {
  let shown = 0
  let asked = 0
  return server.until(() => {
    const polls = server.callsOf('getUpdates').length
    const others = server.calls.length - polls
    if (others !== shown || !isOver() || server.pending().length > 0) {
      shown = others
      asked = polls
    }
    return polls >= asked + 3
  })
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

/**
 * A screen is sent twice when the very same one follows itself in a chat, or says that it is repeated. An edit that
 * changes nothing shows nobody anything: Telegram refuses it.
 */
function countScreens({ calls }: TelegramServer): { screens: number; screensTwice: number } {
  const shown = new Map<string, string>()
  let [screens, screensTwice] = [0, 0]
  for (const { method, params, status } of calls) {
    const isScreen = /^(send(Message|Photo)|editMessage(Text|Caption|Media))$/.test(method)
    if (!isScreen || status !== 200) continue
    const { chat_id, text, caption, media, reply_markup } = params
    const words = text ?? caption ?? (media as Message | undefined)?.caption
    const now = JSON.stringify([words, reply_markup])
    screens++
    if (shown.get(`${chat_id}`) === now || /^<i>\(Repeated/.test(`${words}`)) screensTwice++
    shown.set(`${chat_id}`, now)
  }
  return { screens, screensTwice }
}
