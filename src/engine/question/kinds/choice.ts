// One right option among several.

import { shuffled } from '../../random.ts'
import type { Option } from '../question.ts'
import { fullMark, inOrder, type KindRules, letterOf, readLetters, wrongly } from './kind.ts'

export const choice: KindRules<'choice'> = {
  pose(spec, random) {
    const offered = [
      { ...spec.key, right: true },
      ...spec.distractors.map((distractor) => ({ ...distractor, right: false })),
    ]
    const options = inOrder(offered, (things) => shuffled(things, random))
    return { kind: 'choice', options: options.map(({ last: _, ...option }): Option => option) }
  },
  read(text, body) {
    const picked = readLetters(text, body.options.length)
    return picked?.length === 1 ? { kind: 'choice', option: picked[0]! } : undefined
  },
  write: (response) => letterOf(response.option),
  right: (body) => ({ kind: 'choice', option: body.options.findIndex((option) => option.right) }),
  mark(response, body) {
    const chosen = body.options[response.option]!
    return chosen.right ? fullMark : wrongly([chosen], 0)
  },
}
