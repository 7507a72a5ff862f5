// The settings, and how to change each.

import { rich } from '../../chat/rich.ts'
import type { Block, Screen } from '../../chat/screen.ts'
import type { Scene } from '../scene.ts'
import type { Setting } from '../settings.ts'
import { linkedBlocks } from './link.ts'
import { note, page } from './parts.ts'

export function settingsScreen(scene: Scene, settings: readonly Setting[]): Screen {
  const { words, learner } = scene
  const rows = settings.map((setting) => ({
    label: `${setting.name} ${setting.write(learner.settings)}`,
    value: rich(words(setting.says)),
  }))
  const blocks: Block[] = [
    { block: 'facts', rows },
    { block: 'note', text: rich(words('settings-how')) },
    note(scene, 'settings-past'),
  ]
  const linked = linkedBlocks(scene, scene.store.learners.accountsOf(learner.id))
  return { blocks: page(blocks, linked), buttons: [] }
}
