// Items chosen for a blueprint: as many as were asked for, of the aims that were asked for, no objective twice while
// others are left; whatever is drawn, every attempt is as hard; and what could not be met is said.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aimOf, countsOf } from '../../../src/engine/challenge/aims.ts'
import { choose, type PartPool } from '../../../src/engine/challenge/choose.ts'
import { drawnFor } from '../../../src/engine/challenge/draw.ts'
import { aims, type Blueprint, drawings } from '../../../src/engine/challenge/setup.ts'
import { type ItemId, id, type ObjectiveId } from '../../../src/engine/ids.ts'
import { demands, type Item } from '../../../src/engine/question/question.ts'

type Sketch = {
  objective: number
  demand: (typeof demands)[number]
  difficulty: number
  generated: boolean
  compares: boolean
}

function itemOf(sketch: Sketch, name: string): Item {
  const common = {
    id: id<ItemId>(name),
    objective: id<ObjectiveId>(`objective-${sketch.objective}`),
    version: '1',
    demand: sketch.demand,
    difficulty: sketch.difficulty,
    source: '',
    facts: [],
    contrasts: sketch.compares ? ([id<ObjectiveId>('one'), id<ObjectiveId>('other')] as const) : undefined,
  }
  if (sketch.generated) return { ...common, made: 'generated', family: id('boxes'), level: 1 }
  const spec = { kind: 'true-false', stem: name, key: true, why: '' } as const
  return { ...common, made: 'fixed', spec, explanation: '' }
}

const anySketch: fc.Arbitrary<Sketch> = fc.record({
  objective: fc.integer({ min: 1, max: 8 }),
  demand: fc.constantFrom(...demands),
  difficulty: fc.integer({ min: 1, max: 3 }),
  generated: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
  compares: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
})
const anyPool = fc.array(anySketch, { maxLength: 25 })
const anyParts: fc.Arbitrary<PartPool[]> = fc
  .array(fc.record({ questions: fc.integer({ min: 1, max: 6 }), pool: anyPool, own: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) =>
    parts.map(({ pool, ...part }, at) => ({
      ...part,
      pool: pool.map((sketch, n) =>
        itemOf({ ...sketch, objective: sketch.objective + 20 * at }, `${at}-${n}`),
      ),
    })),
  )
const anyShares = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
    .filter(([one, other]) => one + other <= 20)
    .map(([recall, use]) => ({ recall: recall * 5, use: use * 5, compare: 100 - (recall + use) * 5 })),
  { nil: undefined },
)
const anyChoosing = fc.record({ parts: anyParts, shares: anyShares, drawing: fc.constantFrom(...drawings) })

const chosen = (
  parts: PartPool[],
  shares: Blueprint['aims'],
  drawing: (typeof drawings)[number],
  seed = 's',
) => choose(parts, { drawing, blueprint: { parts: [], aims: shares } }, seed)

describe('shares of aims', () => {
  it('make whole numbers of questions, each within one of its share', () => {
    fc.assert(
      fc.property(anyShares, fc.integer({ min: 0, max: 60 }), (shares, questions) => {
        if (!shares) return
        const counts = countsOf(shares, questions)
        expect(aims.reduce((sum, aim) => sum + counts[aim], 0)).toBe(questions)
        for (const aim of aims)
          expect(Math.abs(counts[aim] - (questions * shares[aim]) / 100)).toBeLessThan(1)
      }),
    )
    expect(countsOf({ recall: 30, use: 50, compare: 20 }, 10)).toEqual({ recall: 3, use: 5, compare: 2 })
    expect(countsOf({ recall: 33, use: 33, compare: 34 }, 4)).toEqual({ recall: 1, use: 1, compare: 2 })
  })
})

describe('a plan', () => {
  it('has as many questions of each part and aim as were asked for, or says how many there are', () => {
    fc.assert(
      fc.property(anyChoosing, ({ parts, shares, drawing }) => {
        const { plan, unmet } = chosen(parts, shares, drawing)
        const byId = new Map(parts.flatMap(({ pool }) => pool).map((item) => [item.id, item]))
        for (const [at, { questions, pool }] of parts.entries()) {
          const own = new Set(pool.map(({ id }) => id))
          const got = plan.filter(({ items }) => own.has(items[0]!)).length
          const said = unmet.find((one) => one.unmet === 'few' && one.part === at)
          expect(got).toBe(Math.min(questions, pool.length))
          expect(said).toEqual(
            got < questions ? { unmet: 'few', part: at, wanted: questions, got } : undefined,
          )
        }
        const asked = parts.reduce((sum, { questions }) => sum + questions, 0)
        const quotas = shares && countsOf(shares, asked)
        for (const aim of aims) {
          const got = plan.filter(({ items }) => aimOf(byId.get(items[0]!)!) === aim).length
          const said = unmet.find((one) => one.unmet === 'aim' && one.aim === aim)
          const wanted = quotas?.[aim] ?? 0
          expect(said).toEqual(got < wanted ? { unmet: 'aim', aim, wanted, got } : undefined)
        }
      }),
    )
  })

  it('asks no objective twice while others are left', () => {
    fc.assert(
      fc.property(anyPool, fc.integer({ min: 1, max: 12 }), anyShares, (sketches, questions, shares) => {
        const pool = sketches.map((sketch, at) => itemOf(sketch, `${at}`))
        const { plan, unmet } = chosen([{ questions, pool, own: false }], shares, 'drawn')
        const objectiveOf = new Map(pool.map((item) => [item.id, item.objective]))
        const there = new Set(pool.map(({ objective }) => objective)).size
        const led = plan.map(({ items }) => objectiveOf.get(items[0]!))
        expect(new Set(led).size).toBe(Math.min(there, questions))
        const again = unmet.find((one) => one.unmet === 'again')
        expect(again?.questions ?? 0).toBe(plan.length - new Set(led).size)
        // Nor by what is drawn in place of it.
        if (plan.length <= there)
          for (const seed of ['a', 'b', 'c']) {
            const asked = drawnFor(plan, seed).map((item) => objectiveOf.get(item))
            expect(new Set(asked).size).toBe(plan.length)
          }
      }),
    )
  })

  it('meets every aim for which each objective has one question to spare', () => {
    fc.assert(
      fc.property(anyPool, fc.integer({ min: 1, max: 12 }), anyShares, (sketches, questions, shares) => {
        if (!shares) return
        const pool = sketches.map((sketch, at) => itemOf({ ...sketch, objective: at }, `${at}`))
        const { plan } = chosen([{ questions, pool, own: false }], shares, 'same')
        const byId = new Map(pool.map((item) => [item.id, item]))
        for (const aim of aims) {
          const there = pool.filter((item) => aimOf(item) === aim).length
          const got = plan.filter(({ items }) => aimOf(byId.get(items[0]!)!) === aim).length
          expect(got).toBeGreaterThanOrEqual(Math.min(there, countsOf(shares, questions)[aim]))
        }
      }),
    )
  })

  it('gives way on one objective, so that an aim which only that one serves is met', () => {
    const sketch = { difficulty: 2, generated: false, compares: false } as const
    const pool = [
      itemOf({ ...sketch, objective: 1, demand: 'recall' }, 'recalls'),
      itemOf({ ...sketch, objective: 1, demand: 'use' }, 'uses'),
      itemOf({ ...sketch, objective: 2, demand: 'recall' }, 'recalls-too'),
    ]
    const shares = { recall: 50, use: 50, compare: 0 }
    for (const seed of ['a', 'b', 'c', 'd']) {
      const { plan, unmet } = choose(
        [{ questions: 2, pool, own: false }],
        { drawing: 'same', blueprint: { parts: [], aims: shares } },
        seed,
      )
      expect([unmet, plan.flatMap(({ items }) => items).sort()]).toEqual([[], ['recalls-too', 'uses']])
    }
  })

  it('is equally hard whatever is drawn, and asks no item twice in one attempt', () => {
    fc.assert(
      fc.property(
        anyChoosing,
        fc.array(fc.string(), { minLength: 2 }),
        ({ parts, shares, drawing }, seeds) => {
          const { plan } = chosen(parts, shares, drawing)
          const byId = new Map(parts.flatMap(({ pool }) => pool).map((item) => [item.id, item]))
          const asked = seeds.map((seed) => drawnFor(plan, seed).map((one) => byId.get(one)!))
          for (const items of asked) {
            expect(new Set(items).size).toBe(items.length)
            expect(items.map(({ difficulty, demand }) => [difficulty, demand])).toEqual(
              asked[0]!.map(({ difficulty, demand }) => [difficulty, demand]),
            )
          }
          if (drawing === 'same') for (const { items } of plan) expect(items).toHaveLength(1)
        },
      ),
    )
  })

  it('is the same for the same seed, in whatever order the items stand', () => {
    fc.assert(
      fc.property(anyChoosing, fc.string(), ({ parts, shares, drawing }, seed) => {
        const turned = parts.map((part) => ({ ...part, pool: [...part.pool].reverse() }))
        expect(chosen(turned, shares, drawing, seed)).toEqual(chosen(parts, shares, drawing, seed))
      }),
    )
  })

  it('asks first what is generated, and has others beside what is fixed', () => {
    const sketch = { demand: 'use', difficulty: 2, generated: false, compares: false } as const
    const pool = [
      ...[1, 2, 3, 4].map((objective) => itemOf({ ...sketch, objective }, `fixed-${objective}`)),
      itemOf({ ...sketch, objective: 5, generated: true }, 'made'),
      itemOf({ ...sketch, objective: 6, difficulty: 3 }, 'lonely'),
    ]
    const { plan } = chosen([{ questions: 2, pool, own: false }], undefined, 'drawn')
    expect(plan.map(({ items }) => items.length).sort()).toEqual([1, 4])
    expect(plan.flatMap(({ items }) => items)).toContain('made')
    expect(plan.flatMap(({ items }) => items)).not.toContain('lonely')
  })

  it('never asks what people grade themselves', () => {
    const card = itemOf(
      { objective: 1, demand: 'recall', difficulty: 1, generated: false, compares: false },
      'card',
    )
    const pool = [{ ...card, spec: { kind: 'recall', stem: '', back: '' } } as Item]
    expect(chosen([{ questions: 1, pool, own: false }], undefined, 'drawn')).toEqual({
      plan: [],
      unmet: [{ unmet: 'few', part: 0, wanted: 1, got: 0 }],
    })
  })
})
