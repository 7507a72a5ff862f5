// Steps to bring into their right order.

import { shuffled } from '../../random.ts'
import { type KindRules, letterOf, readLetters } from './kind.ts'

export const order: KindRules<'order'> = {
  pose(spec, random) {
    const sorted = spec.steps.map((_, index) => index)
    let shown = shuffled(sorted, random)
    // Shown in the right order already, there would be nothing to do.
    while (shown.every((step, index) => step === index)) shown = shuffled(sorted, random)
    return {
      kind: 'order',
      steps: shown.map((step) => spec.steps[step]!),
      key: sorted.map((step) => shown.indexOf(step)),
      mistakes: spec.mistakes.map((mistake) => ({
        ...mistake,
        first: shown.indexOf(mistake.first),
        second: shown.indexOf(mistake.second),
      })),
    }
  },
  read(text, body) {
    const steps = readLetters(text, body.steps.length)
    return steps?.length === body.steps.length ? { kind: 'order', order: steps } : undefined
  },
  write: (response) => response.order.map(letterOf).join(' '),
  right: (body) => ({ kind: 'order', order: body.key }),
  /** By inversions: 1 − (pairs of steps the wrong way round) / (all pairs), Kendall's distance made a score. */
  mark(response, body) {
    const place = (step: number) => response.order.indexOf(step)
    const pairs = body.key.flatMap((first, at) =>
      body.key.slice(at + 1).map((then) => [first, then] as const),
    )
    const inverted = pairs.filter(([first, then]) => place(first) > place(then)).length
    const made = body.mistakes.filter((mistake) => place(mistake.first) < place(mistake.second))
    return {
      score: 1 - inverted / pairs.length,
      why: made.map((mistake) => mistake.why),
      held: [...new Set(made.flatMap((mistake) => mistake.misconception ?? []))],
    }
  },
}
