// Which wrong answers to offer. Wrong models often agree with the right one or with each other for some
// parameters; what is offered must differ.

import { type Phrase, phraseKey } from '../../phrase.ts'
import { oneOf, type Random } from '../../random.ts'
import type { Distractor, NumberMistake } from '../question.ts'

/** How much sooner a wrong answer that shows a named misconception is taken than a mere slip. */
const headStart = 0.5

/** Distractors that differ from the key and from each other, in a new choice each time; too few gives nothing. */
export function differing<Wrong extends Distractor>(
  key: Phrase,
  wrong: readonly Wrong[],
  random: Random,
  count = 3,
): Wrong[] | undefined {
  const order = wrong
    .filter(({ text }) => phraseKey(text) !== phraseKey(key))
    .map((distractor) => ({ distractor, at: random() - (distractor.misconception ? headStart : 0) }))
    .sort((one, other) => one.at - other.at)
    .map(({ distractor }) => distractor)
  const chosen = oneEach(order, ({ text }) => phraseKey(text)).slice(0, count)
  return chosen.length === count ? chosen : undefined
}

/** Of several mistakes that lead to the same answer the first with a name, or just the first. */
export function oneEach<Mistake extends { misconception?: unknown }>(
  mistakes: readonly Mistake[],
  answerOf: (mistake: Mistake) => string | number,
): Mistake[] {
  const best = new Map<string | number, Mistake>()
  for (const mistake of mistakes) {
    const held = best.get(answerOf(mistake))
    if (!held || (!held.misconception && mistake.misconception)) best.set(answerOf(mistake), mistake)
  }
  return [...best.values()]
}

/**
 * Three wrong numbers to offer as options, so many of them below the key as chance decides and the wrong
 * models allow: its place among the options then tells nothing.
 */
export function around(
  key: number,
  wrong: readonly NumberMistake[],
  random: Random,
): NumberMistake[] | undefined {
  const pick = (some: readonly NumberMistake[]) => {
    const byText = some.map((mistake) => ({ ...mistake, text: String(mistake.value) }))
    const values = new Set(some.map(({ value }) => value))
    return differing('', byText, random, values.size) ?? []
  }
  const below = pick(wrong.filter(({ value }) => value < key))
  const above = pick(wrong.filter(({ value }) => value > key))
  const splits = [0, 1, 2, 3].filter((count) => count <= below.length && 3 - count <= above.length)
  if (splits.length === 0) return undefined
  const count = oneOf(splits, random)
  return [...below.slice(0, count), ...above.slice(0, 3 - count)].map(({ value, why, misconception }) => ({
    value,
    why,
    misconception,
  }))
}
