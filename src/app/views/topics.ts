// All topics, unit by unit, with how much of each is known.

import { plain } from '../../chat/rich.ts'
import type { Block, Screen } from '../../chat/screen.ts'
import type { Unit } from '../../engine/curriculum.ts'
import { knowledge } from '../../engine/progress.ts'
import type { Scene } from '../scene.ts'
import { heading, note, page } from './parts.ts'

export function topicsScreen(scene: Scene): Screen {
  const { curriculum, store, learner, words, day } = scene
  const cards = store.cards.all(learner.id)
  const rowsOf = (unit: Unit) =>
    unit.topics.map((id) => {
      const topic = curriculum.topics.get(id)!
      const { met, objectives } = knowledge(curriculum, [topic], cards, day)
      const state = met === 0 ? 'topic-new' : met < objectives ? 'topic-begun' : 'topic-met'
      const states: Record<typeof state, string> = {
        'topic-new': words('topic-new', { objectives }),
        'topic-begun': words('topic-begun', { met, objectives }),
        'topic-met': words('topic-met', { objectives }),
      }
      return { label: topic.title, value: plain(states[state]) }
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
