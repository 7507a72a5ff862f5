// One contract for all nine kinds of question, kept through the two doors that the rest of the program uses:
// pose and grade. Reading, writing and marking the right answer; misread text; chance that is repeatable.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  markOf,
  nearMissOf,
  readResponse,
  rightResponse,
  temptations,
  writeResponse,
} from '../../src/engine/question/grade.ts'
import { pose } from '../../src/engine/question/pose.ts'
import { type Body, type Kind, kinds } from '../../src/engine/question/question.ts'
import { exampleItem, examples, responseTo } from './examples.ts'

const drawn: readonly Kind[] = ['choice', 'several', 'order', 'match']
const long = 100_000

/** What nobody means as an answer to anything. */
const nobodysAnswer = [
  '',
  '   ',
  '\n\t',
  '\u0000\u0001\u001b',
  '\u202e\u2066\u2069\u200f',
  '\u200b\u200d\ufeff',
  '\u0301\u0302\u0489',
  '.,;',
  'A'.repeat(long),
  '1'.repeat(long),
  ' '.repeat(long),
  `1${' '.repeat(long)}1`,
  `${'.'.repeat(long)}x`,
  '🦜'.repeat(long / 4),
]

const misread: Record<Kind, readonly string[]> = {
  choice: ['F', 'Z', 'AB', 'A B', '1', '-1', 'Ä', 'A\u0301', '\u202eA', 'The lid', 'ａ'],
  several: ['G', 'AAB', 'A,B,Z', 'ABCDEFG', 'A-B', '1 2', 'B\u0302', '\u2067AB'],
  'true-false': ['tt', 'maybe', 'yes', '1', 'C', 'T\u0301', '\u202eeurt'],
  order: ['A', 'ABC', 'AABC', 'ABCE', 'ABCDE', '1234', 'ABC\u0301D', '\u202eABCD'],
  match: [
    '1A',
    '1A 2B',
    '1A 2A 3B',
    '1A 1B 2C',
    '1A 2B 4C',
    '0A 1B 2C',
    '1A 2B 3E',
    'ABC',
    '123',
    '1A 2B 3C 3D',
  ],
  short: ['x'.repeat(201), '“”', '(`'],
  number: [
    'a lot',
    '1,2,3',
    '12 34',
    '1.2.3',
    '5 GB',
    '1e9',
    '0x10',
    'NaN',
    'Infinity',
    '--1',
    'MB',
    '5 MB\u0301',
  ],
  cloze: [
    'writable',
    'writable; read-only',
    'a; b; c; d',
    'a; ; c',
    'a; \u202e; c',
    `a; b; ${'x'.repeat(700)}`,
  ],
  recall: ['0', '5', 'very good', 'good\u0301', '\u202edoog', 'A'],
}

function posed(kind: Kind, seed = 'one'): Body {
  return pose(exampleItem(kind), seed, new Map()).body
}

const anySeed = fc.string({ maxLength: 12 })

describe.each(kinds)('a %s question', (kind) => {
  it('marks its right answer as wholly right, and finds no mistake in it', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const body = posed(kind, seed)
        expect(markOf(rightResponse(body), body)).toEqual({ score: 1, why: [], held: [] })
        expect(nearMissOf(rightResponse(body), body)).toBeUndefined()
      }),
    )
  })

  it('reads back every response as it writes it', () => {
    const pairs = anySeed
      .map((seed) => posed(kind, seed))
      .chain((body) => responseTo(body).map((response) => ({ body, response })))
    fc.assert(
      fc.property(pairs, ({ body, response }) => {
        expect(readResponse(writeResponse(response, body), body)).toEqual(response)
      }),
      { numRuns: 300 },
    )
  })

  it('marks every response from 0 to 1, and names only mistakes that it tempts to', () => {
    const pairs = anySeed
      .map((seed) => posed(kind, seed))
      .chain((body) => responseTo(body).map((response) => ({ body, response })))
    fc.assert(
      fc.property(pairs, ({ body, response }) => {
        const mark = markOf(response, body)
        expect(mark.score).toBeGreaterThanOrEqual(0)
        expect(mark.score).toBeLessThanOrEqual(1)
        if (mark.score === 1) expect(mark).toEqual({ score: 1, why: [], held: [] })
        expect(temptations(body)).toEqual(expect.arrayContaining([...mark.held]))
        expect(new Set(mark.held).size).toBe(mark.held.length)
      }),
      { numRuns: 300 },
    )
  })

  it.each([...nobodysAnswer, ...misread[kind]].map((text) => [JSON.stringify(text).slice(0, 40), text]))(
    'does not read %s',
    (_, text) => {
      expect(readResponse(text, posed(kind))).toBeUndefined()
    },
    5000,
  )

  it('never throws at what is typed, and marks whatever it reads from 0 to 1', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({
        unit: fc.constantFrom('A', 'b', '1', '2', ' ', ',', ';', '.', '-', '\u0301', '\u202e', '½', 'ﬁ'),
      }),
    )
    fc.assert(
      fc.property(typed, anySeed, (text, seed) => {
        const body = posed(kind, seed)
        const response = readResponse(text, body)
        if (!response) return
        const { score } = markOf(response, body)
        expect(score >= 0 && score <= 1).toBe(true)
        nearMissOf(response, body)
        expect(readResponse(writeResponse(response, body), body)).toEqual(response)
      }),
      { numRuns: 1000 },
    )
  })

  it('takes a question mark as "not sure", which scores nothing and shows no mistake', () => {
    const body = posed(kind)
    expect(readResponse(' ? ', body)).toEqual({ kind: 'not-sure' })
    expect(writeResponse({ kind: 'not-sure' }, body)).toBe('?')
    expect(markOf({ kind: 'not-sure' }, body)).toEqual({ score: 0, why: [], held: [] })
    expect(nearMissOf({ kind: 'not-sure' }, body)).toBeUndefined()
  })

  it('refuses to mark a response of another kind, which would be a bug', () => {
    const other = kind === 'choice' ? 'short' : 'choice'
    expect(() => markOf(rightResponse(posed(other)), posed(kind))).toThrow(TypeError)
  })

  it('is posed the same again from the same version and seed', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const item = exampleItem(kind)
        expect(pose(item, seed, new Map())).toEqual(pose(structuredClone(item), seed, new Map()))
      }),
    )
  })

  it(drawn.includes(kind) ? 'is drawn anew for another seed or version' : 'leaves nothing to chance', () => {
    const seeds = Array.from({ length: 24 }, (_, at) => `seed ${at}`)
    const shown = (version: string) =>
      seeds.map((seed) => JSON.stringify(pose(exampleItem(kind, version), seed, new Map()).body))
    if (drawn.includes(kind)) {
      expect(new Set(shown('v1')).size).toBeGreaterThan(8)
      expect(shown('v1')).not.toEqual(shown('v2'))
    } else expect(new Set([...shown('v1'), ...shown('v2')]).size).toBe(1)
  })

  it('carries all of what its author wrote to the learner', () => {
    const question = pose(exampleItem(kind), 'one', new Map())
    expect(question.stem).toBe(examples[kind].stem)
    expect(question.explanation).toEqual(['So it is.'])
    expect(question.body.kind).toBe(kind)
  })
})
