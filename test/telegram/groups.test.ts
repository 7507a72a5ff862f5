// Groups on Telegram: what is said to us is heard and answered where it was said, and nothing else; who can't take
// part is told why; a group that comes, goes or becomes another chat loses nothing.

import type { Chat, User } from 'grammy/types'
import { afterEach, describe, expect, it } from 'vitest'
import { type Beginning, startBot, type TestBot, textOf } from './bot.ts'

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  expect(bot.logged).toEqual([])
  await bot.server.close()
})

async function inGroup(kind: 'group' | 'supergroup' | 'forum' = 'supergroup', how?: Beginning) {
  bot = await startBot(how)
  const ana = bot.server.user(1, 'Ana')
  const ben = bot.server.user(2, 'Ben')
  const group = bot.server[kind]('Containers', { members: [ana, ben] })
  return { ana, ben, group }
}

const ours = (group: Chat) => bot.server.messages(group).filter(({ from }) => from?.id === bot.server.bot.id)

/** What we answered, if anything. */
async function says(user: User, group: Chat, text: string, how = {}): Promise<string | undefined> {
  const before = ours(group).length
  bot.server.say(user, group, text, how)
  await bot.quiet()
  const [answer] = ours(group).slice(before)
  return answer && textOf(answer)
}

describe('in a group', () => {
  it.each(['group', 'supergroup'] as const)('a command is answered with a reply: %s', async (kind) => {
    const { ana, group } = await inGroup(kind)
    expect(await says(ana, group, '/explain label')).toMatch(/A piece of paper on a box/)
    expect(await says(ana, group, '/explain@stevedore_bot label')).toMatch(/A piece of paper/)
    expect(await says(ana, group, '@stevedore_bot explain label')).toMatch(/A piece of paper/)
    for (const message of ours(group)) expect(message.reply_to_message?.from?.id).toBe(ana.id)
  })

  it('what is said to others, or by other bots, stays unanswered', async () => {
    const { ana, ben, group } = await inGroup()
    bot.server.makeAdmin(ana, group)
    const other: User = { id: 99, is_bot: true, first_name: 'Other', username: 'other_bot' }
    for (const text of ['hello', 'B', '/weather', '/help@other_bot', '/etc/passwd', 'see /help please']) {
      expect(await says(ana, group, text), text).toBeUndefined()
    }
    expect(await says(other, group, '/help')).toBeUndefined()
    const chatter = bot.server.say(ben, group, 'who knows?')
    expect(await says(ana, group, 'not me', { replyTo: chatter })).toBeUndefined()
    expect(bot.db.prepare('select count(*) from accounts').pluck().get()).toBe(0)
  })

  it('a reply to us, or our name, is heard', async () => {
    const { ana, group } = await inGroup()
    await says(ana, group, '/help')
    const [help] = ours(group)
    expect(await says(ana, group, 'and now?', { replyTo: help })).toMatch(
      /write `?\/review`? to me in private/,
    )
    expect(await says(ana, group, 'hey @Stevedore_Bot!')).toMatch(/in private/)
  })

  it('what is private leads into the private chat by a button, and shows nothing of anybody', async () => {
    const { ana, group } = await inGroup()
    expect(await says(ana, group, '/review')).toMatch(/between the two of us/)
    const [refusal] = ours(group)
    expect(refusal!.reply_markup!.inline_keyboard.flat()).toEqual([
      { text: 'Open our private chat', url: 'https://t.me/stevedore_bot?start=review' },
    ])
    const link = refusal!.reply_markup!.inline_keyboard[0]![0] as { url: string }
    const person = bot.person(3, 'Cas')
    bot.server.follow(person.user, link.url)
    await bot.quiet()
    expect(person.text()).toMatch(/Nothing is due now/)
  })

  it('a word’s button leads to its topic in private', async () => {
    const { ana, group } = await inGroup()
    await says(ana, group, '/explain label')
    const buttons = ours(group)[0]!.reply_markup!.inline_keyboard.flat()
    expect(buttons).toEqual([{ text: 'Practise this', url: 'https://t.me/stevedore_bot?start=t_labels' }])
    bot.person(3, 'Cas')
    const cas = bot.users.get(3)!
    bot.server.follow(cas, 'https://t.me/stevedore_bot?start=t_labels')
    await bot.quiet()
    expect(bot.person(3, 'Cas').text()).toMatch(/Labels[\s\S]*What stands on a box/)
  })

  it('a forged press on what is private opens the private chat, and begins nothing there', async () => {
    const { ana, group } = await inGroup()
    await says(ana, group, '/help')
    const [help] = ours(group)
    const toast = await bot.server.forgeCallback(ana, help!, '1::0:go:')
    expect(toast.url).toBe('https://t.me/stevedore_bot?start=review')
    expect(toast.text).toMatch(/between the two of us/)
    await bot.quiet()
    expect(bot.db.prepare('select count(*) from sessions').pluck().get()).toBe(0)
    expect(ours(group)).toHaveLength(1)
  })

  it('names with markup, links and mentions are names', async () => {
    bot = await startBot()
    const name = '<b>@durov</b> https://evil.com/x #tag /forget `code`'
    const mal = bot.server.user(1, name)
    const group = bot.server.supergroup(name, { members: [mal] })
    expect(await says(mal, group, '/question knots')).toMatch(/asked by <b>@/)
    await says(mal, group, `/explain ${name}`)
    await says(mal, group, '/nosuch@stevedore_bot')
    const found = ours(group).flatMap(({ entities = [] }) => entities.map(({ type }) => type))
    // Ours are the commands that the sentences name, and what is bold or italic in them.
    expect(found.filter((type) => !['italic', 'bold', 'bot_command'].includes(type))).toEqual([])
    for (const message of ours(group)) {
      for (const { type, offset, length } of message.entities ?? []) {
        if (type === 'bot_command') expect(textOf(message).slice(offset, offset + length)).not.toBe('/forget')
      }
    }
  })
})

describe('who can’t be told apart', () => {
  it('an administrator without a name is told why they can’t take part', async () => {
    const { ana, group } = await inGroup()
    expect(await says(ana, group, '/help', { as: 'anonymous' })).toMatch(
      /as the group itself.*Remain anonymous/,
    )
    expect(await says(ana, group, 'hello', { as: 'anonymous' })).toBeUndefined()
    expect(bot.db.prepare('select count(*) from accounts').pluck().get()).toBe(0)
  })

  it('a channel is told why, too', async () => {
    const { ana, group } = await inGroup()
    const channel = bot.server.channel('News')
    expect(await says(ana, group, '/explain label', { as: channel })).toMatch(/as a channel.*own name/)
    expect(bot.db.prepare('select count(*) from accounts').pluck().get()).toBe(0)
  })
})

describe('a forum', () => {
  it('is answered in the topic in which it was asked', async () => {
    const { ana, group } = await inGroup('forum')
    const [one, two] = [bot.server.topic(ana, group, 'Layers'), bot.server.topic(ana, group, 'Images')]
    await says(ana, group, '/help', { topic: two })
    await says(ana, group, '/explain label', { topic: one })
    await says(ana, group, '/topics')
    expect(ours(group).map(({ message_thread_id }) => message_thread_id)).toEqual([two, one, undefined])
  })

  it('chatter in a topic that we opened is not said to us', async () => {
    const { ana, group } = await inGroup('forum')
    bot.server.makeAdmin(ana, group)
    const topic = bot.server.topic(bot.server.bot, group, 'Quiz')
    const opened = bot.server.messages(group).at(-1)!
    expect(await says(ana, group, 'nice', { topic, replyTo: opened })).toBeUndefined()
  })
})

describe('coming and going', () => {
  it('says once what it can do when it is added, and nothing when it gets other rights', async () => {
    bot = await startBot()
    const ana = bot.server.user(1, 'Ana')
    const group = bot.server.group('Containers', { members: [ana] })
    bot.server.kickBot(ana, group)
    bot.server.addBot(ana, group)
    bot.server.makeAdmin(ana, group)
    await bot.server.until(() => bot.server.pending().length === 0)
    await bot.quiet()
    expect(ours(group).map(textOf)).toEqual([expect.stringMatching(/\/question asks all of you/)])
    expect(bot.db.prepare('select count(*) from accounts').pluck().get()).toBe(0)
  })

  it('is told of a block at once, and says so at the next word', async () => {
    bot = await startBot()
    const ana = bot.person(1, 'Ana')
    await ana.says('/remind 18:30')
    bot.server.block(ana.user)
    await bot.quiet()
    const unreachable = bot.db.prepare('select unreachable_at from accounts').pluck()
    expect(unreachable.get()).toBe(bot.now())
    bot.server.unblock(ana.user)
    await bot.quiet()
    const before = bot.server.messages(ana.chat).length
    await ana.says('/help')
    const told = bot.server.messages(ana.chat).slice(before).map(textOf)
    expect(told.join('\n')).toMatch(/reminders were switched off/)
    expect(unreachable.get()).toBeNull()
  })
})

describe('the menu', () => {
  it('differs in private, in a group, and for its administrators, and is set only where it changed', async () => {
    const { ana, ben, group } = await inGroup()
    bot.server.join(ben, group, 'administrator')
    const done = () => bot.server.callsOf('getMyCommands').length === 3
    await bot.server.until(done)
    await bot.quiet()
    const names = (user: User, chat: Chat) => bot.server.menu(user, chat).map(({ command }) => command)
    expect(names(ana, group)).toEqual(expect.arrayContaining(['start', 'explain', 'help']))
    expect(names(ana, group)).toContain('quiz')
    expect(names(ana, group)).not.toContain('review')
    expect(names(ana, group)).not.toContain('classroom')
    expect(names(ben, group)).toContain('classroom')
    expect(names(ben, group)).toEqual(expect.arrayContaining(names(ana, group)))
    expect(names(ana, bot.server.privateChat(ana))).toContain('review')
    await bot.server.until(() => bot.server.callsOf('setMyCommands').length === 3)
  })
})
