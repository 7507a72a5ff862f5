// Ranks that are fair to whoever comes late, needs longer or was asked a question that turned out to be wrong.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assuredShare } from '../../../src/engine/live/evidence.ts'
import {
  bonusOf,
  type Given,
  mostBonus,
  type PaceFactor,
  type Player,
  type Round,
  type Scoring,
  standings,
  teamStandings,
} from '../../../src/engine/live/standings.ts'

const rounds = (count: number): Round[] =>
  Array.from({ length: count }, (_, at) => ({ number: at + 1, seconds: 30, void: false }))
const player = (who: string, joined = 1, pace: PaceFactor = 1): Player => ({ who, joined, pace })
/** A person's answers from a question on: 1 right, 0 wrong, . none, h half right. */
const answers = (who: string, scores: string, from = 1, took = 10_000): Given[] =>
  [...scores].flatMap((score, at) =>
    score === '.' ? [] : [{ who, round: from + at, score: score === 'h' ? 0.5 : Number(score), took }],
  )
const ranks = (found: { who: string; rank: number }[]) => found.map(({ who, rank }) => `${rank} ${who}`)

describe('standings by accuracy', () => {
  it('share a rank among equals and leave out the next: 1, 2, 2, 4', () => {
    const people = ['ana', 'ben', 'cleo', 'dan'].map((who) => player(who))
    const given = [
      ...answers('dan', '1000'),
      ...answers('cleo', '0110'),
      ...answers('ben', '1h.h'),
      ...answers('ana', '1110'),
    ]
    const found = standings('accuracy', people, rounds(4), given)
    expect(ranks(found)).toEqual(['1 ana', '2 ben', '2 cleo', '4 dan'])
    expect(found[1]).toMatchObject({ points: 2, possible: 4, right: 1, seen: 4, rate: 0.5, joined: 1 })
  })

  it('take a question that was not answered as missed, and one before somebody came as not asked', () => {
    const found = standings('accuracy', [player('ana'), player('late', 4)], rounds(6), [
      ...answers('ana', '11.'),
      ...answers('late', '11', 4),
    ])
    expect(found.map(({ who, right, seen, joined }) => ({ who, right, seen, joined }))).toEqual(
      [
        { who: 'ana', right: 2, seen: 6, joined: 1 },
        { who: 'late', right: 2, seen: 3, joined: 4 },
      ].reverse(),
    )
  })

  it('are no victory for one question answered well', () => {
    const given = [...answers('ana', '1111111110'), ...answers('late', '1', 10)]
    expect(ranks(standings('accuracy', [player('late', 10), player('ana')], rounds(10), given))).toEqual([
      '1 ana',
      '2 late',
    ])
  })

  it('leave out whoever saw nothing that counts', () => {
    const all = [player('ana'), player('last', 3)]
    const [only, ...others] = standings('accuracy', all, rounds(2), answers('ana', '10'))
    expect([only!.who, others.length]).toEqual(['ana', 0])
    const voided = rounds(2).map((round) => ({ ...round, void: true }))
    expect(standings('accuracy', all, voided, answers('ana', '10'))).toEqual([])
  })
})

describe('the bonus for speed', () => {
  it('is whole while the question is read, then fades evenly to nothing at the close', () => {
    expect(bonusOf(0, 30, 1)).toBe(mostBonus)
    expect(bonusOf(3000, 30, 1)).toBe(mostBonus)
    expect(bonusOf(16_500, 30, 1)).toBeCloseTo(mostBonus / 2)
    expect(bonusOf(30_000, 30, 1)).toBe(0)
    expect(bonusOf(31_000, 30, 1)).toBe(0)
    expect(bonusOf(2500, 10, 1)).toBe(mostBonus)
  })

  it('never falls by being faster, and is the same for whoever has longer and takes as much longer', () => {
    const time = fc.integer({ min: 0, max: 120_000 })
    fc.assert(
      fc.property(
        time,
        time,
        fc.integer({ min: 5, max: 120 }),
        fc.constantFrom(1, 1.5, 2),
        (a, b, seconds, pace) => {
          const [fast, slow] = [Math.min(a, b), Math.max(a, b)]
          expect(bonusOf(fast, seconds, pace)).toBeGreaterThanOrEqual(bonusOf(slow, seconds, pace))
          expect(bonusOf(a * pace, seconds, pace)).toBeCloseTo(bonusOf(a, seconds, 1), 9)
        },
      ),
    )
  })

  it('neither rewards nor fines whoever is untimed, and is not there in an untimed question', () => {
    expect(bonusOf(1, 30, 'untimed')).toBe(mostBonus / 2)
    expect(bonusOf(900_000, 30, 'untimed')).toBe(mostBonus / 2)
    expect(bonusOf(1, undefined, 1)).toBe(0)
  })

  it('never makes up for a wrong answer: knowing late beats guessing between two at once', () => {
    const found = standings('speed', [player('guesses'), player('knows')], rounds(2), [
      ...answers('guesses', '10', 1, 0),
      ...answers('knows', '11', 1, 30_000),
    ])
    expect(ranks(found)).toEqual(['1 knows', '2 guesses'])
  })

  it('parts those who are equally right', () => {
    const given = [...answers('slow', '110', 1, 25_000), ...answers('fast', '110', 1, 5000)]
    const people = [player('slow'), player('fast')]
    const untimed = rounds(3).map((round) => ({ ...round, seconds: undefined }))
    expect(ranks(standings('speed', people, rounds(3), given))).toEqual(['1 fast', '2 slow'])
    expect(ranks(standings('accuracy', people, rounds(3), given))).toEqual(['1 slow', '1 fast'])
    expect(ranks(standings('speed', people, untimed, given))).toEqual(['1 slow', '1 fast'])
  })
})

type Person = {
  joined: number
  pace: PaceFactor
  given: readonly ({ score: number; took: number } | null)[]
}

describe('in any quiz', () => {
  const count = 8
  const score = fc.constantFrom(0, 1 / 3, 0.5, 2 / 3, 1)
  const person: fc.Arbitrary<Person> = fc.record({
    joined: fc.integer({ min: 1, max: count + 1 }),
    pace: fc.constantFrom<PaceFactor>(1, 1.5, 2, 'untimed'),
    given: fc.array(fc.option(fc.record({ score, took: fc.integer({ min: 0, max: 70_000 }) })), {
      minLength: count,
      maxLength: count,
    }),
  })
  const quiz = fc.record({
    scoring: fc.constantFrom<Scoring>('accuracy', 'speed'),
    people: fc.array(person, { minLength: 1, maxLength: 7 }),
    voids: fc.uniqueArray(fc.integer({ min: 1, max: count }), { maxLength: 3 }),
  })
  const played = ({ people, voids }: { people: Person[]; voids: number[] }) => ({
    players: people.map(({ joined, pace }, at) => player(`p${at}`, joined, pace)),
    rounds: rounds(count).map((round) => ({ ...round, void: voids.includes(round.number) })),
    given: people.flatMap(({ joined, given }, at) =>
      given.flatMap((answer, index): Given[] =>
        answer && index + 1 >= joined ? [{ who: `p${at}`, round: index + 1, ...answer }] : [],
      ),
    ),
  })

  it('ranks start at 1, never fall down the list, and leave out as many as share one', () => {
    fc.assert(
      fc.property(quiz, (one) => {
        const { players, rounds, given } = played(one)
        const found = standings(one.scoring, players, rounds, given)
        found.forEach(({ rank }, at) => {
          const above = found.filter((other) => other.rank < rank).length
          expect(rank).toBe(above + 1)
          if (at > 0) expect(rank).toBeGreaterThanOrEqual(found[at - 1]!.rank)
        })
        for (const { points, possible, rate, right, seen } of found) {
          expect(points).toBeLessThanOrEqual(possible + 1e-9)
          expect(rate).toBeGreaterThanOrEqual(0)
          expect(right).toBeLessThanOrEqual(seen)
        }
      }),
    )
  })

  it('joining never changes anybody else’s score, nor their order among themselves', () => {
    fc.assert(
      fc.property(quiz, person, (one, joiner) => {
        const before = played(one)
        const after = played({ ...one, people: [...one.people, joiner] })
        const joined = `p${one.people.length}`
        const scoreless = (found: ReturnType<typeof standings>) =>
          found.filter(({ who }) => who !== joined).map(({ rank: _, ...rest }) => rest)
        expect(scoreless(standings(one.scoring, after.players, after.rounds, after.given))).toEqual(
          scoreless(standings(one.scoring, before.players, before.rounds, before.given)),
        )
      }),
    )
  })

  it('a question that is void leaves no trace: as if it had not been asked', () => {
    fc.assert(
      fc.property(quiz, (one) => {
        const { players, rounds, given } = played(one)
        const never = rounds.filter((round) => !round.void)
        const others = given.filter(({ round }) => !one.voids.includes(round))
        expect(standings(one.scoring, players, rounds, given)).toEqual(
          standings(one.scoring, players, never, others),
        )
      }),
    )
  })

  it('nobody stands above somebody with the same rate over more questions, or a better rate over as many', () => {
    fc.assert(
      fc.property(quiz, (one) => {
        const { players, rounds, given } = played(one)
        const found = standings(one.scoring, players, rounds, given)
        for (const a of found)
          for (const b of found) {
            if (a.rate === b.rate && a.seen > b.seen && a.rate > 0) expect(a.rank).toBeLessThan(b.rank)
            if (a.rate === b.rate && a.seen >= b.seen) expect(a.rank).toBeLessThanOrEqual(b.rank)
            if (a.seen === b.seen && a.rate > b.rate) expect(a.rank).toBeLessThan(b.rank)
          }
      }),
    )
  })

  it('scores that add up to the same in another order share a rank', () => {
    const people = ['a', 'b', 'c'].map((who) => player(who))
    const orders = [
      [1 / 3, 2 / 3, 1 / 3, 1],
      [1, 1 / 3, 2 / 3, 1 / 3],
      [2 / 3, 1, 1 / 3, 1 / 3],
    ]
    const given = orders.flatMap((scores, at) =>
      scores.map((score, index): Given => ({ who: people[at]!.who, round: index + 1, score, took: 9 })),
    )
    expect(standings('accuracy', people, rounds(4), given).map(({ rank }) => rank)).toEqual([1, 1, 1])
  })
})

describe('the assured share', () => {
  it('is Wilson’s lower bound, the surer the lower', () => {
    // The 95 % interval of 81 in 263: 0.2553 to 0.3662 (Newcombe 1998, table I, method 3).
    expect(assuredShare(81, 263)).toBeCloseTo(0.2553, 4)
    expect(assuredShare(15, 148)).toBeCloseTo(0.0624, 4)
    expect(assuredShare(0, 20)).toBe(0)
    expect(assuredShare(29, 29)).toBeCloseTo(0.883, 3)
    expect(assuredShare(0, 0)).toBe(0)
    expect(assuredShare(29, 29, 1)).toBeGreaterThan(assuredShare(29, 29))
  })
})

describe('teams', () => {
  it('stand by the share that their members got right, whatever their size', () => {
    const people = ['a', 'b', 'c', 'd', 'late'].map((who) => player(who, who === 'late' ? 3 : 1))
    const given = [
      ...answers('a', '1100'),
      ...answers('b', '1110'),
      ...answers('c', '1000'),
      ...answers('d', '1111'),
      ...answers('late', '11', 3),
    ]
    const own = standings('accuracy', people, rounds(4), given)
    expect(teamStandings([['a', 'b'], ['c', 'd', 'late'], []], own)).toEqual([
      { team: 1, rank: 1, rate: 0.7, right: 7, seen: 10 },
      { team: 0, rank: 2, rate: 0.625, right: 5, seen: 8 },
      { team: 2, rank: 3, rate: 0, right: 0, seen: 0 },
    ])
  })
})
