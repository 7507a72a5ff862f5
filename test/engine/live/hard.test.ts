// What was hard, which mistakes a group holds, and what talking it over brought.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gainOf, type Vote } from '../../../src/engine/live/gain.ts'
import { hardest, heldByGroup, wrongest } from '../../../src/engine/live/hard.ts'

describe('the hardest question', () => {
  const outcome = (round: number, mean: number, people = 4, isVoid = false) => ({
    round,
    mean,
    people,
    void: isVoid,
  })

  it('is the one that went worst; of equals the one that more people met, then the earlier', () => {
    const found = hardest([
      outcome(1, 0.5),
      outcome(2, 0.25),
      outcome(3, 0.25, 9),
      outcome(4, 0.25, 9),
      outcome(5, 1),
    ])
    expect(found.map(({ round }) => round)).toEqual([3, 4, 2, 1])
  })

  it('is none that is void, that nobody answered, or that everybody got right', () => {
    expect(hardest([outcome(1, 0, 4, true), outcome(2, 0, 0), outcome(3, 1)])).toEqual([])
  })
})

describe('what a group gets wrong', () => {
  const fared = (objective: string, answers: number, success: number, ago = 0) => ({
    objective,
    answers,
    success,
    ago,
  })

  it('is what it misses often, not what it missed once', () => {
    const found = wrongest([
      fared('slip', 1, 0),
      fared('hard', 10, 0.5),
      fared('known', 10, 1),
      fared('half', 8, 0.5),
    ])
    expect(found.map(({ objective }) => objective)).toEqual(['hard', 'half', 'slip'])
  })

  it('fades: what was missed long ago and is known now comes after what is missed now', () => {
    const found = wrongest([
      fared('then', 8, 0, 120),
      fared('then', 8, 0.9, 1),
      fared('now', 8, 0.5, 1),
      fared('long ago', 4, 0, 300),
    ])
    expect(found.map(({ objective }) => objective)).toEqual(['now', 'then', 'long ago'])
  })

  it('does not depend on how answers are put together, nor on their order', () => {
    const rows = fc.array(
      fc.record({
        objective: fc.constantFrom('a', 'b', 'c'),
        right: fc.boolean(),
        ago: fc.constantFrom(0, 10, 40),
      }),
    )
    fc.assert(
      fc.property(rows, (answers) => {
        const single = answers.map(({ objective, right, ago }) => fared(objective, 1, right ? 1 : 0, ago))
        const joined = ['a', 'b', 'c'].flatMap((objective) =>
          [0, 10, 40].flatMap((ago) => {
            const own = answers.filter((one) => one.objective === objective && one.ago === ago)
            const success = own.filter(({ right }) => right).length / (own.length || 1)
            return own.length > 0 ? [fared(objective, own.length, success, ago)] : []
          }),
        )
        const rounded = (found: ReturnType<typeof wrongest>) =>
          new Map(found.map(({ objective, missed, of }) => [objective, [missed.toFixed(6), of.toFixed(6)]]))
        expect(rounded(wrongest(joined))).toEqual(rounded(wrongest(single)))
        expect(rounded(wrongest([...single].reverse()))).toEqual(rounded(wrongest(single)))
      }),
    )
  })
})

describe('a mistake that a group holds', () => {
  const shown = (who: string, tempted: string, held = '') => ({ who, tempted: [...tempted], held: [...held] })

  it('was shown by two people at least: one person’s mistake is theirs alone to know', () => {
    const found = heldByGroup([
      shown('ana', 'xy', 'x'),
      shown('ben', 'xy', 'x'),
      shown('cleo', 'xy', 'y'),
      shown('cleo', 'y', 'y'),
    ])
    expect(found).toEqual([{ misconception: 'x', people: 2, tempted: 3 }])
  })

  it('is no longer held by who got it right since, and comes first where it is most sure', () => {
    const found = heldByGroup([
      ...['ana', 'ben', 'cleo', 'dan'].map((who) => shown(who, 'xyz', 'xz')),
      ...['ana', 'ben'].map((who) => shown(who, 'y', 'y')),
      ...['ana', 'ben', 'cleo'].map((who) => shown(who, 'x')),
    ])
    expect(found).toEqual([
      { misconception: 'z', people: 4, tempted: 4 },
      { misconception: 'y', people: 2, tempted: 4 },
    ])
  })
})

describe('the gain of talking it over', () => {
  const votes = (scores: Record<string, number>): Vote[] =>
    Object.entries(scores).map(([who, score]) => ({ who, score }))

  it('is the share of what there was to gain', () => {
    const found = gainOf(
      votes({ ana: 1, ben: 0, cleo: 0, dan: 0 }),
      votes({ ana: 1, ben: 1, cleo: 1, dan: 0 }),
    )
    expect(found).toEqual({ people: 4, before: 0.25, after: 0.75, gain: 2 / 3, mended: 2, lost: 0 })
  })

  it('is of those who voted both times, by their latest votes', () => {
    const before = [...votes({ ana: 1, ben: 0, gone: 0 }), { who: 'ana', score: 0 }]
    expect(gainOf(before, votes({ ana: 1, ben: 0, late: 1 }))).toMatchObject({
      people: 2,
      before: 0,
      after: 0.5,
    })
  })

  it('is a loss where fewer are right after, and nothing where there was nothing to gain or nobody to compare', () => {
    expect(gainOf(votes({ ana: 1, ben: 0 }), votes({ ana: 0, ben: 0 }))).toMatchObject({ gain: -1, lost: 1 })
    expect(gainOf(votes({ ana: 1, ben: 1 }), votes({ ana: 1, ben: 0 }))).toMatchObject({
      gain: undefined,
      lost: 1,
    })
    expect(gainOf(votes({ ana: 0 }), votes({ ben: 1 }))).toMatchObject({ people: 0, gain: undefined })
    expect(gainOf([], [])).toMatchObject({ people: 0, before: 0, after: 0, gain: undefined })
  })

  it('is 1 where all are right after, 0 where nothing changed, and a number always otherwise', () => {
    const score = fc.constantFrom(0, 1 / 3, 0.5, 1)
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 1 }), (pairs) => {
        const at = (index: 0 | 1) => pairs.map((pair, who): Vote => ({ who: `${who}`, score: pair[index] }))
        const { gain, before } = gainOf(at(0), at(1))
        if (pairs.every(([first]) => first === 1)) expect(gain).toBeUndefined()
        else {
          expect(gain).toBeLessThanOrEqual(1 + 1e-9)
          expect(Number.isFinite(gain)).toBe(true)
          expect(gainOf(at(0), at(0)).gain).toBeCloseTo(0)
          const all = at(0).map(({ who }) => ({ who, score: 1 }))
          expect(gainOf(at(0), all).gain).toBeCloseTo(1)
        }
        expect(before).toBeLessThanOrEqual(1)
      }),
    )
  })
})
