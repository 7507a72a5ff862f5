// A family makes items by the thousand: it draws parameters, computes the key with a small model of the
// real thing, and each distractor with the wrong model that a mistake implies.

import type { FamilyId } from '../ids.ts'
import type { Phrase } from '../phrase.ts'
import type { Random } from '../random.ts'
import type { Level, Spec } from './question.ts'

export type Generated = {
  spec: Spec
  /** Walks through the computation for these very parameters, a paragraph each. */
  explanation: readonly Phrase[]
}

export type Family<Params> = {
  id: FamilyId
  /** Raised by one whenever the same seed would give another question. */
  revision: number
  /** Parameters of a question: level 1 is a plain case, 3 needs every rule of the model. */
  draw(level: Level, random: Random): Params
  /**
   * The question for these parameters, or nothing when they make a bad one (two options the same, fewer
   * than three distractors): then parameters are drawn again.
   */
  generate(params: Params, random: Random): Generated | undefined
}

const attempts = 400

/** Draws until the family makes a question. Throws when it never does, which is a bug in the family. */
export function generate(
  family: Family<unknown>,
  level: Level,
  random: Random,
): Generated & { params: unknown } {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const params = family.draw(level, random)
    const generated = family.generate(params, random)
    if (generated) return { ...generated, params }
  }
  throw new Error(`The family ${family.id} made no question at level ${level} in ${attempts} draws.`)
}
