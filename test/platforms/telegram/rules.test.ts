// Every rule of the stand-in bites: what Telegram forbids is refused, and noted as a violation.

import { InputFile } from 'grammy'
import { beforeEach, describe, expect, test } from 'vitest'
import { aBot, aServer, picture, raw, refusalOf } from './bites.ts'
import type { TelegramServer } from './server.ts'

let telegram: TelegramServer
let chat: number
let group: number

beforeEach(async () => {
  telegram = await aServer()
  const ana = telegram.user(11, 'Ana')
  chat = telegram.privateChat(ana).id
  telegram.say(ana, telegram.privateChat(ana), '/start')
  group = telegram.group('Class', { members: [ana] }).id
})

const keyboard = (...buttons: object[]) => ({ reply_markup: { inline_keyboard: [buttons] } })
const button = (text: string, data = 'x') => ({ text, callback_data: data })
const quiz = (more: object) => ({
  question: 'Which?',
  options: [{ text: 'one' }, { text: 'two' }],
  type: 'quiz',
  correct_option_ids: [0],
  ...more,
})
const link = (start: string) => `https://t.me/stevedore_bot?start=${start}`
const article = (id: string, message_text = 'x') => ({
  type: 'article',
  id,
  title: 'x',
  input_message_content: { message_text },
})

type Case = [what: string, method: string, params: () => object, words: RegExp]

const forbidden: Case[] = [
  // The tables.
  ['an unknown field', 'sendMessage', () => ({ chat_id: chat, text: 'x', colour: 'red' }), /colour/],
  ['no chat', 'sendMessage', () => ({ text: 'x' }), /chat_id is empty/],
  ['no text', 'sendMessage', () => ({ chat_id: chat }), /message text is empty/],
  ['a number as text', 'sendMessage', () => ({ chat_id: chat, text: 5 }), /\/text must be string/],
  [
    '65 bytes on a button',
    'sendMessage',
    () => ({ chat_id: chat, text: 'x', ...keyboard(button('x', 'y'.repeat(65))) }),
    /BUTTON_DATA_INVALID/,
  ],
  [
    '33 Cyrillic letters on a button',
    'sendMessage',
    () => ({ chat_id: chat, text: 'x', ...keyboard(button('x', 'ж'.repeat(33))) }),
    /BUTTON_DATA_INVALID/,
  ],
  [
    'a button style that is none',
    'sendMessage',
    () => ({ chat_id: chat, text: 'x', ...keyboard({ ...button('x'), style: 'pink' }) }),
    /style/,
  ],
  [
    'a toast of 201 characters',
    'answerCallbackQuery',
    () => ({ callback_query_id: '1', text: 'x'.repeat(201) }),
    /200/,
  ],
  [
    'a question of 301 characters',
    'sendPoll',
    () => ({ chat_id: chat, ...quiz({ question: 'x'.repeat(301) }) }),
    /300/,
  ],
  [
    '13 options',
    'sendPoll',
    () => ({
      chat_id: chat,
      ...quiz({ options: Array.from({ length: 13 }, (_, at) => ({ text: `${at}` })) }),
    }),
    /12/,
  ],
  [
    'an option of 101 characters',
    'sendPoll',
    () => ({ chat_id: chat, ...quiz({ options: [{ text: 'x'.repeat(101) }, { text: 'y' }] }) }),
    /100/,
  ],
  [
    'the parameter of older servers',
    'sendPoll',
    () => ({ chat_id: chat, ...quiz({ correct_option_id: 0 }) }),
    /correct_option_id/,
  ],
  ['a poll of 4 seconds', 'sendPoll', () => ({ chat_id: chat, ...quiz({ open_period: 4 }) }), />= 5/],
  [
    '101 commands',
    'setMyCommands',
    () => ({ commands: Array.from({ length: 101 }, (_, at) => ({ command: `c${at}`, description: 'x' })) }),
    /100/,
  ],
  [
    'a command’s description of 257 characters',
    'setMyCommands',
    () => ({ commands: [{ command: 'c', description: 'x'.repeat(257) }] }),
    /256/,
  ],
  ['getUpdates for 101', 'getUpdates', () => ({ limit: 101 }), /100/],
  ['an update that is none', 'getUpdates', () => ({ allowed_updates: ['messages'] }), /allowed_updates/],
  ['101 connections', 'setWebhook', () => ({ url: 'https://a.org', max_connections: 101 }), /100/],
  // Texts.
  [
    '4097 characters',
    'sendMessage',
    () => ({ chat_id: chat, text: 'x'.repeat(4097) }),
    /message is too long/,
  ],
  ['only spaces', 'sendMessage', () => ({ chat_id: chat, text: ' \n ' }), /message text is empty/],
  [
    'only markup',
    'sendMessage',
    () => ({ chat_id: chat, text: '<b></b>', parse_mode: 'HTML' }),
    /message text is empty/,
  ],
  [
    'a tag that is none',
    'sendMessage',
    () => ({ chat_id: chat, text: 'Über <none>', parse_mode: 'HTML' }),
    /can't parse entities: Unsupported start tag "none" at byte offset 6/,
  ],
  [
    'a bare <',
    'sendMessage',
    () => ({ chat_id: chat, text: 'a < b', parse_mode: 'HTML' }),
    /can't parse entities: Unsupported start tag ""/,
  ],
  [
    'a tag without an end',
    'sendMessage',
    () => ({ chat_id: chat, text: '<b>x', parse_mode: 'HTML' }),
    /Can't find end tag corresponding to start tag "b"/,
  ],
  [
    'tags that cross',
    'sendMessage',
    () => ({ chat_id: chat, text: '<b><i>x</b></i>', parse_mode: 'HTML' }),
    /Unmatched end tag at byte offset 7, expected "<\/i>", found "<\/b>"/,
  ],
  [
    'an end without a start',
    'sendMessage',
    () => ({ chat_id: chat, text: 'x</b>', parse_mode: 'HTML' }),
    /Unexpected end tag at byte offset 1/,
  ],
  [
    'a span that is no spoiler',
    'sendMessage',
    () => ({ chat_id: chat, text: '<span>x</span>', parse_mode: 'HTML' }),
    /must have class/,
  ],
  [
    'a tag that does not close',
    'sendMessage',
    () => ({ chat_id: chat, text: '<b x', parse_mode: 'HTML' }),
    /Unclosed start tag/,
  ],
  [
    'a parse mode that is none',
    'sendMessage',
    () => ({ chat_id: chat, text: 'x', parse_mode: 'BBCode' }),
    /unsupported parse_mode/,
  ],
  [
    'a parse mode and entities',
    'sendMessage',
    () => ({
      chat_id: chat,
      text: 'x',
      parse_mode: 'HTML',
      entities: [{ type: 'bold', offset: 0, length: 1 }],
    }),
    /at once/,
  ],
  [
    'an entity outside of the text',
    'sendMessage',
    () => ({ chat_id: chat, text: 'x', entities: [{ type: 'bold', offset: 0, length: 2 }] }),
    /ENTITY_BOUNDS_INVALID/,
  ],
  [
    'bad markup in an explanation',
    'sendPoll',
    () => ({ chat_id: chat, ...quiz({ explanation: '<h1>', explanation_parse_mode: 'HTML' }) }),
    /Unsupported start tag "h1"/,
  ],
  [
    'an explanation of 4 lines',
    'sendPoll',
    () => ({ chat_id: chat, ...quiz({ explanation: '1\n2\n3\n4' }) }),
    /2 line feeds/,
  ],
  [
    'an explanation of 201 characters',
    'sendPoll',
    () => ({ chat_id: chat, ...quiz({ explanation: 'x'.repeat(201) }) }),
    /200 characters/,
  ],
  [
    'an edit to a rich message',
    'editMessageText',
    () => ({ chat_id: chat, message_id: 1, rich_message: { blocks: [] } }),
    /rich/,
  ],
  [
    'an edit without a text',
    'editMessageText',
    () => ({ chat_id: chat, message_id: 1 }),
    /message text is empty/,
  ],
  [
    'a deep link with a colon',
    'sendMessage',
    () => ({ chat_id: chat, text: link('topic:layers') }),
    /deep link/,
  ],
  [
    'a deep link of 65 characters on a button',
    'sendMessage',
    () => ({ chat_id: chat, text: 'x', ...keyboard({ text: 'x', url: link('y'.repeat(65)) }) }),
    /deep link/,
  ],
  [
    'an empty deep link in markup',
    'sendMessage',
    () => ({ chat_id: chat, text: `<a href="${link('')}">x</a>`, parse_mode: 'HTML' }),
    /deep link/,
  ],
  // Keyboards.
  [
    'a button with two actions',
    'sendMessage',
    () => ({ chat_id: chat, text: 'x', ...keyboard({ ...button('x'), url: 'https://a.org' }) }),
    /exactly one thing, not 2/,
  ],
  [
    'a button with no action',
    'sendMessage',
    () => ({ chat_id: chat, text: 'x', ...keyboard({ text: 'x' }) }),
    /exactly one thing, not 0/,
  ],
  [
    'a button with no label',
    'sendMessage',
    () => ({ chat_id: chat, text: 'x', ...keyboard(button('')) }),
    /no label/,
  ],
  [
    '9 buttons in a row',
    'sendMessage',
    () => ({ chat_id: chat, text: 'x', ...keyboard(...Array.from({ length: 9 }, () => button('x'))) }),
    /more than 8/,
  ],
  [
    '101 buttons',
    'sendMessage',
    () => ({
      chat_id: chat,
      text: 'x',
      reply_markup: { inline_keyboard: Array.from({ length: 101 }, () => [button('x')]) },
    }),
    /reply markup is too long/,
  ],
  [
    'a web app in a group',
    'sendMessage',
    () => ({ chat_id: group, text: 'x', ...keyboard({ text: 'x', web_app: { url: 'https://a.org' } }) }),
    /BUTTON_TYPE_INVALID/,
  ],
  // Polls.
  [
    'a quiz without an answer',
    'sendPoll',
    () => ({ chat_id: chat, ...quiz({ correct_option_ids: undefined }) }),
    /need correct_option_ids/,
  ],
  [
    'an answer that is not there',
    'sendPoll',
    () => ({ chat_id: chat, ...quiz({ correct_option_ids: [2] }) }),
    /no such correct option/,
  ],
  [
    'answers that fall',
    'sendPoll',
    () => ({ chat_id: chat, ...quiz({ correct_option_ids: [1, 0], allows_multiple_answers: true }) }),
    /must rise/,
  ],
  [
    'two answers where one may be given',
    'sendPoll',
    () => ({ chat_id: chat, ...quiz({ correct_option_ids: [0, 1] }) }),
    /allows_multiple_answers/,
  ],
  [
    'an answer to no quiz',
    'sendPoll',
    () => ({ chat_id: chat, ...quiz({ type: 'regular' }) }),
    /for quizzes/,
  ],
  [
    'an explanation for no quiz',
    'sendPoll',
    () => ({ chat_id: chat, ...quiz({ type: 'regular', correct_option_ids: undefined, explanation: 'x' }) }),
    /explanation is for quizzes/,
  ],
  [
    'options that are added to a quiz',
    'sendPoll',
    () => ({ chat_id: chat, ...quiz({ allow_adding_options: true, is_anonymous: false }) }),
    /to a quiz/,
  ],
  [
    'options that are added by nobody',
    'sendPoll',
    () => ({
      chat_id: chat,
      ...quiz({ type: 'regular', correct_option_ids: undefined, allow_adding_options: true }),
    }),
    /anonymous poll/,
  ],
  [
    'two ends of a poll',
    'sendPoll',
    () => ({ chat_id: chat, ...quiz({ open_period: 60, close_date: 2_000_000_000 }) }),
    /at once/,
  ],
  // Ephemeral messages.
  [
    'a whisper in a private chat',
    'sendMessage',
    () => ({ chat_id: chat, text: 'x', ephemeral_message_parameters: { receiver_user_id: 11 } }),
    /for groups/,
  ],
  [
    'an edit of a whisper in a private chat',
    'editEphemeralMessageText',
    () => ({ chat_id: chat, receiver_user_id: 11, ephemeral_message_id: 1, text: 'x' }),
    /for groups/,
  ],
  [
    'a login in a whisper',
    'sendMessage',
    () => ({
      chat_id: group,
      text: 'x',
      ephemeral_message_parameters: { receiver_user_id: 11 },
      ...keyboard({ text: 'x', login_url: { url: 'https://a.org' } }),
    }),
    /login_url/,
  ],
  [
    'a poll as a whisper',
    'sendPoll',
    () => ({ chat_id: group, ...quiz({}), ephemeral_message_parameters: { receiver_user_id: 11 } }),
    /ephemeral_message_parameters/,
  ],
  [
    'a reply to a whisper that all see',
    'sendMessage',
    () => ({ chat_id: group, text: 'x', reply_parameters: { ephemeral_message_id: 1 } }),
    /must be an ephemeral message/,
  ],
  [
    'a reply to nothing',
    'sendMessage',
    () => ({ chat_id: group, text: 'x', reply_parameters: {} }),
    /not specified/,
  ],
  [
    'a reply to two messages',
    'sendMessage',
    () => ({ chat_id: group, text: 'x', reply_parameters: { message_id: 1, ephemeral_message_id: 1 } }),
    /two messages/,
  ],
  [
    'a whisper in place of nothing',
    'sendMessage',
    () => ({
      chat_id: group,
      text: 'x',
      ephemeral_message_parameters: { receiver_user_id: 11, replace_callback_query_message: true },
    }),
    /replace_callback_query_message/,
  ],
  // Menus, webhooks, files, inline mode, edits.
  [
    'a command with a capital',
    'setMyCommands',
    () => ({ commands: [{ command: 'Quiz', description: 'x' }] }),
    /BOT_COMMAND_INVALID: Quiz/,
  ],
  [
    'a command with a hyphen',
    'setMyCommands',
    () => ({ commands: [{ command: 'a-b', description: 'x' }] }),
    /BOT_COMMAND_INVALID: a-b/,
  ],
  [
    'a command twice',
    'setMyCommands',
    () => ({
      commands: [
        { command: 'a', description: 'x' },
        { command: 'a', description: 'y' },
      ],
    }),
    /BOT_COMMAND_DUPLICATE/,
  ],
  [
    'a language of five letters',
    'setMyCommands',
    () => ({ commands: [], language_code: 'en-GB' }),
    /invalid language code/,
  ],
  ['a webhook without TLS', 'setWebhook', () => ({ url: 'http://a.org' }), /HTTPS URL/],
  ['a webhook on port 8080', 'setWebhook', () => ({ url: 'https://a.org:8080' }), /only on ports/],
  [
    'a secret with a space',
    'setWebhook',
    () => ({ url: 'https://a.org', secret_token: 'a b' }),
    /unallowed characters/,
  ],
  [
    'a file that did not come',
    'sendDocument',
    () => ({ chat_id: chat, document: 'attach://x' }),
    /wrong file: x was not uploaded/,
  ],
  [
    'two results of one id',
    'answerInlineQuery',
    () => ({ inline_query_id: '1', results: [article('a'), article('a')] }),
    /RESULT_ID_DUPLICATE/,
  ],
  [
    '51 results',
    'answerInlineQuery',
    () => ({ inline_query_id: '1', results: Array.from({ length: 51 }, (_, at) => article(`${at}`)) }),
    /RESULTS_TOO_MUCH/,
  ],
  [
    'an inline text of 4097 characters',
    'answerInlineQuery',
    () => ({ inline_query_id: '1', results: [article('a', 'x'.repeat(4097))] }),
    /4096/,
  ],
  [
    'an edit of no message',
    'editMessageText',
    () => ({ chat_id: chat, text: 'x' }),
    /message identifier is not specified/,
  ],
  [
    'an edit of two messages',
    'editMessageReplyMarkup',
    () => ({ chat_id: chat, message_id: 1, inline_message_id: '1' }),
    /message identifier is not specified/,
  ],
]

describe('refused, and noted', () => {
  test.each(forbidden)('%s', async (_, method, params, words) => {
    const answer = await raw(telegram, method, params())
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
