// What can be typed in a terminal where a group plays: the keys of what stands before it.

import type { Button } from '../../../chat/screen.ts'
import type { AccountId } from '../../../engine/ids.ts'
import { isOver } from '../../../engine/session/live.ts'
import type { Room } from '../../live/room.ts'
import { endScreen } from './end.ts'
import { lobbyScreen } from './lobby.ts'
import { paceButtons } from './pace.ts'
import { liveButton } from './parts.ts'
import { roundScreen } from './round.ts'

export function liveKeys(room: Room, who: AccountId): Button[] {
  const { live } = room
  const { round } = live
  if (round === 0) return [...lobbyScreen(room).buttons.flat(), ...paceButtons(room)]
  const given =
    live.phase.phase === 'asking' && room.store.live.response(room.id, round, live.phase.vote, who)
  const sureness = [
    liveButton(room, round, 'sure', '+', 'key-sure'),
    liveButton(room, round, 'unsure', '-', 'key-unsure'),
  ]
  const over = isOver(live) ? [liveButton(room, round, 'add', 'a', 'key-add-misses')] : []
  const end = isOver(live) && live.kind === 'quiz' ? endScreen(room).buttons.flat() : []
  return [
    ...end,
    ...roundScreen(room, round).buttons.flat(),
    ...(given ? sureness : []),
    ...over,
    ...paceButtons(room),
  ]
}
