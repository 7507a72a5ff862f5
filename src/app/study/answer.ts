// A person answers the question that stands: what was typed is read, and a near miss is asked about first.

import type { QuestionId } from '../../engine/ids.ts'
import { nearMissOf, readResponse, writeResponse } from '../../engine/question/grade.ts'
import type { Question } from '../../engine/question/question.ts'
import { amend } from '../../engine/session/solo.ts'
import type { HeldSession } from '../ports.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { settle } from './standing.ts'
import { type Asking, take } from './take.ts'

/** `sure` said along with the answer counts before what was said earlier. */
export function answer(
  scene: Scene,
  held: HeldSession,
  asking: Asking,
  typed: string,
  sure: boolean | undefined = asking.sure,
): Reply {
  const question = questionOf(scene, asking.asked.question)
  const response = readResponse(typed, question.body)
  if (!response || (response.kind === 'recall' && !asking.turned)) return refuse('not-understood')
  const near = nearMissOf(response, question.body)
  if (near) {
    const given = writeResponse(response, question.body)
    return settle(scene, held, amend(held.solo, asking, { sure, near: { given, meant: near.text } }))
  }
  return take(scene, held, { ...asking, sure }, question, response, false)
}

/** "Did you mean …?" is settled: yes takes what was meant, no what was typed. */
export function settleNear(scene: Scene, held: HeldSession, asking: Asking, meant: boolean): Reply {
  if (!asking.near) return refuse('not-understood')
  const question = questionOf(scene, asking.asked.question)
  const response = readResponse(meant ? asking.near.meant : asking.near.given, question.body)!
  return take(scene, held, asking, question, response, meant)
}

/** A flashcard is turned over. */
export function turnOver(scene: Scene, held: HeldSession, asking: Asking): Reply {
  const question = questionOf(scene, asking.asked.question)
  if (question.body.kind !== 'recall') return refuse('not-understood')
  return settle(scene, held, amend(held.solo, asking, { turned: true }))
}

/** Said before the reveal, by one key: it weighs in the rating and asks nothing more. */
export function saySure(scene: Scene, held: HeldSession, asking: Asking, sure: boolean): Reply {
  return settle(scene, held, amend(held.solo, asking, { sure }))
}

export function questionOf(scene: Scene, question: QuestionId): Question {
  return scene.store.questions.get(question)!
}
