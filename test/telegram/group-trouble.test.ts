// What goes wrong in a group: a message is deleted, we are put out or may not write, many answer at once, and a
// server shows to one person what is theirs, or can't.

import type { Chat, Message, User } from 'grammy/types'
import { afterEach, describe, expect, it } from 'vitest'
import { type Beginning, startBot, type TestBot, textOf } from './bot.ts'

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  expect(bot.server.impatience).toEqual([])
  await bot.server.close()
})

async function aGroup(count: number, how: Beginning = {}) {
  bot = await startBot(how)
  const users = Array.from({ length: count }, (_, at) => bot.server.user(at + 1, `P${at + 1}`))
  const group = bot.server.supergroup('Containers', { members: users })
  return { users, group, host: users[0]! }
}

const ours = (group: Chat) => bot.server.messages(group).filter(({ from }) => from?.id === bot.server.bot.id)
const shown = (group: Chat): Message => ours(group).at(-1)!

async function asks(user: User, group: Chat, text = '/question knots'): Promise<Message> {
  bot.server.say(user, group, text)
  await bot.quiet()
  return shown(group)
}

/** As long after as every alarm that was set needs. */
async function later(minutes: number): Promise<void> {
  bot.wait(minutes)
  bot.core.ring(bot.now())
  await bot.quiet()
}

describe('a question in a group', () => {
  it('that somebody deleted is asked again, its answers kept', async () => {
    const { users, group, host } = await aGroup(3)
    const question = await asks(host, group)
    await bot.server.press(users[1]!, question, 'Not sure')
    await bot.quiet()
    bot.server.vanish(question)
    await bot.server.press(users[2]!, question, 'Not sure')
    await bot.server.until(() => ours(group).length === 1)
    await bot.quiet()
    expect(shown(group).message_id).toBeGreaterThan(question.message_id)
    expect(textOf(shown(group))).toMatch(/Answered: 2/)
  })

  it('ends where we were put out, and nothing more is sent there', async () => {
    const { users, group, host } = await aGroup(2)
    const question = await asks(host, group)
    await bot.server.press(users[1]!, question, 'Not sure')
    bot.server.kickBot(host, group)
    await bot.quiet()
    const before = bot.server.calls.length
    await later(30)
    const to = bot.server.calls.slice(before).filter(({ params }) => `${params.chat_id}` === `${group.id}`)
    expect(to).toEqual([])
    expect(bot.db.prepare('select count(*) from lives where open = 1').pluck().get()).toBe(0)
  })

  it('waits where we may not write any more, and its host is told in private what is missing', async () => {
    const { users, group, host } = await aGroup(2)
    bot.server.say(host, bot.server.privateChat(host), '/start')
    await bot.quiet()
    bot.server.say(host, group, '/quiz boxes')
    await bot.quiet()
    await bot.server.press(users[1]!, shown(group), 'I’m in')
    await bot.quiet()
    bot.server.mute(group)
    await later(2)
    await bot.server.until(() => bot.server.calls.some(({ status }) => status === 400))
    await bot.quiet()
    const ana = bot.server.privateChat(host)
    bot.server.say(host, ana, '/help')
    await bot.quiet()
    const told = bot.server.messages(ana).map(textOf).join('\n')
    expect(told).toMatch(/quiz that you host waits[\s\S]*send text messages/)
  })

  it('answered by thirty within a minute is never too much for the group, and every answer is kept', async () => {
    const { users, group, host } = await aGroup(30, { server: { flood: true } })
    const question = await asks(host, group)
    const toasts = await Promise.all(users.map((user) => bot.server.press(user, question, 'Not sure')))
    for (const { text } of toasts) expect(text).toMatch(/^Locked/)
    await later(15)
    await later(1)
    await bot.server.until(() => /✅/.test(textOf(shown(group))))
    expect(bot.server.calls.filter(({ status }) => status === 429)).toEqual([])
    expect(bot.db.prepare('select count(*) from live_responses').pluck().get()).toBe(30)
    // The count was brought up to date now and then, and not thirty times.
    const edits = bot.server.callsOf('editMessageText').length
    expect(edits).toBeLessThan(10)
  })
})

describe('what is for one person', () => {
  const review = (user: User, group: Chat) => asks(user, group, '/review')

  it('is shown to them alone where we manage the group, whenever that is', async () => {
    const { users, group, host } = await aGroup(2)
    bot.server.makeAdmin(host, group)
    bot.server.say(users[1]!, group, '/review')
    await bot.server.until(() => bot.server.whispers(users[1]!, group).length === 1)
    await bot.quiet()
    expect(ours(group)).toEqual([])
    expect(textOf(bot.server.whispers(users[1]!, group)[0]!)).toMatch(/between the two of us/)
  })

  it('is tried once in a group that does not let us, and again when our rights change', async () => {
    const { users, group, host } = await aGroup(2)
    const tries = () =>
      bot.server.callsOf('sendMessage').filter(({ params }) => params.ephemeral_message_parameters).length
    for (let at = 0; at < 3; at++) await review(users[1]!, group)
    expect([tries(), ours(group).length]).toEqual([1, 3])
    bot.server.makeAdmin(host, group)
    await bot.quiet()
    bot.server.say(users[1]!, group, '/review')
    await bot.server.until(() => bot.server.whispers(users[1]!, group).length === 1)
    await bot.quiet()
    expect([tries(), ours(group).length]).toEqual([2, 3])
  })

  it('answers alone whoever asked alone', async () => {
    const { users, group } = await aGroup(2)
    await bot.server.until(() => bot.server.callsOf('getMyCommands').length === 3)
    await bot.quiet()
    const secret = [{ command: 'review', description: 'review', is_ephemeral: true }]
    const body = JSON.stringify({ commands: secret, scope: { type: 'all_group_chats' } })
    const headers = { 'content-type': 'application/json' }
    await fetch(`${bot.server.root}/bot${bot.server.token}/setMyCommands`, { method: 'POST', headers, body })
    bot.server.say(users[1]!, group, '/review@stevedore_bot')
    await bot.server.until(() => bot.server.whispers(users[1]!, group).length === 2)
    await bot.quiet()
    expect(ours(group)).toEqual([])
  })

  it('is a reply where the server has no such messages, with nothing of theirs in it', async () => {
    const { users, group } = await aGroup(2, { server: { ephemeral: false } })
    expect(textOf(await review(users[1]!, group))).toMatch(/between the two of us/)
    expect(shown(group).reply_to_message?.from?.id).toBe(2)
  })
})
