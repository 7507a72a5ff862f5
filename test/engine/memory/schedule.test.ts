// When a card comes back: short steps within a day, days counted by the learner's own calendar, and what a
// clock that was set back may not do.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDay, startOfDay } from '../../../src/engine/day.ts'
import type { Card } from '../../../src/engine/memory/card.ts'
import {
  defaultWeights,
  hasRecallChance,
  previews,
  recallChance,
  review,
} from '../../../src/engine/memory/schedule.ts'
import { type Rating, ratings } from '../../../src/engine/question/question.ts'
import { card, day, hour, objectiveId } from './made-up.ts'

const settings = { retention: 0.9, weights: defaultWeights }
const utc = { zone: 'UTC', turnsAt: 4 }
const minute = hour / 60
const noon = Date.parse('2026-05-14T12:00:00Z')
const anyRating = fc.constantFrom(...ratings)

function reviewed(before: Card | undefined, rating: Rating, at: number, rule = utc, retention = 0.9): Card {
  return review({
    card: before,
    objective: objectiveId('o'),
    rating,
    at,
    day: localDay(at, rule),
    settings: { ...settings, retention },
    rule,
    chooseDay: (earliest, latest) => Math.round((earliest + latest) / 2),
  })
}

/** The card after some reviews, each done as it falls due. */
function path(all: readonly Rating[], from?: Card) {
  let now = from
  let at = from ? from.due : noon
  for (const rating of all) {
    now = reviewed(now, rating, at)
    at = now.due
  }
  return now!
}

describe('short steps', () => {
  const learned = card('o', { due: noon, lastDay: localDay(noon, utc) - 10, lastAt: noon - 10 * day })
  const first = (rating: Rating) => reviewed(undefined, rating, noon)

  it.each([
    ['a first miss comes back in a minute', undefined, 'again', 'learning', 0, 1],
    ['a first hard one between the two steps', undefined, 'hard', 'learning', 0, 6],
    ['a first good one after ten minutes', undefined, 'good', 'learning', 1, 10],
    ['a miss at the second step starts over', first('good'), 'again', 'learning', 0, 1],
    ['hard at the second step repeats it', first('good'), 'hard', 'learning', 1, 10],
    ['a miss on a learned card comes back in ten minutes', learned, 'again', 'relearning', 0, 10],
    ['hard while relearning waits half as long again', path(['again'], learned), 'hard', 'relearning', 0, 15],
    ['again while relearning starts that step over', path(['again'], learned), 'again', 'relearning', 0, 10],
  ] as const)('%s', (_, before, rating, state, step, minutes) => {
    const at = before?.due ?? noon
    const next = reviewed(before, rating, at)
    expect(next).toMatchObject({ state, step, due: at + minutes * minute })
  })

  it('end after good at the last step, or at once when easy', () => {
    for (const next of [
      reviewed(first('good'), 'good', noon + 10 * minute),
      first('easy'),
      reviewed(path(['again'], learned), 'good', noon + hour),
    ]) {
      expect(next).toMatchObject({ state: 'review', step: 0 })
      expect(next.due).toBeGreaterThanOrEqual(startOfDay(localDay(noon, utc) + 1, utc))
    }
  })

  it('count lapses only when something learned was forgotten, and misses in a row', () => {
    expect(first('again')).toMatchObject({ lapses: 0, misses: 1, reviews: 1 })
    const lapsed = reviewed(learned, 'again', noon)
    expect(lapsed).toMatchObject({ lapses: 1, misses: 1 })
    expect(reviewed(lapsed, 'again', lapsed.due)).toMatchObject({ lapses: 1, misses: 2 })
    expect(reviewed(lapsed, 'hard', lapsed.due)).toMatchObject({ lapses: 1, misses: 0 })
  })
})

describe('days', () => {
  it('pass when the learner’s own day turns, not at midnight UTC', () => {
    const losAngeles = { zone: 'America/Los_Angeles', turnsAt: 4 }
    const evening = Date.parse('2026-05-14T16:30:00-07:00')
    const later = Date.parse('2026-05-14T18:30:00-07:00')
    expect(new Date(evening).getUTCDate()).not.toBe(new Date(later).getUTCDate())
    const before = reviewed(undefined, 'good', evening, losAngeles)
    const sameDay = reviewed(before, 'good', later, losAngeles)
    expect(sameDay.lastDay).toBe(before.lastDay)
    expect(hasRecallChance(sameDay, localDay(later, losAngeles))).toBe(false)
    // The same two hours across the turn of a day are a day, and teach more.
    const nightBefore = Date.parse('2026-05-15T03:00:00-07:00')
    const nextDay = reviewed(
      reviewed(undefined, 'good', nightBefore, losAngeles),
      'good',
      nightBefore + 2 * hour,
      losAngeles,
    )
    expect(nextDay.lastDay).toBe(before.lastDay + 1)
    expect(nextDay.stability).toBeGreaterThan(sameDay.stability)
  })

  it('of 23, 24 and 25 hours count the same', () => {
    const stabilityAfter = (from: string, to: string) => {
      const rule = { zone: 'Europe/Berlin', turnsAt: 4 }
      const one = card('o', { lastDay: localDay(Date.parse(from), rule), lastAt: Date.parse(from) })
      return reviewed(one, 'good', Date.parse(to), rule).stability
    }
    const plain = stabilityAfter('2026-06-01T20:00+02:00', '2026-06-05T20:00+02:00')
    expect(stabilityAfter('2026-03-27T20:00+01:00', '2026-03-31T20:00+02:00')).toBe(plain)
    expect(stabilityAfter('2026-10-23T20:00+02:00', '2026-10-27T20:00+01:00')).toBe(plain)
  })

  it('make a card due when its day starts for the learner, in every zone and over both changes of the clocks', () => {
    const zone = fc.constantFrom(
      'UTC',
      'America/New_York',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Europe/Berlin',
    )
    const instant = fc.integer({ min: Date.parse('2026-01-01T00:00Z'), max: Date.parse('2027-12-31T00:00Z') })
    fc.assert(
      fc.property(
        zone,
        fc.nat(12),
        instant,
        fc.integer({ min: 1, max: 40 }),
        (name, turnsAt, at, stability) => {
          const rule = { zone: name, turnsAt }
          const today = localDay(at, rule)
          const next = reviewed(card('o', { stability, lastDay: today - stability }), 'good', at, rule)
          expect(next.due).toBe(startOfDay(localDay(next.due, rule), rule))
          expect(localDay(next.due, rule)).toBeGreaterThan(today)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('are chosen around the interval only where there is room: three days or more ahead', () => {
    const asked: [number, number, number][] = []
    for (let stability = 0.3; stability < 400; stability *= 1.3) {
      const today = 20_000
      const one = card('o', { stability, lastDay: today - Math.ceil(stability) })
      review({
        card: one,
        objective: one.objective,
        rating: 'good',
        at: today * day + 12 * hour,
        day: today,
        settings,
        rule: utc,
        chooseDay: (earliest, latest) => {
          asked.push([today, earliest, latest])
          return earliest
        },
      })
    }
    expect(asked.length).toBeGreaterThan(5)
    for (const [today, earliest, latest] of asked) {
      expect(earliest).toBeGreaterThanOrEqual(today + 2)
      expect(latest).toBeGreaterThanOrEqual(earliest)
    }
  })
})

describe('a clock that jumps', () => {
  it('never throws, never makes a card due before now, never lowers its counts, whatever the order of the times', () => {
    const moves = fc.array(fc.tuple(anyRating, fc.integer({ min: -800 * day, max: 4000 * day })), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(moves, (all) => {
        let now: Card | undefined
        for (const [rating, shift] of all) {
          const at = noon + shift
          const next = reviewed(now, rating, at)
          expect(next.due).toBeGreaterThanOrEqual(at)
          expect(next.lastDay).toBeGreaterThanOrEqual(now?.lastDay ?? next.lastDay)
          expect(next.lastAt).toBeGreaterThanOrEqual(now?.lastAt ?? next.lastAt)
          expect(next.stability).toBeGreaterThan(0)
          expect(next.stability).toBeLessThanOrEqual(36_500)
          expect(next.difficulty).toBeGreaterThanOrEqual(1)
          expect(next.difficulty).toBeLessThanOrEqual(10)
          now = next
        }
      }),
      { numRuns: 500 },
    )
  })

  it('back counts as the same day', () => {
    const one = card('o', { lastDay: localDay(noon, utc), lastAt: noon })
    expect(reviewed(one, 'good', noon - 400 * day).stability).toBe(reviewed(one, 'good', noon).stability)
    expect(recallChance(one, localDay(noon, utc) - 400)).toBe(1)
  })
})

it('a better rating never comes back sooner', () => {
  const anyCard = fc.record({
    stability: fc.double({ min: 0.05, max: 3000, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    away: fc.nat(2000),
    state: fc.constantFrom<Card['state']>('learning', 'review', 'relearning'),
  })
  fc.assert(
    fc.property(anyCard, ({ away, ...known }) => {
      const one = card('o', { ...known, lastDay: localDay(noon, utc) - away, lastAt: noon - away * day })
      const due = previews({
        card: one,
        objective: one.objective,
        at: noon,
        day: localDay(noon, utc),
        settings,
        rule: utc,
      })
      expect(due.again).toBeLessThanOrEqual(due.hard)
      expect(due.hard).toBeLessThanOrEqual(due.good)
      expect(due.good).toBeLessThanOrEqual(due.easy)
    }),
    { numRuns: 500 },
  )
})

it('who wants to remember more is asked sooner', () => {
  const one = card('o', { stability: 60, lastDay: localDay(noon, utc) - 60 })
  const due = (retention: number) => reviewed(one, 'good', noon, utc, retention).due
  expect(due(0.95)).toBeLessThan(due(0.9))
  expect(due(0.9)).toBeLessThan(due(0.8))
})
