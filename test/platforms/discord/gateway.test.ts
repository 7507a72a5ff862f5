// The gateway, as discord.js's own socket layer meets it: it connects, comes back after every kind of trouble, and
// is told what it missed, once and in order.

import { once } from 'node:events'
import type { SessionInfo } from '@discordjs/ws'
import { Routes } from 'discord.js'
import { GatewayIntentBits as Intent } from 'discord-api-types/v10'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { aGateway, aRest, aServer } from './client.ts'
import type { Options } from './platform.ts'
import type { DiscordServer } from './server.ts'

type Told = Awaited<ReturnType<typeof aGateway>>['told']
const names = (told: Told): string[] => told.map(({ t }) => t)
/** Which commands a client has been told of, by what was given with them. */
const asked = (told: Told) =>
  told.flatMap(({ t, d }) => {
    if (t !== 'INTERACTION_CREATE') return []
    const { options } = d.data as { options?: { value: number }[] }
    return [options?.[0]?.value]
  })

async function aClass(options: Options = {}) {
  const discord = await aServer(options)
  const ana = discord.person('Ana')
  const guild = discord.guild('Class', { members: [ana] })
  const counts = { name: 'count', description: 'x', options: [{ type: 4, name: 'to', description: 'x' }] }
  await aRest(discord).put(Routes.applicationCommands(discord.applicationId), { body: [counts] })
  /** Uses a command without waiting for what comes of it. */
  const count = (to: number) => void ana.in(guild.general).slash('count', { to })
  return { discord, ana, guild, count }
}

/** A socket with nothing of a library, and how the server closes it. */
async function aSocket(discord: DiscordServer, query = 'v=10&encoding=json') {
  const socket = new WebSocket(`${discord.gateway.url}/?${query}`)
  const closed = once(socket, 'close').then(([code]) => Number(code))
  await once(socket, 'open')
  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }))
  const identify = (more: object = {}) =>
    send(2, { token: discord.token, intents: 1, properties: { os: 'x', browser: 'x', device: 'x' }, ...more })
  return { socket, send, identify, closed }
}

test('it connects: READY, then every server, for no more than it asked for', async () => {
  const { discord, guild } = await aClass()
  const { told, heard, errors } = await aGateway(discord)
  await heard(() => told.length > 1)
  expect(names(told)).toEqual(['READY', 'GUILD_CREATE'])
  expect(told[0]!.d).toMatchObject({ user: { bot: true }, guilds: [{ id: guild.id, unavailable: true }] })
  expect(told[1]!.d).toMatchObject({ name: 'Class', channels: [{ name: 'general' }], member_count: 2 })
  expect(discord.gateway.identifies).toMatchObject([{ intents: Intent.Guilds, shard: [0, 1] }])
  expect(errors).toEqual([])
  expect(discord.violations).toEqual([])
})

describe('what was missed is told once, in order', () => {
  const troubles: [what: string, begin: (discord: DiscordServer) => void][] = [
    ['the network fails', ({ gateway }) => gateway.drop()],
    ['the server asks to come back', ({ gateway }) => gateway.askToReconnect()],
    ['the server closes', ({ gateway }) => gateway.closeAll(4000)],
    ['the session is to be resumed', ({ gateway }) => gateway.invalidate(true)],
  ]
  test.each(troubles)('%s', async (_, begin) => {
    const { discord, count } = await aClass()
    const { told, heard } = await aGateway(discord)
    for (const to of [1, 2, 3]) count(to)
    await heard(() => asked(told).length === 3)
    begin(discord)
    for (const to of [4, 5, 6]) count(to)
    await discord.until(() => discord.gateway.resumes === 1 && discord.gateway.connected === 1)
    count(7)
    await heard(() => asked(told).length >= 7)
    expect(asked(told)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(discord.gateway.identifies).toHaveLength(1)
  })

  test('the server no longer answers heartbeats', async () => {
    const { discord, count } = await aClass({ heartbeat: 60 })
    const { told, heard } = await aGateway(discord)
    await discord.until(() => discord.gateway.heartbeats > 1)
    discord.gateway.deaf = true
    await discord.until(() => discord.gateway.connected === 0)
    count(1)
    discord.gateway.deaf = false
    await heard(() => asked(told).length === 1)
    expect(discord.gateway.resumes).toBeGreaterThan(0)
    expect(discord.gateway.closes).toContain(4200)
  })
})

describe('a program that begins anew', () => {
  /** As after a kill: the sockets are gone, and what was kept is what the last write said. */
  async function aKill(discord: DiscordServer, kept: Map<number, SessionInfo>) {
    const left = new Map([...kept].map(([shard, session]) => [shard, { ...session }]))
    discord.gateway.drop()
    await discord.until(() => discord.gateway.connected === 0)
    return left
  }

  test('resumes what it kept, and is told again what it had not yet handled', async () => {
    const { discord, count } = await aClass()
    const first = await aGateway(discord)
    for (const to of [1, 2, 3]) count(to)
    await first.heard(() => asked(first.told).length === 3)
    const kept = await aKill(discord, first.kept)
    await first.manager.destroy()
    kept.get(0)!.sequence -= 2
    count(4)
    const { told, heard } = await aGateway(discord, { kept })
    await heard(() => asked(told).length === 3)
    expect(asked(told)).toEqual([2, 3, 4])
    expect(names(told)).not.toContain('READY')
  })

  test('has lost its session after a farewell with 1000 or 1001', async () => {
    const { discord, count } = await aClass()
    for (const code of [1000, 1001]) {
      const { manager, kept } = await aGateway(discord)
      const left = new Map([...kept].map(([shard, session]) => [shard, { ...session }]))
      await manager.destroy({ code })
      count(1)
      const again = await aGateway(discord, { kept: left })
      expect(names(again.told)[0]).toBe('READY')
      expect(asked(again.told)).toEqual([])
      await again.manager.destroy()
    }
    expect(discord.gateway.resumes).toBe(0)
  })

  test('has lost its session when the server has forgotten it', async () => {
    const { discord } = await aClass()
    const { told, heard, kept } = await aGateway(discord)
    const { sessionId } = kept.get(0)!
    discord.gateway.invalidate(false)
    await heard(() => names(told).filter((name) => name === 'READY').length === 2)
    expect(kept.get(0)!.sessionId).not.toBe(sessionId)
    expect(discord.gateway.identifies).toHaveLength(2)
  })
})

describe('closed, with the code that says why', () => {
  const closings: [what: string, code: number, act: (it: Awaited<ReturnType<typeof aSocket>>) => void][] = [
    ['what is no JSON', 4002, ({ socket }) => socket.send('{')],
    ['more than 4096 bytes', 4002, ({ send }) => send(3, 'x'.repeat(4096))],
    ['a wrong token', 4004, ({ identify }) => identify({ token: 'x' })],
    ['a privileged intent', 4014, ({ identify }) => identify({ intents: Intent.MessageContent })],
    ['an intent that there is not', 4013, ({ identify }) => identify({ intents: 1 << 30 })],
    ['a shard of none', 4010, ({ identify }) => identify({ shard: [2, 2] })],
    ['121 packets in a minute', 4008, ({ send }) => Array.from({ length: 121 }, () => send(1, null))],
    ['nobody who says something', 4003, ({ send }) => send(3, {})],
    [
      'who says twice who they are',
      4005,
      ({ identify }) => {
        identify()
        identify()
      },
    ],
  ]
  test.each(closings)('%s', async (_, code, act) => {
    const it = await aSocket(await aServer())
    act(it)
    expect(await it.closed).toBe(code)
  })

  test('an old version, and what this server does not speak', async () => {
    const discord = await aServer()
    expect(await (await aSocket(discord, 'v=9&encoding=json')).closed).toBe(4012)
    expect(await (await aSocket(discord, 'v=10&encoding=etf')).closed).toBe(4002)
    expect(discord.takeViolations()).toHaveLength(1)
  })

  test('too soon after another has said who it is', async () => {
    const discord = await aServer({ identifyEvery: 60_000 })
    const [first, second] = [await aSocket(discord), await aSocket(discord)]
    const told = (socket: WebSocket, op: number) =>
      new Promise((resolve) => {
        socket.on('message', (data) => {
          const packet = JSON.parse(String(data))
          if (packet.op === op) resolve(packet.d)
        })
      })
    const [ready, invalid] = [told(first.socket, 0), told(second.socket, 9)]
    first.identify()
    await ready
    second.identify()
    expect(await invalid).toBe(false)
    for (const { socket } of [first, second]) socket.terminate()
  })

  test('a resume from the future, and one of nobody’s session', async () => {
    const discord = await aServer()
    const { kept } = await aGateway(discord)
    const { sessionId: session_id } = kept.get(0)!
    const ahead = await aSocket(discord)
    ahead.send(6, { token: discord.token, session_id, seq: 99 })
    expect(await ahead.closed).toBe(4007)
    const nobody = await aSocket(discord)
    const said = new Promise((resolve) => {
      nobody.socket.on('message', (data) => {
        const packet = JSON.parse(String(data))
        if (packet.op === 9) resolve(packet.d)
      })
    })
    nobody.send(6, { token: discord.token, session_id: 'x', seq: 0 })
    expect(await said).toBe(false)
    nobody.socket.terminate()
  })

  test('more than 2500 servers want shards', async () => {
    const discord = await aServer()
    for (let at = 0; at < 2501; at++) discord.guild(`Class ${at}`)
    const { identify, closed } = await aSocket(discord)
    identify()
    expect(await closed).toBe(4011)
  })
})

test('shards: each server belongs to one, and direct messages to the first', async () => {
  const { discord, ana, guild } = await aClass({ identifyAtOnce: 2, shards: 2 })
  const others = Array.from({ length: 4 }, (_, at) => discord.guild(`Class ${at}`, { members: [ana] }))
  const { manager, told, heard } = await aGateway(discord)
  expect(await manager.getShardCount()).toBe(2)
  await heard(() => names(told).filter((name) => name === 'GUILD_CREATE').length === 5)
  void ana.inDm.slash('count')
  for (const { general } of [guild, ...others]) void ana.in(general).slash('count')
  await heard(() => asked(told).length === 6)
  const sessions = [...discord.gateway.sessions.all.values()]
  expect(sessions.map(({ shard }) => shard)).toEqual([
    [0, 2],
    [1, 2],
  ])
  for (const { shard, told: heard } of sessions) {
    const guilds = heard.flatMap(({ t, d }) =>
      t === 'INTERACTION_CREATE' ? [(d as { guild_id?: string }).guild_id] : [],
    )
    const shards = guilds.map((id) => (id === undefined ? 0 : Number((BigInt(id) >> 22n) % 2n)))
    expect(new Set(shards)).toEqual(new Set(shards.length > 0 ? [shard[0]] : []))
  }
})

test('messages are told only to those who listen, and their text only to those who may read', async () => {
  const { discord, ana, guild } = await aClass()
  const [deaf, hears] = [
    await aGateway(discord),
    await aGateway(discord, { intents: Intent.Guilds | Intent.GuildMessages }),
  ]
  const here = ana.in(guild.general)
  const said = here.say('hello')
  here.say(`<@${discord.bot.id}> hello`)
  here.delete(said)
  await hears.heard(() => names(hears.told).includes('MESSAGE_DELETE'))
  const messages = hears.told.filter(({ t }) => t === 'MESSAGE_CREATE')
  expect(messages.map(({ d }) => (d as { content: string }).content)).toEqual([
    '',
    `<@${discord.bot.id}> hello`,
  ])
  expect(names(deaf.told)).toEqual(['READY', 'GUILD_CREATE'])
})

test('a server tells what becomes of it: channels, threads, and the bot itself', async () => {
  const { discord, ana, guild } = await aClass()
  const { told, heard } = await aGateway(discord)
  const quiz = guild.channel('quiz')
  const thread = quiz.thread('homework')
  thread.archive()
  thread.delete()
  quiz.forbid('bot', 'SendMessages')
  quiz.delete()
  const other = discord.guild('Other', { members: [ana], bot: false })
  other.addBot()
  guild.outage()
  guild.kickBot()
  guild.channel('unheard')
  await heard(() => told.length >= 11)
  expect(names(told).slice(2)).toEqual([
    'CHANNEL_CREATE',
    'THREAD_CREATE',
    'THREAD_UPDATE',
    'THREAD_DELETE',
    'CHANNEL_UPDATE',
    'CHANNEL_DELETE',
    'GUILD_CREATE',
    'GUILD_DELETE',
    'GUILD_DELETE',
  ])
  expect(told.slice(-2).map(({ d }) => (d as { unavailable?: boolean }).unavailable)).toEqual([
    true,
    undefined,
  ])
})
