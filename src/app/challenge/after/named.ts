// The letters by which the rows of a question's table are named, so that a teacher can say which of them to accept.
// Options stand in another order for each person; here they are named as they first came up, whatever is decided
// later.

import { offered, picked } from '../../../engine/item-analysis/picks.ts'
import type { PickStatistics } from '../../../engine/item-analysis/responses.ts'
import type { Words } from '../../../engine/phrase.ts'
import { normalised } from '../../../engine/question/kinds/typed.ts'
import type { Column, Outcome } from './outcome.ts'

/** By the key of the pick: A to Z, then AA, AB … */
export function rowNames({ people }: Outcome, { item }: Column): Map<string, string> {
  const given = people.flatMap(({ tries }) =>
    tries.flatMap((one) => one.given.filter((own) => own.item === item)),
  )
  const keys = given.flatMap(({ asked: { body }, response }) => [
    ...offered(body),
    ...(response ? picked(body, response) : []),
  ])
  return new Map([...new Set(keys.map(({ key }) => key))].map((key, at) => [key, letters(at)]))
}

function letters(at: number): string {
  const letter = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[at % 26]!
  return at < 26 ? letter : `${letters(Math.floor(at / 26) - 1)}${letter}`
}

/** The row of that letter, else of that text; nothing that nobody was offered and nobody gave. */
export function rowCalled(
  names: ReadonlyMap<string, string>,
  picks: readonly PickStatistics[],
  called: string,
  words: Words,
): PickStatistics | undefined {
  const rows = picks.filter(({ key }) => key !== undefined)
  const name = ({ key }: PickStatistics) => names.get(key!)
  const said = ({ texts }: PickStatistics) => normalised(texts.map((text) => words.say(text)).join(' – '))
  return (
    rows.find((row) => name(row) === called) ??
    rows.find((row) => said(row) === normalised(called)) ??
    rows.find((row) => name(row) === called.toUpperCase())
  )
}
