// The buttons by which a question is answered. Where an answer takes several taps, each carries the state that
// is wanted, and what was tapped so far stands above them.

import type { Block, Button } from '../../chat/screen.ts'
import { letterOf } from '../../engine/question/kinds/kind.ts'
import { isComplete, type Picking, pickingOf } from '../../engine/question/picks.ts'
import type { Body } from '../../engine/question/question.ts'
import type { HeldSession } from '../ports.ts'
import type { Scene } from '../scene.ts'
import type { Asking } from '../study/take.ts'
import { button, lettered, type Spoken, type Turn, text } from './parts.ts'

/** In rows. */
export function answerRows(scene: Scene, held: HeldSession, asking: Asking, body: Body): Button[][] {
  const picking = pickingOf(body)
  if (picking) return pickRows(scene, held, asking.picked ?? [], picking)
  switch (body.kind) {
    case 'recall':
      return [[button(scene, held, 'show', scene.words('key-enter'), 'key-show')]]
    case 'true-false':
      return [
        [
          button(scene, held, 'answer', 'T', 'key-true', 'T'),
          button(scene, held, 'answer', 'F', 'key-false', 'F'),
        ],
      ]
    case 'choice':
      return [body.options.map((_, at) => lettered(held, 'answer', letterOf(at), letterOf(at), letterOf(at)))]
    default:
      return []
  }
}

export function pickRows(scene: Spoken, held: Turn, picked: readonly string[], picking: Picking): Button[][] {
  const done = isComplete(picking, picked) ? [button(scene, held, 'done', '', 'key-done')] : []
  if (picking.places === undefined) {
    const ticks = picking.letters.map((letter) => {
      const on = picked.includes(letter)
      return lettered(held, on ? 'drop' : 'pick', '', on ? `✓ ${letter}` : letter, letter)
    })
    return [ticks, done]
  }
  const place = picked.length + 1
  const open = place > picking.places ? [] : picking.letters.filter((letter) => !picked.includes(letter))
  const last = `${picked.length}${picked.at(-1)}`
  const back = picked.length > 0 ? [button(scene, held, 'drop', '', 'key-take-back', last)] : []
  return [open.map((letter) => lettered(held, 'pick', '', letter, `${place}${letter}`)), [...back, ...done]]
}

/** What was tapped so far, in words. */
export function pickedBlocks(scene: Spoken, { picked = [] }: Pick<Asking, 'picked'>, body: Body): Block[] {
  if (picked.length === 0) return []
  const said = body.kind === 'match' ? picked.map((letter, at) => `${at + 1} – ${letter}`) : picked
  return [text(scene, 'picked', { picked: said.join(body.kind === 'order' ? ' → ' : ', ') })]
}
