// The program as a person starts it, with a token: it talks to the stand-in, survives a kill, runs on both platforms
// at once, stops when asked, and says in one sentence why it can't go on.

import { GatewayCloseCodes } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type DiscordServer, startDiscord } from '../platforms/discord/server.ts'
import { startTelegram } from '../platforms/telegram/server.ts'
import { textOf as telegramText } from '../telegram/bot.ts'
import { newDatabase, type Running, start, temporaryFolder } from '../terminal/child.ts'
import { copyProject } from '../terminal/small-project.ts'
import { textOf } from './bot.ts'

const project = copyProject(temporaryFolder())
const folder = temporaryFolder()
let server: DiscordServer
let database: string
const running: Running[] = []

beforeEach(async () => {
  server = await startDiscord()
  database = newDatabase(folder)
})
afterEach(async () => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL')
  await server.close()
})

function startWith(env: Record<string, string> = {}): Running {
  const on = { DISCORD_TOKEN: server.token, DISCORD_API_ROOT: server.root, LOG_LEVEL: 'trace' }
  const one = start({ database, project, env: { ...on, ...env } })
  running.push(one)
  return one
}

describe('the program', () => {
  it('goes on after a kill with the same question and its buttons, beside Telegram, and stops in time when asked', async () => {
    const telegram = await startTelegram()
    try {
      const both = { TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.root }
      const ana = server.person('Ana')
      const here = ana.in(server.guild('Class', { members: [ana] }).general)
      const first = startWith(both)
      await server.until(() => server.commands().length > 0 && server.gateway.connected > 0)
      await here.slash('practice', { topic: 'labels' })
      await server.until(() => /Labels · practice/.test(textOf(here.last())))
      const question = here.last()!
      first.child.kill('SIGKILL')
      await first.ended
      const ben = telegram.user(2, 'Ben')
      telegram.say(ben, telegram.privateChat(ben), '/topics')
      const second = startWith(both)
      await server.until(() => server.gateway.resumes === 1)
      await here.press('Not sure', question)
      await server.until(() => /Not sure: here is what is so/.test(textOf(here.last())))
      expect(here.last()!.id).toBe(question.id)
      const topics = await telegram.until(() => telegram.lastMessage(telegram.privateChat(ben)))
      expect(telegramText(topics)).toMatch(/Labels/)
      second.child.kill('SIGTERM')
      const { code, signal, out, err } = await second.ended
      expect({ code, signal }).toEqual({ code: 0, signal: null })
      expect(server.gateway.closes.at(-1)).toBe(4200)
      for (const secret of [server.token, telegram.token.split(':')[1]!])
        expect(out + err).not.toContain(secret)
      expect(server.violations).toEqual([])
    } finally {
      await telegram.close()
    }
  })
})

describe('it ends with one sentence, and without the token, when', () => {
  const ended = async (one: Running) => {
    const { code, out, err } = await one.ended
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).not.toContain(server.token)
    return err
  }

  it('Discord does not know the token', async () => {
    const other = `${server.token}x`
    expect(await ended(startWith({ DISCORD_TOKEN: other, LOG_LEVEL: 'warn' }))).toMatch(
      /^Discord does not know the token in DISCORD_TOKEN\.[^\n]*\n$/,
    )
  })

  it('Discord closes for good', async () => {
    const one = startWith({ LOG_LEVEL: 'error' })
    await server.until(() => server.gateway.connected > 0)
    server.gateway.closeAll(GatewayCloseCodes.DisallowedIntents)
    expect(await ended(one)).toMatch(/^Discord refuses the events that this program asks for\.[^\n]*\n$/)
  })
})

describe('a wrong configuration is named', () => {
  it.each([
    [{ DISCORD_TOKEN: 'secret' }, /^DISCORD_TOKEN must be a bot’s token/],
    [{ DISCORD_API_ROOT: 'localhost' }, /^DISCORD_API_ROOT must be the address/],
    [{ DISCORD_SHARDS: 'many' }, /^DISCORD_SHARDS must be auto, or a whole number/],
  ])('%j', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(sentence)
  })
})
