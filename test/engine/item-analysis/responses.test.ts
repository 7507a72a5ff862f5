// Who picked what, which beliefs that shows, what guessing would earn, and what a teacher should look at.

import { describe, expect, it } from 'vitest'
import { id, type MisconceptionId } from '../../../src/engine/ids.ts'
import { concerns, suspect } from '../../../src/engine/item-analysis/concerns.ts'
import { guessScore } from '../../../src/engine/item-analysis/guess.ts'
import { itemStatistics } from '../../../src/engine/item-analysis/items.ts'
import { beliefs, type Given, pickStatistics } from '../../../src/engine/item-analysis/responses.ts'
import type { Slot } from '../../../src/engine/item-analysis/sheet.ts'
import { markOf } from '../../../src/engine/question/grade.ts'
import { bodyOf } from '../../../src/engine/question/pose.ts'
import type { Body, Response, Spec } from '../../../src/engine/question/question.ts'
import { seeded } from '../../../src/engine/random.ts'

const floats = id<MisconceptionId>('lids-float')
const sinks = id<MisconceptionId>('boxes-sink')

const choice: Spec = {
  stem: 'What keeps the rain out?',
  kind: 'choice',
  key: { text: 'The lid' },
  distractors: [
    { text: 'The air', why: 'It holds nothing back.', misconception: floats },
    { text: 'The floor', why: 'It is below.', misconception: sinks },
    { text: 'The rain', why: 'It does not keep itself out.' },
  ],
}

function posedBody(spec: Spec, seed: string): Body {
  return bodyOf(spec, seeded(seed))
}

/** Picks the option with this text, wherever it was shuffled to. */
function picks(body: Body, text: string): Response {
  if (body.kind !== 'choice') throw new Error(body.kind)
  return { kind: 'choice', option: body.options.findIndex((option) => option.text === text) }
}

function given(spec: Spec, answers: readonly (string | undefined)[], rest: (at: number) => number): Given[] {
  return answers.map((answer, at) => {
    const body = posedBody(spec, `person-${at}`)
    const response = answer === '?' ? { kind: 'not-sure' as const } : answer && picks(body, answer)
    return { body, response: response || undefined, rest: rest(at) }
  })
}

describe('the table of options', () => {
  const answers = [
    ...Array.from({ length: 12 }, () => 'The lid'),
    ...Array.from({ length: 5 }, () => 'The air'),
    'The floor',
    '?',
    undefined,
  ]
  const rows = pickStatistics(given(choice, answers, (at) => 1 - at / 20))
  const row = (text: string) => rows.find(({ texts }) => texts[0] === text)!

  it('counts each option however it was shuffled, the key first, those nobody took too', () => {
    expect(rows.map(({ texts, chosen }) => [texts[0], chosen])).toEqual([
      ['The lid', 12],
      ['The air', 5],
      ['The floor', 1],
      ['The rain', 0],
      [undefined, 1],
      [undefined, 1],
    ])
    expect(rows.map(({ is }) => is)).toEqual(['right', 'wrong', 'wrong', 'wrong', 'not-sure', 'no-answer'])
    for (const one of rows) expect(one.n).toBe(20)
  })

  it('says which belief leads to it, how good its takers are, and within what bounds', () => {
    expect(row('The air')).toMatchObject({ misconception: 'lids-float', share: { n: 20, value: 0.25 } })
    expect(row('The lid').rest).toBeGreaterThan(row('The air').rest!)
    expect(row('The lid').discrimination).toMatchObject({ value: expect.closeTo(0.849, 2) })
    expect(row('The rain').rest).toBeUndefined()
    expect(row('The rain').discrimination).toEqual({ n: 20, none: 'no-spread' })
  })

  it('keeps to counts where there are too few', () => {
    const few = pickStatistics(given(choice, answers.slice(0, 14), () => 0.5))
    expect(few[0]).toMatchObject({ chosen: 12, n: 14, share: { n: 14, none: 'too-few' } })
  })
})

it('takes apart what is ticked, joined, ordered and typed', () => {
  const tables: [Spec, (body: Body) => Response, string[][]][] = [
    [
      {
        stem: 's',
        kind: 'short',
        key: 'whiteout',
        accept: ['white-out'],
        mistakes: [{ answers: ['tombstone'], why: 'w' }],
      },
      () => ({ kind: 'short', text: 'White-Out ' }),
      [['whiteout']],
    ],
    [
      { stem: 's', kind: 'number', key: 5, tolerance: 0.5, mistakes: [{ value: 7, why: 'w' }] },
      () => ({ kind: 'number', value: 5.25 }),
      [['5']],
    ],
    [
      {
        stem: 's',
        kind: 'cloze',
        gaps: [
          { key: 'a', accept: [], mistakes: [] },
          { key: 'b', accept: [], mistakes: [] },
        ],
      },
      () => ({ kind: 'cloze', texts: ['A', 'c'] }),
      [['a'], ['c']],
    ],
    [
      {
        stem: 's',
        kind: 'match',
        pairs: [
          { left: 'one', right: '1' },
          { left: 'two', right: '2' },
        ],
        extra: ['3'],
        mistakes: [{ left: 1, right: 2, why: 'w', misconception: sinks }],
      },
      (body) =>
        body.kind === 'match'
          ? {
              kind: 'match',
              rights: body.lefts.map((left) => body.rights.indexOf(left === 'one' ? '1' : '3')),
            }
          : { kind: 'not-sure' },
      [
        ['one', '1'],
        ['two', '3'],
      ],
    ],
    [
      {
        stem: 's',
        kind: 'order',
        steps: ['down', 'on', 'top'],
        mistakes: [{ first: 2, second: 0, why: 'w', misconception: floats }],
      },
      (body) =>
        body.kind === 'order'
          ? { kind: 'order', order: ['top', 'down', 'on'].map((step) => body.steps.indexOf(step)) }
          : { kind: 'not-sure' },
      [['top', 'down']],
    ],
  ]
  for (const [spec, answer, wanted] of tables) {
    const body = posedBody(spec, 'x')
    const table = pickStatistics([{ body, response: answer(body), rest: 0.5 }])
    const chosen = table.filter((row) => row.chosen === 1).map(({ texts }) => [...texts])
    expect(chosen.sort()).toEqual(wanted.sort())
  }
})

describe('beliefs', () => {
  it('are counted once a person, among those who could show them, the most widely held first', () => {
    const trueFalse: Spec = { stem: 's', kind: 'true-false', key: false, why: 'w', misconception: sinks }
    const yes = { body: posedBody(trueFalse, 'x'), response: { kind: 'true-false', truth: true } as const }
    const no = { body: posedBody(trueFalse, 'x'), response: { kind: 'true-false', truth: false } as const }
    const air = (at: number) => {
      const body = posedBody(choice, `${at}`)
      return { body, response: picks(body, 'The air') }
    }
    const people = [
      ...Array.from({ length: 12 }, (_, at) => [air(at), air(at), yes]),
      ...Array.from({ length: 4 }, () => [no]),
    ]
    const found = beliefs(people)
    expect(found.map(({ misconception, held, n }) => [misconception, held, n])).toEqual([
      ['lids-float', 12, 12],
      ['boxes-sink', 12, 16],
    ])
    expect(found[0]!.share).toEqual({ n: 12, none: 'too-few' })
    expect(found[1]!.share).toMatchObject({ value: 0.75 })
  })
})

describe('guessing', () => {
  const kinds: Spec[] = [
    choice,
    { stem: 's', kind: 'true-false', key: true, why: 'w' },
    {
      stem: 's',
      kind: 'several',
      keys: [{ text: 'a' }, { text: 'b' }, { text: 'c' }],
      distractors: [
        { text: 'd', why: 'w' },
        { text: 'e', why: 'w' },
      ],
    },
    { stem: 's', kind: 'order', steps: ['a', 'b', 'c', 'd'], mistakes: [] },
    {
      stem: 's',
      kind: 'match',
      pairs: ['a', 'b', 'c'].map((side) => ({ left: side, right: side.toUpperCase() })),
      extra: ['D'],
      mistakes: [],
    },
  ]

  it.each(kinds)('at a $kind earns what all responses together earn', (spec) => {
    const body = posedBody(spec, 'seed')
    const marks = everyResponse(body).map((response) => markOf(response, body).score)
    expect(guessScore(body)).toBeCloseTo(marks.reduce((sum, mark) => sum + mark, 0) / marks.length, 12)
  })
})

function everyResponse(body: Body): Response[] {
  const indices = (n: number) => Array.from({ length: n }, (_, at) => at)
  switch (body.kind) {
    case 'choice':
      return indices(body.options.length).map((option) => ({ kind: 'choice', option }))
    case 'true-false':
      return [true, false].map((truth) => ({ kind: 'true-false', truth }))
    case 'several': {
      const all = body.options.length
      return indices(2 ** all)
        .slice(1)
        .map((bits) => ({ kind: 'several', options: indices(all).filter((at) => bits & (1 << at)) }))
    }
    case 'order':
      return arrangements(indices(body.steps.length), body.steps.length).map((order) => ({
        kind: 'order',
        order,
      }))
    case 'match':
      return arrangements(indices(body.rights.length), body.lefts.length).map((rights) => ({
        kind: 'match',
        rights,
      }))
    default:
      return []
  }
}

function arrangements(things: readonly number[], length: number): number[][] {
  if (length === 0) return [[]]
  return things.flatMap((first) =>
    arrangements(
      things.filter((one) => one !== first),
      length - 1,
    ).map((rest) => [first, ...rest]),
  )
}

describe('what a teacher should look at', () => {
  const look = (answers: readonly string[], rest: (at: number) => number, slot: Partial<Slot> = {}) => {
    const people = given(choice, answers, rest)
    const shares = people.map(({ body, response, rest: other }) => [markOf(response!, body).score, other])
    const slots = [
      { id: 'one', most: 1, guess: 0.25, ...slot },
      { id: 'rest', most: 9 },
    ]
    const [item] = itemStatistics({ slots, shares })
    const table = pickStatistics(people)
    return { found: concerns(item!, table), suspect: suspect(table)?.texts[0] }
  }
  const many = (n: number, text: string) => Array.from({ length: n }, () => text)
  const falling = (at: number) => 1 - at / 40

  it('is a key that the better ones miss for one option', () => {
    const answers = [...many(16, 'The air'), ...many(8, 'The lid'), ...many(7, 'The floor')]
    expect(look(answers, falling)).toEqual({ found: ['key-suspect'], suspect: 'The air' })
  })

  it('is a question that runs backwards without such an option', () => {
    const answers = [
      ...many(5, 'The air'),
      ...many(5, 'The floor'),
      ...many(5, 'The rain'),
      ...many(16, 'The lid'),
    ]
    expect(look(answers, falling).found).toEqual(['backwards'])
  })

  it('is one that nearly all know, or fewer than would by guessing', () => {
    expect(look([...many(39, 'The lid'), 'The air'], falling).found).toEqual(['too-easy'])
    const few = ['The lid', 'The lid', ...many(38, 'The air')]
    expect(look(few, falling).found).toEqual(['below-guessing'])
  })

  it('is nothing where a question does its work, or where there are too few', () => {
    expect(look([...many(12, 'The lid'), ...many(12, 'The air')], falling).found).toEqual([])
    expect(look([...many(9, 'The air'), ...many(5, 'The lid')], falling).found).toEqual([])
  })
})
