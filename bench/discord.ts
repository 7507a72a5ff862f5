// Discord, over the stand-in of the tests: the real program as a child beside discord.js's own Client that answers
// presses and does nothing else. Both take turns against a stand-in each; what that one costs is in both.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { APIMessage } from 'discord-api-types/v10'
import type { Acts } from '../test/platforms/discord/acts.ts'
import { type DiscordServer, startDiscord } from '../test/platforms/discord/server.ts'
import { residentMegabytes } from './resident.ts'
import { percentile, type Row, row } from './row.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const crowd = 60
const pressesEach = 10
const rounds = 3
const servers = 2_000

type Side = { server: DiscordServer; child: ChildProcess; people: { here: Acts; on: APIMessage }[] }
type Times = { alone: number[]; together: number[]; seconds: number }

export async function discordRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-bench-'))
  try {
    const database = (name: string) => join(folder, `${name}.db`)
    const presses = await pressRows(database('presses'))
    const idle = await memoryRow('idle', database('idle'), 0)
    return [...presses, idle, await memoryRow(`with ${servers} servers`, database('servers'), servers)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function pressRows(database: string): Promise<Row[]> {
  const ours = await begin('src/main.ts', database)
  const bare = await begin('bench/bare-discord.ts', '')
  for (const side of [ours, bare]) await askAll(side)
  const none = (): Times => ({ alone: [], together: [], seconds: 0 })
  const all = { ours: none(), bare: none() }
  for (let round = 0; round < rounds; round++) {
    for (const [side, into] of [
      [ours, all.ours],
      [bare, all.bare],
    ] as const) {
      into.alone.push(...(await answered(side, () => alone(side))))
      const start = performance.now()
      into.together.push(...(await answered(side, () => together(side))))
      into.seconds += (performance.now() - start) / 1000
    }
  }
  for (const side of [ours, bare]) await end(side)
  const what = 'a bare discord.js Client'
  const perSecond = ({ together: times, seconds }: Times) => times.length / seconds
  const p = (share: number, name: 'alone' | 'together') =>
    [percentile(all.ours[name], share), percentile(all.bare[name], share), what] as const
  return [
    row(
      'discord',
      `presses answered per second, ${crowd} at once`,
      '/s',
      perSecond(all.ours),
      perSecond(all.bare),
      what,
    ),
    row('discord', 'packet to callback, p50, one at a time', 'ms', ...p(0.5, 'alone')),
    row('discord', 'packet to callback, p99, one at a time', 'ms', ...p(0.99, 'alone')),
    row('discord', `packet to callback, p99, ${crowd} at once`, 'ms', ...p(0.99, 'together')),
  ]
}

async function memoryRow(what: string, database: string, count: number): Promise<Row> {
  const held: number[] = []
  for (const [program, file] of [
    ['src/main.ts', database],
    ['bench/bare-discord.ts', ''],
  ] as const) {
    const side = await begin(program, file, count)
    held.push(residentMegabytes(side.child.pid!))
    await end(side)
  }
  return row('discord', `resident, ${what}`, 'MB', held[0]!, held[1]!, 'a bare discord.js Client')
}

/** With so many servers, each of 25 channels, told to it at the start. */
async function begin(program: string, database: string, count = 0): Promise<Side> {
  const server = await startDiscord()
  for (let at = 0; at < count; at++) {
    const guild = server.guild(`Server ${at}`)
    for (let channel = 1; channel < 25; channel++) guild.channel(`channel-${channel}`)
  }
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE: database,
      DISCORD_TOKEN: server.token,
      DISCORD_API_ROOT: server.root,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await server.until(() => server.gateway.connected > 0)
  // All that it is told at the start has arrived once it answers.
  const person = server.person('First')
  const first = person.in(server.guild('Last', { members: [person] }).general)
  const hello = first.say('hello')
  while ((await first.forge('1::0:go:', hello)).saw === 'failed') {}
  return { server, child, people: [] }
}

async function end({ server, child }: Side): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
  await server.close()
}

/** Each has a question before them on which they can say how sure they are. A bare bot asks none: they press a message. */
async function askAll(side: Side): Promise<void> {
  const { server } = side
  const isOurs = server.commands().length > 0
  const members = Array.from({ length: crowd }, (_, at) => server.person(`P${at}`))
  const { general } = server.guild('Class', { members })
  for (const person of members) {
    const here = person.in(general)
    if (isOurs) await here.slash('practice', { topic: 'copy-on-write' })
    const on = isOurs ? here.last()! : here.say('A question')
    if (!isOurs || JSON.stringify(on).includes(':sure:')) side.people.push({ here, on })
  }
}

/** Milliseconds from each packet to its answer, of all that is pressed meanwhile. */
async function answered({ server }: Side, work: () => Promise<void>): Promise<number[]> {
  const before = server.interactions().length
  await work()
  return server
    .interactions()
    .slice(before)
    .flatMap(({ at, answer }) => (answer ? [answer.at - at] : []))
}

async function alone(side: Side): Promise<void> {
  for (const one of side.people) await press(one, 'sure')
}

/** Everybody presses as soon as their last press was answered. */
async function together(side: Side): Promise<void> {
  await Promise.all(
    side.people.map(async (one) => {
      for (let left = pressesEach; left > 0; left--) await press(one, left % 2 === 0 ? 'unsure' : 'sure')
    }),
  )
}

async function press({ here, on }: Side['people'][number], verb: 'sure' | 'unsure'): Promise<void> {
  const carried = /1:[a-z0-9]+:\d+:(?=sure:)/.exec(JSON.stringify(on))?.[0] ?? '1:a:1:'
  await here.forge(`${carried}${verb}:`, on)
}
