// How long a question stands: everybody's time, stretched by the slowest pace among those who play, so that nobody is
// cut short and nobody can be told apart.

import { times } from '../../engine/session/live.ts'
import type { PaceName } from './ports.ts'
import type { Room } from './room.ts'

const factors: Record<PaceName, number> = { '1': 1, '1.5': 1.5, '2': 2, untimed: 10 }
/** Nobody is waited for longer than this. Seconds. */
const longest = 600

export function secondsOf({ live, store, id }: Room): number {
  const whole = live.seconds ?? times.unhurried / 1000
  if (live.kind !== 'quiz' || live.seconds === undefined) return whole
  const playing = store.live.pacesOf(id, live.round)
  const slowest = Math.max(1, ...playing.map((pace) => factors[pace]))
  return Math.max(whole, Math.min(longest, whole * slowest))
}
