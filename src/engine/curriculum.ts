// What is taught: units hold topics, topics hold objectives, objectives hold items. A topic is one idea,
// an objective is one thing that a learner can do or tell after it, an item is one way to ask for it.

import type { FactId, ItemId, MisconceptionId, ObjectiveId, PictureId, TopicId, UnitId } from './ids.ts'
import type { Item } from './question/question.ts'

export type Unit = { id: UnitId; title: string; summary: string; topics: readonly TopicId[] }

export type Topic = {
  id: TopicId
  unit: UnitId
  title: string
  /** One line. */
  summary: string
  /** At most 120 words. */
  lesson: string
  picture?: PictureId | undefined
  source: string
  /** Topics to know before this one. */
  requires: readonly TopicId[]
  objectives: readonly ObjectiveId[]
}

export type Objective = {
  id: ObjectiveId
  topic: TopicId
  /** Completes "You can …". */
  can: string
  /** Two or three sentences, read before the first question. */
  lesson: string
  picture?: PictureId | undefined
  /** Objectives to know before this one, within the topic or beyond. */
  requires: readonly ObjectiveId[]
  facts: readonly FactId[]
  /** Items in the order in which the author wrote them. */
  items: readonly ItemId[]
}

export type Misconception = {
  id: MisconceptionId
  /** What somebody who holds it would say. */
  belief: string
  /** What is so. */
  correction: string
  /** What to say to somebody who holds it: why it tempts, and what shows it wrong. */
  say: string
  source: string
}

export type Term = {
  /** As it is written. */
  term: string
  /** Other words for it. */
  also: readonly string[]
  means: string
  source: string
  topic: TopicId
  misconceptions: readonly MisconceptionId[]
}

export type Picture = { id: PictureId; alt: string; file: string }

export type Curriculum = {
  language: string
  units: readonly Unit[]
  topics: ReadonlyMap<TopicId, Topic>
  /** In teaching order: units, topics and objectives as authored, prerequisites first. */
  objectives: ReadonlyMap<ObjectiveId, Objective>
  items: ReadonlyMap<ItemId, Item>
  misconceptions: ReadonlyMap<MisconceptionId, Misconception>
  terms: readonly Term[]
  pictures: ReadonlyMap<PictureId, Picture>
}
