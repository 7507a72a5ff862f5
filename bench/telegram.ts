// Telegram, over the stand-in of the tests: the real program as a child beside a bare grammY bot that answers taps
// and does nothing else. Both take turns against a stand-in each; what that one costs is in both. The reminders are
// sent through the real adapter in virtual time, at a Telegram that counts and would answer 429.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Message, User } from 'grammy/types'
import { startTelegram, type TelegramServer } from '../test/platforms/telegram/server.ts'
import { remindedRows } from './reminders.ts'
import { residentMegabytes } from './resident.ts'
import { percentile, type Row, row } from './row.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const crowd = 100
const tapsEach = 20
const rounds = 3
const chats = 10_000

type Side = { server: TelegramServer; child: ChildProcess; asked: { user: User; message: Message }[] }

export async function telegramRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-bench-'))
  try {
    const taps = await tapRows(folder)
    const memory = await memoryRow(folder)
    return [...taps, memory, ...(await remindedRows(join(folder, 'reminders.db')))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function tapRows(folder: string): Promise<Row[]> {
  const ours = await begin('src/main.ts', join(folder, 'taps.db'))
  const bare = await begin('bench/bare-bot.ts', '')
  for (const side of [ours, bare]) await askAll(side)
  const all = { ours: tapsOf(), bare: tapsOf() }
  for (let round = 0; round < rounds; round++) {
    for (const [side, into] of [
      [ours, all.ours],
      [bare, all.bare],
    ] as const) {
      await alone(side, into.alone)
      into.seconds += await together(side, into.together)
    }
  }
  for (const side of [ours, bare]) await end(side)
  const what = 'a bare grammY bot'
  const perSecond = ({ together, seconds }: ReturnType<typeof tapsOf>) => together.length / seconds
  const p = (share: number, name: 'alone' | 'together') =>
    [percentile(all.ours[name], share), percentile(all.bare[name], share), what] as const
  return [
    row(
      'telegram',
      `taps answered per second, ${crowd} at once`,
      '/s',
      perSecond(all.ours),
      perSecond(all.bare),
      what,
    ),
    row('telegram', 'tap to answer, p50, one at a time', 'ms', ...p(0.5, 'alone')),
    row('telegram', 'tap to answer, p99, one at a time', 'ms', ...p(0.99, 'alone')),
    row('telegram', `tap to answer, p50, ${crowd} at once`, 'ms', ...p(0.5, 'together')),
    row('telegram', `tap to answer, p99, ${crowd} at once`, 'ms', ...p(0.99, 'together')),
  ]
}

const tapsOf = () => ({ alone: [] as number[], together: [] as number[], seconds: 0 })

/** All write at once, and none of the screens is out yet when all updates are handled. */
async function memoryRow(folder: string): Promise<Row> {
  const held: number[] = []
  for (const [program, database] of [
    ['src/main.ts', join(folder, 'memory.db')],
    ['bench/bare-bot.ts', ''],
  ] as const) {
    const side = await begin(program, database)
    for (let at = 1; at <= chats; at++) write(side, at)
    await side.server.until(() => side.server.pending().length === 0)
    held.push(residentMegabytes(side.child.pid!))
    await end(side)
  }
  return row('telegram', `resident with ${chats} chats`, 'MB', held[0]!, held[1]!, 'a bare grammY bot')
}

async function begin(program: string, database: string): Promise<Side> {
  const server = await startTelegram()
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE: database,
      TELEGRAM_TOKEN: server.token,
      TELEGRAM_API_ROOT: server.root,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await server.until(() => server.polled())
  return { server, child, asked: [] }
}

async function end({ server, child }: Side): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
  await server.close()
}

function write({ server }: Side, at: number): User {
  const user = server.user(at, `P${at}`)
  server.say(user, server.privateChat(user), '/practice copy-on-write')
  return user
}

/** Each has a question before them on which they can say how sure they are. */
async function askAll(side: Side): Promise<void> {
  const { server } = side
  const people = Array.from({ length: crowd }, (_, at) => write(side, at + 1))
  for (const user of people) {
    const message = await server.until(() => server.lastMessage(server.privateChat(user)))
    if (server.labels(message).includes('Sure')) side.asked.push({ user, message })
  }
}

async function alone(side: Side, times: number[]): Promise<void> {
  for (const one of side.asked) times.push(await tap(side, one, 'Sure'))
}

/** Everybody taps as soon as their last tap was answered. Seconds that all of it took. */
async function together(side: Side, times: number[]): Promise<number> {
  const start = performance.now()
  await Promise.all(
    side.asked.map(async (one) => {
      for (let left = tapsEach; left > 0; left--) {
        times.push(await tap(side, one, left % 2 === 0 ? 'Guessing' : 'Sure'))
      }
    }),
  )
  return (performance.now() - start) / 1000
}

/** Milliseconds from the tap to its answer. */
async function tap(
  { server }: Side,
  { user, message }: Side['asked'][number],
  label: string,
): Promise<number> {
  const start = performance.now()
  await server.press(user, message, label)
  return performance.now() - start
}
