// Answers that take several taps, or a form: put together aside from the others, and given when they are done.

import { isComplete, pickedAfter, pickingOf, typedFor } from '../../engine/question/picks.ts'
import type { Question } from '../../engine/question/question.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { answeringScreen } from '../views/live/answering.ts'
import { answerLive, isOpen } from './answer.ts'
import { onlyTo, tell } from './aside.ts'
import type { Room } from './room.ts'

/** The question of this number, while it can be answered. */
function standing(scene: Scene, room: Room, number: number): Question | undefined {
  const round = room.store.live.round(room.id, number)
  if (!round || number !== room.live.round || !isOpen(room, scene.now)) return undefined
  return room.store.questions.get(round.question)
}

function pickedBy({ store, account, incoming }: Scene, { id }: Room, number: number): readonly string[] {
  const focus = store.live.focus(account.id, incoming.place.id)
  return focus?.live === id && focus.round === number ? focus.picked : []
}

export function openForm(scene: Scene, room: Room, number: number): Reply {
  if (!standing(scene, room, number)) return tell(scene, room, 'live-not-open')
  const { place: to, from, reply: replyTo } = scene.incoming
  const screen = answeringScreen(room, number, [])
  return { told: [{ to, account: from.account, how: 'form', replyTo, screen }] }
}

export function openPicking(scene: Scene, room: Room, number: number): Reply {
  if (!standing(scene, room, number)) return tell(scene, room, 'live-not-open')
  const picks = pickedBy(scene, room, number)
  scene.store.live.setFocus(scene.account.id, scene.incoming.place.id, room.id, number, picks)
  return { told: [onlyTo(scene, room, number, answeringScreen(room, number, picks))] }
}

/** `on` is the state that is wanted, so that a doubled tap is harmless. */
export function picked(scene: Scene, room: Room, number: number, choice: string, on: boolean): Reply {
  const question = standing(scene, room, number)
  if (!question) return tell(scene, room, 'live-not-open')
  const picking = pickingOf(question.body)
  const picks = picking && pickedAfter(picking, pickedBy(scene, room, number), choice, on)
  if (!picks) return refuse('unknown-press')
  scene.store.live.setFocus(scene.account.id, scene.incoming.place.id, room.id, number, picks)
  return { told: [onlyTo(scene, room, number, answeringScreen(room, number, picks))] }
}

export function chosen(scene: Scene, room: Room, number: number): Reply {
  const question = standing(scene, room, number)
  if (!question) return tell(scene, room, 'live-not-open')
  const picking = pickingOf(question.body)
  const picks = pickedBy(scene, room, number)
  if (!picking) return refuse('unknown-press')
  if (!isComplete(picking, picks)) return tell(scene, room, 'live-pick-first')
  return answerLive(scene, room, number, typedFor(question.body, picks))
}
