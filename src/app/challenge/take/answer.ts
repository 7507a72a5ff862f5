// Somebody answers a question of their attempt. Whatever they give is saved at once and replaces what they gave before;
// whether it is right is said by nothing, not even by asking whether it was a slip of typing.

import { readResponse } from '../../../engine/question/grade.ts'
import { isComplete, pickedAfter, pickingOf, typedFor } from '../../../engine/question/picks.ts'
import type { Body, Response } from '../../../engine/question/question.ts'
import { type Reply, refuse, type Scene } from '../../scene.ts'
import { picksOf, say, showAt } from './shown.ts'
import { answerAt, asStored, questionAt, type Taking } from './taking.ts'

/** `typed` as it would be typed in the terminal: a letter, letters, a word. */
export function answer(scene: Scene, taking: Taking, slot: number, typed: string): Reply {
  const question = questionAt(scene, taking, slot)
  if (!question) return refuse('unknown-press')
  const response = readResponse(typed, question.body)
  if (!response || response.kind === 'recall')
    return say(scene, 'challenge-not-read', { kind: question.body.kind })
  return save(scene, taking, slot, response)
}

export function clear(scene: Scene, taking: Taking, slot: number): Reply {
  return answerAt(taking, slot) ? save(scene, taking, slot, undefined) : refuse('unknown-press')
}

/** `on` is the state that is wanted, so that a doubled tap is harmless. What makes a whole answer is saved with the tap. */
export function picked(scene: Scene, taking: Taking, slot: number, choice: string, on: boolean): Reply {
  const { body } = questionAt(scene, taking, slot) ?? {}
  const picking = body && pickingOf(body)
  const picks = picking && pickedAfter(picking, picksHere(scene, taking, slot, body), choice, on)
  if (!body || !picking || !picks) return refuse('unknown-press')
  if (isComplete(picking, picks))
    return save(scene, taking, slot, readResponse(typedFor(body, picks), body), picks)
  // Of what is ticked freely, nothing ticked is no answer; an order that is begun leaves the one before it.
  if (picking.places === undefined) return save(scene, taking, slot, undefined, picks)
  return showAt(scene, taking, slot, picks)
}

/** An order or pairs as far as they were tapped in this place; ticks are saved one by one. */
function picksHere(scene: Scene, taking: Taking, slot: number, body: Body): readonly string[] {
  const { store, account, incoming } = scene
  const focus = store.challenges.focus(account.id, incoming.place.id)
  const isHere = focus?.try === taking.one.id && focus.slot === slot
  return isHere && body.kind !== 'several' ? focus.picked : picksOf(scene, taking, slot)
}

function save(
  scene: Scene,
  taking: Taking,
  slot: number,
  response: Response | undefined,
  picks?: readonly string[],
): Reply {
  const { store, now } = scene
  // Of two that overtook each other on the way, the later one stands.
  const isOlder = (answerAt(taking, slot)?.at ?? now) > now
  if (!isOlder) store.challenges.respond(taking.one.id, slot, response, now)
  const after = { ...taking, ...asStored(scene, taking.one) }
  return showAt(scene, after, slot, isOlder ? undefined : picks)
}
