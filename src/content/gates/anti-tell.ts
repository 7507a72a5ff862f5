// Does the wording give the key away? Each rule of thumb is a way to pick an option without knowing anything:
// over the bank it must score hardly better than a blind guess.

import type { ItemId } from '../../engine/ids.ts'
import { plainWords } from '../text.ts'
import { type Choice, chanceOf, credit, mean } from './bank.ts'
import { blindScores } from './classifier.ts'

/** How much better than chance a rule of thumb may be. */
export const margin = 0.05

export type Gate = {
  name: string
  score: number
  most: number
  passed: boolean
  /** Those that feed the score, the worst first. */
  offenders: readonly ItemId[]
  /** What would help an author to mend them: in all, and item by item. */
  hint?: string | undefined
  notes?: ReadonlyMap<ItemId, string> | undefined
}

/** A rule of thumb: what each option of an item scores by it. The highest is picked. */
type Rule = (choice: Choice) => number[]

const hedges = new Set(
  (
    'may might can could would should usually often sometimes typically generally mostly normally commonly ' +
    'likely probably perhaps possibly about roughly around nearly almost partly largely mainly some most many ' +
    'unless depends depending if when where default otherwise except'
  ).split(' '),
)
const absolutes = new Set('always never'.split(' '))

/** Marks of detail: numbers, code, names, brackets, what is added after a comma or a dash. */
function detail(option: string): number {
  const numbers = option.match(/\d+/g)?.length ?? 0
  const code = option.match(/`[^`]+`/g)?.length ?? 0
  const names = option.slice(1).match(/\b\p{Lu}[\p{L}\d-]*/gu)?.length ?? 0
  const asides = option.match(/[(,;:–—]/g)?.length ?? 0
  return numbers + code + names + asides
}

function count(option: string, words: ReadonlySet<string>): number {
  return plainWords(option).filter((word) => words.has(word)).length
}

/** Words that say something, with their commonest endings cut off. */
function contentWords(text: string): Set<string> {
  const words = plainWords(text).filter((word) => word.length > 3 || /\d/.test(word))
  return new Set(words.map((word) => word.replace(/(ing|ed|es|s)$/, '')))
}

/** The share of common words, as the cosine of two sets. */
function alike(option: string, stem: string): number {
  const [one, other] = [contentWords(option), contentWords(stem)]
  if (one.size === 0 || other.size === 0) return 0
  return [...one].filter((word) => other.has(word)).length / Math.sqrt(one.size * other.size)
}

const rules: Record<string, Rule> = {
  'the longest option': ({ options }) => options.map((option) => option.length),
  // Not a rule that people follow, but one that mending the first could make true.
  'the shortest option': ({ options }) => options.map((option) => -option.length),
  'the most hedged option': ({ options }) => options.map((option) => count(option, hedges)),
  'the most specific option': ({ options }) => options.map(detail),
  'the most hedged or specific option': ({ options }) =>
    options.map((option) => count(option, hedges) + detail(option)),
  'the option most like the stem': ({ options, stem }) => options.map((option) => alike(option, stem)),
  'any but the only one with always or never': ({ options }) => {
    const bold = options.map((option) => (count(option, absolutes) > 0 ? 1 : 0))
    const only = bold.filter((one) => one === 1).length === 1
    return bold.map((one) => (only ? -one : 0))
  },
}

/** Every rule of thumb over the bank, and what a machine learns from the options alone. */
export function antiTell(choices: readonly Choice[]): Gate[] {
  const guessed = Object.entries(rules).map(([name, rule]) => {
    const scores = choices.map(rule)
    return gate(`picking ${name}`, choices, scores, scores.map(credit))
  })
  const { scores, credits, telling, notes } = blindScores(choices)
  return [
    ...guessed,
    {
      ...gate('picking by the words of the options alone', choices, scores, credits),
      hint: telling,
      notes: new Map(choices.map(({ item }, at) => [item, notes[at]!])),
    },
  ]
}

/** `scores` tell how strongly each item feeds the rule: by how far its key stands above its other options. */
function gate(
  name: string,
  choices: readonly Choice[],
  scores: readonly (readonly number[])[],
  credits: readonly number[],
): Gate {
  const score = mean(credits)
  const most = chanceOf(choices) + margin
  const lead = ([key, ...others]: readonly number[]) => {
    const spread = Math.max(...others.map(Math.abs), Math.abs(key!), 1)
    return (key! - Math.max(...others)) / spread
  }
  const offenders = choices
    .map(({ item, options }, at) => ({
      item,
      fed: credits[at]! > 1 / options.length,
      lead: lead(scores[at]!),
    }))
    .filter(({ fed }) => fed)
    .sort((one, other) => other.lead - one.lead)
    .map(({ item }) => item)
  return { name, score, most, passed: score <= most, offenders }
}
