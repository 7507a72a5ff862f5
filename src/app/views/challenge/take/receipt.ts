// How an attempt ended, as its person is told: when, how many answers are stored, the code that settles what they were,
// and when the result comes.

import { type Rich, theirs } from '../../../../chat/rich.ts'
import type { Screen } from '../../../../chat/screen.ts'
import { numberOf } from '../../../challenge/meant.ts'
import { lastEndOf } from '../../../challenge/own-terms.ts'
import type { Challenge, Try, TryAnswer } from '../../../challenge/ports.ts'
import type { Scene } from '../../../scene.ts'
import { commandButton, heading, note, page } from '../../parts.ts'
import { byClass, timed } from './parts.ts'

export function receiptScreen(
  own: Scene,
  challenge: Challenge,
  one: Try,
  answers: readonly TryAnswer[],
): Screen {
  const scene = byClass(own, challenge)
  const title = scene.words('challenge-title', {
    number: numberOf(challenge),
    title: theirs(challenge.setup.title),
  })
  const result = timed(scene, 'challenge-receipt-result', lastEndOf(scene.store, challenge), {
    feedback: challenge.setup.feedback,
  })
  const isDropped = one.ended?.how === 'dropped'
  return {
    blocks: page(
      [heading(title)],
      [
        { block: 'text', text: receiptLine(scene, one, answers) },
        ...(isDropped ? [] : [{ block: 'text' as const, text: result }]),
      ],
      [note(scene, 'challenge-receipt-how')],
    ),
    buttons: [[commandButton(scene, '', 'key-challenge-all', 'challenge')]],
  }
}

/** "Submitted 14:22:08 · code 9F2C-41AB · 10 answers stored." */
export function receiptLine(scene: Scene, { number, ended }: Try, answers: readonly TryAnswer[]): Rich {
  const { how, at, receipt } = ended!
  const stored = answers.filter(({ response }) => response).length
  const args = { number, how, code: receipt || '–', stored, of: answers.length }
  return timed(scene, 'challenge-receipt', at, args, true)
}
