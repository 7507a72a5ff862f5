// Every rule of the stand-in bites: what Telegram forbids is refused, and noted as a violation.

import { InputFile } from 'grammy'
import { beforeEach, describe, expect, test } from 'vitest'
import { aBot, aServer, picture, raw, refusalOf } from './bites.ts'
import { button, chat, group, keyboard, link, quiz } from './forbidden/case.ts'
import { keyboards } from './forbidden/keyboards.ts'
import { others } from './forbidden/others.ts'
import { polls } from './forbidden/polls.ts'
import { tables } from './forbidden/tables.ts'
import { texts } from './forbidden/texts.ts'
import { whispers } from './forbidden/whispers.ts'
import type { TelegramServer } from './server.ts'

const forbidden = [...tables, ...texts, ...keyboards, ...polls, ...whispers, ...others]
let telegram: TelegramServer

beforeEach(async () => {
  telegram = await aServer()
  const ana = telegram.user(11, 'Ana')
  telegram.say(ana, telegram.privateChat(ana), '/start')
  expect(telegram.group('Class', { members: [ana] }).id).toBe(group)
})

describe('refused, and noted', () => {
  test.each(forbidden)('%s', async (_, method, params, words) => {
    const answer = await raw(telegram, method, params)
    expect(answer.description).toMatch(words)
    expect(answer).toMatchObject({ ok: false, error_code: 400 })
    expect(telegram.takeViolations()).not.toEqual([])
    expect(telegram.messages({ id: chat } as never).filter(({ from }) => from?.is_bot)).toEqual([])
  })

  test('a method that the Bot API does not have', async () => {
    expect(await raw(telegram, 'sendCard', {})).toMatchObject({ error_code: 404 })
    expect(telegram.takeViolations()).toEqual([{ method: 'sendCard', problem: expect.any(String) }])
  })

  test('a method that this server does not play, rather than a success', async () => {
    expect(await raw(telegram, 'sendDice', { chat_id: chat })).toMatchObject({ error_code: 501 })
    expect(telegram.takeViolations()).toHaveLength(1)
  })

  test('a way of writing markup that this server does not play', async () => {
    const params = { chat_id: chat, text: '*x*', parse_mode: 'MarkdownV2' }
    expect(await raw(telegram, 'sendMessage', params)).toMatchObject({ error_code: 501 })
    expect(telegram.takeViolations()).toHaveLength(1)
  })

  test('files: a caption that is too long, no picture, too large, too narrow, empty', async () => {
    const { api } = aBot(telegram)
    const photo = (bytes: Buffer, caption = '') =>
      refusalOf(api.sendPhoto(chat, new InputFile(bytes), { caption }))
    expect(await photo(picture(), 'x'.repeat(1025))).toBe('400 Bad Request: message caption is too long')
    expect(await photo(Buffer.from('a text'))).toBe('400 Bad Request: IMAGE_PROCESS_FAILED')
    expect(await photo(picture(9000, 2000))).toBe('400 Bad Request: PHOTO_INVALID_DIMENSIONS')
    expect(await photo(picture(2100, 100))).toBe('400 Bad Request: PHOTO_INVALID_DIMENSIONS')
    expect(await photo(Buffer.concat([picture(), Buffer.alloc(10_000_000)]))).toBe(
      '400 Bad Request: file is too big',
    )
    const empty = refusalOf(api.sendDocument(chat, new InputFile(Buffer.alloc(0), 'a.csv')))
    expect(await empty).toBe('400 Bad Request: file must be non-empty')
    expect(telegram.takeViolations()).toHaveLength(6)
  })

  test('a file that no parameter names', async () => {
    const form = new FormData()
    form.set('chat_id', String(chat))
    form.set('text', 'x')
    form.set('stray', new Blob(['x']), 'stray.txt')
    await fetch(`${telegram.root}/bot${telegram.token}/sendMessage`, { method: 'POST', body: form })
    expect(telegram.takeViolations()[0]!.problem).toMatch(/stray/)
  })

  test('an offer in inline mode that is switched off', async () => {
    const off = await aServer({ inlineMode: false })
    const answer = await raw(off, 'answerInlineQuery', { inline_query_id: '1', results: [] })
    expect(answer.description).toMatch(/switched off/)
  })

  test('a whisper on a server that would show it to everybody', async () => {
    const old = await aServer({ ephemeral: false })
    const ana = old.user(11, 'Ana')
    const everybody = old.group('Class', { members: [ana] })
    const params = {
      chat_id: everybody.id,
      text: 'x',
      ephemeral_message_parameters: { receiver_user_id: 11 },
    }
    expect((await raw(old, 'sendMessage', params)).description).toMatch(/to everybody/)
    expect(old.takeViolations()).toHaveLength(1)
    const asked = { chat_id: everybody.id, receiver_user_id: 11, ephemeral_message_id: 1 }
    expect(await raw(old, 'deleteEphemeralMessage', asked)).toMatchObject({ error_code: 404 })
    expect(old.violations).toEqual([])
  })
})

describe('allowed, right at the limit', () => {
  const allowed: [what: string, params: object][] = [
    ['4096 characters beside markup', { text: `<b>${'x'.repeat(4096)}</b>`, parse_mode: 'HTML' }],
    ['4096 characters of two units', { text: '🐳'.repeat(4096) }],
    ['64 bytes on a button', { text: 'x', ...keyboard(button('x', 'ж'.repeat(32))) }],
    [
      '100 buttons',
      {
        text: 'x',
        reply_markup: {
          inline_keyboard: Array.from({ length: 20 }, () => Array.from({ length: 5 }, () => button('x'))),
        },
      },
    ],
    ['a deep link of 64 characters', { text: link('a-_9'.repeat(16)) }],
    ['escaped characters', { text: 'a &lt; b &amp; c', parse_mode: 'HTML' }],
  ]
  test.each(allowed)('%s', async (_, params) => {
    expect(await raw(telegram, 'sendMessage', { chat_id: chat, ...params })).toMatchObject({ ok: true })
    expect(telegram.violations).toEqual([])
  })

  test('a quiz with two right answers and an explanation of three lines', async () => {
    const right = { correct_option_ids: [0, 1], allows_multiple_answers: true, explanation: '1\n2\n3' }
    expect(await raw(telegram, 'sendPoll', { chat_id: chat, ...quiz(right) })).toMatchObject({ ok: true })
    expect(telegram.violations).toEqual([])
  })
})
