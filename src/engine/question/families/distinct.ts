// Wrong answers whose values differ: what the key already says, or an earlier mistake, is left out.

import type { NumberMistake } from '../question.ts'

export function distinct(key: number, mistakes: readonly NumberMistake[]): NumberMistake[] {
  const seen = new Set([key])
  return mistakes.filter(({ value }) => !seen.has(value) && seen.add(value))
}
