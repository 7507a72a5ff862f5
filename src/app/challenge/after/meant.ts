// Which challenge that is over somebody means: the one whose number they say, else the newest of their class.

import type { Right } from '../../../engine/class/role.ts'
import { calendarDay, dayInWords, minuteOfDay } from '../../../engine/day.ts'
import type { Millis } from '../../../engine/ids.ts'
import { current } from '../../classes/current.ts'
import { clock } from '../../remind/read.ts'
import { type Refused, refuse, type Scene } from '../../scene.ts'
import { type Meant, meant, numberOf } from '../meant.ts'
import { isRunning, lastEndOf } from '../own-terms.ts'

export function meantOver(scene: Scene, text: string, right?: Right): Meant | Refused {
  const found = meant(scene, text.startsWith('#') ? text : `${newestOver(scene)} ${text}`, right, [
    'published',
  ])
  if ('refused' in found) return found
  const { challenge, held } = found
  if (!isRunning(scene.store, challenge, scene.now)) return found
  const when = timeInWords(scene, lastEndOf(scene.store, challenge), held.class.zone)
  return refuse('challenge-not-over', { number: numberOf(challenge), when })
}

/** `#12`, or nothing when none is over. */
function newestOver(scene: Scene): string {
  const { store, now } = scene
  const held = current(scene)
  const over =
    held &&
    store.challenges
      .ofClass(held.class.id)
      .find((one) => one.state === 'published' && !isRunning(store, one, now))
  return over ? `#${numberOf(over)}` : ''
}

/** By the clock of the class: "14 May, 18:00". */
export function timeInWords({ learner }: Pick<Scene, 'learner'>, at: Millis, zone: string): string {
  return `${dayInWords(calendarDay(at, zone), learner.settings.language)}, ${clock(minuteOfDay(at, zone))}`
}
