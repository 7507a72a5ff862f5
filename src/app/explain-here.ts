// The terms of the curriculum that somebody's text holds, each in a sentence: what "Explain the terms here" shows.
// The text is read and forgotten.

import type { Curriculum, Term } from '../engine/curriculum.ts'
import { bare } from './find.ts'
import type { Reply, Scene } from './scene.ts'
import { noteScreen } from './views/note.ts'
import { termsScreen } from './views/terms.ts'

const mostShown = 8

export function explainHere(scene: Scene, text: string): Reply {
  if (bare(text) === '') return { screen: noteScreen(scene, 'terms-no-text') }
  const found = termsIn(scene.curriculum, text)
  return { screen: termsScreen(scene, found.slice(0, mostShown), found.length) }
}

type Name = { term: Term; words: readonly string[]; isWord: boolean }
type Match = { term: Term; from: number; to: number }

/** In the order in which the text names them, each once. Of names that overlap, the longest counts. */
export function termsIn(curriculum: Curriculum, text: string): Term[] {
  const words = bare(text).split(' ')
  const names = namesByFirst(curriculum)
  const matches = words.flatMap((word, from): Match[] =>
    [word, singular(word)].flatMap((first) =>
      (names.get(first) ?? [])
        .filter((name) => standsAt(words, from, name))
        .map(({ term, words: own }) => ({ term, from, to: from + own.length })),
    ),
  )
  const length = ({ from, to }: Match) => to - from
  const taken: Match[] = []
  for (const match of matches.sort((one, other) => length(other) - length(one) || one.from - other.from)) {
    if (taken.every(({ from, to }) => match.to <= from || match.from >= to)) taken.push(match)
  }
  return [...new Set(taken.sort((one, other) => one.from - other.from).map(({ term }) => term))]
}

const known = new WeakMap<Curriculum, ReadonlyMap<string, readonly Name[]>>()

/** By their first word, also in the singular: what is taught does not change while the program runs. */
function namesByFirst(curriculum: Curriculum): ReadonlyMap<string, readonly Name[]> {
  const found = known.get(curriculum)
  if (found) return found
  const names = new Map<string, Name[]>()
  for (const term of curriculum.terms) {
    for (const written of [term.term, ...term.also]) {
      const words = bare(written).split(' ')
      const name = { term, words, isWord: written === written.toLowerCase() }
      const first = words[0]!
      for (const key of new Set(name.isWord && words.length === 1 ? [first, singular(first)] : [first])) {
        names.set(key, [...(names.get(key) ?? []), name])
      }
    }
  }
  known.set(curriculum, names)
  return names
}

/** Its last word may stand in the plural, and one that is written in the plural in the singular; LXCFS is no plural. */
function standsAt(words: readonly string[], from: number, { words: own, isWord }: Name): boolean {
  const last = own.length - 1
  return own.every((word, at) => {
    const given = words[from + at]
    if (given === word) return true
    if (given === undefined || at < last) return false
    return singular(given) === word || (isWord && given === singular(word))
  })
}

/** layers → layer, registries → registry, boxes → box; what is no plural stays: bus, chaos, address. */
function singular(word: string): string {
  if (word.length < 4 || /(ss|us|is|os)$/.test(word)) return word
  if (/[^aeiou]ies$/.test(word)) return word.replace(/ies$/, 'y')
  if (/(x|z|ch|sh|ss)es$/.test(word)) return word.replace(/es$/, '')
  return word.replace(/s$/, '')
}
