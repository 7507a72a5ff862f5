// How a rehearsal came out, at once and with every reason, to whoever teaches alone. It counts nowhere.

import { rich, theirs } from '../../../../chat/rich.ts'
import type { Screen } from '../../../../chat/screen.ts'
import { markOf, rightResponse } from '../../../../engine/question/grade.ts'
import { numberOf } from '../../../challenge/meant.ts'
import type { Challenge, TryAnswer } from '../../../challenge/ports.ts'
import type { Scene } from '../../../scene.ts'
import { commandButton, heading, note, page, text } from '../../parts.ts'
import { keyInWords, stemInWords } from '../../question.ts'
import { inShort, responseInWords, shareInWords } from '../after/parts.ts'

export function rehearsedScreen(scene: Scene, challenge: Challenge, answers: readonly TryAnswer[]): Screen {
  const { words } = scene
  const number = numberOf(challenge)
  const title = words('challenge-title', { number, title: theirs(challenge.setup.title) })
  const sum = answers.reduce((whole, { score }) => whole + (score ?? 0), 0)
  const share = answers.length === 0 ? 0 : sum / answers.length
  return {
    blocks: page(
      [heading(title), text(scene, 'challenge-rehearsed', { share: shareInWords(share) })],
      [{ block: 'list', items: answers.map((answer) => rich(lineOf(scene, answer))) }],
      [note(scene, 'challenge-rehearsed-how')],
    ),
    buttons: [
      [
        commandButton(scene, '', 'key-challenge-rehearse', `challenge rehearse #${number}`),
        commandButton(scene, '', 'key-challenge-draft', `challenge #${number}`),
      ],
    ],
  }
}

function lineOf(scene: Scene, { slot, question, response, score = 0 }: TryAnswer): string {
  const { words, store } = scene
  const asked = store.questions.get(question)!
  const { body } = asked
  const why = response
    ? markOf(response, body)
        .why.map((phrase) => words.say(phrase))
        .join(' ')
    : ''
  return words('challenge-result-line', {
    mark: score === 1 ? 'right' : score > 0 ? 'part' : 'wrong',
    number: slot,
    stem: inShort(stemInWords(scene, asked)),
    given: responseInWords(scene, body, response),
    key: keyInWords(scene, body) ?? responseInWords(scene, body, rightResponse(body)),
    why: score === 1 ? '' : why,
  }).trim()
}
