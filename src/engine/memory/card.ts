// One learner's memory of one objective. Items of the objective rotate, so that nobody learns "the answer is C".

import type { LocalDay } from '../day.ts'
import type { ItemId, Millis, ObjectiveId } from '../ids.ts'

export type Card = {
  objective: ObjectiveId
  /** FSRS: days until recall falls to 90 %. */
  stability: number
  /** FSRS: from 1 to 10. */
  difficulty: number
  /** Learning and relearning go by short steps within a day; a review comes after days. */
  state: 'learning' | 'review' | 'relearning'
  /** Which short step, from 0. */
  step: number
  due: Millis
  /** When it was last reviewed. */
  lastDay: LocalDay
  lastAt: Millis
  reviews: number
  /** How often it was forgotten after it had been learned. */
  lapses: number
  /** Misses in a row, up to now. */
  misses: number
  /** The last answer was right, sure and fast. */
  swift: boolean
  /** The last answer recalled or used, rather than recognised. */
  beyondRecognition: boolean
  /** 0 recognise, 1 recall, 2 use: how far its questions have risen. */
  rung: number
  /** Items asked since all of them were last used up, in order. */
  asked: readonly ItemId[]
  suspended: boolean
  /** Not asked before this time. */
  buriedUntil: Millis
}

/** When it may be asked: due, and neither suspended nor buried. A suspended card never is. */
export function availableAt(card: Card): Millis {
  return card.suspended ? Number.MAX_SAFE_INTEGER : Math.max(card.due, card.buriedUntil)
}

/** Forgotten so often that a plain repeat is not what helps. */
export function isLeech(card: Card): boolean {
  return card.lapses >= 4
}
