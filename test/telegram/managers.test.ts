// Who may manage a group is asked of Telegram where that matters, and nobody but that group waits for it.

import { setImmediate as tick } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Incoming } from '../../src/chat/message.ts'
import { startBot, type TestBot, textOf } from './bot.ts'

let bot: TestBot
let told: { who: string; did: string; manages: boolean | undefined }[] = []
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  await bot.server.close()
})

/** A bot for which it matters to `/topics`; what its core was told. */
async function aGroup() {
  told = []
  const note = ({ from, did, manages }: Incoming) =>
    void told.push({ who: from.name, did: did.act === 'command' ? did.name : did.act, manages })
  bot = await startBot({
    managed: ['topics'],
    core: (core) => ({
      ...core,
      take(incoming) {
        note(incoming)
        return core.take(incoming)
      },
    }),
  })
  const [ana, ben] = [bot.server.user(1, 'Ana'), bot.server.user(2, 'Ben')]
  const group = bot.server.supergroup('Containers', { members: [ana, ben] })
  bot.server.join(ana, group, 'administrator')
  return { ana, ben, group }
}

const asked = () => bot.server.callsOf('getChatMember').length

describe('whether somebody manages the group', () => {
  it('is known where it matters, asked once in a while, and not asked elsewhere', async () => {
    const { ana, ben, group } = await aGroup()
    for (const user of [ana, ben, ana]) {
      bot.server.say(user, group, '/topics')
      await bot.quiet()
    }
    expect(told.map(({ manages }) => manages)).toEqual([true, false, true])
    expect(asked()).toBe(2)
    const cas = bot.person(3, 'Cas')
    await cas.says('/topics')
    bot.server.say(bot.server.user(4, 'Dan'), group, '/help')
    await bot.quiet()
    expect(asked()).toBe(2)
    bot.clock.set(bot.clock.now() + 6 * 60_000)
    bot.server.say(ana, group, '/topics')
    await bot.quiet()
    expect(asked()).toBe(3)
  })

  it('holds up its own group alone, keeps the order there, and nothing is confirmed before', async () => {
    const { ana, ben, group } = await aGroup()
    let answer = () => {}
    const wait = new Promise<void>((resolve) => {
      answer = resolve
    })
    bot.server.fault({ on: 'getChatMember', wait })
    const cas = bot.person(3, 'Cas')
    await cas.says('/start')
    told = []
    bot.server.say(ana, group, '/topics')
    bot.server.say(ben, group, '/help')
    bot.server.say(cas.user, cas.chat, '/help')
    await bot.server.until(() => /Go on/.test(cas.text()))
    expect(told.map(({ who, did }) => `${who} ${did}`)).toEqual(['Cas help'])
    // Whatever the program is about to do, it does; asking for more is not among it.
    const polls = bot.server.callsOf('getUpdates').length
    for (let turn = 0; turn < 200; turn++) await tick()
    expect(bot.server.callsOf('getUpdates')).toHaveLength(polls)
    expect(bot.server.polled()).toBe(false)
    expect(bot.server.pending().length).toBeGreaterThanOrEqual(3)
    answer()
    await bot.quiet()
    expect(told.map(({ who, did }) => `${who} ${did}`)).toEqual(['Cas help', 'Ana topics', 'Ben help'])
    expect(told[1]!.manages).toBe(true)
    expect(
      bot.server
        .messages(group)
        .filter((one) => one.from?.is_bot)
        .map(textOf),
    ).toHaveLength(2)
    expect(bot.server.pending()).toEqual([])
  })

  it('that Telegram does not say is taken for no, and the command is answered all the same', async () => {
    const { ana, group } = await aGroup()
    bot.server.fault({ on: 'getChatMember', refuse: { status: 500 } })
    bot.server.say(ana, group, '/topics')
    await bot.quiet()
    expect(told).toEqual([{ who: 'Ana', did: 'topics', manages: false }])
    bot.server.say(ana, group, '/topics')
    await bot.quiet()
    expect(told[1]!.manages).toBe(true)
  })
})

describe('what we may do in a group', () => {
  it('is asked when a class is to meet there, so that what it lacks is known before anything is posted', async () => {
    const { ana, group } = await aGroup()
    const place = { platform: 'telegram', id: `${group.id}`, private: false } as const
    expect(bot.store.places.missing(place)).toBeUndefined()
    bot.server.say(ana, group, '/classroom')
    await bot.quiet()
    expect(bot.store.places.missing(place)).toEqual([])
  })
})
