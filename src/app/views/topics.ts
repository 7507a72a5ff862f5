// All topics, unit by unit, with how much of each is known.

import { rich } from '../../chat/rich.ts'
import type { Block, Screen } from '../../chat/screen.ts'
import type { Topic, Unit } from '../../engine/curriculum.ts'
import type { ObjectiveId } from '../../engine/ids.ts'
import type { Card } from '../../engine/memory/card.ts'
import { knowledge } from '../../engine/progress.ts'
import type { Scene } from '../scene.ts'
import { heading, note, page } from './parts.ts'

export function topicsScreen(scene: Scene): Screen {
  const { curriculum, store, learner } = scene
  const cards = store.cards.all(learner.id)
  const rowsOf = (unit: Unit) =>
    unit.topics.map((id) => {
      const topic = curriculum.topics.get(id)!
      return { label: topic.title, value: rich(stateOf(scene, topic, cards)) }
    })
  return {
    blocks: page(
      ...curriculum.units.map((unit): Block[] => [
        heading(unit.title),
        { block: 'facts', rows: rowsOf(unit) },
      ]),
      [note(scene, 'topics-how')],
    ),
    buttons: [],
  }
}

/** How much of a topic somebody has met; where others read along, only how much there is. */
export function stateOf(scene: Scene, topic: Topic, cards: ReadonlyMap<ObjectiveId, Card>): string {
  const { curriculum, words, day } = scene
  if (!scene.incoming.place.private) return words('topic-new', { objectives: topic.objectives.length })
  const { met, objectives } = knowledge(curriculum, [topic], cards, day)
  if (met === 0) return words('topic-new', { objectives })
  return met < objectives ? words('topic-begun', { met, objectives }) : words('topic-met', { objectives })
}
