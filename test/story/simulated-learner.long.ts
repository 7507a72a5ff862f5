// Many made-up learners, each with a memory, habits and absences of their own, study the real curriculum for
// four months. The history is replayed after every day.

import { describe, expect, it } from 'vitest'
import { kinds } from '../../src/engine/question/question.ts'
import { chance, type Random, seeded, wholeBetween } from '../../src/engine/random.ts'
import { readLanguages } from '../../src/world.ts'
import { checkHistory } from './invariants.ts'
import { makeSimulation } from './simulated-learner.ts'

const language = readLanguages().get('en')!
const people = Array.from({ length: 20 }, (_, at) => `person-${at}`)
const days = 120

/** Days off now and then, and one long absence. */
function habits(random: Random) {
  const [away, hurried] = [random() * 0.2, random() * 0.4]
  const leaves = wholeBetween(40, 90, random)
  const returns = leaves + wholeBetween(5, 30, random)
  return (day: number) => {
    if ((day > leaves && day < returns) || chance(away, random)) return 'is away'
    return chance(hurried, random) ? 'hurries' : 'studies'
  }
}

describe('whoever studies for four months', () => {
  it.each(people)('meets everything, and no rule is broken: %s', (person) => {
    const simulation = makeSimulation(person, language)
    const does = habits(seeded(`${person}/habits`))
    let [metAll, studied] = [0, 0]
    for (let day = 0; day < days; day++) {
      const how = does(day)
      if (how === 'studies') studied++
      simulation.day(how)
      checkHistory(simulation.store, simulation.learner)
      if (simulation.met().size === language.curriculum.objectives.size) metAll ||= studied
    }
    expect(metAll).toBeGreaterThan(0)
    expect(metAll).toBeLessThan(45)
    expect([...simulation.seen.kinds.keys()].sort()).toEqual([...kinds].sort())
    simulation.close()
  })
})
