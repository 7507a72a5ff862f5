// An item is what an author wrote. A question is one item, posed: its numbers drawn and its options in
// order. Everything a learner ever sees or is marked on is a question.

import type { FactId, FamilyId, ItemId, MisconceptionId, ObjectiveId, PictureId } from '../ids.ts'
import type { Phrase } from '../phrase.ts'

export const kinds = [
  'choice',
  'several',
  'true-false',
  'order',
  'match',
  'short',
  'number',
  'cloze',
  'recall',
] as const
export type Kind = (typeof kinds)[number]

/** What an item demands: to recognise the answer among others, to recall it, or to use what is known. */
export const demands = ['recognise', 'recall', 'use'] as const
export type Demand = (typeof demands)[number]

/** What a kind demands unless its author says otherwise. */
export const demandOf: Record<Kind, Demand> = {
  choice: 'recognise',
  several: 'recognise',
  'true-false': 'recognise',
  match: 'recognise',
  order: 'recall',
  short: 'recall',
  number: 'recall',
  cloze: 'recall',
  recall: 'recall',
}

/** A wrong option worth offering: it says why it is wrong and, where one leads to it, which mistake. */
export type Distractor = {
  text: Phrase
  why: Phrase
  misconception?: MisconceptionId | undefined
  /** An option such as "none of these" keeps its place after the others. */
  last?: boolean | undefined
}
export type Key = { text: Phrase; last?: boolean | undefined }
/** A right option of a `several`; `why` says what is missed by leaving it out. */
export type RightOption = {
  text: Phrase
  why?: Phrase | undefined
  misconception?: MisconceptionId | undefined
  last?: boolean | undefined
}
/** An answer that is typed and wrong in a known way. `answers` are compared as the kind compares its key. */
export type TypedMistake = {
  answers: readonly string[]
  why: Phrase
  misconception?: MisconceptionId | undefined
}
export type NumberMistake = { value: number; why: Phrase; misconception?: MisconceptionId | undefined }
/** Putting step `first` before step `second` (numbers of the key's steps, from 0), which is the wrong way round. */
export type OrderMistake = {
  first: number
  second: number
  why: Phrase
  misconception?: MisconceptionId | undefined
}
/** Joining pair `left`'s left side to pair `right`'s right side (numbers of the pairs, from 0). */
export type MatchMistake = {
  left: number
  right: number
  why: Phrase
  misconception?: MisconceptionId | undefined
}
export type Gap = { key: string; accept: readonly string[]; mistakes: readonly TypedMistake[] }

/** What is asked and what is right, before anything is drawn or shuffled. */
export type Spec = { stem: Phrase; code?: string | undefined } & (
  | { kind: 'choice'; key: Key; distractors: readonly Distractor[] }
  | { kind: 'several'; keys: readonly RightOption[]; distractors: readonly Distractor[] }
  | { kind: 'true-false'; key: boolean; why: Phrase; misconception?: MisconceptionId | undefined }
  | { kind: 'order'; steps: readonly Phrase[]; mistakes: readonly OrderMistake[] }
  | {
      kind: 'match'
      pairs: readonly { left: Phrase; right: Phrase }[]
      /** Right sides that belong to nothing. */
      extra: readonly Phrase[]
      mistakes: readonly MatchMistake[]
    }
  | { kind: 'short'; key: string; accept: readonly string[]; mistakes: readonly TypedMistake[] }
  | {
      kind: 'number'
      key: number
      unit?: string | undefined
      tolerance: number
      mistakes: readonly NumberMistake[]
    }
  | { kind: 'cloze'; gaps: readonly Gap[] }
  | { kind: 'recall'; back: Phrase }
)
export type SpecOf<K extends Kind> = Extract<Spec, { kind: K }>

export type Level = 1 | 2 | 3

/** An item as authored: either its text is fixed, or a family of generated items makes it. */
export type Item = {
  id: ItemId
  objective: ObjectiveId
  /** Changes whenever anything that a learner reads or is marked on changes. */
  version: string
  demand: Demand
  /** As the author expects it, from 1 (nearly everyone) to 5 (few). */
  difficulty: number
  picture?: PictureId | undefined
  source: string
  facts: readonly FactId[]
  /** Year and month (2026-08) at which the source was read, where the fact can go stale. */
  asOf?: string | undefined
  /** Asked instead of a plain repeat to somebody who mixes these two up. */
  contrasts?: readonly [ObjectiveId, ObjectiveId] | undefined
} & (
  | { made: 'fixed'; spec: Spec; explanation: Phrase }
  | { made: 'generated'; family: FamilyId; level: Level }
)

export type Option = {
  text: Phrase
  right: boolean
  why?: Phrase | undefined
  misconception?: MisconceptionId | undefined
}

/** What a person answers, and what is right, in the order in which it is shown. */
export type Body =
  | { kind: 'choice'; options: readonly Option[] }
  | { kind: 'several'; options: readonly Option[] }
  | { kind: 'true-false'; key: boolean; why: Phrase; misconception?: MisconceptionId | undefined }
  /** `key` lists the shown steps (from 0) in their right order; mistakes speak of shown steps. */
  | { kind: 'order'; steps: readonly Phrase[]; key: readonly number[]; mistakes: readonly OrderMistake[] }
  /** `key[left]` is the right side (from 0, as shown) that belongs to that left side. */
  | {
      kind: 'match'
      lefts: readonly Phrase[]
      rights: readonly Phrase[]
      key: readonly number[]
      mistakes: readonly MatchMistake[]
    }
  | { kind: 'short'; key: string; accept: readonly string[]; mistakes: readonly TypedMistake[] }
  | {
      kind: 'number'
      key: number
      unit?: string | undefined
      tolerance: number
      mistakes: readonly NumberMistake[]
    }
  | { kind: 'cloze'; gaps: readonly Gap[] }
  | { kind: 'recall'; back: Phrase }
export type BodyOf<K extends Kind> = Extract<Body, { kind: K }>

export type Question = {
  item: ItemId
  objective: ObjectiveId
  version: string
  demand: Demand
  stem: Phrase
  code?: string | undefined
  picture?: PictureId | undefined
  body: Body
  /** Paragraphs. */
  explanation: readonly Phrase[]
  source: string
  asOf?: string | undefined
  /** What a family drew, for the record and for reports. */
  params?: unknown
}

/** What a learner gave. Options, steps and sides are numbered from 0 as shown. */
export type Response =
  | { kind: 'not-sure' }
  | { kind: 'choice'; option: number }
  | { kind: 'several'; options: readonly number[] }
  | { kind: 'true-false'; truth: boolean }
  | { kind: 'order'; order: readonly number[] }
  | { kind: 'match'; rights: readonly number[] }
  | { kind: 'short'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'cloze'; texts: readonly string[] }
  | { kind: 'recall'; rating: Rating }
export type ResponseOf<K extends Kind> = Extract<Response, { kind: K }>

export const ratings = ['again', 'hard', 'good', 'easy'] as const
export type Rating = (typeof ratings)[number]

/** `score` runs from 0 (wrong) to 1 (right); what lies between is partial credit. */
export type Mark = {
  score: number
  /** Why what was given is wrong, in the order in which it is shown; empty when all is right. */
  why: readonly Phrase[]
  /** The mistakes that this response shows. */
  held: readonly MisconceptionId[]
}

/** A near miss: what was typed is one slip away from `text`, which would be marked instead. */
export type NearMiss = { response: Response; text: string }
