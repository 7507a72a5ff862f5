// A text with gaps, filled in order; several answers are parted by commas or semicolons.

import type { KindRules } from './kind.ts'
import { markTyped, normalised, slipFrom } from './typed.ts'

const longest = 200

export const cloze: KindRules<'cloze'> = {
  pose: ({ gaps }) => ({ kind: 'cloze', gaps }),
  read(text, body) {
    const given = text.trim()
    if (given.length > longest * body.gaps.length) return undefined
    const texts = body.gaps.length === 1 ? [given] : given.split(/[,;]/).map((part) => part.trim())
    if (texts.length !== body.gaps.length || texts.some((part) => normalised(part) === '')) return undefined
    return { kind: 'cloze', texts }
  },
  write: (response) => response.texts.join('; '),
  right: (body) => ({ kind: 'cloze', texts: body.gaps.map((gap) => gap.key) }),
  /** By gaps: the share that is filled rightly. */
  mark(response, body) {
    const marks = body.gaps.map((gap, at) => markTyped(response.texts[at]!, gap))
    return {
      score: marks.reduce((sum, mark) => sum + mark.score, 0) / marks.length,
      why: marks.flatMap((mark) => mark.why),
      held: [...new Set(marks.flatMap((mark) => mark.held))],
    }
  },
  near(response, body) {
    const texts = body.gaps.map((gap, at) => slipFrom(response.texts[at]!, gap) ?? response.texts[at]!)
    if (texts.every((text, at) => text === response.texts[at])) return undefined
    return { response: { kind: 'cloze', texts }, text: texts.join('; ') }
  },
}
