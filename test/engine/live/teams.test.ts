// Teams that are expected to do equally well, and a goal that nobody reaches alone.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalOf, nextOfGoal } from '../../../src/engine/live/coop.ts'
import { balancedTeams, type Member, spread, teamToJoin } from '../../../src/engine/live/teams.ts'
import { seeded, shuffled } from '../../../src/engine/random.ts'

/** A difference in mean strength that nobody could notice: a thousandth of a question in ten. */
const even = 0.0001
const people = (strengths: readonly number[]): Member[] =>
  strengths.map((strength, at) => ({ who: `p${at}`, strength }))
const split = (members: readonly Member[], count: number, seed: string) => {
  const strength = new Map(members.map((member) => [member.who, member.strength]))
  return balancedTeams(members, count, seed).map((team) =>
    team.map((who) => ({ strength: strength.get(who)! })),
  )
}

/** The best of so many splits by lot, into teams of sizes that differ by at most one. */
function luckiest(members: readonly Member[], count: number, tries: number, seed: string): number {
  const random = seeded(seed)
  let best = Number.POSITIVE_INFINITY
  for (let at = 0; at < tries; at++) {
    const order = shuffled(members, random)
    const teams: Member[][] = Array.from({ length: count }, () => [])
    for (const [seat, member] of order.entries()) teams[seat % count]!.push(member)
    best = Math.min(best, spread(teams))
  }
  return best
}

const group = fc.record({
  strengths: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 2,
    maxLength: 40,
    size: 'max',
  }),
  count: fc.integer({ min: 2, max: 8 }),
  seed: fc.string({ maxLength: 6 }),
})

describe('teams', () => {
  it('hold everybody once, in sizes that differ by at most one', () => {
    fc.assert(
      fc.property(group, ({ strengths, count, seed }) => {
        const teams = balancedTeams(people(strengths), count, seed)
        expect(teams.flat().sort()).toEqual(
          people(strengths)
            .map(({ who }) => who)
            .sort(),
        )
        const sizes = teams.map((team) => team.length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        expect(teams.length).toBe(Math.min(count, strengths.length))
      }),
    )
  })

  it('are spread no wider than the best of 1,000 splits by lot, unless both are even', () => {
    fc.assert(
      fc.property(group, ({ strengths, count, seed }) => {
        fc.pre(strengths.length >= count)
        const members = people(strengths)
        const lot = luckiest(members, count, 1000, seed)
        expect(spread(split(members, count, seed))).toBeLessThanOrEqual(Math.max(lot, even) + 1e-9)
      }),
      { numRuns: 60 },
    )
  })

  it('are the best there are among few people', () => {
    // 0.9 and 0.1 against 0.6 and 0.4: nothing evens better.
    const members = people([0.9, 0.6, 0.4, 0.1])
    for (const seed of 'abcdef') expect(spread(split(members, 2, seed))).toBeCloseTo(0)
  })

  it('are the same for the same seed, and their order tells nothing about strength', () => {
    const members = people([1, 0.8, 0.6, 0.4, 0.2, 0, 0.5, 0.5])
    expect(balancedTeams(members, 2, 'a')).toEqual(balancedTeams(members, 2, 'a'))
    const firsts = new Set(
      Array.from({ length: 40 }, (_, seed) => balancedTeams(members, 2, `${seed}`)[0]![0]),
    )
    expect(firsts.size).toBeGreaterThan(4)
  })

  it('can be made of nobody, of one, and of fewer than were asked for', () => {
    expect(balancedTeams([], 2, 'a')).toEqual([])
    expect(balancedTeams(people([0.5]), 3, 'a')).toEqual([['p0']])
    expect(
      balancedTeams(people([0.5, 0.2]), 0, 'a')
        .flat()
        .sort(),
    ).toEqual(['p0', 'p1'])
  })

  it('take in whoever comes late where there are fewest, and of those where it evens most', () => {
    const team = (...strengths: number[]) => strengths.map((strength) => ({ strength }))
    expect(teamToJoin([team(0.5, 0.5), team(0.9), team(0.2)], 'a')).toBe(2)
    expect(teamToJoin([team(0.5), team(0.9, 0.1)], 'a')).toBe(0)
  })
})

describe('a shared goal', () => {
  const answer = (objective: string, who: string, score = 1) => ({ objective, who, score })

  it('masters an objective once two different people got it wholly right', () => {
    const goal = goalOf(
      ['a', 'b', 'c'],
      [
        answer('a', 'ana'),
        answer('a', 'ben'),
        answer('b', 'ana'),
        answer('b', 'ana'),
        answer('c', 'ben', 0.5),
      ],
    )
    expect(goal.objectives).toEqual([
      { objective: 'a', by: ['ana', 'ben'], mastered: true },
      { objective: 'b', by: ['ana'], mastered: false },
      { objective: 'c', by: [], mastered: false },
    ])
    expect([goal.mastered, goal.reached]).toEqual([1, false])
  })

  it('is never reached by one person, however often they are right; and always by two who know everything', () => {
    const objectives = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 })
    fc.assert(
      fc.property(objectives, fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 60 }), (goal, right) => {
        const alone = right.map((objective) => answer(objective, 'ana'))
        expect(goalOf(goal, alone).mastered).toBe(0)
        const both = goal.flatMap((objective) => [answer(objective, 'ana'), answer(objective, 'ben')])
        expect(goalOf(goal, both).reached).toBe(true)
        expect(goalOf(goal, [...both, ...alone]).mastered).toBe(goal.length)
      }),
    )
    expect(goalOf([], [answer('a', 'ana')]).reached).toBe(false)
  })

  it('asks for each objective once before any comes again, and for none that is mastered', () => {
    const goal = goalOf(['a', 'b', 'c'], [answer('b', 'ana'), answer('b', 'ben')])
    expect(nextOfGoal(goal, [])).toEqual(['a', 'c'])
    expect(nextOfGoal(goal, ['a', 'b'])).toEqual(['c'])
    expect(nextOfGoal(goal, ['a', 'b', 'c'])).toEqual(['a', 'c'])
    expect(nextOfGoal(goalOf([], []), ['a'])).toEqual([])
  })
})
