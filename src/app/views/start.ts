// What this is and the first step; what can be typed; what is stored and who sees it.

import { rich } from '../../chat/rich.ts'
import type { Screen } from '../../chat/screen.ts'
import type { Command } from '../commands.ts'
import type { Scene } from '../scene.ts'
import { commandButton, note, text } from './parts.ts'

export function startScreen(scene: Scene): Screen {
  const { curriculum } = scene
  return {
    blocks: [
      text(scene, 'start-what'),
      text(scene, 'start-how', { objectives: curriculum.objectives.size, topics: curriculum.topics.size }),
      text(scene, 'start-memory'),
      text(scene, 'start-honest'),
      text(scene, 'start-first'),
    ],
    buttons: [
      [commandButton(scene, '', 'key-learn', 'learn'), commandButton(scene, '', 'key-topics', 'topics')],
    ],
  }
}

export function helpScreen(scene: Scene, commands: readonly Command[]): Screen {
  const { words } = scene
  const rows = commands.map(({ name, says, takes }) => ({
    label: takes ? `/${name} ${words(takes)}` : `/${name}`,
    value: rich(words(says)),
  }))
  return {
    blocks: [text(scene, 'help-go-on'), { block: 'facts', rows }, note(scene, 'help-keys')],
    buttons: [],
  }
}

export function privacyScreen(scene: Scene): Screen {
  return {
    blocks: [
      text(scene, 'privacy-what'),
      text(scene, 'privacy-where'),
      text(scene, 'privacy-who'),
      text(scene, 'privacy-rights'),
    ],
    buttons: [
      [commandButton(scene, '', 'key-export', 'export'), commandButton(scene, '', 'key-forget', 'forget')],
    ],
  }
}
