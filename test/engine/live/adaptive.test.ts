// The next question of a live quiz: fit for the group, each topic in turn, nothing twice before all was used.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aimAfter, freshOf, type Posed, rankedNext } from '../../../src/engine/live/adaptive.ts'
import {
  expectationOf,
  type Group,
  hardness,
  type Posable,
  shiftAfter,
} from '../../../src/engine/live/expect.ts'
import { played } from './bots.ts'

const item = (name: string, difficulty = 3, facility?: Posable['facility']): Posable => {
  const [topic, objective] = name.split('.')
  return { item: name, topic: topic!, objective: `${topic}.${objective}`, difficulty, facility }
}
const unknown: Group = { members: [], fared: () => undefined }
const knowing = (...chances: (number | undefined)[]): Group => ({
  members: chances.map((chance) => () => chance),
  fared: () => undefined,
})
const choose = (pool: Posable[], over: Partial<Parameters<typeof rankedNext>[0]> = {}) =>
  rankedNext({ pool, group: unknown, quiz: [], before: [], seed: 's', ...over })

describe('the expected success', () => {
  const success = (one: Posable, group: Group, shift = 0) => expectationOf(group)(one, shift)

  it('is what members are known to recall, for a question in the middle', () => {
    expect(success(item('t.o.i'), knowing(0.9, 0.5))).toBeCloseTo(0.7)
    expect(success(item('t.o.i', 1), knowing(0.9, 0.5))).toBeGreaterThan(0.8)
    expect(success(item('t.o.i', 5), knowing(0.9, 0.5))).toBeLessThan(0.5)
  })

  it('of those without a card is how the group fared, little evidence moving little', () => {
    const fared = (mean: number, answers: number): Group => ({
      members: [() => undefined],
      fared: () => ({ mean, answers }),
    })
    const of = (group: Group) => success(item('t.o.i'), group)
    expect(of(fared(0.1, 40))).toBeLessThan(0.2)
    expect(of(fared(0.1, 1))).toBeGreaterThan(of(fared(0.1, 40)))
    expect(of(fared(0.9, 40))).toBeGreaterThan(of(unknown))
  })

  it('believes the author until there is more evidence, then what was measured', () => {
    const measured = (answers: number) => hardness(item('t.o.i', 1, { mean: 0.2, answers }))
    expect(measured(0)).toBe(hardness(item('t.o.i', 1)))
    expect(measured(5)).toBeGreaterThan(measured(0))
    expect(measured(500)).toBeGreaterThan(hardness(item('t.o.i', 5)))
    const levels = [1, 2, 3, 4, 5].map((difficulty) => hardness(item('t.o.i', difficulty)))
    expect(levels).toEqual([...levels].sort((a, b) => a - b))
    expect(levels[2]).toBe(0)
  })

  it('is moved by how the quiz goes, towards what came, in ever smaller steps', () => {
    const outcome = fc.record({
      expected: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      success: fc.constantFrom(0, 0.5, 1),
    })
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 20 }), outcome, (before, last) => {
        const better = shiftAfter([...before, { ...last, success: 1 }])
        const worse = shiftAfter([...before, { ...last, success: 0 }])
        expect(better).toBeGreaterThan(shiftAfter(before))
        expect(worse).toBeLessThan(shiftAfter(before))
        expect(Number.isFinite(better)).toBe(true)
      }),
    )
    const again = (count: number, value: number) =>
      Array.from({ length: count }, () => ({ expected: 0.7, success: value }))
    expect(shiftAfter([])).toBe(0)
    const step = (count: number) =>
      shiftAfter([...again(count, 0.7), ...again(1, 1)]) - shiftAfter(again(count, 0.7))
    expect(step(9)).toBeLessThan(step(1))
  })
})

describe('the aim', () => {
  it('is 70 %, easier after misses and harder after successes, within bounds', () => {
    expect(aimAfter([])).toBe(0.7)
    expect(aimAfter([0.7, 0.7])).toBeCloseTo(0.7)
    expect(aimAfter([0.5])).toBeGreaterThan(0.7)
    expect(aimAfter([0.9])).toBeLessThan(0.7)
    expect([aimAfter([0, 0, 0, 0]), aimAfter([1, 1, 1, 1])]).toEqual([0.85, 0.55])
  })
})

describe('the next item', () => {
  it('is the one that about 70 % are expected to get right', () => {
    const pool = [1, 2, 3, 4, 5].map((difficulty) => item(`t.o${difficulty}.i`, difficulty))
    expect(choose(pool, { group: knowing(0.7) })[0]!.difficulty).toBe(3)
    expect(choose(pool, { group: knowing(0.95) })[0]!.difficulty).toBe(5)
    expect(choose(pool, { group: knowing(0.4) })[0]!.difficulty).toBe(1)
  })

  it('is easier after the group missed much of this quiz', () => {
    const pool = Array.from({ length: 50 }, (_, at) => item(`t.o${at}.i`, 1 + (at % 5)))
    const then = (success: number) =>
      choose(pool, { quiz: ['t.o2.i', 't.o7.i', 't.o12.i'].map((name) => ({ item: name, success })) })[0]!
    expect(then(0.1).difficulty).toBeLessThan(then(0.95).difficulty)
  })

  it('is of whichever topic came up least, and of an objective that did not, while there is one', () => {
    const pool = ['a.x.1', 'a.x.2', 'a.y.1', 'b.z.1', 'b.z.2'].map((name) => item(name))
    expect(choose(pool, { quiz: [{ item: 'b.z.1', success: 0.7 }] })[0]!.topic).toBe('a')
    const quiz = ['b.z.1', 'a.x.1', 'b.z.2'].map((name) => ({ item: name, success: 0.7 }))
    expect(choose(pool, { quiz })[0]!.item).toBe('a.y.1')
  })

  it('can be followed by the others: all of the pool, each once, what was used up last and the oldest of it first', () => {
    const pool = ['a.x.1', 'a.x.2', 'a.y.1', 'a.y.2'].map((name) => item(name))
    const order = choose(pool, { before: ['a.y.2', 'a.x.1'] }).map((one) => one.item)
    expect([...order.slice(0, 2)].sort()).toEqual(['a.x.2', 'a.y.1'])
    expect(order.slice(2)).toEqual(['a.y.2', 'a.x.1'])
    expect(choose([])).toEqual([])
  })

  it('is as it was for the same seed, and differs between seeds where nothing else decides', () => {
    const pool = Array.from({ length: 30 }, (_, at) => item(`t.o${at}.i`))
    expect(choose(pool).map((one) => one.item)).toEqual(choose([...pool]).map((one) => one.item))
    const firsts = new Set(
      Array.from({ length: 30 }, (_, seed) => choose(pool, { seed: `${seed}` })[0]!.item),
    )
    expect(firsts.size).toBeGreaterThan(10)
  })
})

describe('over many quizzes', () => {
  it('nothing comes again in a group before its topic is used up, however the topics are chosen', () => {
    const all = ['a', 'b', 'c'].flatMap((topic, at) =>
      Array.from({ length: 4 + 2 * at }, (_, number) =>
        item(`${topic}.o${number % 3}.i${number}`, 1 + (number % 5)),
      ),
    )
    const chosen = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }), {
      minLength: 3,
      maxLength: 12,
    })
    fc.assert(
      fc.property(
        chosen,
        fc.integer({ min: 1, max: 9 }),
        fc.string({ maxLength: 4 }),
        (quizzes, questions, seed) => {
          const before: string[] = []
          const rounds = new Map<string, string[]>()
          for (const [number, topics] of quizzes.entries()) {
            const pool = all.filter(({ topic }) => (topics as string[]).includes(topic))
            const quiz: Posed[] = []
            for (let round = 0; round < Math.min(questions, pool.length); round++) {
              const [one] = rankedNext({ pool, group: unknown, quiz, before, seed: `${seed}${number}` })
              quiz.push({ item: one!.item, success: 0.7 })
              rounds.set(one!.topic, [...(rounds.get(one!.topic) ?? []), one!.item])
            }
            before.push(...quiz.map((one) => one.item))
          }
          for (const [topic, items] of rounds) {
            const size = all.filter((one) => one.topic === topic).length
            for (let start = 0; start < items.length; start += size) {
              const round = items.slice(start, start + size)
              expect(new Set(round).size).toBe(round.length)
              if (start > 0) expect(items[start]).not.toBe(items[start - 1])
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('a round counts what is there now: new items come first, those that are gone are forgotten', () => {
    const pool = ['t.a.1', 't.b.1', 't.new.1'].map((name) => item(name))
    expect([...freshOf(pool, ['t.a.1', 't.gone.1', 't.b.1'])]).toEqual(['t.new.1'])
    expect([...freshOf(pool.slice(0, 2), ['t.a.1', 't.gone.1', 't.b.1'])]).toEqual(['t.a.1'])
    expect([...freshOf(pool.slice(0, 1), ['t.a.1'])]).toEqual(['t.a.1'])
  })
})

// All 10,000 are played in simulation.long.ts.
describe('in quizzes among bots of known ability', () => {
  const quizzes = Array.from({ length: 300 }, (_, seed) => played(`sample ${seed}`))

  it('60 to 80 % are right in nine of ten where the pool holds such questions, and topics come up evenly', () => {
    const held = quizzes.filter(({ poolHolds }) => poolHolds)
    expect(held.length).toBeGreaterThan(80)
    const inside = held.filter(({ success }) => success >= 0.6 && success <= 0.8)
    expect(inside.length / held.length).toBeGreaterThanOrEqual(0.9)
    for (const { coverage } of quizzes)
      expect(Math.max(...coverage) - Math.min(...coverage)).toBeLessThanOrEqual(1)
  })

  it('the same seed gives the same sequence', () => {
    for (const seed of ['sample 1', 'sample 2', 'sample 3']) expect(played(seed)).toEqual(played(seed))
  })
})
