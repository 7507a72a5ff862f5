// What Discord tells, in our words, whatever it holds.

import {
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  type GatewayMessageCreateDispatchData,
  InteractionContextType,
  InteractionType,
  Locale,
  PermissionFlagsBits as May,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, decodeMessage } from '../../src/adapters/discord/decode.ts'
import { readHandle } from '../../src/adapters/discord/handle.ts'

const user = { id: '7', username: 'ana.lee', discriminator: '0', global_name: 'Ana Lee', avatar: null }
const all = May.ViewChannel | May.SendMessages | May.SendMessagesInThreads | May.EmbedLinks | May.AttachFiles
const member = { user, nick: null, roles: [], permissions: `${May.SendMessages}`, joined_at: '', flags: 0 }
/** 1 December 2026, 12:00:00 UTC. */
const snowflake = `${(BigInt(Date.UTC(2026, 11, 1, 12)) - 1_420_070_400_000n) << 22n}`
const learn = {
  id: '1',
  type: ApplicationCommandType.ChatInput,
  name: 'learn',
  options: [{ type: ApplicationCommandOptionType.String, name: 'topic', value: ' Layers and more' }],
}

const command = (data: object, more: object = {}) =>
  ({
    id: snowflake,
    application_id: '1',
    token: 'token',
    version: 1,
    type: InteractionType.ApplicationCommand,
    locale: Locale.German,
    channel: { id: '100', type: ChannelType.GuildText },
    guild_id: '9',
    member,
    context: InteractionContextType.Guild,
    app_permissions: `${all}`,
    authorizing_integration_owners: { 0: '9' },
    entitlements: [],
    attachment_size_limit: 1,
    data,
    ...more,
  }) as unknown as APIInteraction
const inDm = { context: InteractionContextType.BotDM, guild_id: undefined, member: undefined, user }
const pressed = (custom_id: string, more: object = {}) =>
  command(
    { component_type: ComponentType.Button, custom_id },
    { type: InteractionType.MessageComponent, message: { id: '55', flags: MessageFlags.Ephemeral }, ...more },
  )

describe('a command', () => {
  it('says who, where, when, in which language, and where they can be shown what is theirs', () => {
    expect(decode(command(learn))).toEqual({
      update: snowflake,
      from: { account: 'discord:7', platform: 'discord', name: 'Ana Lee', language: 'de' },
      place: { platform: 'discord', id: '100', private: false },
      aside: { platform: 'discord', id: '7', private: true },
      site: { server: '9', name: undefined },
      missing: [],
      manages: false,
      reply: `${snowflake} token command aside 100`,
      at: Date.UTC(2026, 11, 1, 12),
      did: { act: 'command', name: 'learn', rest: ' Layers and more' },
    })
  })

  it('in the conversation with us alone is private there', () => {
    const heard = decode(command({ ...learn, options: undefined }, inDm))
    expect(heard).toMatchObject({
      place: { id: '7', private: true },
      did: { act: 'command', name: 'learn', rest: '' },
    })
    expect(heard).not.toHaveProperty('aside')
    expect(readHandle(heard!.reply!)).toMatchObject({ kind: 'command', direct: true, channel: '100' })
  })

  it('knows people by the name that they have there', () => {
    expect(decode(command(learn, { member: { ...member, nick: 'Annie' } }))?.from.name).toBe('Annie')
    expect(
      decode(command(learn, { member: { ...member, user: { ...user, global_name: null } } }))?.from.name,
    ).toBe('ana.lee')
  })

  it('from a message’s menu carries what the message says', () => {
    const data = {
      id: '1',
      type: ApplicationCommandType.Message,
      name: 'Explain the terms here',
      target_id: '5',
      resolved: { messages: { 5: { id: '5', content: 'Is overlayfs a layer?' } } },
    }
    expect(decode(command(data))?.did).toEqual({
      act: 'command',
      name: 'explain-here',
      rest: 'Is overlayfs a layer?',
    })
  })
})

describe('what we may not do there', () => {
  const missing = (has: bigint, type = ChannelType.GuildText, more: object = {}) =>
    decode(command(learn, { app_permissions: `${has}`, channel: { id: '100', type }, ...more }))?.missing

  it('is named as Discord’s settings name it', () => {
    expect(missing(all & ~May.EmbedLinks)).toEqual(['Embed Links'])
    expect(missing(0n)).toEqual(['View Channel', 'Send Messages', 'Embed Links', 'Attach Files'])
    expect(missing(May.Administrator)).toEqual([])
  })

  it('in a thread asks for the right to write in threads, and not for the other', () => {
    expect(missing(all & ~May.SendMessages, ChannelType.PublicThread)).toEqual([])
    expect(missing(all & ~May.SendMessagesInThreads, ChannelType.PublicThread)).toEqual([
      'Send Messages in Threads',
    ])
  })

  it('is everything where only one person has brought us along', () => {
    const own = { authorizing_integration_owners: { 1: '7' } }
    expect(missing(all, ChannelType.GuildText, own)).toHaveLength(4)
    expect(missing(all, ChannelType.GroupDM, { ...own, context: 2, guild_id: undefined })).toHaveLength(4)
  })

  it('says also who keeps order there', () => {
    const manages = (bit: bigint) =>
      decode(command(learn, { member: { ...member, permissions: `${bit}` } }))?.manages
    expect([May.ManageMessages, May.ManageGuild, May.Administrator, May.SendMessages].map(manages)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

describe('a press', () => {
  it('is decoded, with the message on which it was', () => {
    const heard = decode(pressed('1:4:2:answer:B'))!
    expect(heard.did).toEqual({ act: 'press', press: { session: '4', turn: 2, verb: 'answer', choice: 'B' } })
    expect(readHandle(heard.reply!)).toMatchObject({ kind: 'press', message: '55', direct: false })
  })

  it('on a message that is not the person’s own leaves that one alone', () => {
    const kind = (message: object, more: object = {}) =>
      readHandle(decode(pressed('1:4:2:answer:B', { message, ...more }))!.reply!)?.kind
    expect(kind({ id: '55' })).toBe('other')
    expect(kind({ id: '55', flags: MessageFlags.Ephemeral })).toBe('press')
    expect(kind({ id: '55' }, inDm)).toBe('press')
    expect(kind({ id: '55', flags: MessageFlags.Ephemeral }, inDm)).toBe('other')
  })

  it('chosen in a list is the one that was chosen', () => {
    const data = {
      component_type: ComponentType.StringSelect,
      custom_id: 'list:1:4:2:pick:A',
      values: ['1:4:2:pick:C'],
    }
    expect(decode(pressed('', { data }))?.did).toMatchObject({ press: { verb: 'pick', choice: 'C' } })
  })

  it('that is not ours is a press of nothing known, never a guess', () => {
    for (const id of ['', '2:4:2:answer:B', '1:4:2:fly:B', 'list:1:4:2:pick:A', 'x'.repeat(100)]) {
      expect(decode(pressed(id))?.did).toEqual({ act: 'press', press: undefined })
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (id) => decode(pressed(id)) !== undefined),
    )
  })
})

describe('a form', () => {
  const sent = (custom_id: string, fields: readonly object[]) =>
    decode(
      command(
        { custom_id, components: fields.map((component) => ({ type: ComponentType.Label, component })) },
        { type: InteractionType.ModalSubmit, message: { id: '55', flags: MessageFlags.Ephemeral } },
      ),
    )?.did

  it('is the press that it stands for, with what was given joined as it wants it', () => {
    const typed = (value: string) => ({ type: ComponentType.TextInput, custom_id: 'field:0', value })
    expect(sent('; |1:4:2:answer:', [typed('a: b|c'), typed('')])).toEqual({
      act: 'press',
      press: { session: '4', turn: 2, verb: 'answer', choice: 'a: b|c; ' },
    })
    const ticked = { type: ComponentType.CheckboxGroup, custom_id: 'field:0', values: ['A', 'C'] }
    const chosen = { type: ComponentType.RadioGroup, custom_id: 'field:1', value: '2B' }
    expect(sent(' |1:4:2:answer:', [ticked, chosen])).toMatchObject({ press: { choice: 'A C 2B' } })
  })

  it('that is not ours is nothing known', () => {
    for (const id of ['', 'x', ' |', ' |9:4:2:answer:']) {
      expect(sent(id, [])).toEqual({ act: 'press', press: undefined })
    }
  })
})

describe('a message', () => {
  const said = (more: object) =>
    decodeMessage({
      id: snowflake,
      type: MessageType.Default,
      channel_id: '100',
      author: user,
      content: 'B',
      ...more,
    } as unknown as GatewayMessageCreateDispatchData)

  it('in the conversation with us alone is text, or a command where Discord’s list was passed by', () => {
    expect(said({})).toMatchObject({
      place: { id: '7', private: true },
      at: Date.UTC(2026, 11, 1, 12),
      did: { act: 'text', text: 'B' },
    })
    expect(said({ content: '/Learn  layers' })?.did).toEqual({
      act: 'command',
      name: 'learn',
      rest: 'layers',
    })
    expect(said({ content: '' })?.did).toEqual({ act: 'other' })
    expect(said({ type: MessageType.Reply })?.did).toEqual({ act: 'text', text: 'B' })
  })

  it('of others, of a bot or of Discord itself is none of ours', () => {
    expect(said({ guild_id: '9' })).toBeUndefined()
    expect(said({ author: { ...user, bot: true } })).toBeUndefined()
    expect(said({ type: MessageType.ChannelPinnedMessage })).toBeUndefined()
  })
})
