// A challenge on Telegram: its post in the group leads by a link into the private chat, where one message is brought up
// to date from the first question to the receipt. Who presses in the group is told there alone.

import { afterEach, describe, expect, it } from 'vitest'
import { openChallenge } from '../quiz/challenge.ts'
import { startBot, type TestBot, textOf } from './bot.ts'

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  expect(bot.logged).toEqual([])
  await bot.server.close()
})

describe('a challenge in a group', () => {
  it('is started by its link, answered and handed in in private', async () => {
    bot = await startBot()
    const [mira, ana, eve] = ['Mira', 'Ana', 'Eve'].map((name, at) => bot.person(at + 1, name))
    const group = bot.server.supergroup('Week', { members: [mira!.user, ana!.user, eve!.user] })
    for (const one of [mira!, ana!]) await one.says('/help')
    const challenge = openChallenge(bot.store, {
      ...{ teacher: mira!.account, student: ana!.account, at: bot.now() },
      ...{
        places: [`${mira!.chat.id}`, `${ana!.chat.id}`],
        room: { platform: 'telegram', id: `${group.id}`, private: false },
      },
    })
    bot.core.ring(bot.now())
    await bot.quiet()
    const post = bot.server.lastMessage(group)!
    expect(textOf(post)).toMatch(/Week 4 is open/)
    const buttons = post.reply_markup!.inline_keyboard.flat()
    const link = buttons.flatMap((one) => ('url' in one ? [one.url] : []))[0]!
    const payload = new URL(link).searchParams.get('start')
    expect(payload).toBe('c_1')
    expect(await ana!.presses('My status', post)).toMatch(
      /#1 Week 4: open until 10:00 \(Europe\/Berlin\). Attempts taken: 0 of 2/,
    )
    expect(await eve!.presses('My status', post)).toMatch(/not on the list/)
    expect(await ana!.says(`/start ${payload}`)).toMatch(/Attempt 1 of 2[\s\S]*Starting uses one attempt/)
    await ana!.presses('Start')
    const message = ana!.last().message_id
    expect(ana!.text()).toMatch(/1\/4 · no answer yet · until 09:15 \(Europe\/Berlin\)/)
    await ana!.presses('B')
    expect(ana!.text()).toMatch(/1\/4 · saved ✓/)
    expect(ana!.labels()).toContain('● B')
    await ana!.presses('Next')
    await ana!.presses('False')
    await ana!.presses('Next')
    expect(ana!.last().message_id).toBe(message)
    // What is typed is answered below it.
    expect(await ana!.says('label')).toMatch(/3\/4 · saved ✓[\s\S]*Your answer: label/)
    await ana!.presses('Next')
    for (const letter of ['C', 'A', 'B']) await ana!.presses(letter)
    expect(ana!.text()).toMatch(/4\/4 · saved ✓[\s\S]*Your answer: C A B/)
    await ana!.presses('Review & submit')
    expect(ana!.text()).toMatch(/4 of 4 answered\./)
    await ana!.presses('Submit')
    expect(ana!.text()).toMatch(
      /submitted 09:00:00 \(Europe\/Berlin\) · code [0-9A-F]{4}-[0-9A-F]{4} · 4 of 4 answers stored/,
    )
    expect(bot.server.lastMessage(group)!.message_id).toBe(post.message_id)
    expect(bot.store.challenges.tries(challenge)[0]!.ended!.how).toBe('submitted')
  })
})
