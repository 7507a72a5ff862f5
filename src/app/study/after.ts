// How a session goes on after an answer: revealed, perhaps with a second chance, perhaps with what the
// missed objective rests on pulled in.

import type { Card } from '../../engine/memory/card.ts'
import { weakPrerequisites } from '../../engine/memory/queue.ts'
import { easierSibling, rankOf } from '../../engine/memory/rotation.ts'
import type { Question } from '../../engine/question/question.ts'
import { seeded } from '../../engine/random.ts'
import { type Asked, pullIn, reveal, type Solo } from '../../engine/session/solo.ts'
import type { Attempt } from '../ports.ts'
import type { Scene } from '../scene.ts'
import { queueState } from './queue-state.ts'

/** Stability, in days, from which a miss on a harder item earns a second chance. */
const stable = 7
/** Misses in a row after which what an objective rests on is asked first, once. */
const missesForRepair = 2

/** `before` and `after` are the card around the answer; `after` only where the answer counted. */
export type Outcome = {
  attempt: Attempt
  question: Question
  before: Card | undefined
  after: Card | undefined
}

export function afterAnswer(scene: Scene, solo: Solo, asked: Asked, outcome: Outcome): Solo {
  const { attempt, after } = outcome
  const { response, rating, score } = attempt
  const secondChance = deservesSecondChance(scene, outcome)
  const due = after?.due
  const shown = reveal(
    solo,
    { asked, response, attempt: attempt.seq, rating, due, secondChance },
    score === 1,
  )
  const objective = scene.curriculum.objectives.get(attempt.objective)
  if (!objective || !after || after.misses !== missesForRepair || secondChance) return shown
  const { retention } = scene.learner.settings
  return pullIn(shown, weakPrerequisites(scene.curriculum, objective, queueState(scene), retention))
}

/** The first miss on a harder item of an objective that was stable, when there is an easier item to ask. */
function deservesSecondChance({ curriculum }: Scene, { attempt, question, before }: Outcome): boolean {
  const objective = curriculum.objectives.get(attempt.objective)
  const item = curriculum.items.get(attempt.item)
  if (attempt.rating !== 'again' || !attempt.counted || attempt.why === 'second-chance') return false
  if (!objective || !item || !before || before.state !== 'review') return false
  if (before.stability < stable || before.misses > 0) return false
  const harder = question.demand !== 'recognise' && rankOf(item) >= before.rung
  return harder && easierSibling(curriculum, objective, item, seeded('')) !== undefined
}
