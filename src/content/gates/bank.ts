// What the gates look at: all fixed items with one right option, their options with the right one first.

import type { ItemId, ObjectiveId, UnitId } from '../../engine/ids.ts'
import type { Content } from '../load.ts'

/** `options[0]` is right. A gate must not use that order, except to mark a guess. */
export type Choice = { item: ItemId; objective: ObjectiveId; stem: string; options: readonly string[] }

export function choicesOf({ curriculum }: Content, unit?: UnitId): Choice[] {
  return [...curriculum.items.values()].flatMap((item) => {
    if (item.made !== 'fixed' || item.spec.kind !== 'choice') return []
    const topic = curriculum.topics.get(curriculum.objectives.get(item.objective)!.topic)
    if (unit !== undefined && topic?.unit !== unit) return []
    const { stem, key, distractors } = item.spec
    const options = [key, ...distractors].map(({ text }) => String(text))
    return [{ item: item.id, objective: item.objective, stem: String(stem), options }]
  })
}

/** What a blind guess scores: the mean of one over the number of options. */
export function chanceOf(choices: readonly Choice[]): number {
  return mean(choices.map(({ options }) => 1 / options.length))
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** A guess at one item: what each option scores by a rule; the highest is picked, and ties share the credit. */
export function credit(scores: readonly number[]): number {
  const highest = Math.max(...scores)
  if (scores[0]! < highest) return 0
  return 1 / scores.filter((score) => score === highest).length
}
