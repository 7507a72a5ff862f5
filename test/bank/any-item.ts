// Any item that a bank may hold, with every sign that a format could take for its own.

import fc from 'fast-check'
import { type BankItem, noWhy } from '../../src/bank/bank.ts'
import { id, type MisconceptionId } from '../../src/engine/ids.ts'
import { normalised } from '../../src/engine/question/kinds/typed.ts'
import type { Spec } from '../../src/engine/question/question.ts'

const piece = fc.constantFrom(
  ...[
    'a',
    'Bo',
    '7',
    ' ',
    '  ',
    '=',
    '~',
    '#',
    '####',
    '{',
    '}',
    ':',
    '::',
    '\\',
    '\\n',
    '%',
    '%50%',
    '->',
    '→',
  ],
  ...[
    '&',
    '&&058;',
    '//',
    '[html]',
    '[markdown]',
    '$CATEGORY:',
    '`',
    '"',
    "'",
    ',',
    ';',
    '|',
    '\t',
    'ß',
    '🚢',
    '<b>',
    '_____',
  ],
  ...['FROM', 'TRUE', 'T', 'ANSWER: A', '- x', '[stevedore:{}]'],
)
const text = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join('').trim())
  .filter((joined) => joined !== '')
const prose = fc
  .array(text, { minLength: 1, maxLength: 3 })
  .chain((lines) => fc.constantFrom('\n', '\n\n').map((joint) => lines.join(joint)))
/** What can be typed and compared. */
const typed = text.filter((one) => /[\p{L}\p{N}]/u.test(normalised(one)) && one !== '?')
const why = fc.oneof({ weight: 4, arbitrary: prose }, { weight: 1, arbitrary: fc.constant(noWhy) })
const misconception = fc.option(
  fc.constantFrom('lids-float', 'boxes-sink').map((one) => id<MisconceptionId>(one)),
  {
    nil: undefined,
  },
)
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toFixed(6)) + 0)

/** Texts that are apart also for those who compare options without their spaces and full stops. */
const apart = (one: fc.Arbitrary<string>, least: number, most: number) =>
  fc.uniqueArray(one, {
    minLength: least,
    maxLength: most,
    selector: (each) => normalised(each).replace(/[\s.]/g, ''),
  })

const choice: fc.Arbitrary<Spec> = apart(text, 3, 6).chain(([key, ...wrong]) =>
  fc.record({
    stem: prose,
    code: fc.option(
      prose.map((lines) => `FROM x\n  ${lines}`),
      { nil: undefined },
    ),
    kind: fc.constant('choice' as const),
    key: fc.constant({ text: key! }),
    distractors: fc.tuple(...wrong.map((one) => fc.record({ text: fc.constant(one), why, misconception }))),
  }),
)
const several: fc.Arbitrary<Spec> = apart(text, 4, 6).chain(([one, two, ...wrong]) =>
  fc.record({
    stem: prose,
    kind: fc.constant('several' as const),
    keys: fc.tuple(
      fc.record({ text: fc.constant(one!), why: fc.option(prose, { nil: undefined }), misconception }),
      fc.record({ text: fc.constant(two!) }),
    ),
    distractors: fc.tuple(...wrong.map((each) => fc.record({ text: fc.constant(each), why, misconception }))),
  }),
)
const trueFalse: fc.Arbitrary<Spec> = fc.record({
  stem: prose,
  kind: fc.constant('true-false' as const),
  key: fc.boolean(),
  why,
  misconception,
})
const short: fc.Arbitrary<Spec> = apart(typed, 2, 6).chain(([key, ...others]) =>
  fc.record({
    stem: prose,
    kind: fc.constant('short' as const),
    key: fc.constant(key!),
    accept: fc.constant(others.slice(0, 1)),
    mistakes:
      others.length > 1
        ? fc.tuple(fc.record({ answers: fc.constant(others.slice(1)), why, misconception }))
        : fc.constant([]),
  }),
)
/** On the right of a pair GIFT knows no runs of spaces. */
const squeezed = text.map((one) => one.replace(/\s\s+/g, ' '))
const order: fc.Arbitrary<Spec> = apart(squeezed, 3, 6).chain((steps) =>
  fc.record({
    stem: prose,
    kind: fc.constant('order' as const),
    steps: fc.constant(steps),
    mistakes: fc.tuple(fc.record({ first: fc.constant(2), second: fc.constant(0), why, misconception })),
  }),
)
const match: fc.Arbitrary<Spec> = fc
  .tuple(apart(text, 3, 5), apart(squeezed, 6, 7))
  .chain(([lefts, rights]) =>
    fc.record({
      stem: prose,
      kind: fc.constant('match' as const),
      pairs: fc.constant(lefts.map((left, at) => ({ left, right: rights[at]! }))),
      extra: fc.constant(rights.slice(lefts.length)),
      mistakes: fc.tuple(
        fc.record({ left: fc.constant(0), right: fc.constant(lefts.length), why, misconception }),
      ),
    }),
  )
const numeric: fc.Arbitrary<Spec> = fc.record({
  stem: prose,
  kind: fc.constant('number' as const),
  key: number,
  unit: fc.option(fc.constantFrom('MiB', 'kg'), { nil: undefined }),
  tolerance: fc.constantFrom(0, 0.5, 0.001),
  mistakes: fc.tuple(fc.record({ value: number.map((value) => value + 3_000_000), why, misconception })),
})
const cloze: fc.Arbitrary<Spec> = fc.tuple(apart(typed, 3, 3), prose).chain(([[key, accept, wrong], stem]) =>
  fc.record({
    stem: fc.constant(`${stem.replace(/[{}]/g, '')} {1} and {2}`.trim()),
    kind: fc.constant('cloze' as const),
    gaps: fc.tuple(
      fc.record({
        key: fc.constant(key!.replace(/[,;]/g, '').replace(/\s\s+/g, ' ').trim()),
        accept: fc.constant([accept!]),
        mistakes: fc.tuple(fc.record({ answers: fc.constant([wrong!]), why, misconception })),
      }),
      fc.record({ key: fc.constant('b'), accept: fc.constant([]), mistakes: fc.constant([]) }),
    ),
  }),
)
const recall: fc.Arbitrary<Spec> = fc.record({
  stem: prose,
  kind: fc.constant('recall' as const),
  back: prose,
})

export const anyItem: fc.Arbitrary<BankItem> = fc.record({
  name: fc.option(
    text.filter((one) => !one.includes('\n')),
    { nil: undefined },
  ),
  spec: fc.oneof(choice, several, trueFalse, short, order, match, numeric, cloze, recall),
  explanation: fc.option(prose, { nil: undefined }),
})
