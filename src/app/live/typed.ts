// What is typed where a group reads along: an answer to the question that stands there, or one of its keys. Only a
// terminal hears it; on the chats a group's talk is none of ours.

import { printable } from '../../chat/rich.ts'
import { readResponse } from '../../engine/question/grade.ts'
import { isOver } from '../../engine/session/live.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { liveKeys } from '../views/live/keys.ts'
import { actLive } from './press.ts'
import { roomOf } from './room.ts'

export function typedInGroup(scene: Scene, text: string): Reply {
  const { store, incoming, world, now } = scene
  const inPrivate = refuse('in-private', { name: 'review' })
  if (incoming.place.platform !== 'terminal') return inPrivate
  const { place } = incoming
  const held =
    store.live.openAt(place, 'live') ?? store.live.openAt(place, 'daily') ?? store.live.latestAt(place)
  if (!held) return refuse('live-nothing-here')
  const room = roomOf(world, held, now)
  const given = printable(text).trim()
  const round = store.live.round(held.id, held.live.round)
  const body = round && store.questions.get(round.question)!.body
  const isAnswer = body !== undefined && readResponse(given, body) !== undefined
  const answer = () => actLive(scene, room, { turn: round!.round, verb: 'answer', choice: given })
  // While it can be answered, a letter is an answer before it is a key.
  if (isAnswer && round?.state === 'open') return answer()
  const button = liveKeys(room, scene.account.id).find(({ key }) => key !== '' && key === given.toLowerCase())
  if (button) return actLive(scene, room, button.press)
  // It came too late, and is told so.
  return isAnswer && !isOver(held.live) ? answer() : refuse('live-not-understood')
}
