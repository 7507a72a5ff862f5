// What a Telegram update means in our words, whatever it holds.

import fc from 'fast-check'
import type { Message, Update } from 'grammy/types'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/adapters/telegram/decode.ts'

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

  it('in a group, from a bot or edited is none of ours', () => {
    expect(said({ text: '/learn', chat: { id: -1, type: 'group', title: 'x' } as never })).toBeUndefined()
    expect(said({ text: '/learn', from: { ...from, is_bot: true } })).toBeUndefined()
    const { message: edited_message } = message({ text: '/learn' })
    expect(decode({ update_id: 1, edited_message } as never, 'b', 1)).toBeUndefined()
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
