// How well a plan's questions are guarded against being looked up, which whoever publishes it is told.

import type { Plan } from '../../engine/challenge/plan.ts'
import type { Class } from '../classes/ports.ts'
import type { World } from '../scene.ts'
import { itemOf } from './pool.ts'

/**
 * `generated`: other numbers each time. `drawn`: one of several, of which each person is given one. `own`: from the
 * class's bank. `fixed`: the same for all, in files that everybody can read.
 */
export type Guarded = { generated: number; drawn: number; own: number; fixed: number }

export function guarded(world: World, of: Class, plan: Plan): Guarded {
  const counts = { generated: 0, drawn: 0, own: 0, fixed: 0 }
  for (const { items } of plan) {
    const first = itemOf(world, of, items[0]!)
    if (first?.made === 'generated') counts.generated++
    else if (items[0]!.startsWith('bank-')) counts.own++
    else if (items.length > 1) counts.drawn++
    else counts.fixed++
  }
  return counts
}
