// Ids that clash: with one that is gone for good, or an item's with a family's. (Two of one kind are
// found while loading.) And words that two terms both claim.

import type { Families } from '../../engine/question/pose.ts'
import type { Content } from '../load.ts'
import { type Diagnostic, lineOf, mistake, within } from '../spot.ts'

export function checkIdentities(content: Content, families: Families): Diagnostic[] {
  const { spots, retired } = content
  const names = new Set<string>(families.keys())
  const reused = (['units', 'topics', 'objectives', 'items', 'misconceptions', 'pictures'] as const).flatMap(
    (kind) =>
      [...spots[kind]].flatMap(([id, spot]) =>
        retired.has(id) ? [mistake(spot, `the id ${id} is in retired.yaml`, 'a new id')] : [],
      ),
  )
  const mistaken = [...spots.items].flatMap(([id, spot]) =>
    names.has(id) ? [mistake(within(spot, 'id'), `${id} is the name of a family`, 'another id')] : [],
  )
  return [...reused, ...mistaken, ...repeatedTerms(content)]
}

function repeatedTerms({ curriculum, termSpots }: Content): Diagnostic[] {
  const seen = new Map<string, number>()
  return curriculum.terms.flatMap((term, at) =>
    [term.term, ...term.also].flatMap((word) => {
      const plain = word.toLowerCase()
      const first = seen.get(plain)
      seen.set(plain, at)
      if (first === undefined || first === at) return []
      return [
        mistake(
          termSpots[at]!,
          `the term "${word}" is explained twice`,
          `it once; it is also at ${lineOf(termSpots[first]!)}`,
        ),
      ]
    }),
  )
}
