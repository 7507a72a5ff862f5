// What was being sent when the program stopped is sent again, and says so; what certainly did not arrive, or was
// not sent yet, comes as if nothing had been.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBot, type TestBot, textOf } from './bot.ts'

let bot: TestBot
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stevedore-repeated-'))
})
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  await bot.server.close()
  rmSync(folder, { recursive: true })
})

type Fault = Parameters<TestBot['server']['fault']>[0]

/** Ana asks for something, the program stops amid the answer to it, and starts again; what she then has. */
async function amid(fault: Fault, text: string): Promise<string[]> {
  bot = await startBot({ file: join(folder, 'stevedore.db') })
  const ana = bot.person(1, 'Ana')
  await ana.says('/start')
  const before = bot.server.messages(ana.chat).length
  const calls = bot.server.calls.length
  bot.server.fault(fault)
  bot.server.say(ana.user, ana.chat, text)
  const isCalled = () =>
    bot.server.calls
      .slice(calls)
      .some(({ method, status }) => method === 'sendMessage' && status !== undefined)
  await bot.server.until(isCalled)
  await bot.stop()
  bot = await startBot({ after: bot })
  await bot.quiet()
  const ours = bot.server
    .messages(ana.chat)
    .slice(before)
    .filter(({ from }) => from?.is_bot)
  return ours.map(textOf)
}

describe('a stop amid a message', () => {
  it('that Telegram had taken repeats it, and says so', async () => {
    const [first, again, ...more] = await amid({ on: 'sendMessage', drop: 'after' }, '/topics')
    expect(first).toMatch(/^Boxes/)
    expect(again).toBe(`(Repeated: I was interrupted while I sent this.)\n\n${first}`)
    expect(more).toEqual([])
  })

  it('that belongs to a session repeats it with buttons that work, and the next tap shows it clean', async () => {
    const [first, again] = await amid({ on: 'sendMessage', drop: 'after' }, '/practice knots')
    expect(again).toBe(`(Repeated: I was interrupted while I sent this.)\n\n${first}`)
    const ana = bot.person(1, 'Ana')
    await ana.presses('Sure')
    expect(ana.text()).toMatch(/You are sure/)
    expect(ana.text()).not.toMatch(/Repeated/)
  })

  it('that Telegram refused for now comes as if nothing had been', async () => {
    const told = await amid({ on: 'sendMessage', flood: 30 }, '/topics')
    expect(told).toEqual([expect.stringMatching(/^Boxes/)])
  })
})
