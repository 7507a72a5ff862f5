// What a challenge says about what is believed and known, idea by idea, and what is worth asking again.

import { amended } from '../../../engine/challenge/amended.ts'
import { type Learned, weakest } from '../../../engine/challenge/weak.ts'
import type { Curriculum } from '../../../engine/curriculum.ts'
import type { ObjectiveId, SeatId } from '../../../engine/ids.ts'
import { guessScore } from '../../../engine/item-analysis/guess.ts'
import { mean } from '../../../engine/item-analysis/moments.ts'
import type { Belief } from '../../../engine/item-analysis/responses.ts'
import { temptations } from '../../../engine/question/grade.ts'
import { type Analysis, isVoid } from './analysis.ts'
import type { Outcome } from './outcome.ts'

/** So many questions asks what is asked again. */
export const mostAgain = 5

/** Mistaken beliefs that somebody showed, and that are taught about; most widely held first. */
export function heldBeliefs({ beliefs }: Analysis, { misconceptions }: Curriculum): Belief[] {
  return beliefs.filter(({ held, misconception }) => held > 0 && misconceptions.has(misconception))
}

/** The objectives that were missed or guessed, and are still taught. Those gone are left out. */
export function weakObjectives(outcome: Outcome, { objectives }: Curriculum): ObjectiveId[] {
  const found = weakest(learnedIn(outcome), outcome.columns.length)
  return found.filter((one) => objectives.has(one)).slice(0, mostAgain)
}

/** The objectives whose questions tempted people to what they now believe. */
export function objectivesBehind(outcome: Outcome, held: readonly Belief[]): Set<ObjectiveId> {
  const wanted = new Set(held.map(({ misconception }) => misconception))
  const behind = outcome.columns.filter(({ item, question }) =>
    temptations(amended(question.body, outcome.rulings.get(item))).some((one) => wanted.has(one)),
  )
  return new Set(behind.map(({ question }) => question.objective))
}

function learnedIn(outcome: Outcome): Map<ObjectiveId, Learned> {
  const learned = new Map<ObjectiveId, { scores: number[]; guesses: number[] }>()
  for (const { counted } of outcome.people)
    for (const { item, objective, standing, asked } of counted?.given ?? []) {
      if (isVoid(outcome, item)) continue
      const known = learned.get(objective) ?? { scores: [], guesses: [] }
      learned.set(objective, {
        scores: [...known.scores, standing],
        guesses: [...known.guesses, guessScore(asked.body) ?? 0],
      })
    }
  return new Map([...learned].map(([key, { scores, guesses }]) => [key, { scores, guess: mean(guesses) }]))
}

/** Of one objective: what those who took both got then, and now. */
export type Stayed = { objective: ObjectiveId; n: number; before: number; after: number }

export function stayed(before: Outcome, after: Outcome): Stayed[] {
  const then = byPerson(before)
  const now = byPerson(after)
  const objectives = new Set([...now.values()].flatMap((one) => [...one.keys()]))
  return [...objectives].flatMap((objective): Stayed[] => {
    const both = [...now].flatMap(([seat, scores]) => {
      const [was, is] = [then.get(seat)?.get(objective), scores.get(objective)]
      return was === undefined || is === undefined ? [] : [{ was: mean(was), is: mean(is) }]
    })
    if (both.length === 0) return []
    const share = (of: 'was' | 'is') => mean(both.map((one) => one[of]))
    return [{ objective, n: both.length, before: share('was'), after: share('is') }]
  })
}

function byPerson(outcome: Outcome): Map<SeatId, Map<ObjectiveId, number[]>> {
  return new Map(
    outcome.people.map(({ seat, counted }) => {
      const scores = new Map<ObjectiveId, number[]>()
      for (const { objective, standing } of counted?.given ?? [])
        scores.set(objective, [...(scores.get(objective) ?? []), standing])
      return [seat.id, scores]
    }),
  )
}
