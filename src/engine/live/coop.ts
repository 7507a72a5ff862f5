// Playing together: a goal of so many objectives, each mastered once two different people got it right. Whoever
// knows something can carry it halfway; nobody can finish it alone.

/** So many different people must get an objective right. */
export const peopleNeeded = 2

/** `by` is who got it right so far, in the order in which they did. */
export type Shared<Objective extends string = string, Who extends string = string> = {
  objective: Objective
  by: readonly Who[]
  mastered: boolean
}

export type Goal<Objective extends string = string, Who extends string = string> = {
  objectives: readonly Shared<Objective, Who>[]
  mastered: number
  reached: boolean
}

/** Where a goal stands. Only wholly right answers count, each person once for an objective. */
export function goalOf<Objective extends string, Who extends string>(
  objectives: readonly Objective[],
  answers: readonly { objective: Objective; who: Who; score: number }[],
): Goal<Objective, Who> {
  const right = new Map<Objective, Set<Who>>()
  for (const { objective, who, score } of answers) {
    if (score === 1) right.set(objective, (right.get(objective) ?? new Set()).add(who))
  }
  const shared = [...new Set(objectives)].map((objective) => {
    const by = [...(right.get(objective) ?? [])]
    return { objective, by, mastered: by.length >= peopleNeeded }
  })
  const mastered = shared.filter((one) => one.mastered).length
  return { objectives: shared, mastered, reached: shared.length > 0 && mastered === shared.length }
}

/**
 * What is to be asked next: of the objectives not mastered yet those asked least often, in the goal's order; so each
 * comes up once before any comes again.
 */
export function nextOfGoal<Objective extends string>(
  goal: Goal<Objective>,
  asked: readonly Objective[],
): Objective[] {
  const open = goal.objectives.flatMap(({ objective, mastered }) => (mastered ? [] : [objective]))
  const times = (objective: Objective) => asked.filter((one) => one === objective).length
  const least = Math.min(...open.map(times))
  return open.filter((objective) => times(objective) === least)
}
