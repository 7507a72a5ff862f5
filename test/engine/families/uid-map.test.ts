// Uid maps: the worked examples, and every key found again by writing out all pairs of ids.

import { describe, expect, it } from 'vitest'
import { type IdRange, inContainer, onHost } from '../../../src/engine/question/families/id-map.ts'
import { uidMap } from '../../../src/engine/question/families/uid-map.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'
import { whysOffered } from './whys.ts'
import { say } from './words.ts'

const plain = [{ inside: 0, outside: 100000, count: 65536 }]
const holed = [
  { inside: 0, outside: 100000, count: 1000 },
  { inside: 1000, outside: 1000, count: 1 },
  { inside: 1001, outside: 101001, count: 64535 },
]

describe('an id map', () => {
  it('moves ids by the distance between its two starts', () => {
    expect(onHost(plain, 1000)).toBe(101000)
    expect(inContainer(plain, 1000)).toBe(65534)
    expect(onHost(plain, 65536)).toBeUndefined()
  })
  it('may leave one id where it is', () => {
    expect([999, 1000, 1001].map((uid) => onHost(holed, uid))).toEqual([100999, 1000, 101001])
    expect(inContainer(holed, 101000)).toBe(65534)
  })
})

describe('the family uid-map', () => {
  const made = samples(uidMap)

  it('draws only maps that the kernel takes', () => {
    for (const { params, seed } of made)
      for (const [at, one] of params.map.entries())
        for (const other of params.map.slice(at + 1))
          for (const side of ['inside', 'outside'] as const)
            expect(overlap(one, other, side), `${seed} ${side}`).toBe(false)
  })

  it('has the key that all pairs of ids, written out, give', () => {
    for (const { params, spec, seed } of made) {
      const [inside, outside] = pairWith(params.uid, params.asks === 'process' ? 0 : 1, spec.code!)
      const found =
        params.asks === 'process' ? `${outside ?? 'none: the map has no such uid'}` : `${inside ?? 65534}`
      const key = spec.kind === 'choice' ? say(spec.key.text) : spec.kind === 'number' && `${spec.key}`
      expect(key, seed).toBe(found)
    }
  })

  it('offers every mistake and hides the key', () => {
    const offered = mistakesOffered(made)
    for (const mistake of [
      'container-root-is-always-host-root',
      'idmap-starts-with-host-id',
      'unmapped-owner-is-root',
    ])
      expect(offered.get(mistake), mistake).toBeGreaterThan(10)
    expect(whysOffered(made)).toEqual(
      [
        '65536',
        'count',
        'first-line',
        'groups',
        'last',
        'off-by-one',
        'off-by-one-alone',
        'overflow-outside',
        'root',
        'start',
        'start-inside',
        'swapped',
        'unchanged',
        'wrong-way',
      ].map((why) => `family-uid-map-${why}`),
    )
    keyIsHidden(made)
    expect(new Set(made.map(({ spec }) => spec.kind))).toEqual(new Set(['choice', 'number']))
  })
})

function overlap(one: IdRange, other: IdRange, side: 'inside' | 'outside'): boolean {
  return one[side] < other[side] + other.count && other[side] < one[side] + one.count
}

/** Goes through all pairs of ids, one by one, until one side is the uid. */
function pairWith(uid: number, side: 0 | 1, code: string): [number, number] | [] {
  for (const [, inside, outside, count] of code.matchAll(/= u (\d+) (\d+) (\d+)/g))
    for (let step = 0; step < Number(count); step++) {
      const pair: [number, number] = [Number(inside) + step, Number(outside) + step]
      if (pair[side] === uid) return pair
    }
  return []
}
