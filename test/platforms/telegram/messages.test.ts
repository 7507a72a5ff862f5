// Messages live as Telegram's do: sent with the real grammY, edited only into something different, deleted,
// too old, gone; taps that are answered once and in time; pictures and documents with their bytes.

import { type Bot, InlineKeyboard, InputFile, InputMediaBuilder } from 'grammy'
import type { Chat, User } from 'grammy/types'
import { beforeEach, expect, test } from 'vitest'
import { ManualClock } from '../clock.ts'
import { aBot, aServer, picture, refusalOf } from './bites.ts'
import type { TelegramServer } from './server.ts'

const hour = 3_600_000
let clock: ManualClock
let telegram: TelegramServer
let ana: User
let chat: Chat
let api: Bot['api']

beforeEach(async () => {
  clock = new ManualClock()
  telegram = await aServer({ clock, editableFor: 48 * hour })
  ana = telegram.user(11, 'Ana')
  chat = telegram.privateChat(ana)
  telegram.say(ana, chat, '/start')
  api = aBot(telegram).api
})

const keyboard = new InlineKeyboard().text('Yes', 'q:yes').url('Read', 'https://a.org')

test('what is sent can be read, with its entities and buttons', async () => {
  await api.sendMessage(chat.id, ' <b>Bold</b> and <a href="https://a.org/?a=1&amp;b=2">a link</a>\n', {
    parse_mode: 'HTML',
    reply_markup: keyboard,
  })
  const message = telegram.lastMessage(chat)!
  expect(message.text).toBe('Bold and a link')
  expect(message.entities).toEqual([
    { type: 'bold', offset: 0, length: 4 },
    { type: 'text_link', offset: 9, length: 6, url: 'https://a.org/?a=1&b=2' },
  ])
  expect(telegram.labels(message)).toEqual(['Yes', 'Read'])
  expect(telegram.violations).toEqual([])
})

test('a name in plain text becomes a mention or a link, as it would in Telegram', async () => {
  await api.sendMessage(chat.id, 'Hello @durov of evil.com, <code>@anna evil.com</code>', {
    parse_mode: 'HTML',
  })
  const found = telegram.lastMessage(chat)!.entities!.map(({ type }) => type)
  expect(found.sort()).toEqual(['code', 'mention', 'url'])
})

test('code with a language is one entity, and quotes may be expandable', async () => {
  const text = '<pre><code class="language-sh">ls</code></pre><blockquote expandable>why</blockquote>'
  await api.sendMessage(chat.id, text, { parse_mode: 'HTML' })
  expect(telegram.lastMessage(chat)!.entities).toEqual([
    { type: 'pre', offset: 0, length: 2, language: 'sh' },
    { type: 'expandable_blockquote', offset: 2, length: 3 },
  ])
})

test('an edit changes the message, and takes the keyboard away if it names none', async () => {
  const { message_id } = await api.sendMessage(chat.id, 'One', { reply_markup: keyboard })
  await api.editMessageText(chat.id, message_id, 'Two', { reply_markup: keyboard })
  expect(telegram.lastMessage(chat)).toMatchObject({ text: 'Two', reply_markup: expect.anything() })
  await api.editMessageText(chat.id, message_id, 'Two')
  expect(telegram.lastMessage(chat)).not.toHaveProperty('reply_markup')
  await api.editMessageReplyMarkup(chat.id, message_id, { reply_markup: keyboard })
  expect(telegram.labels(telegram.lastMessage(chat)!)).toEqual(['Yes', 'Read'])
})

test('an edit must change something', async () => {
  const { message_id } = await api.sendMessage(chat.id, '<b>One</b>', {
    parse_mode: 'HTML',
    reply_markup: keyboard,
  })
  const again = (text: string) =>
    api.editMessageText(chat.id, message_id, text, { parse_mode: 'HTML', reply_markup: keyboard })
  expect(await refusalOf(again('<b>One</b>'))).toMatch(/400 Bad Request: message is not modified/)
  expect(await refusalOf(again('<i>One</i>'))).toBe('was accepted')
  const markup = api.editMessageReplyMarkup(chat.id, message_id, { reply_markup: keyboard })
  expect(await refusalOf(markup)).toMatch(/message is not modified/)
})

test('an edit needs the bot’s own message, there and young enough', async () => {
  const said = telegram.say(ana, chat, 'Hello')
  expect(await refusalOf(api.editMessageText(chat.id, said.message_id, 'x'))).toMatch(
    /message can't be edited/,
  )
  expect(await refusalOf(api.editMessageText(chat.id, 999, 'x'))).toMatch(/message to edit not found/)
  const old = await api.sendMessage(chat.id, 'Old')
  clock.advance(48 * hour)
  expect(await refusalOf(api.editMessageText(chat.id, old.message_id, 'x'))).toBe('was accepted')
  clock.advance(2000)
  expect(await refusalOf(api.editMessageText(chat.id, old.message_id, 'y'))).toMatch(/can't be edited/)
  expect(await refusalOf(api.deleteMessage(chat.id, old.message_id))).toMatch(/can't be deleted for everyone/)
})

test('what vanished can be neither edited nor deleted nor replied to, and a tap on it says so', async () => {
  await api.sendMessage(chat.id, 'Soon gone', { reply_markup: keyboard })
  const shown = telegram.lastMessage(chat)!
  telegram.vanish(shown)
  const { message_id } = shown
  expect(await refusalOf(api.editMessageText(chat.id, message_id, 'x'))).toMatch(/to edit not found/)
  expect(await refusalOf(api.deleteMessage(chat.id, message_id))).toMatch(/to delete not found/)
  const reply = api.sendMessage(chat.id, 'x', { reply_parameters: { message_id } })
  expect(await refusalOf(reply)).toMatch(/message to be replied not found/)
  telegram.press(ana, shown, 'Yes')
  expect(telegram.pending().at(-1)!.callback_query!.message).toEqual({ chat, message_id, date: 0 })
})

test('a photo has a caption and no text; media can be exchanged; bytes can be read', async () => {
  const sent = await api.sendPhoto(chat.id, new InputFile(picture(), 'layers.png'), { caption: 'Layers' })
  const { message_id } = sent
  expect(telegram.photos(chat)).toMatchObject([{ name: 'layers.png', caption: 'Layers', bytes: picture() }])
  expect(await refusalOf(api.editMessageText(chat.id, message_id, 'x'))).toBe(
    '400 Bad Request: there is no text in the message to edit',
  )
  await api.editMessageCaption(chat.id, message_id, { caption: 'More layers' })
  const other = InputMediaBuilder.photo(new InputFile(picture(200, 200), 'other.png'), { caption: 'Other' })
  await api.editMessageMedia(chat.id, message_id, other)
  expect(telegram.photos(chat)).toMatchObject([{ name: 'other.png', caption: 'Other' }])
  const text = await api.sendMessage(chat.id, 'x')
  const caption = api.editMessageCaption(chat.id, text.message_id, { caption: 'x' })
  expect(await refusalOf(caption)).toMatch(/there is no caption in the message to edit/)
  const again = await api.sendPhoto(chat.id, sent.photo.at(-1)!.file_id)
  expect(again.photo).toEqual(sent.photo)
  expect(telegram.violations).toEqual([])
})

test('a document keeps its name, and can be fetched by its path', async () => {
  await api.sendDocument(chat.id, new InputFile(Buffer.from('a,b\n'), 'answers.csv'), { caption: 'Yours' })
  const [{ message, ...seen }] = telegram.documents(chat) as [ReturnType<typeof telegram.documents>[0]]
  expect(seen).toEqual({ name: 'answers.csv', bytes: Buffer.from('a,b\n'), caption: 'Yours' })
  const file = await api.getFile(message.document!.file_id)
  const response = await fetch(`${telegram.root}/file/bot${telegram.token}/${file.file_path}`)
  expect(await response.text()).toBe('a,b\n')
  const wrong = await refusalOf(api.sendPhoto(chat.id, message.document!.file_id))
  expect(wrong).toBe("400 Bad Request: can't use file of type Document as Photo")
  expect(await refusalOf(api.sendPhoto(chat.id, 'nonsense'))).toMatch(/wrong file identifier/)
})

test('a press is answered once, and within 15 seconds', async () => {
  await api.sendMessage(chat.id, 'Ready?', { reply_markup: keyboard })
  const shown = telegram.lastMessage(chat)!
  const toast = telegram.press(ana, shown, 'Yes')
  const { id, data } = telegram.pending().at(-1)!.callback_query!
  expect(data).toBe('q:yes')
  await api.answerCallbackQuery(id, { text: 'Noted', show_alert: true })
  expect(await toast).toEqual({ text: 'Noted', alert: true })
  expect(telegram.toasts(ana)).toEqual([{ text: 'Noted', alert: true }])
  expect(await refusalOf(api.answerCallbackQuery(id))).toMatch(/query is too old/)
  const late = telegram.press(ana, shown, 'q:yes')
  clock.advance(15_001)
  await expect(late).rejects.toThrow('Nobody answered the press of Ana')
  const lateId = telegram.pending().at(-1)!.callback_query!.id
  expect(await refusalOf(api.answerCallbackQuery(lateId))).toMatch(/query is too old/)
  expect(await refusalOf(api.answerCallbackQuery('never-asked'))).toMatch(/query ID is invalid/)
})

test('a client lets nobody press what is not there; a forged one does', async () => {
  await api.sendMessage(chat.id, 'Ready?', { reply_markup: keyboard })
  const shown = telegram.lastMessage(chat)!
  expect(() => telegram.press(ana, shown, 'Maybe')).toThrow('No button “Maybe” among: Yes | Read')
  expect(() => telegram.press(ana, shown, 'Read')).toThrow('does not tell the bot')
  expect(() => telegram.press(telegram.user(12, 'Bo'), shown, 'Yes')).toThrow('does not see')
  telegram.forgeCallback(ana, shown, 'q:admin')
  expect(telegram.pending().at(-1)!.callback_query!.data).toBe('q:admin')
})

test('the token is in no error of the server', async () => {
  const answers = await Promise.all(
    ['/sendCard', '/sendMessage', '/getFile?file_id=x'].map(async (path) =>
      (await fetch(`${telegram.root}/bot${telegram.token}${path}`)).text(),
    ),
  )
  answers.push(await (await fetch(`${telegram.root}/file/bot${telegram.token}/none`)).text())
  answers.push(JSON.stringify(telegram.takeViolations()))
  for (const answer of answers) expect(answer).not.toContain(telegram.token)
  const stranger = await fetch(`${telegram.root}/bot1:wrong/getMe`)
  expect(await stranger.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' })
})
