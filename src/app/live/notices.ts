// A word that could not be said when it happened, such as that a group is gone: said to the person alone, at the
// next thing that they do.

import type { Outgoing } from '../../chat/message.ts'
import type { Scene } from '../scene.ts'
import { noteScreen } from '../views/note.ts'

export function takeNotices(scene: Scene): Outgoing[] {
  const { store, account, incoming } = scene
  if (!incoming.place.private) return []
  return store.live.takeNotices(account.id).map(
    ({ name, args }): Outgoing => ({
      to: incoming.place,
      account: account.id,
      how: 'post',
      screen: noteScreen(scene, name, args),
    }),
  )
}
