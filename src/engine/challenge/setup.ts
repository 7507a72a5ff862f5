// What a teacher sets: what is asked, how each is given it, on what terms, and what is told afterwards.

import type { Millis, ObjectiveId, TopicId, UnitId } from '../ids.ts'
import type { Terms } from './terms.ts'

/** What a question demands, as teachers say it: to recognise or recall, to use, or to tell two things apart. */
export const aims = ['recall', 'use', 'compare'] as const
export type Aim = (typeof aims)[number]

/**
 * So many questions of a unit, of a topic, of named objectives, or of the class's own bank (of a category, or of all
 * of it).
 */
export type Part = { questions: number } & (
  | { from: 'unit'; unit: UnitId }
  | { from: 'topic'; topic: TopicId }
  | { from: 'objectives'; objectives: readonly ObjectiveId[] }
  | { from: 'bank'; category?: string | undefined }
)

/** `aims` are shares in per cent, which together make 100; without them aims fall as they come. */
export type Blueprint = {
  parts: readonly Part[]
  aims?: Readonly<Record<Aim, number>> | undefined
}

/** `same`: everybody the same items; `drawn`: for each one of several of equal expected difficulty. */
export const drawings = ['drawn', 'same'] as const
/** `one-way`: what was left behind can't be changed. */
export const navigations = ['free', 'one-way'] as const
/** What a learner is told once everybody has finished. */
export const feedbacks = ['reasons', 'score', 'none'] as const

export type Setup = {
  title: string
  blueprint: Blueprint
  drawing: (typeof drawings)[number]
  navigation: (typeof navigations)[number]
  feedback: (typeof feedbacks)[number]
  /** A share of all that can be earned. */
  pass?: number | undefined
  terms: Terms
  /** Of what we were away, so much is given back at most. Milliseconds. */
  outage: Millis
}
