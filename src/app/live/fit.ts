// Which questions fit a group now: what its members remember, how it fared before and how this quiz goes tell how
// many would get each right.

import { localDay } from '../../engine/day.ts'
import type { ObjectiveId } from '../../engine/ids.ts'
import { rankedNext } from '../../engine/live/adaptive.ts'
import type { Group, Memory } from '../../engine/live/expect.ts'
import type { Card } from '../../engine/memory/card.ts'
import { recallChance } from '../../engine/memory/schedule.ts'
import type { Item } from '../../engine/question/question.ts'
import { seeded, shuffled } from '../../engine/random.ts'
import { defaults } from '../arrive.ts'
import type { Room } from './room.ts'

/** Of a large group so many members, drawn by lot, stand for all. */
const sample = 25
/** What was missed last time is seldom known, and what is fresh from today is not certain. */
const [afterMiss, mostCertain] = [0.3, 0.95]

/**
 * What fits best first; what came up in this place already comes last, and what came up in this session not at all,
 * since its answer was just shown. Only a shared goal may need it again.
 */
export function fitting(room: Room, items: readonly Item[]): Item[] {
  const { store, id, curriculum, place, live } = room
  const byId = new Map<string, Item>(items.map((item) => [item.id, item]))
  const pool = items.map(({ id: item, objective, difficulty }) => {
    return { item, objective, topic: curriculum.objectives.get(objective)!.topic, difficulty }
  })
  const rounds = store.live.rounds(id)
  const scores = new Map<number, number[]>()
  for (const { round, score } of store.live.allResponses(id)) {
    if (score !== undefined) scores.set(round, [...(scores.get(round) ?? []), score])
  }
  const quiz = rounds.map(({ item, round, state }) => {
    return { item, success: state === 'void' ? undefined : meanOf(scores.get(round)) }
  })
  const before = store.live.askedBefore(place, id)
  const ranked = rankedNext({ pool, group: groupIn(room), quiz, before, seed: id })
  const shown = new Set<string>(live.mode === 'coop' ? [] : rounds.map(({ item }) => item))
  return ranked.flatMap(({ item }) => (shown.has(item) ? [] : byId.get(item)!))
}

function groupIn(room: Room): Group {
  const { store, id, place, live } = room
  const players = shuffled(store.live.players(id), seeded(`${id}/sample`)).slice(0, sample)
  const fared = new Map<ObjectiveId, { mean: number; answers: number }>()
  for (const { objective, answers, success } of store.live.record(place)) {
    const known = fared.get(objective) ?? { mean: 0, answers: 0 }
    const all = known.answers + answers
    const mean = all === 0 ? 0 : (known.mean * known.answers + success * answers) / all
    fared.set(objective, { mean, answers: all })
  }
  const day = localDay(room.now, { zone: live.zone, turnsAt: defaults.turnsAt })
  const members = players.map(({ account }): Memory => {
    const learner = store.learners.account(account)?.learner
    const cards = learner ? store.cards.all(learner) : new Map<ObjectiveId, Card>()
    return (objective) => {
      const card = cards.get(objective as ObjectiveId)
      if (!card) return undefined
      return card.misses > 0 ? afterMiss : Math.min(mostCertain, recallChance(card, day))
    }
  })
  return { members, fared: (objective) => fared.get(objective as ObjectiveId) }
}

function meanOf(scores: readonly number[] | undefined): number | undefined {
  return scores && scores.reduce((sum, score) => sum + score, 0) / scores.length
}
