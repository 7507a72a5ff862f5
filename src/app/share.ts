// A link to the question that stands, or was just answered, for somebody else to be asked it too: never with
// its key.

import { encodeLink } from '../chat/deep-link.ts'
import { type Reply, refuse, type Scene } from './scene.ts'
import { questionOf } from './study/answer.ts'
import { askedOf } from './study/card.ts'
import { standing } from './study/standing.ts'
import { shareScreen } from './views/share.ts'

export function share(scene: Scene): Reply {
  const held = standing(scene)
  const asked = held && askedOf(held)
  if (!asked) return refuse('nothing-to-share')
  // Without its item nobody could open it.
  if (!scene.curriculum.items.has(asked.item)) return refuse('nothing-to-share')
  const start = encodeLink({ to: 'question', item: asked.item })
  return { screen: shareScreen(scene, questionOf(scene, asked.question), start) }
}
