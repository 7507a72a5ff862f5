// Reminders as they arrive on Telegram: at their hour, with buttons that work; over a restart once; and not at all to
// whoever blocked the bot or is gone.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { monday, startBot, type TestBot, type TestPerson, textOf } from './bot.ts'

const hour = 3_600_000
const day = 24 * hour
/** 18:30 in UTC, where people are until they say otherwise. */
const evening = monday + 10.5 * hour

let bot: TestBot
let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stevedore-telegram-'))
  bot = await startBot({ file: join(folder, 'stevedore.db') })
})
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  expect(bot.logged).toEqual([])
  await bot.server.close()
  rmSync(folder, { recursive: true })
})

/** Somebody who has something due in the evening, and wants to be reminded. */
async function reminded(): Promise<TestPerson> {
  const ana = bot.person(1, 'Ana')
  await ana.says('/learn lids')
  await ana.presses('Ask me')
  await ana.presses('Not sure')
  await ana.says('/remind 18:30')
  return ana
}

async function rings(at: number) {
  bot.setNow(at)
  bot.core.ring(at)
  await bot.quiet()
}

/** The test message that came when they were switched on left out. */
function remindersTo({ chat }: TestPerson): string[] {
  const all = bot.server.messages(chat).map(textOf)
  return all.filter((text) => /^\w+ reviews? (is|are) due/.test(text))
}

it('comes at its hour as a message of its own, and its buttons lead on', async () => {
  const ana = await reminded()
  expect(bot.server.messages(ana.chat).map(textOf).join('\n')).toMatch(/This is how a reminder looks/)
  await rings(evening - 1)
  expect(remindersTo(ana)).toEqual([])
  await rings(evening)
  expect(remindersTo(ana)).toHaveLength(1)
  expect(ana.labels()).toEqual(['Review', 'In 3 hours', 'Less often', 'Turn off'])
  const reminder = ana.last()
  await ana.presses('Review', reminder)
  expect(bot.question(ana)).toBeDefined()
  expect(ana.text()).toMatch(/Lids/)
  await rings(evening + hour)
  expect(remindersTo(ana)).toHaveLength(1)
})

it('comes once over a stop right after it rang, and another one after that', async () => {
  const before = await reminded()
  bot.setNow(evening)
  bot.core.ring(evening)
  await bot.stop()
  bot = await startBot({ after: bot })
  await rings(evening + 1)
  expect(remindersTo(before)).toHaveLength(1)
  await bot.stop()
  bot = await startBot({ after: bot })
  await rings(evening + hour)
  expect(remindersTo(before)).toHaveLength(1)
})

it.each([
  ['blocked the bot', (server: TestBot['server'], { user }: TestPerson) => server.block(user)],
  ['is gone', (server: TestBot['server'], { user }: TestPerson) => server.deactivate(user)],
])('does not come any more to who %s, and nothing of theirs is lost', async (_, leaves) => {
  const ana = await reminded()
  leaves(bot.server, ana)
  await bot.quiet()
  for (const days of [0, 1, 2, 9]) await rings(evening + days * day)
  const tried = bot.server
    .callsOf('sendMessage')
    .filter(({ params }) => /reviews? (is|are) due/.test(`${params.text}`))
  // One was the test; where the account is gone, that is learned by trying.
  expect(tried.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(tried.length).toBeLessThanOrEqual(2)
  expect(bot.answersOf(ana.account)).toHaveLength(1)
})

it('is told of once when who blocked the bot is back, and stays off', async () => {
  const ana = await reminded()
  bot.server.block(ana.user)
  await bot.quiet()
  await rings(evening)
  bot.server.unblock(ana.user)
  await ana.says('/progress')
  const said = bot.server.messages(ana.chat).map(textOf).join('\n')
  expect(said).toMatch(/Since November 23 my messages did not reach you, so your reminders were switched off/)
  await rings(evening + day)
  expect(remindersTo(ana)).toEqual([])
})
