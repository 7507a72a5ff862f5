// The curriculum while it is being read: what was found so far, where each id stands, and every mistake.

import type { Objective, Term, Topic } from '../engine/curriculum.ts'
import type { ItemId, ObjectiveId, TopicId } from '../engine/ids.ts'
import type { Item } from '../engine/question/question.ts'
import { type Diagnostic, lineOf, mistake, type Spot } from './spot.ts'

const named = ['units', 'topics', 'objectives', 'items', 'misconceptions', 'pictures', 'claims'] as const
type Named = (typeof named)[number]

/** Where each thing stands, by its id; `listed` is a topic's place in curriculum.yaml. */
export type Spots = Record<Named | 'listed', Map<string, Spot>>

export type Draft = {
  topics: Map<TopicId, Topic>
  objectives: Map<ObjectiveId, Objective>
  items: Map<ItemId, Item>
  terms: Term[]
  /** Where each term stands, in the order of `terms`. */
  termSpots: Spot[]
  spots: Spots
  mistakes: Diagnostic[]
}

export function newDraft(): Draft {
  const spots = Object.fromEntries([...named, 'listed'].map((name) => [name, new Map()])) as Spots
  return {
    topics: new Map(),
    objectives: new Map(),
    items: new Map(),
    terms: [],
    termSpots: [],
    spots,
    mistakes: [],
  }
}

/** Takes an id into use. False, with a diagnostic, when something of its kind has it already. */
export function keep(draft: Draft, kind: Named, id: string, spot: Spot): boolean {
  const first = draft.spots[kind].get(id)
  if (first) {
    const one = kind.slice(0, -1)
    draft.mistakes.push(mistake(spot, `${one} id ${id} is used twice`, `another id than at ${lineOf(first)}`))
    return false
  }
  draft.spots[kind].set(id, spot)
  return true
}
