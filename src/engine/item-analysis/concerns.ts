// What a teacher should look at. Each concern is a reason to read the question again, never a verdict; where
// there are too few people there is none.

import type { ItemStatistics } from './items.ts'
import type { PickStatistics } from './responses.ts'

/**
 * `key-suspect`: those who are good at the rest miss the key and pick a wrong option. `backwards`: those who are
 * good at the rest do worse. `weak`: it tells hardly anything about the rest. `below-guessing`: worse than
 * guessing. `too-easy`: nearly all know it.
 */
export type Concern = 'key-suspect' | 'backwards' | 'weak' | 'below-guessing' | 'too-easy'

/** Below this share of what is possible, Moodle too marks a question as doubtful. */
const leastEfficiency = 0.15
const nearlyAll = 0.95

export function concerns(item: ItemStatistics, picks: readonly PickStatistics[]): Concern[] {
  const found: Concern[] = []
  const { facility, discrimination, efficiency, guess } = item
  const isBackwards = 'value' in discrimination && discrimination.value < 0
  if (isBackwards) found.push(suspect(picks) ? 'key-suspect' : 'backwards')
  else if ('value' in efficiency && efficiency.value < leastEfficiency) found.push('weak')
  if ('value' in facility && guess !== undefined && facility.interval!.high < guess)
    found.push('below-guessing')
  if ('value' in facility && facility.value >= nearlyAll) found.push('too-easy')
  return found
}

/** The wrong option that looks like the key: the better ones pick it, and as many as pick the key. */
export function suspect(picks: readonly PickStatistics[]): PickStatistics | undefined {
  const right = Math.max(...picks.filter(({ is }) => is === 'right').map(({ chosen }) => chosen))
  return picks.find(
    ({ is, chosen, discrimination }) =>
      is === 'wrong' && chosen >= right && 'value' in discrimination && discrimination.value > 0,
  )
}
