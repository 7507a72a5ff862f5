// Which reasons a family gives for wrong answers: each stands for one mistake in thought, so a mistake that
// is never offered shows here.

import type { Phrase } from '../../../src/engine/phrase.ts'
import type { Generated } from '../../../src/engine/question/family.ts'

/** The ids of the messages that say why, in alphabetical order. */
export function whysOffered(made: readonly Generated[]): string[] {
  const whys = made.flatMap(({ spec }): (Phrase | undefined)[] => {
    if (spec.kind === 'choice') return spec.distractors.map(({ why }) => why)
    if (spec.kind === 'several') return [...spec.keys, ...spec.distractors].map(({ why }) => why)
    if (spec.kind === 'number' || spec.kind === 'short') return spec.mistakes.map(({ why }) => why)
    return []
  })
  return [...new Set(whys.flatMap((why) => (typeof why === 'object' ? [why.message] : [])))].sort()
}
