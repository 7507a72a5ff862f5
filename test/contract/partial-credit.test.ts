// What each kind gives for an answer that is partly right or wrong: partial credit exactly as documented, and
// the reasons and mistakes that a wrong answer shows.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markOf, nearMissOf, readResponse, rightResponse } from '../../src/engine/question/grade.ts'
import { bodyOf, pose } from '../../src/engine/question/pose.ts'
import type { Body, BodyOf, Kind, Mark, Spec } from '../../src/engine/question/question.ts'
import { seeded } from '../../src/engine/random.ts'
import { exampleItem, examples, responseTo } from './examples.ts'

const anySeed = fc.string({ maxLength: 12 })

function posed<K extends Kind>(kind: K, seed = 'one'): BodyOf<K> {
  return pose(exampleItem(kind), seed, new Map()).body as BodyOf<K>
}

function markTyped(text: string, body: Body): Mark | undefined {
  const response = readResponse(text, body)
  return response && markOf(response, body)
}

/** Every posed body of a kind with any response to it. */
function answered<K extends Kind>(
  kind: K,
  check: (body: BodyOf<K>, response: never, mark: Mark) => void,
): void {
  const pairs = anySeed
    .map((seed) => posed(kind, seed))
    .chain((body) => responseTo(body).map((response) => ({ body, response })))
  fc.assert(
    fc.property(pairs, ({ body, response }) => check(body, response as never, markOf(response, body))),
    { numRuns: 300 },
  )
}

describe('options', () => {
  it('keep what belongs last at the end, whatever the seed', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        expect(posed('choice', seed).options.at(-1)?.text).toBe('None of these')
        expect(posed('several', seed).options.at(-1)?.text).toBe('All of these')
      }),
    )
  })

  it('keep a key that belongs last at the end too', () => {
    const spec: Spec = {
      ...examples.choice,
      key: { text: 'All of them', last: true },
      distractors: examples.choice.distractors.slice(0, 3),
    }
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const body = bodyOf(spec, seeded(seed)) as BodyOf<'choice'>
      expect(body.options.findIndex(({ right }) => right)).toBe(3)
    }
  })

  it('stand in every other place equally often', () => {
    const places = Array.from(
      { length: 4000 },
      (_, at) => rightResponse(posed('choice', `${at}`)) as { option: number },
    )
    for (const place of [0, 1, 2, 3]) {
      const share = places.filter(({ option }) => option === place).length / places.length
      expect(Math.abs(share - 0.25)).toBeLessThan(0.03)
    }
  })

  it('that are wrong say why and which mistake leads to them', () => {
    answered('choice', (body, response: { option: number }, mark) => {
      const option = body.options[response.option]!
      if (option.right) return
      expect(mark).toEqual({
        score: 0,
        why: [option.why],
        held: option.misconception ? [option.misconception] : [],
      })
    })
    expect(markOf({ kind: 'true-false', truth: true }, posed('true-false'))).toEqual({
      score: 0,
      why: ['why floats'],
      held: ['floats'],
    })
  })
})

describe('several: 1 − wrong/n, never below 0', () => {
  it.each([
    ['all three right', ['Crate', 'Chest', 'Trunk'], 1, [], []],
    ['one left out', ['Chest', 'Trunk'], 2 / 3, ['why crate-left-out'], ['crate-left-out']],
    ['one left out that has no why', ['Crate', 'Chest'], 2 / 3, [], []],
    ['one too many', ['Crate', 'Chest', 'Trunk', 'Lid'], 2 / 3, ['why lid'], ['lid']],
    ['one too many and one left out', ['Crate', 'Chest', 'Lamp'], 1 / 3, ['why lamp'], ['lamp']],
    [
      'everything',
      ['Crate', 'Chest', 'Trunk', 'Lid', 'Lamp', 'All of these'],
      0,
      ['why lid', 'why lamp', 'why all'],
      ['lid', 'lamp'],
    ],
    [
      'all of the wrong ones',
      ['Lid', 'Lamp', 'All of these'],
      0,
      ['why crate-left-out', 'why lid', 'why lamp', 'why all'],
      ['crate-left-out', 'lid', 'lamp'],
    ],
  ] as const)('%s', (_, chosen, score, why, held) => {
    const body = posed('several')
    const options = body.options.flatMap(({ text }, at) =>
      (chosen as readonly unknown[]).includes(text) ? [at] : [],
    )
    const mark = markOf({ kind: 'several', options }, body)
    expect(mark.score).toBeCloseTo(score, 10)
    expect([...mark.why].sort()).toEqual([...why].sort())
    expect([...mark.held].sort()).toEqual([...held].sort())
  })
})

describe('order: by pairs of steps the wrong way round', () => {
  it('counts inversions out of all pairs, and names the pair that a mistake swaps', () => {
    answered('order', (body, response: { order: number[] }, mark) => {
      const given = response.order.map((step) => examples.order.steps.indexOf(body.steps[step] as string))
      let inverted = 0
      for (let a = 0; a < 4; a++) for (let b = a + 1; b < 4; b++) if (given[a]! > given[b]!) inverted++
      expect(mark.score).toBeCloseTo(1 - inverted / 6, 10)
      const swapped = given.indexOf(2) < given.indexOf(1)
      expect(mark.held).toEqual(swapped ? ['closed-before-filled'] : [])
    })
  })

  it('gives nothing for the reverse, and never shows the steps in their right order', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const body = posed('order', seed)
        expect(body.steps).not.toEqual(examples.order.steps)
        expect(markOf({ kind: 'order', order: [...body.key].reverse() }, body).score).toBe(0)
      }),
    )
  })
})

describe('match: by pairs', () => {
  it('gives the share of rightly joined sides, and names a wrong pair that an author knew', () => {
    answered('match', (body, response: { rights: number[] }, mark) => {
      const joined = new Map(body.lefts.map((left, at) => [left, body.rights[response.rights[at]!]]))
      const right = examples.match.pairs.filter((pair) => joined.get(pair.left) === pair.right).length
      expect(mark.score).toBeCloseTo(right / 3, 10)
      expect(mark.held).toEqual(joined.get('Lid') === 'Bottom' ? ['lid-below'] : [])
    })
  })

  it('can be typed in any order, with or without signs between', () => {
    const body = posed('match')
    expect(readResponse('3c, 1-A; 2=b', body)).toEqual({ kind: 'match', rights: [0, 1, 2] })
    expect(readResponse('2B1A3C', body)).toEqual(readResponse('1a 2b 3c', body))
  })
})

describe('cloze: by gaps', () => {
  it.each([
    ['writable; read-only; overlay2', 1, []],
    ['Read-Write, READ-ONLY, overlay2', 1, []],
    ['volume; read-only; overlay2', 2 / 3, ['volume']],
    ['volume; volume; overlay2', 1 / 3, ['volume']],
    ['x; y; z', 0, []],
  ] as const)('%s', (text, score, held) => {
    const mark = markTyped(text, posed('cloze'))!
    expect(mark.score).toBeCloseTo(score, 10)
    expect(mark.held).toEqual(held)
  })
})

it('a flashcard is right for every rating but "again"', () => {
  const body = posed('recall')
  expect(
    ['again', 'hard', 'good', 'easy', '1', '2', '3', '4'].map((text) => markTyped(text, body)?.score),
  ).toEqual([0, 1, 1, 1, 0, 1, 1, 1])
})

it('near misses are for typing alone', () => {
  for (const kind of ['choice', 'several', 'true-false', 'order', 'match', 'number', 'recall'] as const) {
    answered(kind, (of, response) => {
      expect(nearMissOf(response, of)).toBeUndefined()
    })
  }
})
