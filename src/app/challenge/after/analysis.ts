// What the statistics are asked of a challenge: one row for each person, one column for each item, and what each
// gave. A person who was not asked an item has nothing there; an item that was voided is left out.

import { amended } from '../../../engine/challenge/amended.ts'
import type { ItemId } from '../../../engine/ids.ts'
import { type Concern, concerns } from '../../../engine/item-analysis/concerns.ts'
import { type GradeStatistics, gradeStatistics } from '../../../engine/item-analysis/grades.ts'
import { guessScore } from '../../../engine/item-analysis/guess.ts'
import { type ItemStatistics, itemStatistics } from '../../../engine/item-analysis/items.ts'
import { mean } from '../../../engine/item-analysis/moments.ts'
import {
  type Belief,
  beliefs,
  type Given as Picking,
  type PickStatistics,
  pickStatistics,
} from '../../../engine/item-analysis/responses.ts'
import type { Sheet } from '../../../engine/item-analysis/sheet.ts'
import type { Column, Given, Outcome } from './outcome.ts'

export type ItemReport = {
  column: Column
  /** Nothing when it was voided. */
  statistics: ItemStatistics | undefined
  /** Computed when it is asked for: it takes longest. */
  picks: () => readonly PickStatistics[]
  concerns: readonly Concern[]
}

export type Analysis = {
  /** Of the attempts by which people are compared. */
  attempts: GradeStatistics
  /** The grades as they count, of whoever has one. */
  grades: readonly number[]
  items: readonly ItemReport[]
  beliefs: readonly Belief[]
}

export function analysisOf(outcome: Outcome): Analysis {
  const sheet = sheetOf(outcome)
  const statistics = new Map(itemStatistics(sheet).map((one) => [one.id, one]))
  const rows = rowsOf(outcome)
  const items = outcome.columns.map((column): ItemReport => {
    const own = statistics.get(column.item)
    const picks = once(() => pickStatistics(pickingsOf(outcome, rows, column.item)))
    return { column, statistics: own, picks, concerns: own ? concernsOf(own, picks) : [] }
  })
  return {
    attempts: gradeStatistics(sheet),
    grades: outcome.people.flatMap(({ grade }) => grade?.share ?? []),
    items,
    beliefs: beliefs(rows.map((row) => row.map((given) => pickingOf(outcome, given)))),
  }
}

/** Only of a question that tells people apart the wrong way round is it asked what they picked. */
function concernsOf(own: ItemStatistics, picks: () => readonly PickStatistics[]): Concern[] {
  const { discrimination } = own
  return concerns(own, 'value' in discrimination && discrimination.value < 0 ? picks() : [])
}

function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined
  return () => {
    known ??= { value: compute() }
    return known.value
  }
}

export function sheetOf(outcome: Outcome): Sheet {
  const columns = outcome.columns.filter(({ item }) => !isVoid(outcome, item))
  const rows = rowsOf(outcome).map((row) => new Map(row.map((given) => [given.item, given])))
  return {
    slots: columns.map(({ item }) => ({ id: item, most: 1, guess: guessOf(rows, item) })),
    shares: rows.map((row) => columns.map(({ item }) => row.get(item)?.standing)),
  }
}

export function isVoid({ rulings }: Outcome, item: ItemId): boolean {
  return rulings.get(item)?.instead?.is === 'void'
}

/** What each person was asked and gave in the attempt by which they are compared. */
export function rowsOf({ people }: Outcome): (readonly Given[])[] {
  return people.flatMap(({ counted }) => (counted ? [counted.given] : []))
}

/** Beside how they did in all the rest that counts. */
function pickingsOf(outcome: Outcome, rows: readonly (readonly Given[])[], item: ItemId): Picking[] {
  return rows.flatMap((row): Picking[] => {
    const own = row.find((given) => given.item === item)
    if (!own) return []
    const rest = row.filter((given) => given.item !== item && !isVoid(outcome, given.item))
    return [{ ...pickingOf(outcome, own), rest: mean(rest.map(({ standing }) => standing)) }]
  })
}

function pickingOf({ rulings }: Outcome, { asked, item, response }: Given): Omit<Picking, 'rest'> {
  return { body: amended(asked.body, rulings.get(item)), response }
}

/** The questions of a family differ, and so may what guessing earns. */
function guessOf(rows: readonly ReadonlyMap<ItemId, Given>[], item: ItemId): number | undefined {
  const scores = rows.flatMap((row) => {
    const given = row.get(item)
    return given ? (guessScore(given.asked.body) ?? []) : []
  })
  return scores.length === 0 ? undefined : mean(scores)
}
