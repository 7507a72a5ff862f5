// What a learner knows, how faithfully they come, and which mistakes they held and have mended.

import type { Curriculum, Topic } from './curriculum.ts'
import type { LocalDay } from './day.ts'
import type { MisconceptionId, ObjectiveId } from './ids.ts'
import type { Card } from './memory/card.ts'
import { recallChance } from './memory/schedule.ts'

/** `known` is how many objectives would be recalled now, by expectation. */
export type Knowledge = { objectives: number; met: number; known: number }

export function knowledge(
  curriculum: Curriculum,
  topics: readonly Topic[],
  cards: ReadonlyMap<ObjectiveId, Card>,
  day: LocalDay,
): Knowledge {
  const objectives = topics.flatMap((topic) => topic.objectives).filter((id) => curriculum.objectives.has(id))
  const met = objectives.flatMap((objective) => cards.get(objective) ?? [])
  // What was just missed is not known, however short ago it was read.
  const known = met.reduce((sum, card) => sum + (card.misses > 0 ? 0 : recallChance(card, day)), 0)
  return { objectives: objectives.length, met: met.length, known }
}

/**
 * Days of study in a row up to today, one missed day in any seven forgiven. Forgiven days don't count, and
 * today may still be to come.
 */
export function streak(studied: ReadonlySet<LocalDay>, today: LocalDay): number {
  let days = studied.has(today) ? 1 : 0
  let forgiven: LocalDay | undefined
  for (let day = today - 1; ; day--) {
    if (studied.has(day)) days++
    else if (forgiven !== undefined && forgiven - day < 7) return days
    else forgiven = day
  }
}

/** One attempt at a question that tempts to a mistake: whether the mistake was made. */
export type Temptation = { misconception: MisconceptionId; held: boolean; day: LocalDay }

export type Belief = { misconception: MisconceptionId; shown: number; lastShown: LocalDay; mended: boolean }

/**
 * The mistakes that a learner has shown, in the order in which they were last shown. One counts as mended
 * after two right answers where it tempts, at least a day apart, since it was last shown.
 */
export function beliefs(temptations: readonly Temptation[]): Belief[] {
  const found = new Map<MisconceptionId, Belief & { rightOn?: LocalDay }>()
  for (const { misconception, held, day } of temptations) {
    const belief = found.get(misconception)
    if (held) {
      found.delete(misconception)
      found.set(misconception, {
        misconception,
        shown: (belief?.shown ?? 0) + 1,
        lastShown: day,
        mended: false,
      })
    } else if (belief && belief.rightOn === undefined) belief.rightOn = day
    else if (belief && day > belief.rightOn!) belief.mended = true
  }
  return [...found.values()].map(({ rightOn: _, ...belief }) => belief)
}
