// What a Telegram update means in our words, whatever it holds.

import fc from 'fast-check'
import type { Message, Update } from 'grammy/types'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/adapters/telegram/decode.ts'
import { happening } from '../../src/adapters/telegram/happenings.ts'

const from = { id: 7, is_bot: false, first_name: 'Ana', last_name: 'Lee', language_code: 'de' }
const chat = { id: 7, type: 'private' as const, first_name: 'Ana' }
const message = (content: Partial<Message>): Update => ({
  update_id: 5,
  message: { message_id: 1, date: 1, chat, from, ...content } as never,
})
const said = (content: Partial<Message>) => decode(message(content), 'stevedore_bot', 1000)?.did

describe('a message', () => {
  it('is a command, with or without our name, or text', () => {
    expect(said({ text: '/learn  layers and more' })).toEqual({
      act: 'command',
      name: 'learn',
      rest: 'layers and more',
    })
    expect(said({ text: '/Learn@Stevedore_Bot x' })).toEqual({ act: 'command', name: 'learn', rest: 'x' })
    expect(said({ text: '/start c_abc-1' })).toEqual({ act: 'command', name: 'start', rest: 'c_abc-1' })
    expect(said({ text: '/learn@other_bot' })).toBeUndefined()
    expect(said({ text: '/etc/passwd' })).toEqual({ act: 'text', text: '/etc/passwd' })
    expect(said({ text: 'B+' })).toEqual({ act: 'text', text: 'B+' })
  })

  it('says who speaks, where, and in which language', () => {
    expect(decode(message({ text: 'x' }), 'b', 1000)).toMatchObject({
      update: '5',
      at: 1000,
      from: { account: 'telegram:7', platform: 'telegram', name: 'Ana Lee', language: 'de' },
      place: { platform: 'telegram', id: '7', private: true },
    })
  })

  it('that can’t be read is known as such; a notice is none of ours', () => {
    expect(said({ photo: [] })).toEqual({ act: 'other' })
    expect(said({ voice: {} as never })).toEqual({ act: 'other' })
    expect(said({ pinned_message: {} as never })).toBeUndefined()
  })

  it('from a bot, sent through us, or edited is none of ours', () => {
    expect(said({ text: '/learn', from: { ...from, is_bot: true } })).toBeUndefined()
    const us = { id: 9, is_bot: true, first_name: 'S', username: 'stevedore_bot' }
    expect(said({ text: 'whiteout: …', via_bot: us })).toBeUndefined()
    const { message: edited_message } = message({ text: '/learn' })
    expect(decode({ update_id: 1, edited_message } as never, 'b', 1)).toBeUndefined()
  })
})

describe('a message in a group', () => {
  const group = { id: -1001, type: 'supergroup' as const, title: 'x' }
  const known = new Set(['help', 'explain'])
  const heard = (content: object) =>
    decode(message({ chat: group, message_id: 7, ...content } as never), 'stevedore_bot', 1000, known)
  const us = { id: 9, is_bot: true, first_name: 'S', username: 'stevedore_bot' }
  const ours = { message_id: 3, date: 1, chat: group, from: us, text: 'x' }

  it('is heard when it is a command of ours, a reply to us, or has our name in it', () => {
    expect(heard({ text: '/help' })).toMatchObject({
      did: { act: 'command', name: 'help' },
      place: { id: '-1001', private: false },
      reply: 'm7',
    })
    expect(heard({ text: '/weather' })).toBeUndefined()
    expect(heard({ text: '/weather@stevedore_bot' })?.did).toMatchObject({ name: 'weather' })
    expect(heard({ text: '/help@other_bot' })).toBeUndefined()
    expect(heard({ text: 'hello' })).toBeUndefined()
    expect(heard({ text: 'hello', reply_to_message: ours })?.did).toEqual({ act: 'text', text: 'hello' })
    expect(heard({ text: 'hello @stevedore_bot' })?.did).toEqual({ act: 'text', text: 'hello' })
    expect(heard({ text: '@Stevedore_Bot Explain copy on write' })?.did).toEqual({
      act: 'command',
      name: 'explain',
      rest: 'copy on write',
    })
    expect(heard({ text: '@stevedore_bots are many' })).toBeUndefined()
    expect(heard({ photo: [], reply_to_message: ours })).toBeUndefined()
  })

  it('that everybody reads along, though it replies to what came through us, is not for us', () => {
    expect(heard({ text: 'ha', reply_to_message: { ...ours, from, via_bot: us } })).toBeUndefined()
    const opened = { ...ours, text: undefined, forum_topic_created: { name: 'x', icon_color: 1 } }
    expect(heard({ text: 'ha', reply_to_message: opened })).toBeUndefined()
    expect(heard({ text: '/help', is_automatic_forward: true, sender_chat: { id: -5 } })).toBeUndefined()
  })

  it('is in a topic only where it is a forum’s', () => {
    const thread = { text: '/help', message_thread_id: 4 }
    expect(heard({ ...thread, is_topic_message: true })?.place.id).toBe('-1001/4')
    expect(heard(thread)?.place.id).toBe('-1001')
  })

  it('by a group or a channel is by nobody who could be told apart', () => {
    const anonymous = { id: 1087968824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }
    expect(heard({ text: '/help', from: anonymous, sender_chat: group })?.did).toEqual({
      act: 'unnamed',
      as: 'group',
    })
    expect(heard({ text: '/help', from: anonymous, sender_chat: { id: -5 } })?.did).toMatchObject({
      as: 'channel',
    })
    expect(heard({ text: 'hello', from: anonymous, sender_chat: group })).toBeUndefined()
  })

  it('that only we and its sender see is known by its own id', () => {
    expect(heard({ text: '/help', message_id: 0, ephemeral_message_id: 12 })?.reply).toBe('e12')
  })
})

describe('what happens to us', () => {
  const member = (chat: object, before: string, now: string) =>
    ({
      update_id: 1,
      my_chat_member: {
        chat,
        from,
        date: 1,
        old_chat_member: { status: before },
        new_chat_member: { status: now },
      },
    }) as never
  const group = { id: -4, type: 'group', title: 'x' }

  it('is a block, a removal, other rights, a hello, or a move', () => {
    expect(happening(member(chat, 'member', 'kicked'))).toEqual({
      happened: 'blocked',
      account: 'telegram:7',
    })
    expect(happening(member(chat, 'kicked', 'member'))).toBeUndefined()
    expect(happening(member(group, 'member', 'left'))).toMatchObject({
      happened: 'removed',
      place: { id: '-4' },
    })
    expect(happening(member(group, 'member', 'administrator'))).toMatchObject({ happened: 'rights' })
    expect(happening(member({ id: -9, type: 'channel' }, 'left', 'administrator'))).toBeUndefined()
    expect(decode(member(group, 'left', 'member'), 'b', 1)?.did).toEqual({ act: 'added' })
    expect(decode(member(group, 'member', 'administrator'), 'b', 1)).toBeUndefined()
    expect(happening(message({ chat: group as never, migrate_to_chat_id: -1004 }))).toEqual({
      happened: 'moved',
      from: '-4',
      to: '-1004',
    })
    expect(happening(message({ chat: { ...group, id: -1004 } as never, migrate_from_chat_id: -4 }))).toEqual({
      happened: 'moved',
      from: '-4',
      to: '-1004',
    })
  })
})

describe('a tap', () => {
  const tapped = (data: string | undefined, where: object = { message: { chat, message_id: 3, date: 0 } }) =>
    decode(
      { update_id: 5, callback_query: { id: 'q', from, chat_instance: 'c', data, ...where } } as never,
      'b',
      1,
    )

  it('is decoded, also below a message that is no longer accessible', () => {
    expect(tapped('1:4:2:answer:B')).toMatchObject({
      reply: 'q',
      did: { act: 'press', press: { session: '4', turn: 2, verb: 'answer', choice: 'B' } },
    })
  })

  it('that is not ours is a press of nothing known, never a guess', () => {
    for (const data of [undefined, '', '2:4:2:answer:B', '1:4:2:fly:B']) {
      expect(tapped(data)?.did).toEqual({ act: 'press', press: undefined })
    }
    expect(tapped('1:4:2:answer:B', {})).toBeUndefined()
  })
})

it('whatever was written is text or a command, and nothing throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      expect(['text', 'command', undefined]).toContain(said({ text })?.act)
    }),
  )
})
