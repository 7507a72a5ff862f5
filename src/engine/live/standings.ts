// Who stands where in a live quiz. Each person's score depends on their own answers alone, so that nobody's joining,
// or speed, takes anything from anybody. Whoever came late is ranked by what was asked since.

import { assuredShare } from './evidence.ts'

/** How much longer than the others' a person's time is, or that they are given all the time they want. */
export type PaceFactor = number | 'untimed'

/** `joined` is the number of the first question (from 1) that the person was there for. */
export type Player<Who extends string = string> = { who: Who; joined: number; pace: PaceFactor }

/** `seconds` as everybody has them; nothing where a question is untimed. A question that is void leaves no trace. */
export type Round = { number: number; seconds: number | undefined; void: boolean }

/** `score` from 0 to 1; `took` in milliseconds from showing to the last change, where that is known. */
export type Given<Who extends string = string> = {
  who: Who
  round: number
  score: number
  took: number | undefined
}

export type Scoring = 'accuracy' | 'speed'

export type Standing<Who extends string = string> = {
  who: Who
  /** Equal standings share a rank, and the ranks after them are left out: 1, 2, 2, 4. */
  rank: number
  /** Of `possible`. Without a bonus for speed, right answers, with the parts of those that are partly right. */
  points: number
  possible: number
  /** Wholly right answers, of the `seen` questions that count and were asked while the person was there. */
  right: number
  seen: number
  /** points / possible */
  rate: number
  joined: number
}

/** What a right answer earns beside its point when it comes at once. */
export const mostBonus = 0.5
/**
 * How sure a rate must be: 95 %, so that five of five stands just below nine of ten, and joining late costs about a
 * rank on average (test/engine/live/simulation.long.ts). More would leave late joiners no way up.
 */
const sure = 1.645
/** Nobody is asked to read faster than this, and a slow connection costs nothing within it. Milliseconds. */
const reading = 3000

/**
 * The bonus of a right answer: whole while the question is being read (3 seconds, or a quarter of a shorter time
 * than 12), then fading evenly to nothing at the close, so that each further second costs the same.
 *
 * It is at most half a point: a sure answer at the last second (1) beats guessing between two at once
 * (half of 1.5), so that knowing beats racing. Whoever has more time has the curve stretched by as much; whoever is
 * untimed, or whose time is unknown, gets half the bonus: no reward and no fine for needing it. An untimed question
 * has none to give.
 */
export function bonusOf(took: number | undefined, seconds: number | undefined, pace: PaceFactor): number {
  if (seconds === undefined) return 0
  if (took === undefined || pace === 'untimed') return mostBonus / 2
  const whole = seconds * 1000
  const own = Math.max(0, took) / pace
  const grace = Math.min(reading, whole / 4)
  return mostBonus * Math.min(1, Math.max(0, (whole - own) / (whole - grace)))
}

/**
 * Everybody who saw a question that counts, best first; among equals in the order of `players`. Ranked by the share
 * of the possible points that their answers make sure of (evidence.ts): a late joiner with the same rate never
 * stands above somebody who kept it up for longer, and one question answered well is no victory.
 */
export function standings<Who extends string>(
  scoring: Scoring,
  players: readonly Player<Who>[],
  rounds: readonly Round[],
  answers: readonly Given<Who>[],
): Standing<Who>[] {
  const counted = new Map(rounds.filter((round) => !round.void).map((round) => [round.number, round]))
  const given = new Map<Who, Map<number, Given<Who>>>()
  for (const answer of answers) {
    if (!counted.has(answer.round)) continue
    const own = given.get(answer.who) ?? new Map<number, Given<Who>>()
    given.set(answer.who, own.set(answer.round, answer))
  }
  const found = players.flatMap((player) => {
    const standing = standingOf(scoring, player, [...counted.values()], given.get(player.who))
    return standing.seen > 0 ? [standing] : []
  })
  const ordered = found
    .map((standing) => ({
      standing,
      assured: assuredShare(standing.rate * standing.seen, standing.seen, sure),
    }))
    .sort((a, b) => b.assured - a.assured)
  const first = (assured: number) => ordered.findIndex((other) => other.assured === assured)
  return ordered.map(({ standing, assured }) => ({ ...standing, rank: first(assured) + 1 }))
}

function standingOf<Who extends string>(
  scoring: Scoring,
  { who, joined, pace }: Player<Who>,
  counted: readonly Round[],
  given: ReadonlyMap<number, Given<Who>> | undefined,
): Standing<Who> {
  const seen = counted.filter(({ number }) => number >= joined || given?.has(number))
  let [points, possible, right] = [0, 0, 0]
  for (const { number, seconds } of seen) {
    const answer = given?.get(number)
    const bonus = scoring === 'speed' ? bonusOf(answer?.took, seconds, pace) : 0
    points += (answer?.score ?? 0) * (1 + bonus)
    possible += 1 + (scoring === 'speed' && seconds !== undefined ? mostBonus : 0)
    if (answer?.score === 1) right++
  }
  const rate = possible === 0 ? 0 : exact(points / possible)
  return { who, rank: 0, points: exact(points), possible, right, seen: seen.length, rate, joined }
}

/** Thirds that add up to the same in another order are the same. */
function exact(value: number): number {
  return Math.round(value * 1e9) / 1e9
}

export type TeamStanding = { team: number; rank: number; rate: number; right: number; seen: number }

/** Teams by what their members got right of all that they saw, so that a team of four is no better off than one of three. */
export function teamStandings<Who extends string>(
  teams: readonly (readonly Who[])[],
  members: readonly Standing<Who>[],
): TeamStanding[] {
  const rows = teams.map((team, number) => {
    const own = members.filter(({ who }) => team.includes(who))
    const total = (of: (standing: Standing<Who>) => number) => own.reduce((sum, one) => sum + of(one), 0)
    const possible = total((one) => one.possible)
    const rate = possible === 0 ? 0 : exact(total((one) => one.points) / possible)
    return { team: number, rate, right: total((one) => one.right), seen: total((one) => one.seen) }
  })
  const ordered = rows.sort((a, b) => b.rate - a.rate)
  return ordered.map((row) => ({ ...row, rank: ordered.findIndex(({ rate }) => rate === row.rate) + 1 }))
}
