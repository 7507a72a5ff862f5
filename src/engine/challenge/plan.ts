// What a challenge asks, question by question, as chosen when it is published: one item for all, or several of equal
// expected difficulty, of which each attempt is given one.

import type { ItemId } from '../ids.ts'

export type Plan = readonly { items: readonly ItemId[] }[]

/** Every item that must not be met elsewhere while the challenge runs. */
export function itemsOf(plan: Plan): Set<ItemId> {
  return new Set(plan.flatMap(({ items }) => items))
}
