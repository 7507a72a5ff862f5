// What stands before somebody when a challenge of their class seals it is passed over, wherever it stands: the next
// one comes in its place, and a word about it.

import { isSealed } from '../challenge/seal.ts'
import type { HeldSession } from '../ports.ts'
import type { Scene } from '../scene.ts'
import { nextOf } from './next.ts'

/** Whether something was. */
export function passSealed(scene: Scene): boolean {
  const { store, learner, account, now } = scene
  if (store.classes.seatsOf(learner.id).length === 0) return false
  const found = store.sessions
    .standing(learner.id)
    .map(({ held }) => held)
    .filter((held) => standsSealed(scene, held))
  for (const held of found) store.sessions.save(held.id, nextOf(scene, held), now)
  if (found.length > 0) store.live.notice(account.id, 'notice-sealed', {}, now)
  return found.length > 0
}

function standsSealed(scene: Scene, { solo: { phase } }: HeldSession): boolean {
  const { curriculum, sealed } = scene
  switch (phase.phase) {
    case 'asking':
    case 'revealed': {
      const { asked } = phase
      return isSealed(scene, asked) || (sealed.size > 0 && !curriculum.objectives.has(asked.objective))
    }
    case 'teaching':
      return sealed.size > 0 && !curriculum.objectives.has(phase.objective)
    default:
      return false
  }
}
