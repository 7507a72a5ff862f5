// What others in a class are told when something concerns them, in their own language, where they claimed their seat.

import type { Screen } from '../../chat/screen.ts'
import type { Incoming, Outgoing, Place } from '../ports.ts'
import { type Scene, sceneOf } from '../scene.ts'
import type { Seat } from './ports.ts'

export function tell(scene: Scene, seat: Seat, screenFor: (theirs: Scene) => Screen): Outgoing[] {
  const { store, world, now } = scene
  const account = seat.account && store.learners.account(seat.account)
  if (!account || seat.place === undefined) return []
  const place: Place = { platform: account.platform, id: seat.place, private: true }
  const incoming: Incoming = {
    from: { ...account, account: account.id },
    place,
    at: now,
    did: { act: 'came' },
  }
  const theirs = sceneOf(world, incoming, account, store.learners.learner(account.learner)!)
  return [{ to: place, account: account.id, how: 'post', screen: screenFor(theirs) }]
}

/** What is shown to whoever acts, beside what others are told. */
export function answered({ incoming, account }: Scene, screen: Screen): Outgoing {
  return { to: incoming.place, account: account.id, how: 'post', screen, replyTo: incoming.reply }
}
