// The host's controls, as they fit what stands now.

import type { Block, Button, Screen } from '../../../chat/screen.ts'
import type { LivePhase } from '../../../engine/session/live.ts'
import { hasOpened } from '../../live/ask.ts'
import type { Room } from '../../live/room.ts'
import { note, text } from '../parts.ts'
import { liveButton } from './parts.ts'

export function panelScreen(room: Room): Screen {
  const { live } = room
  const { phase } = live
  const why = phase.phase === 'paused' ? phase.why : 'none'
  return {
    blocks: [
      text(room, 'live-panel', { number: live.round, of: live.questions, phase: phase.phase, why }),
      ...(phase.phase === 'lobby' ? [note(room, 'live-panel-how')] : []),
      ...typedNote(room),
      ...privateNote(room),
    ],
    buttons: [rowOf(room), lastRow(room)].filter((row) => row.length > 0),
  }
}

/** Where nothing can be tapped: what the host types for each. */
function typedNote(room: Room): Block[] {
  const { place, live } = room
  if (place.platform !== 'terminal' || live.phase.phase === 'ended') return []
  return [note(room, 'live-panel-type', { phase: soon(room).phase })]
}

/** Why only some kinds of question are drawn. */
function privateNote(room: Room): Block[] {
  const { place, store, id, live } = room
  if (place.platform !== 'telegram' || live.phase.phase === 'ended' || hasOpened(room)) return []
  const args = { opened: store.live.countOpened(id), players: store.live.countPlayers(id) }
  return [note(room, 'live-panel-private', args)]
}

/** What closes is revealed, or talked about, in a moment: by the time that anything is pressed. */
function soon({ live: { phase, mode } }: Room): Exclude<LivePhase, { phase: 'closing' }> {
  if (phase.phase !== 'closing') return phase
  return { phase: mode === 'discuss' && phase.vote === 1 ? 'talking' : 'revealed', until: phase.until }
}

function rowOf(room: Room): Button[] {
  const { round } = room.live
  const phase = soon(room)
  const go = (label: string) => liveButton(room, round, 'go', '', label)
  const pause = liveButton(room, round, 'pause', '', 'key-pause')
  const skip = liveButton(room, round, 'skip', '', 'key-skip')
  switch (phase.phase) {
    case 'lobby':
      return [go('key-start-now')]
    case 'asking':
      return [liveButton(room, round, 'reveal', '', 'key-reveal'), pause, skip]
    case 'talking':
      return [liveButton(room, round, 'reveal', '', 'key-vote-now'), pause, skip]
    case 'revealed':
      return [go('key-next-question'), pause, liveButton(room, round, 'void', '', 'key-void')]
    case 'paused':
      return [go('key-continue'), ...(phase.of.phase === 'revealed' ? [] : [skip])]
    default:
      return []
  }
}

function lastRow(room: Room): Button[] {
  const { round, phase } = room.live
  return phase.phase === 'ended' ? [] : [liveButton(room, round, 'stop', '', 'key-end-quiz')]
}
