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
      /** Whose attempt that was, where another of the learner's accounts gave it. */
      replacesOf?: AccountId | undefined
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
  const out = leftOut(events)
  const cards = new Map<ObjectiveId, Card>()
  for (const event of events) {
    if (event.kind === 'undone') continue
    const card = cards.get(event.objective)
    if (!('rating' in event)) {
      if (card) cards.set(event.objective, marked(card, event))
    } else if (!out.has(named(event.account, event.attempt))) {
      cards.set(event.objective, reviewed(card, event))
    }
  }
  return cards
}

export type AttemptName = { account: AccountId; attempt: number }

/** The card of an objective as it would be if one attempt had not been; nothing where that was taken back already. */
export function cardWithout(
  events: readonly MemoryEvent[],
  objective: ObjectiveId,
  { account, attempt }: AttemptName,
): { card: Card | undefined } | undefined {
  const isIt = (event: MemoryEvent) =>
    'rating' in event && event.account === account && event.attempt === attempt
  if (!events.some(isIt) || leftOut(events).has(named(account, attempt))) return undefined
  return { card: replay(events.filter((event) => !isIt(event))).get(objective) }
}

/** Attempts that no longer count: taken back, or replaced by a later one that stands. */
function leftOut(events: readonly MemoryEvent[]): ReadonlySet<string> {
  const out = new Set(
    events.flatMap((event) => (event.kind === 'undone' ? [named(event.account, event.attempt)] : [])),
  )
  for (const event of [...events].reverse()) {
    if (!('rating' in event) || event.replaces === undefined) continue
    if (!out.has(named(event.account, event.attempt))) {
      out.add(named(event.replacesOf ?? event.account, event.replaces))
    }
  }
  return out
}

function named(account: AccountId, attempt: number): string {
  return `${account}/${attempt}`
}

export function marked(card: Card, event: SetAside): Card {
  if (event.kind === 'buried') return { ...card, buriedUntil: event.until }
  return { ...card, suspended: event.kind === 'suspended' }
}
