// When reminders ring: around every change of the clocks in twelve zones, with a clock that goes on in steps of
// any length, as it does for a program that is stopped and started. The wall clock is read by Intl, not by us.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isQuiet,
  lessOften,
  nextRing,
  type Reminder,
  rung,
  snoozed,
  usual,
  worthShowingUntil,
} from '../../src/engine/reminder.ts'

const zones = [
  'Europe/Berlin',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'Atlantic/Azores',
  'Africa/Cairo',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Antarctica/Troll',
]
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const at = (text: string) => Date.parse(text)

type Wall = { date: number; minute: number; weekday: number }
const formats = new Map<string, Intl.DateTimeFormat>()

/** What the clock on the wall shows; `date` in days since 1970. */
function wall(now: number, zone: string): Wall {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
  formats.set(zone, format)
  const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]))
  const date = Date.UTC(part.year!, part.month! - 1, part.day) / day
  return { date, minute: part.hour! * 60 + part.minute!, weekday: (date + 3) % 7 }
}

/** The learner's own day, which turns at 4. */
const ownDay = (now: number, zone: string) => {
  const { date, minute } = wall(now, zone)
  return minute < 4 * 60 ? date - 1 : date
}

/** Both changes of 2027, each as the first quarter of an hour after it. */
function changes(zone: string): number[] {
  const offset = (now: number) =>
    Math.round(((wall(now, zone).date * 1440 + wall(now, zone).minute) * minute - now) / minute)
  const found: number[] = []
  for (let now = at('2027-01-01T00:00:00Z'); now < at('2028-01-01T00:00:00Z'); now += day) {
    if (offset(now) === offset(now + day)) continue
    let late = now
    while (offset(late) === offset(now)) late += hour / 4
    found.push(late)
  }
  return found
}

type Run = {
  reminder: Reminder
  zone: string
  from: number
  to: number
  /** How long until the clock is looked at again. */
  step(now: number, alarm: number): number
  answers?: (now: number) => boolean
  due?: (now: number) => number
}

/** A still clock that goes on in steps; whenever the alarm is due, it rings. */
function run({ reminder, zone, from, to, step, answers = () => true, due = () => 1 }: Run): number[] {
  const rule = { zone, turnsAt: 4 }
  const sent: number[] = []
  let now = from
  let state = reminder
  let alarm = nextRing(state, now, rule)
  while (now < to && alarm !== undefined) {
    now = step(now, alarm)
    if (now < alarm || now >= to) continue
    const result = rung(state, { meant: alarm, now, due: due(now) }, rule)
    state = result.reminder
    if (result.reminds) {
      sent.push(now)
      if (answers(now)) state = { ...state, ignored: 0 }
    }
    alarm = nextRing(state, now, rule)
  }
  return sent
}

const toAlarm = (_: number, alarm: number) => alarm

const cases = zones.flatMap((zone) =>
  changes(zone).map((change) => ({ zone, change, when: new Date(change).toISOString() })),
)

it('twelve zones change their clocks twice', () => {
  expect(cases).toHaveLength(24)
})

describe.each(cases)('around the change of the clocks in $zone, $when', ({ zone, change }) => {
  const from = change - 6 * day
  const to = change + 6 * day
  const minuteOfDay = fc.nat(1439)
  const quiet = fc.record({ from: minuteOfDay, to: minuteOfDay })
  const weekdays = fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 })
  const settings = fc.record({ minute: minuteOfDay, quiet, weekdays })
  const ignores = fc.infiniteStream(fc.boolean())
  const steps = fc.infiniteStream(fc.integer({ min: 1, max: 26 * 60 }))

  it('reminds at most once on one day, never in quiet hours, only on its weekdays, whenever it is looked', () => {
    fc.assert(
      fc.property(settings, steps, ignores, (set, lengths, ignored) => {
        const reminder = { ...usual, ...set, on: true }
        const sent = run({
          reminder,
          zone,
          from,
          to,
          step: (now) => now + (lengths.next().value as number) * minute,
          answers: () => !(ignored.next().value as boolean),
        })
        const days = sent.map((now) => ownDay(now, zone))
        expect(new Set(days).size).toBe(days.length)
        for (const now of sent) {
          const shown = wall(now, zone)
          expect(isQuiet(reminder, shown.minute)).toBe(false)
          expect(reminder.weekdays).toContain(shown.weekday)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('reminds on every day at the hour, and where the hour is left out, just after', () => {
    for (const minute of [0, 30, 90, 2 * 60 + 30, 3 * 60 + 15, 18 * 60 + 30, 23 * 60 + 30]) {
      const quiet = { from: 0, to: 0 }
      const sent = run({ reminder: { ...usual, on: true, minute, quiet }, zone, from, to, step: toAlarm })
      const shown = sent.map((now) => wall(now, zone))
      expect(shown.map(({ date }) => date)).toEqual(shown.map((_, at) => shown[0]!.date + at))
      expect(shown.length).toBeGreaterThanOrEqual(11)
      for (const one of shown) {
        expect(one.minute - minute).toBeGreaterThanOrEqual(0)
        expect(one.minute - minute).toBeLessThanOrEqual(120)
      }
      expect(shown.filter((one) => one.minute !== minute).length).toBeLessThanOrEqual(1)
    }
  })

  it('may be shown to the end of the day or the beginning of quiet, and not after', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: from, max: to }), (set, now) => {
        const reminder = { ...usual, ...set, on: true }
        if (isQuiet(reminder, wall(now, zone).minute)) return
        const until = worthShowingUntil(reminder, now, { zone, turnsAt: 4 })
        expect(until).toBeGreaterThan(now)
        const moments = Array.from({ length: 25 }, (_, at) => now + ((until - 1 - now) * at) / 24)
        for (const moment of moments) {
          expect(ownDay(moment, zone)).toBe(ownDay(now, zone))
          expect(isQuiet(reminder, wall(moment, zone).minute)).toBe(false)
        }
      }),
      { numRuns: 20 },
    )
  })
})

it('is not shown in quiet hours of a minute that come again with the hour', () => {
  const zone = 'Atlantic/Azores'
  const set = { ...usual, on: true, minute: 0, quiet: { from: 1, to: 2 }, weekdays: [6] }
  const until = worthShowingUntil(set, at('2027-10-31T00:13:12Z'), { zone, turnsAt: 4 })
  expect(until).toBe(at('2027-10-31T01:01:00Z'))
})

describe('reminders', () => {
  const zone = 'Europe/Berlin'
  const rule = { zone, turnsAt: 4 }
  const monday = at('2026-11-23T08:00:00Z')
  const on = { ...usual, on: true }
  const datesOf = (sent: number[]) => sent.map((now) => wall(now, zone).date - wall(monday, zone).date)

  it('left unanswered come after 1, 2, 4 and then every 7 days, and daily again after an answer', () => {
    const to = monday + 40 * day
    const never = run({ reminder: on, zone, from: monday, to, step: toAlarm, answers: () => false })
    expect(datesOf(never)).toEqual([0, 2, 6, 13, 20, 27, 34])
    const thrice = run({
      reminder: on,
      zone,
      from: monday,
      to: monday + 11 * day,
      step: toAlarm,
      answers: (now) => now > monday + 5 * day,
    })
    expect(datesOf(thrice)).toEqual([0, 2, 6, 7, 8, 9, 10])
  })

  it('wait for the next hour when fewer are due than asked for', () => {
    const due = (now: number) => (wall(now, zone).weekday < 3 ? 4 : 5)
    const sent = run({
      reminder: { ...on, least: 5 },
      zone,
      from: monday,
      to: monday + 7 * day,
      step: toAlarm,
      due,
    })
    expect(datesOf(sent)).toEqual([3, 4, 5, 6])
  })

  it('that come overdue past their day wait for the next; within it they come late', () => {
    const outage = (over: number) => (now: number, alarm: number) => (now === monday ? over : alarm)
    const ends = (over: string) =>
      run({ reminder: on, zone, from: monday, to: at('2026-11-24T18:00:00Z'), step: outage(at(over)) })
    const tuesday = at('2026-11-24T17:30:00Z')
    expect(ends('2026-11-23T20:30:00+01:00')).toEqual([at('2026-11-23T19:30:00Z'), tuesday])
    expect(ends('2026-11-23T23:00:00+01:00')).toEqual([tuesday])
    expect(ends('2026-11-24T09:00:00+01:00')).toEqual([tuesday])
  })

  it('put off come at that time in place of the hour, once, and not as though ignored', () => {
    const until = monday + 3 * hour
    const reminder = snoozed({ ...on, ignored: 2 }, until)
    expect(reminder.ignored).toBe(1)
    const sent = run({ reminder, zone, from: monday, to: monday + 3 * day, step: toAlarm })
    expect(sent).toEqual([until, at('2026-11-24T17:30:00Z'), at('2026-11-25T17:30:00Z')])
  })

  it('put off until quiet hours, which were set since, are left out', () => {
    const until = at('2026-11-23T20:00:00Z')
    const reminder = { ...snoozed(on, until), quiet: { from: 20 * 60, to: 7 * 60 } }
    const sent = run({ reminder, zone, from: monday, to: monday + 2 * day, step: toAlarm })
    expect(sent).toEqual([at('2026-11-24T17:30:00Z')])
  })

  it('on one day of the week come a week apart at least, and none come while they are off', () => {
    const reminder = { ...on, weekdays: [6], ignored: 3, lastDay: wall(monday, zone).date - 1 }
    expect(wall(nextRing(reminder, monday, rule)!, zone)).toMatchObject({ weekday: 6, minute: 18 * 60 + 30 })
    expect(nextRing({ ...reminder, on: false }, monday, rule)).toBeUndefined()
  })

  it('are not to be shown in quiet hours that a change of clocks brings, or brings again', () => {
    const spring = { ...on, quiet: { from: 2 * 60 + 10, to: 4 * 60 } }
    const jump = at('2027-03-28T01:00:00Z')
    expect(worthShowingUntil(spring, jump - 5 * minute, rule)).toBe(jump)
    const autumn = { ...on, quiet: { from: 2 * 60 + 10, to: 2 * 60 + 50 } }
    const back = at('2027-10-31T01:00:00Z')
    expect(worthShowingUntil(autumn, back - 5 * minute, rule)).toBe(back + 10 * minute)
  })

  it('less often are on every second of their days', () => {
    expect(lessOften([0, 1, 2, 3, 4, 5, 6])).toEqual([0, 2, 4, 6])
    expect(lessOften([5, 6])).toEqual([5])
    expect(lessOften([2])).toEqual([2])
  })
})
