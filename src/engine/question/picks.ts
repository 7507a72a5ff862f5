// An answer put together tap by tap: the options ticked so far, or the letters given to place after place. A
// tap says what is wanted (option B on, place 2 is C), so that one that comes twice changes nothing.

import { letterOf } from './kinds/kind.ts'
import type { Body } from './question.ts'

/** Letters: of the options ticked, in their order; or of place 1, place 2 and so on. */
export type Picks = readonly string[]

/** What can be picked: so many letters, each once, for so many places; without places they are ticked freely. */
export type Picking = { letters: readonly string[]; places?: number | undefined }

export function pickingOf(body: Body): Picking | undefined {
  const letters = (things: readonly unknown[]) => things.map((_, at) => letterOf(at))
  switch (body.kind) {
    case 'several':
      return { letters: letters(body.options) }
    case 'order':
      return { letters: letters(body.steps), places: body.steps.length }
    case 'match':
      return { letters: letters(body.rights), places: body.lefts.length }
    default:
      return undefined
  }
}

/** `B`, or `2B` for place 2, is to be picked (`on`) or not. Nothing when the question has no such choice. */
export function pickedAfter(picking: Picking, picks: Picks, choice: string, on: boolean): Picks | undefined {
  const [, place, letter] = /^(\d*)([A-Z])$/.exec(choice) ?? []
  if (letter === undefined || !picking.letters.includes(letter)) return undefined
  if (picking.places === undefined) {
    if (place !== '') return undefined
    return picking.letters.filter((one) => (one === letter ? on : picks.includes(one)))
  }
  const at = Number(place) - 1
  if (at < 0 || at >= picking.places) return undefined
  if (on) return at === picks.length && !picks.includes(letter) ? [...picks, letter] : picks
  return at === picks.length - 1 && picks[at] === letter ? picks.slice(0, -1) : picks
}

/** Whether the picks are an answer. */
export function isComplete({ places }: Picking, picks: Picks): boolean {
  return places === undefined ? picks.length > 0 : picks.length === places
}

/** What would be typed for the same answer. */
export function typedFor(body: Body, picks: Picks): string {
  return body.kind === 'match' ? picks.map((letter, at) => `${at + 1}${letter}`).join(' ') : picks.join(' ')
}
