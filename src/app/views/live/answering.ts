// A group's question as one person answers it aside from the others: tap by tap, by typing, or in a form.

import type { Screen } from '../../../chat/screen.ts'
import { pickingOf } from '../../../engine/question/picks.ts'
import type { Room } from '../../live/room.ts'
import { pickedBlocks, pickRows } from '../answering.ts'
import { formOf } from '../form.ts'
import { page } from '../parts.ts'
import { howToAnswer, questionParts } from '../question.ts'
import { headOf } from './asking.ts'
import { liveButton, turnOf } from './parts.ts'

export function answeringScreen(room: Room, number: number, picked: readonly string[]): Screen {
  const round = room.store.live.round(room.id, number)!
  const question = room.store.questions.get(round.question)!
  const turn = turnOf(room, number)
  const picking = pickingOf(question.body)
  return {
    blocks: page(
      ...questionParts(room, question, headOf(room, round)),
      pickedBlocks(room, { picked }, question.body),
    ),
    buttons: [
      ...(picking ? pickRows(room, turn, picked, picking) : []),
      [liveButton(room, number, 'answer', '?', 'key-not-sure', '?')],
    ],
    form: formOf(room, turn, question.body),
    hint: howToAnswer(room, question, picked),
  }
}
