// What an author wrote of one kind, as the engine asks it: mistakes of order and match name texts in the file,
// and numbers here.

import type { z } from 'zod'
import type { Spec } from '../engine/question/question.ts'
import type { fixedItem } from './schema.ts'
import { type Diagnostic, mistake, type Spot, within } from './spot.ts'

type Fixed = z.output<typeof fixedItem>

/** Adds to `mistakes` a text that is not there; then nothing comes back. */
export function specOf(authored: Fixed, spot: Spot, mistakes: Diagnostic[]): Spec | undefined {
  const base = { stem: authored.stem, code: authored.code }
  switch (authored.kind) {
    case 'choice':
      return { ...base, kind: 'choice', key: authored.key, distractors: authored.distractors }
    case 'several':
      return { ...base, kind: 'several', keys: authored.keys, distractors: authored.distractors }
    case 'true-false': {
      const { key, why, misconception } = authored
      return { ...base, kind: 'true-false', key, why, misconception }
    }
    case 'order': {
      const { steps } = authored
      const before = mistakes.length
      const wrong = authored.mistakes.map(({ first, then, ...rest }, at) => ({
        ...rest,
        first: numberOf(first, steps, within(spot, 'mistakes', at, 'first'), mistakes),
        second: numberOf(then, steps, within(spot, 'mistakes', at, 'then'), mistakes),
      }))
      return mistakes.length > before ? undefined : { ...base, kind: 'order', steps, mistakes: wrong }
    }
    case 'match': {
      const { pairs, extra } = authored
      const lefts = pairs.map((pair) => pair.left)
      const rights = [...pairs.map((pair) => pair.right), ...extra]
      const before = mistakes.length
      const wrong = authored.mistakes.map(({ left, right, ...rest }, at) => ({
        ...rest,
        left: numberOf(left, lefts, within(spot, 'mistakes', at, 'left'), mistakes),
        right: numberOf(right, rights, within(spot, 'mistakes', at, 'right'), mistakes),
      }))
      return mistakes.length > before ? undefined : { ...base, kind: 'match', pairs, extra, mistakes: wrong }
    }
    case 'short': {
      const { key, accept, mistakes } = authored
      return { ...base, kind: 'short', key, accept, mistakes }
    }
    case 'number': {
      const { key, unit, tolerance, mistakes } = authored
      return { ...base, kind: 'number', key, unit, tolerance, mistakes }
    }
    case 'cloze':
      return { ...base, kind: 'cloze', gaps: authored.gaps }
    case 'recall':
      return { ...base, kind: 'recall', back: authored.back }
  }
}

/** Which of the texts it is, from 0. */
function numberOf(text: string, texts: readonly string[], spot: Spot, mistakes: Diagnostic[]): number {
  const at = texts.indexOf(text)
  if (at < 0) mistakes.push(mistake(spot, `"${text}" is not there`, `one of: ${texts.join(' | ')}`))
  return at
}
