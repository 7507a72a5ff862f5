// Windows by the clock of a class, where clocks change, in twelve zones: what is kept shows what was meant, and
// whoever sets it is told what the clocks do.

import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import {
  clockWarnings,
  readWallTime,
  type WallTime,
  wallTimeOf,
  windowOf,
} from '../../../src/engine/challenge/window.ts'

const zones = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]

const wall = (text: string) => readWallTime(text)!
const asText = ({ day, minute }: WallTime) =>
  `${new Date(day * 86_400_000).toISOString().slice(0, 10)} ${`${Math.floor(minute / 60)}`.padStart(2, '0')}:${`${minute % 60}`.padStart(2, '0')}`

/** Around changes of the clocks as often as not. */
const anyWall = (zone: string) => {
  const changes: number[] = []
  for (let at = Date.parse('2025-12-01T00:00Z'); at < Date.parse('2027-01-31T00:00Z'); at += 86_400_000) {
    const offset = (instant: number) => DateTime.fromMillis(instant, { zone }).offset
    if (offset(at) !== offset(at + 86_400_000)) changes.push(at)
  }
  const anywhere = fc.integer({ min: Date.parse('2025-12-01T00:00Z'), max: Date.parse('2027-01-31T00:00Z') })
  const near =
    changes.length > 0
      ? fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -1, max: 2 * 86_400_000 }))
      : undefined
  const instant = near
    ? fc.oneof(
        anywhere,
        near.map(([at, later]) => at + later),
      )
    : anywhere
  return instant.map((at) => wall(asText(wallTimeOf(at, 'UTC'))))
}

describe.each(zones)('in %s', (zone) => {
  const wallTimes = anyWall(zone)

  it('a window shows the times that were meant, or says that there are none such', () => {
    fc.assert(
      fc.property(wallTimes, wallTimes, (opens, closes) => {
        const window = windowOf(opens, closes, zone)
        const warnings = clockWarnings(opens, closes, zone)
        for (const [which, meant, at] of [
          ['opens', opens, window.opens],
          ['closes', closes, window.closes],
        ] as const) {
          const shown = DateTime.fromMillis(at, { zone }).toFormat('yyyy-MM-dd HH:mm')
          const skipped = warnings.some((one) => one.warning === 'skipped' && one.which === which)
          expect(shown === asText(meant)).toBe(!skipped)
          // The first of two comings: a moment before, the clock never showed it.
          const earlier = DateTime.fromMillis(at - 60_000, { zone })
          if (!skipped)
            expect(
              earlier.toFormat('yyyy-MM-dd HH:mm') < shown ||
                earlier.offset !== DateTime.fromMillis(at, { zone }).offset,
            ).toBe(true)
          else expect(shown > asText(meant)).toBe(true)
          const twice = warnings.some((one) => one.warning === 'twice' && one.which === which)
          const again = DateTime.fromMillis(at, { zone }).getPossibleOffsets().length
          if (!skipped) expect(again > 1).toBe(twice)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('a change of the clocks while it is open is told in minutes', () => {
    fc.assert(
      fc.property(wallTimes, fc.integer({ min: 1, max: 40 }), (opens, days) => {
        const closes = { day: opens.day + days, minute: opens.minute }
        const window = windowOf(opens, closes, zone)
        const within = clockWarnings(opens, closes, zone).flatMap((one) =>
          one.warning === 'within' ? one.minutes : [],
        )
        expect((window.closes - window.opens) / 60_000 - days * 24 * 60).toBe(within[0] ?? 0)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the night of the change in Berlin', () => {
  it.each([
    [
      '2026-03-29 02:30',
      '2026-03-30 12:00',
      [
        { warning: 'skipped', which: 'opens' },
        { warning: 'within', minutes: -30 },
      ],
    ],
    ['2026-10-24 12:00', '2026-10-25 02:30', [{ warning: 'twice', which: 'closes' }]],
    ['2026-10-24 12:00', '2026-10-26 12:00', [{ warning: 'within', minutes: 60 }]],
    ['2026-06-01 08:00', '2026-06-08 08:00', []],
  ])('%s to %s', (opens, closes, wanted) => {
    expect(clockWarnings(wall(opens), wall(closes), 'Europe/Berlin')).toEqual(wanted)
  })
})

describe('a time as it is typed', () => {
  it.each([
    '2026-02-30 10:00',
    '2026-13-01 10:00',
    '2026-01-01 24:00',
    '2026-01-01 10:60',
    'tomorrow',
    '26-01-01 10:00',
  ])('%s is none', (text) => {
    expect(readWallTime(text)).toBeUndefined()
  })

  it('is a day and a minute', () => {
    expect(asText(wall(' 2028-02-29  9:05 '))).toBe('2028-02-29 09:05')
    expect(readWallTime('2026-11-23T18.30')).toEqual(readWallTime('2026-11-23 18:30'))
  })
})
