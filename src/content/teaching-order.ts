// The order in which objectives are taught: as authored, but what must be known first comes first.

import type { Objective, Topic } from '../engine/curriculum.ts'
import type { ObjectiveId, TopicId } from '../engine/ids.ts'

type Topics = ReadonlyMap<TopicId, Topic>
type Objectives = ReadonlyMap<ObjectiveId, Objective>

/** What must be known before it: the objectives it names, and all those of the topics that its topic names. */
export function requiredBy(objective: Objective, topics: Topics): ObjectiveId[] {
  const before = topics.get(objective.topic)?.requires ?? []
  return [...before.flatMap((topic) => topics.get(topic)?.objectives ?? []), ...objective.requires]
}

/** Objectives of a cycle come in their authored order; the checks report it. */
export function inTeachingOrder(topics: Topics, objectives: Objectives): Map<ObjectiveId, Objective> {
  const ordered = new Map<ObjectiveId, Objective>()
  const begun = new Set<ObjectiveId>()
  const teach = (id: ObjectiveId): void => {
    const objective = objectives.get(id)
    if (!objective || begun.has(id)) return
    begun.add(id)
    requiredBy(objective, topics).forEach(teach)
    ordered.set(id, objective)
  }
  for (const topic of topics.values()) topic.objectives.forEach(teach)
  return ordered
}
