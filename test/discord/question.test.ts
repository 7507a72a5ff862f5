// A question for a whole channel on Discord: nobody sees what others answered before it is revealed, each is told
// alone what is kept, and what was missed becomes their own.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIMessage } from 'discord-api-types/v10'
import { afterEach, describe, expect, it } from 'vitest'
import type { Question } from '../../src/engine/question/question.ts'
import type { Person } from '../platforms/discord/people.ts'
import { labelsOf } from '../platforms/discord/reading.ts'
import { type Beginning, startBot, type TestBot, textOf } from './bot.ts'

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  await bot.server.close()
})

const posts = 'POST /channels/{channel_id}/messages'
const edits = 'PATCH /channels/{channel_id}/messages/{message_id}'

async function aChannel(how: Beginning = {}) {
  bot = await startBot(how)
  const people = ['Ana', 'Ben', 'Cas'].map((name) => bot.server.person(name))
  const guild = bot.server.guild('Class', { members: people })
  const channel = guild.channel('quiz')
  const shown = (): APIMessage => bot.server.messages(channel).at(-1)!
  const asks = async (person: Person) => {
    const seen = await person.in(channel).slash('question', { topic: 'knots' })
    await bot.quiet()
    return seen
  }
  const presses = async (person: Person, label: string, on: APIMessage = shown()) => {
    const seen = await person.in(channel).press(label, on)
    await bot.quiet()
    return seen
  }
  return { people: people as [Person, Person, Person], guild, channel, shown, asks, presses }
}

const posed = (): Question => {
  const kept = bot.db.prepare('select question from questions').pluck().all() as string[]
  return JSON.parse(kept.at(-1)!)
}

/** The label of a button that answers rightly or wrongly. */
function labelOf(right: boolean): string {
  const { body } = posed()
  if (body.kind === 'true-false') return body.key === right ? 'True' : 'False'
  if (body.kind !== 'choice') throw new Error(`A channel was asked ${body.kind}`)
  return 'ABCD'[body.options.findIndex((option) => option.right === right)]!
}

describe('a question for a channel', () => {
  it('is posted for all to see, tells each alone what is kept, and reveals nothing before it is revealed', async () => {
    const { people, channel, shown, asks, presses } = await aChannel()
    const [ana, ben, cas] = people
    expect(await asks(ana)).toMatchObject({ saw: 'message', secret: false })
    const question = shown()
    const whispers = (person: Person) => person.in(channel).whispers().map(textOf)
    expect(await presses(ben, labelOf(false))).toMatchObject({ saw: 'message', secret: true })
    expect(whispers(ben)).toEqual([expect.stringMatching(/^Locked: [\s\S]*You can change it/)])
    // Changed: the same whisper says so.
    await presses(ben, labelOf(true))
    expect(whispers(ben)).toEqual([expect.stringMatching(/^Changed to /)])
    const own = ben.in(channel).whispers()[0]!
    expect(labelsOf(own)).toEqual(['Sure', 'Guessing'])
    await presses(ben, 'Sure', own)
    expect(whispers(ben)).toHaveLength(1)
    await Promise.all([presses(cas, labelOf(true)), presses(cas, labelOf(true))])
    expect(whispers(cas)).toHaveLength(1)
    expect(whispers(ana)).toEqual([])
    expect(textOf(shown())).toMatch(/Answered: \d/)
    expect(textOf(shown())).not.toMatch(/✅|❌|Ben|Cas|Source/)
    // Until when, on each reader's own clock.
    const closes = Date.parse(question.timestamp) / 1000 + 10 * 60
    expect(textOf(shown())).toContain(`Closes at (clock: ${closes})`)
    expect(whispers(ben)[0]).toContain(`until (clock: ${closes})`)
    await presses(ana, 'Reveal')
    bot.wait(1)
    bot.core.ring(bot.clock.now())
    await bot.quiet()
    expect(shown().id).toBe(question.id)
    expect(textOf(shown())).toMatch(/✅[\s\S]*Source: https:/)
    expect(bot.answersOf(ben)).toHaveLength(1)
    expect(bot.answersOf(cas)).toHaveLength(1)
    expect(bot.logged).toEqual([])
  })

  it('counts at leisure: at most one edit in three seconds, and the last count stands', async () => {
    const { people, shown, asks, channel, guild } = await aChannel()
    const crowd = Array.from({ length: 25 }, (_, at) => bot.server.person(`P${at}`))
    for (const person of crowd) guild.join(person)
    await asks(people[0])
    const since = bot.clock.now()
    // Some one after the other, each count sent before the next comes; the rest at once.
    for (const person of crowd.slice(0, 8)) {
      await person.in(channel).press(labelOf(true), shown())
      await bot.quiet()
    }
    await Promise.all(crowd.slice(8).map((person) => person.in(channel).press(labelOf(true), shown())))
    await bot.quiet()
    expect(textOf(shown())).toMatch(/Answered: 25/)
    const lasted = bot.clock.now() - since
    expect(bot.server.callsOf(edits).length).toBeLessThanOrEqual(2 + Math.ceil(lasted / 3000))
  })

  it('adds what was missed to the reviews of whoever wants that', async () => {
    const { people, shown, asks, presses, channel } = await aChannel()
    const [ana, ben] = people
    await asks(ana)
    await presses(ben, labelOf(false))
    await presses(ana, 'Reveal')
    bot.wait(1)
    bot.core.ring(bot.clock.now())
    await bot.quiet()
    const add = labelsOf(shown()).find((label) => /add|my/i.test(label))!
    await presses(ben, add)
    for (const whisper of ben.in(channel).whispers()) {
      const label = labelsOf(whisper).find((one) => /add/i.test(one))
      if (label) await presses(ben, label, whisper)
    }
    const cards = bot.db.prepare('select count(*) from cards where learner_id = ?').pluck()
    expect(cards.get(`discord:${ben.id}`)).toBe(1)
    expect(cards.get(`discord:${ana.id}`)).toBe(0)
  })
})

describe('where something is missing', () => {
  it('nothing is posted, and who asked is told what it is', async () => {
    const { people, channel, asks } = await aChannel()
    channel.forbid('bot', 'EmbedLinks', 'AttachFiles')
    expect(await asks(people[0])).toMatchObject({ saw: 'message', secret: true })
    expect(people[0].in(channel).whispers().map(textOf).join()).toMatch(
      /not permitted Embed Links, Attach Files/,
    )
    expect(bot.server.messages(channel)).toEqual([])
  })

  it('a right that is lost later pauses a quiz, its host is told alone what and where, and it goes on with the right', async () => {
    const { people, channel, shown, presses } = await aChannel()
    const [ana, ben] = people
    await ana.in(channel).slash('quiz', { topic: 'knots', questions: 3, seconds: 20 })
    await bot.quiet()
    await presses(ben, 'I’m in')
    await ana.in(channel).press('Start now')
    await bot.quiet()
    const ring = async () => {
      bot.wait(1)
      bot.core.ring(bot.clock.now())
      await bot.quiet()
    }
    await ring()
    const { id } = bot.store.live.allOpen()[0]!
    const phase = () => bot.store.live.get(id)!.live.phase
    await presses(ben, labelOf(true))
    channel.forbid('bot', 'SendMessages')
    for (let at = 0; at < 5 && phase().phase !== 'paused'; at++) await ring()
    expect(phase()).toMatchObject({ phase: 'paused', why: 'hindered' })
    expect(bot.server.callsOf(posts).filter(({ status }) => status === 403)).toHaveLength(1)
    const stood = shown()
    const told = async (person: Person) => {
      await person.in(channel).slash('progress')
      await bot.quiet()
      return person.in(channel).whispers().map(textOf).join('\n')
    }
    expect(await told(ana)).toMatch(
      /The quiz that you host in #quiz waits: I may not write there any more\. I would need: Send Messages\./,
    )
    expect(await told(ben)).not.toMatch(/I would need/)
    channel.permit('bot', 'SendMessages')
    await presses(ben, labelsOf(stood)[0]!, stood)
    expect(phase()).toMatchObject({ phase: 'asking' })
    expect(shown().id).not.toBe(stood.id)
    expect(textOf(shown())).toMatch(/^2\/3 /)
    expect(bot.logged).toEqual([])
  })

  it.each(['channel', 'server'])(
    'a %s that is gone after a restart ends what was asked there',
    async (what) => {
      const folder = mkdtempSync(join(tmpdir(), 'stevedore-discord-'))
      const { people, guild, channel, asks } = await aChannel({ file: join(folder, 'stevedore.db') })
      await asks(people[0])
      await bot.stop()
      bot = await startBot({ after: bot })
      expect(bot.store.live.allOpen()).toHaveLength(1)
      if (what === 'channel') channel.delete()
      else guild.kickBot()
      await bot.quiet()
      expect(bot.server.gateway.resumes).toBe(1)
      expect(bot.store.live.allOpen()).toEqual([])
      rmSync(folder, { recursive: true })
    },
  )

  it.each(['deleted', 'kicked'] as const)('a channel that is %s ends what was asked there', async (how) => {
    const { people, guild, channel, asks } = await aChannel()
    await asks(people[0])
    if (how === 'deleted') channel.delete()
    else guild.kickBot()
    const open = bot.db.prepare(`select count(*) from lives where open = 1`).pluck()
    await bot.quiet()
    expect(open.get()).toBe(0)
    expect(bot.logged).toEqual([])
  })
})

it('terms of the course that a message holds are explained to one person alone', async () => {
  const { people, channel } = await aChannel()
  const message = people[1].in(channel).say('Put a label on it, @everyone')
  const seen = await people[0].in(channel).menu(message, 'Explain the terms here')
  await bot.quiet()
  expect(seen).toMatchObject({ saw: 'message', secret: true })
  expect(textOf(people[0].in(channel).last())).toMatch(/A piece of paper on a box/)
})

it('whatever somebody calls themselves is read as it is, links to nothing and mentions nobody', async () => {
  const { people, guild, channel, shown, asks } = await aChannel()
  const name = `@everyone **[x](http://e.vi)** <@${people[1].id}>`.slice(0, 32)
  const bait = bot.server.person(name)
  guild.join(bait)
  await asks(bait)
  expect(textOf(shown())).toContain(`asked by ${name.slice(0, 30)}`)
  await asks(people[0])
  const told = people[0].in(channel).whispers().at(-1)!
  expect(textOf(told)).toContain(name.slice(0, 30))
  for (const message of [shown(), told]) {
    expect(message).toMatchObject({ mentions: [], mention_roles: [], mention_everyone: false })
  }
  const sent = bot.server.calls.flatMap(({ body }) => {
    const { data = body } = (body ?? {}) as { data?: unknown }
    return data && typeof data === 'object' && 'components' in data ? [data] : []
  })
  expect(sent.length).toBeGreaterThan(1)
  for (const message of sent) expect(message).toMatchObject({ allowed_mentions: { parse: [] } })
})
