// How the real grammY bot hears of updates: by long polling and by a webhook, each update until it is confirmed,
// over a restart of the bot too.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Bot, webhookCallback } from 'grammy'
import type { Chat, User } from 'grammy/types'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ManualClock } from '../clock.ts'
import { aBot, aServer, raw, refusalOf } from './bites.ts'
import type { TelegramServer } from './server.ts'

let telegram: TelegramServer
let ana: User
let chat: Chat
const bots: Bot[] = []
const webhooks: Server[] = []

beforeEach(async () => {
  telegram = await aServer()
  ana = telegram.user(11, 'Ana')
  chat = telegram.privateChat(ana)
})

afterEach(async () => {
  await Promise.all(bots.splice(0).map((bot) => bot.stop()))
  for (const webhook of webhooks.splice(0)) webhook.close()
})

/** A bot that says everything back. */
function echo(): Bot {
  const bot = aBot(telegram)
  bots.push(bot)
  bot.on('message:text', async (ctx) => {
    await ctx.reply(`You said ${ctx.message.text}`)
  })
  return bot
}

const answered = (text: string) =>
  telegram.until(() => telegram.lastMessage(chat)?.text === `You said ${text}`)
const texts = () => telegram.pending().map(({ message }) => message?.text)

test('a polling bot hears, answers, and confirms when it stops', async () => {
  const bot = echo()
  const over = bot.start()
  telegram.say(ana, chat, 'one')
  await answered('one')
  telegram.say(ana, chat, 'two')
  await answered('two')
  await bot.stop()
  await over
  expect(telegram.pending()).toEqual([])
  expect(telegram.violations).toEqual([])
})

test('what a bot did not confirm comes again after its restart', async () => {
  telegram.say(ana, chat, 'one')
  telegram.say(ana, chat, 'two')
  // The first life takes both and dies before it asks for more.
  const taken = await aBot(telegram).api.getUpdates()
  expect(taken.map(({ message }) => message!.text)).toEqual(['one', 'two'])
  expect(texts()).toEqual(['one', 'two'])
  void echo().start()
  await answered('two')
  expect(telegram.messages(chat).map(({ text }) => text)).toEqual([
    'one',
    'two',
    'You said one',
    'You said two',
  ])
})

test('an offset confirms all before it; a limit holds the rest back; a negative offset counts from the end', async () => {
  const { api } = aBot(telegram)
  for (const text of ['1', '2', '3', '4', '5']) telegram.say(ana, chat, text)
  const first = await api.getUpdates({ limit: 2 })
  expect(first.map(({ message }) => message!.text)).toEqual(['1', '2'])
  await api.getUpdates({ offset: first[0]!.update_id + 1 })
  expect(texts()).toEqual(['2', '3', '4', '5'])
  const last = await api.getUpdates({ offset: -2 })
  expect(last.map(({ message }) => message!.text)).toEqual(['4', '5'])
  expect(texts()).toEqual(['4', '5'])
})

test('only the kinds that were asked for are kept, from then on, until others are', async () => {
  const { api } = aBot(telegram)
  await api.getUpdates({ allowed_updates: ['my_chat_member'] })
  telegram.say(ana, chat, 'not wanted')
  telegram.block(ana)
  expect(telegram.pending().map((update) => Object.keys(update)[1])).toEqual(['my_chat_member'])
  telegram.unblock(ana)
  await api.getUpdates({ offset: -1, allowed_updates: [] })
  telegram.say(ana, chat, 'wanted')
  expect(texts().at(-1)).toBe('wanted')
})

test('a poll that has nothing ends after its time, and updates are gone after a day', async () => {
  const clock = new ManualClock()
  const slow = await aServer({ clock })
  const bo = slow.user(12, 'Bo')
  const polled = aBot(slow).api.getUpdates({ timeout: 50 })
  await slow.until(slow.polled)
  clock.advance(49_999)
  expect(slow.polled()).toBe(true)
  clock.advance(1)
  expect(await polled).toEqual([])
  slow.say(bo, slow.privateChat(bo), 'old')
  clock.advance(24 * 3_600_000)
  expect(slow.pending()).toEqual([])
})

test('of two pollers the newer wins, and the older is told so', async () => {
  const older = aBot(telegram)
    .start()
    .catch((error) => error)
  await telegram.until(() => telegram.callsOf('getUpdates').length > 0)
  const newer = echo()
  void newer.start()
  expect(await older).toMatchObject({
    error_code: 409,
    description: expect.stringContaining('terminated by other getUpdates request'),
  })
  telegram.say(ana, chat, 'still heard')
  await answered('still heard')
})

type Hook = { url: string; asked: () => number }

/** A webhook that fails as often as said before it works. */
async function hook(bot: Bot, failures = 0, secretToken = 'S3cret_-'): Promise<Hook> {
  let asked = 0
  const handle = webhookCallback(bot, 'http', { secretToken })
  const server = createServer((request, response) => {
    asked += 1
    if (asked <= failures) response.writeHead(500).end()
    else handle(request, response)
  })
  webhooks.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, asked: () => asked }
}

test('a webhook is called with its secret, and takes the place of polling', async () => {
  const bot = echo()
  const { url } = await hook(bot)
  await bot.api.setWebhook(url, { secret_token: 'S3cret_-', allowed_updates: ['message'] })
  telegram.say(ana, chat, 'one')
  await answered('one')
  await telegram.until(() => telegram.pending().length === 0)
  expect(await refusalOf(bot.api.getUpdates())).toMatch(
    /409 Conflict: can't use getUpdates method while webhook/,
  )
  expect(await bot.api.getWebhookInfo()).toMatchObject({ url, pending_update_count: 0 })
  await bot.api.deleteWebhook()
  expect(await refusalOf(bot.api.getUpdates())).toBe('was accepted')
  expect(telegram.violations).toEqual([])
})

test('a webhook that fails is asked again, in order, until it takes the update', async () => {
  const bot = echo()
  const { url, asked } = await hook(bot, 2)
  await bot.api.setWebhook(url, { secret_token: 'S3cret_-' })
  telegram.say(ana, chat, 'one')
  telegram.say(ana, chat, 'two')
  await answered('two')
  await telegram.until(() => telegram.pending().length === 0)
  expect(telegram.messages(chat).map(({ text }) => text)).toEqual([
    'one',
    'two',
    'You said one',
    'You said two',
  ])
  expect(telegram.deliveries.map(({ status }) => status)).toEqual([500, 500, 200, 200])
  expect(asked()).toBe(4)
})

test('a webhook that knows another secret refuses, and the server says so', async () => {
  const bot = echo()
  const { url } = await hook(bot, 0, 'another')
  await bot.api.setWebhook(url, { secret_token: 'S3cret_-' })
  telegram.say(ana, chat, 'one')
  await telegram.until(() => telegram.deliveries.length > 0)
  expect(telegram.deliveries[0]!.status).toBe(401)
  expect(telegram.webhookInfo().last_error_message).toMatch(/Wrong response from the webhook: 401/)
  await bot.api.deleteWebhook({ drop_pending_updates: true })
  expect(telegram.pending()).toEqual([])
})

test('no webhook, no updates: an empty address ends it', async () => {
  await raw(telegram, 'setWebhook', { url: 'http://127.0.0.1:9/' })
  await raw(telegram, 'setWebhook', { url: '' })
  expect(telegram.webhookInfo().url).toBe('')
})
