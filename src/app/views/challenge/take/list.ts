// Before an attempt is handed in: how many are answered, the way back to those that are empty or flagged, and the one
// button that hands it in.

import type { Block, Button, Screen } from '../../../../chat/screen.ts'
import { stateOf, type Taking } from '../../../challenge/take/taking.ts'
import type { Scene } from '../../../scene.ts'
import { note, page, text } from '../../parts.ts'
import { byClass, pressOn, timed } from './parts.ts'
import { headOf } from './question.ts'

const inRow = 5
/** More than a message has room for are reached by going on from one to the next. */
const mostButtons = 20

export function listScreen(scene: Scene, taking: Taking): Screen {
  const { one, answers, challenge } = taking
  const slot = answers.length + 1
  const empty = answers.filter(({ response }) => !response)
  const flagged = answers.filter(({ flagged }) => flagged)
  const isFree = challenge.setup.navigation === 'free'
  const named = (some: typeof answers) => some.map(({ slot }) => `Q${slot}`).join(', ')
  const press = (label: string, key: string, target: number) =>
    pressOn(scene, one.id, slot, 'go', {
      key,
      label,
      args: { number: target },
      choice: `${target}`,
    })
  const open = answers.filter(({ response, flagged }) => !response || flagged).slice(0, mostButtons)
  const jumps = open.map((answer) => press('key-challenge-go-to', `${answer.slot}`, answer.slot))
  const rows = Array.from({ length: Math.ceil(jumps.length / inRow) }, (_, at) =>
    jumps.slice(at * inRow, (at + 1) * inRow),
  )
  const submit = pressOn(scene, one.id, slot, 'submit', {
    key: scene.words('key-challenge-submit-typed'),
    label: 'key-challenge-hand-in',
  })
  // Two buttons never carry the same.
  const leadsBack = isFree && open.at(-1)?.slot !== answers.length
  const back: Button[] = leadsBack ? [press('key-challenge-previous', '<', answers.length)] : []
  const counted: Block[] = [
    text(scene, 'challenge-list-answered', {
      answered: answers.length - empty.length,
      of: answers.length,
      empty: named(empty) || 'none',
    }),
    ...(flagged.length > 0 ? [text(scene, 'challenge-list-flagged', { flagged: named(flagged) })] : []),
    ...(isFree ? [] : [note(scene, 'challenge-list-one-way')]),
  ]
  return {
    blocks: page([{ block: 'note', text: listHead(scene, taking) }], counted),
    buttons: [...(isFree ? rows : []), [...back, submit]],
    hint: scene.words('challenge-list-hint', { navigation: challenge.setup.navigation }),
  }
}

/** In the time that is granted afterwards it says that this is so. */
function listHead(scene: Scene, taking: Taking) {
  const state = stateOf(scene, taking)
  return state.state === 'grace'
    ? timed(byClass(scene, taking.challenge), 'challenge-head-grace', state.until)
    : headOf(scene, taking, taking.answers.length + 1)
}
