// No item asks what another asks already: stems that are the same, or nearly so, with the same code.

import { likeness } from '../closest.ts'
import type { Content } from '../load.ts'
import { type Diagnostic, lineOf, mistake, within } from '../spot.ts'
import { plainWords } from '../text.ts'

/** Stems are compared by runs of this many words. */
const run = 5
/** The share of common runs from which two stems are one. */
const tooAlike = 0.7

export function checkDuplicates({ curriculum, spots }: Content): Diagnostic[] {
  const asked = [...curriculum.items.values()].flatMap((item) =>
    item.made === 'fixed'
      ? [{ id: item.id, code: item.spec.code ?? '', shingles: shinglesOf(String(item.spec.stem)) }]
      : [],
  )
  return asked.flatMap((one, at) => {
    const twin = asked
      .slice(0, at)
      .find((other) => other.code === one.code && likeness(one.shingles, other.shingles) > tooAlike)
    if (!twin) return []
    const alike = likeness(one.shingles, twin.shingles)
    const how = alike === 1 ? 'the same stem as' : `nearly the stem (${Math.round(alike * 100)} %) of`
    return [
      mistake(
        within(spots.items.get(one.id)!, 'stem'),
        `${one.id} has ${how} ${twin.id} (${lineOf(spots.items.get(twin.id)!)})`,
        'another question, or other words',
      ),
    ]
  })
}

function shinglesOf(text: string): Set<string> {
  const words = plainWords(text)
  if (words.length <= run) return new Set([words.join(' ')])
  return new Set(words.slice(0, words.length - run + 1).map((_, at) => words.slice(at, at + run).join(' ')))
}
