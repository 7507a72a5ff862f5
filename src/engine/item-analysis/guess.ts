// What somebody who knows nothing, and picks every answer with the same chance, earns on the average. (Moodle's
// random guess score; it has none for several right options, whose marks are its own.)

import type { Body } from '../question/question.ts'

/** A share of the whole mark; nothing for flashcards, which rate themselves. */
export function guessScore(body: Body): number | undefined {
  switch (body.kind) {
    case 'choice':
      return 1 / body.options.length
    case 'true-false':
      return 1 / 2
    case 'several':
      return severalGuess(body.options.filter(({ right }) => right).length, body.options.length)
    case 'order':
      // Of two steps, half of all orders have them the wrong way round.
      return 1 / 2
    case 'match':
      return 1 / body.rights.length
    case 'short':
    case 'number':
    case 'cloze':
      return 0
    case 'recall':
      return undefined
  }
}

/** Over all selections of at least one option; 1 − wrong/right each, never below 0. */
function severalGuess(right: number, options: number): number {
  let sum = 0
  // Selecting nothing has `right` errors, and earns nothing anyway.
  for (let wrong = 0; wrong < right; wrong++) sum += ways(options, wrong) * (1 - wrong / right)
  return sum / (2 ** options - 1)
}

/** How many selections of `options` differ from the right one in `wrong` options. */
function ways(options: number, wrong: number): number {
  let count = 1
  for (let at = 1; at <= wrong; at++) count = (count * (options - wrong + at)) / at
  return count
}
