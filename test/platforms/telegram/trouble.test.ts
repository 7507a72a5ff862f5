// Trouble on demand: errors, cut connections, calls that were taken and answered as if not, and flood limits.

import { type Bot, type GrammyError, HttpError } from 'grammy'
import type { Chat } from 'grammy/types'
import { expect, test } from 'vitest'
import { ManualClock } from '../clock.ts'
import { aBot, aServer, refusalOf } from './bites.ts'
import type { Options } from './platform.ts'
import type { TelegramServer } from './server.ts'

type Set = { telegram: TelegramServer; api: Bot['api']; chat: Chat; sent: () => (string | undefined)[] }

async function set(options: Options = {}): Promise<Set> {
  const telegram = await aServer(options)
  const ana = telegram.user(11, 'Ana')
  const chat = telegram.privateChat(ana)
  telegram.say(ana, chat, '/start')
  const sent = () =>
    telegram
      .messages(chat)
      .slice(1)
      .map(({ text }) => text)
  return { telegram, api: aBot(telegram).api, chat, sent }
}

test('a call is refused with a code, once or as often as said', async () => {
  const { telegram, api, chat, sent } = await set()
  telegram.fault({ on: 'sendMessage', times: 2, refuse: { status: 500 } })
  expect(await refusalOf(api.sendMessage(chat.id, '1'))).toBe('500 Internal Server Error')
  expect(await refusalOf(api.sendMessage(chat.id, '2'))).toBe('500 Internal Server Error')
  await api.sendMessage(chat.id, '3')
  expect(sent()).toEqual(['3'])
})

test('a proxy answers in HTML', async () => {
  const { telegram, api, chat, sent } = await set()
  telegram.fault({ on: ({ params }) => params.text === '1', refuse: { status: 502, html: true } })
  await api.sendMessage(chat.id, '0')
  await expect(api.sendMessage(chat.id, '1')).rejects.toThrow(HttpError)
  expect(sent()).toEqual(['0'])
})

test('a connection breaks before the call was taken, or after', async () => {
  const { telegram, api, chat, sent } = await set()
  telegram.fault({ on: 'sendMessage', drop: 'before' })
  await expect(api.sendMessage(chat.id, 'lost')).rejects.toThrow(HttpError)
  telegram.fault({ on: 'sendMessage', drop: 'after' })
  await expect(api.sendMessage(chat.id, 'kept')).rejects.toThrow(HttpError)
  expect(sent()).toEqual(['kept'])
})

test('a call is done and answered with an error all the same', async () => {
  const { telegram, api, chat, sent } = await set()
  telegram.fault({ on: 'sendMessage', takenBut: 502 })
  expect(await refusalOf(api.sendMessage(chat.id, 'twice?'))).toBe('502 Bad Gateway')
  expect(sent()).toEqual(['twice?'])
})

test('a call stalls until it is let go', async () => {
  const { telegram, api, chat, sent } = await set()
  let letGo = () => {}
  telegram.fault({ on: 'sendMessage', wait: new Promise<void>((resolve) => (letGo = resolve)) })
  const stalled = api.sendMessage(chat.id, 'slow')
  await api.sendMessage(chat.id, 'quick')
  expect(sent()).toEqual(['quick'])
  letGo()
  await stalled
  expect(sent()).toEqual(['quick', 'slow'])
})

test('a planned 429 names its seconds, and who asks too early is noted', async () => {
  const clock = new ManualClock()
  const { telegram, api, chat } = await set({ clock })
  telegram.fault({ on: 'sendMessage', flood: 7 })
  const refused = await api.sendMessage(chat.id, '1').catch((error: GrammyError) => error)
  expect(refused).toMatchObject({ error_code: 429, parameters: { retry_after: 7 } })
  clock.advance(5000)
  await api.sendMessage(chat.id, '1')
  expect(telegram.impatience).toEqual([{ chat: chat.id, early: 2000 }])
  clock.advance(2000)
  await api.sendMessage(chat.id, '2')
  expect(telegram.impatience).toHaveLength(1)
})

test('in a chat: a burst of five, then one a second', async () => {
  const clock = new ManualClock()
  const { api, chat } = await set({ clock, flood: true })
  for (const text of '12345') await api.sendMessage(chat.id, text)
  expect(await refusalOf(api.sendMessage(chat.id, '6'))).toBe('429 Too Many Requests: retry after 5')
  clock.advance(5000)
  expect(await refusalOf(api.sendMessage(chat.id, '6'))).toBe('was accepted')
})

test('in a group: 20 a minute, and as many edits', async () => {
  const clock = new ManualClock()
  const { telegram, api } = await set({ clock, flood: true })
  const group = telegram.group('Class')
  let last = 0
  for (let count = 0; count < 20; count += 1) {
    last = (await api.sendMessage(group.id, `${count}`)).message_id
    clock.advance(1000)
  }
  expect(await refusalOf(api.sendMessage(group.id, 'more'))).toBe('429 Too Many Requests: retry after 40')
  const edit = (text: string) => refusalOf(api.editMessageText(group.id, last, text))
  for (let count = 100; count < 120; count += 1) expect(await edit(`${count}`)).toBe('was accepted')
  expect(await edit('more')).toMatch(/429 Too Many Requests: retry after 60/)
})

test('over all: 30 a second, of which answers to presses are none', async () => {
  const clock = new ManualClock()
  const { telegram, api } = await set({ clock, flood: true })
  const chats = Array.from({ length: 31 }, (_, at) => telegram.group(`Group ${at}`))
  for (const { id } of chats.slice(0, 30)) await api.sendMessage(id, 'x')
  expect(await refusalOf(api.sendMessage(chats[30]!.id, 'x'))).toBe('429 Too Many Requests: retry after 1')
  expect(await refusalOf(api.answerCallbackQuery('none'))).toMatch(/query is too old/)
  expect(await refusalOf(api.sendChatAction(chats[0]!.id, 'typing'))).toBe('was accepted')
})

test('whoever waits for what never comes is told when the server closes', async () => {
  const { telegram } = await set()
  const waiting = telegram.until(() => telegram.calls.length > 100)
  const told = expect(waiting).rejects.toThrow('closed before')
  await telegram.close()
  await told
})

test('grammY’s error of a broken connection holds the token deep inside, which a log must not show', async () => {
  const { telegram, api, chat } = await set()
  telegram.fault({ on: 'sendMessage', drop: 'before' })
  const error = await api.sendMessage(chat.id, 'x').catch((caught: HttpError) => caught)
  expect(String((error as HttpError).message)).not.toContain(telegram.token)
  expect(String(((error as HttpError).error as Error).message)).toContain(telegram.token)
})
