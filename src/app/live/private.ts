// A group's question answered in the private chat, where a link from the group leads: what takes more than a tap, and
// what is typed. Whoever comes by the link plays.

import { id, type LiveId } from '../../engine/ids.ts'
import { readResponse } from '../../engine/question/grade.ts'
import { isOver } from '../../engine/session/live.ts'
import type { Reply, Scene } from '../scene.ts'
import { answerLive, isOpen } from './answer.ts'
import { tell } from './aside.ts'
import { myResults } from './mine.ts'
import { openPanel } from './panel.ts'
import { openPicking } from './pick.ts'
import { resultsFile } from './results.ts'
import { type Room, roomOf } from './room.ts'

/** Nothing when the link leads to nothing that is still open. */
export function followLive(scene: Scene, link: string): Reply | undefined {
  const [, number, key] = /^(\d{1,15})-([0-9a-f]+)$/.exec(link) ?? []
  const held = number === undefined ? undefined : scene.store.live.get(id<LiveId>(`live-${number}`))
  if (!held || held.key !== key) return undefined
  const { store, account, incoming, now } = scene
  const room = roomOf(scene.world, held, now)
  if (isOver(held.live)) return afterwards(scene, room)
  const { round } = held.live
  store.live.join(held.id, account.id, Math.max(1, round), now)
  store.live.setFocus(account.id, incoming.place.id, held.id, round, [])
  const panel = held.host === account.id && held.live.kind === 'quiz' ? openPanel(scene, room) : undefined
  const asked =
    round > 0 && isOpen(room, now) ? openPicking(scene, room, round) : tell(scene, room, 'live-opened')
  return { told: [panel, asked].flatMap((reply) => (reply && 'told' in reply ? reply.told : [])) }
}

/** Whose it was gets what they can take home. */
function afterwards(scene: Scene, room: Room): Reply | undefined {
  if (room.live.kind !== 'quiz') return undefined
  if (room.host === scene.account.id) return resultsFile(scene, room)
  return room.store.live.player(room.id, scene.account.id) ? myResults(scene, room) : undefined
}

/** What is typed in private answers the group's question for which they came; nothing where none is open. */
export function typedForGroup(scene: Scene, text: string): Reply | undefined {
  const { store, account, incoming, world, now } = scene
  const focus = store.live.focus(account.id, incoming.place.id)
  const held = focus && store.live.get(focus.live)
  const round = held && store.live.round(held.id, held.live.round)
  if (!held || !round || focus.round !== round.round) return undefined
  const room = roomOf(world, held, now)
  if (!isOpen(room, now)) return undefined
  const given = text.trim()
  const { body } = store.questions.get(round.question)!
  return readResponse(given, body)
    ? answerLive(scene, room, round.round, given)
    : tell(scene, room, 'live-not-read', { kind: body.kind })
}
