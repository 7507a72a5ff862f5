// Chats around the bot: blocks, groups that grow, topics, senders who are no persons, privacy mode, menus,
// inline mode, polls and whispers.

import { type Bot, InlineKeyboard } from 'grammy'
import type { Chat, User } from 'grammy/types'
import { beforeEach, expect, test } from 'vitest'
import { ManualClock } from '../clock.ts'
import { aBot, aServer, refusalOf } from './bites.ts'
import type { TelegramServer } from './server.ts'

let clock: ManualClock
let telegram: TelegramServer
let ana: User
let bo: User
let api: Bot['api']

beforeEach(async () => {
  clock = new ManualClock()
  telegram = await aServer({ clock, inlineFeedback: true })
  ana = telegram.user(11, 'Ana', { language: 'de' })
  bo = telegram.user(12, 'Bo')
  api = aBot(telegram).api
})

const latest = () => telegram.pending().at(-1)!
const send = (chat: Chat, text = 'x') => refusalOf(api.sendMessage(chat.id, text))

test('a bot can’t speak first, nor to who blocked it, nor to an account that is gone', async () => {
  const chat = telegram.privateChat(ana)
  expect(await send(chat)).toBe("403 Forbidden: bot can't initiate conversation with a user")
  telegram.say(ana, chat, '/start')
  expect(await send(chat)).toBe('was accepted')
  telegram.block(ana)
  expect(latest().my_chat_member!.new_chat_member.status).toBe('kicked')
  expect(await send(chat)).toBe('403 Forbidden: bot was blocked by the user')
  expect(() => telegram.say(ana, chat, 'Hello')).toThrow('unblock')
  telegram.unblock(ana)
  expect(await send(chat)).toBe('was accepted')
  telegram.deactivate(ana)
  expect(await send(chat)).toBe('403 Forbidden: user is deactivated')
  expect(await refusalOf(api.sendMessage(404, 'x'))).toBe('400 Bad Request: chat not found')
  expect(telegram.violations).toEqual([])
})

test('a group that becomes a supergroup says where it went', async () => {
  const group = telegram.group('Class', { members: [ana] })
  const grown = telegram.migrate(ana, group)
  const moved = telegram.pending().map(({ message }) => message!)
  expect(moved).toMatchObject([
    { chat: group, migrate_to_chat_id: grown.id },
    { chat: grown, migrate_from_chat_id: group.id },
  ])
  const refused = await api.sendMessage(group.id, 'x').catch((error) => error)
  expect(refused).toMatchObject({ error_code: 400, parameters: { migrate_to_chat_id: grown.id } })
  expect(await send(grown)).toBe('was accepted')
})

test('a bot that was thrown out hears nothing and says nothing', async () => {
  const group = telegram.supergroup('Class')
  telegram.kickBot(ana, group)
  telegram.say(ana, group, '/review')
  expect(latest()).toHaveProperty('my_chat_member')
  expect(await send(group)).toBe('403 Forbidden: bot was kicked from the supergroup chat')
})

test('privacy mode: commands, mentions and replies to the bot are heard, chatter is not', async () => {
  const group = telegram.supergroup('Class')
  const mine = await api.sendMessage(group.id, 'Question')
  telegram.say(ana, group, 'What a day')
  telegram.say(ana, group, '/quiz@other_bot')
  expect(telegram.pending()).toEqual([])
  telegram.say(ana, group, '/quiz')
  telegram.say(ana, group, '/quiz@stevedore_bot')
  telegram.say(ana, group, 'hey @stevedore_bot')
  telegram.say(ana, group, 'B', { replyTo: mine })
  expect(telegram.pending().map(({ message }) => message!.text)).toEqual([
    '/quiz',
    '/quiz@stevedore_bot',
    'hey @stevedore_bot',
    'B',
  ])
  expect(telegram.pending()[1]!.message!.entities).toEqual([{ type: 'bot_command', offset: 0, length: 19 }])
  telegram.makeAdmin(ana, group)
  telegram.say(ana, group, 'What a day')
  expect(latest().message!.text).toBe('What a day')
})

test('anonymous administrators and channels speak under a false name', () => {
  const group = telegram.supergroup('Class')
  telegram.say(ana, group, '/quiz', { as: 'anonymous' })
  expect(latest().message).toMatchObject({ from: { username: 'GroupAnonymousBot' }, sender_chat: group })
  const channel = telegram.channel('News')
  telegram.say(ana, group, '/quiz', { as: channel })
  expect(latest().message).toMatchObject({ from: { username: 'Channel_Bot' }, sender_chat: channel })
  telegram.say(ana, channel, 'News of the day')
  expect(latest().channel_post).toMatchObject({ sender_chat: channel, text: 'News of the day' })
  expect(latest().channel_post).not.toHaveProperty('from')
})

test('a topic of a forum keeps its thread', async () => {
  const forum = telegram.forum('School')
  const topic = telegram.topic(ana, forum, 'Layers')
  const said = telegram.say(ana, forum, '/quiz', { topic })
  expect(said).toMatchObject({ message_thread_id: topic, is_topic_message: true })
  const sent = await api.sendMessage(forum.id, 'x', { message_thread_id: topic })
  expect(sent).toMatchObject({ message_thread_id: topic, is_topic_message: true })
  const wrong = api.sendMessage(forum.id, 'x', { message_thread_id: 999 })
  expect(await refusalOf(wrong)).toBe('400 Bad Request: message thread not found')
  telegram.closeTopic(forum, topic)
  const closed = api.sendMessage(forum.id, 'x', { message_thread_id: topic })
  expect(await refusalOf(closed)).toBe('400 Bad Request: TOPIC_CLOSED')
})

test('message ids repeat from one supergroup to the next', async () => {
  const [one, other] = [telegram.supergroup('One'), telegram.supergroup('Other')]
  const ids = [await api.sendMessage(one.id, 'x'), await api.sendMessage(other.id, 'x')]
  expect(ids.map(({ message_id }) => message_id)).toEqual([1, 1])
})

test('only an administrator deletes what others wrote in a group', async () => {
  const group = telegram.supergroup('Class')
  const { message_id } = telegram.say(ana, group, '/quiz')
  expect(await refusalOf(api.deleteMessage(group.id, message_id))).toMatch(/can't be deleted for everyone/)
  telegram.makeAdmin(ana, group)
  expect(await refusalOf(api.deleteMessage(group.id, message_id))).toBe('was accepted')
  expect(telegram.messages(group)).toEqual([])
})

test('who is a member, and what a chat is', async () => {
  const group = telegram.supergroup('Class', { members: [ana] })
  telegram.join(ana, group, 'creator')
  expect((await api.getChatMember(group.id, ana.id)).status).toBe('creator')
  expect((await api.getChatMember(group.id, bo.id)).status).toBe('left')
  expect((await api.getChatMember(group.id, telegram.bot.id)).status).toBe('member')
  expect(await api.getChat(group.id)).toMatchObject({ type: 'supergroup', title: 'Class' })
  expect(telegram.violations).toEqual([])
})

test('the narrowest menu in the person’s language is seen', async () => {
  const [chat, group] = [telegram.privateChat(ana), telegram.group('Class', { members: [ana, bo] })]
  const list = (command: string) => [{ command, description: 'x' }]
  await api.setMyCommands(list('help'))
  await api.setMyCommands(list('lernen'), { scope: { type: 'all_private_chats' }, language_code: 'de' })
  await api.setMyCommands(list('admin'), { scope: { type: 'all_chat_administrators' } })
  expect(telegram.menu(ana, chat)).toEqual(list('lernen'))
  expect(telegram.menu(bo, telegram.privateChat(bo))).toEqual(list('help'))
  telegram.join(ana, group, 'administrator')
  expect([telegram.menu(ana, group), telegram.menu(bo, group)]).toEqual([list('admin'), list('help')])
  expect(await api.getMyCommands({ language_code: 'de' })).toEqual([])
  await api.deleteMyCommands({ scope: { type: 'all_private_chats' }, language_code: 'de' })
  expect(telegram.menu(ana, chat)).toEqual(list('help'))
})

test('a bot that may not write in a group is told so', async () => {
  const group = telegram.group('Class')
  telegram.mute(group)
  expect(await refusalOf(api.sendMessage(group.id, 'x'))).toMatch(/not enough rights to send text messages/)
  telegram.mute(group, false)
  await api.sendMessage(group.id, 'x')
})

test('a deep link hands its payload to /start', () => {
  telegram.follow(ana, 'https://t.me/stevedore_bot?start=topic_layers')
  expect(latest().message!.text).toBe('/start topic_layers')
  expect(() => telegram.follow(ana, 'https://t.me/stevedore_bot?start=a:b')).toThrow('no such payload')
  expect(() => telegram.follow(ana, 'https://t.me/other_bot?start=a')).toThrow('No link to the bot')
})

test('an inline query is answered once, and what is picked is sent', async () => {
  const group = telegram.group('Class')
  const asked = telegram.inlineQuery(ana, 'copy-on-write')
  const { id, query } = latest().inline_query!
  expect(query).toBe('copy-on-write')
  const article = { type: 'article', id: 'cow', title: 'Copy-on-write' } as const
  const results = [
    { ...article, input_message_content: { message_text: '<b>Copy</b>', parse_mode: 'HTML' } },
  ] as const
  await api.answerInlineQuery(id, results)
  expect(await refusalOf(api.answerInlineQuery(id, results))).toMatch(/query is too old/)
  const message = telegram.choose(ana, group, await asked, 'cow')
  expect(message).toMatchObject({ text: 'Copy', via_bot: telegram.bot, from: ana })
  expect(latest().chosen_inline_result).toMatchObject({ result_id: 'cow', query: 'copy-on-write' })
  expect(telegram.violations).toEqual([])
})

test('votes in a quiz are told with names, are final, and end with the quiz', async () => {
  const group = telegram.group('Class')
  const quiz = { type: 'quiz' as const, correct_option_ids: [0], is_anonymous: false, open_period: 60 }
  const message = await api.sendPoll(group.id, 'Which?', ['one', 'two'], quiz)
  telegram.vote(ana, message, [1])
  expect(telegram.pending().map((update) => update.poll_answer?.option_ids)).toEqual([[1], undefined])
  expect(telegram.lastMessage(group)!.poll!.options.map(({ voter_count }) => voter_count)).toEqual([0, 1])
  expect(() => telegram.vote(ana, message, [0])).toThrow('final')
  clock.advance(60_000)
  expect(latest().poll).toMatchObject({ is_closed: true, total_voter_count: 1 })
  expect(await refusalOf(api.stopPoll(group.id, message.message_id))).toMatch(/already been closed/)
  const text = await api.sendMessage(group.id, 'x')
  expect(await refusalOf(api.stopPoll(group.id, text.message_id))).toMatch(/poll to stop not found/)
  const inChannel = api.sendPoll(telegram.channel('News').id, 'Which?', ['one', 'two'], {
    is_anonymous: false,
  })
  expect(await refusalOf(inChannel)).toMatch(/can't be sent to channel chats/)
})

test('a whisper needs a fresh press, is seen by one, and is edited by methods of its own', async () => {
  const group = telegram.supergroup('Class', { members: [ana, bo] })
  const whisper = (text: string, callback_query_id?: string) =>
    api.sendMessage(group.id, text, {
      ephemeral_message_parameters: { receiver_user_id: ana.id, callback_query_id },
    })
  expect(await refusalOf(whisper('psst'))).toMatch(/within 15 seconds/)
  await api.sendMessage(group.id, 'Question', { reply_markup: new InlineKeyboard().text('A', 'a') })
  const question = telegram.lastMessage(group)!
  telegram.press(bo, question, 'A')
  expect(await refusalOf(whisper('psst', latest().callback_query!.id))).toMatch(/within 15 seconds/)
  telegram.press(ana, question, 'A')
  const { id } = latest().callback_query!
  const sent = await whisper('Right', id)
  expect(sent).toMatchObject({ message_id: 0, receiver_user: ana })
  const whispered = sent.ephemeral_message_id!
  await api.raw.editEphemeralMessageText({
    chat_id: group.id,
    receiver_user_id: ana.id,
    ephemeral_message_id: whispered,
    text: 'Right, and why',
  })
  expect(telegram.whispers(ana, group).map(({ text }) => text)).toEqual(['Right, and why'])
  expect([telegram.whispers(bo, group), telegram.messages(group).length]).toEqual([[], 1])
  clock.advance(15_001)
  expect(await refusalOf(whisper('too late', id))).toMatch(/within 15 seconds/)
  telegram.makeAdmin(ana, group)
  expect(await refusalOf(whisper('from an administrator'))).toBe('was accepted')
  expect(telegram.violations).toEqual([])
})

test('a command that is ephemeral is seen by the bot alone, and may be answered so', async () => {
  const group = telegram.supergroup('Class', { members: [ana] })
  const commands = [{ command: 'due', description: 'What is due', is_ephemeral: true }]
  await api.setMyCommands(commands, { scope: { type: 'all_group_chats' } })
  const said = telegram.say(ana, group, '/due')
  expect([said.message_id, telegram.messages(group)]).toEqual([0, []])
  await api.sendMessage(group.id, '3 due', {
    ephemeral_message_parameters: { receiver_user_id: ana.id },
    reply_parameters: { ephemeral_message_id: said.ephemeral_message_id! } as never,
  })
  expect(telegram.whispers(ana, group).map(({ text }) => text)).toEqual(['/due', '3 due'])
  expect(telegram.violations).toEqual([])
})
