// A pasted list: who is on it, who can't be told apart and on which lines, whatever is pasted.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aliasFrom } from '../../../src/engine/class/alias.ts'
import { readRoster, rosterLimits, sameName } from '../../../src/engine/class/roster.ts'
import { seeded } from '../../../src/engine/random.ts'

describe('a roster', () => {
  it('is a name a line, with an address and a group in either order', () => {
    expect(
      readRoster(
        'Kim Lee, red, kim@example.org\r\n\r\n  2) Ana   Núñez\tana@example.org\n• Bo; Cy, blue',
        [],
      ),
    ).toEqual({
      people: [
        { name: 'Kim Lee', email: 'kim@example.org', group: 'red' },
        { name: 'Ana Núñez', email: 'ana@example.org', group: undefined },
        { name: 'Bo', email: undefined, group: undefined },
        { name: 'Cy', email: undefined, group: 'blue' },
      ],
      problems: [],
    })
  })

  it('leaves out all of one name that can’t be told apart, and those who are there already', () => {
    const { people, problems } = readRoster('Kim Lee\nAna\nＫim  lee\nBo, red\nBo, blue\nAna', [
      { name: 'ana' },
    ])
    expect(people.map(({ name, group }) => [name, group])).toEqual([
      ['Bo', 'red'],
      ['Bo', 'blue'],
    ])
    expect(problems).toEqual([
      { problem: 'twice', name: 'Kim Lee', lines: [1, 3] },
      { problem: 'there-already', name: 'Ana', lines: [2, 6] },
    ])
  })

  const anyLine = fc.oneof(
    fc.constantFrom('Kim Lee', 'kim lee', 'Ana, red', 'Ana,blue', 'x@y', ', ,', '1. Bo', '', '\t', '@', '- '),
    fc.string({ unit: 'binary', maxLength: 100 }),
  )

  it('accounts for every line: taken, or named by its number', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 30 }), (pasted) => {
        const text = pasted.join('\n')
        const lines = text.split(/\r\n|[\r\n;]/)
        const { people, problems } = readRoster(text, [{ name: 'Kim Lee' }])
        const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]))
        const named = problems.flatMap((one) => one.lines)
        expect(people.length + named.length).toBe(filled.length)
        expect(new Set(named).size).toBe(named.length)
        for (const line of named) expect(filled).toContain(line)
        for (const { name } of people) {
          expect(name.length).toBeLessThanOrEqual(rosterLimits.name)
          expect(sameName(name)).not.toBe('')
        }
        // Pasted again after it was taken, nobody is there twice.
        expect(readRoster(text, [...people, { name: 'Kim Lee' }]).people).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

it('an alias is drawn anew while there are free ones, and never one that is taken', () => {
  const random = seeded('aliases')
  const taken = new Set<string>()
  for (let seat = 0; seat < 6000; seat++) {
    const alias = aliasFrom(random, taken)
    expect(taken.has(alias)).toBe(false)
    expect(alias).toMatch(/^[a-z]+-[a-z]+(-\d+)?$/)
    taken.add(alias)
  }
})
