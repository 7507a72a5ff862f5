// One example of each of the nine kinds, about nothing in particular, and every response that a learner
// could give to it. The contract suite runs over them all.

import fc from 'fast-check'
import { type ItemId, id, type MisconceptionId, type ObjectiveId } from '../../src/engine/ids.ts'
import {
  type Body,
  type Item,
  type Kind,
  type Response,
  ratings,
  type SpecOf,
} from '../../src/engine/question/question.ts'

const mistake = (name: string) => id<MisconceptionId>(name)
const because = (name: string) => ({ why: `why ${name}`, misconception: mistake(name) })

export const examples: { [K in Kind]: SpecOf<K> } = {
  choice: {
    kind: 'choice',
    stem: 'What lies on a box?',
    key: { text: 'The lid' },
    distractors: [
      { text: 'The floor', ...because('floor') },
      { text: 'The air', ...because('air') },
      { text: 'The rain', why: 'why rain' },
      { text: 'None of these', why: 'why none', last: true },
    ],
  },
  several: {
    kind: 'several',
    stem: 'Which of these are boxes?',
    keys: [{ text: 'Crate', ...because('crate-left-out') }, { text: 'Chest' }, { text: 'Trunk' }],
    distractors: [
      { text: 'Lid', ...because('lid') },
      { text: 'Lamp', ...because('lamp') },
      { text: 'All of these', why: 'why all', last: true },
    ],
  },
  'true-false': { kind: 'true-false', stem: 'A lid floats.', key: false, ...because('floats') },
  order: {
    kind: 'order',
    stem: 'Pack a box.',
    steps: ['Open it', 'Fill it', 'Close it', 'Carry it'],
    mistakes: [{ first: 2, second: 1, ...because('closed-before-filled') }],
  },
  match: {
    kind: 'match',
    stem: 'Join them.',
    pairs: [
      { left: 'Lid', right: 'Top' },
      { left: 'Floor', right: 'Bottom' },
      { left: 'Wall', right: 'Side' },
    ],
    extra: ['Nowhere'],
    mistakes: [{ left: 0, right: 1, ...because('lid-below') }],
  },
  short: {
    kind: 'short',
    stem: 'The mark of a removed file?',
    key: 'whiteout',
    accept: ['whiteout file', 'naïve café'],
    mistakes: [{ answers: ['tombstone', 'whiteouts'], ...because('tombstone') }],
  },
  number: {
    kind: 'number',
    stem: 'How big is it?',
    key: 1285.5,
    unit: 'MB',
    tolerance: 0.5,
    mistakes: [{ value: 285, ...because('base-left-out') }],
  },
  cloze: {
    kind: 'cloze',
    stem: 'The {1} layer is above the {2} ones, on {3}.',
    gaps: [
      { key: 'writable', accept: ['read-write'], mistakes: [{ answers: ['volume'], ...because('volume') }] },
      { key: 'read-only', accept: [], mistakes: [] },
      { key: 'overlay2', accept: [], mistakes: [] },
    ],
  },
  recall: { kind: 'recall', stem: 'A lid?', back: 'It lies on a box.' },
}

/** An item of this kind, as an author wrote it. */
export function exampleItem(kind: Kind, version = 'v1'): Item {
  return {
    id: id<ItemId>(`${kind}-example`),
    objective: id<ObjectiveId>('boxes'),
    version,
    demand: 'recall',
    difficulty: 2,
    source: 'https://docs.docker.com/made-up/',
    facts: [],
    made: 'fixed',
    spec: examples[kind],
    explanation: 'So it is.',
  }
}

const indices = (count: number) => Array.from({ length: count }, (_, index) => index)
const word = fc.oneof(
  fc.constantFrom('writable', 'volume', 'read-only', 'overlay2', 'whiteout', 'tombstone', 'x'),
  fc.stringMatching(/^[a-z0-9]{1,12}$/),
)

/** Any response that somebody could give to this question. */
export function responseTo(body: Body): fc.Arbitrary<Response> {
  switch (body.kind) {
    case 'choice':
      return fc.nat(body.options.length - 1).map((option) => ({ kind: 'choice', option }))
    case 'several':
      return fc
        .subarray(indices(body.options.length), { minLength: 1 })
        .map((options) => ({ kind: 'several', options }))
    case 'true-false':
      return fc.boolean().map((truth) => ({ kind: 'true-false', truth }))
    case 'order':
      return permutation(body.steps.length, body.steps.length).map((order) => ({ kind: 'order', order }))
    case 'match':
      return permutation(body.rights.length, body.lefts.length).map((rights) => ({ kind: 'match', rights }))
    case 'short':
      return word.map((text) => ({ kind: 'short', text }))
    case 'number':
      return fc
        .oneof(
          fc.integer(),
          fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 1000),
          fc.constantFrom(1e24, 1e-7, 0.1 + 0.2),
          fc.constantFrom(285, 1285),
        )
        .map((value) => ({ kind: 'number', value: value + 0 }))
    case 'cloze':
      return fc
        .array(word, { minLength: body.gaps.length, maxLength: body.gaps.length })
        .map((texts) => ({ kind: 'cloze', texts }))
    case 'recall':
      return fc.constantFrom(...ratings).map((rating) => ({ kind: 'recall', rating }))
  }
}

function permutation(of: number, taken: number): fc.Arbitrary<number[]> {
  return fc.shuffledSubarray(indices(of), { minLength: taken, maxLength: taken })
}
