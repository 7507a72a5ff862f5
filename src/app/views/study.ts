// A session as it stands: a lesson, a question, its answer, a break, or the end.

import { rich } from '../../chat/rich.ts'
import type { Screen } from '../../chat/screen.ts'
import { leftToday } from '../../engine/memory/queue.ts'
import type { Phase } from '../../engine/session/solo.ts'
import type { HeldSession } from '../ports.ts'
import type { Scene } from '../scene.ts'
import { queueState } from '../study/queue-state.ts'
import { askScreen } from './ask.ts'
import { endScreen } from './end.ts'
import { button, heading, note, page, text } from './parts.ts'
import { pictureBlocks } from './question.ts'
import { revealScreen } from './reveal.ts'

export function studyScreen(scene: Scene, held: HeldSession): Screen {
  const { phase } = held.solo
  switch (phase.phase) {
    case 'teaching':
      return lessonScreen(scene, held, phase)
    case 'asking':
      return askScreen(scene, held, phase)
    case 'revealed':
      return revealScreen(scene, held, phase)
    case 'resting':
      return restScreen(scene, held)
    case 'ended':
      return endScreen(scene, held)
  }
}

function lessonScreen(scene: Scene, held: HeldSession, phase: Extract<Phase, { phase: 'teaching' }>): Screen {
  const { curriculum, words } = scene
  const objective = curriculum.objectives.get(phase.objective)!
  const topic = curriculum.topics.get(objective.topic)!
  const picture = objective.picture ?? (topic.objectives[0] === objective.id ? topic.picture : undefined)
  return {
    blocks: page(
      [
        heading(topic.title),
        ...(phase.why === 'repair' ? [note(scene, 'lesson-repair')] : []),
        { block: 'text', text: rich(objective.lesson) },
      ],
      pictureBlocks(scene, picture),
    ),
    // The hint says already which key goes on.
    buttons: [[button(scene, held, 'go', '', 'key-ask-me'), button(scene, held, 'stop', 'q', 'key-stop')]],
    hint: words('hint-lesson'),
  }
}

function restScreen(scene: Scene, held: HeldSession): Screen {
  const { words } = scene
  const left = leftToday(scene.curriculum, queueState(scene))
  return {
    blocks: [text(scene, 'rest', { answered: held.solo.answered, left })],
    buttons: [
      [
        button(scene, held, 'go', words('key-enter'), 'key-go-on'),
        button(scene, held, 'stop', 'q', 'key-stop'),
      ],
    ],
  }
}
