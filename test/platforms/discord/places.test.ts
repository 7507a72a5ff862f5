// Where the bot may do what: servers, threads, direct messages, places that it is not in; and how long its own
// messages can be changed. Refused as Discord refuses it, and no fault of the bot's: nothing is noted.

import { Routes } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { refusalOf } from './client.ts'
import { button, layout, row, text } from './forbidden/case.ts'
import {
  ana,
  answer,
  ben,
  clock,
  commands,
  discord,
  edit,
  follow,
  guild,
  latest,
  post,
  rest,
} from './moments.ts'
import { textOf } from './reading.ts'

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
