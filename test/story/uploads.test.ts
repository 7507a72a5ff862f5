// Whatever bytes somebody sends as a file of questions or of people: nothing falls over, and what is wrong is named
// by its place. Sizes and depths end in a sentence.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/adapters/common/text-file.ts'
import { writeGift } from '../../src/bank/gift/write.ts'
import { anyItem } from '../bank/any-item.ts'
import { classroom } from './classroom.ts'

const room = classroom()
const teacher = room.person('mira')
teacher.says('/class create DevOps 2')

const endings = ['gift', 'txt', 'csv', 'yaml', 'docx', '']
const sentence = /no text that I can read|too big|read as|Nobody was added|added to DevOps 2|at most/

/** What the teacher reads, as one line. */
function shown(bytes: Uint8Array, ending: string, command: string): string {
  const name = `file.${ending}`
  const heard = teacher.sends({ name, ...readText(bytes) }, command)
  return heard.map(({ text }) => text.replace(/\s+/g, ' ')).join('\n')
}

/** Halves of a real file with noise between, in either encoding: nearly right is where readers fall over. */
const nearly = fc
  .tuple(
    fc.array(anyItem, { minLength: 1, maxLength: 2 }),
    fc.nat(),
    fc.uint8Array({ maxLength: 6 }),
    fc.boolean(),
  )
  .map(([items, cut, noise, wide]) => {
    const whole = Buffer.from(
      wide ? `\ufeff${writeGift(items)}` : writeGift(items),
      wide ? 'utf16le' : 'utf8',
    )
    const at = cut % whole.length
    return Uint8Array.from([...whole.subarray(0, at), ...noise, ...whole.subarray(at)])
  })

describe('bytes of any kind', () => {
  it.each(['/class import', '/class roster'])('with %s get a sentence or places', (command) => {
    fc.assert(
      fc.property(
        fc.oneof(nearly, fc.uint8Array({ maxLength: 80 })),
        fc.constantFrom(...endings),
        (bytes, ending) => {
          const said = shown(bytes, ending, command)
          expect(said).toMatch(sentence)
          if (/\d mistakes?\.|one mistake/.test(said)) {
            expect(said).toMatch(/Line \d+, column \d+: /)
            expect(said).not.toMatch(/Line 0|column 0/)
            expect(room.db.prepare('select count(*) from class_imports').pluck().get()).toBe(0)
          }
        },
      ),
      { numRuns: 200 },
    )
    expect(room.db.prepare('select count(*) from class_items').pluck().get()).toBe(0)
  })

  it.each([
    ['deep lists', `items: ${'['.repeat(200_000)}`, 'yaml'],
    ['deep maps', `${Array.from({ length: 500 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')}\n`, 'yaml'],
    ['aliases of aliases', `a: &a [x]\nb: &b [${'*a,'.repeat(20)}]\nitems: [${'*b,'.repeat(20)}]`, 'yaml'],
    ['weights without end', `a{#${'~'.repeat(290_000)}}`, 'gift'],
    [
      'answers without end',
      `items:\n  - kind: short\n    stem: x\n    key: y\n    mistakes: [{ why: no, answers: [${'a,'.repeat(140_000)}] }]\n    accept: []\n`,
      'yaml',
    ],
    ['mistakes without end', '&}'.repeat(150_000), 'yaml'],
    // Each would take a minute, were keys or aliases searched for one by one.
    [
      'keys without end',
      `items: [{${Array.from({ length: 46_000 }, (_, at) => `${at.toString(36)}:`).join(',')}}]`,
      'yaml',
    ],
    [
      'aliases without end',
      `items:\n${Array.from({ length: 11_000 }, (_, at) => `  - &a${at} x\n  - *a${at}\n`).join('')}`,
      'yaml',
    ],
    ['braces', '{'.repeat(300_000), 'gift'],
    ['backslashes', '\\'.repeat(300_000), 'gift'],
    ['one long option', `a{=b ~${'x'.repeat(290_000)}}`, 'gift'],
    ['options without end', `a{${'=b -> c '.repeat(30_000)}}`, 'gift'],
    ['quotes', `question,answer\n${'"'.repeat(250_001)}`, 'csv'],
    ['rows without end', `question,answer\n${'a?,b\n'.repeat(50_000)}`, 'csv'],
    ['questions without end', 'What?\nA. x\nB. y\nANSWER: A\n'.repeat(10_000), 'txt'],
    ['more letters than are read', 'x'.repeat(300_001), 'gift'],
  ])('that are %s are refused by their place', (_, text, ending) => {
    const said = shown(Buffer.from(text), ending, '/class import')
    expect(said).toMatch(/mistakes?\..*Line \d+, column \d+: /)
    expect(said.length).toBeLessThan(20_000)
  })

  it.each([
    ['one name without end', 'a\n'.repeat(449_000), /a \(lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 …\)/],
    [
      'names without end',
      Array.from({ length: 60_000 }, (_, at) => `Name ${at}x\n`).join(''),
      /at most 500 people/,
    ],
    ['quotes without end', '"'.repeat(899_999), /here begins a quote that never ends/],
    ['cells without end', 'a,'.repeat(449_000), /has more behind the name/],
  ])('that are %s are no roster', (_, text, wanted) => {
    const said = shown(Buffer.from(text), 'csv', '/class roster')
    expect(said).toMatch(wanted)
    expect(said.length).toBeLessThan(2000)
  })
})
