// Asks about PID namespaces inside each other: how many PIDs a process has, who sees it, and who ends when a
// PID 1 ends (K06, K15, K16, M08).

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, wholeBetween } from '../../random.ts'
import type { Family, Generated } from '../family.ts'
import type { Distractor, Level, RightOption } from '../question.ts'
import { differing } from './differing.ts'
import { distinct } from './distinct.ts'

/** A PID namespace by name, with the number of the one around it; the first is the host's. */
export type PidSpace = { name: string; inside: number | undefined }
export type NestedPidsParams = {
  spaces: readonly PidSpace[]
  at: number
  /** Of a process: its PIDs, and from where it is seen. Of a namespace: what it sees, what its PID 1 takes along. */
  asks: 'pids' | 'seen-from' | 'sees' | 'ends-with'
  /** How it is asked: as a choice, or typed or ticked. */
  chosen: boolean
}

export const nestedPids: Family<NestedPidsParams> = {
  id: id('nested-pids'),
  revision: 2,
  draw,
  generate: (params, random) =>
    params.asks === 'pids' ? howManyPids(params, random) : whichSpaces(params, random),
}

/** The namespaces around one, itself first, the host's last. */
function outward(spaces: readonly PidSpace[], at: number): number[] {
  const { inside } = spaces[at]!
  return inside === undefined ? [at] : [at, ...outward(spaces, inside)]
}
/** A namespace and all that are inside it. */
function inward(spaces: readonly PidSpace[], at: number): number[] {
  return spaces.flatMap((_, other) => (outward(spaces, other).includes(at) ? [other] : []))
}
/** A process has a number in its own namespace and in each one around it. */
export function pidsOf(spaces: readonly PidSpace[], at: number): number {
  return outward(spaces, at).length
}

function draw(level: Level, random: Random): NestedPidsParams {
  const spaces: PidSpace[] = [{ name: 'root', inside: undefined }]
  const count = { 1: 4, 2: 5, 3: 7 }[level]
  while (spaces.length < count) {
    // The first few go deeper; the others go anywhere.
    const inside = spaces.length <= level ? spaces.length - 1 : wholeBetween(0, spaces.length - 1, random)
    if (outward(spaces, inside).length <= 3) spaces.push({ name: nameIn(spaces, inside), inside })
  }
  const asks =
    level === 1
      ? oneOf(['pids', 'seen-from'] as const, random)
      : oneOf(['pids', 'seen-from', 'sees', 'ends-with'] as const, random)
  const first = asks === 'pids' || asks === 'seen-from' ? 0 : 1
  const at = wholeBetween(asks === 'ends-with' || level === 1 ? 1 : first, spaces.length - 1, random)
  return { spaces, at, asks, chosen: level === 1 || chance(0.3, random) }
}

/** A, B, C in the host's; then A1, A2; then A1a, A1b. */
function nameIn(spaces: readonly PidSpace[], inside: number): string {
  const place = spaces.filter((space) => space.inside === inside).length
  const depth = outward(spaces, inside).length
  const sign = ['', 'ABCDEFG', '1234567', 'abcdefg'][depth]![place]!
  return depth === 1 ? sign : `${spaces[inside]!.name}${sign}`
}

/** A process has one PID, the one in its own namespace. */
const onePidOnly = () => 1
/** Counts the namespaces around its own, and forgets its own. */
const ownForgotten = (spaces: readonly PidSpace[], at: number) => pidsOf(spaces, at) - 1
/** Has a PID in every namespace that there is. */
const pidEverywhere = (spaces: readonly PidSpace[]) => spaces.length
/** Looks the wrong way: from its own namespace to those inside it. */
const pidsInward = (spaces: readonly PidSpace[], at: number) => inward(spaces, at).length
/** Adds one for the host beside all the namespaces around. */
const hostTwice = (spaces: readonly PidSpace[], at: number) => pidsOf(spaces, at) + 1

const hostSeesNothing = id<MisconceptionId>('host-cannot-see-container-processes')

type Mistake = { why: Phrase; misconception?: MisconceptionId | undefined }

function howManyPids({ spaces, at, chosen }: NestedPidsParams, random: Random): Generated | undefined {
  const key = pidsOf(spaces, at)
  const name = spaces[at]!.name
  const around = names(spaces, outward(spaces, at))
  const wrong: (Mistake & { value: number })[] = [
    {
      value: onePidOnly(),
      why: phrase('family-nested-pids-one-only', { outer: names(spaces, outward(spaces, at).slice(1)) }),
      misconception: hostSeesNothing,
    },
    { value: ownForgotten(spaces, at), why: phrase('family-nested-pids-own-forgotten', { name }) },
    { value: pidEverywhere(spaces), why: phrase('family-nested-pids-everywhere') },
    { value: pidsInward(spaces, at), why: phrase('family-nested-pids-inward', { name }) },
    { value: hostTwice(spaces, at), why: phrase('family-nested-pids-host-twice') },
  ].filter(({ value }) => value > 0)
  const asked = { stem: phrase('family-nested-pids-stem-pids', { name }), code: drawn(spaces) }
  const explanation = [
    phrase('family-nested-pids-rule'),
    phrase('family-nested-pids-walk-pids', { name, around, key }),
  ]
  if (!chosen) {
    const mistakes = distinct(key, wrong)
    return mistakes.length < 2
      ? undefined
      : { spec: { ...asked, kind: 'number', key, tolerance: 0, mistakes }, explanation }
  }
  const options = wrong.map(({ value, ...mistake }) => ({ text: `${value}`, ...mistake }))
  const distractors = differing(`${key}`, options, random)
  return (
    distractors && { spec: { ...asked, kind: 'choice', key: { text: `${key}` }, distractors }, explanation }
  )
}

type SetQuestion = Exclude<NestedPidsParams['asks'], 'pids'>

/** The namespaces that are right. */
export function answer(spaces: readonly PidSpace[], at: number, asks: SetQuestion): number[] {
  return asks === 'seen-from' ? outward(spaces, at) : inward(spaces, at)
}

function whichSpaces(params: NestedPidsParams, random: Random): Generated | undefined {
  const { spaces, at, chosen } = params
  const asks = params.asks as SetQuestion
  const right = answer(spaces, at, asks)
  if (right.length === spaces.length) return undefined
  const name = spaces[at]!.name
  const asked = { stem: stems[asks](name), code: drawn(spaces) }
  const args = { name, names: names(spaces, right) }
  const explanation = [
    asks === 'ends-with' ? phrase('family-nested-pids-rule-init') : phrase('family-nested-pids-rule'),
    walks[asks](args),
  ]
  if (!chosen) {
    const keys = right.map(
      (space): RightOption => ({ text: spaces[space]!.name, ...missed(spaces, at, space, asks) }),
    )
    const others = spaces.flatMap((_, space) => (right.includes(space) ? [] : [space]))
    const distractors = others.map(
      (space): Distractor => ({ text: spaces[space]!.name, ...wronglyTaken(spaces, at, space, asks) }),
    )
    return { spec: { ...asked, kind: 'several', keys, distractors }, explanation }
  }
  const key = names(spaces, right)
  const distractors = differing(key, wrongSets(spaces, at, asks), random)
  return distractors && { spec: { ...asked, kind: 'choice', key: { text: key }, distractors }, explanation }
}

const stems: Record<SetQuestion, (name: string) => Phrase> = {
  'seen-from': (name) => phrase('family-nested-pids-stem-seen-from', { name }),
  sees: (name) => phrase('family-nested-pids-stem-sees', { name }),
  'ends-with': (name) => phrase('family-nested-pids-stem-ends-with', { name }),
}
const walks: Record<SetQuestion, (args: { name: string; names: string }) => Phrase> = {
  'seen-from': (args) => phrase('family-nested-pids-walk-seen-from', args),
  sees: (args) => phrase('family-nested-pids-walk-sees', args),
  'ends-with': (args) => phrase('family-nested-pids-walk-ends-with', args),
}

/** Sets of namespaces that wrong models give. */
function wrongSets(spaces: readonly PidSpace[], at: number, asks: SetQuestion): Distractor[] {
  const right = answer(spaces, at, asks)
  const other = asks === 'seen-from' ? inward(spaces, at) : outward(spaces, at)
  const siblings = spaces.flatMap((space, index) => (space.inside === spaces[at]!.inside ? [index] : []))
  const beside = [...new Set([...right, ...siblings])]
  const text = (set: readonly number[]) => names(spaces, set)
  const name = spaces[at]!.name
  const ends = asks === 'ends-with'
  const outside = ends
    ? phrase('family-nested-pids-ends-outward', { name })
    : phrase('family-nested-pids-looks-outward')
  const all = ends ? phrase('family-nested-pids-ends-apart', { name }) : phrase('family-nested-pids-all-see')
  const besides = ends
    ? phrase('family-nested-pids-ends-apart', { name })
    : phrase('family-nested-pids-beside')
  const alone = ends
    ? phrase('family-nested-pids-ends-inside', { name })
    : phrase('family-nested-pids-own-only')
  return [
    { text: text([at]), why: alone, misconception: ends ? undefined : hostSeesNothing },
    { text: text(other), why: outside },
    { text: text(spaces.map((_, index) => index)), why: all },
    { text: text(beside), why: besides },
    ...(asks === 'seen-from' && right.length > 2
      ? [
          {
            text: text(right.filter((space) => space !== 0)),
            why: phrase('family-nested-pids-host-too'),
            misconception: hostSeesNothing,
          },
          { text: text(right.slice(0, 2)), why: phrase('family-nested-pids-further-out') },
        ]
      : []),
  ]
}

function missed(spaces: readonly PidSpace[], at: number, space: number, asks: SetQuestion): Mistake {
  const args = { name: spaces[at]!.name, other: spaces[space]!.name }
  if (asks === 'ends-with') return { why: phrase('family-nested-pids-ends-inside', { name: args.name }) }
  if (space === at) return { why: phrase('family-nested-pids-sees-itself', args) }
  if (asks === 'seen-from')
    return { why: phrase('family-nested-pids-outer-sees', args), misconception: hostSeesNothing }
  return { why: phrase('family-nested-pids-inner-seen', args), misconception: hostSeesNothing }
}

function wronglyTaken(spaces: readonly PidSpace[], at: number, space: number, asks: SetQuestion): Mistake {
  const args = { name: spaces[at]!.name, other: spaces[space]!.name }
  const isAround = outward(spaces, at).includes(space)
  if (asks === 'ends-with')
    return {
      why: isAround
        ? phrase('family-nested-pids-ends-outward', { name: args.name })
        : phrase('family-nested-pids-ends-apart', { name: args.name }),
    }
  if (asks === 'sees' ? isAround : inward(spaces, at).includes(space))
    return { why: phrase('family-nested-pids-looks-outward') }
  return { why: phrase('family-nested-pids-beside') }
}

/** In the order of the drawing, so that nothing is told by the order. */
function names(spaces: readonly PidSpace[], set: readonly number[]): string {
  return inOrder(spaces)
    .filter((space) => set.includes(space))
    .map((space) => spaces[space]!.name)
    .join(', ')
}

function inOrder(spaces: readonly PidSpace[], at = 0): number[] {
  return [at, ...spaces.flatMap((space, other) => (space.inside === at ? inOrder(spaces, other) : []))]
}

function drawn(spaces: readonly PidSpace[]): string {
  const branch = (at: number, indent: string): string[] => {
    const inner = spaces.flatMap((space, other) => (space.inside === at ? [other] : []))
    return inner.flatMap((space, place) => {
      const last = place === inner.length - 1
      return [
        `${indent}${last ? '└─' : '├─'} ${spaces[space]!.name}`,
        ...branch(space, `${indent}${last ? '   ' : '│  '}`),
      ]
    })
  }
  return [spaces[0]!.name, ...branch(0, '')].join('\n')
}
