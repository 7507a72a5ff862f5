// What depends on the moment: the 3 seconds and 15 minutes of an interaction, one answer, who may do what where,
// and how old a message is. Refused as Discord refuses it, and no fault of the bot's: nothing is noted.

import { Routes } from 'discord.js'
import type { APIInteraction } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ManualClock } from '../clock.ts'
import { aRest, aServer, refusalOf } from './client.ts'
import { button, input, label, layout, modal, option, row, select, text } from './forbidden/case.ts'
import type { Person, Server } from './people.ts'
import { labelsOf, textOf } from './reading.ts'
import type { DiscordServer } from './server.ts'

let discord: DiscordServer
let clock: ManualClock
let rest: ReturnType<typeof aRest>
let ana: Person
let ben: Person
let guild: Server

const commands = [
  { name: 'review', description: 'Go on', contexts: [0, 1, 2], integration_types: [0, 1] },
  { name: 'here', description: 'In servers only', contexts: [0] },
  {
    name: 'find',
    description: 'Look up',
    options: [
      { type: 3, name: 'term', description: 'Which', required: true, autocomplete: true },
      { type: 4, name: 'most', description: 'How many', min_value: 1, max_value: 5 },
    ],
  },
  { type: 3, name: 'Explain', contexts: [0, 1, 2], integration_types: [0, 1] },
]

beforeEach(async () => {
  clock = new ManualClock()
  discord = await aServer({ clock })
  rest = aRest(discord)
  ana = discord.person('Ana', { locale: 'de' })
  ben = discord.person('Ben')
  guild = discord.guild('Class', { members: [ana, ben] })
  await rest.put(Routes.applicationCommands(discord.applicationId), { body: commands })
})
afterEach(() => expect(discord.violations).toEqual([]))

const latest = () => discord.interactions().at(-1)!
type Under = Pick<APIInteraction, 'id' | 'token'>
const answer = (body: object, { id, token }: Under = latest()) =>
  rest.post(Routes.interactionCallback(id, token), { body, auth: false })
const follow = (body: object, { token }: Under = latest()) =>
  rest.post(Routes.webhook(discord.applicationId, token), { body, auth: false }) as Promise<{ id: string }>
const original = ({ token }: Under = latest()) => Routes.webhookMessage(discord.applicationId, token)
const post = (channel: { id: string }, body: object) =>
  rest.post(Routes.channelMessages(channel.id), { body }) as Promise<{ id: string }>
const edit = (channel: { id: string }, { id }: { id: string }, body: object) =>
  rest.patch(Routes.channelMessage(channel.id, id), { body })

describe('an interaction', () => {
  test('is answered within 3 seconds, or has failed', async () => {
    const here = ana.in(guild.general)
    const inTime = here.slash('review')
    clock.advance(3000)
    await answer({ type: 4, data: { content: 'just in time' } })
    expect(await inTime).toMatchObject({ saw: 'message', secret: false })
    const late = here.slash('review')
    clock.advance(3001)
    expect(await late).toEqual({ saw: 'failed' })
    expect(await refusalOf(answer({ type: 4, data: { content: 'late' } }))).toMatch(/^404 10062 /)
    expect(discord.messages(guild.general)).toHaveLength(1)
  })

  test('is answered once, and by nobody who does not know its token', async () => {
    void ana.in(guild.general).slash('review')
    const wrong = { id: latest().id, token: 'x' }
    expect(await refusalOf(answer({ type: 4, data: { content: 'x' } }, wrong))).toMatch(/^404 10062 /)
    expect(await refusalOf(follow({ content: 'x' }))).toMatch(/^404 10015 /)
    await answer({ type: 5 })
    const again = { type: 9, data: modal(label(input())) }
    expect(await refusalOf(answer(again))).toMatch(/^400 40060 /)
    expect(await refusalOf(answer({ type: 4, data: { content: 'x' } }))).toMatch(/^400 40060 /)
  })

  test('gives 15 minutes for all that follows', async () => {
    void ana.in(guild.general).slash('review')
    await answer({ type: 4, data: { content: 'x' } })
    clock.advance(15 * 60_000)
    await rest.patch(original(), { body: { content: 'y' }, auth: false })
    clock.advance(1)
    expect(await refusalOf(rest.patch(original(), { body: { content: 'z' }, auth: false }))).toMatch(
      /^401 50027/,
    )
    expect(await refusalOf(follow({ content: 'z' }))).toMatch(/^401 50027 /)
    expect(discord.messages(guild.general).map(textOf)).toEqual(['y'])
  })

  test('is answered by what fits it', async () => {
    const here = ana.in(guild.general)
    const refused = async (act: Promise<unknown>, type: number, data: object = {}) => {
      expect(await refusalOf(answer({ type, data }))).toMatch(/^400 50035 /)
      expect(discord.takeViolations()[0]!.problem).toMatch(/is not answered by/)
      await answer({ type: latest().type === 4 ? 8 : 5, data: latest().type === 4 ? { choices: [] } : {} })
      void act
    }
    await refused(here.slash('review'), 7, { content: 'x' })
    await refused(here.slash('review'), 6)
    await refused(here.type('find', { term: 'x' }), 4, { content: 'x' })
    await refused(here.slash('review'), 8, { choices: [] })
    void here.slash('review')
    await answer({ type: 9, data: modal(label(input())) })
    await discord.until(() => here.modal())
    await refused(here.submit({ i: 'x' }), 9, modal(label(input())))
  })

  test('may think first: the next followup takes the place of it, seen by whoever sees that', async () => {
    const here = ana.in(guild.general)
    const shown = here.slash('review')
    await answer({ type: 5, data: { flags: 64 } })
    expect(here.whispers()).toMatchObject([{ flags: 64 | 128 }])
    const first = await follow({ content: 'one' })
    const second = await follow({ content: 'two' })
    expect(await shown).toMatchObject({ saw: 'message', secret: true, message: { id: first.id, flags: 64 } })
    expect(second.id).not.toBe(first.id)
    expect(discord.messages(guild.general).map(textOf)).toEqual(['two'])
    const later = here.slash('review')
    await answer({ type: 5 })
    await rest.patch(original(), { body: layout(text('three')), auth: false })
    expect(await later).toMatchObject({ saw: 'message', secret: false, message: { flags: 1 << 15 } })
    const taken = here.slash('review')
    await answer({ type: 5 })
    await rest.delete(original(), { auth: false })
    expect(await taken).toEqual({ saw: 'nothing' })
    expect(await refusalOf(rest.get(original(), { auth: false }))).toMatch(/^404 10008 /)
  })

  test('on a message: it is changed at once, or taken without a change and changed later', async () => {
    const { id } = await post(guild.general, { content: 'q', components: [row(button('a', { label: 'A' }))] })
    const here = ben.in(guild.general)
    const pressed = here.press('A')
    await answer({ type: 7, data: { content: 'answered', components: [] } })
    expect(await pressed).toMatchObject({
      saw: 'update',
      secret: false,
      message: { id, content: 'answered' },
    })
    await edit(guild.general, { id }, { content: 'again', components: [row(button('b', { label: 'B' }))] })
    const quiet = here.press('B')
    await answer({ type: 6 })
    expect(await quiet).toEqual({ saw: 'nothing' })
    await rest.patch(original(), { body: { content: 'later' }, auth: false })
    expect(textOf(here.last()!)).toBe('later')
    expect(here.last()!.edited_timestamp).not.toBeNull()
  })

  test('with the message: it says whom it answers, and whether it is private', async () => {
    void ana.in(guild.general).slash('review')
    const { id, token } = latest()
    const query = new URLSearchParams({ with_response: 'true' })
    const body = { type: 4, data: { content: 'x', flags: 64 } }
    const told = await rest.post(Routes.interactionCallback(id, token), { body, query, auth: false })
    expect(told).toMatchObject({
      interaction: { id, response_message_ephemeral: true, response_message_loading: false },
      resource: { type: 4, message: { content: 'x', interaction_metadata: { user: { id: ana.id } } } },
    })
  })
})

describe('a private message', () => {
  test('is there for one person only, and for no route of the channel', async () => {
    void ana.in(guild.general).slash('review')
    await answer({
      type: 4,
      data: { content: 'psst', flags: 64, components: [row(button('a', { label: 'A' }))] },
    })
    const [whisper] = ana.in(guild.general).whispers()
    expect(textOf(whisper!)).toBe('psst')
    expect(ben.in(guild.general).sees()).toEqual([])
    expect(() => ben.in(guild.general).press('A')).toThrow(/no button “A”/)
    expect(discord.messages(guild.general)).toEqual([])
    const route = Routes.channelMessage(guild.general.id, whisper!.id)
    expect(await refusalOf(rest.get(route))).toMatch(/^404 10008 /)
    expect(await refusalOf(rest.patch(route, { body: { content: 'x' } }))).toMatch(/^404 10008 /)
    expect(await refusalOf(rest.delete(route))).toMatch(/^404 10008 /)
    const pressed = ana.in(guild.general).press('A')
    await answer({ type: 7, data: { content: 'changed', components: [] } })
    expect(await pressed).toMatchObject({ saw: 'update', secret: true, message: { content: 'changed' } })
  })
})

describe('what people do', () => {
  test('suggestions while they type, options as they are declared', async () => {
    const here = ana.in(guild.general)
    const typed = here.type('find', { most: 2, term: 'ov' })
    await answer({ type: 8, data: { choices: [{ name: 'overlayfs', value: 'o' }] } })
    expect(await typed).toEqual([{ name: 'overlayfs', value: 'o' }])
    expect(() => here.slash('find')).toThrow(/needs term/)
    expect(() => here.slash('find', { term: 'x', most: 6 })).toThrow(/6 is not from 1 to 5/)
    expect(() => here.slash('find', { term: 'x', most: 1.5 })).toThrow(/whole number/)
    expect(() => here.slash('find', { term: 'x', least: 1 })).toThrow(/no option least/)
    expect(() => here.slash('lose')).toThrow(/no command \/lose/)
  })

  test('choices in a select, by label; neither too few nor what is not there', async () => {
    const options = [option('a', { label: 'Layers' }), option('b', { label: 'Names' })]
    await post(guild.general, {
      content: 'q',
      components: [row(select({ options, placeholder: 'Which?', max_values: 2 }))],
    })
    const here = ana.in(guild.general)
    const chosen = here.select('Which?', ['Names', 'a'])
    await answer({ type: 6 })
    expect(await chosen).toEqual({ saw: 'nothing' })
    expect(() => here.select('Which?', [])).toThrow(/takes 1 to 2, not 0/)
    expect(() => here.select('Which?', ['Volumes'])).toThrow(/not among: Layers \| Names/)
    expect(() => here.select('Where?', ['a'])).toThrow(/no select “Where\?” among: Which\?/)
  })

  test('a form: filled in by label, kept from leaving while it is wrong', async () => {
    const here = ana.in(guild.general)
    const opened = here.slash('review')
    const field = (name: string, component: object) => ({ ...label(component), label: name })
    const options = [option('1', { label: 'one' }), option('2', { label: 'two' })]
    const form = modal(
      text('Say it in your words'),
      field('Words', input({ min_length: 3, max_length: 20 })),
      field('One', { type: 21, custom_id: 'one', options }),
      field('Many', { type: 22, custom_id: 'many', options, required: false }),
      field('Kind', select({ custom_id: 'kind', options })),
    )
    await answer({ type: 9, data: form })
    expect(await opened).toMatchObject({ saw: 'modal', modal: { title: 'Your answer' } })
    expect(() => here.submit({ Words: 'x' })).toThrow(/takes 3 to 20 characters/)
    expect(() => here.submit({ Words: 'a copy', One: 'three' })).toThrow(/no choice of “One”/)
    expect(() => here.submit({ Words: 'a copy' })).toThrow(/“One” must be chosen/)
    expect(() => here.submit({ Words: 'a copy', One: 'one', Kind: 'one', Other: 'x' })).toThrow(
      /no field Other/,
    )
    const sent = here.submit({ Words: 'a copy', One: 'two', Many: ['one', 'two'], kind: ['1'] })
    await answer({ type: 4, data: { content: 'thanks', flags: 64 } })
    expect(await sent).toMatchObject({ saw: 'message', secret: true })
    expect(() => here.submit()).toThrow(/No form/)
  })

  test('a command on a message, and a button that is switched off', async () => {
    const here = ana.in(guild.general)
    const said = ben.in(guild.general).say('a layer on a layer')
    const looked = here.menu(said, 'Explain')
    await answer({ type: 4, data: { content: 'layer: …', flags: 64 } })
    expect(await looked).toMatchObject({ saw: 'message', secret: true, message: { type: 23 } })
    await post(guild.general, {
      content: 'q',
      components: [row(button('a', { label: 'A', disabled: true }))],
    })
    expect(() => here.press('A')).toThrow(/switched off/)
    expect(labelsOf(here.last()!)).toEqual(['A'])
  })
})

describe('places', () => {
  test('a direct message, a conversation between people, and a server that the bot is not in', async () => {
    const elsewhere = discord.guild('Elsewhere', { members: [ana], bot: false })
    const group = discord.groupDm([ana, ben])
    expect(() => ana.in(group).slash('review')).toThrow(/not offered there/)
    expect(() => ana.inDm.slash('here')).toThrow(/not offered there/)
    ana.installApp()
    for (const [place, contexts] of [
      [ana.in(group), 2],
      [ana.inDm, 1],
      [ana.in(elsewhere.general), 0],
    ] as const) {
      const shown = place.slash('review')
      await answer({ type: 4, data: { content: `${contexts}`, flags: 64 } })
      expect(await shown).toMatchObject({ saw: 'message', message: { content: `${contexts}` } })
    }
    expect(() => ana.in(elsewhere.general).slash('here')).toThrow(/not offered there/)
    expect(await refusalOf(post(elsewhere.general, { content: 'x' }))).toMatch(/^403 50001 /)
    expect(await refusalOf(post(group, { content: 'x' }))).toMatch(/^403 50001 /)
  })

  test('used by one’s own installation alone: five followups, and nothing public where that is not allowed', async () => {
    const elsewhere = discord.guild('Elsewhere', { members: [ana, ben], bot: false })
    ana.installApp()
    const here = ana.in(elsewhere.general)
    void here.slash('review')
    await answer({ type: 4, data: { content: 'x' } })
    for (let at = 0; at < 5; at++) await follow({ content: `${at}` })
    expect(await refusalOf(follow({ content: 'one more' }))).toMatch(/^400 40094 /)
    expect(ben.in(elsewhere.general).sees()).toHaveLength(6)
    elsewhere.general.forbid('everyone', 'UseExternalApps')
    const shown = here.slash('review')
    await answer({ type: 4, data: { content: 'only for you' } })
    expect(await shown).toMatchObject({ secret: true })
    expect(ben.in(elsewhere.general).sees()).toHaveLength(6)
  })

  test('direct messages: opened, refused, and impossible without a server in common', async () => {
    const open = (id: string) =>
      rest.post(Routes.userChannels(), { body: { recipient_id: id } }) as Promise<{ id: string }>
    const channel = await open(ana.id)
    expect(await open(ana.id)).toEqual(channel)
    const { id } = await post(channel, { content: 'hello' })
    expect(ana.inDm.sees().map(textOf)).toEqual(['hello'])
    ana.refuseDms()
    expect(await refusalOf(post(channel, { content: 'x' }))).toMatch(/^403 50007 /)
    await edit(channel, { id }, { content: 'still changed' })
    ana.acceptDms()
    guild.leave(ana)
    expect(await refusalOf(post(channel, { content: 'x' }))).toMatch(/^403 50007 /)
    expect(await refusalOf(open('1'))).toMatch(/^400 50033 |recipient_id/)
  })

  test('permissions: what is missing where, in channels and threads', async () => {
    const { general } = guild
    const embed = { embeds: [{ title: 'x' }] }
    expect(await refusalOf(post({ id: '123456789012345678' }, { content: 'x' }))).toMatch(/^404 10003 /)
    general.forbid('bot', 'EmbedLinks')
    expect(await refusalOf(post(general, embed))).toMatch(/^403 50013 /)
    await post(general, { content: 'x' })
    general.forbid('everyone', 'SendMessages')
    expect(await refusalOf(post(general, { content: 'x' }))).toMatch(/^403 50013 /)
    const thread = general.thread('homework')
    const { id } = await post(thread, { content: 'x' })
    general.permit('bot', 'SendMessages')
    await post(general, { content: 'x' })
    guild.forbid('SendMessagesInThreads')
    expect(await refusalOf(post(thread, { content: 'x' }))).toMatch(/^403 50013 /)
    await edit(thread, { id }, { content: 'changed' })
    general.forbid('bot', 'ViewChannel')
    expect(await refusalOf(post(general, { content: 'x' }))).toMatch(/^403 50001 /)
    expect(await refusalOf(edit(thread, { id }, { content: 'y' }))).toMatch(/^403 50001 /)
    // An answer to what somebody does needs none of this.
    const shown = ana.in(general).slash('review')
    const told = ana.in(general)
    await answer({ type: 4, data: { content: 'x' } })
    expect(await shown).toMatchObject({ saw: 'message' })
    expect(told.last()).toBeDefined()
    guild.kickBot()
    expect(await refusalOf(post(general, { content: 'x' }))).toMatch(/^403 50001 /)
    general.delete()
    expect(await refusalOf(post(general, { content: 'x' }))).toMatch(/^404 10003 /)
  })

  test('roles: what they allow holds for who has them, and what a channel says of them', async () => {
    const { general } = guild
    guild.forbid('UseApplicationCommands')
    expect(() => ana.in(general).slash('review')).toThrow(/may not do that in #general/)
    const learners = guild.role('learners', 'UseApplicationCommands')
    learners.give(ana)
    void ana.in(general).slash('review')
    general.forbid(learners, 'ViewChannel')
    expect(() => ana.in(general).slash('review')).toThrow(/may not/)
    learners.take(ana)
    expect(() => ana.in(general).slash('review')).toThrow(/may not/)
    const cleo = discord.person('Cleo')
    const own = discord.guild('Own', { owner: cleo })
    own.general.forbid('everyone', 'ViewChannel')
    void cleo.in(own.general).slash('review')
  })

  test('a channel that is gone takes with it what was going on there', async () => {
    const { general } = guild
    void ana.in(general).slash('review')
    await answer({ type: 5 })
    const open = latest()
    void ana.in(general).slash('review')
    general.delete()
    expect(await refusalOf(answer({ type: 5 }))).toMatch(/^404 10003 /)
    expect(await refusalOf(follow({ content: 'x' }, open))).toMatch(/^404 10003 /)
  })

  test('threads that have fallen silent: written to, they wake; what stands in them is not changed', async () => {
    const thread = guild.general.thread('homework')
    const mine = await post(thread, { content: 'x' })
    thread.archive()
    expect(await refusalOf(edit(thread, mine, { content: 'y' }))).toMatch(/^400 50083 /)
    expect(() => ana.in(thread).slash('review')).toThrow(/archived/)
    await rest.patch(Routes.channel(thread.id), { body: { archived: false } })
    await edit(thread, mine, { content: 'y' })
    thread.archive()
    await post(thread, { content: 'z' })
    await edit(thread, mine, { content: 'z' })
    thread.archive({ locked: true })
    expect(await refusalOf(post(thread, { content: 'x' }))).toMatch(/^403 50013 /)
    expect(await refusalOf(rest.delete(Routes.channelMessage(thread.id, mine.id)))).toMatch(/^403 50013 /)
    guild.permit('ManageThreads')
    await post(thread, { content: 'x' })
  })
})

describe('messages of the bot', () => {
  test('with a nonce that is to be told apart: the same one again is the same message', async () => {
    const body = { content: 'x', nonce: 'session/3', enforce_nonce: true }
    const first = await post(guild.general, body)
    expect((await post(guild.general, body)).id).toBe(first.id)
    expect((await post(guild.general, { ...body, enforce_nonce: false })).id).not.toBe(first.id)
    clock.advance(5 * 60_000)
    expect((await post(guild.general, body)).id).not.toBe(first.id)
  })

  test('are changed for an hour, but by who presses a button at any time', async () => {
    const mine = await post(guild.general, { content: 'x', components: [row(button('a', { label: 'A' }))] })
    clock.advance(60 * 60_000)
    await edit(guild.general, mine, { content: 'y' })
    clock.advance(1)
    expect(await refusalOf(edit(guild.general, mine, { content: 'z' }))).toMatch(/^400 30046 /)
    const pressed = ana.in(guild.general).press('A')
    await answer({ type: 7, data: { content: 'z' } })
    expect(await pressed).toMatchObject({ saw: 'update', message: { content: 'z' } })
  })

  test('cannot be changed or answered once they are gone, and others’ never', async () => {
    const mine = await post(guild.general, { content: 'x' })
    const said = ana.in(guild.general).say('hello')
    expect(await refusalOf(edit(guild.general, said, { content: 'y' }))).toMatch(/^403 50005 /)
    expect(await refusalOf(rest.delete(Routes.channelMessage(guild.general.id, said.id)))).toMatch(
      /^403 50013 /,
    )
    const reply = { content: 'x', message_reference: { message_id: said.id } }
    expect(await post(guild.general, reply)).toMatchObject({ message_reference: { message_id: said.id } })
    ana.in(guild.general).delete(mine)
    expect(await refusalOf(edit(guild.general, mine, { content: 'y' }))).toMatch(/^404 10008 /)
    ana.in(guild.general).delete(said)
    expect(await refusalOf(post(guild.general, reply))).toMatch(/^400 50035 .*Unknown message/)
    const loose = { ...reply, message_reference: { message_id: said.id, fail_if_not_exists: false } }
    await post(guild.general, loose)
  })

  test('mention whom the request allows: everybody in a message, people in an answer, nobody when told so', async () => {
    const body = { content: `<@${ana.id}> @everyone <@&${guild.id}>` }
    expect(await post(guild.general, body)).toMatchObject({
      mention_everyone: true,
      mention_roles: [guild.id],
    })
    const silent = await post(guild.general, { ...body, allowed_mentions: { parse: [] } })
    expect(silent).toMatchObject({ mentions: [], mention_everyone: false, mention_roles: [] })
    const one = await post(guild.general, {
      ...layout(text(body.content)),
      allowed_mentions: { users: [ana.id] },
    })
    expect(one).toMatchObject({ mentions: [{ id: ana.id }], mention_everyone: false })
    const shown = ana.in(guild.general).slash('review')
    await answer({ type: 4, data: body })
    expect(await shown).toMatchObject({
      message: { mentions: [{ id: ana.id }], mention_everyone: false, mention_roles: [] },
    })
  })
})

test('commands keep their ids, and their versions while they stay the same', async () => {
  const route = Routes.applicationCommands(discord.applicationId)
  type Told = { id: string; version: string; name: string }[]
  const before = (await rest.get(route)) as Told
  expect(before.map(({ name }) => name)).toEqual(['review', 'here', 'find', 'Explain'])
  const after = (await rest.put(route, {
    body: [{ ...commands[0], description: 'Other' }, commands[1]],
  })) as Told
  expect(after.map(({ id }) => id)).toEqual([before[0]!.id, before[1]!.id])
  expect(after.map(({ version }, at) => version === before[at]!.version)).toEqual([false, true])
})
