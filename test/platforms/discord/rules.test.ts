// Every rule of the stand-in bites: what Discord forbids is refused, and noted as a violation. Sent by discord.js's
// own REST, past its builders.

import { Routes } from 'discord.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aRest, refusalOf } from './client.ts'
import { button, layout, many, option, row, select, text } from './forbidden/case.ts'
import { commands } from './forbidden/commands.ts'
import { byRule, bySchema } from './forbidden/messages.ts'
import { modals } from './forbidden/modals.ts'
import { rules } from './rules/index.ts'
import { type DiscordServer, startDiscord } from './server.ts'

let discord: DiscordServer
let rest: ReturnType<typeof aRest>
let general: ReturnType<DiscordServer['guild']>['general']
let ana: ReturnType<DiscordServer['person']>
const bitten = new Set<string>()

beforeAll(async () => {
  discord = await startDiscord()
  rest = aRest(discord)
  ana = discord.person('Ana')
  general = discord.guild('Class', { members: [ana] }).general
  const look = { name: 'look', description: 'Look', options: [{ ...option('x'), ...asking }] }
  await rest.put(Routes.applicationCommands(discord.applicationId), { body: [look] })
})
const asking = {
  type: 3,
  name: 'at',
  description: 'At what',
  autocomplete: true,
  label: undefined,
  value: undefined,
}
afterAll(() => discord.close())

const post = (body: object, files?: File[]) =>
  rest.post(Routes.channelMessages(general.id), { body, ...(files && { files }) }) as Promise<{ id: string }>
const edit = (id: string, body: object) => rest.patch(Routes.channelMessage(general.id, id), { body })
/** Answers to a command that Ana has just used. */
const answer = (body: object) => {
  void ana.in(general).slash('look')
  const { id, token } = discord.interactions().at(-1)!
  return rest.post(Routes.interactionCallback(id, token), { body, auth: false })
}
type File = { name: string; data: Buffer; key?: string; contentType?: string }
const file = (name: string, size = 3): File => ({
  name,
  data: Buffer.alloc(size, 1),
  contentType: 'image/png',
})

/** Refused with these words, noted, and nothing has come of it. */
async function expectRefused(call: Promise<unknown>, words: RegExp, code = '400 50035'): Promise<void> {
  const before = discord.messages(general).length
  const refusal = await refusalOf(call)
  expect(refusal).toMatch(words)
  expect(refusal.slice(0, code.length)).toBe(code)
  const violations = discord.takeViolations()
  expect(violations).not.toEqual([])
  for (const { rule } of violations) if (rule) bitten.add(rule)
  expect(discord.messages(general)).toHaveLength(before)
}

describe('messages', () => {
  test.each([...bySchema, ...byRule])('%s', (_, body, words) => expectRefused(post(body), words))

  test('without anything in them', async () => {
    await expectRefused(post({ content: '' }), /empty message/, '400 50006')
    const { id } = await post({ content: 'x' })
    await expectRefused(edit(id, { content: '' }), /empty message/, '400 50006')
  })

  test('files: not listed, eleven, too large, all together too large, not shown', async () => {
    const listed = (count: number) => ({
      attachments: many(count, (at) => ({ id: at, filename: `${at}.png` })),
    })
    const files = (count: number, size = 3) => many(count, (at) => file(`${at}.png`, size))
    await expectRefused(post({ content: 'x', attachments: [] }, [file('a.png')]), /files\[0\]/)
    await expectRefused(post({ content: 'x' }, [{ ...file('a.png'), key: 'picture' }]), /picture is no/)
    await expectRefused(post({ content: 'x', ...listed(11) }, files(11)), /10 or fewer|attachments.*10/)
    await expectRefused(post({ content: 'x' }, files(11)), /10 or fewer/)
    await expectRefused(post({ ...listed(1) }, files(1, 10 * 1024 * 1024 + 1)), /too large/, '413 40005')
    await expectRefused(post({ ...listed(3) }, files(3, 9 * 1024 * 1024)), /too large/, '413 40005')
    await expectRefused(post({ ...layout(text('x')), ...listed(1) }, files(1)), /nothing shows 0.png/)
  })

  test('edits: a layout that is to be none, one beside what stood there, a poll, another’s message', async () => {
    const { id } = await post(layout(text('x')))
    await expectRefused(edit(id, { flags: 0, components: [] }), /cannot be removed/)
    const { id: plain } = await post({ content: 'x' })
    await expectRefused(edit(plain, layout(text('y'))), /LEGACY_FIELDS/)
    await expectRefused(edit(plain, { poll: { question: { text: 'q' }, answers: [] } }), /poll|POLL/)
    await expectRefused(edit(plain, { content: 'x', flags: 64 }), /FLAGS_INVALID/)
    await expectRefused(edit(plain, { attachments: [{ id: '123456789012345678' }] }), /no file/)
  })

  test('answers: the same, and a poll put into one', async () => {
    await expectRefused(answer({ type: 4, data: { content: 'x'.repeat(2001) } }), /2000/)
    await expectRefused(answer({ type: 4, data: { content: 'x', flags: 1 } }), /FLAGS_INVALID/)
    await expectRefused(answer({ type: 4, data: { components: [row(button(), button())] } }), /DUPLICATED/)
    await expectRefused(answer({ type: 4, data: { content: 'x', contents: 'x' } }), /additional/)
    void ana.in(general).slash('look')
    const { id, token } = discord.interactions().at(-1)!
    const body = { type: 4, data: { content: 'x', flags: 64 } }
    await rest.post(Routes.interactionCallback(id, token), { body, auth: false })
    const poll = { question: { text: 'q' }, answers: [{ poll_media: { text: 'a' } }] }
    const original = Routes.webhookMessage(discord.applicationId, token)
    await expectRefused(rest.patch(original, { body: { poll }, auth: false }), /POLL_CANNOT_BE_EDITED/)
  })

  test('answers that come later, and say something already', async () => {
    await expectRefused(answer({ type: 5, data: { flags: 1 << 15 } }), /Only EPHEMERAL/)
    await expectRefused(answer({ type: 5, data: { content: 'wait' } }), /Discord ignores this/)
  })
})

describe('forms', () => {
  test.each(modals)('%s', (_, data, words) => expectRefused(answer({ type: 9, data }), words))
})

describe('commands', () => {
  test.each(commands)('%s', (_, body, words) =>
    expectRefused(rest.put(Routes.applicationCommands(discord.applicationId), { body }), words),
  )
})

test('suggestions: 26, and a value of 101', async () => {
  const suggest = (choices: object[]) => {
    void ana.in(general).type('look', { at: 'x' })
    const { id, token } = discord.interactions().at(-1)!
    return rest.post(Routes.interactionCallback(id, token), {
      body: { type: 8, data: { choices } },
      auth: false,
    })
  }
  await expectRefused(suggest(many(26, (at) => ({ name: `${at}`, value: `${at}` }))), /25/)
  await expectRefused(suggest([{ name: 'x', value: 'x'.repeat(101) }]), /100/)
})

test('a route that Discord does not have, one that is not played, and a query that is unknown', async () => {
  await expectRefused(rest.post('/channels/1/cards'), /Not Implemented/, '501')
  await expectRefused(rest.get(Routes.channelPins(general.id)), /Not Implemented/, '501')
  await expectRefused(rest.get(Routes.user(), { query: new URLSearchParams('x=1') }), /unknown query/)
  await expectRefused(rest.get(Routes.channel('abc')), /channel_id/)
})

test('a request that no library of Discord’s sends', async () => {
  const authorization = `Bot ${discord.token}`
  await fetch(`${discord.root}/v10/users/@me`, { headers: { authorization } })
  expect(discord.takeViolations()[0]!.problem).toMatch(/User-Agent/)
})

test('every rule has bitten', () => {
  expect(rules.map(({ rule }) => rule).filter((rule) => !bitten.has(rule))).toEqual([])
})

describe('taken, right at the limit', () => {
  const taken: [what: string, body: object][] = [
    ['2000 characters', { content: '🐳'.repeat(2000) }],
    [
      'a custom_id and a label as long as they may be',
      { components: [row(button('x'.repeat(100), { label: 'x'.repeat(80) }))] },
    ],
    ['5 rows of 5', { components: many(5, (at) => row(...many(5, (of) => button(`${at}${of}`)))) }],
    [
      '25 options',
      { components: [row(select({ options: many(25, (at) => option(`${at}`)), max_values: 25 }))] },
    ],
    ['40 components', layout(...many(10, (at) => row(...many(3, (of) => button(`${at}.${of}`)))))],
    ['4000 characters of a layout', layout(text('x'.repeat(2000)), text('y'.repeat(2000)))],
    [
      'numbers as text, as builders send some',
      { ...layout({ type: 17, accent_color: '255', components: [text('x')] }) },
    ],
  ]
  test.each(taken)('%s', async (_, body) => {
    await post(body)
    expect(discord.violations).toEqual([])
  })

  test('a layout with a picture and a file that came along', async () => {
    const gallery = { type: 12, items: [{ media: { url: 'attachment://a.png' }, description: 'a diagram' }] }
    await post(layout(gallery, { type: 13, file: { url: 'attachment://b.csv' } }), [
      file('a.png'),
      file('b.csv'),
    ])
    const shown = discord.messages(general).at(-1)!
    expect(shown.attachments).toEqual([])
    const [picture] = (shown.components![0] as { items: { media: { url: string } }[] }).items
    expect((await (await fetch(picture!.media.url)).arrayBuffer()).byteLength).toBe(3)
    expect(discord.violations).toEqual([])
  })
})
