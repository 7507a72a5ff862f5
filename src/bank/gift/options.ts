// GIFT's multiple choice: one right option, or several by their weights.

import type { MultipleChoice, ShortAnswer } from 'gift-pegjs'
import type { Spec } from '../../engine/question/question.ts'
import { noWhy } from '../bank.ts'
import { belief, type Context, weightOf } from './context.ts'

export function options({ choices }: MultipleChoice | ShortAnswer, context: Context): Spec | undefined {
  const { stem, code, aside } = context
  const notes = aside.options?.length === choices.length ? aside.options : undefined
  if (aside.options && !notes)
    context.warn(
      -1,
      'the options are not those that the comment above speaks of',
      'as many as when it was written',
    )
  const all = choices.map((choice, at) => ({
    at,
    weight: weightOf(choice),
    text: context.text(choice.text, at) ?? '',
    why: context.text(choice.feedback, at),
    ...belief(notes?.[at]?.misconception),
    ...(notes?.[at]?.last ? { last: true } : {}),
  }))
  const right = all.filter(({ weight }) => weight === 100)
  const partly = all.filter(({ weight }) => weight > 0 && weight < 100)
  if (right.length + partly.length === 0)
    return context.error(
      -1,
      'no option is right',
      'one that begins with =, or some with weights such as ~%50%',
    )
  if (right.length === 0 || aside.kind === 'several') return several(all, context)
  if (right.length > 1)
    return context.error(
      right[1]!.at,
      'a second option is wholly right',
      'one right option, or weights such as ~%50%',
    )
  for (const { at, weight } of partly)
    context.warn(at, `it is worth ${weight} %, and counts as wrong here`, 'right or wrong')
  const [key] = right
  context.praise(key!.why)
  context.where.keys = [key!.at]
  context.where.distractors = all.filter((one) => one !== key).map(({ at }) => at)
  const distractors = all
    .filter((one) => one !== key)
    .map(({ at: _, weight: __, why, ...one }) => ({ ...one, why: why ?? noWhy }))
  const { text, last } = key!
  return { stem, code, kind: 'choice', key: last ? { text, last } : { text }, distractors }
}

type Weighed = { at: number; weight: number; text: string; why?: string | undefined; last?: boolean }

function several(all: readonly Weighed[], context: Context): Spec {
  const right = all.filter(({ weight }) => weight > 0)
  const uneven = right.find(({ weight }) => Math.abs(weight - 100 / right.length) > 0.1)
  if (uneven)
    context.warn(
      uneven.at,
      `it is worth ${uneven.weight} %; here all right options count alike`,
      'even weights',
    )
  const { stem, code } = context
  context.where.keys = right.map(({ at }) => at)
  context.where.distractors = all.filter(({ weight }) => weight <= 0).map(({ at }) => at)
  const bare = ({ at: _, weight: __, why: ___, ...one }: Weighed) => one
  return {
    stem,
    code,
    kind: 'several',
    keys: right.map((one) => (one.why === undefined ? bare(one) : { ...bare(one), why: one.why })),
    distractors: all
      .filter(({ weight }) => weight <= 0)
      .map((one) => ({ ...bare(one), why: one.why ?? noWhy })),
  }
}
