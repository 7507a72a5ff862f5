// Whether a session can begin in a place: what we may do there, and whether one stands there already.

import { theirs } from '../../chat/rich.ts'
import { isOver } from '../../engine/session/live.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'

/** Says exactly what is missing. Nothing where nothing is. */
export function mayPost({ incoming }: Scene): Reply | undefined {
  const { missing = [] } = incoming
  return missing.length > 0 ? refuse('live-missing', { missing: missing.join(', ') }) : undefined
}

export function busy({ store, incoming }: Scene): Reply | undefined {
  const held = store.live.openAt(incoming.place, 'live')
  if (!held || isOver(held.live)) return undefined
  const host = held.host && store.learners.account(held.host)?.name
  const { kind, round, questions } = held.live
  return refuse('live-busy', { kind, host: host === undefined ? 'none' : theirs(host), round, questions })
}
