// An attempt is handed in, or found ended: its receipt; of a rehearsal at once how it came out, for its teacher alone.

import type { Reply, Scene, Shown } from '../../scene.ts'
import { byClass, whenFor } from '../../views/challenge/take/parts.ts'
import { savedInWords } from '../../views/challenge/take/question.ts'
import { receiptScreen } from '../../views/challenge/take/receipt.ts'
import { rehearsedScreen } from '../../views/challenge/take/rehearsed.ts'
import { refreshCards } from './card.ts'
import { finish } from './finish.ts'
import { saying, shownFor, withOthers } from './shown.ts'
import { answerAt, asStored, questionAt, type Taking } from './taking.ts'

export function handIn(scene: Scene, taking: Taking): Reply {
  const { store, account, incoming, now } = scene
  const one = finish(store, taking.one, 'submitted', now)
  store.challenges.clearFocus(account.id, incoming.place.id)
  const after = { ...taking, ...asStored(scene, one) }
  const cards = one.rehearsal ? [] : refreshCards(scene, taking.challenge)
  return withOthers(endScreen(scene, after), cards)
}

export function endScreen(scene: Scene, { challenge, one, answers }: Taking): Shown {
  const screen = one.rehearsal
    ? rehearsedScreen(scene, challenge, answers)
    : receiptScreen(scene, challenge, one, answers)
  return shownFor(challenge, screen)
}

/** Something was pressed or typed after the end: it changed nothing, and what counts is said. */
export function tooLate(scene: Scene, taking: Taking, slot?: number): Reply {
  const { one, challenge } = taking
  const { how, at } = one.ended!
  const answer = slot === undefined ? undefined : answerAt(taking, slot)
  const body = slot === undefined ? undefined : questionAt(scene, taking, slot)?.body
  const given = answer?.response && body ? savedInWords(scene, body, answer.response) : 'none'
  scene.store.challenges.clearFocus(scene.account.id, scene.incoming.place.id)
  return saying(scene, endScreen(scene, taking), 'challenge-over-already', {
    how,
    late: challenge.setup.terms.late.late,
    time: whenFor(byClass(scene, challenge), at, true),
    number: answer ? `${answer.slot}` : 'none',
    given,
  })
}
