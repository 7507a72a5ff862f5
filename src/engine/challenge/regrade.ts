// What a teacher decides about an item after it was answered. The answers stay as they were given; what they are
// worth is computed anew from the decisions, in their order.

import type { ItemId } from '../ids.ts'
import type { Response } from '../question/question.ts'

/**
 * `accept`: this answer counts as right too; `text` is the key of a pick (../item-analysis/picks.ts: an option by its
 * text, or a spelling). `void`: it counts for nobody. `full`: whoever was asked it gets all of it. `back`: the
 * decision of that number is taken back. `neverLower`: for whom it would be a loss, it is not made.
 */
export type RegradeChange =
  | { change: 'accept'; text: string; neverLower: boolean }
  | { change: 'void'; neverLower: boolean }
  | { change: 'full' }
  | { change: 'back'; seq: number }

/** One answer as it stands: given, and marked when its attempt ended. */
export type Marked = { response: Response | undefined; score: number }

export type Decision = { seq: number; item: ItemId; change: RegradeChange }

/** What stands for one item: what is accepted beside the key, or what counts in the place of any answer. */
export type Ruling = {
  accepted: readonly { text: string; neverLower: boolean }[]
  instead?: { is: 'full' } | { is: 'void'; neverLower: boolean } | undefined
}

export type Rulings = ReadonlyMap<ItemId, Ruling>

/** The decisions that were not taken back. One that takes back can be taken back too. */
export function standingDecisions(decisions: readonly Decision[]): Decision[] {
  const gone = new Set<number>()
  for (const { seq, change } of [...decisions].reverse())
    if (change.change === 'back' && !gone.has(seq)) gone.add(change.seq)
  return decisions.filter(({ seq, change }) => change.change !== 'back' && !gone.has(seq))
}

/** Of voiding and of full marks the later one stands; while full marks do, no answer matters. */
export function rulingsOf(decisions: readonly Decision[]): Rulings {
  const rulings = new Map<ItemId, Ruling>()
  for (const { item, change } of standingDecisions(decisions)) {
    const before = rulings.get(item) ?? { accepted: [] }
    rulings.set(item, ruled(before, change))
  }
  return rulings
}

function ruled(before: Ruling, change: RegradeChange): Ruling {
  switch (change.change) {
    case 'accept': {
      const { text, neverLower } = change
      const others = before.accepted.filter((one) => one.text !== text)
      return { ...before, accepted: [...others, { text, neverLower }] }
    }
    case 'void':
      // Whoever has all of it already would lose by it.
      if (change.neverLower && before.instead?.is === 'full') return before
      return { ...before, instead: { is: 'void', neverLower: change.neverLower } }
    case 'full':
      return { ...before, instead: { is: 'full' } }
    case 'back':
      return before
  }
}
