// Everything that ever changed a card, and the cards that it leads to. A replay uses what each event kept
// of its time (rating, day, weights, due time), never today's settings or content.

import type { LocalDay } from '../day.ts'
import type { AccountId, Millis, ObjectiveId } from '../ids.ts'
import type { Rating } from '../question/question.ts'
import type { Card } from './card.ts'
import { defaultWeights, review } from './schedule.ts'

/** What a review carries over beside FSRS's memory: chosen at the time, so that a replay needs no content. */
export type Carried = Pick<Card, 'swift' | 'beyondRecognition' | 'rung' | 'asked'>

/** Never changed once written; a correction is a later event. Numbered from 1 within an account. */
export type MemoryEvent = { account: AccountId; seq: number; at: Millis; day: LocalDay } & (
  | {
      kind: 'attempt' | 'regraded'
      attempt: number
      objective: ObjectiveId
      rating: Rating
      scheduler: string
      /** The scheduler's weights; nothing for its defaults. */
      weights: readonly number[] | undefined
      retention: number
      due: Millis
      carried: Carried
      /** Regraded: the attempt whose effect on the card this one replaces. */
      replaces: number | undefined
    }
  | { kind: 'undone'; attempt: number }
  | ({ objective: ObjectiveId } & SetAside)
)

/** A card left out for good, taken up again, or left till a time. */
export type SetAside =
  | { kind: 'suspended'; until?: undefined }
  | { kind: 'resumed'; until?: undefined }
  | { kind: 'buried'; until: Millis }

export type ReviewEvent = Extract<MemoryEvent, { rating: Rating }>

/** One review's effect on a card, by what its event kept. */
export function reviewed(card: Card | undefined, event: ReviewEvent): Card {
  const after = review({
    card,
    objective: event.objective,
    rating: event.rating,
    at: event.at,
    day: event.day,
    settings: { retention: event.retention, weights: event.weights ?? defaultWeights },
    rule: { zone: 'utc', turnsAt: 0 },
    chooseDay: (earliest) => earliest,
  })
  return { ...after, due: event.due, ...event.carried }
}

/** The cards after all events, which are those of one learner, oldest first. */
export function replay(events: readonly MemoryEvent[]): Map<ObjectiveId, Card> {
  const name = (account: AccountId, attempt: number) => `${account}/${attempt}`
  const undone = new Set(
    events.flatMap((event) => (event.kind === 'undone' ? [name(event.account, event.attempt)] : [])),
  )
  const cards = new Map<ObjectiveId, Card>()
  const before = new Map<string, Card | undefined>()
  for (const event of events) {
    if (event.kind === 'undone') continue
    const card = cards.get(event.objective)
    if ('rating' in event) {
      const attempt = name(event.account, event.attempt)
      if (undone.has(attempt)) continue
      const from = event.replaces === undefined ? card : before.get(name(event.account, event.replaces))
      before.set(attempt, card)
      cards.set(event.objective, reviewed(from, event))
    } else if (card) cards.set(event.objective, marked(card, event))
  }
  return cards
}

export function marked(card: Card, event: SetAside): Card {
  if (event.kind === 'buried') return { ...card, buriedUntil: event.until }
  return { ...card, suspended: event.kind === 'suspended' }
}
