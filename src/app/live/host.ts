// The host steers: start, pause, reveal, skip, void, end. Whoever manages the place may too; and when the host is
// away, whoever plays may take over.

import type { Verb } from '../../chat/press.ts'
import type { LiveEvent } from '../../engine/session/live.ts'
import type { Reply, Scene } from '../scene.ts'
import { hostName } from '../views/live/parts.ts'
import { advance, save } from './advance.ts'
import { tell } from './aside.ts'
import { isHostAway } from './away.ts'
import { openPanel, panelTo } from './panel.ts'
import type { Room } from './room.ts'
import { voided } from './void.ts'

/** What can be typed after /quiz, and what it does. */
export const steering: Readonly<Record<string, Verb>> = {
  panel: 'panel',
  start: 'go',
  next: 'go',
  continue: 'go',
  pause: 'pause',
  reveal: 'reveal',
  skip: 'skip',
  void: 'void',
  end: 'stop',
  stop: 'stop',
}

export function mayHost(scene: Scene, room: Room): boolean {
  return room.host === scene.account.id || scene.incoming.manages === true
}

/** After a pause for want of answers anybody may say how it goes on. */
function anybodyMay({ live }: Room, verb: Verb): boolean {
  const { phase } = live
  return phase.phase === 'paused' && phase.why === 'silent' && (verb === 'go' || verb === 'stop')
}

export function steer(scene: Scene, room: Room, verb: Verb, turn: number = room.live.round): Reply {
  if (!mayHost(scene, room) && !anybodyMay(room, verb)) {
    return tell(scene, room, 'live-not-host', { host: hostName(room) ?? 'none' })
  }
  const here = presentHost(scene, room)
  if (verb === 'panel') return openPanel(scene, here, { anew: true })
  // A button from an earlier question must not do to this one what was meant for that.
  const isOfNow = turn === room.live.round || verb === 'pause' || verb === 'stop'
  if (!isOfNow) return openPanel(scene, here, { said: 'live-panel-moved' })
  if (verb === 'void') return voided(scene, here)
  const event = eventOf(here, verb)
  const after = event && advance(here, event)
  if (!after) return openPanel(scene, here, { said: 'live-panel-not-now' })
  return { told: [...after.told, ...panelTo(scene, after.room)] }
}

function eventOf({ live }: Room, verb: Verb): LiveEvent | undefined {
  const { phase } = live
  switch (verb) {
    case 'go':
      if (phase.phase === 'lobby') return { event: 'start' }
      return { event: phase.phase === 'paused' ? 'continue' : 'next' }
    case 'pause':
      return { event: 'pause' }
    case 'reveal':
      return { event: 'reveal' }
    case 'skip':
      return { event: 'skip' }
    case 'stop':
      return { event: 'end', how: 'stopped' }
    default:
      return undefined
  }
}

/** Whatever the host does is a sign of life. */
export function presentHost(scene: Scene, room: Room): Room {
  const isOver = room.live.phase.phase === 'ended'
  if (isOver || room.host !== scene.account.id || room.live.hosted === room.live.round) return room
  const here = { ...room, live: { ...room.live, hosted: room.live.round } }
  save(here)
  return here
}

/** Whoever plays may take over when the host is away. */
export function takeOver(scene: Scene, room: Room): Reply {
  const { store, id } = room
  if (room.host === scene.account.id) return openPanel(scene, room)
  if (room.live.phase.phase === 'ended') return tell(scene, room, 'live-not-open')
  if (!isHostAway(room)) return tell(scene, room, 'live-host-here', { host: hostName(room) ?? 'none' })
  if (!store.live.player(id, scene.account.id)) return tell(scene, room, 'live-take-over-play')
  store.live.setHost(id, scene.account.id)
  const mine = { ...room, host: scene.account.id }
  return openPanel(scene, presentHost(scene, mine), { said: 'live-took-over' })
}
