// What is sealed: the items of a class's challenges, from their publication until the last of them has handed in.

import type { ClassId, ItemId, Millis } from '../../engine/ids.ts'
import type { Store } from '../ports.ts'
import { lastEndOf } from './own-terms.ts'
import type { Challenge } from './ports.ts'

export function sealedIn(store: Store, of: ClassId): Set<ItemId> {
  return store.challenges.sealedIn(of)
}

/** Once nobody can be at it any more. */
export function unsealed(store: Store, challenge: Challenge, now: Millis): void {
  const isOpen = store.challenges.tries(challenge.id).some(({ ended }) => ended === undefined)
  if (!isOpen && now >= lastEndOf(store, challenge)) store.challenges.seal(challenge.id, [])
}
