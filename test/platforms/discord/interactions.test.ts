// What depends on the moment of an interaction: 3 seconds, 15 minutes, one answer, one pair of eyes. Refused as
// Discord refuses it, and no fault of the bot's: nothing is noted.

import { Routes } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { refusalOf } from './client.ts'
import { button, input, label, layout, modal, option, row, select, text } from './forbidden/case.ts'
import {
  ana,
  answer,
  ben,
  clock,
  discord,
  edit,
  follow,
  guild,
  latest,
  original,
  post,
  rest,
} from './moments.ts'
import { labelsOf, textOf } from './reading.ts'

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
