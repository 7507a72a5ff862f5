// How many of a group are expected to get an item right. Each member's chance comes from what is known of their
// memory of its objective, else from how the group fared; the item moves it by its difficulty. How the quiz goes then
// corrects what was expected.
//
// The model has one parameter for each side, person and item, on a logistic scale: G. Rasch, "Probabilistic Models
// for Some Intelligence and Attainment Tests" (1960). The correction after each question is Elo's, with steps that
// shrink as evidence grows, as R. Pelánek, "Applications of the Elo rating system in adaptive educational systems",
// Computers & Education 98 (2016), pages 169–179, has it for answers instead of games.

/** `difficulty` as its author expects it, 1 to 5; `facility` as measured, over everybody: mean score of so many answers. */
export type Posable<
  Item extends string = string,
  Objective extends string = string,
  Topic extends string = string,
> = {
  item: Item
  objective: Objective
  topic: Topic
  difficulty: number
  facility?: { mean: number; answers: number } | undefined
}

/** A member's chance, 0 to 1, to recall an objective now; nothing where they have no card for it. */
export type Memory = (objective: string) => number | undefined

export type Group = {
  members: readonly Memory[]
  /** How the group fared with an objective before: mean score of so many answers. */
  fared(objective: string): { mean: number; answers: number } | undefined
}

/** What an author means by 1 to 5: the share that gets it right. */
const expectedShare = [0.92, 0.84, 0.72, 0.57, 0.4] as const
/** The author's word counts like so many answers, the group's usual success too. */
const wordOfAuthor = 10
const wordOfGroup = 4
/** What a group of which nothing is known gets right of a question in the middle. */
const usual = 0.6
/** Nobody is quite sure to be right, or to be wrong. */
const least = 0.03
const middle = logit(expectedShare[2])
/** The first correction, and how fast corrections shrink. */
const [firstStep, shrinking] = [2.4, 0.35]

/** How much harder than a question in the middle an item is, on the logistic scale. */
export function hardness({ difficulty, facility }: Posable): number {
  const word = expectedShare[Math.min(5, Math.max(1, Math.round(difficulty))) - 1]!
  const answers = facility?.answers ?? 0
  const share = (word * wordOfAuthor + (facility?.mean ?? 0) * answers) / (wordOfAuthor + answers)
  return middle - logit(share)
}

/**
 * The group's expected success with an item, 0 to 1. `shift` is how far, on the logistic scale, it does better than
 * was expected so far. Members are asked about each objective once; of a large group, a sample of 50 tells as much.
 */
export function expectationOf(group: Group): (item: Posable, shift: number) => number {
  const known = new Map<string, number[]>()
  return (item, shift) => {
    const levels = known.get(item.objective) ?? levelsOf(group, item.objective)
    known.set(item.objective, levels)
    const moved = shift - hardness(item)
    return levels.reduce((sum, level) => sum + logistic(level + moved), 0) / levels.length
  }
}

/** On the logistic scale, how well each member knows an objective. */
function levelsOf({ members, fared }: Group, objective: string): number[] {
  const { mean = 0, answers = 0 } = fared(objective) ?? {}
  const prior = (usual * wordOfGroup + mean * answers) / (wordOfGroup + answers)
  return members.length === 0 ? [logit(prior)] : members.map((memory) => logit(memory(objective) ?? prior))
}

/** The shift after the questions of a quiz so far, in order: what was expected of each, without a shift, and how it went. */
export function shiftAfter(asked: readonly { expected: number; success: number }[]): number {
  let shift = 0
  for (const [at, { expected, success }] of asked.entries()) {
    const corrected = logistic(logit(expected) + shift)
    shift += (firstStep / (1 + shrinking * at)) * (success - corrected)
  }
  return shift
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

function logit(share: number): number {
  const inside = Math.min(1 - least, Math.max(least, share))
  return Math.log(inside / (1 - inside))
}
