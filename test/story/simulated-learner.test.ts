// One made-up learner and the real curriculum, for four months: nothing breaks, limits are kept, and everything
// is met in time. simulated-learner.long.ts does so with many more.

import { describe, expect, it } from 'vitest'
import { kinds } from '../../src/engine/question/question.ts'
import { chance, seeded } from '../../src/engine/random.ts'
import { readLanguages } from '../../src/world.ts'
import { checkHistory } from './invariants.ts'
import { makeSimulation } from './simulated-learner.ts'

describe('somebody who studies the whole curriculum for four months', () => {
  it('meets all of it within 40 days at 8 a day, in every kind of question, and no rule is broken', () => {
    const language = readLanguages().get('en')!
    const simulation = makeSimulation('one', language)
    const random = seeded('days')
    let metAll: number | undefined
    for (let day = 0; day < 120; day++) {
      const away = day > 70 && day < 85
      simulation.day(away ? 'is away' : chance(0.1, random) ? 'hurries' : 'studies')
      if (day % 10 === 9) checkHistory(simulation.store, simulation.learner)
      if (simulation.met().size === language.curriculum.objectives.size) metAll ??= day
    }
    expect(metAll).toBeLessThan(40)
    expect([...simulation.seen.kinds.keys()].sort()).toEqual([...kinds].sort())
    simulation.close()
  }, 120_000)
})
