// /question: one question for everybody in a place. It is revealed by who asked it, by anybody who answered once a
// minute has passed, or by itself after ten.

import type { TopicId } from '../../engine/ids.ts'
import { type Live, times } from '../../engine/session/live.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { advance } from './advance.ts'
import { canAsk } from './ask.ts'
import { groupOf, mayStart } from './group.ts'
import { busy, mayPost } from './preflight.ts'
import { roomOf } from './room.ts'
import { topicsNamed } from './setup.ts'

/** From then on whoever answered may reveal it. */
export const mineOnly = 60_000

export function question(scene: Scene, rest: string): Reply {
  const named = topicsNamed(scene, rest)
  return 'refused' in named ? named : askGroup(scene, named.topics)
}

function askGroup(scene: Scene, topics: readonly TopicId[]): Reply {
  const { store, world, incoming, account, now } = scene
  const refused = mayPost(scene) ?? mayStart(scene) ?? busy(scene)
  if (refused) return refused
  const { language, zone } = groupOf(scene)
  const live: Live = {
    version: 1,
    kind: 'question',
    mode: 'accuracy',
    language,
    zone,
    topics,
    questions: 1,
    seconds: times.unhurried / 1000,
    round: 0,
    silent: 0,
    hosted: 0,
    phase: { phase: 'lobby', until: now },
  }
  const held = store.live.open(incoming.place, 'live', account.id, live, now)
  if (!held) return busy(scene) ?? refuse('stale')
  const room = roomOf(world, held, now)
  const begun = canAsk(room) ? advance(room, { event: 'start' }) : undefined
  if (!begun) {
    advance(room, { event: 'end', how: 'no-more' })
    return refuse('live-nothing-to-ask')
  }
  return { told: begun.told }
}
