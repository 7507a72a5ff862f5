// The challenges of a class, the newest first.

import { plain, rich } from '../../../chat/rich.ts'
import type { Screen } from '../../../chat/screen.ts'
import { numberOf } from '../../challenge/meant.ts'
import type { Challenge } from '../../challenge/ports.ts'
import type { Held } from '../../classes/current.ts'
import type { Scene } from '../../scene.ts'
import { page, text } from '../parts.ts'

const mostShown = 10

export function challengesScreen(scene: Scene, held: Held, all: readonly Challenge[]): Screen {
  const { words } = scene
  const rows = all.slice(0, mostShown).map((one) => ({
    label: `#${numberOf(one)} ${one.setup.title}`,
    value: rich(words('challenge-state', { state: one.state })),
  }))
  const list = rows.length > 0 ? [{ block: 'facts' as const, rows }] : [text(scene, 'challenge-list-none')]
  return {
    blocks: page([{ block: 'heading', text: plain(held.class.name) }], list),
    buttons: [],
  }
}
