// One topic, as a link leads to it: what it is about, how much of it is known, and the two ways to begin.

import { rich } from '../../chat/rich.ts'
import type { Screen } from '../../chat/screen.ts'
import type { Topic } from '../../engine/curriculum.ts'
import type { Scene } from '../scene.ts'
import { commandButton, heading, page } from './parts.ts'
import { pictureBlocks } from './question.ts'
import { stateOf } from './topics.ts'

export function topicScreen(scene: Scene, topic: Topic): Screen {
  const cards = scene.store.cards.all(scene.learner.id)
  return {
    blocks: page(
      [
        heading(topic.title),
        { block: 'note', text: rich(stateOf(scene, topic, cards)) },
        { block: 'text', text: rich(topic.summary) },
      ],
      [{ block: 'text', text: rich(topic.lesson), spare: true }],
      pictureBlocks(scene, topic.picture),
    ),
    buttons: [
      [
        commandButton(scene, '', 'key-learn-this', `learn ${topic.id}`),
        commandButton(scene, '', 'key-practise', `practice ${topic.id}`),
      ],
    ],
  }
}
