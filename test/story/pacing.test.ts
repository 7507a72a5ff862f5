// How a day goes: topics take turns, new things have a limit, and after twenty answers a break is offered.

import { describe, expect, it } from 'vitest'
import { studies } from './studies.ts'
import { makeWorld } from './world.ts'
import { contentOf, manyTopics, objective, trueFalse } from './written.ts'

const pairOf = (name: string) => [trueFalse(`${name}-one`), trueFalse(`${name}-two`)]
/** Four topics of three objectives each. */
const siblings = contentOf(
  ...['a', 'b', 'c', 'd'].map((topic) => ({
    topic: `topic-${topic}`,
    objectives: [1, 2, 3].map((at) => objective(`${topic}-${at}`, ...pairOf(`${topic}-${at}`))),
  })),
)
const topicOf = (objective: string) => objective[0]

describe('questions of one topic', () => {
  it('are kept apart in a review: two others between, as long as there are others', () => {
    const world = makeWorld({ content: siblings })
    const ana = world.person('ana')
    ana.says('/settings new 12')
    studies(world, ana)
    world.sleep(60)
    const topics: (string | undefined)[] = []
    ana.says('/settings new 0')
    studies(world, ana, { asked: (question) => topics.push(topicOf(question.objective)) })
    expect(topics).toHaveLength(12)
    for (const [at, topic] of topics.slice(0, 9).entries()) {
      expect(topics.slice(at + 1, at + 3), topics.join()).not.toContain(topic)
    }
  })

  it('are kept apart when new things are taught', () => {
    const world = makeWorld({ content: siblings })
    const ana = world.person('ana')
    ana.says('/settings new 12')
    const taught: string[] = []
    for (let step = 0; step < 200 && taught.length < 8; step++) {
      ana.says('')
      const phase = ana.phase()!
      if (phase.phase === 'teaching') taught.push(phase.objective)
      if (phase.phase === 'asking') ana.answers()
    }
    for (const [at, objective] of taught.slice(1).entries()) {
      expect(topicOf(objective), taught.join()).not.toBe(topicOf(taught[at]!))
    }
    for (const topic of ['a', 'b', 'c', 'd']) {
      const ofTopic = taught.filter((objective) => topicOf(objective) === topic)
      expect(ofTopic).toEqual([...ofTopic].sort())
    }
  })
})

describe('the limit of new things', () => {
  it('is eight a day unless said otherwise, and is there anew the next day', () => {
    const world = makeWorld({ content: contentOf(...manyTopics(20)) })
    const ana = world.person('ana')
    studies(world, ana)
    expect(world.store.cards.all(ana.learner).size).toBe(8)
    expect(ana.says('')).toMatch(/That was today’s 8 new ones\. More tomorrow, or with `?\/learn/)
    world.sleep(1)
    studies(world, ana)
    expect(world.store.cards.all(ana.learner).size).toBe(16)
  })

  it('is passed by naming a topic, which is then taught to its end', () => {
    const world = makeWorld({ content: siblings })
    const ana = world.person('ana')
    ana.says('/settings new 2')
    studies(world, ana)
    const met = new Set(world.store.cards.all(ana.learner).keys())
    expect(met.size).toBe(2)
    expect(ana.says('/learn topic-d')).toMatch(/The lesson of d-1/)
    studies(world, ana)
    const now = [...world.store.cards.all(ana.learner).keys()].filter((objective) => !met.has(objective))
    expect(now.sort()).toEqual(['d-1', 'd-2', 'd-3'])
  })

  it('of none teaches nothing by itself, yet what is named', () => {
    const world = makeWorld({ content: siblings })
    const ana = world.person('ana')
    ana.says('/settings new 0')
    expect(studies(world, ana)).toBe(0)
    expect(ana.says('/learn topic-a')).toMatch(/The lesson of a-1/)
  })

  it('counts an objective that is taken back as not met', () => {
    const world = makeWorld({ content: siblings })
    const ana = world.person('ana')
    ana.says('/settings new 1')
    ana.says('/learn')
    ana.says('')
    ana.answers()
    ana.says('/undo')
    ana.says('/stop')
    expect(ana.says('/learn')).toMatch(/The lesson of/)
  })
})

describe('a break', () => {
  it('is offered after every twenty answers, and refusing it goes on', () => {
    const world = makeWorld({ content: siblings })
    const ana = world.person('ana')
    ana.says('/settings new 12')
    const restedAfter: number[] = []
    let answers = 0
    ana.says('/learn')
    for (let step = 0; step < 300 && answers < 45; step++) {
      const phase = ana.phase()!
      if (phase.phase === 'asking') {
        // Now and then a miss, so that there is enough to ask.
        if (answers++ % 2 === 0) ana.misses()
        else ana.answers()
        world.wait(2)
      }
      const shown = ana.says('')
      if (/Time for a break\?/.test(shown)) restedAfter.push(answers)
    }
    expect(restedAfter).toEqual([20, 40])
  })

  it('may be taken: everything is kept, and the next empty line goes on', () => {
    const world = makeWorld({ content: siblings })
    const ana = world.person('ana')
    ana.says('/settings new 12')
    let answers = 0
    for (let step = 0; step < 200 && ana.phase()?.phase !== 'resting'; step++) {
      ana.says('')
      if (ana.phase()?.phase !== 'asking') continue
      if (answers++ % 2 === 0) ana.misses()
      else ana.answers()
    }
    expect(ana.says('q')).toMatch(/Done: 20 answers, 10 right/)
    ana.says('')
    expect(ana.phase()?.phase).toMatch(/asking|teaching/)
  })
})

describe('the wish to remember more', () => {
  it('changes what is scheduled from then on, and nothing before', () => {
    const world = makeWorld({ content: contentOf(...manyTopics(8)) })
    const [ana, ben] = [world.person('ana'), world.person('ben')]
    for (const person of [ana, ben]) studies(world, person)
    const before = [...world.store.cards.all(ben.learner)]
    expect(ben.says('/settings retention 97 %')).toMatch(/retention is now 0\.97/)
    expect([...world.store.cards.all(ben.learner)]).toEqual(before)
    world.sleep(20)
    const dues = [ana, ben].map((person) => {
      studies(world, person)
      const cards = [...world.store.cards.all(person.learner).values()]
      return Math.max(...cards.map(({ due }) => due)) - world.now()
    })
    expect(dues[1]).toBeLessThan(dues[0]! / 2)
  })
})
