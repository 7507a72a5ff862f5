// Aiken, CSV and YAML in: what is written is what is asked, each mistake is named by its place, and no file whatever
// makes the reader fall over.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankLimits, noWhy } from '../../src/bank/bank.ts'
import { writeGift } from '../../src/bank/gift/write.ts'
import { type Format, formatOf, formats, readBank } from '../../src/bank/read.ts'
import { anyItem } from './any-item.ts'

const aiken = `Which part closes a box?
A. The floor
B) The lid
C. The wall
ANSWER: B

Where does a stack
begin?
A. On the floor
B. In the air
answer: a
`

const csv = `question,answer,wrong 1,why 1,wrong 2,why 2,explanation,name,kind,tolerance,unit
Which part closes a box?,The lid,"The floor, below","It is ""below"".",The wall,,It lies on top.,lids,,,
A lid floats.,false,,It lies.,,,,,,,
Which hold a box?,its floor | its walls,air,It holds nothing.,rain,It falls.,,,,,
What closes a box?,lid|the lid,floor,It is below.,,,,,short,,
How heavy is it?,"3,5",,,,,,,number,0.5,kg
What is a box for?,For keeping things.,,,,,,,recall,,
`

const yaml = `items:
  - id: lid-choice
    kind: choice
    stem: Which part closes a box?
    key: The lid
    distractors:
      - { text: The floor, why: It is below., misconception: lids-float }
      - { text: The wall, why: It stands aside. }
    explanation: It lies on top.
  - kind: true-false
    stem: A lid floats.
    key: false
    why: It lies.
`

function errorsOf(text: string, format: Format) {
  const { items, problems } = readBank(text, format)
  const errors = problems.filter(({ weight }) => weight === 'error')
  if (errors.length > 0) expect(items).toEqual([])
  return errors.map(
    ({ line, column, problem, expected }) => `${line}:${column} ${problem}, expected ${expected}`,
  )
}

describe('Aiken', () => {
  it('is read: options with letters, the answer, questions of several lines', () => {
    const { items, problems } = readBank(aiken)
    expect(items.map(({ spec }) => spec)).toEqual([
      {
        stem: 'Which part closes a box?',
        kind: 'choice',
        key: { text: 'The lid' },
        distractors: [
          { text: 'The floor', why: noWhy },
          { text: 'The wall', why: noWhy },
        ],
      },
      {
        stem: 'Where does a stack begin?',
        kind: 'choice',
        key: { text: 'On the floor' },
        distractors: [{ text: 'In the air', why: noWhy }],
      },
    ])
    expect(problems.map(({ line, weight }) => [line, weight])).toEqual([
      [2, 'warning'],
      [4, 'warning'],
      [10, 'warning'],
    ])
  })

  it.each([
    ['Which?\nA. one\nB. two\nANSWER: C', /^4:1 the answer is “C”, expected a letter from A to B/],
    ['Which?\nA. one\nC. two\nANSWER: A', /^3:1 this option is C, expected B/],
    [
      'Which?\nA. one\nB. two\n\nAnd which?\nA. x\nB. y\nANSWER: A',
      /^5:1 this stands after option B \(line 3\), expected ANSWER/,
    ],
    ['Which?\nA. one\nB. two', /^1:1 this question has no answer/],
    ['ANSWER: A', /^1:1 an answer without a question/],
    ['Which?\nA. one\nB. one.\nANSWER: A', /^3:1 "one" is there twice/],
    ['Which?\nA. one\nANSWER: A', /^1:1 there is 1 options, expected 2 to 10/],
  ])('names the mistake in %j', (text, wanted) => {
    expect(errorsOf(text, 'aiken').join('\n')).toMatch(wanted)
  })
})

describe('CSV', () => {
  it('is read: choices, several, true or false, typed words, numbers, cards', () => {
    const { items, problems } = readBank(csv)
    expect(problems.map(({ line, column, weight }) => [line, column, weight])).toEqual([[2, 72, 'warning']])
    expect(items).toMatchObject([
      {
        name: 'lids',
        explanation: 'It lies on top.',
        spec: {
          kind: 'choice',
          key: { text: 'The lid' },
          distractors: [
            { text: 'The floor, below', why: 'It is "below".' },
            { text: 'The wall', why: noWhy },
          ],
        },
      },
      { spec: { kind: 'true-false', key: false, why: 'It lies.' } },
      { spec: { kind: 'several', keys: [{ text: 'its floor' }, { text: 'its walls' }] } },
      { spec: { kind: 'short', key: 'lid', accept: ['the lid'], mistakes: [{ answers: ['floor'] }] } },
      { spec: { kind: 'number', key: 3.5, tolerance: 0.5, unit: 'kg' } },
      { spec: { kind: 'recall', back: 'For keeping things.' } },
    ])
  })

  it.each(['\t', ';'])('may be parted by %j, with a byte order mark and the line ends of Windows', (sign) => {
    const text = `\ufeff${['question', 'answer', 'wrong 1'].join(sign)}\r\n${['Which?', 'a, b', 'c'].join(sign)}\r\n`
    expect(readBank(text).items).toMatchObject([{ spec: { key: { text: 'a, b' } } }])
  })

  it.each([
    ['question,answer,wrong 1\nWhich?,,b', 'csv', /^2:8 there is no answer/],
    ['question,answer,wrong 1\n,a,b', 'csv', /^2:1 there is no question/],
    ['question,answr\nWhich?,a', 'csv', /\n1:10 the heading “answr” is unknown/],
    ['question,wrong 1\nWhich?,a', 'csv', /^1:1 there is no column “answer”/],
    ['question,answer,answer\nWhich?,a,b', 'csv', /^1:17 the heading “answer” is there twice/],
    ['question,answer\nWhich?,"a', 'csv', /^2:8 a quote begins here and never ends/],
    ['question,answer\nWhich?,a,b', 'csv', /^2:10 this cell has no heading/],
    ['question,answer,kind\nWhich?,a,essay', 'csv', /^2:10 there is no kind “essay”, expected one of/],
    ['question,answer,kind\nHow many?,many,number', 'csv', /^2:11 “many” is no number/],
    ['question,answer,wrong 1,wrong 2\nWhich?,a,b,b', 'csv', /^2:12 "b" is there twice/],
  ] as const)('names the mistake in %j', (text, format, wanted) => {
    expect(errorsOf(text, format).join('\n')).toMatch(wanted)
  })
})

describe('YAML', () => {
  it('is read as the curriculum writes items, without what only the curriculum needs', () => {
    const { items, problems } = readBank(yaml)
    expect(problems).toEqual([])
    expect(items).toMatchObject([
      { name: 'lid-choice', spec: { kind: 'choice', distractors: [{ misconception: 'lids-float' }, {}] } },
      { name: undefined, explanation: undefined, spec: { kind: 'true-false', key: false } },
    ])
  })

  it.each([
    [
      'items:\n  - kind: choice\n    stem: Which?\n    key: a\n    distractors: [{ text: b }, { text: c, why: d }]',
      /^5:19 why is missing/,
    ],
    ['items:\n  - kind: essay\n    stem: Which?', /^2:11 kind is "essay", expected one of/],
    ['items: 3', /^1:1 there is no list of items/],
    ['items: [', /^1:\d+ .*expected a well-formed YAML file/],
    [`items: ${'['.repeat(100_000)}`, /^1:\d+ this is nested too deep/],
    ['- '.repeat(50_000), /^1:\d+ this is nested too deep/],
    [
      `a: &a [x]\nb: &b [${'*a,'.repeat(20)}]\nc: &c [${'*b,'.repeat(20)}]\nitems: [${'*c,'.repeat(20)}]`,
      /^1:1 |^4:\d+ /,
    ],
  ])('names the mistake in %#', (text, wanted) => {
    expect(errorsOf(text, 'yaml').join('\n')).toMatch(wanted)
  })
})

describe('any file', () => {
  it('is taken for what its name or its text says', () => {
    expect([aiken, csv, yaml, 'Which?{=a ~b}'].map((text) => formatOf(text))).toEqual([
      'aiken',
      'csv',
      'yaml',
      'gift',
    ])
    expect(formatOf('x', 'Questions.TSV')).toBe('csv')
    expect(formatOf('x', 'q.yml')).toBe('yaml')
  })

  it('that is too long, or holds too many questions, or nothing, is refused', () => {
    expect(errorsOf('x'.repeat(bankLimits.file + 1), 'gift')[0]).toMatch(/at most 300000/)
    const many = 'Yes?{T#n}\n\n'.repeat(bankLimits.items + 1)
    expect(errorsOf(many, 'gift')[0]).toMatch(/^1001:1 there are 501 questions, expected at most 500/)
    for (const format of formats) expect(errorsOf(' \n', format)).toHaveLength(1)
    expect(errorsOf('a\u0000b{T}', 'gift')[0]).toMatch(/^1:2 a character that can’t be shown/)
  })

  it('with very many mistakes lists the first, and says how many there are', () => {
    const { problems } = readBank('Which?{~a ~b}\n\n'.repeat(450), 'gift')
    expect(problems).toHaveLength(bankLimits.problems)
    expect(problems.at(-1)!.problem).toBe('and 251 more problems')
  })

  /** Halves of real files, joined anywhere, with noise between: nearly right is where readers fall over. */
  const broken = fc
    .tuple(
      fc.array(anyItem, { minLength: 1, maxLength: 2 }),
      fc.nat(),
      fc.nat(),
      fc.string({ unit: 'binary', maxLength: 12 }),
    )
    .map(([items, from, to, noise]) => {
      const whole = [writeGift(items), aiken, csv, yaml]
      const [one, other] = [whole[from % 4]!, whole[to % 4]!]
      return `${one.slice(0, from % one.length)}${noise}${other.slice(to % other.length)}`
    })

  it.each(formats)('never makes the reader of %s fall over, and every problem names its place', (format) => {
    fc.assert(
      fc.property(fc.oneof(broken, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const { items, problems } = readBank(text, format)
        const lines = text.replace(/\r\n?/g, '\n').split('\n')
        for (const { line, column, problem, expected } of problems) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines.length + 1)
          expect(column).toBeGreaterThanOrEqual(1)
          expect(problem).not.toBe('')
          expect(expected).not.toBe('')
        }
        if (problems.some(({ weight }) => weight === 'error')) expect(items).toEqual([])
        else expect(items.length + problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })
})
