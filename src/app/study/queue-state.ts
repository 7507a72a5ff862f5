// What the queue needs to know of a learner, gathered from the store.

import type { TopicId } from '../../engine/ids.ts'
import type { QueueState } from '../../engine/memory/queue.ts'
import type { Scene } from '../scene.ts'

export function queueState(scene: Scene, recent: readonly TopicId[] = []): QueueState {
  const { store, learner, day, now } = scene
  const today = store.days.get(learner.id, day)
  return {
    cards: store.cards.all(learner.id),
    now,
    day,
    newToday: today.met,
    reviewsToday: today.reviews,
    newPerDay: learner.settings.newPerDay,
    reviewCap: learner.settings.reviewCap,
    recent,
  }
}
