// What one place says about another exists: misconceptions, pictures, objectives, facts. And each item
// rests on at least one fact that may be graded.

import { closest } from '../closest.ts'
import type { Content } from '../load.ts'
import { type Diagnostic, mistake, type Spot, within } from '../spot.ts'
import { leaves } from '../walk.ts'

export function checkReferences(content: Content): Diagnostic[] {
  return [...named(content), ...resting(content)]
}

/** Fields whose text is an id of that kind, wherever they stand. */
const kindOf: Record<string, 'misconceptions' | 'pictures' | 'objectives'> = {
  misconception: 'misconceptions',
  misconceptions: 'misconceptions',
  picture: 'pictures',
  contrasts: 'objectives',
}

function named({ pages, spots }: Content): Diagnostic[] {
  const found: Diagnostic[] = []
  const expect = (kind: 'misconceptions' | 'pictures' | 'objectives', id: string, spot: Spot) => {
    if (spots[kind].has(id)) return
    const nearest = closest(id, [...spots[kind].keys()])
    const hint = nearest.length > 0 ? `; near it: ${nearest.join(', ')}` : ''
    found.push(
      mistake(spot, `there is no ${kind.slice(0, -1)} ${id}`, `the id of a ${kind.slice(0, -1)}${hint}`),
    )
  }
  for (const page of pages)
    for (const { field, value, spot } of leaves(page)) {
      const kind = page.file === 'claims.yaml' && field === 'objectives' ? 'objectives' : kindOf[field]
      if (kind && typeof value === 'string') expect(kind, value, spot)
    }
  return found
}

function resting({ curriculum, facts, spots }: Content): Diagnostic[] {
  const unknown = (ids: readonly string[], spot: Spot) =>
    ids.flatMap((id, at) =>
      facts.has(id as never)
        ? []
        : [mistake(within(spot, 'facts', at), `there is no fact ${id}`, 'an id of facts.yaml')],
    )
  const objectives = [...curriculum.objectives.values()].flatMap((objective) =>
    unknown(objective.facts, spots.objectives.get(objective.id)!),
  )
  const items = [...curriculum.items.values()].flatMap((item) => {
    const spot = spots.items.get(item.id)!
    const known = item.facts.filter((fact) => facts.has(fact))
    const graded = known.length === 0 || known.some((fact) => facts.get(fact)!.graded)
    return [
      ...unknown(item.facts, spot),
      ...(graded
        ? []
        : [
            mistake(
              within(spot, 'facts'),
              `no mark may rest on ${known.join(', ')}`,
              'a fact with graded: true',
            ),
          ]),
    ]
  })
  return [...objectives, ...items]
}
