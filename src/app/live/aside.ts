// What one person alone is shown of a group's session: aside from the others where the platform can do that, in the
// private chat where they are there.

import type { Outgoing } from '../../chat/message.ts'
import { liveSlot } from '../../chat/press.ts'
import type { Screen } from '../../chat/screen.ts'
import type { MessageArgs } from '../../engine/phrase.ts'
import type { Reply, Scene } from '../scene.ts'
import { noteScreen } from '../views/note.ts'
import type { Room } from './room.ts'

/** `what` names the message that it brings up to date. */
export function onlyTo(
  scene: Scene,
  { id }: Pick<Room, 'id'>,
  what: number | 'panel' | undefined,
  screen: Screen,
): Outgoing {
  const { place: to, from, did, reply: replyTo } = scene.incoming
  const slot = what === undefined ? {} : { slot: liveSlot(id, what) }
  const inPrivate = did.act === 'press' ? ('replace' as const) : ('post' as const)
  return { to, account: from.account, how: to.private ? inPrivate : 'whisper', ...slot, replyTo, screen }
}

/** One sentence. */
export function tell(scene: Scene, room: Room, id: string, args: MessageArgs = {}): Reply {
  const { place: to, from, reply: replyTo } = scene.incoming
  const screen = noteScreen(room, id, args)
  return { told: [{ to, account: from.account, how: 'whisper', replyTo, screen }] }
}
