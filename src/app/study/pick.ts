// Answers that are put together tap by tap: several options, an order, pairs. What is picked is kept with the
// question, so that it survives a restart; [Done] answers with it.

import { isComplete, pickedAfter, pickingOf, typedFor } from '../../engine/question/picks.ts'
import { amend } from '../../engine/session/solo.ts'
import type { HeldSession } from '../ports.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { answer, questionOf } from './answer.ts'
import { settle } from './standing.ts'
import type { Asking } from './take.ts'

/** `on` is the state that is wanted, so that a doubled tap is harmless. */
export function pick(scene: Scene, held: HeldSession, asking: Asking, choice: string, on: boolean): Reply {
  const picking = pickingOf(questionOf(scene, asking.asked.question).body)
  const picked = picking && pickedAfter(picking, asking.picked ?? [], choice, on)
  if (!picked) return refuse('unknown-press')
  return settle(scene, held, amend(held.solo, asking, { picked }))
}

export function done(scene: Scene, held: HeldSession, asking: Asking): Reply {
  const { body } = questionOf(scene, asking.asked.question)
  const picking = pickingOf(body)
  const picked = asking.picked ?? []
  if (!picking) return refuse('unknown-press')
  if (!isComplete(picking, picked)) return refuse('pick-first')
  return answer(scene, held, asking, typedFor(body, picked))
}
