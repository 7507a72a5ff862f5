// How one person did, as they alone are shown it.

import { rich } from '../../../chat/rich.ts'
import type { Block, Button, Screen } from '../../../chat/screen.ts'
import { markOf } from '../../../engine/question/grade.ts'
import type { LiveResponse, LiveRound } from '../../live/ports.ts'
import type { Room } from '../../live/room.ts'
import type { Scene } from '../../scene.ts'
import { commandButton, note, page, text, whenInWords } from '../parts.ts'
import { givenInWords, verdictOf } from '../reveal.ts'
import { liveButton } from './parts.ts'

/** `toAdd`: so many misses can become cards. */
export function resultScreen(
  scene: Scene,
  room: Room,
  round: LiveRound,
  given: LiveResponse | undefined,
  toAdd: number,
): Screen {
  if (!given)
    return { blocks: [text(scene, 'live-you-did-not')], buttons: [addRow(room, round.round, toAdd)] }
  const { body } = scene.store.questions.get(round.question)!
  const mark = markOf(given.response, body)
  const why = mark.why.map((phrase): Block => ({ block: 'text', text: rich(scene.words.say(phrase)) }))
  const card = scene.store.cards.get(scene.learner.id, round.objective)
  const counts = given.attempt !== undefined && scene.store.memory.has(scene.account.id, given.attempt)
  const after =
    counts && card
      ? [note(scene, 'comes-back', { when: whenInWords(scene, card.due) })]
      : [note(scene, card ? 'live-no-review' : 'live-no-card')]
  return {
    blocks: page(
      [verdictOf(scene, givenInWords(scene, body, given.response), given.response, mark)],
      why,
      after,
    ),
    buttons: [addRow(room, round.round, toAdd)],
  }
}

function addRow(room: Room, number: number, toAdd: number): Button[] {
  return toAdd > 0 ? [liveButton(room, number, 'add', 'a', 'key-add-misses')] : []
}

export function addedScreen(scene: Scene, added: number, missed: number): Screen {
  const words = added > 0 ? 'live-added' : missed > 0 ? 'live-added-already' : 'live-nothing-missed'
  const review = added > 0 ? [[commandButton(scene, '', 'key-review', 'review')]] : []
  return { blocks: [text(scene, words, { added })], buttons: review }
}
