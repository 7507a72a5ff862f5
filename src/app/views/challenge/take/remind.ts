// A reminder of a challenge, to one person: when it closes for them, and the way to start or go on.

import { theirs } from '../../../../chat/rich.ts'
import type { Screen } from '../../../../chat/screen.ts'
import type { Millis } from '../../../../engine/ids.ts'
import { numberOf } from '../../../challenge/meant.ts'
import type { Challenge } from '../../../challenge/ports.ts'
import type { Seat } from '../../../classes/ports.ts'
import type { Scene } from '../../../scene.ts'
import { byClass, pressOn, timed } from './parts.ts'

export function remindingScreen(scene: Scene, challenge: Challenge, seat: Seat, closes: Millis): Screen {
  const begun = scene.store.challenges.triesOf(challenge.id, seat.id).length > 0
  const args = {
    number: numberOf(challenge),
    title: theirs(challenge.setup.title),
    begun: begun ? 'yes' : 'no',
  }
  return {
    blocks: [{ block: 'text', text: timed(byClass(scene, challenge), 'challenge-remind', closes, args) }],
    buttons: [[pressOn(scene, challenge.id, 0, 'go', { label: 'key-challenge-start' })]],
  }
}
