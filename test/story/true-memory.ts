// A made-up memory with a known curve: recall falls to 90 % after as many days as an objective is firm, and
// each success makes it firmer, the more so the nearer it was to being forgotten.

import type { Millis, ObjectiveId } from '../../src/engine/ids.ts'
import type { Random } from '../../src/engine/random.ts'

const dayLength = 86_400_000
type Trace = { firm: number; at: Millis }

export function makeMemory(random: Random) {
  const traces = new Map<ObjectiveId, Trace>()
  /** How well this person learns. */
  const talent = 0.7 + 0.8 * random()
  const recall = (objective: ObjectiveId, now: Millis): number => {
    const trace = traces.get(objective)
    if (!trace) return 0.3
    return 0.97 * 0.9 ** (Math.max(0, now - trace.at) / dayLength / trace.firm)
  }
  return {
    recall,
    reads(objective: ObjectiveId, now: Millis) {
      const firm = Math.max(0.8 * talent, traces.get(objective)?.firm ?? 0)
      traces.set(objective, { firm, at: now })
    },
    answers(objective: ObjectiveId, now: Millis, knew: boolean) {
      const { firm } = traces.get(objective) ?? { firm: 0.5 }
      const grown = knew ? firm * (1 + 12 * talent * (1 - recall(objective, now))) : Math.max(0.6, firm * 0.4)
      traces.set(objective, { firm: Math.min(grown, 400), at: now })
    },
  }
}
