// Finds a topic or a term by what a person typed: its id, its title, a part of it, or something close.

import { theirs } from '../chat/rich.ts'
import type { Term, Topic } from '../engine/curriculum.ts'
import { type Refused, refuse, type Scene } from './scene.ts'

/** How alike two words must be to be offered, from 0 to 1. */
export const alike = 0.4
const mostOffered = 4

export function findTopic(
  { curriculum }: Pick<Scene, 'curriculum'>,
  name: string,
): { topic: Topic } | (Refused & { near: readonly Topic[] }) {
  const topics = [...curriculum.topics.values()]
  const found = find(topics, name, (topic) => [topic.id, topic.title])
  if (found.one) return { topic: found.one }
  const titles = found.near.map((topic) => topic.title).join(', ')
  const why = found.near.length > 0 ? 'which-topic' : 'unknown-topic'
  return { ...refuse(why, { name: theirs(shortened(name)), topics: titles }), near: found.near }
}

export function findTerm({ curriculum }: Scene, name: string): { term: Term } | Refused {
  const found = find(curriculum.terms, name, (term) => [term.term, ...term.also])
  if (found.one) return { term: found.one }
  const terms = found.near.map((term) => term.term).join(', ')
  return refuse('unknown-word', { name: theirs(shortened(name)), terms, near: found.near.length })
}

function find<T>(things: readonly T[], name: string, names: (thing: T) => string[]): { one?: T; near: T[] } {
  const wanted = bare(name)
  const spelled = (test: (text: string) => boolean) =>
    things.filter((thing) => names(thing).some((text) => test(bare(text))))
  const exact = spelled((text) => text === wanted)
  if (exact[0]) return { one: exact[0], near: [] }
  const within = wanted.length < 2 ? [] : spelled((text) => text.includes(wanted))
  if (within.length === 1) return { one: within[0]!, near: [] }
  if (within.length > 1) return { near: within.slice(0, mostOffered) }
  const closeness = (thing: T) => Math.max(...names(thing).map((text) => likeness(bare(text), wanted)))
  const close = things.filter((thing) => closeness(thing) >= alike)
  return { near: close.sort((a, b) => closeness(b) - closeness(a)).slice(0, mostOffered) }
}

export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The share of letter pairs that two words have in common (Dice's coefficient). */
export function likeness(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
  const [left, right] = [pairs(a), pairs(b)]
  const shared = [...left].filter((pair) => right.has(pair)).length
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size)
}

function shortened(text: string): string {
  return text.length > 40 ? `${[...text].slice(0, 40).join('')}…` : text
}
