// How many questions of each aim a blueprint's shares make, and which aim an item serves.

import type { Item } from '../question/question.ts'
import { type Aim, aims } from './setup.ts'

/** Every item serves one: who mixes two things up is asked to tell them apart, whatever else that takes. */
export function aimOf({ contrasts, demand }: Pick<Item, 'contrasts' | 'demand'>): Aim {
  if (contrasts) return 'compare'
  return demand === 'use' ? 'use' : 'recall'
}

/** By largest remainder: each gets its whole part, and what is left goes to those that lost most. */
export function countsOf(shares: Readonly<Record<Aim, number>>, questions: number): Record<Aim, number> {
  const whole = aims.reduce((sum, aim) => sum + shares[aim], 0)
  const exact = aims.map((aim) => ({ aim, exact: whole === 0 ? 0 : (questions * shares[aim]) / whole }))
  const counts = { recall: 0, use: 0, compare: 0 }
  for (const one of exact) counts[one.aim] = Math.floor(one.exact)
  const left = questions - aims.reduce((sum, aim) => sum + counts[aim], 0)
  const byRemainder = [...exact].sort((one, other) => (other.exact % 1) - (one.exact % 1))
  for (const { aim } of byRemainder.slice(0, left)) counts[aim]++
  return counts
}
