// Regrading: what was given stays, what it is worth is computed from the decisions. Twice is once, taking back
// restores, "never lower" lowers nobody, and every total is the fresh mark of what was stored.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decision, type RegradeChange, rulingsOf } from '../../../src/engine/challenge/regrade.ts'
import {
  type Answered,
  type Attempts,
  gradeChanges,
  gradeUnder,
  shareOf,
  standingScore,
} from '../../../src/engine/challenge/standing.ts'
import { type Counting, countings } from '../../../src/engine/challenge/terms.ts'
import { type ItemId, id, type SeatId } from '../../../src/engine/ids.ts'
import { markOf } from '../../../src/engine/question/grade.ts'
import type { Body, Response } from '../../../src/engine/question/question.ts'

const option = (text: string, right = false) => ({ text, right, why: 'No.' })
const choice: Body = { kind: 'choice', options: [option('a', true), option('b'), option('c')] }
const several: Body = {
  kind: 'several',
  options: [option('a', true), option('b', true), option('c'), option('d')],
}
const short: Body = { kind: 'short', key: 'layer', accept: [], mistakes: [] }
const cloze: Body = {
  kind: 'cloze',
  gaps: [
    { key: 'one', accept: [], mistakes: [] },
    { key: 'two', accept: [], mistakes: [] },
  ],
}
const match: Body = { kind: 'match', lefts: ['l', 'm'], rights: ['r', 's', 't'], key: [0, 1], mistakes: [] }
const number: Body = { kind: 'number', key: 4, tolerance: 0, mistakes: [] }
const order: Body = { kind: 'order', steps: ['x', 'y'], key: [0, 1], mistakes: [] }

const item = (name: string) => id<ItemId>(name)
const answered = (name: string, body: Body, response: Response | undefined): Answered => ({
  item: item(name),
  body,
  response,
  score: response ? markOf(response, body).score : 0,
})
const decided = (...changes: [string, RegradeChange][]): Decision[] =>
  changes.map(([name, change], at) => ({ seq: at + 1, item: item(name), change }))
const ruling = (change: RegradeChange) => rulingsOf(decided(['q', change])).get(item('q'))
const accept = (text: string, neverLower = true): RegradeChange => ({ change: 'accept', text, neverLower })

describe('an answer that is accepted', () => {
  it.each<[string, Body, Response, string, number, number]>([
    ['an option', choice, { kind: 'choice', option: 2 }, 'c', 0, 1],
    ['another option', choice, { kind: 'choice', option: 1 }, 'c', 0, 0],
    ['an option ticked among several', several, { kind: 'several', options: [0, 1, 2] }, 'c', 0.5, 1],
    ['an option left out among several', several, { kind: 'several', options: [0, 1] }, 'c', 1, 1],
    ['a spelling', short, { kind: 'short', text: ' Leyer.' }, ':leyer', 0, 1],
    ['one of two gaps', cloze, { kind: 'cloze', texts: ['eins', 'zwei'] }, '1:eins', 0, 0.5],
    ['a word in the other gap', cloze, { kind: 'cloze', texts: ['eins', 'zwei'] }, '2:eins', 0, 0],
    ['a pair', match, { kind: 'match', rights: [0, 2] }, 'm – t', 0.5, 1],
    ['a number', number, { kind: 'number', value: 5 }, '5', 0, 1],
    ['nothing', choice, { kind: 'not-sure' }, 'c', 0, 0],
  ])('%s', (_, body, response, text, before, after) => {
    const answer = answered('q', body, response)
    expect(standingScore(answer)).toBe(before)
    expect(standingScore(answer, ruling(accept(text)))).toBe(after)
  })

  it('is asked of everybody among several options where that may lower', () => {
    const both = answered('q', several, { kind: 'several', options: [0, 1] })
    expect(standingScore(both, ruling(accept('c', false)))).toBeCloseTo(2 / 3)
    expect(standingScore(both, ruling(accept('c', true)))).toBe(1)
  })
})

describe('what was voided', () => {
  const right = answered('q', choice, { kind: 'choice', option: 0 })
  const others = [
    answered('o', choice, { kind: 'choice', option: 0 }),
    answered('p', choice, { kind: 'choice', option: 1 }),
  ]
  const wrong = answered('q', choice, { kind: 'choice', option: 1 })
  const voided = (neverLower: boolean) => rulingsOf(decided(['q', { change: 'void', neverLower }]))

  it('leaves the total, and stays for whom it helps where nobody may fall', () => {
    expect(shareOf([right, ...others], voided(false))).toBe(1 / 2)
    expect(shareOf([right, ...others], voided(true))).toBe(2 / 3)
    expect(shareOf([wrong, ...others], voided(false))).toBe(1 / 2)
    expect(shareOf([wrong, ...others], voided(true))).toBe(1 / 2)
    expect(shareOf([wrong], voided(false))).toBeUndefined()
  })

  it('names whose grade rises and whose falls, and by how much', () => {
    const people = new Map<SeatId, Attempts>([
      [id<SeatId>('1'), [[right, ...others]]],
      [id<SeatId>('2'), [[wrong, ...others]]],
      [id<SeatId>('3'), [undefined]],
    ])
    expect(gradeChanges(people, 'best', new Map(), voided(false))).toEqual([
      { seat: '1', before: 2 / 3, after: 1 / 2 },
      { seat: '2', before: 1 / 3, after: 1 / 2 },
    ])
    expect(gradeChanges(people, 'best', new Map(), voided(true)).map(({ seat }) => seat)).toEqual(['2'])
  })
})

const names = ['q1', 'q2', 'q3', 'q4', 'q5'] as const
const bodies = { q1: choice, q2: several, q3: short, q4: cloze, q5: order }
const responses: Record<(typeof names)[number], fc.Arbitrary<Response | undefined>> = {
  q1: fc.constantFrom(undefined, ...[0, 1, 2].map((at) => ({ kind: 'choice' as const, option: at }))),
  q2: fc.subarray([0, 1, 2, 3], { minLength: 1 }).map((options) => ({ kind: 'several', options })),
  q3: fc.constantFrom('layer', 'leyer', 'lid').map((text) => ({ kind: 'short', text })),
  q4: fc.constantFrom(['one', 'two'], ['one', 'zwei'], ['x', 'y']).map((texts) => ({ kind: 'cloze', texts })),
  q5: fc.constantFrom([0, 1], [1, 0]).map((steps) => ({ kind: 'order', order: steps })),
}
const anyAttempt = fc
  .tuple(...names.map((name) => responses[name].map((given) => answered(name, bodies[name], given))))
  .map((all) => [...all])
const anyAttempts = fc.array(anyAttempt, { minLength: 1, maxLength: 3 })
const anyChange = (neverLower: fc.Arbitrary<boolean>): fc.Arbitrary<RegradeChange> =>
  fc.oneof(
    fc
      .tuple(fc.constantFrom('b', 'c', ':leyer', '1:x'), neverLower)
      .map(([text, kind]): RegradeChange => ({ change: 'accept', text, neverLower: kind })),
    neverLower.map((kind): RegradeChange => ({ change: 'void', neverLower: kind })),
    fc.constant<RegradeChange>({ change: 'full' }),
  )
const anyDecisions = (neverLower: fc.Arbitrary<boolean>) =>
  fc
    .array(fc.tuple(fc.constantFrom(...names), anyChange(neverLower)), { maxLength: 6 })
    .map((all) => decided(...all))
const anyCounting = fc.constantFrom<Counting>(...countings)
const bool = fc.boolean()
const graded = (attempts: Attempts, decisions: readonly Decision[], counting: Counting) =>
  gradeUnder(attempts, rulingsOf(decisions), counting)?.share

describe('whatever is decided', () => {
  it('twice is once', () => {
    fc.assert(
      fc.property(anyAttempts, anyDecisions(bool), anyCounting, (attempts, decisions, counting) => {
        const last = decisions.at(-1)
        const twice = last ? [...decisions, { ...last, seq: decisions.length + 1 }] : decisions
        expect(graded(attempts, twice, counting)).toBe(graded(attempts, decisions, counting))
      }),
    )
  })

  it('is as before when it is taken back, and as it was when that is taken back too', () => {
    fc.assert(
      fc.property(anyAttempts, anyDecisions(bool), anyCounting, (attempts, decisions, counting) => {
        fc.pre(decisions.length > 0)
        const last = decisions.at(-1)!
        const back = {
          seq: last.seq + 1,
          item: last.item,
          change: { change: 'back', seq: last.seq },
        } as const
        const again = {
          seq: back.seq + 1,
          item: last.item,
          change: { change: 'back', seq: back.seq },
        } as const
        const before = graded(attempts, decisions.slice(0, -1), counting)
        expect(graded(attempts, [...decisions, back], counting)).toBe(before)
        expect(graded(attempts, [...decisions, back, again], counting)).toBe(
          graded(attempts, decisions, counting),
        )
      }),
    )
  })

  it('lowers nobody where nobody may fall, whatever was decided before', () => {
    fc.assert(
      fc.property(
        anyAttempts,
        anyDecisions(bool),
        anyCounting,
        anyChange(fc.constant(true)),
        (attempts, decisions, counting, change) => {
          const before = graded(attempts, decisions, counting)
          const last = { seq: decisions.length + 1, item: item('q2'), change }
          const after = graded(attempts, [...decisions, last], counting)
          if (before !== undefined) expect(after! - before).toBeGreaterThan(-1e-9)
        },
      ),
    )
  })

  it('is the fresh mark of what was stored where nothing stands', () => {
    fc.assert(
      fc.property(anyAttempt, (answers) => {
        const fresh = answers.reduce(
          (sum, { body, response }) => sum + (response ? markOf(response, body).score : 0),
          0,
        )
        expect(shareOf(answers, new Map())).toBeCloseTo(fresh / answers.length, 12)
      }),
    )
  })
})
