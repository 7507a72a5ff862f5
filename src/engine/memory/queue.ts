// What to study now. Due cards come first, by the lowest recall chance worth saving; then new objectives,
// prerequisites first; objectives of one topic are kept apart.

import type { Curriculum, Objective } from '../curriculum.ts'
import type { LocalDay } from '../day.ts'
import type { Millis, ObjectiveId, TopicId, UnitId } from '../ids.ts'
import { availableAt, type Card } from './card.ts'
import { recallChance } from './schedule.ts'

export type Task = { why: 'due' | 'early' | 'new'; objective: ObjectiveId }

export type QueueState = {
  /** Every card of the learner. */
  cards: ReadonlyMap<ObjectiveId, Card>
  now: Millis
  day: LocalDay
  newToday: number
  reviewsToday: number
  newPerDay: number
  reviewCap: number
  /** Topics of the last questions, the latest last: not asked about again at once where that can be helped. */
  recent: readonly TopicId[]
}

/** Below this chance a card is mostly forgotten: those above it are saved first, as they cost least to save. */
const worthSaving = 0.5
/** A short step that comes up within this time may be asked before it is due, when nothing else is left. */
const learnAhead = 20 * 60_000
const apart = 2

/** The next thing to ask in a review, or nothing. */
export function nextDue(curriculum: Curriculum, state: QueueState): Task | undefined {
  if (state.reviewsToday >= state.reviewCap) return stepDue(curriculum, state)
  const due = dueCards(curriculum, state)
  const card = apartFrom(state.recent, due, (one) => topicOf(curriculum, one.objective)) ?? due[0]
  return card ? { why: 'due', objective: card.objective } : aheadOf(curriculum, state)
}

/** Cards that are due now, in the order in which they are worth asking. Those gone from the content are left out. */
export function dueCards(curriculum: Curriculum, { cards, now, day }: QueueState): Card[] {
  const due = known(curriculum, cards).filter((card) => availableAt(card) <= now)
  const stepping = due.filter((card) => card.state !== 'review').sort((a, b) => a.due - b.due)
  const chances = new Map(due.map((card) => [card, recallChance(card, day)]))
  const chance = (card: Card) => chances.get(card)!
  const reviews = due.filter((card) => card.state === 'review')
  const worth = reviews.filter((card) => chance(card) >= worthSaving).sort((a, b) => chance(a) - chance(b))
  const lost = reviews.filter((card) => chance(card) < worthSaving).sort((a, b) => chance(b) - chance(a))
  return [...stepping, ...worth, ...lost]
}

/** How many questions a review would still ask today: the cap binds reviews, not steps that were begun. */
export function leftToday(curriculum: Curriculum, state: QueueState): number {
  const due = dueCards(curriculum, state)
  const reviews = due.filter((card) => card.state === 'review').length
  return due.length - reviews + Math.min(reviews, Math.max(0, state.reviewCap - state.reviewsToday))
}

/** The daily cap is for reviews; what was begun today is still finished. */
function stepDue(curriculum: Curriculum, state: QueueState): Task | undefined {
  const card = dueCards(curriculum, state).find((one) => one.state !== 'review')
  return card ? { why: 'due', objective: card.objective } : undefined
}

function aheadOf(curriculum: Curriculum, { cards, now }: QueueState): Task | undefined {
  const soon = known(curriculum, cards)
    .filter((card) => card.state !== 'review' && availableAt(card) <= now + learnAhead)
    .sort((a, b) => a.due - b.due)[0]
  return soon && { why: 'early', objective: soon.objective }
}

/** The next objective to teach, or nothing when today's new ones are used up or all is learned. */
export function nextNew(curriculum: Curriculum, state: QueueState, topic?: TopicId): Objective | undefined {
  if (state.newToday >= state.newPerDay && !topic) return undefined
  const open = unmet(curriculum, state.cards, topic)
  const [first] = open
  if (topic || !first) return first
  // Another topic of the same unit, so that siblings are apart without jumping through the curriculum.
  const unit = unitOf(curriculum, first)
  const near = open.filter((one) => unitOf(curriculum, one) === unit)
  return apartFrom(state.recent, near, (one) => one.topic) ?? first
}

/** Objectives without a card whose prerequisites are all met, in teaching order. */
export function unmet(
  curriculum: Curriculum,
  cards: ReadonlyMap<ObjectiveId, Card>,
  topic?: TopicId,
): Objective[] {
  const open: Objective[] = []
  const begun = new Set<TopicId>()
  for (const objective of curriculum.objectives.values()) {
    if (cards.has(objective.id) || (topic && objective.topic !== topic)) continue
    const first = !begun.has(objective.topic)
    begun.add(objective.topic)
    // Within a topic the order of the file is the order of teaching: only the first open one is next.
    if (first && (topic || prerequisites(curriculum, objective).every((one) => cards.has(one)))) {
      open.push(objective)
    }
  }
  return open
}

/** What must be met before an objective: what it requires, and everything in the topics that its topic requires. */
export function prerequisites(curriculum: Curriculum, objective: Objective): ObjectiveId[] {
  const topics = curriculum.topics.get(objective.topic)!.requires
  return [...objective.requires, ...topics.flatMap((topic) => curriculum.topics.get(topic)!.objectives)]
}

/**
 * After two misses running: the nearest prerequisites that are weak, at most two. Weak means never met, just
 * missed, or less likely to be recalled than desired.
 */
export function weakPrerequisites(
  curriculum: Curriculum,
  objective: Objective,
  { cards, day, now }: QueueState,
  retention: number,
): ObjectiveId[] {
  const weak: ObjectiveId[] = []
  const seen = new Set<ObjectiveId>([objective.id])
  let ring = [objective]
  while (ring.length > 0 && weak.length < 2) {
    const below = ring.flatMap((one) => [
      ...earlierInTopic(curriculum, one),
      ...prerequisites(curriculum, one),
    ])
    const fresh = [...new Set(below)].filter((one) => !seen.has(one))
    for (const one of fresh) {
      seen.add(one)
      const card = cards.get(one)
      if (card && (card.suspended || card.buriedUntil > now)) continue
      if (!card || card.misses > 0 || recallChance(card, day) < retention) weak.push(one)
    }
    ring = fresh.map((one) => curriculum.objectives.get(one)!)
  }
  return weak.slice(0, 2)
}

/** The objective just before this one in its topic: a topic is taught in order. */
function earlierInTopic(curriculum: Curriculum, objective: Objective): ObjectiveId[] {
  const siblings = curriculum.topics.get(objective.topic)!.objectives
  const before = siblings[siblings.indexOf(objective.id) - 1]
  return before ? [before] : []
}

function apartFrom<T>(
  recent: readonly TopicId[],
  things: readonly T[],
  topic: (thing: T) => TopicId,
): T | undefined {
  const near = recent.slice(-apart)
  return things.find((thing) => !near.includes(topic(thing)))
}

function unitOf(curriculum: Curriculum, objective: Objective): UnitId {
  return curriculum.topics.get(objective.topic)!.unit
}

function topicOf(curriculum: Curriculum, objective: ObjectiveId): TopicId {
  return curriculum.objectives.get(objective)!.topic
}

function known(curriculum: Curriculum, cards: ReadonlyMap<ObjectiveId, Card>): Card[] {
  return [...cards.values()].filter((card) => curriculum.objectives.has(card.objective))
}
