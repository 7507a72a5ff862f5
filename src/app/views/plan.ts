// After a long break: how much of what has piled up is for today, and by when all is caught up.

import type { Block } from '../../chat/screen.ts'
import { dayInWords, startOfDay } from '../../engine/day.ts'
import { returnPlan } from '../../engine/memory/load.ts'
import { dueCards, type QueueState } from '../../engine/memory/queue.ts'
import type { Scene } from '../scene.ts'
import { text } from './parts.ts'

export function planBlocks(scene: Scene, state: QueueState): Block[] {
  const { curriculum, day, rule, learner, store } = scene
  const overdue = dueCards(curriculum, state).filter((card) => card.state === 'review').length
  const today = Math.max(0, state.reviewCap - state.reviewsToday)
  const dueOn = (date: number) =>
    store.cards.dueBetween(learner.id, startOfDay(date, rule), startOfDay(date + 1, rule)).length
  const plan = returnPlan(overdue, today, day, dueOn, state.reviewCap)
  if (!plan) return []
  const date = dayInWords(plan.caughtUp, learner.settings.language)
  return [text(scene, 'plan', { overdue, today: plan.today, date })]
}
