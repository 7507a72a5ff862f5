// 10,000 live quizzes among bots of known ability, and what is promised of them: fit questions, even topics, even
// teams, fair ranks. The numbers are printed.

import { describe, expect, it } from 'vitest'
import { type Given, type Player, type Round, standings } from '../../../src/engine/live/standings.ts'
import { balancedTeams, spread } from '../../../src/engine/live/teams.ts'
import { chance, type Random, seeded, shuffled, wholeBetween } from '../../../src/engine/random.ts'
import { type Played, played } from './bots.ts'

const count = 10_000
const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
const isInside = (success: number) => success >= 0.6 && success <= 0.8
const report = (line: string) => console.log(line)

describe('10,000 quizzes', () => {
  const sizes: readonly (number | undefined)[] = [undefined, 2, 3, 4, 6, 10, 30]

  it.each(sizes)(
    'in groups of %s: 60 to 80 % right in nine of ten where the pool holds such questions',
    (size) => {
      const quizzes: Played[] = []
      // Groups of every size take turns in the first 10,000; each size of its own gets a fifth as many.
      for (let seed = 0; seed < (size === undefined ? count : count / 5); seed++)
        quizzes.push(played(`${seed}`, size))
      const held = quizzes.filter(({ poolHolds }) => poolHolds)
      const inside = held.filter(({ success }) => isInside(success)).length
      const likely = held.filter((quiz) => isInside(quiz.likely)).length
      const anyPool = quizzes.filter(({ success }) => isInside(success)).length
      report(
        `${size ?? '3 to 30'} people, ${quizzes.length} quizzes: 60 to 80 % right in ${share(inside, held.length)} of the ` +
          `${held.length} whose pool holds such questions (${share(likely, held.length)} by the bots’ abilities), ` +
          `in ${share(anyPool, quizzes.length)} of all`,
      )
      expect(held.length).toBeGreaterThan(quizzes.length / 5)
      expect(inside / held.length).toBeGreaterThanOrEqual(0.9)
      for (const { coverage } of quizzes) {
        expect(Math.max(...coverage) - Math.min(...coverage)).toBeLessThanOrEqual(1)
      }
    },
  )

  it('give the same sequence for the same seed', () => {
    for (let seed = 0; seed < count / 10; seed++)
      expect(played(`${seed}`).sequence).toEqual(played(`${seed}`).sequence)
  })
})

describe('teams', () => {
  it('are spread no wider than the best of 1,000 splits by lot', () => {
    let [equal, narrower] = [0, 0]
    const groups = 3000
    for (let seed = 0; seed < groups; seed++) {
      const random = seeded(`teams ${seed}`)
      const teams = wholeBetween(2, 8, random)
      const people = wholeBetween(teams, 48, random)
      const members = Array.from({ length: people }, (_, who) => ({ who: `${who}`, strength: random() }))
      const strength = new Map(members.map((member) => [member.who, member.strength]))
      const made = balancedTeams(members, teams, `${seed}`)
      const ours = spread(made.map((team) => team.map((who) => ({ strength: strength.get(who)! }))))
      const lot = luckiest(members, teams, random)
      expect(ours).toBeLessThanOrEqual(Math.max(lot, 0.0001) + 1e-9)
      if (ours < lot - 0.0001) narrower++
      else equal++
    }
    report(
      `teams of ${groups} groups: narrower than the best of 1,000 splits in ${narrower}, as narrow, within 0.0001, in ${equal}`,
    )
  })
})

describe('late joiners', () => {
  it('stand where their knowledge would have put them, and never above who kept it up for longer', () => {
    let [quizzes, above, expected, off] = [0, 0, 0, 0]
    for (let seed = 0; seed < count; seed++) {
      const random = seeded(`late ${seed}`)
      const [people, questions] = [wholeBetween(3, 12, random), wholeBetween(5, 20, random)]
      const abilities = Array.from({ length: people }, () => 0.2 + 0.75 * random())
      const late = wholeBetween(2, questions, random)
      const answers = abilities.flatMap((ability, who) =>
        Array.from({ length: questions }, (_, at): Given => {
          return { who: `${who}`, round: at + 1, score: chance(ability, random) ? 1 : 0, took: 9000 }
        }),
      )
      const rounds = Array.from(
        { length: questions },
        (_, at): Round => ({ number: at + 1, seconds: 30, void: false }),
      )
      const players = abilities.map(
        (_, who): Player => ({ who: `${who}`, joined: who === 0 ? late : 1, pace: 1 }),
      )
      const given = answers.filter(({ who, round }) => who !== '0' || round >= late)
      const found = standings('accuracy', players, rounds, given)
      const joiner = found.find(({ who }) => who === '0')!
      for (const other of found) {
        if (other.rate === joiner.rate && other.seen > joiner.seen) {
          expect(other.rank).toBeLessThanOrEqual(joiner.rank)
          if (joiner.rate > 0) expect(other.rank).toBeLessThan(joiner.rank)
        }
      }
      const alone = standings('accuracy', players.slice(1), rounds, given)
      const scores = (list: typeof found) =>
        list.filter(({ who }) => who !== '0').map(({ who, rate }) => [who, rate])
      expect(scores(found)).toEqual(scores(alone))
      const whole = standings(
        'accuracy',
        players.map((player) => ({ ...player, joined: 1 })),
        rounds,
        answers,
      )
      const there = whole.find(({ who }) => who === '0')!
      quizzes++
      off += joiner.rank - there.rank
      above += joiner.rank < there.rank ? 1 : 0
      expected += joiner.rank === there.rank ? 1 : 0
    }
    report(
      `late joiners of ${quizzes} quizzes: ranked as if there from the start in ${share(expected, quizzes)}, ` +
        `better in ${share(above, quizzes)}, on average ${(off / quizzes).toFixed(2)} ranks lower`,
    )
    // Coming late pays less often than it costs.
    expect(above / quizzes).toBeLessThan(0.2)
    expect(off).toBeGreaterThan(0)
  })
})

function luckiest(members: readonly { strength: number }[], count: number, random: Random): number {
  let best = Number.POSITIVE_INFINITY
  for (let at = 0; at < 1000; at++) {
    const teams: { strength: number }[][] = Array.from({ length: count }, () => [])
    for (const [seat, member] of shuffled(members, random).entries()) teams[seat % count]!.push(member)
    best = Math.min(best, spread(teams))
  }
  return best
}
