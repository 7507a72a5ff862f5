// Is the key in any place more often than in another? Every item is posed many times; no fixed place may
// score better than chance, and the counts of places must look like chance (chi-square).

import type { ItemId } from '../../engine/ids.ts'
import { type Families, pose } from '../../engine/question/pose.ts'
import type { Content } from '../load.ts'
import { type Gate, margin } from './anti-tell.ts'
import { type Choice, mean } from './bank.ts'

const times = 400

/** One gate for each place, and one for all places together. */
export function positions(content: Content, choices: readonly Choice[], families: Families): Gate[] {
  const places = choices.map(({ item }) => placesOf(item, content, families))
  const most = Math.max(0, ...choices.map(({ options }) => options.length))
  const fixed = Array.from({ length: most }, (_, place): Gate => {
    const offering = choices.flatMap(({ options }, at) => (options.length > place ? [at] : []))
    const share = (at: number) => places[at]!.filter((found) => found === place).length / times
    const score = mean(offering.map(share))
    const limit = mean(offering.map((at) => 1 / choices[at]!.options.length)) + margin
    const offenders = offering.filter((at) => share(at) > 0.5).map((at) => choices[at]!.item)
    return { name: `picking option ${place + 1}`, score, most: limit, passed: score <= limit, offenders }
  })
  return [...fixed, evenly(content, choices, places)]
}

function placesOf(item: ItemId, { curriculum }: Content, families: Families): number[] {
  return Array.from({ length: times }, (_, at) => {
    const { body } = pose(curriculum.items.get(item)!, `gate/${at}`, families)
    return body.kind === 'choice' ? body.options.findIndex((option) => option.right) : -1
  })
}

/**
 * The sum over items of each one's chi-square, against the value that chance exceeds once in a thousand banks.
 * Items with an option that must stay last are left out: their places can't be even.
 */
function evenly(content: Content, choices: readonly Choice[], places: readonly number[][]): Gate {
  let sum = 0
  let freedom = 0
  choices.forEach(({ item, options }, at) => {
    if (keepsPlaces(content, item)) return
    const expected = times / options.length
    for (let place = 0; place < options.length; place++) {
      const count = places[at]!.filter((found) => found === place).length
      sum += (count - expected) ** 2 / expected
    }
    freedom += options.length - 1
  })
  const most = chiSquareLimit(freedom)
  return { name: 'key places, chi-square', score: sum, most, passed: sum <= most, offenders: [] }
}

function keepsPlaces({ curriculum }: Content, id: ItemId): boolean {
  const item = curriculum.items.get(id)!
  if (item.made !== 'fixed' || item.spec.kind !== 'choice') return false
  return [item.spec.key, ...item.spec.distractors].some(({ last }) => last)
}

/** The 99.9 % point of chi-square (Wilson and Hilferty's approximation). */
function chiSquareLimit(freedom: number): number {
  if (freedom === 0) return 0
  const part = 2 / (9 * freedom)
  return freedom * (1 - part + 3.09 * Math.sqrt(part)) ** 3
}
