// What others in a class are told when something concerns them, in their own language, where they claimed their seat.

import type { Screen } from '../../chat/screen.ts'
import type { Incoming, Outgoing, Place } from '../ports.ts'
import { type Scene, sceneOf } from '../scene.ts'
import type { Seat } from './ports.ts'

/** Whoever tells it: somebody, or the hour. */
type Teller = Pick<Scene, 'world' | 'now'>

export function tell(teller: Teller, seat: Seat, screenFor: (theirs: Scene) => Screen): Outgoing[] {
  const theirs = sceneOfSeat(teller, seat)
  if (!theirs) return []
  const { incoming, account } = theirs
  return [{ to: incoming.place, account: account.id, how: 'post', screen: screenFor(theirs) }]
}

/** As they would see it where they took their seat; nothing for a seat in which nobody sits. */
export function sceneOfSeat({ world, now }: Teller, seat: Seat): Scene | undefined {
  const { store } = world
  const account = seat.account && store.learners.account(seat.account)
  if (!account || seat.place === undefined) return undefined
  const place: Place = { platform: account.platform, id: seat.place, private: true }
  const incoming: Incoming = {
    from: { ...account, account: account.id },
    place,
    at: now,
    did: { act: 'came' },
  }
  return sceneOf(world, incoming, account, store.learners.learner(account.learner)!)
}

/** What is shown to whoever acts, beside what others are told. */
export function answered({ incoming, account }: Scene, screen: Screen): Outgoing {
  return { to: incoming.place, account: account.id, how: 'post', screen, replyTo: incoming.reply }
}
