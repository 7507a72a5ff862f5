// Each misconception is shown by at least two wrong answers: those that authors wrote, and those that
// families made when they were posed.

import type { MisconceptionId } from '../../engine/ids.ts'
import type { Content } from '../load.ts'
import { type Diagnostic, mistake } from '../spot.ts'
import { leaves } from '../walk.ts'

const fewest = 2

/** `made` counts the different wrong answers of families that lead to each. */
export function checkMisconceptions(
  { curriculum, spots, pages }: Content,
  made: ReadonlyMap<MisconceptionId, number>,
): Diagnostic[] {
  const written = new Map<unknown, number>()
  for (const page of pages)
    for (const { field, value } of leaves(page))
      if (field === 'misconception') written.set(value, (written.get(value) ?? 0) + 1)
  return [...curriculum.misconceptions.keys()].flatMap((id) => {
    const count = (written.get(id) ?? 0) + (made.get(id) ?? 0)
    if (count >= fewest) return []
    const shown = count === 0 ? 'no wrong answer' : 'only one wrong answer'
    return [mistake(spots.misconceptions.get(id)!, `${shown} leads to ${id}`, `at least ${fewest}`)]
  })
}
