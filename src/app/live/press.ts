// A press on a group's session: whose it is to press, and whether it is still time, is decided here and never by the
// button.

import type { Press } from '../../chat/press.ts'
import { id, type LiveId } from '../../engine/ids.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { advance } from './advance.ts'
import { answerLive, saySureLive } from './answer.ts'
import { tell } from './aside.ts'
import { presentHost, steer, takeOver } from './host.ts'
import { join, pace } from './lobby.ts'
import { addMisses, myResult, myResults, reportRound } from './mine.ts'
import { chosen, openForm, openPicking, picked } from './pick.ts'
import { mineOnly } from './question.ts'
import { again, resultsFile } from './results.ts'
import { type Room, roomOf } from './room.ts'

export function pressLive(scene: Scene, press: Press): Reply {
  const held = scene.store.live.get(id<LiveId>(press.session))
  if (!held) return refuse('unknown-press')
  const { place } = scene.incoming
  const isThere = place.platform === held.place.platform && place.id === held.place.id
  // In private only who takes part already: anybody could write any number on a button of their own.
  const isIn =
    held.host === scene.account.id || scene.store.live.player(held.id, scene.account.id) !== undefined
  const takesPart = place.private && isIn
  if (!isThere && !takesPart) return refuse('unknown-press')
  return goingOn(scene, roomOf(scene.world, held, scene.now), press)
}

/** Where we could not write and may again now, it goes on by itself. */
function goingOn(scene: Scene, room: Room, press: Press): Reply {
  const { phase } = room.live
  const waits = phase.phase === 'paused' && phase.why === 'hindered'
  const mayAgain = !scene.incoming.place.private && (scene.incoming.missing ?? []).length === 0
  const after = waits && mayAgain ? advance(room, { event: 'continue' }) : undefined
  if (!after) return actLive(scene, room, press)
  const reply = actLive(scene, after.room, press)
  return 'told' in reply ? { told: [...after.told, ...reply.told] } : reply
}

export function actLive(scene: Scene, before: Room, { turn, verb, choice }: Omit<Press, 'session'>): Reply {
  const room = presentHost(scene, before)
  switch (verb) {
    case 'answer':
      return answerLive(scene, room, turn, choice)
    case 'sure':
    case 'unsure':
      return saySureLive(scene, room, turn, verb === 'sure')
    case 'form':
      return openForm(scene, room, turn)
    case 'pick':
    case 'drop':
      return choice === ''
        ? openPicking(scene, room, turn)
        : picked(scene, room, turn, choice, verb === 'pick')
    case 'done':
      return chosen(scene, room, turn)
    case 'reveal':
      return room.live.kind === 'quiz' ? steer(scene, room, verb, turn) : reveal(scene, room, turn)
    case 'panel':
    case 'go':
    case 'pause':
    case 'skip':
    case 'void':
    case 'stop':
      return steer(scene, room, verb, turn)
    case 'join':
      return join(scene, room, choice)
    case 'pace':
      return pace(scene, room, choice)
    case 'take':
      return takeOver(scene, room)
    case 'again':
      return again(scene, room)
    case 'file':
      return resultsFile(scene, room)
    case 'mine':
      return choice === 'all' ? myResults(scene, room) : myResult(scene, room, turn)
    case 'add':
      return addMisses(scene, room)
    case 'report':
      return reportRound(scene, room, turn)
    default:
      return refuse('unknown-press')
  }
}

function reveal(scene: Scene, room: Room, turn: number): Reply {
  const { live, store, id: session, now } = room
  if (turn !== live.round || live.phase.phase !== 'asking') return tell(scene, room, 'live-not-open')
  const since = live.phase.since ?? now
  const isMine = room.host === scene.account.id
  const answered = store.live.response(session, turn, live.phase.vote, scene.account.id) !== undefined
  if (!isMine && (!answered || now - since < mineOnly)) {
    return tell(scene, room, answered ? 'live-reveal-later' : 'live-reveal-answered')
  }
  const after = advance(room, { event: 'reveal' })
  return after
    ? { told: [...(tell(scene, room, 'live-revealing') as { told: [] }).told, ...after.told] }
    : tell(scene, room, 'live-not-open')
}
