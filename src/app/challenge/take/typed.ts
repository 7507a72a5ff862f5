// What is typed in a private place where a question of an attempt stands: an answer to that question, one of its keys,
// or at the list the number of a question to go to. Whatever it is, it is never an answer to another question.

import { printable } from '../../../chat/rich.ts'
import { readResponse } from '../../../engine/question/grade.ts'
import type { Reply, Scene } from '../../scene.ts'
import { tooLate } from './end.ts'
import { act } from './press.ts'
import { say, screenAt } from './shown.ts'
import { questionAt, type Taking, takingOf } from './taking.ts'

/** Nothing where no attempt stands. */
export function typedForChallenge(scene: Scene, text: string): Reply | undefined {
  const { store, account, incoming } = scene
  const focus = store.challenges.focus(account.id, incoming.place.id)
  if (!focus) return undefined
  const taking = takingOf(scene, focus.try)
  if ('refused' in taking) {
    store.challenges.clearFocus(account.id, incoming.place.id)
    return undefined
  }
  if (taking.one.ended) return tooLate(scene, taking, focus.slot)
  return read(scene, taking, focus.slot, printable(text).trim())
}

function read(scene: Scene, taking: Taking, slot: number, given: string): Reply {
  const screen = screenAt(scene, taking, slot, [])
  const question = questionAt(scene, taking, slot)
  const lower = given.toLowerCase()
  const enter = scene.words('key-enter')
  const button = screen.buttons
    .flat()
    .find(({ key }) => key !== '' && (given === '' ? key === enter : key.toLowerCase() === lower))
  const isKey = button && (button.press.verb !== 'answer' || lower === '?')
  if (button && isKey) return act(scene, taking, button.press)
  // As the button says it.
  if (question && lower === scene.words('key-not-sure').toLowerCase())
    return act(scene, taking, { turn: slot, verb: 'answer', choice: '?' })
  if (question && readResponse(given, question.body))
    return act(scene, taking, { turn: slot, verb: 'answer', choice: given })
  const target = /^(?:q|go )?(\d{1,3})$/.exec(lower)?.[1]
  if (!question && target !== undefined) return act(scene, taking, { turn: slot, verb: 'go', choice: target })
  return question
    ? say(scene, 'challenge-not-read', { kind: question.body.kind })
    : say(scene, 'challenge-list-not-read')
}
