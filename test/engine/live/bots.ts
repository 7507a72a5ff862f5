// Live quizzes among bots whose abilities are known: what the choice of questions is measured by. The chooser sees
// only what it would of people: authors' difficulties, which are somewhat off, recall chances of some, and how the
// quiz went so far.

import { type Posed, rankedNext } from '../../../src/engine/live/adaptive.ts'
import { type Group, hardness, type Posable } from '../../../src/engine/live/expect.ts'
import { chance, type Random, seeded, wholeBetween } from '../../../src/engine/random.ts'

export type Played = {
  people: number
  questions: number
  topics: number
  sequence: string[]
  /** Of the whole quiz, as answered, and as the bots' abilities made it likely. */
  success: number
  likely: number
  /** How often each topic came up. */
  coverage: number[]
  /** Each topic holds enough items of different objectives that 60 to 80 % of this group would get right. */
  poolHolds: boolean
}

/** A quiz of one seed, in a group of so many bots, or by chance of 3 to 30. */
export function played(seed: string, size?: number): Played {
  const random = seeded(`${seed}/world`)
  const people = size ?? wholeBetween(3, 30, random)
  const topics = wholeBetween(1, 4, random)
  const questions = wholeBetween(8, 15, random)
  const pool = poolOf(topics, random)
  const off = new Map(pool.map((one) => [one.item, normal(random) * 0.5]))
  const mean = normal(random) * 0.9
  const bots = Array.from({ length: people }, () => bot(mean + normal(random) * 0.8, random))
  const likely = (one: Posable) => {
    const hard = hardness(one) + off.get(one.item)!
    return average(bots.map(({ ability }) => logistic(ability(one.objective) - hard)))
  }
  const group: Group = { members: bots.map(({ memory }) => memory), fared: () => undefined }
  const quiz: Posed[] = []
  const truths: number[] = []
  for (let round = 0; round < questions; round++) {
    const one = rankedNext({ pool, group, quiz, before: [], seed })[0]
    if (!one) throw new Error('The pool is never empty.')
    const hard = hardness(one) + off.get(one.item)!
    const right = bots.map(({ ability }) => chance(logistic(ability(one.objective) - hard), random))
    truths.push(likely(one))
    quiz.push({ item: one.item, success: right.filter(Boolean).length / people })
  }
  const sequence = quiz.map(({ item }) => item)
  const names = [...new Set(pool.map(({ topic }) => topic))]
  const share = Math.ceil(questions / topics)
  return {
    people,
    questions,
    topics,
    sequence,
    success: average(quiz.map(({ success }) => success!)),
    likely: average(truths),
    coverage: names.map((name) => sequence.filter((item) => item.startsWith(`${name}.`)).length),
    poolHolds: names.every((name) => {
      const fit = pool.filter((one) => one.topic === name && likely(one) >= 0.6 && likely(one) <= 0.8)
      return new Set(fit.map(({ objective }) => objective)).size >= Math.min(share, objectivesIn(pool, name))
    }),
  }
}

function objectivesIn(pool: readonly Posable[], topic: string): number {
  return new Set(pool.filter((one) => one.topic === topic).map(({ objective }) => objective)).size
}

function poolOf(topics: number, random: Random): Posable[] {
  return Array.from({ length: topics }, (_, topic) =>
    Array.from({ length: wholeBetween(5, 9, random) }, (_, objective) =>
      Array.from({ length: wholeBetween(3, 5, random) }, (_, item) => ({
        item: `t${topic}.o${objective}.i${item}`,
        objective: `t${topic}.o${objective}`,
        topic: `t${topic}`,
        difficulty: wholeBetween(1, 5, random),
      })),
    ),
  ).flat(2)
}

/** Half of the bots have studied: of some objectives their chance to recall is known, roughly. */
function bot(level: number, random: Random) {
  const abilities = new Map<string, number>()
  const studies = chance(0.5, random)
  const memories = new Map<string, number | undefined>()
  const own = seeded(`${random()}`)
  const ability = (objective: string) => {
    const known = abilities.get(objective) ?? level + 0.9 + normal(own) * 0.6
    abilities.set(objective, known)
    return known
  }
  const memory = (objective: string) => {
    if (!memories.has(objective)) {
      const guess = logistic(ability(objective) + normal(own) * 0.5)
      memories.set(objective, studies && chance(0.6, own) ? guess : undefined)
    }
    return memories.get(objective)
  }
  return { ability, memory }
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

/** From the standard normal distribution (Box and Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
