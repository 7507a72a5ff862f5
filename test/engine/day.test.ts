// A learner's own days: where they start and end, in zones that shift their clocks by an hour, by half of one,
// at midnight, and in one that left a whole day out.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInWords, isZone, localDay, startOfDay, weekday } from '../../src/engine/day.ts'
import { expectWholeDays, zones } from './whole-days.ts'

const hour = 3_600_000
const at = (text: string) => Date.parse(text)
const dayOf = (date: string) => at(`${date}T00:00:00Z`) / (24 * hour)

describe('a day', () => {
  const rule = fc.record({ zone: fc.constantFrom(...zones), turnsAt: fc.nat(12) })

  it('starts at or before each of its instants, and the next day after it', () => {
    const instant = fc.integer({ min: at('2012-01-01T00:00:00Z'), max: at('2037-01-01T00:00:00Z') })
    fc.assert(
      fc.property(instant, rule, (now, where) => {
        const day = localDay(now, where)
        expect(startOfDay(day, where)).toBeLessThanOrEqual(now)
        expect(startOfDay(day + 1, where)).toBeGreaterThan(now)
      }),
      { numRuns: 3000 },
    )
  })

  it('begins with its first instant: a millisecond earlier it was still yesterday', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf('2012-01-01'), max: dayOf('2037-01-01') }), rule, (day, where) => {
        const start = startOfDay(day, where)
        expect(localDay(start, where)).toBe(day)
        expect(localDay(start - 1, where)).toBe(day - 1)
      }),
      { numRuns: 3000 },
    )
  })

  it.each(zones)('in %s is whole around each change of the clocks in 2026 and 2027', (zone) => {
    expectWholeDays(zone, [0, 2, 3, 12], hour / 2)
  })
})

describe('the change of the clocks', () => {
  const length = (date: string, zone: string, turnsAt = 4) =>
    (startOfDay(dayOf(date) + 1, { zone, turnsAt }) - startOfDay(dayOf(date), { zone, turnsAt })) / hour

  it.each([
    ['spring in New York', '2026-03-07', 'America/New_York', 23],
    ['autumn in New York', '2026-10-31', 'America/New_York', 25],
    ['spring in Berlin', '2026-03-28', 'Europe/Berlin', 23],
    ['autumn in Berlin', '2026-10-24', 'Europe/Berlin', 25],
    ['half an hour in Lord Howe, spring', '2026-10-03', 'Australia/Lord_Howe', 23.5],
    ['half an hour in Lord Howe, autumn', '2026-04-04', 'Australia/Lord_Howe', 24.5],
    ['no change', '2026-06-01', 'Europe/Berlin', 24],
  ])('%s makes one day that long', (_, date, zone, hours) => {
    expect(length(date, zone)).toBe(hours)
  })

  it('starts a day whose hour is left out when the clocks have jumped', () => {
    const rule = { zone: 'America/New_York', turnsAt: 2 }
    expect(startOfDay(dayOf('2026-03-08'), rule)).toBe(at('2026-03-08T03:00:00-04:00'))
  })

  it('starts a day whose hour comes twice at its first coming', () => {
    expect(startOfDay(dayOf('2026-10-25'), { zone: 'Europe/Berlin', turnsAt: 2 })).toBe(
      at('2026-10-25T02:00:00+02:00'),
    )
    expect(startOfDay(dayOf('2026-11-01'), { zone: 'America/New_York', turnsAt: 1 })).toBe(
      at('2026-11-01T01:00:00-04:00'),
    )
  })

  it('left out 30 December 2011 in Apia: what was left of it is the night before the day turned', () => {
    const rule = { zone: 'Pacific/Apia', turnsAt: 4 }
    const midnight = at('2011-12-31T00:00:00+14:00')
    expect(localDay(midnight - 1, rule)).toBe(dayOf('2011-12-29'))
    expect(localDay(midnight, rule)).toBe(dayOf('2011-12-30'))
    expect(startOfDay(dayOf('2011-12-30'), rule)).toBe(midnight)
    expect(startOfDay(dayOf('2011-12-31'), rule)).toBe(at('2011-12-31T04:00:00+14:00'))
  })
})

it('a day turns at the hour that the learner chose', () => {
  const evening = at('2026-05-14T22:00:00+02:00')
  const night = at('2026-05-15T03:59:59+02:00')
  const morning = at('2026-05-15T04:00:00+02:00')
  const days = (turnsAt: number) =>
    [evening, night, morning].map((now) => localDay(now, { zone: 'Europe/Berlin', turnsAt }))
  const day = dayOf('2026-05-14')
  expect(days(4)).toEqual([day, day, day + 1])
  expect(days(0)).toEqual([day, day + 1, day + 1])
})

it('weekdays count from Monday, before 1970 too', () => {
  expect(
    ['2026-11-23', '2026-11-29', '1970-01-01', '1969-12-29'].map((date) => weekday(dayOf(date))),
  ).toEqual([0, 6, 3, 0])
})

it('days are told in words, and made-up zones apart from real ones', () => {
  expect(dayInWords(dayOf('2026-05-14'), 'en')).toMatch(/^(14 May|May 14)$/)
  expect([isZone('Europe/Berlin'), isZone('Mars/Base'), isZone('')]).toEqual([true, false, false])
})
