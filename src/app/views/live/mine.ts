// How one person did, as they alone are shown it.

import { rich } from '../../../chat/rich.ts'
import type { Block, Button, Screen } from '../../../chat/screen.ts'
import type { Standing } from '../../../engine/live/standings.ts'
import { markOf } from '../../../engine/question/grade.ts'
import type { LiveResponse, LiveRound } from '../../live/ports.ts'
import type { Room } from '../../live/room.ts'
import type { Attempt } from '../../ports.ts'
import type { Scene } from '../../scene.ts'
import { commandButton, note, page, text, whenInWords } from '../parts.ts'
import { stemInWords } from '../question.ts'
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
  // Where nothing of one's own can be shown, the way to it would be opened at once instead of these words.
  const { place, aside } = scene.incoming
  const canReview = added > 0 && (place.private || aside !== undefined)
  const review = canReview ? [[commandButton(scene, '', 'key-review', 'review')]] : []
  return { blocks: [text(scene, words, { added })], buttons: review }
}

export function resultsScreen(
  scene: Scene,
  room: Room,
  standing: Standing | undefined,
  misses: readonly Attempt[],
  toAdd: number,
): Screen {
  if (!standing) return { blocks: [text(scene, 'live-you-did-not-play')], buttons: [] }
  const { rank, right, seen } = standing
  const items = misses.map(({ objective, question, held }) => {
    const mistake = held.flatMap((one) => scene.curriculum.misconceptions.get(one)?.correction ?? [])[0]
    const can = scene.curriculum.objectives.get(objective)?.can
    const stem = stemInWords(scene, scene.store.questions.get(question)!)
    return rich(scene.words('live-miss', { can: can ?? stem, why: mistake ?? '' }).trim())
  })
  const listed: Block[] = items.length > 0 ? [text(scene, 'live-misses'), { block: 'list', items }] : []
  const pending = toAdd === 0 && items.length > 0 ? [note(scene, 'live-added-already')] : []
  return {
    blocks: page([text(scene, 'live-my-standing', { rank, right, seen })], listed, pending),
    buttons: [addRow(room, room.live.round, toAdd)],
  }
}
