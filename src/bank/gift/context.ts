// What the converters of each kind of GIFT question share.

import type { TextChoice } from 'gift-pegjs'
import { id, type MisconceptionId } from '../../engine/ids.ts'
import type { Aside } from './aside.ts'

/** Which answers hold a part of the Spec: `distractors` 0 may be answer 1. */
export type Where = Record<string, number[]>

/** What the converters of each kind have at hand. `place(n)` is where the n-th answer stands. */
export type Context = {
  aside: Aside
  stem: string
  code: string | undefined
  where: Where
  text(given: { format: string; text: string } | null | undefined, answer: number): string | undefined
  error(answer: number, problem: string, expected: string): undefined
  warn(answer: number, problem: string, expected: string): void
  /** Said of a right answer: there is no other place for it than the explanation. */
  praise(text: string | undefined): void
}

export function belief(misconception: string | undefined): { misconception?: MisconceptionId } {
  return misconception === undefined ? {} : { misconception: id<MisconceptionId>(misconception) }
}

/** Per cent: what is written, else all for = and nothing for ~. */
export function weightOf({ isCorrect, weight }: TextChoice): number {
  return weight ?? (isCorrect ? 100 : 0)
}
