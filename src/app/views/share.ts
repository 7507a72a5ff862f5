// What to send to somebody who is to be asked the same question.

import { rich } from '../../chat/rich.ts'
import type { Screen } from '../../chat/screen.ts'
import type { Question } from '../../engine/question/question.ts'
import type { Scene } from '../scene.ts'
import { note, page, text } from './parts.ts'
import { stemInWords } from './question.ts'

export function shareScreen(scene: Scene, question: Question, start: string): Screen {
  const link = { text: `/start ${start}`, style: 'code' as const, start }
  return {
    blocks: page(
      [text(scene, 'share-how')],
      [
        { block: 'text', text: rich(stemInWords(scene, question)) },
        { block: 'text', text: [link] },
      ],
      [note(scene, 'share-elsewhere', { typed: `/start ${start}` })],
    ),
    buttons: [],
  }
}
