// Which item of an objective is asked: none twice before the others were used, harder ones as memory grows,
// an easier one after a miss, and a contrast for what somebody mixes up.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id, type MisconceptionId } from '../../../src/engine/ids.ts'
import type { Card } from '../../../src/engine/memory/card.ts'
import {
  askedAfter,
  chooseContrast,
  chooseItem,
  easierSibling,
  rungAfter,
} from '../../../src/engine/memory/rotation.ts'
import type { Demand, Item } from '../../../src/engine/question/question.ts'
import { seeded } from '../../../src/engine/random.ts'
import { anyDemand, card, curriculumOf, item, itemId, objectiveId } from './made-up.ts'

function withItems(items: readonly Item[]) {
  const curriculum = curriculumOf([{ topic: 't', objectives: { o: [], p: [] } }], items)
  return { curriculum, objective: curriculum.objectives.get(objectiveId('o'))! }
}

/** The items that are asked in a row, each remembered on the card. */
function asked(items: readonly Item[], times: number, seed: string, start: Partial<Card> = {}): string[] {
  const { curriculum, objective } = withItems(items)
  let now = card('o', start)
  return Array.from({ length: times }, (_, turn) => {
    const next = chooseItem(curriculum, objective, now, seeded(`${seed}/${turn}`))
    now = { ...now, asked: askedAfter(objective, now, next.id) }
    return next.id
  })
}

describe('rotation', () => {
  const anyItems = fc
    .array(fc.record({ demand: anyDemand, difficulty: fc.integer({ min: 1, max: 5 }) }), {
      minLength: 1,
      maxLength: 7,
    })
    .map((all) => all.map((change, at) => item(`i${at}`, 'o', change)))

  it('uses each item once in every round, and never the same twice running', () => {
    fc.assert(
      fc.property(anyItems, fc.string(), fc.nat(2), (items, seed, rung) => {
        const all = asked(items, items.length * 4, seed, { rung })
        for (let round = 0; round < 4; round++) {
          const used = all.slice(round * items.length, (round + 1) * items.length)
          expect(new Set(used).size).toBe(items.length)
        }
        if (items.length > 1) for (const [at, one] of all.entries()) expect(one).not.toBe(all[at + 1])
      }),
      { numRuns: 300 },
    )
  })

  it('takes up an item that an author added, and forgets one that is gone', () => {
    const items = ['a', 'b', 'c'].map((name) => item(name, 'o'))
    const { curriculum, objective } = withItems(items)
    const now = card('o', { asked: ['gone', 'a', 'b'].map(itemId) })
    expect(chooseItem(curriculum, objective, now, seeded('x')).id).toBe('c')
    expect(askedAfter(objective, now, itemId('c'))).toEqual(['a', 'b', 'c'])
  })

  it.each<[number, Demand[]]>([
    [0, ['recognise', 'recall', 'use']],
    [1, ['recall', 'recognise', 'use']],
    [2, ['use', 'recall', 'recognise']],
  ])('at rung %s asks in the order %s', (rung, order) => {
    const items = (['use', 'recognise', 'recall'] as const).map((demand) => item(demand, 'o', { demand }))
    for (const seed of ['a', 'b', 'c']) expect(asked(items, 3, seed, { rung })).toEqual(order)
  })

  it('of items that ask for the same begins with the easier', () => {
    const items = [3, 1, 2].map((difficulty) => item(`d${difficulty}`, 'o', { difficulty }))
    expect(asked(items, 3, 'x')).toEqual(['d1', 'd2', 'd3'])
  })
})

describe('rungs', () => {
  const asks = (demand: Demand) => item(demand, 'o', { demand })

  it.each([
    ['up after recognising, when stable enough for recall', { rung: 0, stability: 3 }, 'recognise', true, 1],
    ['not up below three days', { rung: 0, stability: 2.9 }, 'recognise', true, 0],
    ['up after recalling, when stable enough for use', { rung: 1, stability: 12 }, 'recall', true, 2],
    ['not up below twelve days', { rung: 1, stability: 11.9 }, 'recall', true, 1],
    ['one at a time, however stable', { rung: 0, stability: 500 }, 'use', true, 1],
    ['not up by success at a lower rung', { rung: 1, stability: 500 }, 'recognise', true, 1],
    ['never above the top', { rung: 2, stability: 500 }, 'use', true, 2],
    ['kept when stability fell, after success', { rung: 2, stability: 1 }, 'use', true, 2],
    ['kept after one miss', { rung: 2, misses: 1 }, 'use', false, 2],
    ['down after two misses running', { rung: 2, misses: 2 }, 'use', false, 1],
    ['down again after a third', { rung: 1, misses: 3 }, 'recall', false, 0],
    ['never below the lowest', { rung: 0, misses: 5 }, 'recognise', false, 0],
  ] as const)('%s', (_, before, demand, right, rung) => {
    expect(rungAfter(card('o', before), asks(demand), right)).toBe(rung)
  })
})

describe('a second chance', () => {
  const items = [
    item('easy', 'o', { difficulty: 1 }),
    item('middle', 'o', { demand: 'recall', difficulty: 3 }),
    item('hard', 'o', { demand: 'use', difficulty: 4 }),
    item('contrast', 'o', { difficulty: 1, contrasts: [objectiveId('o'), objectiveId('p')] }),
  ]
  const { curriculum, objective } = withItems(items)
  const easier = (missed: string) =>
    new Set(
      [...'abcdefghijkl'].map(
        (seed) =>
          easierSibling(curriculum, objective, curriculum.items.get(itemId(missed))!, seeded(seed))?.id,
      ),
    )

  it('is an item that demands less, or is easier, of the same objective', () => {
    expect(easier('hard')).toEqual(new Set(['easy', 'middle']))
    expect(easier('middle')).toEqual(new Set(['easy']))
  })

  it('is not given where nothing is easier', () => {
    expect(easier('easy')).toEqual(new Set([undefined]))
  })
})

describe('a contrast', () => {
  const both = [objectiveId('o'), objectiveId('p')] as const
  const tempting = (name: string, ...misconceptions: string[]) =>
    item(name, 'p', {
      contrasts: both,
      spec: {
        kind: 'choice',
        stem: name,
        key: { text: 'right' },
        distractors: misconceptions.map((one) => ({
          text: one,
          why: '',
          misconception: id<MisconceptionId>(one),
        })),
      },
    } as Partial<Item>)
  const { curriculum, objective } = withItems([
    item('plain', 'o'),
    tempting('first', 'x'),
    tempting('second', 'y', 'z'),
    tempting('third', 'z'),
  ])
  const shown = (...held: string[]) =>
    held.map((one, at) => ({ misconception: id<MisconceptionId>(one), held: true, day: at }))

  it('is the one that tempts to what this person mixed up most often', () => {
    expect(chooseContrast(curriculum, objective, shown('x', 'y', 'z'))?.id).toBe('second')
    expect(chooseContrast(curriculum, objective, shown('x', 'x', 'x', 'z'))?.id).toBe('first')
    expect(chooseContrast(curriculum, objective, shown('z', 'z', 'y'))?.id).toBe('second')
  })

  it('counts mistakes made, not mistakes resisted', () => {
    const resisted = shown('y', 'y', 'y').map((one) => ({ ...one, held: false }))
    expect(chooseContrast(curriculum, objective, [...resisted, ...shown('x')])?.id).toBe('first')
  })

  it('is the first that authors wrote when nothing tells them apart, and none where they wrote none', () => {
    expect(chooseContrast(curriculum, objective, [])?.id).toBe('first')
    const alone = withItems([item('plain', 'o')])
    expect(chooseContrast(alone.curriculum, alone.objective, shown('x'))).toBeUndefined()
  })
})
