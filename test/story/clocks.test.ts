// Days, zones and clocks: when a learner's day turns, what a journey or a changed clock does, and the streak.

import { describe, expect, it } from 'vitest'
import { localDay } from '../../src/engine/day.ts'
import { replay } from '../../src/engine/memory/history.ts'
import { studies, untilAsked } from './studies.ts'
import { makeWorld, monday, type Person, type StoryWorld } from './world.ts'
import { contentOf, manyTopics } from './written.ts'

const content = contentOf(...manyTopics(12))
const at = (time: string) => Date.parse(time)
const cards = (world: StoryWorld, person: Person) => world.store.cards.all(person.learner)
const isReplayed = (world: StoryWorld, person: Person) =>
  expect(replay(world.store.memory.all(person.learner))).toEqual(cards(world, person))
const streak = (person: Person) => Number(/Streak: (\d+) day/.exec(person.says('/progress'))?.[1] ?? 0)
const dueNow = (person: Person) => Number(/Due now (\d+)/.exec(person.says('/progress'))![1])

/** Two of three rightly. */
const mostly =
  (answers = 0) =>
  () =>
    answers++ % 3 !== 0

function studiesOrPractises(world: StoryWorld, person: Person) {
  if (studies(world, person, { knows: mostly() }) > 0) return
  person.says('/practice topic-0')
  person.answers()
}

describe('a day', () => {
  it('turns at four in the morning where the learner is: what is for tomorrow is there at four', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    studies(world, ana)
    const days = [...cards(world, ana).values()].map(({ due }) => due)
    for (const due of days) expect(new Date(due).toISOString()).toMatch(/T03:00:00/)
    world.setClock(Math.min(...days) - 1)
    expect(dueNow(ana)).toBe(0)
    world.setClock(Math.min(...days))
    expect(dueNow(ana)).toBeGreaterThan(0)
  })

  it('turns when the learner says, from then on; what was scheduled stays as it is', () => {
    const world = makeWorld({ content, start: at('2026-11-23T22:00:00Z') })
    const ana = world.person('ana')
    ana.says('/settings new 2')
    studies(world, ana)
    const before = [...cards(world, ana)]
    expect(ana.says('/settings day 0')).toMatch(/day is now 0/)
    expect([...cards(world, ana)]).toEqual(before)
    // Half past midnight is tomorrow now, so there is something new again.
    world.setClock(at('2026-11-23T23:30:00Z'))
    expect(studies(world, ana)).toBeGreaterThan(0)
    expect(cards(world, ana).size).toBe(4)
  })

  it.each([
    ['forward', '2026-03-28T09:00:00Z', 23],
    ['back', '2026-10-24T09:00:00Z', 25],
  ])('has %s clocks without a card lost or a day of the streak', (_, start, hours) => {
    const world = makeWorld({ content, start: at(start) })
    const ana = world.person('ana')
    studies(world, ana)
    const met = cards(world, ana).size
    const rule = { zone: 'Europe/Berlin', turnsAt: 4 }
    world.setClock(at(start) + hours * 3_600_000)
    expect(localDay(world.now(), rule)).toBe(localDay(at(start), rule) + 1)
    studies(world, ana)
    expect(streak(ana)).toBe(2)
    expect(cards(world, ana).size).toBeGreaterThan(met)
    for (const { due } of cards(world, ana).values()) {
      const there = new Intl.DateTimeFormat('en', {
        timeZone: 'Europe/Berlin',
        timeStyle: 'short',
        hour12: false,
      })
      expect(there.format(due)).toBe('04:00')
    }
    isReplayed(world, ana)
  })
})

describe('a journey', () => {
  it.each(['Pacific/Auckland', 'Pacific/Honolulu', 'Pacific/Kiritimati'])(
    'to %s in the middle of a day loses no card, asks none again, and keeps the streak',
    (zone) => {
      const world = makeWorld({ content })
      const ana = world.person('ana')
      for (let day = 0; day < 5; day++) {
        studiesOrPractises(world, ana)
        world.sleep(1)
      }
      studiesOrPractises(world, ana)
      const [before, days] = [cards(world, ana), streak(ana)]
      expect(ana.says(`/settings zone ${zone}`)).toMatch(new RegExp(`zone is now ${zone}`))
      expect(cards(world, ana)).toEqual(before)
      expect(dueNow(ana)).toBe(0)
      expect(Math.abs(streak(ana) - days)).toBeLessThanOrEqual(1)
      const asked: string[] = []
      studies(world, ana, { asked: ({ objective }) => asked.push(objective) })
      for (const objective of asked) expect(before.has(objective as never)).toBe(false)
      for (let day = 0; day < 3; day++) {
        world.sleep(1)
        studiesOrPractises(world, ana)
      }
      expect(streak(ana)).toBeGreaterThanOrEqual(days + 2)
      isReplayed(world, ana)
    },
  )

  it('there and back does no harm', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    for (let day = 0; day < 10; day++) {
      ana.says(`/settings zone ${day % 2 === 0 ? 'Pacific/Auckland' : 'America/New_York'}`)
      studies(world, ana, { knows: mostly() })
      world.sleep(1)
    }
    for (const card of cards(world, ana).values()) expect(card.due).toBeGreaterThan(monday)
    isReplayed(world, ana)
  })

  it('says in hours when what was for tomorrow comes due later on the same day', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    studies(world, ana, { knows: mostly() })
    // Late on Monday in Berlin it is Tuesday in Auckland.
    world.wait(14 * 60)
    ana.says('/settings zone Pacific/Auckland')
    ana.says('/settings new 0')
    expect(ana.says('')).toMatch(/Next review in \d hours/)
  })
})

describe('a clock that is set back', () => {
  it.each([1, 365])('by %i days loses nothing, and all goes on when it is put right', (days) => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    for (let day = 0; day < 6; day++) {
      studies(world, ana, { knows: mostly() })
      world.sleep(1)
    }
    const [met, answers] = [cards(world, ana).size, world.store.attempts.standing(ana.learner, 0).length]
    const right = world.now()
    world.sleep(-days)
    studies(world, ana)
    for (const line of ['/progress', '/topics', '/review', '/practice topic-1'])
      expect(ana.says(line)).not.toBe('')
    ana.answers()
    ana.says('/undo')
    expect(cards(world, ana).size).toBeGreaterThanOrEqual(met)
    expect(world.store.attempts.standing(ana.learner, 0).length).toBeGreaterThanOrEqual(answers)
    isReplayed(world, ana)
    world.setClock(right)
    studies(world, ana)
    isReplayed(world, ana)
    for (const card of cards(world, ana).values()) {
      expect(card.stability).toBeGreaterThan(0)
      expect(card.due).toBeGreaterThan(right - 1)
    }
  })

  it('by minutes in the middle of a lesson leads to the same cards again', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    ana.says('/settings new 2')
    for (let step = 0; step < 30; step++) {
      untilAsked(world, ana)
      if (step % 4 === 1) ana.misses()
      else ana.answers()
      if (step % 7 === 3) ana.says('z')
      world.wait(step % 2 === 0 ? -3 : 2)
    }
    isReplayed(world, ana)
  })

  it('keeps answers in the order in which they were given', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    for (let step = 0; step < 8; step++) {
      untilAsked(world, ana)
      ana.answers()
      world.sleep(step % 3 === 2 ? -20 : 1)
    }
    const given = world.store.attempts.standing(ana.learner, 0).map(({ seq }) => seq)
    expect(given).toEqual([...given].sort((a, b) => a - b))
    isReplayed(world, ana)
  })
})

describe('the streak', () => {
  /** Studies on days marked x, sleeps on days marked with a point; then says how long the streak is. */
  function after(days: string): number {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    for (const [index, day] of [...days].entries()) {
      if (index > 0) world.sleep(1)
      if (day !== 'x') continue
      ana.says('/practice topic-0')
      ana.answers()
    }
    return streak(ana)
  }

  it.each([
    ['x', 1],
    ['xxx', 3],
    ['xxx.', 3],
    ['xxx.x', 4],
    ['xxx.xxxxxxx', 10],
    ['xxx.xxxxxx.x', 10],
    ['xxx.xx.xx', 4],
    ['xxx..xx', 2],
    ['xxx...', 0],
    ['x.x', 2],
  ])('of %s is %i: one missed day in seven is forgiven, and counts for nothing', (days, long) => {
    expect(after(days)).toBe(long)
  })

  it('loses a day whose only answer is taken back', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    ana.says('/practice topic-0')
    ana.answers()
    expect(streak(ana)).toBe(1)
    ana.says('/undo')
    expect(streak(ana)).toBe(0)
  })
})
