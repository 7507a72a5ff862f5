// Which item of each question one attempt is asked. Every attempt draws by its own seed; none is asked one twice, for
// no two questions share an item.

import type { ItemId } from '../ids.ts'
import { oneOf, seeded } from '../random.ts'
import type { Plan } from './plan.ts'

export function drawnFor(plan: Plan, seed: string): ItemId[] {
  return plan.map(({ items }, at) => oneOf(items, seeded(`${seed}/${at + 1}`)))
}
