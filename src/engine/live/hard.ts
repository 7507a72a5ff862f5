// What was hard: which questions of a quiz, which objectives in a group's history, and which mistakes a group holds.

import { assuredShare } from './evidence.ts'

/** How a question went: the mean of the `people` scores that were given. A void one is left out. */
export type Outcome = { round: number; people: number; mean: number; void: boolean }

/** The questions that anybody missed, the one that went worst first; of equals the one that more people met, then the earlier. */
export function hardest(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes
    .filter((outcome) => !outcome.void && outcome.people > 0 && outcome.mean < 1)
    .sort((a, b) => a.mean - b.mean || b.people - a.people || a.round - b.round)
}

/** How the group fared with a question, or with several alike: the mean score of so many answers, so many days ago. */
export type Fared<O extends string = string> = {
  objective: O
  answers: number
  success: number
  ago: number
}

/** After so many days an answer counts half: what a group has learned since is not held against it. */
const halfLife = 30

/** How many answers were wrong, of how many; older ones count for less than one. */
export type Missed<O extends string = string> = { objective: O; missed: number; of: number }

/**
 * What the group gets wrong, worst first, by the share of misses that is sure (evidence.ts): one slip does not
 * outrank what half of the group missed. What nobody missed is not listed.
 */
export function wrongest<O extends string>(history: readonly Fared<O>[]): Missed<O>[] {
  const found = new Map<O, { missed: number; of: number }>()
  for (const { objective, answers, success, ago } of history) {
    const sum = found.get(objective) ?? { missed: 0, of: 0 }
    const weight = answers * 0.5 ** (Math.max(0, ago) / halfLife)
    found.set(objective, { missed: sum.missed + weight * (1 - success), of: sum.of + weight })
  }
  return [...found]
    .flatMap(([objective, { missed, of }]) => (missed > 0 ? [{ objective, missed, of }] : []))
    .sort((a, b) => assuredShare(b.missed, b.of) - assuredShare(a.missed, a.of))
}

/** One answer. `tempted` names the mistakes that the question can bring to light (question/grade.ts). */
export type Shown<M extends string = string, Who extends string = string> = {
  who: Who
  tempted: readonly M[]
  held: readonly M[]
}

/** `people` showed the mistake, of `tempted` who met a question that tempts to it. */
export type Held<M extends string = string> = { misconception: M; people: number; tempted: number }

/** A mistake of one person is theirs alone to know: a group holds what at least so many of it have shown. */
const fewest = 2

/**
 * The mistakes that a group holds, the surest first, from its answers, oldest first. A person's last answer where a
 * mistake tempts says whether they hold it: what somebody got right since, they have mended.
 */
export function heldByGroup<M extends string, Who extends string>(
  answers: readonly Shown<M, Who>[],
): Held<M>[] {
  const latest = new Map<M, Map<Who, boolean>>()
  for (const { who, tempted, held } of answers)
    for (const misconception of new Set([...tempted, ...held])) {
      const people = latest.get(misconception) ?? new Map<Who, boolean>()
      latest.set(misconception, people.set(who, held.includes(misconception)))
    }
  return [...latest]
    .map(([misconception, people]) => ({
      misconception,
      people: [...people.values()].filter(Boolean).length,
      tempted: people.size,
    }))
    .filter(({ people }) => people >= fewest)
    .sort((a, b) => assuredShare(b.people, b.tempted) - assuredShare(a.people, a.tempted))
}
