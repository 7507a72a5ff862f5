// Select all that apply.

import { shuffled } from '../../random.ts'
import type { Option } from '../question.ts'
import { inOrder, type KindRules, letterOf, readLetters, wrongly } from './kind.ts'

export const several: KindRules<'several'> = {
  pose(spec, random) {
    const offered = [
      ...spec.keys.map((key) => ({ ...key, right: true })),
      ...spec.distractors.map((distractor) => ({ ...distractor, right: false })),
    ]
    const options = inOrder(offered, (things) => shuffled(things, random))
    return { kind: 'several', options: options.map(({ last: _, ...option }): Option => option) }
  },
  read(text, body) {
    const picked = readLetters(text, body.options.length)
    return picked && { kind: 'several', options: picked.sort((a, b) => a - b) }
  },
  write: (response) => response.options.map(letterOf).join(' '),
  right: (body) => ({
    kind: 'several',
    options: body.options.flatMap((option, index) => (option.right ? [index] : [])),
  }),
  /**
   * 1 − wrong/n, never below 0: n counts the right options, wrong those chosen wrongly and those missed, so
   * that ticking everything earns nothing where half is wrong. (One error costs one right answer, as in
   * "number right minus wrong" scoring.)
   */
  mark(response, body) {
    const wrong = body.options.filter((option, index) => option.right !== response.options.includes(index))
    const right = body.options.filter((option) => option.right).length
    return wrongly(wrong, Math.max(0, 1 - wrong.length / right))
  },
}
