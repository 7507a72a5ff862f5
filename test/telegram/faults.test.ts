// The machine fails below the program, or the network beside it: the disk is full, the file damaged, answers get
// lost, Telegram says no to everything, somebody sends what is on no button. Nothing is half done, and what could
// not be handled waits at Telegram until it can.

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { decodePress } from '../../src/chat/press.ts'
import { id } from '../../src/engine/ids.ts'
import { oneOf, seeded, wholeBetween } from '../../src/engine/random.ts'
import { StoreTrouble } from '../../src/store/trouble.ts'
import { faultsOf, stateOf } from '../crash/state.ts'
import { type Beginning, startBot, type TestBot, textOf } from './bot.ts'

const folder = mkdtempSync(join(tmpdir(), 'stevedore-faults-'))
let files = 0
const newFile = () => join(folder, `${++files}.db`)
let bot: TestBot
const start = async (how: Beginning = {}) => {
  bot = await startBot(how)
  return bot
}
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  expect(bot.server.impatience).toEqual([])
  await bot.server.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function asked(how: Beginning = {}) {
  await start(how)
  const ana = bot.person(1, 'Ana')
  await ana.says('/practice lids')
  return ana
}

describe('a full disk', () => {
  it('ends the program whole; what it could not keep waits, and is handled once there is room', async () => {
    const before = await asked({ file: newFile() })
    bot.db.pragma('max_page_count = 1')
    const rounds = 25
    for (let round = 0; round < rounds; round++) {
      bot.server.say(before.user, before.chat, '/practice lids')
      bot.server.say(before.user, before.chat, '?')
    }
    await expect(bot.ended).rejects.toThrow(/full/)
    await bot.stop().catch(() => {})
    expect(bot.server.pending().length).toBeGreaterThan(0)
    await start({ after: bot })
    await bot.quiet()
    expect(bot.answersOf(before.account)).toHaveLength(rounds)
    expect(bot.db.prepare('select count(*) from updates').pluck().get()).toBe(2 * rounds + 1)
    expect(faultsOf(bot.db).filter((fault) => !fault.startsWith('a day that counts'))).toEqual([])
    expect(bot.store.days.all(id('telegram:1')).map(({ answers }) => answers)).toEqual([rounds])
  })
})

describe('a damaged file', () => {
  it('is not gone on with; what people did meanwhile is handled with the file put back', async () => {
    const ana = await asked({ file: newFile() })
    const question = ana.last()
    await bot.stop()
    const { file } = bot
    copyFileSync(file, `${file}.kept`)
    const page = rootOf(file)
    const bytes = readFileSync(file)
    bytes.fill(0xa5, page * 4096, (page + 1) * 4096)
    writeFileSync(file, bytes)
    const tapped = bot.server.press(ana.user, question, 'Not sure')
    await expect(startBot({ after: bot })).rejects.toThrow(StoreTrouble)
    expect(bot.server.pending()).toHaveLength(1)
    expect(readFileSync(file).equals(bytes)).toBe(true)
    copyFileSync(`${file}.kept`, file)
    await start({ after: bot })
    expect((await tapped).text).toBe('')
    await bot.quiet()
    expect(bot.answersOf(ana.account)).toHaveLength(1)
  })
})

/** Of a table in the middle of the file, counted from 0. */
function rootOf(file: string): number {
  return Math.floor(readFileSync(file).length / 4096 / 2)
}

describe('an answer of Telegram’s that gets lost', () => {
  it('on the way to a changed screen changes nothing: the same change is no change', async () => {
    const ana = await asked()
    bot.server.fault({ on: 'editMessageText', drop: 'after', times: 3 })
    bot.server.fault({ on: 'answerCallbackQuery', drop: 'after' })
    await ana.presses('Not sure')
    expect(ana.text()).toMatch(/Not sure: here is what is so/)
    expect(bot.server.messages(ana.chat)).toHaveLength(2)
  })

  it('on the way to a new message shows it twice at most, and both of them count once', async () => {
    await start()
    const ana = bot.person(1, 'Ana')
    bot.server.fault({ on: 'sendMessage', drop: 'after' })
    await ana.says('/practice lids')
    const [, first, second] = bot.server.messages(ana.chat)
    expect(textOf(second!)).toBe(textOf(first!))
    expect(bot.server.messages(ana.chat)).toHaveLength(3)
    await ana.presses('Not sure', first)
    // The other one changes only where they would not see it.
    expect(ana.last().message_id).toBeGreaterThan(second!.message_id)
    expect(ana.text()).toMatch(/Not sure: here is what is so/)
    await ana.presses('Not sure', second)
    expect(bot.answersOf(ana.account)).toHaveLength(1)
    expect(ana.text()).toMatch(/Not sure: here is what is so/)
  })
})

describe('a storm of refusals', () => {
  it.each([
    ['to wait', { flood: 3 }],
    ['by a proxy, in HTML', { refuse: { status: 502, html: true } }],
    ['by a broken connection', { drop: 'before' as const }],
  ])('%s: nobody is asked too early, and in the end each has their screen, in order', async (_, fault) => {
    await start()
    const people = Array.from({ length: 20 }, (_, at) => bot.person(at + 1, `P${at + 1}`))
    bot.server.fault({ on: 'sendMessage', times: 100, ...fault })
    for (const { user, chat } of people) {
      bot.server.say(user, chat, '/topics')
      bot.server.say(user, chat, '/practice lids')
    }
    await bot.quiet()
    for (const { chat } of people) {
      const said = bot.server.messages(chat).slice(2).map(textOf)
      expect(said).toEqual([expect.stringMatching(/^Boxes/), expect.stringMatching(/^Lids · practice/)])
    }
  })
})

describe('names', () => {
  it.each([
    '<b>Ana</b><script>',
    '@everyone <@1> [x](tg://user?id=1)',
    'An\u202eaevil\u202c',
    'A\u0300\u0301\u0302\u0303\u0304'.repeat(40),
    '\u200b\u200b',
    '🦜'.repeat(60),
    "'); drop table learners; --",
  ])('%j: is somebody as everybody else', async (name) => {
    await start()
    const ana = bot.person(1, name)
    for (const line of ['/start', '/settings', '/privacy', '/progress', '/export', '/practice lids', '?']) {
      bot.server.say(ana.user, ana.chat, line)
    }
    await bot.quiet()
    expect(bot.answersOf(ana.account)).toHaveLength(1)
    expect(bot.server.documents(ana.chat)).toHaveLength(2)
    expect(bot.logged).toEqual([])
  })
})

it('a thousand forged buttons, near to real ones, change nothing of somebody else’s', async () => {
  const ana = await asked()
  const ben = bot.person(2, 'Ben')
  await ben.says('/start')
  const random = seeded('forger')
  const real = ana.last().reply_markup!.inline_keyboard.flat() as { callback_data: string }[]
  const state = () =>
    stateOf(bot.db)
      .split('\n')
      .filter((row) => row.includes(ana.account))
      .join('\n')
  const before = state()
  const signs = [...`:1azAZ09?+- ';,"%\u0000🦜_${'x'.repeat(5)}`]
  for (let at = 0; at < 1000; at++) {
    const data = [...oneOf(real, random).callback_data]
    for (let left = wholeBetween(0, 3, random); left > 0; left--) {
      data.splice(wholeBetween(0, data.length, random), wholeBetween(0, 2, random), oneOf(signs, random))
    }
    const from = { account: id(ben.account), platform: 'telegram', name: 'Ben' } as const
    const place = { platform: 'telegram', id: '2', private: true } as const
    const did = { act: 'press', press: decodePress(data.join('')) } as const
    for (const { id } of bot.core.take({ update: `forged ${at}`, from, place, at: bot.now(), did } as never))
      bot.core.sent(id)
  }
  expect(state()).toBe(before)
  expect(bot.logged).toEqual([])
})
