// Which challenge somebody means: the one whose number they say (#12), else the newest that fits, in the class that
// they turned to last.

import { may, type Right } from '../../engine/class/role.ts'
import { type ChallengeId, id } from '../../engine/ids.ts'
import { classesOf, current, type Held, notEntitled } from '../classes/current.ts'
import { type Refused, refuse, type Scene } from '../scene.ts'
import type { Challenge, ChallengeState } from './ports.ts'

/** `rest` is what was said besides the number. */
export type Meant = { held: Held; challenge: Challenge; rest: string }

/** The number that people say. */
export const numberOf = ({ id }: Pick<Challenge, 'id'>): string => id.replace('challenge-', '')

export function meant(
  scene: Scene,
  text: string,
  right: Right | undefined,
  states: readonly ChallengeState[],
): Meant | Refused {
  const [, number, rest = ''] = /^(?:#(\d{1,9})\b)?\s*(.*)$/s.exec(text.trim())!
  const found = number === undefined ? newest(scene, states) : numbered(scene, number)
  if ('refused' in found) return found
  const { held, challenge } = found
  if (right && !may(held.seat.role, right)) return notEntitled(held)
  if (!states.includes(challenge.state))
    return refuse('challenge-state', { state: challenge.state, number: numberOf(challenge) })
  return { held, challenge, rest }
}

function newest(scene: Scene, states: readonly ChallengeState[]): Omit<Meant, 'rest'> | Refused {
  const held = current(scene)
  if (!held) return refuse('class-none')
  const challenge = scene.store.challenges.ofClass(held.class.id).find(({ state }) => states.includes(state))
  return challenge ? { held, challenge } : refuse('challenge-none')
}

/** In whichever of their classes. */
function numbered(scene: Scene, number: string): Omit<Meant, 'rest'> | Refused {
  const challenge = scene.store.challenges.get(id<ChallengeId>(`challenge-${number}`))
  const held = challenge && classesOf(scene).find((one) => one.class.id === challenge.class)
  return challenge && held ? { held, challenge } : refuse('challenge-unknown', { number })
}
