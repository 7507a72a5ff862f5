// Wrong answers that differ: typed ones by value, and options led by the one that tells most.

import { type Phrase, phraseKey } from '../../phrase.ts'
import type { Random } from '../../random.ts'
import type { Distractor, NumberMistake } from '../question.ts'
import { differing, oneEach } from './differing.ts'

/** Leaves out what the key already says, or another mistake that tells as much. */
export function distinct(key: number, mistakes: readonly NumberMistake[]): NumberMistake[] {
  return oneEach(
    mistakes.filter(({ value }) => value !== key),
    ({ value }) => value,
  )
}

/** As `differing`, but the first wrong answer is always among them, unless it says what the key says. */
export function led(
  key: Phrase,
  [first, ...others]: readonly Distractor[],
  random: Random,
  count = 3,
): Distractor[] | undefined {
  if (!first || phraseKey(first.text) === phraseKey(key)) return differing(key, others, random, count)
  const rest = others.filter(({ text }) => phraseKey(text) !== phraseKey(first.text))
  const more = differing(key, rest, random, count - 1)
  return more && [first, ...more]
}
