// What goes wrong on the way: the program stops, messages vanish, permissions go, Discord is busy or away. No answer
// is lost, nothing counts twice, and each person sees in the end what is so.

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
  await bot.server.close()
  if (folder) rmSync(folder, { recursive: true })
  folder = undefined
})

const newFile = () => {
  folder = mkdtempSync(join(tmpdir(), 'stevedore-discord-'))
  return join(folder, 'stevedore.db')
}
const callback = 'POST /interactions/{interaction_id}/{interaction_token}/callback'
const posts = 'POST /channels/{channel_id}/messages'
const edits = 'PATCH /channels/{channel_id}/messages/{message_id}'

/** Ana has a question before her: in a server, or in the conversation with us. */
async function asked(where: 'server' | 'dm', how: Beginning = {}) {
  await start(how)
  const ana = bot.server.person('Ana')
  const guild = bot.server.guild('Class', { members: [ana] })
  const here = where === 'server' ? ana.in(guild.general) : ana.inDm
  await here.slash('practice', { topic: 'lids' })
  await bot.quiet()
  return { ana, here, guild, question: here.last()! }
}

describe('a restart', () => {
  it('in the middle of a question leaves its buttons working, and the stream of events goes on', async () => {
    const { ana, here, question } = await asked('dm', { file: newFile() })
    await bot.stop()
    const pressed = here.press('Not sure', question)
    await start({ after: bot })
    expect(await pressed).toMatchObject({ saw: 'update' })
    await bot.quiet()
    expect(here.last()!.id).toBe(question.id)
    expect(textOf(here.last())).toMatch(/Not sure: here is what is so/)
    expect(bot.answersOf(ana)).toHaveLength(1)
    expect(bot.server.gateway).toMatchObject({ resumes: 1, closes: [4200] })
    expect(bot.server.gateway.identifies).toHaveLength(1)
  })

  it('counts presses that came meanwhile, in time or not, and tells the person with the next thing that they see', async () => {
    const { ana, here, question } = await asked('server', { file: newFile() })
    await bot.stop()
    const missed = here.press('Not sure', question)
    bot.clock.set(bot.clock.now() + 60_000)
    await start({ after: bot })
    expect(await missed).toEqual({ saw: 'failed' })
    await bot.quiet()
    expect(bot.answersOf(ana)).toHaveLength(1)
    // When it was pressed, not when it was heard of.
    expect(bot.answersOf(ana)[0]!.at).toBeLessThanOrEqual(bot.clock.now() - 60_000)
    expect(textOf(here.last())).not.toMatch(/Not sure: here is what is so/)
    await here.slash('review')
    const told = here
      .sees()
      .map(textOf)
      .filter((text) => /could not be shown what came of what you did/.test(text))
    expect(told).toHaveLength(1)
    await here.slash('topics')
    expect(textOf(here.last())).not.toMatch(/could not be shown/)
  })

  it('shows what was not shown before it, as it now is', async () => {
    const { ana, here, question } = await asked('dm', { file: newFile() })
    bot.server.fault({ on: callback, drop: 'before', times: 99 })
    void here.press('Not sure', question)
    await bot.server.until(() => bot.answersOf(ana).length === 1)
    await bot.stop()
    bot.server.fault({ on: callback, refuse: { status: 404, code: 10_062 } })
    await start({ after: bot })
    await bot.server.until(() => /Not sure: here is what is so/.test(textOf(here.last())))
    expect(here.last()!.id).toBe(question.id)
  })

  it('posts nothing twice that was taken before it and not known to be', async () => {
    const { here } = await asked('dm', { file: newFile() })
    const count = here.sees().length
    bot.server.fault({ on: posts, takenBut: 502 })
    bot.server.fault({ on: posts, wait: new Promise(() => {}) })
    here.say('/topics')
    await bot.server.until(() => bot.server.callsOf(posts).length >= 2)
    await bot.stop()
    const after = bot
    bot.server.calls.length = 0
    await start({ after })
    await bot.server.until(() => bot.server.callsOf(posts).some(({ status }) => status === 200))
    await bot.quiet()
    // What Ana wrote, and one answer.
    expect(here.sees()).toHaveLength(count + 2)
  })
})

describe('the stream of events', () => {
  it.each([
    ['a dropped connection', () => bot.server.gateway.drop(), 'resumes'],
    ['being asked to come back', () => bot.server.gateway.askToReconnect(), 'resumes'],
    ['a lost session', () => bot.server.gateway.invalidate(false), 'identifies anew'],
  ] as const)('goes on after %s, and what was done meanwhile is heard', async (_, trouble, how) => {
    const { ana, here, question } = await asked('dm')
    trouble()
    if (how === 'identifies anew') await bot.server.until(() => bot.server.gateway.identifies.length === 2)
    await here.press('Not sure', question)
    await bot.quiet()
    expect(bot.answersOf(ana)).toHaveLength(1)
    expect(textOf(here.last())).toMatch(/Not sure: here is what is so/)
    expect(bot.server.gateway.resumes).toBe(how === 'resumes' ? 1 : 0)
  })

  it('goes on after Discord stopped answering on a connection that still stands, and what was done meanwhile is heard', async () => {
    const { ana, here, question } = await asked('dm', { server: { heartbeat: 200 } })
    bot.server.gateway.deaf = true
    const { heartbeats } = bot.server.gateway
    // The one that is not acknowledged: what is pressed now is told on a line that is given up.
    await bot.server.until(() => bot.server.gateway.heartbeats > heartbeats)
    const pressed = here.press('Not sure', question)
    await bot.server.until(() => bot.server.gateway.closes.length > 0)
    bot.server.gateway.deaf = false
    await bot.server.until(() => bot.server.gateway.resumes >= 1)
    await pressed
    await bot.quiet()
    expect(bot.answersOf(ana)).toHaveLength(1)
    expect(textOf(here.last())).toMatch(/Not sure: here is what is so/)
    expect(bot.server.gateway.identifies).toHaveLength(1)
    // It goes on answering afterwards.
    await here.press('Next')
    await bot.quiet()
    expect(bot.answersOf(ana)).toHaveLength(1)
  })

  it('asks for nothing privileged', async () => {
    await asked('server')
    expect(bot.server.gateway.identifies.map(({ intents }) => intents)).toEqual([1 | 4096])
  })

  it('comes in as many parts as Discord wants, each of which goes on after a restart', async () => {
    const { ana, here } = await asked('dm', { file: newFile(), server: { shards: 3, identifyAtOnce: 3 } })
    expect(bot.server.gateway.identifies.map(({ shard }) => shard).sort()).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ])
    await bot.stop()
    void here.press('Not sure')
    await start({ after: bot })
    await bot.quiet()
    expect(bot.server.gateway.resumes).toBe(3)
    expect(bot.answersOf(ana)).toHaveLength(1)
  })
})

describe('a start', () => {
  it('gives up with a sentence when Discord does not answer for long', async () => {
    await asked('server')
    await bot.stop()
    const after = bot
    bot.server.fault({ on: 'GET /gateway/bot', drop: 'before', times: 99 })
    await expect(startBot({ after, patience: 20_000 })).rejects.toThrow(
      /^Discord does not answer\. Look whether/,
    )
  })
})

describe('an answer', () => {
  it.each([
    ['is taken and its receipt lost', { takenBut: 502 }],
    ['meets a busy Discord', { refuse: { status: 502 } }],
    ['breaks off', { drop: 'before' as const }],
    ['breaks off after it was taken', { drop: 'after' as const }],
    ['is to wait', { limit: { seconds: 0.3 } }],
  ])('that %s comes all the same, once', async (_, fault) => {
    const { ana, here, question } = await asked('server')
    bot.server.fault({ on: callback, ...fault })
    await here.press('Not sure', question)
    await bot.quiet()
    expect(textOf(here.last())).toMatch(/Not sure: here is what is so/)
    expect(here.sees()).toHaveLength(1)
    expect(bot.answersOf(ana)).toHaveLength(1)
    expect(bot.logged).toEqual([])
  })

  it('that comes too late counts: in the conversation with us the message changes, elsewhere it is told next', async () => {
    for (const where of ['dm', 'server'] as const) {
      const { ana, here, question } = await asked(where)
      bot.server.fault({ on: callback, refuse: { status: 404, code: 10_062 } })
      void here.press('Not sure', question)
      await bot.server.until(() => bot.answersOf(ana).length === 1)
      if (where === 'dm') {
        await bot.server.until(() => /Not sure: here is what is so/.test(textOf(here.last())))
        expect(here.last()!.id).toBe(question.id)
        await bot.quiet()
        await bot.stop()
        await bot.server.close()
      } else {
        await here.press('Sure', question)
        await bot.quiet()
        expect(textOf(here.last())).toMatch(/could not be shown[\s\S]*already answered/)
      }
    }
  })

  it('waits for a picture only as long as there is time, and says so meanwhile', async () => {
    let drawn = () => {}
    const drawing = new Promise<void>((resolve) => {
      drawn = resolve
    })
    const png = Buffer.from('png')
    await start({ picture: () => drawing.then(() => ({ png })) })
    const ana = bot.server.person('Ana')
    const here = ana.in(bot.server.guild('Class', { members: [ana] }).general)
    const seen = here.slash('learn')
    await bot.server.until(() => bot.server.callsOf(callback).length === 1)
    expect(bot.server.callsOf(callback)[0]!.body).toEqual({ type: 5, data: { flags: 64 } })
    drawn()
    expect(await seen).toMatchObject({ saw: 'message', secret: true })
    expect(textOf(here.last())).toMatch(/A lid lies on a box/)
  })

  it('tells what a picture shows when it can’t be drawn', async () => {
    await start({ picture: () => Promise.reject(new Error('no such font')) })
    const ana = bot.server.person('Ana')
    const here = ana.in(bot.server.guild('Class', { members: [ana] }).general)
    await here.slash('learn')
    expect(textOf(here.last())).toMatch(/A lid lies on a box[\s\S]*A square box seen from the side/)
    expect(bot.logged.join()).toMatch(/a picture could not be drawn/)
  })

  it('to presses in quick succession ends with the latest screen', async () => {
    const { here, question } = await asked('server')
    bot.server.fault({ on: callback, wait: 50 })
    const press = (label: string) => here.press(label, question)
    await Promise.all([press('Sure'), press('Guessing'), press('Sure'), press('Guessing')])
    await bot.quiet()
    expect(textOf(here.last())).toMatch(/You are not quite sure/)
    expect(here.sees()).toHaveLength(1)
  })
})

describe('a message in the conversation with us', () => {
  it.each(['deleted', 'old'])('that is %s is posted anew', async (how) => {
    const { ana, here, question } = await asked('dm')
    let change = () => {}
    const changed = new Promise<void>((resolve) => {
      change = resolve
    })
    bot.server.fault({ on: callback, wait: changed, refuse: { status: 404, code: 10_062 } })
    void here.press('Not sure', question)
    await bot.server.until(() => bot.answersOf(ana).length === 1)
    if (how === 'deleted') here.delete(question)
    else bot.wait(56)
    change()
    await bot.server.until(() => /Not sure: here is what is so/.test(textOf(here.last())))
    await bot.quiet()
    expect(here.last()!.id).not.toBe(question.id)
    expect(bot.server.callsOf(edits).map(({ status }) => status)).toEqual(how === 'deleted' ? [404] : [])
    expect(bot.logged).toEqual([])
  })

  it('that Discord lets nobody edit any more is posted anew', async () => {
    const { ana, here, question } = await asked('dm')
    bot.server.fault({ on: callback, refuse: { status: 404, code: 10_062 } })
    bot.server.fault({ on: edits, refuse: { status: 400, code: 30_046 } })
    void here.press('Not sure', question)
    await bot.server.until(() => /Not sure: here is what is so/.test(textOf(here.last())))
    await bot.quiet()
    expect(here.last()!.id).not.toBe(question.id)
    expect(bot.server.callsOf(edits)[0]!.status).toBe(400)
    expect(bot.answersOf(ana)).toHaveLength(1)
    expect(bot.logged).toEqual([])
  })

  it('goes out late when Discord is away, and once', async () => {
    const { here } = await asked('dm')
    bot.server.fault({ on: posts, refuse: { status: 503 }, times: 3 })
    here.say('/topics')
    await bot.quiet()
    expect(here.sees().filter((message) => /Stacks/.test(textOf(message)))).toHaveLength(1)
  })

  it('keeps to the pace that Discord asks for', async () => {
    const { here } = await asked('dm', {
      server: { limits: { route: { count: 3, per: 400 }, global: { count: 50, per: 1000 } } },
    })
    for (let at = 0; at < 8; at++) here.say('/help')
    await bot.quiet()
    const answers = here.sees().filter((message) => /\/review/.test(textOf(message)))
    expect(answers.length).toBeGreaterThanOrEqual(8)
    expect(bot.server.calls.filter(({ status }) => status === 429).length).toBeLessThanOrEqual(8)
  })
})

describe('somebody who takes no messages from us', () => {
  it('is no longer written to, and is told once when they are back', async () => {
    const { ana, here } = await asked('dm')
    ana.refuseDms()
    here.say('/topics')
    await bot.quiet()
    expect(bot.store.learners.account(`discord:${ana.id}` as never)?.unreachable).toBeDefined()
    ana.acceptDms()
    await here.slash('progress')
    await bot.quiet()
    expect(
      here
        .sees()
        .map(textOf)
        .filter((text) => /did not arrive since November 23/.test(text)),
    ).toHaveLength(1)
    expect(bot.logged).toEqual([])
  })

  it('hears it when reminders are switched on in a server: an example comes as they will, or could not', async () => {
    const { ana, here } = await asked('server')
    const set = () => here.slash('remind', { when: '18:30' })
    await set()
    await bot.quiet()
    expect(here.sees().map(textOf).join('\n')).not.toMatch(/This is how a reminder looks/)
    expect(ana.inDm.sees().map(textOf)).toEqual([expect.stringMatching(/^This is how a reminder looks/)])
    await here.slash('remind', { when: 'off' })
    ana.refuseDms()
    await set()
    await bot.quiet()
    await here.slash('progress')
    await bot.quiet()
    expect(here.sees().map(textOf).join('\n')).toMatch(
      /did not reach you, so your reminders were switched off/,
    )
  })
})

describe('an update that can’t be handled', () => {
  it('is set aside after three tries, told in words, and logged once without what was written', async () => {
    const { here } = await asked('server')
    bot.db.prepare(`update sessions set state = '{"version":9}'`).run()
    await here.press('Not sure')
    await bot.quiet()
    expect(textOf(here.last())).toMatch(/Something went wrong with that, and nothing was counted/)
    expect(bot.logged).toHaveLength(1)
    await here.slash('topics')
    expect(textOf(here.last())).toMatch(/Lids/)
  })
})

describe('the token', () => {
  it('stands in no log, and neither do those of people’s presses, whatever fails', async () => {
    const { here } = await asked('server', { level: 'trace' })
    bot.server.fault({ on: callback, drop: 'before' })
    await here.press('Not sure')
    await bot.quiet()
    expect(bot.logged.join('')).toMatch(/an answer did not get through/)
    expect(bot.logged.join('')).not.toContain(bot.server.token)
    for (const { token } of bot.server.interactions()) expect(bot.logged.join('')).not.toContain(token)
  })
})
