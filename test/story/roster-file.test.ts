// The people of a class by a file, and the codes that come back: with links where a platform has them.

import { expect, it } from 'vitest'
import { classroom, codesIn, type Heard } from './classroom.ts'

const words = (all: readonly Heard[]) => all.map(({ text }) => text.replace(/\s+/g, ' ')).join('\n')
const begin = (platform: 'terminal' | 'telegram' = 'terminal') => {
  const room = classroom()
  const teacher = room.person('mira', platform)
  teacher.says('/class create DevOps 2')
  return { room, teacher }
}
const names = { name: 'names.csv', text: 'Name,Group\n"Lee, Kim",red\nAna,\nBo,\nANA,\n' }

it('adds those who can be told apart, names the others by their lines, and gives the codes', () => {
  const { room, teacher } = begin()
  const heard = teacher.sends(names, '/class roster')
  expect(words(heard)).toMatch(
    /2 people were added to DevOps 2\..* Ana \(lines 3, 5\): is there several times/,
  )
  const code = /,([2-9A-Z]{4}-[2-9A-Z]{4}),/.exec(heard[0]!.files[0]!)![1]
  expect(room.person('kim').says(`/join ${code}`)).toMatch(/You are Lee, Kim in DevOps 2/)
})

it('may follow by itself once it was asked for, and the mended one after it', () => {
  const { teacher } = begin('telegram')
  expect(teacher.says('/class roster')).toMatch(/send a file now, with one person a line/)
  expect(words(teacher.sends({ name: 'x.csv', text: 'Kim\n"Ana' }))).toMatch(
    /Nobody was added.*\(line 2\): here begins a quote that never ends/,
  )
  expect(words(teacher.sends(names))).toMatch(/2 people were added/)
  expect(teacher.says('/class people')).toMatch(/Lee, Kim/)
})

it('is for those who may add people, and changes nothing when it can’t be read or is too long', () => {
  const { room, teacher } = begin()
  const codes = codesIn(teacher.does('/class roster Tom'))
  const tom = room.person('tom')
  tom.says(`/join ${codes.get('Tom')}`)
  expect(words(tom.sends(names, '/class roster'))).toMatch(/In DevOps 2 only those who teach/)
  expect(words(teacher.sends({ name: 'x', fault: 'no-text' }, '/class roster'))).toMatch(
    /no text that I can read/,
  )
  const text = Array.from({ length: 501 }, (_, at) => `Person ${at}x`).join('\n')
  expect(words(teacher.sends({ name: 'x.txt', text }, '/class roster'))).toMatch(/Nobody was added/)
  expect(teacher.says('/class')).toMatch(/2 on the roster/)
})

it('gives beside each code the link that takes the seat, where there are links', () => {
  const { room, teacher } = begin('telegram')
  const links = 'https://t.me/stevedore_bot?start='
  const [heard] = teacher.does('/class roster Kim Lee', undefined, { links })
  const [head, row] = heard!.files[0]!.replace('\ufeff', '').split('\r\n')
  expect(head).toBe('name,group,email,code,type,link')
  const [, code, payload] = /,([2-9A-Z-]{9}),\/join \1,https:\/\/t\.me\/stevedore_bot\?start=(\S+)$/.exec(
    row!,
  )!
  expect(payload).toBe(`j_${code}`)
  expect(room.person('kim', 'telegram').says(`/start ${payload}`)).toMatch(/You are Kim Lee in DevOps 2/)
  expect(teacher.does('/class roster Ana')[0]!.files[0]).not.toMatch(/link/)
})
