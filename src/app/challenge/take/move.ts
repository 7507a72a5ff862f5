// From one question of an attempt to another, and setting one aside for later: as far as its teacher lets people go
// back.

import { type Reply, refuse, type Scene } from '../../scene.ts'
import { say, showAt } from './shown.ts'
import { answerAt, asStored, type Taking } from './taking.ts'

/** `choice` is where to: pressed twice it leads to the same place. */
export function goTo(scene: Scene, taking: Taking, choice: string): Reply {
  const target = /^\d{1,3}$/.test(choice) ? Number(choice) : 0
  const last = taking.answers.length + 1
  if (target < 1 || target > last) return refuse('unknown-press')
  const { one, challenge } = taking
  if (challenge.setup.navigation === 'free') return showAt(scene, taking, target)
  if (target === one.at || target === one.at + 1) return showAt(scene, taking, target)
  return target < one.at ? say(scene, 'challenge-one-way') : refuse('unknown-press')
}

/** `on` is the state that is wanted. */
export function flag(scene: Scene, taking: Taking, slot: number, on: boolean): Reply {
  const { one, challenge } = taking
  if (!answerAt(taking, slot) || challenge.setup.navigation !== 'free') return refuse('unknown-press')
  scene.store.challenges.flag(one.id, slot, on)
  return showAt(scene, { ...taking, ...asStored(scene, one) }, slot)
}
