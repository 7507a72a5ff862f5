// What must agree in answers that are typed: no wrong answer that is right, none twice, every gap in its text.

import { normalised } from '../../engine/question/kinds/typed.ts'
import type { SpecOf, TypedMistake } from '../../engine/question/question.ts'
import type { Path } from '../spot.ts'

/** Something wrong inside an item: where, what, and what was expected. */
export type Found = { path: Path; problem: string; expected: string }

export function typed(
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

export function numbers({ key, tolerance, mistakes }: SpecOf<'number'>): Found[] {
  return mistakes.flatMap(({ value }, at) => {
    const path = ['mistakes', at, 'value']
    if (Math.abs(value - key) <= tolerance)
      return [{ path, problem: `${value} is a right answer too`, expected: 'a wrong number' }]
    if (mistakes.findIndex((other) => other.value === value) < at)
      return [{ path, problem: `${value} is there twice`, expected: 'each number once' }]
    return []
  })
}

export function gaps({ stem, code = '', gaps }: SpecOf<'cloze'>): Found[] {
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
