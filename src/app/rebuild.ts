// Makes anew what follows from a learner's history: cards, paces and day counts. After an answer was taken
// back, after accounts were linked or unlinked, and by `npm run rebuild`, it is the same few lines.

import type { LearnerId, ObjectiveId } from '../engine/ids.ts'
import { replay } from '../engine/memory/history.ts'
import { dayCounts, nothingOn, paces } from '../engine/memory/tally.ts'
import type { Store } from './ports.ts'

export type Rebuilt = { cards: number; paces: number; days: number; mended: number }

/** `only`: the one objective about which the history has changed, so that the other cards are as they were. */
export function rebuild(
  { cards, paces: kinds, days, memory, attempts }: Store,
  learner: LearnerId,
  only?: ObjectiveId,
): Rebuilt {
  const answers = attempts.answers(learner)
  const events = only === undefined ? memory.all(learner) : memory.about(learner, only)
  const rebuilt = {
    cards: replay(events),
    paces: paces(answers),
    days: dayCounts(answers, memory.met(learner)),
  }
  const stood = [...cards.all(learner)].filter(([objective]) => only === undefined || objective === only)
  const kept = new Map(days.all(learner).map((count) => [count.day, count]))
  const mended =
    mend(new Map(stood), rebuilt.cards, (objective, card) =>
      card ? cards.put(learner, card) : cards.remove(learner, objective),
    ) +
    mend(kinds.all(learner), rebuilt.paces, (kind, pace) => kinds.put(learner, kind, pace)) +
    mend(kept, rebuilt.days, (day, count) => days.put(learner, count ?? nothingOn(day)))
  const { cards: made, paces: measured, days: counted } = rebuilt
  return { cards: made.size, paces: measured.size, days: counted.size, mended }
}

/** Puts right what differs in any bit, and says how much that was. */
function mend<K, V>(
  kept: ReadonlyMap<K, V>,
  right: ReadonlyMap<K, V>,
  put: (key: K, value: V | undefined) => void,
): number {
  const differing = [...new Set([...kept.keys(), ...right.keys()])].filter(
    (key) => JSON.stringify(kept.get(key)) !== JSON.stringify(right.get(key)),
  )
  for (const key of differing) put(key, right.get(key))
  return differing.length
}
