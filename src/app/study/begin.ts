// The ways to begin: learn something new, review what is due, practise a topic, ask again what was missed.

import type { ObjectiveId, TopicId } from '../../engine/ids.ts'
import { nextDue, nextNew } from '../../engine/memory/queue.ts'
import { seeded, shuffled } from '../../engine/random.ts'
import { isOpen, type Solo } from '../../engine/session/solo.ts'
import { findTopic } from '../find.ts'
import type { HeldSession } from '../ports.ts'
import { type Refused, type Reply, refuse, type Scene } from '../scene.ts'
import { isAnsweredElsewhere, takeOver, waiting } from './elsewhere.ts'
import { goOn, nextOf, passOver } from './next.ts'
import { queueState } from './queue-state.ts'
import { open, settle, show, standing } from './standing.ts'

/** Misses older than this are for the schedule alone. Milliseconds. */
const lately = 7 * 86_400_000
const mostMissed = 20

export function learn(scene: Scene, name: string): Reply {
  if (name === '') return start(scene, 'learn')
  const found = findTopic(scene, name)
  return 'refused' in found ? offered(found, 'learn') : start(scene, 'learn', found.topic.id)
}

export function review(scene: Scene): Reply {
  return start(scene, 'review')
}

export function practice(scene: Scene, name: string): Reply {
  if (name === '') return refuse('name-a-topic')
  const found = findTopic(scene, name)
  if ('refused' in found) return offered(found, 'practice')
  const { objectives } = found.topic
  const order = shuffled(objectives, seeded(`${scene.account.id}/${scene.now}`))
  return start(
    scene,
    'practice',
    found.topic.id,
    order.map((objective) => ({ objective, why: 'practice' })),
  )
}

/** What may have been meant is one tap away. */
function offered({ refused, args, near }: Unclear, command: 'learn' | 'practice'): Refused {
  const ways = near.map(({ id, title }) => ({ called: title, command: `${command} ${id}` }))
  return { ...refuse(refused, args), ways }
}
type Unclear = Extract<ReturnType<typeof findTopic>, Refused>

export function missed(scene: Scene): Reply {
  const waiting = missedLately(scene).map((objective) => ({ objective, why: 'missed' as const }))
  return waiting.length === 0 ? refuse('nothing-missed') : start(scene, 'missed', undefined, waiting)
}

/** The next sensible thing: what stands, what is due, else something new. */
export function carryOn(scene: Scene): Reply {
  const held = standing(scene)
  if (held && isOpen(held.solo)) return goOn(scene, held)
  const elsewhere = waiting(scene, () => true)
  if (elsewhere) return goOnHere(scene, elsewhere)
  const state = queueState(scene)
  if (!nextDue(scene.curriculum, state) && nextNew(scene.curriculum, state)) return start(scene, 'learn')
  return start(scene, 'review')
}

function start(
  scene: Scene,
  mode: Parameters<typeof open>[1],
  topic?: TopicId,
  deck?: Parameters<typeof open>[3],
) {
  // A command looks at nothing that stands and can't be read, so that it leads out of it.
  const begun = scene.incoming.did.act === 'press' ? standing(scene) : undefined
  if (begun && isJustBegun(begun.solo, mode, topic)) return show(scene, begun)
  const stands = deck ? undefined : waiting(scene, (solo) => solo.mode === mode && solo.topic === topic)
  if (stands) return goOnHere(scene, stands)
  const held = open(scene, mode, topic, deck)
  return settle(scene, held, nextOf(scene, held))
}

/** The very question that stands, here or elsewhere, in a view of its own. */
function goOnHere(scene: Scene, stands: HeldSession): Reply {
  const held = takeOver(scene, stands)
  const { phase } = held.solo
  // Asked for the first time as it stands in the store: there it says how often its card was reviewed before.
  const before = stands.solo.phase.phase === 'asking' ? stands.solo.phase.asked : undefined
  if (phase.phase === 'asking' && before && isAnsweredElsewhere(scene, before)) return passOver(scene, held)
  return settle(scene, held, held.solo)
}

/** A button tapped twice begins once. */
function isJustBegun({ mode, topic, turn, phase }: Solo, wanted: Solo['mode'], about?: TopicId): boolean {
  return (
    mode === wanted &&
    topic === about &&
    turn === 1 &&
    (phase.phase === 'teaching' || phase.phase === 'asking')
  )
}

/** Objectives missed lately and not answered rightly since, the latest first. */
function missedLately({ store, learner, now, curriculum }: Scene): ObjectiveId[] {
  const misses = new Set<ObjectiveId>()
  for (const { objective, rating, score } of store.attempts.standing(learner.id, now - lately)) {
    misses.delete(objective)
    if (rating === 'again' || score < 1) misses.add(objective)
  }
  const known = [...misses].filter((objective) => curriculum.objectives.has(objective))
  return known.reverse().slice(0, mostMissed)
}
