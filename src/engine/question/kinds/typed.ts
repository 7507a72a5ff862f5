// What short answers and gaps share: comparing what was typed with what would be right.

import type { Mark, TypedMistake } from '../question.ts'
import { fullMark } from './kind.ts'

/** Unicode form, case, spacing, what can't be seen, and the punctuation around an answer don't matter. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^[\s\p{M}`"'(]+|[\s`"').,;!?]+$/gu, '')
}

type Typed = { key: string; accept: readonly string[]; mistakes: readonly TypedMistake[] }

export function markTyped(text: string, { key, accept, mistakes }: Typed): Mark {
  const given = normalised(text)
  if ([key, ...accept].some((right) => normalised(right) === given)) return fullMark
  const made = mistakes.find((mistake) => mistake.answers.some((answer) => normalised(answer) === given))
  if (!made) return { score: 0, why: [], held: [] }
  return { score: 0, why: [made.why], held: made.misconception ? [made.misconception] : [] }
}

/** The right answer that is one typing slip from what was typed, unless that is a known mistake. */
export function slipFrom(text: string, { key, accept, mistakes }: Typed): string | undefined {
  const given = normalised(text)
  const known = mistakes.flatMap((mistake) => mistake.answers).some((answer) => normalised(answer) === given)
  if (known) return undefined
  return [key, ...accept].find((right) => oneSlip(given, normalised(right)))
}

/** One letter left out, put in, changed, or two neighbours swapped, in a word of five letters or more. */
function oneSlip(given: string, right: string): boolean {
  if (given === right || right.replace(/\P{L}/gu, '').length < 5) return false
  const [a, b] = [[...given], [...right]]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const left = a.slice(start, a.length - end)
  const wanted = b.slice(start, b.length - end)
  if (left.length <= 1 && wanted.length <= 1) return true
  return left.length === 2 && wanted.length === 2 && left[0] === wanted[1] && left[1] === wanted[0]
}
