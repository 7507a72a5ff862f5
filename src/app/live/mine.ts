// What one person takes home from a group's session: how they did, and what they missed as cards of their own.

import { isSealed } from '../challenge/seal.ts'
import type { Attempt } from '../ports.ts'
import type { Reply, Scene } from '../scene.ts'
import { reviewCard } from '../study/remember.ts'
import { addedScreen, resultScreen, resultsScreen } from '../views/live/mine.ts'
import { onlyTo, tell } from './aside.ts'
import { boardOf } from './board.ts'
import type { Room } from './room.ts'

/** How the person did at one question. */
export function myResult(scene: Scene, room: Room, number: number): Reply {
  const round = room.store.live.round(room.id, number)
  if (!round || round.state === 'open') return tell(scene, room, 'live-not-revealed')
  if (isSealed(scene, round) || isSealed(room, round)) return tell(scene, room, 'live-in-challenge')
  const given =
    room.store.live.response(room.id, number, 2, scene.account.id) ??
    room.store.live.response(room.id, number, 1, scene.account.id)
  const open = missesToAdd(scene, room).length
  return { told: [onlyTo(scene, room, undefined, resultScreen(scene, room, round, given, open))] }
}

/** How the person did in all of it: what they missed, and where they stand. */
export function myResults(scene: Scene, room: Room): Reply {
  const misses = myMisses(scene, room)
  const standing = boardOf(room).find(({ who }) => who === scene.account.id)
  const toAdd = missesToAdd(scene, room).length
  return { told: [onlyTo(scene, room, undefined, resultsScreen(scene, room, standing, misses, toAdd))] }
}

/** Exactly what was missed and is no review yet; pressed twice, it finds nothing the second time. */
export function addMisses(scene: Scene, room: Room): Reply {
  const misses = missesToAdd(scene, room)
  for (const attempt of misses) {
    const question = scene.store.questions.get(attempt.question)!
    const card = scene.store.cards.get(scene.learner.id, attempt.objective)
    reviewCard(scene, { ...attempt, rating: 'again' }, card, { swift: false, question })
  }
  const missed = myMisses(scene, room).length
  return { told: [onlyTo(scene, room, undefined, addedScreen(scene, misses.length, missed))] }
}

/** The attempts of this session that were not wholly right, one for each objective. */
function myMisses(scene: Scene, { id }: Room): Attempt[] {
  const { store, account } = scene
  const missed = new Map<string, Attempt>()
  const counts = new Set(
    store.live.rounds(id).flatMap(({ round, state }) => (state === 'closed' ? [round] : [])),
  )
  for (const { round, attempt, score } of store.live.answersOf(id, account.id)) {
    const found =
      attempt === undefined || !counts.has(round) ? undefined : store.attempts.get(account.id, attempt)
    if (found && isSealed(scene, found)) continue
    if (found && score !== undefined && score < 1 && !missed.has(found.objective))
      missed.set(found.objective, found)
  }
  return [...missed.values()]
}

function missesToAdd(scene: Scene, room: Room): Attempt[] {
  const { store, learner, account, curriculum } = scene
  return myMisses(scene, room).filter(({ objective, seq }) => {
    const isTaught = curriculum.objectives.has(objective)
    const isSetAside = store.cards.get(learner.id, objective)?.suspended ?? false
    return isTaught && !isSetAside && !store.memory.has(account.id, seq)
  })
}

/** A mistake in the question, kept for whoever keeps the curriculum; said twice, it is one. */
export function reportRound(scene: Scene, room: Room, number: number): Reply {
  const { store, account, now: at } = scene
  const round = store.live.round(room.id, number)
  if (!round) return tell(scene, room, 'live-not-open')
  const { item, version, params } = store.questions.get(round.question)!
  const isKept = store.reports
    .all()
    .some((one) => one.account === account.id && one.question === round.question)
  if (!isKept) {
    store.reports.add({ account: account.id, at, question: round.question, item, version, params, note: '' })
  }
  return tell(scene, room, 'report-kept')
}
