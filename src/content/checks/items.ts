// What must agree between the fields of one item: no option twice, gaps that are in the text, mistakes that
// are mistakes, and a date where a young version is named.

import { normalised } from '../../engine/question/kinds/typed.ts'
import type { Item, Spec, SpecOf, TypedMistake } from '../../engine/question/question.ts'
import type { Content } from '../load.ts'
import { type Diagnostic, mistake, type Path, type Spot, within } from '../spot.ts'

/** Something wrong inside an item: where, what, and what was expected. */
type Found = { path: Path; problem: string; expected: string }

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

function foundIn(spec: Spec): Found[] {
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

function typed(
  path: Path,
  key: string,
  accept: readonly string[],
  mistakes: readonly TypedMistake[],
): Found[] {
  const right = [key, ...accept].map(normalised)
  const twice = accept.flatMap((text, at) =>
    right.indexOf(normalised(text)) <= at
      ? [{ path: [...path, 'accept', at], problem: `"${text}" is there twice`, expected: 'each answer once' }]
      : [],
  )
  const wrong = mistakes.flatMap(({ answers }, at) =>
    answers.flatMap((answer, place) =>
      right.includes(normalised(answer))
        ? [
            {
              path: [...path, 'mistakes', at, 'answers', place],
              problem: `"${answer}" is a right answer too`,
              expected: 'a wrong answer',
            },
          ]
        : [],
    ),
  )
  return [...twice, ...wrong]
}

function numbers({ key, tolerance, mistakes }: SpecOf<'number'>): Found[] {
  return mistakes.flatMap(({ value }, at) => {
    const path = ['mistakes', at, 'value']
    if (Math.abs(value - key) <= tolerance)
      return [{ path, problem: `${value} is a right answer too`, expected: 'a wrong number' }]
    if (mistakes.findIndex((other) => other.value === value) < at)
      return [{ path, problem: `${value} is there twice`, expected: 'each number once' }]
    return []
  })
}

function gaps({ stem, code = '', gaps }: SpecOf<'cloze'>): Found[] {
  const named = new Set(
    [...`${String(stem)} ${code}`.matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number)),
  )
  const missing = gaps.flatMap((_, at) =>
    named.has(at + 1)
      ? []
      : [
          {
            path: ['gaps', at],
            problem: `{${at + 1}} is not in the stem`,
            expected: `a {${at + 1}} in the stem or the code`,
          },
        ],
  )
  const unfilled = [...named]
    .filter((number) => number < 1 || number > gaps.length)
    .map((number) => ({
      path: ['stem'],
      problem: `{${number}} has no gap`,
      expected: `a gap number ${number} in gaps`,
    }))
  return [...missing, ...unfilled]
}

/** Versions that are young enough to be overtaken. What an old version did stays so. */
const dated =
  /\b(Engine 2[89]|LXC [67]|LXCFS [67]|LXD 6|Incus [67]|Kubernetes v?1\.3\d|Windows 11 2[45]H2)(\.\d+)*\b/

function undated(item: Item & { made: 'fixed' }, spot: Spot): Diagnostic[] {
  if (item.asOf !== undefined) return []
  const { spec } = item
  const options = spec.kind === 'choice' ? [spec.key, ...spec.distractors].map(({ text }) => text) : []
  const texts = [spec.stem, item.explanation, ...options].map(String)
  const found = texts.map((text) => dated.exec(text)?.[0]).find((match) => match !== undefined)
  return found === undefined
    ? []
    : [mistake(spot, `"${found}" can go stale`, 'asOf: the year and month in which the source was read')]
}
