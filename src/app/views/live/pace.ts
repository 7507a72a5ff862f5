// How much time somebody needs: theirs alone to know and to set.

import type { Button, Screen } from '../../../chat/screen.ts'
import { type PaceName, paces } from '../../live/ports.ts'
import type { Room } from '../../live/room.ts'
import { note, text } from '../parts.ts'
import { liveButton } from './parts.ts'

export function paceScreen(room: Room, now: PaceName, changed: boolean): Screen {
  return {
    blocks: [
      text(room, changed ? 'live-pace-set' : 'live-pace-how', { pace: now }),
      note(room, 'live-pace-private'),
    ],
    buttons: [paceButtons(room, now)],
  }
}

/** Typed as `p2` and the like. */
export function paceButtons(room: Room, now?: PaceName): Button[] {
  return paces.map((pace) => {
    const label = room.words('live-pace', { pace })
    const one = liveButton(room, 0, 'pace', `p${pace === 'untimed' ? 0 : pace}`, 'key-pace', pace)
    return { ...one, label: pace === now ? `✓ ${label}` : label }
  })
}
