// The host's controls: shown to the host alone, never among what all can read.

import type { Outgoing } from '../../chat/message.ts'
import type { Reply, Scene } from '../scene.ts'
import { panelScreen } from '../views/live/panel.ts'
import { note, page } from '../views/parts.ts'
import { onlyTo } from './aside.ts'
import type { Room } from './room.ts'

/** `said` stands above it. `anew`: where they look now, for the one before may be far up or put away. */
export function openPanel(scene: Scene, room: Room, how: { said?: string; anew?: boolean } = {}): Reply {
  const { said, anew = false } = how
  const screen = panelScreen(room)
  const above = said === undefined ? [] : [note(room, said)]
  return {
    told: [
      onlyTo(scene, room, anew ? undefined : 'panel', { ...screen, blocks: page(above, screen.blocks) }),
    ],
  }
}

/**
 * The panel as it now is, along with what was done. Where a command can't be answered aside, it would stand for all to
 * read: there the lobby has a way to it.
 */
export function panelTo(scene: Scene, room: Room): Outgoing[] {
  const { did, place } = scene.incoming
  if (did.act === 'command' && place.platform === 'telegram' && !place.private) return []
  return [onlyTo(scene, room, 'panel', panelScreen(room))]
}
