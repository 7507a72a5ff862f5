// Teams of people who are expected to do equally well: sizes differ by at most one, and the teams' mean strengths
// by as little as can be. Few people are split in the best of all ways; more by drafting and then trading.

import { type Random, seeded, shuffled } from '../random.ts'

/** `strength`: the share of questions that the person is expected to get right, 0 to 1. */
export type Member<Who extends string = string> = { who: Who; strength: number }

/** So many ways to split are still tried one by one. */
const mostWays = 6000
const restarts = 24

/**
 * `count` teams, at most one for each person, in random order, members in random order, so that no place in a list
 * tells who is thought strong. The same seed gives the same teams.
 */
export function balancedTeams<Who extends string>(
  members: readonly Member<Who>[],
  count: number,
  seed: string,
): Who[][] {
  const random = seeded(seed)
  const teams = Math.max(1, Math.min(Math.floor(count), members.length))
  const dealt = shuffled(members, random)
  if (dealt.length === 0) return []
  const split = ways(dealt.length, teams) <= mostWays ? best(dealt, teams) : traded(dealt, teams, random)
  return shuffled(split, random).map((team) => shuffled(team, random).map(({ who }) => who))
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

function sizesOf(people: number, teams: number): number[] {
  return Array.from({ length: teams }, (_, at) => Math.floor(people / teams) + (at < people % teams ? 1 : 0))
}

/** In how many ways so many people can be dealt to teams of these sizes, teams of one size being alike. */
function ways(people: number, teams: number): number {
  let [left, found] = [people, 1]
  const alike = new Map<number, number>()
  for (const size of sizesOf(people, teams)) {
    for (let seat = 0; seat < size; seat++) found = (found * (left - seat)) / (seat + 1)
    left -= size
    const earlier = (alike.get(size) ?? 0) + 1
    alike.set(size, earlier)
    found /= earlier
  }
  return found
}

type Team = { strength: number }[]

/** Every split is tried. Of teams of one size, each person may begin only the first that is empty. */
function best<M extends { strength: number }>(members: readonly M[], count: number): M[][] {
  const sizes = sizesOf(members.length, count)
  const teams: M[][] = sizes.map(() => [])
  let found: { teams: M[][]; spread: number } | undefined
  const deal = (next: number) => {
    if (next === members.length) {
      const spreads = spread(teams)
      if (!found || spreads < found.spread) found = { teams: teams.map((team) => [...team]), spread: spreads }
      return
    }
    const begun = new Set<number>()
    for (const [at, team] of teams.entries()) {
      if (team.length === sizes[at] || (team.length === 0 && begun.has(sizes[at]!))) continue
      if (team.length === 0) begun.add(sizes[at]!)
      team.push(members[next]!)
      deal(next + 1)
      team.pop()
    }
  }
  deal(0)
  return found!.teams
}

/**
 * From several starts: a draft in which the strongest are dealt to and fro, or a random deal; then whichever trade
 * of two people evens the teams most, until none does.
 */
function traded<M extends { strength: number }>(members: readonly M[], count: number, random: Random): M[][] {
  let found: M[][] | undefined
  for (let start = 0; start < restarts; start++) {
    const order =
      start === 0 ? [...members].sort((a, b) => b.strength - a.strength) : shuffled(members, random)
    const teams = draft(order, count)
    while (trade(teams)) {}
    if (!found || spread(teams) < spread(found)) found = teams
  }
  return found!
}

function draft<M>(order: readonly M[], count: number): M[][] {
  const teams: M[][] = Array.from({ length: count }, () => [])
  for (const [at, member] of order.entries()) {
    const round = Math.floor(at / count)
    teams[round % 2 === 0 ? at % count : count - 1 - (at % count)]!.push(member)
  }
  return teams
}

/**
 * Makes one trade between the strongest or the weakest team and another, if one brings their means nearer to each
 * other. What is evened is the sum of squares, which falls with every such trade: it ends.
 */
function trade(teams: Team[]): boolean {
  const means = teams.map(mean)
  const extremes = [means.indexOf(Math.max(...means)), means.indexOf(Math.min(...means))]
  let found: { gain: number; a: [number, number]; b: [number, number] } | undefined
  for (const one of extremes)
    for (const other of teams.keys()) {
      if (other === one) continue
      const [left, right] = [teams[one]!, teams[other]!]
      for (const [i, { strength: mine }] of left.entries())
        for (const [j, { strength: theirs }] of right.entries()) {
          const [after, afterOther] = [
            means[one]! + (theirs - mine) / left.length,
            means[other]! + (mine - theirs) / right.length,
          ]
          const gain = Math.abs(means[one]! - means[other]!) - Math.abs(after - afterOther)
          if (gain > 1e-9 && gain > (found?.gain ?? 0)) found = { gain, a: [one, i], b: [other, j] }
        }
    }
  if (!found) return false
  const [[one, i], [other, j]] = [found.a, found.b]
  const mine = teams[one]![i]!
  teams[one]![i] = teams[other]![j]!
  teams[other]![j] = mine
  return true
}
