// The order of fields in id maps: the worked examples, and every line read again by a reader of its own.

import { describe, expect, it } from 'vitest'
import { phraseKey } from '../../../src/engine/phrase.ts'
import { onHost } from '../../../src/engine/question/families/id-map.ts'
import { idmapOrder, inOtherOrder, setting } from '../../../src/engine/question/families/idmap-order.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'
import { whysOffered } from './whys.ts'
import { say } from './words.ts'

describe('a line of an id map', () => {
  it('has the host first in raw.idmap', () => {
    const range = { inside: 500, outside: 50, count: 11 }
    expect(setting('Incus', range)).toBe('raw.idmap: uid 50-60 500-510')
    expect(onHost([range], 505)).toBe(55)
    expect(inOtherOrder(range, 505)).toBeUndefined()
  })
  it('has the container first in lxc.idmap', () => {
    const range = { inside: 50, outside: 500, count: 11 }
    expect(setting('LXC', range)).toBe('lxc.idmap = u 50 500 11')
    expect(onHost([range], 55)).toBe(505)
  })
})

describe('the family idmap-order', () => {
  const made = samples(idmapOrder)

  it('has the key that the pairs of its line, written out, give', () => {
    for (const { params, spec, seed } of made) {
      if (params.asks === 'read') {
        const host = pairs(spec.code!).get(params.uid)
        const key = spec.kind === 'choice' ? say(spec.key.text) : spec.kind === 'number' && `${spec.key}`
        expect(key, seed).toBe(`${host ?? 'none: the line does not map it'}`)
      } else if (spec.kind === 'choice') {
        const wanted = pairs(setting(params.tool, params.range))
        const said = say(spec.stem)
        const numbers = [...wanted].flatMap(([inside, outside], at) =>
          at === 0 || at === wanted.size - 1 ? [inside, outside] : [],
        )
        for (const number of numbers) expect(said, seed).toContain(`${number}`)
        expect(pairs(say(spec.key.text)), seed).toEqual(wanted)
        for (const { text } of spec.distractors)
          expect(pairs(say(text)), seed + phraseKey(text)).not.toEqual(wanted)
      }
    }
  })

  it('offers every mistake and hides the key', () => {
    for (const mistake of ['idmap-starts-with-host-id', 'map-length-is-last-id'])
      expect(mistakesOffered(made).get(mistake), mistake).toBeGreaterThan(50)
    expect(whysOffered(made)).toEqual(
      [
        'container-first',
        'count-as-last',
        'count-in-incus',
        'host-first',
        'last-for-count',
        'last-left-out',
        'like-incus',
        'like-lxc',
        'off-by-one',
        'one-long',
        'one-short',
        'past-end',
        'ranges-in-lxc',
        'start',
        'unchanged',
        'whole-lxc',
      ].map((why) => `family-idmap-order-${why}`),
    )
    keyIsHidden(made)
    expect(new Set(made.map(({ spec }) => spec.kind))).toEqual(new Set(['choice', 'number']))
  })
})

/** Container uid to host uid; a line that its tool does not read gives none. */
function pairs(line: string): Map<number, number> {
  const lxc = /^`?lxc\.idmap = u (\d+) (\d+) (\d+)`?$/.exec(line)
  const raw = /^`?raw\.idmap: uid (\d+)-(\d+) (\d+)-(\d+)`?$/.exec(line)
  const found = new Map<number, number>()
  if (lxc) for (let step = 0; step < +lxc[3]!; step++) found.set(+lxc[1]! + step, +lxc[2]! + step)
  if (raw) for (let host = +raw[1]!; host <= +raw[2]!; host++) found.set(+raw[3]! + host - +raw[1]!, host)
  return found
}
