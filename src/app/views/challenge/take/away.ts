// We were away while a challenge was open: to those who teach, with the numbers.

import { theirs } from '../../../../chat/rich.ts'
import type { Screen } from '../../../../chat/screen.ts'
import type { Millis } from '../../../../engine/ids.ts'
import { numberOf } from '../../../challenge/meant.ts'
import { lastEndOf } from '../../../challenge/own-terms.ts'
import type { Challenge } from '../../../challenge/ports.ts'
import type { Scene } from '../../../scene.ts'
import { noteScreen } from '../../note.ts'
import { byClass, lasting, whenFor } from './parts.ts'

/** `moved`: by how much the close did. `open`: how many were at it. */
export type AwayNumbers = { from: Millis; to: Millis; moved: Millis; open: number }

export function awayScreen(own: Scene, challenge: Challenge, { from, to, moved, open }: AwayNumbers): Screen {
  const scene = byClass(own, challenge)
  return noteScreen(scene, 'challenge-away', {
    number: numberOf(challenge),
    title: theirs(challenge.setup.title),
    from: whenFor(scene, from, true),
    to: whenFor(scene, to, true),
    length: lasting(scene, to - from),
    open,
    moved: moved > 0 ? lasting(scene, moved) : 'none',
    closes: whenFor(scene, lastEndOf(scene.store, challenge)),
  })
}
