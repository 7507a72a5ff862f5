// What must be known first: it exists, and no way of requirements leads back to its start, so that every
// objective can be reached.

import type { ObjectiveId } from '../../engine/ids.ts'
import type { Content } from '../load.ts'
import { type Diagnostic, mistake, within } from '../spot.ts'
import { requiredBy } from '../teaching-order.ts'

export function checkRequirements(content: Content): Diagnostic[] {
  return [...unknown(content), ...cycles(content)]
}

function unknown({ curriculum, spots }: Content): Diagnostic[] {
  const topics = [...curriculum.topics.values()].flatMap((topic) => {
    const file = { ...spots.topics.get(topic.id)!, path: [] }
    return topic.requires.flatMap((id, at) =>
      spots.listed.has(id)
        ? []
        : [mistake(within(file, 'requires', at), `there is no topic ${id}`, 'a topic of curriculum.yaml')],
    )
  })
  const objectives = [...curriculum.objectives.values()].flatMap((objective) => {
    const spot = spots.objectives.get(objective.id)!
    return objective.requires.flatMap((id, at) =>
      curriculum.objectives.has(id)
        ? []
        : [mistake(within(spot, 'requires', at), `there is no objective ${id}`, 'the id of an objective')],
    )
  })
  return [...topics, ...objectives]
}

/** One diagnostic for each cycle, at the objective where it closes. */
function cycles({ curriculum, spots }: Content): Diagnostic[] {
  const found: Diagnostic[] = []
  const finished = new Set<ObjectiveId>()
  const follow = (id: ObjectiveId, way: readonly ObjectiveId[]): void => {
    if (finished.has(id)) return
    const start = way.indexOf(id)
    if (start >= 0) {
      const round = [...way.slice(start), id].join(' → ')
      found.push(
        mistake(spots.objectives.get(id)!, `${round} goes round in a circle`, 'a first one to learn'),
      )
      return
    }
    const objective = curriculum.objectives.get(id)
    for (const required of objective ? requiredBy(objective, curriculum.topics) : [])
      follow(required, [...way, id])
    finished.add(id)
  }
  for (const id of curriculum.objectives.keys()) follow(id, [])
  return found
}
