// One sentence.

import type { Screen } from '../../chat/screen.ts'
import type { MessageArgs } from '../../engine/phrase.ts'
import { type Spoken, text } from './parts.ts'

export function noteScreen(scene: Spoken, id: string, args: MessageArgs = {}): Screen {
  return { blocks: [text(scene, id, args)], buttons: [] }
}
