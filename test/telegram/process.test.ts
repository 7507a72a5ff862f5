// The program as a person starts it, with a token: it talks to the stand-in, survives a kill, stops when asked,
// and says in one sentence why it can't go on.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTelegram, type TelegramServer } from '../platforms/telegram/server.ts'
import { newDatabase, type Running, start, temporaryFolder } from '../terminal/child.ts'
import { copyProject } from '../terminal/small-project.ts'
import { textOf } from './bot.ts'

const project = copyProject(temporaryFolder())
const folder = temporaryFolder()
let server: TelegramServer
let database: string
const running: Running[] = []

beforeEach(async () => {
  server = await startTelegram()
  database = newDatabase(folder)
})
afterEach(async () => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL')
  await server.close()
})

function startWith(env: Record<string, string> = {}): Running {
  const on = { TELEGRAM_TOKEN: server.token, TELEGRAM_API_ROOT: server.root, LOG_LEVEL: 'trace' }
  const one = start({ database, project, env: { ...on, ...env } })
  running.push(one)
  return one
}

const secretHalf = () => server.token.split(':')[1]!

describe('the program', () => {
  it('goes on after a kill with the same question and its buttons, and stops in time when asked', async () => {
    const ana = server.user(1, 'Ana')
    const chat = server.privateChat(ana)
    const shows = (pattern: RegExp) =>
      server.until(() => {
        const message = server.lastMessage(chat)
        return message && pattern.test(textOf(message)) && message
      })
    const first = startWith()
    server.say(ana, chat, '/practice labels')
    const question = await shows(/Labels · practice/)
    // With the next update it is written down which message shows the question.
    const ben = server.user(2, 'Ben')
    server.say(ben, server.privateChat(ben), '/topics')
    await server.until(() => server.lastMessage(server.privateChat(ben)))
    first.child.kill('SIGKILL')
    await first.ended
    // A tap while nobody is there.
    const tapped = server.press(ana, question, 'Not sure')
    const second = startWith()
    expect((await tapped).text).toBe('')
    const answer = await shows(/Not sure: here is what is so/)
    expect(answer.message_id).toBe(question.message_id)
    second.child.kill('SIGTERM')
    const { code, signal, out, err } = await second.ended
    expect({ code, signal }).toEqual({ code: 0, signal: null })
    expect(server.pending()).toEqual([])
    expect(out + err).not.toContain(secretHalf())
    expect(server.violations).toEqual([])
  })

  it('keeps its token to itself when the connection breaks', async () => {
    server.fault({ on: 'getMe', drop: 'before', times: 2 })
    server.fault({ on: 'getMyCommands', drop: 'before' })
    const one = startWith()
    await server.until(() => server.callsOf('getUpdates').length > 0)
    one.child.kill('SIGINT')
    const { code, out, err } = await one.ended
    expect(code).toBe(0)
    expect(err).toMatch(/Telegram does not answer; trying again/)
    expect(out + err).not.toContain(secretHalf())
  })
})

describe('it ends with one sentence, and without the token, when', () => {
  const ended = async (one: Running) => {
    const { code, out, err } = await one.ended
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).not.toContain(secretHalf())
    return err
  }

  it('Telegram does not know the token', async () => {
    const other = `${server.token}x`
    expect(await ended(startWith({ TELEGRAM_TOKEN: other, LOG_LEVEL: 'warn' }))).toBe(
      'Telegram does not know the token in TELEGRAM_TOKEN. Copy it again from @BotFather, with /token.\n',
    )
  })

  it('another program asks with the same token', async () => {
    const first = startWith({ LOG_LEVEL: 'warn' })
    await server.until(() => server.callsOf('getUpdates').length > 0)
    startWith({ DATABASE: newDatabase(folder) })
    expect(await ended(first)).toMatch(
      /^Another program asks Telegram for messages with the same TELEGRAM_TOKEN\.[^\n]*\n$/,
    )
  })

  it.each([
    [{ TELEGRAM_TOKEN: 'secret' }, /^TELEGRAM_TOKEN must be a token as @BotFather gives it/],
    [{ TELEGRAM_API_ROOT: 'localhost' }, /^TELEGRAM_API_ROOT must be the address of a Bot API server/],
    [{ TELEGRAM_WEBHOOK_URL: 'https://bot.example.org/x' }, /^TELEGRAM_WEBHOOK_SECRET must be set/],
    [{ TELEGRAM_WEBHOOK_SECRET: 'x'.repeat(20) }, /^TELEGRAM_WEBHOOK_URL must be set/],
    [{ TELEGRAM_WEBHOOK_SECRET: 'short' }, /^TELEGRAM_WEBHOOK_SECRET must have 16 to 256/],
    [{ PORT: 'http' }, /^PORT must be a number/],
  ])('the configuration is wrong: %j', async (env, sentence) => {
    expect(await ended(startWith(env))).toMatch(sentence)
  })
})
