// What each level of a family asks about. Items name a family and a level for what they practise, so a level
// that asked about something else would mark the wrong objective.

import { describe, expect, it } from 'vitest'
import { type FamilyId, id } from '../../../src/engine/ids.ts'
import { families } from '../../../src/engine/question/families/index.ts'
import { generate } from '../../../src/engine/question/family.ts'
import type { Level } from '../../../src/engine/question/question.ts'
import { seeded } from '../../../src/engine/random.ts'
import { say } from './words.ts'

/** The questions of a level as a learner reads them: the stem, then the code. */
function asked(family: string, level: Level, count = 150): string[] {
  return Array.from({ length: count }, (_, seed) => {
    const { spec } = generate(families.get(id<FamilyId>(family))!, level, seeded(`${family} ${seed}`))
    return `${say(spec.stem)}\n${spec.code ?? ''}`
  })
}

describe('every question of a level', () => {
  it.each<[string, Level, RegExp]>([
    ['build-cache', 3, /--build-arg|into `ARG /],
    ['cpu-limit', 3, /How many CPUs does `\/proc\/cpuinfo` list/],
    ['disk-use', 1, /take together\?/],
    ['disk-use', 2, /free\?[\s\S]*docker rmi/],
    ['disk-use', 3, /free\?[\s\S]*docker rmi/],
    ['effective-isolation', 1, /\ndockerd\n\n> docker run (--isolation=default )?app$/],
    ['image-size', 1, /RUN rm /],
    ['image-size', 2, /chmod|chown|mv|>>/],
    ['image-size', 3, /chmod|chown|mv|>>/],
    ['layer-count', 3, /FROM [\s\S]*FROM /],
    ['published-ports', 2, /docker (start|rm) /],
    ['what-survives', 1, /docker re?sta?rt w|docker stop w\n *docker start w/],
    ['what-survives', 2, /-v pg:\/db/],
    ['whiteouts', 3, /\.wh\.\.wh\.\.opq/],
  ])('of %s, level %i, is about %s', (family, level, about) => {
    for (const question of asked(family, level)) expect(question).toMatch(about)
  })

  it('of published-ports, level 3, has a start that fails for a port that is held', () => {
    for (const question of asked('published-ports', 3)) {
      const held = [...question.matchAll(/-p (\d+):80/g)].map(([, port]) => port)
      expect(new Set(held).size, question).toBeLessThan(held.length)
    }
  })

  it('is one of its level: hardly any stands at two', () => {
    for (const family of families.keys()) {
      const [first, second, third] = ([1, 2, 3] as const).map((level) => asked(family, level, 60))
      const same = (one: string[], other: string[]) => one.filter((text, at) => text === other[at]).length
      expect(same(first!, second!), `${family}, levels 1 and 2`).toBeLessThan(15)
      expect(same(first!, third!), `${family}, levels 1 and 3`).toBeLessThan(5)
    }
  })
})

it('no command stands twice in a row', () => {
  for (const family of ['tag-or-digest', 'published-ports'])
    for (const level of [1, 2, 3] as const)
      for (const question of asked(family, level)) {
        const commands = question.split('\n').map((line) => line.replace(/^ *\d+ +/, ''))
        expect(commands.some((command, at) => at > 0 && command === commands[at - 1])).toBe(false)
      }
})

it('a period of 100000 µs is no mistake where the period is 100000 µs', () => {
  for (const level of [1, 2] as const)
    for (let seed = 0; seed < 400; seed++) {
      const { spec } = generate(families.get(id<FamilyId>('cpu-limit'))!, level, seeded(`period ${seed}`))
      if (spec.kind === 'choice')
        for (const { why } of spec.distractors) expect(say(why)).not.toContain('Here it is 100000 µs')
    }
})
