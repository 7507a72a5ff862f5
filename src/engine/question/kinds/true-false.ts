// A statement that holds or does not.

import { fullMark, type KindRules } from './kind.ts'

const words = new Map([
  ...['t', 'true', 'a'].map((word) => [word, true] as const),
  ...['f', 'false', 'b'].map((word) => [word, false] as const),
])

export const trueFalse: KindRules<'true-false'> = {
  pose: ({ key, why, misconception }) => ({ kind: 'true-false', key, why, misconception }),
  read(text) {
    const truth = words.get(text.toLowerCase().replace(/[\s.!()]+/g, ''))
    return truth === undefined ? undefined : { kind: 'true-false', truth }
  },
  write: (response) => (response.truth ? 'T' : 'F'),
  right: (body) => ({ kind: 'true-false', truth: body.key }),
  mark(response, body) {
    if (response.truth === body.key) return fullMark
    return { score: 0, why: [body.why], held: body.misconception ? [body.misconception] : [] }
  },
}
