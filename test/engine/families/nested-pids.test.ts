// Nested PID namespaces: the worked examples, and every key found again by starting a process in each
// namespace and writing it into the tables that the kernel would keep.

import { describe, expect, it } from 'vitest'
import { answer, nestedPids, pidsOf } from '../../../src/engine/question/families/nested-pids.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'
import { whysOffered } from './whys.ts'
import { say } from './words.ts'

const spaces = [
  { name: 'root', inside: undefined },
  { name: 'A', inside: 0 },
  { name: 'A1', inside: 1 },
  { name: 'B', inside: 0 },
]
const called = (set: number[]) => set.map((space) => spaces[space]!.name)

describe('nested PID namespaces', () => {
  it('give the worked examples', () => {
    expect(pidsOf(spaces, 2)).toBe(3)
    expect(called(answer(spaces, 2, 'seen-from'))).toEqual(['A1', 'A', 'root'])
    expect(called(answer(spaces, 1, 'ends-with'))).toEqual(['A', 'A1'])
  })
})

describe('the family nested-pids', () => {
  const made = samples(nestedPids)

  it('has the key that tables of PIDs give', () => {
    for (const { params, spec, seed } of made) {
      const tables = pidTables(spec.code!)
      const asked = params.spaces[params.at]!.name
      expect(say(spec.stem), seed).toContain(` ${asked}`)
      const seenFrom = [...tables].filter(([, seen]) => seen.includes(asked)).map(([space]) => space)
      const found = params.asks === 'pids' || params.asks === 'seen-from' ? seenFrom : tables.get(asked)!
      if (spec.kind === 'number') expect(spec.key, seed).toBe(found.length)
      else if (spec.kind === 'several') {
        expect(spec.keys.map(({ text }) => say(text)).sort(), seed).toEqual([...found].sort())
        expect(spec.keys.length + spec.distractors.length).toBe(tables.size)
      } else if (spec.kind === 'choice' && params.asks === 'pids')
        expect(say(spec.key.text)).toBe(`${found.length}`)
      else if (spec.kind === 'choice')
        expect(say(spec.key.text).split(', ').sort(), seed).toEqual([...found].sort())
      else expect.fail(seed)
    }
  })

  it('offers every mistake and hides the key', () => {
    expect(mistakesOffered(made).get('host-cannot-see-container-processes')).toBeGreaterThan(50)
    const whys = whysOffered(made).map((why) => why.replace('family-nested-pids-', ''))
    expect(whys).toEqual([
      'all-see',
      'beside',
      'ends-apart',
      'ends-inside',
      'ends-outward',
      'everywhere',
      'further-out',
      'host-too',
      'host-twice',
      'inner-seen',
      'inward',
      'looks-outward',
      'one-only',
      'outer-sees',
      'own-forgotten',
      'own-only',
      'sees-itself',
    ])
    keyIsHidden(made)
    expect(new Set(made.map(({ spec }) => spec.kind))).toEqual(new Set(['choice', 'number', 'several']))
  })
})

/** Starts a process named after its namespace in each one; it is entered in the table of each one on the way. */
function pidTables(code: string): Map<string, string[]> {
  const tables = new Map<string, string[]>()
  const way: string[] = []
  for (const line of code.split('\n')) {
    const name = /\w+$/.exec(line)![0]
    const depth = (line.length - name.length) / 3
    way.splice(depth, way.length, name)
    tables.set(name, [])
    for (const space of way) tables.get(space)!.push(name)
  }
  return tables
}
