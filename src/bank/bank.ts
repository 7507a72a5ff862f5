// A class's own questions, as they come in a file and go out in one: the same Spec that the curriculum's items
// have, without the curriculum around it. A file is taken whole or not at all, and every problem names its place.

import type { Place } from '../engine/lines.ts'
import { type Message, type Phrase, phrase } from '../engine/phrase.ts'
import type { Spec } from '../engine/question/question.ts'

export type BankItem = {
  name?: string | undefined
  /** What the file filed it under. */
  category?: string | undefined
  spec: Spec
  explanation?: string | undefined
}

/** An error keeps the whole file out; a warning says what is lost or missing. Lines and columns count from 1. */
export type Problem = {
  line: number
  column: number
  weight: 'error' | 'warning'
  problem: string
  expected: string
}

/** What a file holds, and what is wrong with it, in the order of its lines. With an error there are no items. */
export type Reading = { items: readonly BankItem[]; problems: readonly Problem[] }

export const bankLimits = {
  /** Characters of a file. */
  file: 300_000,
  items: 500,
  stem: 1000,
  code: 1000,
  option: 300,
  why: 500,
  explanation: 1000,
  name: 200,
  /** Options, steps or pairs. */
  options: 10,
  /** Spellings or known mistakes of a typed answer. */
  answers: 20,
  gaps: 6,
  /** Problems that are listed; what follows is counted. */
  problems: 200,
} as const

/** Stands where the author of a wrong option did not say why it is wrong. */
export const noWhy: Message = phrase('bank-no-why')

/** An author's text; nothing where there is none. */
export function written(text: Phrase): string | undefined {
  return typeof text === 'string' ? text : undefined
}

export type { Place }

export function error(place: Place, problem: string, expected: string): Problem {
  return { ...at(place), weight: 'error', problem, expected }
}

export function warning(place: Place, problem: string, expected: string): Problem {
  return { ...at(place), weight: 'warning', problem, expected }
}

function at({ line, column }: Place): Place {
  return { line, column }
}
