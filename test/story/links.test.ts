// Links into the private chat, and what people type in their place: a topic, a question, a command; and how a
// question is shared.

import { describe, expect, it } from 'vitest'
import { makeWorld, type Person, type StoryWorld } from './world.ts'

/** Practises until a question of some topic stands. */
function asked(world: StoryWorld): Person {
  const ana = world.person('ana')
  ana.says('/practice knots')
  return ana
}

describe('a link', () => {
  it('to a topic shows what it is about, and begins it by a button', () => {
    const ana = makeWorld().person('ana')
    const shown = ana.says('/start t_knots')
    expect(shown).toMatch(/Knots/)
    expect(shown).toMatch(/\d to learn/)
    ana.presses('practise this')
    expect(ana.question()).toBeDefined()
    ana.says('/start t_knots')
    ana.presses('learn this')
    expect(ana.phase()?.phase).toMatch(/teaching|asking/)
  })

  it('to a question asks that very one as practice, again and again, and ends after it', () => {
    const world = makeWorld()
    const item = asked(world).question().item
    const ben = world.person('ben')
    for (let times = 0; times < 3; times++) {
      expect(ben.says(`/start q_${item}`)).toMatch(/practice/)
      expect(ben.question().item).toBe(item)
      ben.answers()
      expect(ben.says('')).toMatch(/Done: 1 answer/)
    }
    // Nobody learns it by a link: the card comes with the lesson.
    expect(world.store.cards.all(ben.learner).size).toBe(0)
  })

  it('to a question whose card is due counts as a review', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    ana.says('/learn knots')
    ana.says('')
    const { item } = ana.question()
    ana.answers()
    world.sleep(30)
    expect(ana.says(`/start q_${item}`)).toMatch(/due today, so this one counts/)
  })

  it('to a command runs it, whatever its case', () => {
    const ana = makeWorld().person('ana')
    expect(ana.says('/start topics')).toBe(ana.says('/topics'))
    expect(ana.says('/start Review')).toBe(ana.says('/review'))
  })

  it('to what is no longer here, or never was, is told kindly, above where to begin', () => {
    const ana = makeWorld().person('ana')
    for (const payload of [
      't_nosuch',
      'q_nosuch',
      'l_nosuch',
      'nosuch',
      'start',
      'x'.repeat(65),
      '../..',
      'ä',
    ]) {
      expect(ana.says(`/start ${payload}`)).toMatch(/no longer here[\s\S]*Stevedore teaches containers/)
    }
    expect(ana.says('/start')).not.toMatch(/no longer here/)
  })
})

describe('sharing', () => {
  it('gives a link to what stands, and to what was just answered, never the key', () => {
    const world = makeWorld()
    const ana = asked(world)
    const { item, body } = ana.question()
    const while_ = ana.says('/share')
    expect(while_).toContain(`/start q_${item}`)
    if (body.kind === 'choice') {
      for (const { text } of body.options) expect(while_).not.toContain(text as string)
    }
    ana.answers()
    const after = ana.says('/share')
    expect(after).toContain(`/start q_${item}`)
    expect(after).not.toMatch(/Right/)
    const ben = world.person('ben')
    ben.says(`/start q_${item}`)
    expect(ben.question().item).toBe(item)
  })

  it('says what to do where nothing stands', () => {
    expect(makeWorld().person('ana').says('/share')).toMatch(/no question before you to share/)
  })
})
