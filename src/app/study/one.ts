// One question alone, the very item, as somebody sent it: asked as practice.

import { availableAt } from '../../engine/memory/card.ts'
import type { Item } from '../../engine/question/question.ts'
import type { Reply, Scene } from '../scene.ts'
import { askAbout } from './ask.ts'
import { askedOf } from './card.ts'
import { open, settle, show, standing } from './standing.ts'

export function practiseItem(scene: Scene, item: Item): Reply {
  const { objective } = item
  const begun = scene.incoming.did.act === 'press' ? standing(scene) : undefined
  // A button tapped twice begins once.
  const isBegun = begun?.solo.turn === 1 && begun.solo.phase.phase === 'asking'
  if (isBegun && askedOf(begun)?.item === item.id) return show(scene, begun)
  const card = scene.store.cards.get(scene.learner.id, objective)
  const counts = card !== undefined && availableAt(card) <= scene.now
  const { topic } = scene.curriculum.objectives.get(objective)!
  const held = open(scene, 'practice', topic)
  return settle(scene, held, askAbout(scene, held, { objective, why: 'practice', counts, item }))
}
