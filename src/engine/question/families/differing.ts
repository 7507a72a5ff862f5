// Which wrong answers to offer. Wrong models often agree with the right one or with each other for some
// parameters; what is offered must differ.

import { type Phrase, phraseKey } from '../../phrase.ts'
import type { Random } from '../../random.ts'
import type { Distractor } from '../question.ts'

/** How much sooner a wrong answer that shows a named misconception is taken than a mere slip. */
const headStart = 0.5

/** Distractors that differ from the key and from each other, in a new choice each time; too few gives nothing. */
export function differing(
  key: Phrase,
  wrong: readonly Distractor[],
  random: Random,
  count = 3,
): Distractor[] | undefined {
  const order = wrong
    .map((distractor) => ({ distractor, at: random() - (distractor.misconception ? headStart : 0) }))
    .sort((one, other) => one.at - other.at)
  const seen = new Set([phraseKey(key)])
  const chosen: Distractor[] = []
  for (const { distractor } of order) {
    if (chosen.length === count || seen.has(phraseKey(distractor.text))) continue
    seen.add(phraseKey(distractor.text))
    chosen.push(distractor)
  }
  return chosen.length === count ? chosen : undefined
}
