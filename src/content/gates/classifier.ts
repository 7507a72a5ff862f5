// A machine that sees options without their stems: naive Bayes over their words, trained on nine tenths of
// the objectives and tried on the rest. What it gets right beyond chance, the wording gives away.

import { seeded, shuffled } from '../../engine/random.ts'
import { plainWords } from '../text.ts'
import { type Choice, credit, mean } from './bank.ts'

const folds = 10
/** Where the folds fall is chance, so several ways to cut them are tried and their scores averaged. */
const cuts = ['cut/1', 'cut/2', 'cut/3', 'cut/4', 'cut/5']

type Bag = ReadonlySet<string>
type Bags = readonly Bag[]

/** Each option's score and each item's credit, averaged over the cuts; and the words that told most, in all and in each key. */
export function blindScores(choices: readonly Choice[]): {
  scores: number[][]
  credits: number[]
  telling: string
  notes: string[]
} {
  const bags = choices.map(({ options }) => options.map((option) => new Set(plainWords(option))))
  const runs = cuts.map((cut) => scoresWith(cut, choices, bags))
  const scores = bags.map((options, at) =>
    options.map((_, option) => mean(runs.map((run) => run[at]![option]!))),
  )
  const credits = bags.map((_, at) => mean(runs.map((run) => credit(run[at]!))))
  const weigh = train(bags)
  return { scores, credits, telling: telling(weigh, bags), notes: bags.map(([key]) => heaviest(key!, weigh)) }
}

/** The options' scores, each by a machine that saw no item of the same objective. */
function scoresWith(cut: string, choices: readonly Choice[], bags: readonly Bags[]): number[][] {
  const objectives = shuffled([...new Set(choices.map(({ objective }) => objective))], seeded(cut))
  const foldOf = new Map(objectives.map((objective, at) => [objective, at % folds]))
  const scores: number[][] = bags.map(() => [])
  for (let fold = 0; fold < folds; fold++) {
    const within = (at: number) => foldOf.get(choices[at]!.objective) === fold
    const weigh = train(bags.filter((_, at) => !within(at)))
    bags.forEach((options, at) => {
      if (within(at)) scores[at] = options.map((bag) => [...bag].reduce((sum, word) => sum + weigh(word), 0))
    })
  }
  return scores
}

/** How much a word speaks for a key: the logarithm of its odds among keys over those among wrong options. */
function train(bags: readonly Bags[]): (word: string) => number {
  const inKeys = new Map<string, number>()
  const inOthers = new Map<string, number>()
  let others = 0
  for (const [key, ...wrong] of bags) {
    for (const word of key!) inKeys.set(word, (inKeys.get(word) ?? 0) + 1)
    for (const bag of wrong) for (const word of bag) inOthers.set(word, (inOthers.get(word) ?? 0) + 1)
    others += wrong.length
  }
  // As many imagined sightings for each option, so that a word seen nowhere speaks for neither side.
  const share = others / bags.length
  return (word) => {
    const key = ((inKeys.get(word) ?? 0) + 1) / (bags.length + 2)
    const other = ((inOthers.get(word) ?? 0) + share) / (others + 2 * share)
    return inKeys.has(word) || inOthers.has(word) ? Math.log(key / other) : 0
  }
}

/** The words of a key that speak most for it. */
function heaviest(key: Bag, weigh: (word: string) => number): string {
  return [...key]
    .sort((one, other) => weigh(other) - weigh(one))
    .slice(0, 2)
    .join(', ')
}

/** The words that weigh most on each side, by how often they occur. */
function telling(weigh: (word: string) => number, bags: readonly Bags[]): string {
  const counts = new Map<string, number>()
  for (const bag of bags.flat()) for (const word of bag) counts.set(word, (counts.get(word) ?? 0) + 1)
  const ranked = [...counts]
    .filter(([, count]) => count >= 4)
    .map(([word, count]) => ({ word, pull: weigh(word) * Math.sqrt(count) }))
    .sort((one, other) => other.pull - one.pull)
  const words = (some: typeof ranked) => some.map(({ word }) => word).join(', ')
  return `words of keys: ${words(ranked.slice(0, 12))}; of wrong options: ${words(ranked.slice(-12).reverse())}`
}
