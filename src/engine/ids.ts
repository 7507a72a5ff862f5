// Ids are text, and two kinds of id never mix: the compiler tells an item's from an objective's.
// `id` is the one door from plain text; readers of content and of the database use it.

declare const kind: unique symbol
export type Id<K extends string> = string & { readonly [kind]: K }

export type UnitId = Id<'unit'>
export type TopicId = Id<'topic'>
export type ObjectiveId = Id<'objective'>
export type ItemId = Id<'item'>
export type FamilyId = Id<'family'>
export type MisconceptionId = Id<'misconception'>
export type PictureId = Id<'picture'>
export type FactId = Id<'fact'>
export type LearnerId = Id<'learner'>
export type AccountId = Id<'account'>
export type SessionId = Id<'session'>
export type LiveId = Id<'live'>
export type ClassId = Id<'class'>
export type SeatId = Id<'seat'>
export type ChallengeId = Id<'challenge'>
export type TryId = Id<'try'>
export type QuestionId = Id<'question'>

export function id<T extends Id<string>>(text: string): T {
  return text as T
}

/** Milliseconds since the epoch. */
export type Millis = number
