// How much time somebody needs: theirs alone to know and to set.

import type { Screen } from '../../../chat/screen.ts'
import { type PaceName, paces } from '../../live/ports.ts'
import type { Room } from '../../live/room.ts'
import { note, text } from '../parts.ts'
import { liveButton } from './parts.ts'

export function paceScreen(room: Room, now: PaceName, changed: boolean): Screen {
  const label = (pace: PaceName) => room.words('live-pace', { pace: pace === 'untimed' ? 'untimed' : pace })
  const buttons = paces.map((pace) => {
    const one = liveButton(room, 0, 'pace', '', 'key-pace', pace)
    return { ...one, label: pace === now ? `✓ ${label(pace)}` : label(pace) }
  })
  return {
    blocks: [
      text(room, changed ? 'live-pace-set' : 'live-pace-how', { pace: now }),
      note(room, 'live-pace-private'),
    ],
    buttons: [buttons],
  }
}
