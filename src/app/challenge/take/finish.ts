// An attempt ends: by hand, by the time, or as one that came too late to count. Only now is it marked, and a code is
// made of what was stored, so that nobody need take anybody's word for what was handed in.

import type { Millis } from '../../../engine/ids.ts'
import { markOf, nearMissOf } from '../../../engine/question/grade.ts'
import type { Body, Mark, Response } from '../../../engine/question/question.ts'
import type { Store } from '../../ports.ts'
import type { Challenge, Ended, Try } from '../ports.ts'
import { stateAt } from './time.ts'

/** As it then stands. */
export function finish(store: Store, one: Try, how: Ended, at: Millis): Try {
  const { challenges, questions } = store
  const marks = challenges.answers(one.id).map(({ slot, question, response }) => {
    const mark = response && fairMark(response, questions.get(question)!.body)
    return { slot, score: mark?.score ?? 0, held: mark?.held ?? [] }
  })
  challenges.end(one.id, how, at, challenges.digest(one.id), marks)
  store.alarms.clear('challenge', one.id, 'time')
  return challenges.try(one.id)!
}

/** One slip of typing away from something better it is worth that: asking would have told. */
export function fairMark(response: Response, body: Body): Mark {
  const near = nearMissOf(response, body)
  return markOf(near ? near.response : response, body)
}

/** What the time alone has ended by now, whether its alarm has rung or not. */
export function endedByTime(store: Store, challenge: Challenge, one: Try, now: Millis): Try {
  if (one.ended) return one
  const state = stateAt(store, challenge, one, now)
  if (state.state === 'handed-in') return finish(store, one, 'time', state.at)
  return state.state === 'dropped' ? finish(store, one, 'dropped', state.at) : one
}
