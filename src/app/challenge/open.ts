// A challenge opens: one post in each place where its class meets, once, whatever happens in between.

import type { Outgoing } from '../../chat/message.ts'
import type { Millis } from '../../engine/ids.ts'
import type { World } from '../scene.ts'
import { postScreen } from '../views/challenge/post.ts'
import type { Challenge } from './ports.ts'

export function opened(world: World, challenge: Challenge, now: Millis): Outgoing[] {
  const { store } = world
  return posts(world, challenge).filter(({ to }) =>
    store.challenges.tell(challenge.id, undefined, `opened ${to.platform} ${to.id}`, now),
  )
}

/** The slot is the challenge's id: its post can be edited. */
export function posts(world: World, challenge: Challenge): Outgoing[] {
  const { store } = world
  const of = store.classes.get(challenge.class)
  if (!of) return []
  return store.classes.places(of.id).map((to) => ({
    to,
    how: 'post',
    slot: challenge.id,
    screen: postScreen(world, of, challenge, to.platform),
  }))
}
