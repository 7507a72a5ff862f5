// What every kind of question can do. One file per kind beside this one; one contract suite runs over all.

import type { Phrase } from '../../phrase.ts'
import type { Random } from '../../random.ts'
import type { BodyOf, Kind, Mark, NearMiss, Option, ResponseOf, SpecOf } from '../question.ts'

export type KindRules<K extends Kind> = {
  /** Draws what is left to chance, such as the order of options. */
  pose(spec: SpecOf<K>, random: Random): BodyOf<K>
  /** The response that a person typed, or nothing when it can't be read as one. */
  read(text: string, body: BodyOf<K>): ResponseOf<K> | undefined
  /** A response as a person would type it: what `read` reads back. */
  write(response: ResponseOf<K>, body: BodyOf<K>): string
  /** The response that is wholly right. */
  right(body: BodyOf<K>): ResponseOf<K>
  mark(response: ResponseOf<K>, body: BodyOf<K>): Mark
  /** For typed kinds: the right response, when this one is a single slip away from it. */
  near?(response: ResponseOf<K>, body: BodyOf<K>): NearMiss | undefined
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

export function letterOf(index: number): string {
  return letters[index] ?? `${index + 1}`
}

/** What people put between letters, and around one: spaces, points, arrows, and the word "and". No hyphens: A-C may mean B too. */
const between = /\bAND\b|[\s,;:.!()&+/|>→]+/g

/** Letters such as `B`, `b)`, `A C`, `a,c` or `AC` as numbers from 0, or nothing when one is not below `count`. */
export function readLetters(text: string, count: number): number[] | undefined {
  const bare = text.toUpperCase().replace(between, '')
  if (bare === '' || bare.length > count) return undefined
  const indices = [...bare].map((letter) => letters.indexOf(letter))
  if (indices.some((index) => index < 0 || index >= count)) return undefined
  return new Set(indices).size === indices.length ? indices : undefined
}

/** The options that a spec holds, in random order, those that belong last after the others. */
export function inOrder<T extends { last?: boolean | undefined }>(
  options: readonly T[],
  shuffle: (things: readonly T[]) => T[],
): T[] {
  return [...shuffle(options.filter((option) => !option.last)), ...options.filter((option) => option.last)]
}

/** Right in part: the whys and mistakes of the options that were judged wrongly. */
export function wrongly(options: readonly Option[], score: number): Mark {
  return {
    score,
    why: options.flatMap((option): Phrase[] => (option.why === undefined ? [] : [option.why])),
    held: [...new Set(options.flatMap((option) => option.misconception ?? []))],
  }
}

export const fullMark: Mark = { score: 1, why: [], held: [] }
