// What challenges ask of a store: what was set, on what terms each takes it, the attempts with what was asked and
// given, and what was decided and told afterwards.

import type { Place } from '../../chat/message.ts'
import type { Outage } from '../../engine/challenge/outage.ts'
import type { Plan } from '../../engine/challenge/plan.ts'
import type { RegradeChange } from '../../engine/challenge/regrade.ts'
import type { Setup } from '../../engine/challenge/setup.ts'
import type { Override } from '../../engine/challenge/terms.ts'
import type {
  AccountId,
  ChallengeId,
  ClassId,
  ItemId,
  LearnerId,
  LiveId,
  Millis,
  MisconceptionId,
  ObjectiveId,
  QuestionId,
  SeatId,
  TryId,
} from '../../engine/ids.ts'
import type { Response } from '../../engine/question/question.ts'

export type ChallengeState = 'draft' | 'published' | 'withdrawn'

export type Challenge = {
  id: ChallengeId
  class: ClassId
  setup: Setup
  /** From its publication on. */
  plan: Plan | undefined
  state: ChallengeState
  /** The challenge of which this asks what stayed. */
  follows: ChallengeId | undefined
  by: SeatId | undefined
  created: Millis
  published: Millis | undefined
}

/** Whom other terms are for: one seat, or a group of the roster by its name. */
export type Whom = { seat: SeatId } | { group: string }

/** `submitted` by them, by the `time`, or `dropped` as it came too late. */
export type Ended = 'submitted' | 'time' | 'dropped'

/** One person's attempt (a "try" in ids, as an Attempt is one answer). */
export type Try = {
  id: TryId
  challenge: ChallengeId
  seat: SeatId
  /** From 1; rehearsals count by themselves. */
  number: number
  rehearsal: boolean
  started: Millis
  /** The question that stands before them, from 1; one more than there are is the list of all. */
  at: number
  /** Since when. */
  moved: Millis
  ended?: { how: Ended; at: Millis; receipt: string } | undefined
}

export type TryAnswer = {
  /** From 1. */
  slot: number
  question: QuestionId
  item: ItemId
  objective: ObjectiveId
  seed: string
  response: Response | undefined
  at: Millis | undefined
  flagged: boolean
  /** With the end. */
  score: number | undefined
  held: readonly MisconceptionId[]
}

export type Regrade = {
  seq: number
  at: Millis
  by: SeatId | undefined
  item: ItemId
  change: RegradeChange
}

export type Appeal = {
  item: ItemId
  seat: SeatId
  at: Millis
  note: string
  settled: { at: Millis; how: 'regraded' | 'kept' } | undefined
}

export type ChallengeStore = {
  create(of: ClassId, setup: Setup, by: SeatId, at: Millis, follows?: ChallengeId): Challenge
  get(id: ChallengeId): Challenge | undefined
  /** The newest first. */
  ofClass(id: ClassId): Challenge[]
  /** Those that are published and may still be taken by somebody, of all classes; their ends are for the app to know. */
  published(): Challenge[]
  configure(id: ChallengeId, setup: Setup): void
  publish(id: ChallengeId, plan: Plan, at: Millis): void
  withdraw(id: ChallengeId): void
  /** A draft only. */
  discard(id: ChallengeId): void

  /**
   * From now on nobody of its class may meet any of these elsewhere: an item as a whole (true), or what the challenge
   * posed of it. With none, they may again.
   */
  seal(id: ChallengeId, items: ReadonlyMap<ItemId, boolean>): void
  /** The items that are sealed as a whole by any challenge of the class. */
  sealedIn(id: ClassId): Set<ItemId>
  /** …of a class in which the learner has a seat, whatever their role. */
  sealedFor(learner: LearnerId): Set<ItemId>
  /** …of a class that meets there. */
  sealedAt(place: Pick<Place, 'platform' | 'id'>): Set<ItemId>
  /** …of a class of anybody who plays there. */
  sealedAmong(live: LiveId): Set<ItemId>
  /** Posed in a challenge whose seal stands, to anybody. */
  sealedQuestion(question: QuestionId): boolean

  override(id: ChallengeId, whom: Whom, terms: Override | undefined): void
  overrides(id: ChallengeId): { whom: Whom; terms: Override }[]

  /** Nothing when one is open already, which the database decides. */
  begin(
    id: ChallengeId,
    seat: SeatId,
    rehearsal: boolean,
    asked: readonly Pick<TryAnswer, 'question' | 'item' | 'objective' | 'seed'>[],
    at: Millis,
  ): Try | undefined
  try(id: TryId): Try | undefined
  /** A seat's own, rehearsals left out, by number. */
  triesOf(id: ChallengeId, seat: SeatId): Try[]
  /** Of everybody, rehearsals left out. */
  tries(id: ChallengeId): Try[]
  rehearsals(id: ChallengeId, seat: SeatId): Try[]
  /** Open ones of all challenges, rehearsals too. */
  openTries(): Try[]
  goTo(id: TryId, slot: number, at: Millis): void
  answers(id: TryId): TryAnswer[]
  /** Every question posed by any attempt of it, rehearsals too. */
  questionsOf(id: ChallengeId): Set<QuestionId>
  /** Saved at once, while the attempt is open; nothing takes an answer back. False when it is over. */
  respond(id: TryId, slot: number, response: Response | undefined, at: Millis): boolean
  flag(id: TryId, slot: number, flagged: boolean): void
  /** Of which attempt it is, what it asked, what was given and when: a code that another answer would change. */
  digest(id: TryId): string
  end(
    id: TryId,
    how: Ended,
    at: Millis,
    receipt: string,
    marks: readonly { slot: number; score: number; held: readonly MisconceptionId[] }[],
  ): void
  discardRehearsals(id: ChallengeId): void

  focus(
    account: AccountId,
    place: string,
  ): { try: TryId; slot: number; picked: readonly string[] } | undefined
  setFocus(account: AccountId, place: string, id: TryId, slot: number, picked: readonly string[]): void
  clearFocus(account: AccountId, place: string): void

  regrade(id: ChallengeId, made: Omit<Regrade, 'seq'>): Regrade
  /** In their order. */
  regrades(id: ChallengeId): Regrade[]

  /** False when this seat has appealed against it already. */
  appeal(id: ChallengeId, appeal: Omit<Appeal, 'settled'>): boolean
  appeals(id: ChallengeId): Appeal[]
  settle(id: ChallengeId, item: ItemId, how: 'regraded' | 'kept', at: Millis): void

  /** False when it was told before. Without a seat: to the class. */
  tell(id: ChallengeId, seat: SeatId | undefined, what: string, at: Millis): boolean
  /** Whether it was told. */
  wasTold(id: ChallengeId, seat: SeatId | undefined, what: string): boolean

  away(outage: Outage): void
  /** Since a time, oldest first. */
  outages(since: Millis): Outage[]
}
