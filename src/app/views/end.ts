// The end of a session, or that there is nothing to do: what was done, what is to come, the next step.

import type { Block, Screen } from '../../chat/screen.ts'
import { startOfDay } from '../../engine/day.ts'
import { availableAt } from '../../engine/memory/card.ts'
import { leftToday, nextDue, nextNew, type QueueState } from '../../engine/memory/queue.ts'
import { streak } from '../../engine/progress.ts'
import type { HeldSession } from '../ports.ts'
import type { Scene } from '../scene.ts'
import { queueState } from '../study/queue-state.ts'
import { nextStep } from './next-step.ts'
import { commandButton, text, whenInWords } from './parts.ts'
import { planBlocks } from './plan.ts'

export function endScreen(scene: Scene, held: HeldSession): Screen {
  const { answered, right, mode } = held.solo
  const state = queueState(scene)
  const fresh = nextNew(scene.curriculum, state)
  const more = nextDue(scene.curriculum, state)
  const done =
    answered > 0
      ? text(scene, 'end-done', { answered, right, streak: streakOf(scene) })
      : text(scene, mode === 'learn' ? 'end-nothing-new' : 'end-nothing-due')
  return {
    blocks: [done, ...toCome(scene, state), nextStep(scene, state)],
    buttons: [
      [
        ...(more ? [commandButton(scene, '', 'key-review', 'review')] : []),
        ...(fresh ? [commandButton(scene, '', 'key-learn', 'learn')] : []),
        commandButton(scene, '', 'key-progress', 'progress'),
      ],
    ],
  }
}

/** What comes due, and after a long break by when all is caught up. */
function toCome(scene: Scene, state: QueueState): Block[] {
  const { day, now, rule, learner, store } = scene
  const plan = planBlocks(scene, state)
  if (plan.length > 0) return plan
  const due = leftToday(scene.curriculum, state)
  if (due > 0) return [text(scene, 'still-due', { due })]
  const until = (days: number) =>
    store.cards.dueBetween(learner.id, now + 1, startOfDay(day + days + 1, rule)).length
  const next = [...state.cards.values()]
    .map(availableAt)
    .filter((due) => due > now && due < Number.MAX_SAFE_INTEGER)
  if (next.length === 0) return []
  const when = whenInWords(scene, Math.min(...next))
  return [text(scene, 'to-come', { when, tomorrow: until(1), week: until(7) })]
}

export function streakOf({ store, learner, day }: Scene): number {
  return streak(new Set(store.days.all(learner.id).map((count) => count.day)), day)
}
