// How long after the deadline what was given before it is waited for.

import type { Millis } from '../../engine/ids.ts'
import { times } from '../../engine/session/live.ts'
import type { Place } from '../ports.ts'

/** On Telegram the time of a tap is only that of its arrival, which is granted so much. Elsewhere it is the tap's own. */
const granted = 2000

/** So much later than the deadline an act may be dated and still count. */
export function graceIn({ platform }: Pick<Place, 'platform'>): Millis {
  return platform === 'telegram' ? granted : 0
}

/** The reveal waits so long for what is on its way. */
export function arrivingIn(place: Pick<Place, 'platform'>): Millis {
  return Math.max(times.arriving, graceIn(place))
}
