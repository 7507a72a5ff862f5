// A learner studies: what counts, what comes back, what is taken back.

import { describe, expect, it } from 'vitest'
import { replay } from '../../src/engine/memory/history.ts'
import { kinds } from '../../src/engine/question/question.ts'
import { chance, seeded } from '../../src/engine/random.ts'
import { studies, untilAsked } from './studies.ts'
import { makeWorld, type Person, type StoryWorld } from './world.ts'

/** Everything that undo must bring back. */
function kept(world: StoryWorld, person: Person) {
  const { store } = world
  return {
    cards: [...store.cards.all(person.learner).values()],
    days: store.days.all(person.learner),
    paces: kinds.map((kind) => store.paces.get(person.learner, kind)),
  }
}

describe('an answer', () => {
  it('counts once: the same answer again is told so, and changes nothing', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    ana.says('/learn')
    ana.says('')
    ana.answers()
    const before = kept(world, ana)
    expect(ana.says('A')).toMatch(/already answered|not understand/)
    expect(ana.says('T')).toMatch(/already answered|not understand/)
    expect(kept(world, ana)).toEqual(before)
  })

  it('is refused in words when it can’t be read, and nothing is recorded', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    ana.says('/learn')
    ana.says('')
    for (const text of ['Z', 'x'.repeat(100_000), '\u0007\u001b[31m', '\u202eabc', 'e\u0301'.repeat(400)]) {
      expect(ana.says(text)).toMatch(/did not understand|too long/)
    }
    expect(world.store.attempts.standing(ana.learner, 0)).toEqual([])
  })

  it('may be said to be sure or unsure by one key, before or with it', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    ana.says('/learn')
    ana.says('')
    expect(ana.says('+')).toMatch(/You are sure/)
    ana.answers()
    expect(world.store.attempts.standing(ana.learner, 0)[0]!.sure).toBe(true)
  })

  it('that is one slip away is asked about first, and counts as helped', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    ana.says('/learn labels')
    for (let at = 0; at < 40 && untilAsked(world, ana).item !== 'label-word'; at++) {
      ana.answers()
      world.sleep(1)
    }
    expect(ana.says('labek')).toMatch(/Did you mean “label”\?/)
    expect(ana.says('y')).toMatch(/^Right: label/)
    const attempt = world.store.attempts.standing(ana.learner, 0).at(-1)!
    expect(attempt).toMatchObject({ helped: true, rating: 'hard', score: 1 })
  })
})

describe('undo', () => {
  it('takes back an answer bit for bit, also after a restart, up to twenty times over', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    const before: ReturnType<typeof kept>[] = []
    ana.says('/practice lids')
    for (let at = 0; at < 22; at++) {
      ana.says('/practice lids')
      before.push(kept(world, ana))
      if (at % 3 === 0) ana.misses()
      else ana.answers()
      world.wait(3)
    }
    for (let at = 21; at >= 2; at--) {
      ana.says('/undo')
      expect(kept(world, ana)).toEqual(before[at])
    }
    expect(ana.says('/undo')).toMatch(/Only the latest 20/)
  })

  it('brings back the card, the counts and the schedule of answers that counted', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    const before: ReturnType<typeof kept>[] = []
    for (let at = 0; at < 12; at++) {
      untilAsked(world, ana)
      before.push(kept(world, ana))
      if (at % 4 === 1) ana.misses()
      else ana.answers()
      world.wait(12)
    }
    for (let at = 11; at >= 0; at--) {
      ana.says('/undo')
      expect(kept(world, ana)).toEqual(before[at])
    }
    expect(ana.says('/undo')).toMatch(/no answer to take back/)
    expect(replay(world.store.memory.all(ana.learner)).size).toBe(0)
  })

  it('puts the same question before the learner again', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    ana.says('/learn')
    const asked = ana.says('')
    ana.misses()
    expect(ana.says('u')).toBe(`Taken back. Here is the question again.\n\n${asked}`)
  })
})

describe('the schedule', () => {
  it('is the same when it is made anew from the history', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    const random = seeded('thirty days')
    for (let day = 0; day < 30; day++) {
      studies(world, ana, { knows: () => day % 3 !== 1 || chance(0.6, random) })
      if (day % 4 === 0) ana.says('/undo')
      if (day === 5) ana.says('z')
      if (day === 6) ana.says('s')
      if (day === 9) ana.says('/resume')
      world.sleep(1)
    }
    const cards = world.store.cards.all(ana.learner)
    expect(cards.size).toBeGreaterThan(2)
    expect(replay(world.store.memory.all(ana.learner))).toEqual(cards)
  })

  it('leaves practice out where nothing is due, and says so', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    expect(ana.says('/practice lids')).toMatch(/does not change your schedule/)
    expect(ana.answers()).toMatch(/This does not change your schedule/)
    expect(world.store.cards.all(ana.learner).size).toBe(0)
  })

  it('asks what was missed again without counting it twice', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    expect(ana.says('/missed')).toMatch(/missed nothing/)
    ana.says('/learn')
    ana.says('')
    ana.misses()
    const card = [...world.store.cards.all(ana.learner).values()]
    expect(ana.says('/missed')).toMatch(/missed lately, 1 to go · does not count again/)
    ana.answers()
    expect([...world.store.cards.all(ana.learner).values()]).toEqual(card)
    expect(ana.says('/missed')).toMatch(/missed nothing/)
  })

  it('does not ask what is suspended, and leaves what is buried till tomorrow', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    ana.says('/learn')
    ana.says('')
    ana.misses()
    ana.says('z')
    world.wait(30)
    expect(ana.says('/review')).toMatch(/Nothing is due now/)
    world.sleep(1)
    expect(ana.says('/review')).toMatch(/Lids · 1 to review/)
    ana.answers()
    ana.says('s')
    world.sleep(30)
    expect(ana.says('/review')).toMatch(/Nothing is due now/)
    expect(ana.says('/progress')).toMatch(/One objective is suspended/)
    expect(ana.says('/resume')).toMatch(/One objective is back/)
    expect(ana.says('/review')).toMatch(/Lids · 1 to review/)
  })
})

describe('two people at one terminal', () => {
  it('have sessions of their own, and neither can press the other’s buttons', () => {
    const world = makeWorld()
    const [ana, ben] = [world.person('ana'), world.person('ben')]
    ana.says('/learn')
    ana.says('')
    const anas = ana.screen()
    ben.says('/learn')
    expect(ben.presses('not sure', anas)).toMatch(/someone else’s session/)
    expect(world.store.attempts.standing(ana.learner, 0)).toEqual([])
    expect(ana.presses('not sure')).toMatch(/Not sure: here is what is so/)
    expect(ana.presses('not sure', anas)).toMatch(/already answered/)
    ana.says('')
    expect(ana.presses('not sure', anas)).toMatch(/That question is closed/)
  })

  it('are told when a button is none of ours', () => {
    const ana = makeWorld().person('ana')
    for (const forged of [
      '',
      '9:a:1:go:',
      '1:zz:1:answer:A',
      "1:' or 1=1 --:0:go:",
      '1:1:1:fly:',
      'x'.repeat(65),
    ]) {
      expect(ana.forges(forged)).toMatch(/don’t know that button|is closed/)
    }
  })
})
