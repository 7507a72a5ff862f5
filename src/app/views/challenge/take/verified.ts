// What a receipt's code belongs to: whose attempt, when it ended, how many answers are stored, and whether they are
// still what they were.

import { type Rich, theirs } from '../../../../chat/rich.ts'
import type { Screen } from '../../../../chat/screen.ts'
import { may } from '../../../../engine/class/role.ts'
import { numberOf } from '../../../challenge/meant.ts'
import type { Challenge, Try } from '../../../challenge/ports.ts'
import { type Held, nameOf } from '../../../classes/current.ts'
import type { Scene } from '../../../scene.ts'
import { byClass, timed } from './parts.ts'

export type Verified = { held: Held; challenge: Challenge; one: Try; isSame: boolean }

export function verifiedScreen(scene: Scene, found: readonly Verified[]): Screen {
  return { blocks: [{ block: 'list', items: found.map((one) => lineOf(scene, one)) }], buttons: [] }
}

function lineOf(scene: Scene, { held, challenge, one, isSame }: Verified): Rich {
  const { store } = scene
  const answers = store.challenges.answers(one.id)
  const { how, at, receipt } = one.ended!
  const name = may(held.seat.role, 'see-names') ? nameOf(store.classes.seat(one.seat)) : 'mine'
  const args = {
    ...{ name, how, code: receipt, number: one.number, same: isSame ? 'yes' : 'no' },
    ...{ challenge: numberOf(challenge), title: theirs(challenge.setup.title) },
    ...{ stored: answers.filter(({ response }) => response).length, of: answers.length },
  }
  return timed(byClass(scene, challenge), 'challenge-verified', at, args, true)
}
