// Ends the session that stands. Nothing is lost: every answer was saved when it was given.

import { end, isOpen } from '../../engine/session/solo.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { settle, standing } from './standing.ts'

export function stop(scene: Scene): Reply {
  const held = standing(scene)
  if (!held || !isOpen(held.solo)) return refuse('nothing-standing')
  return settle(scene, held, end(held.solo))
}
