// When a card comes back. The only file that knows FSRS: the rest of the program sees a Card, a Rating
// and a due time, and could be given another scheduler. The library's own `next` counts UTC dates and
// throws when the clock goes back, so days are counted by day.ts and only its formulas are used.

import { default_w, FSRSAlgorithm, forgetting_curve, get_fuzz_range } from 'ts-fsrs'
import { type DayRule, type LocalDay, startOfDay } from '../day.ts'
import type { Millis, ObjectiveId } from '../ids.ts'
import type { Rating } from '../question/question.ts'
import type { Card } from './card.ts'

/** Kept with every review, so that a history is replayed by the rules under which it was made. */
export const schedulerVersion = 'fsrs-6/1'
export const defaultWeights: readonly number[] = default_w

/** `retention` is the recall chance at which a card is due, from 0.80 to 0.97. */
export type SchedulerSettings = { retention: number; weights: readonly number[] }

/** The short steps, in minutes: those of FSRS's reference schedulers and of Anki. */
const steps = { learning: [1, 10], relearning: [10] } as const
const minute = 60_000
const mostDays = 36_500
const grades = { again: 1, hard: 2, good: 3, easy: 4 } as const

/** Chooses one day out of `earliest` to `latest`, both included: where the load is lightest. */
export type ChooseDay = (earliest: LocalDay, latest: LocalDay) => LocalDay

export type ReviewOf = {
  card: Card | undefined
  objective: ObjectiveId
  rating: Rating
  at: Millis
  day: LocalDay
  settings: SchedulerSettings
  rule: DayRule
  chooseDay: ChooseDay
}

/** The card after a review. What is not memory (rotation, rung, swiftness) is carried over unchanged. */
export function review({ card, objective, rating, at, day, settings, rule, chooseDay }: ReviewOf): Card {
  const fsrs = algorithm(settings)
  const elapsed = card ? Math.max(0, day - card.lastDay) : 0
  const before = card && { stability: card.stability, difficulty: card.difficulty }
  const after = (grade: Rating) => fsrs.next_state(before ?? null, elapsed, grades[grade])
  const memory = after(rating)
  const missed = rating === 'again'
  const lapsed = missed && card?.state === 'review'
  const common = {
    ...(card ?? newCard(objective)),
    stability: memory.stability,
    difficulty: memory.difficulty,
    lastDay: card ? Math.max(card.lastDay, day) : day,
    lastAt: Math.max(card?.lastAt ?? at, at),
    reviews: (card?.reviews ?? 0) + 1,
    lapses: (card?.lapses ?? 0) + (lapsed ? 1 : 0),
    misses: missed ? (card?.misses ?? 0) + 1 : 0,
    buriedUntil: 0,
  }
  const wait = shortStep(card, rating)
  if (wait) return { ...common, state: wait.state, step: wait.step, due: at + wait.minutes * minute }
  const days = intervalOf(rating, (grade) => fsrs.next_interval(after(grade).stability, elapsed), card?.state)
  const due = days < 3 ? day + days : chooseDay(...around(day, days, elapsed))
  return { ...common, state: 'review', step: 0, due: Math.max(startOfDay(due, rule), at) }
}

/** The chance, from 0 to 1, that it would be recalled now; on the day of its last review it is not shown. */
export function recallChance(card: Card, day: LocalDay): number {
  return forgetting_curve(defaultWeights as number[], Math.max(0, day - card.lastDay), card.stability)
}

/** A recall chance is honest only from the day after: steps within a day are outside what FSRS-6 predicts well. */
export function hasRecallChance(card: Card, day: LocalDay): boolean {
  return day > card.lastDay
}

/** When it would come back for each rating, with the load left out: what the rating buttons say. */
export function previews(input: Omit<ReviewOf, 'rating' | 'chooseDay'>): Record<Rating, Millis> {
  const chooseDay: ChooseDay = (earliest, latest) => Math.round((earliest + latest) / 2)
  const due = (rating: Rating) => review({ ...input, rating, chooseDay }).due
  return { again: due('again'), hard: due('hard'), good: due('good'), easy: due('easy') }
}

function newCard(objective: ObjectiveId): Card {
  return {
    objective,
    stability: 0,
    difficulty: 0,
    state: 'learning',
    step: 0,
    due: 0,
    lastDay: 0,
    lastAt: 0,
    reviews: 0,
    lapses: 0,
    misses: 0,
    swift: false,
    beyondRecognition: false,
    rung: 0,
    asked: [],
    suspended: false,
    buriedUntil: 0,
  }
}

/**
 * The short step that a rating leads to, or nothing when the card goes on by days. As in the reference
 * schedulers: again starts over, hard repeats the step (the first one at the mean of the first two), good
 * goes one step on, easy leaves at once.
 */
function shortStep(
  card: Card | undefined,
  rating: Rating,
): { state: 'learning' | 'relearning'; step: number; minutes: number } | undefined {
  if (card?.state === 'review') {
    return rating === 'again' ? { state: 'relearning', step: 0, minutes: steps.relearning[0] } : undefined
  }
  const state = card?.state === 'relearning' ? 'relearning' : 'learning'
  const all: readonly number[] = steps[state]
  const step = card?.step ?? 0
  if (rating === 'again') return { state, step: 0, minutes: all[0]! }
  if (rating === 'hard') return { state, step, minutes: hardStep(all, step) }
  const next = all[step + 1]
  return rating === 'good' && next !== undefined ? { state, step: step + 1, minutes: next } : undefined
}

function hardStep(all: readonly number[], step: number): number {
  if (step > 0) return all[step]!
  return Math.round(all.length === 1 ? all[0]! * 1.5 : (all[0]! + all[1]!) / 2)
}

/** Better ratings never come back sooner: hard ≤ good, good > hard, easy > good. */
function intervalOf(rating: Rating, interval: (grade: Rating) => number, state?: Card['state']): number {
  if (state !== 'review') {
    const good = interval('good')
    return rating === 'easy' ? Math.max(interval('easy'), good + 1) : good
  }
  const hard = Math.min(interval('hard'), interval('good'))
  if (rating === 'hard') return hard
  const good = Math.max(interval('good'), hard + 1)
  return rating === 'good' ? good : Math.max(interval('easy'), good + 1)
}

/** The days between which FSRS's fuzz allows an interval to move. */
function around(day: LocalDay, days: number, elapsed: number): [LocalDay, LocalDay] {
  const range = get_fuzz_range(days, elapsed, mostDays)
  return [day + range.min_ivl, day + range.max_ivl]
}

const algorithms = new Map<string, FSRSAlgorithm>()

function algorithm(settings: SchedulerSettings): FSRSAlgorithm {
  const name = `${settings.retention}/${settings.weights.join()}`
  const known = algorithms.get(name)
  if (known) return known
  const made = new FSRSAlgorithm({
    request_retention: settings.retention,
    w: [...settings.weights],
    enable_fuzz: false,
    enable_short_term: true,
    maximum_interval: mostDays,
  })
  algorithms.set(name, made)
  return made
}
