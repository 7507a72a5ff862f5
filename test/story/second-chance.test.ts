// A second chance: the first miss on a harder question about something stable is followed by the same idea,
// asked more plainly. Right, it counts as hard; missed again, the miss stands.

import { beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../src/engine/memory/card.ts'
import { replay } from '../../src/engine/memory/history.ts'
import { untilAsked } from './studies.ts'
import { makeWorld, type Person, type StoryWorld } from './world.ts'
import { contentOf, objective, short, trueFalse } from './written.ts'

/** So many that the first harder one does not end the round in which each is asked once. */
const items = [
  ...['plain', 'plain-too', 'plain-as-well'].map((id) => trueFalse(id)),
  ...['harder', 'harder-too', 'harder-as-well', 'harder-still'].map((id) => short(id, { difficulty: 3 })),
]
const content = contentOf({ topic: 'labels', objectives: [objective('name-a-label', ...items)] })

let world: StoryWorld
let ana: Person
const card = (): Card => world.store.cards.all(ana.learner).get('name-a-label' as never)!
const today = () => world.store.days.all(ana.learner).at(-1)!

/** Learns until something harder is asked about a memory that holds for more than a week. */
beforeEach(() => {
  world = makeWorld({ content })
  ana = world.person('ana')
  for (let step = 0; step < 50; step++) {
    const { demand } = untilAsked(world, ana)
    if (demand === 'recall' && card().stability >= 7 && card().state === 'review') return
    ana.answers()
    world.wait(10)
  }
  throw new Error('Nothing harder was ever asked.')
})

describe('a second chance', () => {
  it('is offered after the first miss, and asks the same idea more plainly', () => {
    expect(ana.misses()).toMatch(
      /Next, the same idea is asked more plainly\. If you know it, this counts as hard/,
    )
    expect(ana.says('')).toMatch(/the same idea, asked more plainly/)
    expect(ana.question()).toMatchObject({ objective: 'name-a-label', demand: 'recognise' })
  })

  it('makes of the miss a hard one when it is right: no lapse, and days until it comes back', () => {
    const before = card()
    ana.misses()
    expect(card()).toMatchObject({ state: 'relearning', lapses: before.lapses + 1 })
    ana.says('')
    expect(ana.answers()).toMatch(/comes back in \d+ days/)
    expect(card()).toMatchObject({
      state: 'review',
      lapses: before.lapses,
      misses: 0,
      reviews: before.reviews + 1,
    })
    expect(card().stability).toBeGreaterThan(before.stability)
    expect(world.store.attempts.standing(ana.learner, 0).at(-1)).toMatchObject({ rating: 'hard', score: 1 })
  })

  it('lets the miss stand when it is missed too, as if it had not been asked', () => {
    ana.misses()
    const missed = card()
    ana.says('')
    expect(ana.misses()).toMatch(/It comes back as said before/)
    expect(card()).toEqual(missed)
    ana.says('')
    world.wait(15)
    expect(untilAsked(world, ana)).toBeDefined()
    expect(ana.phase()).not.toMatchObject({ asked: { why: 'second-chance' } })
  })

  it('is given once: a miss right after it earns no other', () => {
    ana.misses()
    ana.says('')
    ana.misses()
    world.wait(15)
    untilAsked(world, ana)
    expect(ana.misses()).not.toMatch(/asked more plainly/)
  })

  it('is taken back by undo, and then the miss is, each bit for bit', () => {
    const [before, day] = [card(), today()]
    ana.misses()
    const [missed, dayMissed] = [card(), today()]
    ana.says('')
    ana.answers()
    expect(ana.says('/undo')).toMatch(/the same idea, asked more plainly/)
    expect([card(), today()]).toEqual([missed, dayMissed])
    ana.says('/undo')
    expect([card(), today()]).toEqual([before, day])
    expect(ana.question().demand).toBe('recall')
  })

  it('can be taken anew after an undo, and softens the miss all the same', () => {
    ana.misses()
    ana.says('')
    ana.answers()
    const softened = card()
    ana.says('/undo')
    ana.misses()
    ana.says('/undo')
    world.wait(1)
    ana.answers()
    // Of two answers to the same question only the time differs: the one that stands is remembered by its own.
    const { at } = world.store.attempts.standing(ana.learner, 0).at(-1)!
    expect(at).toBeGreaterThan(softened.lastAt!)
    expect(card()).toEqual({ ...softened, lastAt: at })
  })

  it.each([
    ['right', ['miss', 'right']],
    ['missed', ['miss', 'miss']],
    ['taken back', ['miss', 'right', 'undo']],
    ['taken back with the miss', ['miss', 'right', 'undo', 'undo', 'right']],
    ['followed by others', ['miss', 'right', 'later', 'miss', 'later', 'right']],
  ])('leaves a history that leads to the same card: %s', (_, steps) => {
    for (const step of steps) {
      if (step === 'undo') ana.says('/undo')
      if (step === 'later') world.sleep(30)
      if (ana.phase()?.phase !== 'asking') untilAsked(world, ana)
      if (step === 'miss') ana.misses()
      if (step === 'right') ana.answers()
    }
    expect(replay(world.store.memory.all(ana.learner))).toEqual(world.store.cards.all(ana.learner))
  })

  it('counts as one review of the day, and as one recalled', () => {
    const before = world.store.memory.retention(ana.learner, 0)
    ana.misses()
    ana.says('')
    ana.answers()
    expect(world.store.memory.retention(ana.learner, 0)).toEqual({
      reviews: before.reviews + 1,
      recalled: before.recalled + 1,
    })
    expect(today()).toMatchObject({ answers: 2, reviews: 1 })
  })

  it('does not bring the question that was missed before the others were asked', () => {
    const { item: missed } = ana.question()
    ana.misses()
    ana.says('')
    ana.answers()
    const rest = items.length - card().asked.length
    expect(rest).toBeGreaterThan(1)
    for (let other = 0; other < rest; other++) {
      expect(untilAsked(world, ana).item).not.toBe(missed)
      ana.answers()
    }
  })
})
