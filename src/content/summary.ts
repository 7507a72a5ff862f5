// What there is, in numbers, for the end of a report.

import type { UnitId } from '../engine/ids.ts'
import type { Kind } from '../engine/question/question.ts'
import type { Content } from './load.ts'

export function countsOf({ curriculum }: Content, unit?: UnitId) {
  const topics = [...curriculum.topics.values()].filter((topic) => unit === undefined || topic.unit === unit)
  const objectives = topics.flatMap((topic) => topic.objectives.map((id) => curriculum.objectives.get(id)!))
  const items = objectives.flatMap((objective) => objective.items.map((id) => curriculum.items.get(id)!))
  const fixed = items.filter((item) => item.made === 'fixed')
  const kinds: Partial<Record<Kind, number>> = {}
  for (const { spec } of fixed) kinds[spec.kind] = (kinds[spec.kind] ?? 0) + 1
  return {
    units: unit === undefined ? curriculum.units.length : 1,
    topics: topics.length,
    objectives: objectives.length,
    items: items.length,
    fixedItems: fixed.length,
    generatedItems: items.length - fixed.length,
    families: new Set(items.flatMap((item) => (item.made === 'generated' ? [item.family] : []))).size,
    misconceptions: curriculum.misconceptions.size,
    pictures: curriculum.pictures.size,
    terms: curriculum.terms.length,
    kinds,
    /** Objectives that no item asks to use. */
    withoutUse: objectives
      .filter(({ items }) => !items.some((id) => curriculum.items.get(id)!.demand === 'use'))
      .map(({ id }) => id),
  }
}
