// Numbers as GIFT asks for them: one with a margin, a range, or several with weights and comments.

import type { Numerical, NumericalChoice, NumericalFormat } from 'gift-pegjs'
import type { NumberMistake, Spec } from '../../engine/question/question.ts'
import { noWhy } from '../bank.ts'
import { belief, type Context } from './context.ts'

export function numberSpec({ choices }: Numerical, context: Context): Spec | undefined {
  const { stem, code, aside } = context
  const given: readonly NumericalChoice[] = Array.isArray(choices)
    ? choices
    : [{ isCorrect: true, weight: null, text: choices, feedback: null }]
  let right: { value: number; tolerance: number } | undefined
  const mistakes: NumberMistake[] = []
  const { where } = context
  for (const [at, choice] of given.entries()) {
    const why = context.text(choice.feedback, at)
    const span = spanOf(choice.text)
    const weight = choice.weight ?? (choice.isCorrect ? 100 : 0)
    if (!span) {
      context.warn(at, 'what is said of any other number is left out', 'the numbers that people get wrongly')
    } else if (weight === 100) {
      if (right)
        return context.error(at, 'a second number is right', 'one number, with a margin such as 5:0.1')
      right = span
      where.keys = [at]
      context.praise(why)
    } else {
      if (weight !== 0)
        context.warn(at, `it is worth ${weight} %, and counts as wrong here`, 'right or wrong')
      const misconception = aside.groups?.[mistakes.length]?.misconception
      if (right && Math.abs(span.value - right.value) <= right.tolerance)
        context.warn(at, 'it is right already, so this is left out', 'a number that is wrong')
      else {
        mistakes.push({ value: span.value, why: why ?? noWhy, ...belief(misconception) })
        where.mistakes = [...(where.mistakes ?? []), at]
      }
    }
  }
  if (!right) return context.error(-1, 'no number is right', 'one that begins with =')
  const unit = aside.unit === undefined ? {} : { unit: aside.unit }
  return { stem, code, kind: 'number', key: right.value, ...unit, tolerance: right.tolerance, mistakes }
}

function spanOf(text: NumericalFormat | { text: string }): { value: number; tolerance: number } | undefined {
  if (!('type' in text)) return undefined
  if (text.type === 'high-low') {
    const { numberHigh: high, numberLow: low } = text as { numberHigh: number; numberLow: number }
    const value = tidy((high + low) / 2)
    return { value, tolerance: tidy(Math.abs(high - low) / 2) }
  }
  return { value: text.number!, tolerance: Math.abs(text.range ?? 0) }
}

/** 0.0005 rather than 0.0004999999999997. */
function tidy(value: number): number {
  return Number(value.toFixed(12))
}
