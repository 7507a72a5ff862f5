// What is at hand where a group's session is moved on: the session, its place, its language, and when. Nobody's
// own settings are in it, for what a group reads must not depend on who did what.

import type { Outgoing } from '../../chat/message.ts'
import { liveSlot } from '../../chat/press.ts'
import type { Screen } from '../../chat/screen.ts'
import type { Curriculum } from '../../engine/curriculum.ts'
import type { AccountId, ItemId, LiveId, Millis } from '../../engine/ids.ts'
import type { Words } from '../../engine/phrase.ts'
import type { Live } from '../../engine/session/live.ts'
import { withheld } from '../../engine/withheld.ts'
import type { Place, Store } from '../ports.ts'
import type { World } from '../scene.ts'
import type { HeldLive } from './ports.ts'

export type Room = {
  world: World
  store: Store
  id: LiveId
  place: Place
  host: AccountId | undefined
  key: string
  opened: Millis
  live: Live
  words: Words
  /** Without what is sealed for anybody who plays, or for a class that meets there. */
  curriculum: Curriculum
  sealed: ReadonlySet<ItemId>
  now: Millis
}

export function roomOf(world: World, held: HeldLive, now: Millis): Room {
  const spoken = world.languages.get(held.live.language) ?? world.languages.get('en')!
  const words = held.place.platform === 'terminal' ? spoken.words : spoken.words.taps
  const { store } = world
  const sealed = sealedAround(store, held)
  return { world, store, ...held, words, curriculum: withheld(spoken.curriculum, sealed), sealed, now }
}

/** For whoever plays or has begun it, and for a class that meets there. */
function sealedAround({ challenges, learners }: Store, { id, place, host }: HeldLive): Set<ItemId> {
  const learner = host && learners.account(host)?.learner
  const hosts = learner ? challenges.sealedFor(learner) : []
  return new Set([...challenges.sealedAt(place), ...challenges.sealedAmong(id), ...hosts])
}

/** What everybody in the place sees. `round` is the question that it shows, 'lobby' or 'end'. */
export function publicly(
  { place, id }: Room,
  how: 'post' | 'replace',
  round: number | 'lobby' | 'end',
  screen: Screen,
  calm?: boolean,
): Outgoing {
  return { to: place, how, slot: liveSlot(id, round), screen, ...(calm ? { calm } : {}) }
}
