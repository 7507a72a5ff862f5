// Teams of people who are expected to do equally well: sizes differ by at most one, and the teams' mean strengths
// by as little as can be. People are dealt out, then two teams at a time share out their members anew, in the best
// of all ways while they are small, until no two can be made more even.

import { type Random, seeded, shuffled } from '../random.ts'

/** `strength`: the share of questions that the person is expected to get right, 0 to 1. */
export type Member<Who extends string = string> = { who: Who; strength: number }

/** Teams whose means are nearer than this are even: a thousandth of a question in ten. */
const even = 0.0001
/** Two teams share out so many people in every possible way: alone, and where there are more teams. */
const [mostOfTwo, mostOfMore] = [20, 12]
/** So many deals are tried at most. */
const mostStarts = 60

/**
 * `count` teams, at most one for each person, in random order, members in random order, so that no place in a list
 * tells who is thought strong. The same seed gives the same teams.
 */
export function balancedTeams<Who extends string>(
  members: readonly Member<Who>[],
  count: number,
  seed: string,
): Who[][] {
  if (members.length === 0) return []
  const random = seeded(seed)
  const found = evenest(members, Math.max(1, Math.min(Math.floor(count), members.length)), random)
  return shuffled(found, random).map((team) => shuffled(team, random).map(({ who }) => who))
}

/** How far the strongest team's mean strength is above the weakest's: what balance is measured by. */
export function spread(teams: readonly (readonly { strength: number }[])[]): number {
  const means = teams.map(mean)
  return Math.max(...means) - Math.min(...means)
}

/** The team that somebody who comes late is to join, from 0: the smallest, of those the weakest. */
export function teamToJoin(teams: readonly (readonly { strength: number }[])[], seed: string): number {
  const order = shuffled([...teams.keys()], seeded(seed))
  const mends = (a: number, b: number) =>
    teams[a]!.length - teams[b]!.length || mean(teams[a]!) - mean(teams[b]!)
  return order.sort(mends)[0] ?? 0
}

function mean(team: readonly { strength: number }[]): number {
  return team.length === 0 ? 0 : team.reduce((sum, { strength }) => sum + strength, 0) / team.length
}

/** The first deal is a draft, the strongest dealt to and fro; the others are by lot. */
function evenest<M extends { strength: number }>(
  members: readonly M[],
  count: number,
  random: Random,
): M[][] {
  const byStrength = shuffled(members, random).sort((a, b) => b.strength - a.strength)
  let found = evened(dealt(byStrength, count))
  // A deal costs as the square of the people does; two small teams are the best there are after one.
  const starts =
    count === 2 && members.length <= mostOfTwo ? 1 : Math.min(mostStarts, 60_000 / members.length ** 2)
  for (let start = 1; start < starts && spread(found) > even; start++) {
    const other = evened(dealt(shuffled(members, random), count))
    if (spread(other) < spread(found)) found = other
  }
  return found
}

function dealt<M>(order: readonly M[], count: number): M[][] {
  const teams: M[][] = Array.from({ length: count }, () => [])
  for (const [at, member] of order.entries()) {
    const back = Math.floor(at / count) % 2 === 1
    teams[back ? count - 1 - (at % count) : at % count]!.push(member)
  }
  return teams
}

/** The strongest and the weakest team each share out with the others, whichever evens most, until nothing does. */
function evened<M extends { strength: number }>(teams: M[][]): M[][] {
  const most = teams.length === 2 ? mostOfTwo : mostOfMore
  while (spread(teams) > even) {
    const means = teams.map(mean)
    const [strongest, weakest] = [means.indexOf(Math.max(...means)), means.indexOf(Math.min(...means))]
    const pairs = [...teams.keys()].flatMap((other): [number, number][] => [
      ...(other === strongest ? [] : [[strongest, other] as [number, number]]),
      ...(other === weakest || other === strongest ? [] : [[other, weakest] as [number, number]]),
    ])
    let best: { gain: number; pair: [number, number]; shared: [M[], M[]] } | undefined
    for (const pair of pairs) {
      const [one, other] = [teams[pair[0]]!, teams[pair[1]]!]
      const shared = one.length + other.length <= most ? sharedOut(one, other) : traded(one, other)
      const gain = Math.abs(mean(one) - mean(other)) - Math.abs(mean(shared[0]) - mean(shared[1]))
      if (gain > 1e-9 && gain > (best?.gain ?? 0)) best = { gain, pair, shared }
    }
    if (!best) break
    ;[teams[best.pair[0]], teams[best.pair[1]]] = best.shared
  }
  return teams
}

/** Of all ways to share out the members of two teams in the same sizes, the one whose means are nearest. */
function sharedOut<M extends { strength: number }>(one: readonly M[], other: readonly M[]): [M[], M[]] {
  const all = [...one, ...other]
  const total = all.reduce((sum, { strength }) => sum + strength, 0)
  // What the first team's strengths are to add up to, for both means to be the same.
  const wanted = (total * one.length) / all.length
  let [best, nearest] = [0, Number.POSITIVE_INFINITY]
  const choose = (from: number, left: number, chosen: number, sum: number) => {
    if (left === 0) {
      if (Math.abs(sum - wanted) < nearest) [best, nearest] = [chosen, Math.abs(sum - wanted)]
      return
    }
    for (let at = from; at <= all.length - left; at++)
      choose(at + 1, left - 1, chosen | (1 << at), sum + all[at]!.strength)
  }
  choose(0, one.length, 0, 0)
  const isChosen = (at: number) => (best & (1 << at)) !== 0
  return [all.filter((_, at) => isChosen(at)), all.filter((_, at) => !isChosen(at))]
}

/** The trade of two people that brings the means of two teams nearest. */
function traded<M extends { strength: number }>(one: readonly M[], other: readonly M[]): [M[], M[]] {
  const gap = mean(one) - mean(other)
  const moves = 1 / one.length + 1 / other.length
  let found: { mine: number; theirs: number; off: number } | undefined
  for (const [mine, { strength }] of one.entries())
    for (const [theirs, given] of other.entries()) {
      const off = Math.abs(gap - (strength - given.strength) * moves)
      if (!found || off < found.off) found = { mine, theirs, off }
    }
  const [left, right] = [[...one], [...other]]
  if (found) [left[found.mine], right[found.theirs]] = [right[found.theirs]!, left[found.mine]!]
  return [left, right]
}
