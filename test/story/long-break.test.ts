// A long absence: what has piled up is never said alone, but with today's share and the day on which all is
// caught up; a day holds no more reviews than was set, and the pile shrinks from day to day.

import { beforeEach, describe, expect, it } from 'vitest'
import { localDay } from '../../src/engine/day.ts'
import { studies } from './studies.ts'
import { makeWorld, type Person, type StoryWorld } from './world.ts'
import { contentOf, manyTopics } from './written.ts'

const content = contentOf(...manyTopics(40))
const rule = { zone: 'Europe/Berlin', turnsAt: 4 }

let world: StoryWorld
let ana: Person
const reviewsToday = () => world.store.days.get(ana.learner, localDay(world.now(), rule)).reviews
const overdue = () => {
  const cards = [...world.store.cards.all(ana.learner).values()]
  return cards.filter(({ due, state }) => state === 'review' && due <= world.now()).length
}

/** What is said of the pile: how much, how much of it today, and the date by which all is done. */
const planIn = (shown: string) =>
  /(\d+) reviews have piled up\. (?:Today (\d+) of them|Today’s share is done)[\s\S]*caught up by (\w+ \d+)\./.exec(
    shown,
  )

const dayOf = (date: string) => Date.parse(`${date} 2027 UTC`) / 86_400_000

/** Forty things learned, and then three months away. */
beforeEach(() => {
  world = makeWorld({ content })
  ana = world.person('ana')
  for (let day = 0; day < 5; day++) {
    studies(world, ana)
    world.sleep(1)
  }
  ana.says('/settings new 0')
  ana.says('/settings cap 10')
  world.sleep(90)
})

describe('after three months away', () => {
  it.each(['/review', '/progress', ''])('%s says today’s share and when all is caught up', (line) => {
    const plan = planIn(ana.says(line))
    expect(plan?.slice(1, 3)).toEqual(['40', '10'])
    expect(dayOf(plan![3]!)).toBe(localDay(world.now(), rule) + 3)
  })

  it('the question says how many are for today, not how many there are', () => {
    expect(ana.says('/review').replace(/^\d+ reviews.*$/m, '')).not.toMatch(/40/)
  })

  it('the end of the round says that today’s share is done, and by when the rest is', () => {
    studies(world, ana)
    const shown = ana.says('')
    expect(reviewsToday()).toBe(10)
    expect(shown).toMatch(/Today’s share is done; at this pace all is caught up by/)
    expect(shown).not.toMatch(/Today 0/)
    expect(ana.says('/progress')).toMatch(/Today’s share is done/)
  })

  it('no day holds more than the cap, and what is overdue shrinks every day that the cap is met', () => {
    let [before, days] = [overdue(), 0]
    expect(before).toBe(40)
    while (overdue() > 0 && days < 10) {
      studies(world, ana)
      expect(reviewsToday()).toBeLessThanOrEqual(10)
      world.sleep(1)
      expect(overdue()).toBeLessThan(before)
      before = overdue()
      days++
    }
    expect(days).toBeLessThanOrEqual(6)
  })

  it('so it is for somebody who has forgotten much: short steps don’t use up the share of reviews', () => {
    let answers = 0
    let before = overdue()
    for (let day = 0; day < 6; day++) {
      const share = Math.min(before, 10)
      studies(world, ana, { knows: () => answers++ % 3 !== 0 })
      expect(reviewsToday()).toBe(share)
      world.sleep(1)
      before = overdue()
    }
  })

  it('the date that was said is kept by whoever keeps to the share', () => {
    const lastDay = dayOf(planIn(ana.says('/review'))![3]!)
    while (localDay(world.now(), rule) < lastDay) {
      studies(world, ana)
      world.sleep(1)
    }
    studies(world, ana)
    expect(overdue()).toBe(0)
  })

  it('nothing new is taught before it is wanted, and what is due comes first', () => {
    ana.says('/settings new 8')
    ana.says('')
    expect(ana.phase()?.phase).toBe('asking')
  })

  it('undo gives back its part of the share', () => {
    ana.says('/review')
    ana.answers()
    expect(reviewsToday()).toBe(1)
    ana.says('/undo')
    expect(reviewsToday()).toBe(0)
    expect(planIn(ana.says('/progress'))?.[2]).toBe('10')
  })

  it('a cap of one is kept as well, and a new cap counts at once', () => {
    ana.says('/settings cap 1')
    studies(world, ana)
    expect(reviewsToday()).toBe(1)
    ana.says('/settings cap 3')
    studies(world, ana)
    expect(reviewsToday()).toBe(3)
  })
})
