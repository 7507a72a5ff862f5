// Knowledge, streaks and beliefs: what a learner is told about themselves.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id, type MisconceptionId } from '../../src/engine/ids.ts'
import { recallChance } from '../../src/engine/memory/schedule.ts'
import { beliefs, knowledge, streak, type Temptation } from '../../src/engine/progress.ts'
import { card, cardsOf, curriculumOf } from './memory/made-up.ts'

describe('knowledge', () => {
  const curriculum = curriculumOf([
    { topic: 'lids', objectives: { a: [], b: [], c: [] } },
    { topic: 'stacks', objectives: { d: [] } },
  ])
  const topics = [...curriculum.topics.values()]

  it('adds up the chances of recall; what was just missed is not known', () => {
    const [a, b] = [card('a', { stability: 10, lastDay: 100 }), card('b', { misses: 1, lastDay: 120 })]
    const known = knowledge(curriculum, topics, cardsOf(a, b), 120)
    expect(known).toEqual({ objectives: 4, met: 2, known: recallChance(a, 120) })
  })

  it('is about the topics asked for, and never more than what was met', () => {
    expect(
      knowledge(curriculum, topics.slice(1), cardsOf(card('a'), card('d', { lastDay: 120 })), 120),
    ).toEqual({ objectives: 1, met: 1, known: 1 })
    expect(knowledge(curriculum, [], new Map(), 120)).toEqual({ objectives: 0, met: 0, known: 0 })
  })

  it('fades with the days', () => {
    const on = (day: number) => knowledge(curriculum, topics, cardsOf(card('a'), card('b')), day).known
    for (let day = 101; day < 200; day++) expect(on(day)).toBeLessThan(on(day - 1))
  })
})

describe('a streak', () => {
  /** Days up to today, the last one being today: x studied, . missed. */
  const of = (days: string) => {
    const studied = [...days].flatMap((sign, at) => (sign === 'x' ? [100 - days.length + 1 + at] : []))
    return streak(new Set(studied), 100)
  }

  it.each([
    ['nothing yet', '.', 0],
    ['today', 'x', 1],
    ['today and yesterday', 'xx', 2],
    ['yesterday, with today still to come', 'xxx.', 3],
    ['one day missed', 'xxx.xx', 5],
    ['one day missed, and today still to come', 'xxx.xx.', 5],
    ['two days missed running', 'xxx..xx', 2],
    ['two missed six days apart', 'xx.xxxxx.x', 6],
    ['two missed seven days apart', 'xx.xxxxxx.x', 9],
    ['one missed in each week', 'xxx.xxxxxx.xxxxxx.xxx', 18],
    ['one missed a long time ago, and none before', '.xxxxxxxxx', 9],
  ])('%s: %s is %s', (_, days, length) => {
    expect(of(days)).toBe(length)
  })

  it('never counts more than the days studied, and one more day studied today adds one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 40, max: 99 })), (days) => {
        const before = streak(new Set(days), 100)
        expect(before).toBeLessThanOrEqual(days.length)
        expect(streak(new Set([...days, 100]), 100)).toBe(before + 1)
      }),
    )
  })
})

describe('beliefs', () => {
  const x = id<MisconceptionId>('x')
  const y = id<MisconceptionId>('y')
  const fell = (day: number, misconception = x): Temptation => ({ misconception, held: true, day })
  const withstood = (day: number, misconception = x): Temptation => ({ misconception, held: false, day })
  const mended = (...all: Temptation[]) => beliefs(all).map((belief) => belief.mended)

  it('are mended by two right answers at least a day apart, since the mistake was last shown', () => {
    expect(mended(fell(1))).toEqual([false])
    expect(mended(fell(1), withstood(2))).toEqual([false])
    expect(mended(fell(1), withstood(2), withstood(2))).toEqual([false])
    expect(mended(fell(1), withstood(2), withstood(3))).toEqual([true])
    expect(mended(fell(1), withstood(2), withstood(2), withstood(3))).toEqual([true])
    expect(mended(fell(1), withstood(2), fell(3), withstood(4))).toEqual([false])
    expect(mended(fell(1), withstood(2), withstood(3), fell(9))).toEqual([false])
  })

  it('were shown by somebody: withstanding alone makes none', () => {
    expect(beliefs([withstood(1), withstood(2)])).toEqual([])
  })

  it('come in the order in which they were last shown, with how often and when', () => {
    expect(beliefs([fell(1), fell(2, y), withstood(3, y), fell(5)])).toEqual([
      { misconception: y, shown: 1, lastShown: 2, mended: false },
      { misconception: x, shown: 2, lastShown: 5, mended: false },
    ])
  })

  it('of one mistake say nothing about another', () => {
    expect(mended(fell(1), fell(1, y), withstood(2), withstood(3))).toEqual([true, false])
  })
})
