// What must agree between the fields of one item: no option twice, gaps that are in the text, mistakes that
// are mistakes.

import type { Spec, SpecOf } from '../../engine/question/question.ts'
import type { Content } from '../load.ts'
import { type Diagnostic, mistake, type Path, type Spot, within } from '../spot.ts'
import { type Found, gaps, numbers, typed } from './answers.ts'
import { undated } from './dates.ts'

export function checkItems({ curriculum, spots }: Content): Diagnostic[] {
  return [...curriculum.items.values()].flatMap((item) => {
    const spot = spots.items.get(item.id)!
    if (item.made === 'generated') return []
    return [...foundIn(item.spec).map((found) => told(found, spot)), ...undated(item, spot)]
  })
}

function told({ path, problem, expected }: Found, spot: Spot): Diagnostic {
  return mistake(within(spot, ...path), problem, expected)
}

/** What does not agree within one item, without a place yet. */
export function foundIn(spec: Spec): Found[] {
  switch (spec.kind) {
    case 'choice':
      return repeated([
        [['key'], spec.key.text],
        ...spec.distractors.map(({ text }, at): Placed => [['distractors', at], text]),
      ])
    case 'several':
      return repeated([
        ...spec.keys.map(({ text }, at): Placed => [['keys', at], text]),
        ...spec.distractors.map(({ text }, at): Placed => [['distractors', at], text]),
      ])
    case 'order':
      return [...repeated(spec.steps.map((text, at): Placed => [['steps', at], text])), ...rightOrders(spec)]
    case 'match':
      return [
        ...repeated(spec.pairs.map(({ left }, at): Placed => [['pairs', at, 'left'], left])),
        ...repeated([
          ...spec.pairs.map(({ right }, at): Placed => [['pairs', at, 'right'], right]),
          ...spec.extra.map((text, at): Placed => [['extra', at], text]),
        ]),
        ...rightPairs(spec),
      ]
    case 'short':
      return typed([], spec.key, spec.accept, spec.mistakes)
    case 'number':
      return numbers(spec)
    case 'cloze':
      return [
        ...gaps(spec),
        ...spec.gaps.flatMap((gap, at) => typed(['gaps', at], gap.key, gap.accept, gap.mistakes)),
      ]
    case 'true-false':
    case 'recall':
      return []
  }
}

type Placed = readonly [Path, Spec['stem']]

/** Case counts in options (`ENV` and `env` differ), spacing and a closing full stop don't. */
function sameOption(text: Spec['stem']): string {
  return String(text).replace(/\s+/g, ' ').replace(/\.$/, '').trim()
}

function repeated(texts: readonly Placed[]): Found[] {
  const seen = new Set<string>()
  return texts.flatMap(([path, text]) => {
    const same = sameOption(text)
    if (!seen.has(same)) {
      seen.add(same)
      return []
    }
    return [{ path, problem: `"${same}" is there twice`, expected: 'each text once' }]
  })
}

function rightOrders({ mistakes, steps }: SpecOf<'order'>): Found[] {
  return mistakes.flatMap(({ first, second }, at) =>
    first > second
      ? []
      : [
          {
            path: ['mistakes', at, 'first'],
            problem: `"${String(steps[first])}" before "${String(steps[second])}" is the right order`,
            expected: 'two steps the wrong way round',
          },
        ],
  )
}

function rightPairs({ mistakes }: SpecOf<'match'>): Found[] {
  return mistakes.flatMap(({ left, right }, at) =>
    left === right
      ? [
          {
            path: ['mistakes', at],
            problem: 'this pair is right',
            expected: 'a pair that does not belong together',
          },
        ]
      : [],
  )
}
