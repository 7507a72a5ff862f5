// What is forgotten for the fourth time is not just repeated: a question comes that sets it against what this
// person mixed it up with.

import { describe, expect, it } from 'vitest'
import { untilAsked } from './studies.ts'
import { makeWorld, type Person, type StoryWorld } from './world.ts'
import { contentOf, misconceptionsOf, objective, short, trueFalse, written } from './written.ts'

const tempting = (misconception: string) => ({
  key: 'A knot',
  distractors: [
    { text: 'A bow', why: 'It opens.', misconception },
    { text: 'A loop', why: 'It slips.' },
  ],
})
const contrast = (id: string, misconception: string, other: string) =>
  written(id, 'choice', { ...tempting(misconception), contrasts: ['knot', other] })

const content = {
  ...contentOf(
    {
      topic: 'knots',
      objectives: [
        objective(
          'knot',
          trueFalse('bow-holds', { key: false, misconception: 'bow-is-knot' }),
          trueFalse('tape-holds', { key: false, misconception: 'tape-is-knot' }),
          trueFalse('tape-lasts', { key: false, misconception: 'tape-is-knot' }),
          short('third'),
        ),
      ],
    },
    {
      topic: 'others',
      objectives: [
        { ...objective('bow', trueFalse('bow'), contrast('knot-or-bow', 'bow-is-knot', 'bow')) },
        { ...objective('tape', trueFalse('tape'), contrast('knot-or-tape', 'tape-is-knot', 'tape')) },
      ],
    },
  ),
  ...misconceptionsOf('bow-is-knot', 'tape-is-knot'),
}
const card = (world: StoryWorld, person: Person) => world.store.cards.all(person.learner).get('knot' as never)

/** Learns the knot, and forgets it `times` times, each after it had been learned again. */
function forgets(world: StoryWorld, person: Person, times: number) {
  person.says('/learn knots')
  for (let step = 0; step < 200 && (card(world, person)?.lapses ?? 0) < times; step++) {
    untilAsked(world, person, /^knot$/)
    if (card(world, person)?.state === 'review') person.misses()
    else person.answers()
    world.wait(11)
  }
}

const asksNext = (world: StoryWorld, person: Person) => {
  const { item } = untilAsked(world, person, /^(knot|bow|tape)$/)
  return { item: `${item}`, why: (person.phase() as { asked: { why: string } }).asked.why }
}

describe('the fourth time something is forgotten', () => {
  it('a question comes that sets it against what was mixed up most', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    forgets(world, ana, 4)
    const held = world.store.attempts.temptations(ana.learner).filter((one) => one.held)
    const times = (name: string) => held.filter(({ misconception }) => misconception === name).length
    const [bow, tape] = [times('bow-is-knot'), times('tape-is-knot')]
    expect(bow).not.toBe(tape)
    const expected = bow > tape ? 'knot-or-bow' : 'knot-or-tape'
    expect(asksNext(world, ana)).toEqual({ item: expected, why: 'contrast' })
  })

  it('its answer counts for what was forgotten', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    forgets(world, ana, 4)
    asksNext(world, ana)
    const others = [...world.store.cards.all(ana.learner).values()].filter((one) => one.objective !== 'knot')
    ana.answers()
    expect(card(world, ana)).toMatchObject({ state: 'review', misses: 0, lapses: 4 })
    expect([...world.store.cards.all(ana.learner).values()]).toEqual(expect.arrayContaining(others))
    ana.says('/undo')
    expect(card(world, ana)).toMatchObject({ state: 'relearning', lapses: 4 })
  })

  it('no such question comes at the third time, nor where none is written', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    forgets(world, ana, 3)
    expect(asksNext(world, ana).why).not.toBe('contrast')
    const plain = makeWorld({
      content: contentOf({ topic: 'knots', objectives: [objective('knot', short('k'))] }),
    })
    const ben = plain.person('ben')
    forgets(plain, ben, 4)
    expect(asksNext(plain, ben)).toEqual({ item: 'k', why: expect.stringMatching(/due|early/) })
  })
})
