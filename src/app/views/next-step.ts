// The next sensible thing, in one sentence: what an empty line, or [Go on], does from here.

import type { Block } from '../../chat/screen.ts'
import { nextDue, nextNew, type QueueState } from '../../engine/memory/queue.ts'
import type { Scene } from '../scene.ts'
import { note } from './parts.ts'

export function nextStep(scene: Scene, state: QueueState): Block {
  const { curriculum } = scene
  const task = nextDue(curriculum, state)
  if (task) return note(scene, task.why === 'early' ? 'next-early' : 'next-review')
  if (nextNew(curriculum, state)) return note(scene, 'next-learn')
  if (state.newToday >= state.newPerDay) return note(scene, 'next-tomorrow', { limit: state.newPerDay })
  return note(scene, 'next-practice')
}
