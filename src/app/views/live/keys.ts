// What can be typed in a terminal where a group plays: the keys of what stands before it.

import type { Button } from '../../../chat/screen.ts'
import type { AccountId } from '../../../engine/ids.ts'
import { isOver } from '../../../engine/session/live.ts'
import type { Room } from '../../live/room.ts'
import { liveButton } from './parts.ts'
import { roundScreen } from './round.ts'

export function liveKeys(room: Room, who: AccountId): Button[] {
  const { round } = room.live
  if (round === 0) return []
  const given = room.store.live.response(room.id, round, 1, who)
  return [
    ...roundScreen(room, round).buttons.flat(),
    ...(given
      ? [
          liveButton(room, round, 'sure', '+', 'key-sure'),
          liveButton(room, round, 'unsure', '-', 'key-unsure'),
        ]
      : []),
    ...(isOver(room.live) ? [liveButton(room, round, 'add', 'a', 'key-add-misses')] : []),
  ]
}
