// A challenge on Discord: its post in the channel leads each to an attempt that they alone see, whose one message is
// brought up to date from the first question to the receipt.

import type { APIMessage } from 'discord-api-types/v10'
import { afterEach, describe, expect, it } from 'vitest'
import { labelsOf } from '../platforms/discord/reading.ts'
import { openChallenge } from '../quiz/challenge.ts'
import { startBot, type TestBot, textOf } from './bot.ts'

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  expect(bot.logged).toEqual([])
  await bot.server.close()
})

describe('a challenge in a channel', () => {
  it('is started, answered and handed in aside from the others', async () => {
    bot = await startBot()
    const [mira, ana, eve] = ['Mira', 'Ana', 'Eve'].map((name) => bot.server.person(name))
    const guild = bot.server.guild('Class', { members: [mira!, ana!, eve!] })
    const channel = guild.channel('week')
    for (const one of [mira!, ana!]) await one.inDm.slash('help')
    await bot.quiet()
    const challenge = openChallenge(bot.store, {
      ...{ teacher: `discord:${mira!.id}`, student: `discord:${ana!.id}`, at: bot.clock.now() },
      ...{ places: [mira!.id, ana!.id], room: { platform: 'discord', id: channel.id, private: false } },
    })
    bot.core.ring(bot.clock.now())
    await bot.quiet()
    const post = bot.server.messages(channel).at(-1)!
    expect(textOf(post)).toMatch(/Week 4 is open/)
    const before = JSON.stringify(bot.server.messages(channel))
    const seen = () => ana!.in(channel).whispers().at(-1)!
    const presses = async (label: string, on: APIMessage = seen()) => {
      await ana!.in(channel).press(label, on)
      await bot.quiet()
      return textOf(seen())
    }
    expect(await presses('Start / continue', post)).toMatch(/Attempt 1 of 2[\s\S]*Starting uses one attempt/)
    expect(await presses('Start')).toMatch(/1\/4 · no answer yet · until/)
    expect(await presses('B')).toMatch(/1\/4 · saved ✓/)
    expect(labelsOf(seen())).toContain('● B')
    await presses('Next')
    expect(await presses('False')).toMatch(/2\/4 · saved ✓/)
    await presses('Next')
    // What is typed opens a form.
    expect(await ana!.in(channel).press('Type your answer …', seen())).toMatchObject({ saw: 'modal' })
    await ana!.in(channel).submit({ 'Your answer': 'label' })
    await bot.quiet()
    expect(textOf(seen())).toMatch(/3\/4 · saved ✓[\s\S]*Your answer: label/)
    expect(await presses('Review & submit')).toMatch(/3 of 4 answered; empty: Q4/)
    expect(await presses('Submit')).toMatch(
      /submitted[\s\S]*code [0-9A-F]{4}-[0-9A-F]{4} · 3 of 4 answers stored/,
    )
    // One message of theirs all the while, and nothing of it where the others are.
    expect(ana!.in(channel).whispers()).toHaveLength(1)
    expect(JSON.stringify(bot.server.messages(channel))).toBe(before)
    await eve!.in(channel).press('Start / continue', post)
    await bot.quiet()
    expect(textOf(eve!.in(channel).whispers().at(-1))).toMatch(/not on the list/)
    expect(bot.store.challenges.tries(challenge)[0]!.ended!.how).toBe('submitted')
  })
})
