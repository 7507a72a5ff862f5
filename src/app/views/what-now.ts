// A refusal, and what can be typed or pressed now.

import { rich } from '../../chat/rich.ts'
import type { Screen } from '../../chat/screen.ts'
import type { MessageArgs } from '../../engine/phrase.ts'
import type { Scene } from '../scene.ts'
import { standing } from '../study/standing.ts'
import { goOnButton, text } from './parts.ts'
import { studyScreen } from './study.ts'

export function whatNow(scene: Scene, words: string, args: MessageArgs = {}): Screen {
  const held = standing(scene)
  const open = held && held.solo.phase.phase !== 'ended'
  if (!open) {
    const blocks = [text(scene, words, args), text(scene, 'now-nothing')]
    return { blocks, buttons: [[goOnButton(scene)]] }
  }
  const { hint, buttons } = studyScreen(scene, held)
  const blocks = [text(scene, words, args)]
  if (hint) blocks.push({ block: 'note', text: rich(hint) })
  return { blocks, buttons }
}
