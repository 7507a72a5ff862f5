// One person at one attempt of theirs: who may press, type and see is decided here, from the seat in the store.

import type { AttemptState } from '../../../engine/challenge/attempt.ts'
import type { TryId } from '../../../engine/ids.ts'
import type { Question } from '../../../engine/question/question.ts'
import { classesOf, type Held } from '../../classes/current.ts'
import { type Refused, refuse, type Scene } from '../../scene.ts'
import type { Challenge, Try, TryAnswer } from '../ports.ts'
import { endedByTime } from './finish.ts'
import { stateAt } from './time.ts'

export type Taking = { held: Held; challenge: Challenge; one: Try; answers: readonly TryAnswer[] }

/** As the person whose attempt it is; what the time has ended by now is ended first. */
export function takingOf(scene: Scene, id: TryId): Taking | Refused {
  const { store, now } = scene
  const one = store.challenges.try(id)
  const challenge = one && store.challenges.get(one.challenge)
  if (!one || !challenge) return refuse('unknown-press')
  const held = heldIn(scene, challenge)
  if (!held || held.seat.id !== one.seat) return refuse('challenge-not-yours')
  if (challenge.state === 'withdrawn') return refuse('challenge-withdrawn')
  return { held, challenge, ...asStored(scene, endedByTime(store, challenge, one, now)) }
}

export function asStored({ store }: Scene, one: Try): Pick<Taking, 'one' | 'answers'> {
  return { one: store.challenges.try(one.id)!, answers: store.challenges.answers(one.id) }
}

/** The person in the class of the challenge. */
export function heldIn(scene: Scene, challenge: Challenge): Held | undefined {
  return classesOf(scene).find((held) => held.class.id === challenge.class)
}

export function answerAt({ answers }: Taking, slot: number): TryAnswer | undefined {
  return answers.find((one) => one.slot === slot)
}

export function questionAt({ store }: Scene, taking: Taking, slot: number): Question | undefined {
  const answer = answerAt(taking, slot)
  return answer && store.questions.get(answer.question)
}

/** Of one that is not over. */
export function stateOf({ store, now }: Scene, { challenge, one }: Taking): AttemptState {
  return stateAt(store, challenge, one, now)
}
