// What is sealed: the items of a class's challenges, from their publication until the last of them has handed in.
// Nobody of the class meets them elsewhere meanwhile, nor anybody where the class meets.

import { itemsOf } from '../../engine/challenge/plan.ts'
import type { ItemId, Millis, QuestionId } from '../../engine/ids.ts'
import { pose } from '../../engine/question/pose.ts'
import type { Item } from '../../engine/question/question.ts'
import type { Class } from '../classes/ports.ts'
import type { Store } from '../ports.ts'
import type { World } from '../scene.ts'
import { lastEndOf } from './own-terms.ts'
import { itemOf } from './pool.ts'
import type { Challenge } from './ports.ts'

/** What draws fewer than half as many different questions as it is asked for would soon be used up. */
const draws = 100

/** Again after an override, when it was unsealed meanwhile. */
export function sealed(world: World, of: Class, challenge: Challenge): void {
  const items = [...itemsOf(challenge.plan ?? [])].map((id): [ItemId, boolean] => {
    const item = itemOf(world, of, id)
    return [id, item === undefined || !hasManyQuestions(world, item)]
  })
  world.store.challenges.seal(challenge.id, new Map(items))
}

function hasManyQuestions({ families }: World, item: Item): boolean {
  if (item.made === 'fixed') return false
  const all = Array.from({ length: draws }, (_, at) => JSON.stringify(pose(item, `draw ${at}`, families)))
  return new Set(all).size >= draws / 2
}

/** Once nobody can be at it any more. */
export function unsealed(store: Store, challenge: Challenge, now: Millis): void {
  const isOpen = store.challenges.tries(challenge.id).some(({ ended }) => ended === undefined)
  if (!isOpen && now >= lastEndOf(store, challenge)) store.challenges.seal(challenge.id, new Map())
}

/** Whether this must not stand before whoever is sealed from these items. */
export function isSealed(
  { sealed, store }: { sealed: ReadonlySet<ItemId>; store: Store },
  { item, question }: { item: ItemId; question: QuestionId },
): boolean {
  return sealed.has(item) || store.challenges.sealedQuestion(question)
}
