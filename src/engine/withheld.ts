// What is taught, without items that must not be met for a while. An objective without items is not there either, nor
// a topic without objectives: as with what was retired, its cards wait.

import type { Curriculum } from './curriculum.ts'
import type { ItemId } from './ids.ts'

/** Made once for each set, for every update of everybody asks for it. */
const made = new WeakMap<Curriculum, Map<string, Curriculum>>()
const mostMade = 50

export function withheld(curriculum: Curriculum, items: ReadonlySet<ItemId>): Curriculum {
  const there = [...items].filter((item) => curriculum.items.has(item)).sort()
  if (there.length === 0) return curriculum
  const key = there.join(' ')
  const known = made.get(curriculum) ?? new Map<string, Curriculum>()
  made.set(curriculum, known)
  const found = known.get(key) ?? without(curriculum, items)
  if (known.size >= mostMade) known.clear()
  known.set(key, found)
  return found
}

function without(curriculum: Curriculum, items: ReadonlySet<ItemId>): Curriculum {
  const objectives = kept(curriculum.objectives, (objective) => {
    const left = objective.items.filter((item) => !items.has(item))
    return left.length > 0 ? { ...objective, items: left } : undefined
  })
  const topics = kept(curriculum.topics, (topic) => {
    const left = topic.objectives.filter((objective) => objectives.has(objective))
    return left.length > 0 ? { ...topic, objectives: left } : undefined
  })
  const isThere =
    <K>(all: ReadonlyMap<K, unknown>) =>
    (one: K) =>
      all.has(one)
  return {
    ...curriculum,
    units: curriculum.units.map((unit) => ({ ...unit, topics: unit.topics.filter(isThere(topics)) })),
    topics: kept(topics, (topic) => ({ ...topic, requires: topic.requires.filter(isThere(topics)) })),
    objectives: kept(objectives, (one) => ({ ...one, requires: one.requires.filter(isThere(objectives)) })),
    items: kept(curriculum.items, (item) =>
      items.has(item.id) || !objectives.has(item.objective) ? undefined : item,
    ),
    terms: curriculum.terms.filter(({ topic }) => topics.has(topic)),
  }
}

function kept<K, V>(all: ReadonlyMap<K, V>, change: (one: V) => V | undefined): Map<K, V> {
  return new Map(
    [...all].flatMap(([key, one]): [K, V][] => {
      const changed = change(one)
      return changed === undefined ? [] : [[key, changed]]
    }),
  )
}
