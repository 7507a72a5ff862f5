// Missing an objective twice running asks first about what it rests on: the nearest that is weak, two at most.

import { beforeEach, describe, expect, it } from 'vitest'
import { studies, untilAsked } from './studies.ts'
import { makeWorld, type Person, type StoryWorld } from './world.ts'
import { contentOf, objective, trueFalse } from './written.ts'

const taught = (name: string, ...requires: string[]) => ({
  ...objective(name, trueFalse(`${name}-one`), trueFalse(`${name}-two`), trueFalse(`${name}-three`)),
  requires,
})
const content = contentOf(
  { topic: 'ground', objectives: [taught('ground')] },
  { topic: 'walls', requires: ['ground'], objectives: [taught('wall')] },
  { topic: 'doors', requires: ['ground'], objectives: [taught('door')] },
  { topic: 'windows', requires: ['ground'], objectives: [taught('window')] },
  { topic: 'roofs', requires: ['walls'], objectives: [taught('roof', 'door', 'window')] },
)

let world: StoryWorld
let ana: Person
const why = () => (ana.phase() as { asked?: { why: string } }).asked?.why

const card = (objective: string) => world.store.cards.all(ana.learner).get(objective as never)

/** Goes on by one step; answers what stands in between is left to the story. */
function goesOn(): string {
  world.wait(11)
  return ana.says('')
}

/** Misses what is asked about the roof until it was missed twice running, with nothing else between. */
function missesTwice() {
  for (let miss = 0; miss < 2; miss++) {
    untilAsked(world, ana, /^roof$/)
    ana.misses()
    world.wait(11)
  }
}

/** What is asked for repair right after, each answered rightly. */
function repaired(): string[] {
  const asked: string[] = []
  for (let step = 0; step < 10; step++) {
    goesOn()
    const phase = ana.phase()!
    if (phase.phase === 'teaching') expect(phase.why).toBe('repair')
    if (phase.phase !== 'asking') continue
    if (why() !== 'repair') return asked
    asked.push(ana.question().objective)
    ana.answers()
  }
  return asked
}

beforeEach(() => {
  world = makeWorld({ content })
  ana = world.person('ana')
})

describe('two misses running', () => {
  it('bring up what the missed one rests on, when it was never met: taught first, then asked', () => {
    ana.says('/learn roofs')
    missesTwice()
    const shown = ana.says('')
    expect(shown).toMatch(/what you just missed rests on it/)
    expect(shown).toMatch(/The lesson of (door|window|wall)\./)
  })

  it('bring up the nearest two, and no more', () => {
    ana.says('/learn roofs')
    missesTwice()
    const asked = repaired()
    expect(asked).toHaveLength(2)
    for (const objective of asked) expect(['door', 'window', 'wall']).toContain(objective)
  })

  it('look further down only where the nearer ones are known', () => {
    for (const topic of ['walls', 'doors', 'windows']) {
      ana.says(`/learn ${topic}`)
      ana.says('')
      ana.answers()
      world.wait(1)
    }
    ana.says('/learn roofs')
    missesTwice()
    expect(repaired()).toEqual(['ground'])
  })

  it('bring up nothing when everything below is known', () => {
    untilAsked(world, ana, /^roof$/)
    missesTwice()
    expect(repaired()).toEqual([])
  })

  it('bring up what was just missed below, too', () => {
    ana.says('/settings new 0')
    for (const topic of ['ground', 'walls', 'windows']) {
      ana.says(`/learn ${topic}`)
      studies(world, ana)
    }
    ana.says('/learn doors')
    ana.says('')
    ana.misses()
    ana.says('/learn roofs')
    for (let step = 0; step < 20 && card('roof')?.misses !== 2; step++) {
      if (ana.phase()?.phase === 'asking') ana.misses()
      world.wait(1)
      ana.says('')
    }
    expect(repaired()).toEqual(['door'])
  })

  it('do not bring up what is suspended or left till tomorrow', () => {
    for (const [topic, key] of [
      ['walls', 's'],
      ['doors', 'z'],
      ['windows', 'z'],
      ['ground', 's'],
    ] as const) {
      ana.says(`/learn ${topic}`)
      ana.says('')
      ana.misses()
      ana.says(key)
    }
    ana.says('/learn roofs')
    missesTwice()
    expect(repaired()).toEqual([])
  })

  it('bring it up once: a third miss asks nothing more, until the objective was known again', () => {
    ana.says('/learn roofs')
    missesTwice()
    expect(repaired()).toHaveLength(2)
    untilAsked(world, ana, /^roof$/)
    ana.misses()
    expect(repaired()).toEqual([])
  })
})

describe('one miss', () => {
  it('brings up nothing, nor do two with a right answer between', () => {
    ana.says('/learn roofs')
    for (const right of [false, true, false]) {
      untilAsked(world, ana, /^roof$/)
      if (right) ana.answers()
      else ana.misses()
      expect(repaired()).toEqual([])
    }
  })
})
