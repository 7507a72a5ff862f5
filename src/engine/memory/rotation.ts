// Which item of an objective is asked next. None repeats before the others were used; among those left, the
// one whose demand fits how far the learner has come: from recognising to recalling to using.

import type { Curriculum, Objective } from '../curriculum.ts'
import type { ItemId, MisconceptionId } from '../ids.ts'
import type { Temptation } from '../progress.ts'
import { temptations } from '../question/grade.ts'
import { bodyOf } from '../question/pose.ts'
import { demands, type Item } from '../question/question.ts'
import { oneOf, type Random, seeded } from '../random.ts'
import type { Card } from './card.ts'

/** Stability, in days, from which recall and then use are asked for. */
const rungs = [0, 3, 12] as const

export function rankOf(item: Item): number {
  return demands.indexOf(item.demand)
}

export function chooseItem(
  curriculum: Curriculum,
  objective: Objective,
  card: Card | undefined,
  random: Random,
): Item {
  const all = objective.items.map((item) => curriculum.items.get(item)!)
  const fresh = all.filter((item) => !card?.asked.includes(item.id))
  const last = card?.asked.at(-1)
  const left = fresh.length > 0 ? fresh : all.length > 1 ? all.filter((item) => item.id !== last) : all
  const plain = left.filter((item) => !item.contrasts)
  const rung = card?.rung ?? 0
  const misfit = (item: Item) => {
    const above = rankOf(item) - rung
    // Too hard is worse than too easy.
    return above > 0 ? above * 10 + item.difficulty : -above * 4 + item.difficulty
  }
  const offered = plain.length > 0 ? plain : left
  const best = Math.min(...offered.map(misfit))
  return oneOf(
    offered.filter((item) => misfit(item) === best),
    random,
  )
}

/** The items used in this round, in order, this one now the last; a new round starts after all have been used. */
export function askedAfter(objective: Objective, card: Card | undefined, item: ItemId): readonly ItemId[] {
  const asked = (card?.asked ?? []).filter((one) => objective.items.includes(one))
  const round = objective.items.every((one) => asked.includes(one)) ? [] : asked
  return [...round.filter((one) => one !== item), item]
}

/** A step up only after success at the step below, and never past what stability allows; down after two misses. */
export function rungAfter(card: Card, item: Item, right: boolean): number {
  if (!right) return card.misses >= 2 ? Math.max(0, card.rung - 1) : card.rung
  if (rankOf(item) < card.rung) return card.rung
  const reachable = rungs.findLastIndex((least) => card.stability >= least)
  return Math.min(card.rung + 1, Math.max(card.rung, reachable), 2)
}

/** An easier item of the same objective, for a second chance after a miss. */
export function easierSibling(
  curriculum: Curriculum,
  objective: Objective,
  missed: Item,
  random: Random,
): Item | undefined {
  const easier = objective.items
    .map((item) => curriculum.items.get(item)!)
    .filter((item) => item.id !== missed.id && !item.contrasts)
    .filter((item) => rankOf(item) < rankOf(missed) || item.difficulty < missed.difficulty)
  return easier.length > 0 ? oneOf(easier, random) : undefined
}

/**
 * For a card that is forgotten again and again: the contrast item, of all that set this objective against
 * another, which tempts to what this person mixed up most often. Nothing where authors wrote none.
 */
export function chooseContrast(
  curriculum: Curriculum,
  objective: Objective,
  shown: readonly Temptation[],
): Item | undefined {
  const contrasts = [...curriculum.items.values()].filter((item) => item.contrasts?.includes(objective.id))
  const mixedUp = (item: Item) => {
    const tempting = new Set(tempts(item))
    return shown.filter(({ held, misconception }) => held && tempting.has(misconception)).length
  }
  return contrasts.sort((a, b) => mixedUp(b) - mixedUp(a))[0]
}

function tempts(item: Item): MisconceptionId[] {
  if (item.made !== 'fixed') return []
  return temptations(bodyOf(item.spec, seeded(item.id)))
}
