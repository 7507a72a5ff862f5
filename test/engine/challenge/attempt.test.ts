// Attempts: allowed time is factor times base whenever there is room, nobody with an override is cut earlier, time that
// was lost is given back, one is open at a time, and the grade is made from those that count.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attemptState, deadlineOf, gradeOf, starting } from '../../../src/engine/challenge/attempt.ts'
import { type Away, extended, neverAway } from '../../../src/engine/challenge/outage.ts'
import {
  countings,
  lastEnd,
  type Override,
  ownTerms,
  pastTheClose,
  type Terms,
} from '../../../src/engine/challenge/terms.ts'

const minute = 60_000
const opens = Date.parse('2026-11-23T08:00:00Z')
const closes = opens + 120 * minute

const termsOf = (change: Partial<Terms> = {}): Terms => ({
  window: { opens, closes },
  limit: 15 * minute,
  attempts: 2,
  counting: 'best',
  late: { late: 'submit' },
  ...change,
})

const anyTerms: fc.Arbitrary<Terms> = fc.record({
  window: fc.integer({ min: 1, max: 600 }).map((minutes) => ({ opens, closes: opens + minutes * minute })),
  limit: fc.option(
    fc.integer({ min: 1, max: 120 }).map((minutes) => minutes * minute),
    { nil: undefined },
  ),
  attempts: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  counting: fc.constantFrom(...countings),
  late: fc.oneof(
    fc.constant({ late: 'submit' as const }),
    fc.constant({ late: 'drop' as const }),
    fc.integer({ min: 1, max: 30 }).map((minutes) => ({ late: 'grace' as const, millis: minutes * minute })),
  ),
})
const anyFactor = fc.constantFrom(1, 1.25, 1.5, 2, 3)
const anyAway: fc.Arbitrary<Away> = fc.record({
  outages: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 40 })), { maxLength: 4 })
    .map((gaps) => {
      let at = opens - 20 * minute
      return gaps.map(([gap, length]) => {
        const from = at + gap * minute
        at = from + length * minute
        return { from, to: at }
      })
    }),
  most: fc.constantFrom(0, 10 * minute, 60 * minute, 1000 * minute),
})
const anyStart = fc.integer({ min: 0, max: 700 }).map((minutes) => opens + minutes * minute)

describe('allowed time', () => {
  it('is factor times base whenever there was room for the base before the close', () => {
    fc.assert(
      fc.property(anyTerms, anyFactor, anyStart, (terms, factor, started) => {
        fc.pre(terms.limit !== undefined && started <= terms.window.closes - terms.limit)
        const own = ownTerms(terms, { factor })
        expect(deadlineOf(own, started) - started).toBe(factor * terms.limit!)
        expect(starting(own, [], started)).toEqual({
          may: 'start',
          until: started + factor * terms.limit!,
          short: false,
        })
      }),
    )
  })

  it('is never less, nor ends earlier, for somebody with an override', () => {
    const anyOverride: fc.Arbitrary<Override> = fc.record({
      factor: fc.option(anyFactor, { nil: undefined }),
      closes: fc.option(
        fc.integer({ min: 600, max: 900 }).map((minutes) => opens + minutes * minute),
        { nil: undefined },
      ),
      attempts: fc.option(fc.integer({ min: 4, max: 9 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(anyTerms, anyOverride, anyStart, anyAway, (terms, override, started, away) => {
        fc.pre(started < terms.window.closes)
        const [plain, own] = [ownTerms(terms), ownTerms(terms, override)]
        expect(deadlineOf(own, started, away)).toBeGreaterThanOrEqual(deadlineOf(plain, started, away))
        const before = starting(plain, [], started, away)
        if (before.may === 'start') expect(starting(own, [], started, away)).toMatchObject({ may: 'start' })
      }),
    )
  })

  it('is what is left, said before it is started, where the close comes first', () => {
    const own = ownTerms(termsOf())
    expect(starting(own, [], closes - 5 * minute)).toEqual({ may: 'start', until: closes, short: true })
    expect(starting(own, [], closes - 15 * minute)).toMatchObject({ short: false })
  })

  it('past the class’s close is told to the teacher to the minute', () => {
    expect(pastTheClose(termsOf(), { factor: 1.5 })).toBe(7.5 * minute)
    expect(pastTheClose(termsOf(), { closes: closes + 60 * minute, factor: 2 })).toBe(75 * minute)
    expect(pastTheClose(termsOf(), { attempts: 3 })).toBe(0)
    expect(pastTheClose(termsOf({ limit: undefined }), { factor: 2 })).toBe(0)
  })
})

describe('an attempt whose time is up', () => {
  const started = opens + 10 * minute
  const deadline = started + 15 * minute
  const at = (late: Terms['late'], now: number, submitted?: number) =>
    attemptState(ownTerms(termsOf({ late })), { started, submitted }, now)

  it('is handed in by itself, or waits for its grace, or is dropped', () => {
    expect(at({ late: 'submit' }, deadline - 1)).toEqual({ state: 'open', until: deadline })
    expect(at({ late: 'submit' }, deadline)).toEqual({ state: 'handed-in', at: deadline, byItself: true })
    const grace = { late: 'grace', millis: 3 * minute } as const
    expect(at(grace, deadline)).toEqual({ state: 'grace', until: deadline + 3 * minute })
    expect(at(grace, deadline + 3 * minute)).toEqual({ state: 'dropped', at: deadline + 3 * minute })
    expect(at({ late: 'drop' }, deadline)).toEqual({ state: 'dropped', at: deadline })
    expect(at({ late: 'drop' }, deadline + 99 * minute, deadline - minute)).toMatchObject({ byItself: false })
  })

  it('gets more while it runs when an override is given then', () => {
    const own = ownTerms(termsOf(), { factor: 2 })
    expect(attemptState(own, { started }, deadline + minute)).toEqual({
      state: 'open',
      until: started + 30 * minute,
    })
  })

  it('only ever goes forward: open, grace, over', () => {
    const order = ['open', 'grace', 'dropped']
    fc.assert(
      fc.property(anyTerms, anyFactor, anyStart, anyAway, (terms, factor, start, away) => {
        const own = ownTerms(terms, { factor })
        const may = starting(own, [], start, away)
        fc.pre(may.may === 'start')
        const states = Array.from({ length: 60 }, (_, step) => {
          const { state } = attemptState(own, { started: start }, start + step * 20 * minute, away)
          return state === 'handed-in' ? 2 : order.indexOf(state)
        })
        expect(states[0]).toBe(0)
        expect(states).toEqual([...states].sort())
        expect(states.at(-1)).toBe(2)
        // What was said before the start is what holds, and nobody else sees results before the end of it.
        if (may.may === 'start') expect(deadlineOf(own, start, away)).toBe(may.until)
        const grace = terms.late.late === 'grace' ? terms.late.millis : 0
        const seen = lastEnd(terms, [{ factor }], away)
        expect(seen).toBeGreaterThanOrEqual(deadlineOf(own, start, away) + grace)
      }),
    )
  })
})

describe('starting', () => {
  const own = ownTerms(termsOf())
  const one = { started: opens, submitted: opens + minute }

  it('is for the window, and for as many attempts as there are, one at a time', () => {
    expect(starting(own, [], opens - 1)).toEqual({ may: 'not-yet' })
    expect(starting(own, [], opens)).toMatchObject({ may: 'start' })
    expect(starting(own, [], closes)).toEqual({ may: 'closed' })
    expect(starting(own, [one, { started: opens + 2 * minute }], opens + 3 * minute)).toEqual({
      may: 'continue',
      attempt: 1,
    })
    expect(starting(own, [one, one], opens + 3 * minute)).toEqual({ may: 'none-left' })
    expect(starting(ownTerms(termsOf(), { attempts: 3 }), [one, one], opens + 3 * minute)).toMatchObject({
      may: 'start',
    })
    expect(starting(ownTerms(termsOf({ attempts: undefined })), [one, one, one], opens)).toMatchObject({
      may: 'start',
    })
  })

  it('goes on with an attempt that is open after the window has closed', () => {
    const extra = ownTerms(termsOf(), { factor: 2 })
    expect(starting(extra, [{ started: closes - minute }], closes + minute)).toEqual({
      may: 'continue',
      attempt: 0,
    })
  })

  it('is possible in what was given back of the window, with its time', () => {
    const away = { outages: [{ from: closes - 60 * minute, to: closes - 20 * minute }], most: 60 * minute }
    expect(starting(own, [], closes + 10 * minute, away)).toEqual({
      may: 'start',
      until: closes + 25 * minute,
      short: false,
    })
    expect(starting(own, [], closes + 40 * minute, away)).toEqual({ may: 'closed' })
  })
})

describe('time that was lost', () => {
  it('is given back whole, up to the cap, also when more is lost in what was given back', () => {
    const end = opens + 15 * minute
    const outage = (from: number, to: number) => ({ from: opens + from * minute, to: opens + to * minute })
    const back = (most: number, ...outages: { from: number; to: number }[]) =>
      (extended(opens, end, { outages, most: most * minute }) - end) / minute
    expect(back(99, outage(5, 10))).toBe(5)
    expect(back(99, outage(-5, 3))).toBe(3)
    expect(back(99, outage(10, 40))).toBe(30)
    expect(back(99, outage(17, 19), outage(5, 10))).toBe(7)
    expect(back(99, outage(15, 30))).toBe(0)
    expect(back(4, outage(5, 10))).toBe(4)
    expect(back(0, outage(5, 10))).toBe(0)
  })

  it('never takes anything, nor gives more than the cap', () => {
    fc.assert(
      fc.property(anyTerms, anyStart, anyAway, (terms, started, away) => {
        fc.pre(started < terms.window.closes)
        const own = ownTerms(terms)
        const more = deadlineOf(own, started, away) - deadlineOf(own, started, neverAway)
        expect(more).toBeGreaterThanOrEqual(0)
        expect(more).toBeLessThanOrEqual(away.most)
      }),
    )
  })
})

describe('the grade', () => {
  it.each([
    ['best', { share: 0.9, from: [2] }],
    ['first', { share: 0.4, from: [0] }],
    ['last', { share: 0.5, from: [3] }],
    ['average', { share: 0.6, from: [0, 2, 3] }],
  ] as const)('by the %s attempt leaves out what does not count', (counting, wanted) => {
    const found = gradeOf([0.4, undefined, 0.9, 0.5], counting)!
    expect(found.share).toBeCloseTo(wanted.share, 12)
    expect(found.from).toEqual(wanted.from)
    expect(gradeOf([undefined], counting)).toBeUndefined()
  })

  it('is the first of several that are equally good, and no counting is above the best', () => {
    expect(gradeOf([0.5, 0.5], 'best')!.from).toEqual([0])
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }), { maxLength: 6 }),
        (shares) => {
          const best = gradeOf(shares, 'best')?.share
          for (const counting of countings) {
            const share = gradeOf(shares, counting)?.share
            expect(share === undefined).toBe(best === undefined)
            if (share !== undefined) expect(share).toBeLessThanOrEqual(best! + 1e-12)
          }
        },
      ),
    )
  })
})
