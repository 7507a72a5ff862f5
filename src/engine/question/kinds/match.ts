// Left sides, numbered, to join to right sides, lettered.

import { shuffled } from '../../random.ts'
import { type KindRules, letterOf, readLetters } from './kind.ts'

export const match: KindRules<'match'> = {
  pose(spec, random) {
    const lefts = shuffled(
      spec.pairs.map((_, index) => index),
      random,
    )
    const sides = [...spec.pairs.map((pair) => pair.right), ...spec.extra]
    const rights = shuffled(
      sides.map((_, index) => index),
      random,
    )
    return {
      kind: 'match',
      lefts: lefts.map((pair) => spec.pairs[pair]!.left),
      rights: rights.map((side) => sides[side]!),
      key: lefts.map((pair) => rights.indexOf(pair)),
      mistakes: spec.mistakes.map((mistake) => ({
        ...mistake,
        left: lefts.indexOf(mistake.left),
        right: rights.indexOf(mistake.right),
      })),
    }
  },
  read(text, body) {
    const bare = text.toUpperCase().replace(/[\s,;:.()=>→-]+/g, '')
    const pairs = [...bare.matchAll(/(\d)([A-Z])/g)]
    if (pairs.length !== body.lefts.length || bare.length !== 2 * pairs.length) return undefined
    const rights = new Array<number>(body.lefts.length).fill(-1)
    for (const [, left, letter] of pairs) {
      const right = readLetters(letter!, body.rights.length)?.[0]
      const at = Number(left) - 1
      if (right === undefined || rights[at] !== -1 || rights.includes(right)) return undefined
      rights[at] = right
    }
    return { kind: 'match', rights }
  },
  write: (response) => response.rights.map((right, left) => `${left + 1}${letterOf(right)}`).join(' '),
  right: (body) => ({ kind: 'match', rights: body.key }),
  /** By pairs: the share of left sides that are joined to their own right side. */
  mark(response, body) {
    const right = body.key.filter((side, left) => response.rights[left] === side).length
    const made = body.mistakes.filter((mistake) => response.rights[mistake.left] === mistake.right)
    return {
      score: right / body.key.length,
      why: made.map((mistake) => mistake.why),
      held: [...new Set(made.flatMap((mistake) => mistake.misconception ?? []))],
    }
  },
}
