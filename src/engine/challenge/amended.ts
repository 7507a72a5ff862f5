// A question as a decision makes it: what was accepted counts as right, and is no mistake any more.

import { phraseKey } from '../phrase.ts'
import type { Body } from '../question/question.ts'
import type { Ruling } from './regrade.ts'

/** For what is picked from several, and for what is typed into gaps; other kinds stay as they were asked. */
export function amended(body: Body, ruling: Ruling | undefined): Body {
  const texts = new Set(ruling?.accepted.map(({ text }) => text))
  if (texts.size === 0) return body
  switch (body.kind) {
    case 'choice':
    case 'several': {
      const options = body.options.map((option) =>
        texts.has(phraseKey(option.text)) ? { ...option, right: true, misconception: undefined } : option,
      )
      return { ...body, options }
    }
    case 'short':
      return { ...body, accept: [...body.accept, ...typedInto(texts, '')] }
    case 'cloze': {
      const gaps = body.gaps.map((gap, at) => ({
        ...gap,
        accept: [...gap.accept, ...typedInto(texts, `${at + 1}`)],
      }))
      return { ...body, gaps }
    }
    default:
      return body
  }
}

/** What was typed stands in a pick's key behind the number of its gap. */
function typedInto(texts: ReadonlySet<string>, gap: string): string[] {
  return [...texts].flatMap((text) => (text.startsWith(`${gap}:`) ? [text.slice(gap.length + 1)] : []))
}
