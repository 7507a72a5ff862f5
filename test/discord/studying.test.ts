// A review on Discord: beside others in a server, where only its person sees it, and in the conversation with us.

import type { APIMessage } from 'discord-api-types/v10'
import { MessageFlags } from 'discord-api-types/v10'
import { afterEach, describe, expect, it } from 'vitest'
import { rightResponse, writeResponse } from '../../src/engine/question/grade.ts'
import { type Kind, kinds } from '../../src/engine/question/question.ts'
import type { Acts } from '../platforms/discord/acts.ts'
import type { Person } from '../platforms/discord/people.ts'
import { altTextsOf, labelsOf, partsOf } from '../platforms/discord/reading.ts'
import { startBot, type TestBot, textOf } from './bot.ts'

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  expect(bot.logged).toEqual([])
  expect(bot.server.gateway.closes).toEqual([4200])
  await bot.server.close()
})

/** Ana in a server with Ben. */
async function inServer() {
  bot = await startBot()
  const [ana, ben] = [bot.server.person('Ana'), bot.server.person('Ben')]
  const guild = bot.server.guild('Class', { members: [ana, ben] })
  return { ana, ben, guild, here: ana.in(guild.general) }
}

const labels = (message: APIMessage | undefined) => labelsOf(message ?? {})
/** The addresses of all that came with a message. */
const filesOf = (message: APIMessage) =>
  partsOf(message).flatMap(({ items = [], file }) =>
    [...items.map(({ media }) => media), file as { url: string } | undefined].flatMap(
      (one) => one?.url ?? [],
    ),
  )
const right = (person: Person) => {
  const { body } = bot.question(person)!
  return writeResponse(rightResponse(body), body)
}

/** Asks for questions about a topic until one of this kind stands. */
async function askedFor(person: Person, here: Acts, kind: Kind): Promise<APIMessage> {
  const others = ['short', 'recall', 'several'].includes(kind) ? 'labels' : 'stacks'
  const topic = { choice: 'knots', 'true-false': 'knots' }[kind as 'choice'] ?? others
  for (let at = 0; at < 40; at++) {
    await here.slash('practice', { topic })
    await bot.quiet()
    if (bot.question(person)?.body.kind === kind) return here.last()!
    bot.wait(1)
  }
  throw new Error(`No ${kind} was asked`)
}

describe('in a server', () => {
  it('a review is one message that only its person sees, changed by each press', async () => {
    const { ana, ben, guild, here } = await inServer()
    const shown = await here.slash('start')
    expect(shown).toMatchObject({ saw: 'message', secret: true })
    expect(textOf(here.last())).toMatch(/Stevedore teaches containers/)
    const begun = await here.press('Learn something new')
    expect(begun).toMatchObject({ saw: 'update', secret: true })
    expect(textOf(here.last())).toMatch(/A lid lies on a box\. It closes it\./)
    const lesson = here.last()!.id
    await here.press('Ask me')
    expect(textOf(here.last())).toMatch(/Lids · new/)
    expect(await here.press('Not sure')).toMatchObject({ saw: 'update', secret: true })
    expect(textOf(here.last())).toMatch(
      /Not sure: here is what is so[\s\S]*made-up\/[\s\S]*It comes back in 1 minute/,
    )
    expect(labels(here.last())).toEqual(['Next', 'Undo', 'More …'])
    await bot.quiet()
    expect(here.last()!.id).toBe(lesson)
    expect(here.sees()).toHaveLength(1)
    expect(ben.in(guild.general).sees()).toEqual([])
    expect(bot.answersOf(ana)).toHaveLength(1)
  })

  it('is at the very card when it is asked for again, however long ago that was', async () => {
    const { ana, here } = await inServer()
    await here.slash('learn')
    await here.press('Ask me')
    await here.press('Not sure')
    bot.wait(5)
    await here.slash('review')
    const before = here.last()!
    const asked = bot.question(ana)!
    bot.wait(20)
    expect(await here.slash('review')).toMatchObject({ saw: 'message', secret: true })
    await bot.quiet()
    expect(bot.question(ana)).toEqual(asked)
    expect(textOf(here.last())).toContain(asked.stem)
    expect(here.last()!.id).not.toBe(before.id)
    await here.press('Not sure', here.last())
    await here.press('Not sure', before)
    await bot.quiet()
    expect(bot.answersOf(ana)).toHaveLength(2)
  })

  it('a press on what was answered already says so beside it, and where to go on', async () => {
    const { ana, here } = await inServer()
    const question = await askedFor(ana, here, 'choice')
    const [one, other] = await Promise.all([here.press('Not sure'), here.press('Not sure')])
    expect([one.saw, other.saw].sort()).toEqual(['message', 'update'])
    await bot.quiet()
    expect(textOf(here.last())).toMatch(/already answered, and your first answer counts/)
    expect(here.sees().find(({ id }) => id === question.id)).toBeDefined()
    expect(bot.answersOf(ana)).toHaveLength(1)
  })

  it('nobody presses the buttons of another one', async () => {
    const { ana, ben, guild, here } = await inServer()
    const question = await askedFor(ana, here, 'choice')
    const bens = ben.in(guild.general)
    const carried = JSON.stringify(question).match(/1:[^"]*:answer:A/)![0]
    await bens.slash('topics')
    await bens.forge(carried, bens.last()!)
    await bot.quiet()
    expect(textOf(bens.last())).toMatch(/someone else’s session/)
    for (const forged of ['x', '9:a:1:go:', '1:zz:1:answer:A', "1:' or 1=1 --:0:go:", '1::0:run:nosuch']) {
      await bens.forge(forged, bens.last()!)
      expect(textOf(bens.last())).toMatch(/don’t know that button|is closed/)
    }
    expect(bot.answersOf(ana)).toEqual([])
  })

  it('what somebody typed is never markup', async () => {
    const { here } = await inServer()
    await here.slash('explain', { word: '**x** @everyone <@1> [a](https://b.org)' })
    expect(textOf(here.last())).toMatch(/\*\*x\*\* @everyone <@1> \[a\]\(https:\/\/b\.org\)/)
  })
})

describe('a question', () => {
  it.each(['choice', 'true-false'] as const)('%s is answered by the button beside it', async (kind) => {
    const { ana, here } = await inServer()
    await askedFor(ana, here, kind)
    const letter = right(ana)
    await here.press({ T: 'True', F: 'False' }[letter] ?? letter)
    expect(textOf(here.last())).toMatch(/Right: /)
    expect(textOf(here.last())).toContain(bot.store.questions.get(bot.answersOf(ana)[0]!.question)!.stem)
  })

  it('several is ticked in a form', async () => {
    const { ana, here } = await inServer()
    await askedFor(ana, here, 'several')
    expect(labels(here.last()).slice(0, 2)).toEqual(['Choose …', 'Not sure'])
    expect(await here.press('Choose …')).toMatchObject({ saw: 'modal', modal: { title: 'Your answer' } })
    expect(await here.submit({ 'Your answer': right(ana).split(' ') })).toMatchObject({
      saw: 'update',
      secret: true,
    })
    expect(textOf(here.last())).toMatch(/Right: /)
  })

  it('match is joined in a form, and short is typed in one', async () => {
    const { ana, here } = await inServer()
    await askedFor(ana, here, 'match')
    const { saw, modal } = (await here.press('Choose …')) as {
      saw: string
      modal: { components: { label: string }[] }
    }
    expect(saw).toBe('modal')
    const pairs = right(ana).split(' ')
    await here.submit(Object.fromEntries(modal.components.map(({ label }, at) => [label, pairs[at]!])))
    expect(textOf(here.last())).toMatch(/Right/)
    await askedFor(ana, here, 'short')
    await here.press('Type your answer …')
    await here.submit({ 'Your answer': 'labek' })
    expect(textOf(here.last())).toMatch(/Did you mean “label”\?/)
    await here.press('Yes')
    expect(textOf(here.last())).toMatch(/Right: label/)
  })

  it('order is built press by press, and the last can be taken back', async () => {
    const { ana, here } = await inServer()
    await askedFor(ana, here, 'order')
    const letters = right(ana).split(' ')
    await here.press(letters[1]!)
    await here.press('Take the last back')
    for (const letter of letters) await here.press(letter)
    await here.press('Done')
    expect(textOf(here.last())).toMatch(/Right/)
    expect(bot.answersOf(ana)).toHaveLength(1)
  })

  it('shows more buttons when they are asked for', async () => {
    const { ana, here } = await inServer()
    await askedFor(ana, here, 'choice')
    await here.press('Sure')
    expect(textOf(here.last())).toMatch(/You are sure/)
    await here.press('More …')
    expect(labels(here.last())).toContain('Report a mistake')
  })
})

describe('in the conversation with us', () => {
  it.each(kinds.filter((kind) => kind !== 'recall'))(
    '%s is answered by typing, in a new message',
    async (kind) => {
      bot = await startBot()
      const ana = bot.server.person('Ana')
      bot.server.guild('Class', { members: [ana] })
      const here = ana.inDm
      const asked = await askedFor(ana, here, kind)
      expect(Number(asked.flags) & MessageFlags.Ephemeral).toBe(0)
      here.say(right(ana))
      await bot.quiet()
      expect(textOf(here.last())).toMatch(/^Right/)
      expect(here.last()!.id).not.toBe(asked.id)
      // The old message is no longer one to be pressed.
      await bot.server.until(() => labels(here.sees().find(({ id }) => id === asked.id)).length === 0)
    },
  )

  it('presses change the message, and what comes after a restart changes it too', async () => {
    bot = await startBot()
    const ana = bot.server.person('Ana')
    const here = ana.inDm
    const asked = await askedFor(ana, here, 'choice')
    expect(await here.press('Not sure')).toMatchObject({ saw: 'update', secret: false })
    await bot.quiet()
    expect(here.last()!.id).toBe(asked.id)
    expect(bot.core.anchor({ platform: 'discord', id: ana.id, private: true }, '1')).toBeDefined()
  })
})

describe('pictures and files', () => {
  it('a diagram comes with words that tell what is on it', async () => {
    const { here } = await inServer()
    await here.slash('learn')
    const lesson = here.last()!
    expect(filesOf(lesson)).toHaveLength(1)
    expect(altTextsOf(lesson).join()).toMatch(/A square box seen from the side/)
    await here.press('Ask me')
    expect(filesOf(here.last()!)).toEqual([])
    expect(bot.pictures).toHaveLength(1)
  })

  it('everything kept about a person comes as files that only they see, and is forgotten when they confirm it', async () => {
    const { ana, here } = await inServer()
    await askedFor(ana, here, 'choice')
    await here.press('Not sure')
    expect(await here.slash('export')).toMatchObject({ saw: 'message', secret: true })
    const files = filesOf(here.last()!)
    expect(files.map((url) => /[^/?]+(?=\?)/.exec(url)?.[0])).toEqual([
      'stevedore-everything.json',
      'stevedore-answers.csv',
    ])
    expect(JSON.parse(`${bot.server.file(files[0]!)}`).attempts).toHaveLength(1)
    await here.slash('forget', { confirm: 'everything' })
    expect(textOf(here.last())).toMatch(/Everything about you was deleted/)
    await bot.quiet()
    for (const table of [
      'learners',
      'accounts',
      'attempts',
      'anchors',
      'sessions',
      'outbox',
      'tries',
      'unseen',
    ]) {
      expect(bot.db.prepare(`select count(*) from ${table}`).pluck().get(), table).toBe(0)
    }
  })
})

describe('commands', () => {
  it('are registered once, and again only when they changed', async () => {
    const { here } = await inServer()
    const puts = () => bot.server.callsOf('PUT /applications/{application_id}/commands').length
    expect(puts()).toBe(1)
    await here.slash('help')
    expect(textOf(here.last())).toMatch(/\/review/)
    await bot.stop()
    bot.server.gateway.closes.length = 0
    bot = await startBot({ after: bot })
    const gets = bot.server.callsOf('GET /applications/{application_id}/commands')
    await bot.server.until(() => gets.length === 2 || bot.server.callsOf(gets[0]!.key).length === 2)
    await bot.quiet()
    expect(puts()).toBe(1)
  })

  it('suggest topics and words while they are typed', async () => {
    const { here } = await inServer()
    expect((await here.type('practice', { topic: 'sta' })).map(({ name }) => name)).toContain('Stacks')
    expect((await here.type('explain', { word: 'lab' })).map(({ name }) => name)).toContain('label')
    expect(await here.type('practice', { topic: 'zzzzzz' })).toEqual([])
  })

  it('suggest what can be done with a class, and one’s own classes by name', async () => {
    const { ben, guild, here } = await inServer()
    const beside = ben.in(guild.general)
    await here.slash('class', { what: 'create Dev Ops' })
    const named = async (who: Acts, command: string, given: Parameters<Acts['type']>[1]) =>
      (await who.type(command, given)).map(({ name }) => name)
    expect(await named(here, 'class', { what: 'ro' })).toEqual(['roster', 'role'])
    expect(await named(here, 'class', { what: 'dev' })).toEqual(['Dev Ops'])
    expect(await named(here, 'challenge', { challenge: 'pub' })).toEqual(['publish'])
    expect(await named(here, 'classroom', { classroom: '' })).toEqual(['Dev Ops'])
    expect(await named(beside, 'classroom', { classroom: '' })).toEqual([])
  })

  it('are told in a server with those for everybody first, and elsewhere without them', async () => {
    const { ana, here } = await inServer()
    const helpIn = async (where: Acts) => {
      await where.slash('help')
      await bot.quiet()
      return textOf(where.last())
    }
    expect(await helpIn(here)).toMatch(/for everybody[\s\S]*\/quiz [\s\S]*For you alone[\s\S]*\/review/)
    await here.slash('start')
    expect(textOf(here.last())).toMatch(/\/question asks one question/)
    expect(await helpIn(ana.inDm)).not.toMatch(/\/quiz/)
    ana.installApp()
    const elsewhere = bot.server.guild('Elsewhere', { members: [ana], bot: false })
    expect(await helpIn(ana.in(elsewhere.general))).not.toMatch(/\/quiz/)
  })

  it('work wherever somebody takes us along, and stay between the two of us', async () => {
    bot = await startBot()
    const [ana, ben] = [bot.server.person('Ana', { installed: true }), bot.server.person('Ben')]
    const elsewhere = bot.server.guild('Elsewhere', { members: [ana, ben], bot: false })
    const groups = bot.server.groupDm([ana, ben])
    for (const place of [elsewhere.general, groups]) {
      expect(await ana.in(place).slash('review')).toMatchObject({ saw: 'message', secret: true })
      expect(ben.in(place).sees()).toEqual([])
    }
  })
})
