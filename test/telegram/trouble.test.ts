// What goes wrong on the way: the program stops, people leave, messages vanish, Telegram is busy or away. No
// answer is lost, nothing counts twice, and each person sees in the end what is so.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Beginning, startBot, type TestBot, textOf } from './bot.ts'

let bot: TestBot
let folder: string | undefined
const start = async (how: Beginning = {}) => {
  bot = await startBot(how)
  return bot
}
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  expect(bot.server.impatience).toEqual([])
  await bot.server.close()
  if (folder) rmSync(folder, { recursive: true })
  folder = undefined
})

const newFile = () => {
  folder = mkdtempSync(join(tmpdir(), 'stevedore-telegram-'))
  return join(folder, 'stevedore.db')
}

/** Ana has a question before her. */
async function asked(how: Beginning = {}) {
  await start(how)
  const ana = bot.person(1, 'Ana')
  await ana.says('/practice lids')
  return ana
}

describe('a restart', () => {
  it('in the middle of a question leaves its buttons working, in the same message', async () => {
    const before = await asked({ file: newFile() })
    const question = before.last()
    await bot.stop()
    await start({ after: bot })
    const ana = bot.person(1, 'Ana')
    await ana.presses('Not sure', question)
    expect(ana.last().message_id).toBe(question.message_id)
    expect(ana.text()).toMatch(/Not sure: here is what is so/)
  })

  it('handles what people did meanwhile, once', async () => {
    const before = await asked({ file: newFile() })
    const question = before.last()
    await bot.stop()
    void bot.server.press(before.user, question, 'Not sure')
    void bot.server.press(before.user, question, 'Not sure')
    bot.server.say(before.user, before.chat, '/progress')
    await start({ after: bot })
    await bot.quiet()
    const ana = bot.person(1, 'Ana')
    expect(bot.answersOf(ana.account)).toHaveLength(1)
    expect(ana.text()).toMatch(/What you would recall now/)
  })

  it('shows what was not shown before it, as it now is', async () => {
    const before = await asked({ file: newFile() })
    let free = () => {}
    const stalled = new Promise<void>((resolve) => {
      free = resolve
    })
    bot.server.fault({ on: 'editMessageText', wait: stalled, times: 9, drop: 'before' })
    void bot.server.press(before.user, before.last(), 'Sure')
    void bot.server.press(before.user, before.last(), 'Not sure')
    await bot.server.until(() => bot.server.pending().length === 0 && bot.server.toasts().length === 2)
    free()
    await bot.stop()
    await start({ after: bot })
    await bot.quiet()
    expect(bot.person(1, 'Ana').text()).toMatch(/Not sure: here is what is so/)
  })
})

describe('a picture that Telegram has', () => {
  const uploads = () => bot.server.callsOf('sendPhoto').map(({ uploads, status }) => [uploads.size, status])

  it('is not uploaded again after a restart', async () => {
    await start({ file: newFile() })
    await bot.person(1, 'Ana').says('/learn')
    await bot.stop()
    await start({ after: bot })
    expect(await bot.person(2, 'Ben').says('/learn')).toMatch(/A lid lies on a box/)
    expect(uploads()).toEqual([
      [1, 200],
      [0, 200],
    ])
  })

  it('and has forgotten, or never had from this bot, is uploaded anew', async () => {
    await start()
    await bot.person(1, 'Ana').says('/learn')
    bot.db.prepare(`update files set name = 'of another bot'`).run()
    const ben = bot.person(2, 'Ben')
    await ben.says('/learn')
    expect(ben.last().photo).toBeDefined()
    await bot.person(3, 'Cem').says('/learn')
    expect(uploads()).toEqual([
      [1, 200],
      [0, 400],
      [1, 200],
      [0, 200],
    ])
    expect(bot.logged).toEqual([])
  })
})

describe('somebody who blocks the bot', () => {
  it('is no longer written to, and is told once when they are back', async () => {
    const ana = await asked()
    bot.server.say(ana.user, ana.chat, '/topics')
    bot.server.block(ana.user)
    await bot.quiet()
    expect(bot.store.learners.account(ana.account as never)?.unreachable).toBeGreaterThanOrEqual(bot.now())
    bot.server.unblock(ana.user)
    await ana.says('/progress')
    const said = bot.server.messages(ana.chat).map(textOf)
    expect(said.filter((text) => /did not arrive since November 23/.test(text))).toHaveLength(1)
    await ana.says('/progress')
    expect(
      bot.server
        .messages(ana.chat)
        .map(textOf)
        .filter((text) => /did not arrive/.test(text)),
    ).toHaveLength(1)
    expect(bot.logged).toEqual([])
  })
})

describe('a message that can’t be edited', () => {
  it('because it vanished is posted anew', async () => {
    const ana = await asked()
    const question = ana.last()
    bot.server.vanish(question)
    await ana.presses('Not sure', question)
    expect(ana.last().message_id).not.toBe(question.message_id)
    expect(ana.text()).toMatch(/Not sure: here is what is so/)
    expect(ana.labels()).toContain('Next')
  })

  it('because it is too old is posted anew, and loses its buttons if it can', async () => {
    const ana = await asked({ server: { editableFor: 1000 } })
    bot.clock.set(bot.clock.now() + 3_600_000)
    await ana.presses('Not sure')
    expect(ana.text()).toMatch(/Not sure: here is what is so/)
    expect(bot.logged).toEqual([])
  })

  it('because it shows that already is left alone', async () => {
    const ana = await asked()
    bot.server.fault({ on: 'editMessageText', takenBut: 502 })
    await ana.presses('Not sure')
    expect(bot.server.callsOf('editMessageText').map(({ status }) => status)).toEqual([502, 400])
    expect(ana.text()).toMatch(/Not sure: here is what is so/)
    expect(bot.logged).toEqual([])
  })
})

describe('Telegram', () => {
  it.each([
    ['is busy', { refuse: { status: 502, html: true } }],
    ['breaks off', { drop: 'before' as const }],
    ['asks to wait', { flood: 7 }],
  ])('%s: the screen comes late, and the tap is answered all the same', async (_, fault) => {
    const ana = await asked()
    bot.server.fault({ on: 'editMessageText', times: 3, ...fault })
    const at = bot.clock.now()
    await ana.presses('Not sure')
    expect(ana.text()).toMatch(/Not sure: here is what is so/)
    expect(bot.clock.now() - at).toBeGreaterThanOrEqual('flood' in fault ? 21_000 : 3_500)
    expect(bot.answersOf(ana.account)).toHaveLength(1)
  })

  it('does not answer for a while: others are answered meanwhile, and screens that are overtaken never go out', async () => {
    const ana = await asked()
    const ben = bot.person(2, 'Ben')
    let free = () => {}
    const stalled = new Promise<void>((resolve) => {
      free = resolve
    })
    bot.server.fault({
      on: ({ method, params }) => method === 'editMessageText' && params.chat_id === `${ana.chat.id}`,
      wait: stalled,
    })
    const question = ana.last()
    const tap = (label: string) => bot.server.press(ana.user, question, label)
    await Promise.all([tap('Sure'), tap('Guessing'), tap('Sure'), tap('Guessing')])
    bot.server.say(ben.user, ben.chat, '/topics')
    await bot.server.until(() => /Lids/.test(textOf(bot.server.lastMessage(ben.chat) ?? ({} as never))))
    free()
    await bot.quiet()
    expect(ana.text()).toMatch(/You are not quite sure/)
    expect(bot.server.callsOf('editMessageText')).toHaveLength(2)
  })

  it('never has to ask a bot that keeps its pace to wait', async () => {
    await start({ server: { flood: true } })
    const people = Array.from({ length: 60 }, (_, at) => bot.person(10 + at, `P${at}`))
    for (const person of people) bot.server.say(person.user, person.chat, '/topics')
    for (let at = 0; at < 12; at++) bot.server.say(people[0]!.user, people[0]!.chat, '/help')
    await bot.quiet()
    expect(bot.server.calls.filter(({ status }) => status === 429)).toEqual([])
    for (const person of people) expect(bot.server.lastMessage(person.chat)).toBeDefined()
    expect(bot.server.messages(people[0]!.chat)).toHaveLength(2 * 13)
  })
})

describe('an update that can’t be handled', () => {
  it('is set aside after three tries, told in words, and logged once without what was written', async () => {
    const ana = await asked()
    const ben = bot.person(2, 'Ben')
    bot.db.prepare(`update sessions set state = '{"version":9}'`).run()
    const shown = await ana.says('a very private answer')
    expect(shown).toMatch(/Something went wrong with that, and nothing was counted/)
    expect(await ben.says('/topics')).toMatch(/Lids/)
    const kept = bot.db.prepare('select tries, error from tries').all() as { tries: number; error: string }[]
    expect(kept).toEqual([{ tries: 4, error: expect.stringMatching(/^ZodError/) }])
    expect(bot.logged).toHaveLength(1)
    expect(JSON.parse(bot.logged[0]!).update).toMatch(/^\d+$/)
    expect(bot.logged[0] + kept[0]!.error).not.toMatch(/private/)
  })

  it('and kills the program is not tried a fourth time', async () => {
    const ana = await asked()
    const next =
      1 + Math.max(...(bot.db.prepare('select update_id from updates').pluck().all() as string[]).map(Number))
    bot.db
      .prepare('insert into tries (platform, update_id, tries, at) values (?, ?, 3, 0)')
      .run('telegram', `${next}`)
    expect(await ana.says('/topics')).toMatch(/Something went wrong/)
    expect(await ana.says('/topics')).toMatch(/Lids/)
  })

  it('by a tap tells so in the toast', async () => {
    const ana = await asked()
    bot.db.prepare(`update sessions set state = '{"version":9}'`).run()
    expect(await ana.presses('Not sure')).toMatch(/Something went wrong/)
  })
})

describe('the token', () => {
  it('stands in no log, whatever fails', async () => {
    const ana = await asked({ level: 'trace' })
    bot.server.fault({ on: 'editMessageText', drop: 'before' })
    bot.server.fault({ on: 'getUpdates', drop: 'before' })
    await ana.presses('Not sure')
    expect(bot.logged.join('')).toMatch(/Telegram is away/)
    expect(bot.logged.join('')).not.toContain(bot.server.token.split(':')[1])
  })
})
