// How a quiz stands: everybody's answers put together by the rules of engine/live.

import type { AccountId } from '../../engine/ids.ts'
import { goalOf } from '../../engine/live/coop.ts'
import { gainOf } from '../../engine/live/gain.ts'
import { hardest, heldByGroup, type Outcome } from '../../engine/live/hard.ts'
import { type PaceFactor, type Standing, standings, teamStandings } from '../../engine/live/standings.ts'
import { temptations } from '../../engine/question/grade.ts'
import type { LiveResponse, PaceName } from './ports.ts'
import type { Room } from './room.ts'

const factors: Record<PaceName, PaceFactor> = { '1': 1, '1.5': 1.5, '2': 2, untimed: 'untimed' }

/** Answers to questions that count, of each person the last vote. */
export function countedAnswers({ store, id }: Room): LiveResponse[] {
  const closed = new Set(
    store.live.rounds(id).flatMap(({ round, state }) => (state === 'closed' ? [round] : [])),
  )
  return store.live.allResponses(id).filter(({ round }) => closed.has(round))
}

export function boardOf(room: Room): Standing<AccountId>[] {
  const { store, id, live } = room
  const players = store.live.players(id)
  const rounds = store.live
    .rounds(id)
    .filter(({ state }) => state === 'closed' || state === 'void')
    .map(({ round, state }) => ({ number: round, seconds: live.seconds, void: state === 'void' }))
  return standings(
    live.mode === 'speed' ? 'speed' : 'accuracy',
    players.map(({ account, joined, pace }) => ({ who: account, joined, pace: factors[pace] })),
    rounds,
    countedAnswers(room).map(({ account, round, score = 0, took }) => ({ who: account, round, score, took })),
  )
}

export function teamsOf(room: Room, board: readonly Standing<AccountId>[]) {
  const count = room.live.teams?.count ?? 0
  const players = room.store.live.players(room.id)
  const teams = Array.from({ length: count }, (_, team) =>
    players.flatMap((player) => (player.team === team ? [player.account] : [])),
  )
  return teamStandings(teams, board)
}

export function outcomesOf(room: Room): Outcome[] {
  const answers = countedAnswers(room)
  return room.store.live
    .rounds(room.id)
    .filter(({ state }) => state === 'closed' || state === 'void')
    .map(({ round, state }) => {
      const scores = answers.filter((one) => one.round === round).map(({ score = 0 }) => score)
      const mean = scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length
      return { round, people: scores.length, mean, void: state === 'void' }
    })
}

export function hardestOf(room: Room, most: number): Outcome[] {
  return hardest(outcomesOf(room)).slice(0, most)
}

/** Mistakes that several of them hold. */
export function heldHere(room: Room, most: number) {
  const rounds = new Map(room.store.live.rounds(room.id).map((one) => [one.round, one]))
  const shown = countedAnswers(room).map(({ account, round, held = [] }) => {
    const { body } = room.store.questions.get(rounds.get(round)!.question)!
    return { who: account, tempted: temptations(body), held }
  })
  return heldByGroup(shown).slice(0, most)
}

export function goalHere(room: Room) {
  const rounds = new Map(room.store.live.rounds(room.id).map((one) => [one.round, one]))
  const answers = countedAnswers(room).map(({ account, round, score = 0 }) => ({
    objective: rounds.get(round)!.objective,
    who: account,
    score,
  }))
  return goalOf(room.live.objectives ?? [], answers)
}

/** What talking brought in one question. Whoever did not vote again kept to what they said. */
export function gainHere({ store, id }: Room, round: number) {
  const votes = (vote: 1 | 2) =>
    store.live.responses(id, round, vote).map(({ account, score = 0 }) => ({ who: account, score }))
  return gainOf(votes(1), [...votes(1), ...votes(2)])
}
