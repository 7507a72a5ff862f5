// What a class's challenges can ask: what is taught, in the language of the class, and the class's own bank.

import { choose, type PartPool, type Unmet } from '../../engine/challenge/choose.ts'
import type { Plan } from '../../engine/challenge/plan.ts'
import type { Part } from '../../engine/challenge/setup.ts'
import type { Curriculum } from '../../engine/curriculum.ts'
import type { ItemId, ObjectiveId } from '../../engine/ids.ts'
import type { Item } from '../../engine/question/question.ts'
import { bankItem, bankItems } from '../bank/items.ts'
import type { Class } from '../classes/ports.ts'
import type { World } from '../scene.ts'
import type { Challenge } from './ports.ts'

/** The whole of it, whatever is withheld from whom. */
export function curriculumOf({ languages }: World, { languages: spoken }: Class): Curriculum {
  const found = spoken.map((language) => languages.get(language)).find((one) => one !== undefined)
  return (found ?? languages.get('en')!).curriculum
}

/** An item of a plan, whether it is taught to all or the class's own. Nothing when it is no longer there. */
export function itemOf(world: World, of: Class, item: ItemId): Item | undefined {
  return curriculumOf(world, of).items.get(item) ?? bankItem(world.store, item)
}

/**
 * What its blueprint makes of all that can be asked now; the same each time as long as neither changes. `without`:
 * what another challenge of the class has asked its people, or will.
 */
export function proposal(
  world: World,
  of: Class,
  { id, setup }: Pick<Challenge, 'id' | 'setup'>,
  without: ReadonlySet<ItemId> = new Set(),
): { plan: Plan; unmet: readonly Unmet[] } {
  const curriculum = curriculumOf(world, of)
  const pools = setup.blueprint.parts.map((part): PartPool => {
    const pool = poolOf(world, of, curriculum, part)
    // One that is generated is another question each time.
    const free = pool.filter((item) => item.made === 'generated' || !without.has(item.id))
    return { questions: part.questions, pool: free, own: part.from === 'bank' }
  })
  return choose(pools, setup, id)
}

function poolOf(world: World, of: Class, curriculum: Curriculum, part: Part): Item[] {
  if (part.from === 'bank') return bankItems(world.store, of.id, part.category)
  const objectives = objectivesOf(curriculum, part)
  return objectives
    .flatMap((one) => curriculum.objectives.get(one)?.items ?? [])
    .map((item) => curriculum.items.get(item)!)
}

function objectivesOf(
  { units, topics }: Curriculum,
  part: Exclude<Part, { from: 'bank' }>,
): readonly ObjectiveId[] {
  switch (part.from) {
    case 'unit': {
      const unit = units.find(({ id }) => id === part.unit)
      return (unit?.topics ?? []).flatMap((topic) => topics.get(topic)?.objectives ?? [])
    }
    case 'topic':
      return topics.get(part.topic)?.objectives ?? []
    case 'objectives':
      return part.objectives
  }
}
