// What the app asks of a store. One group per table family (which makes it long, as the only list of them);
// everything is synchronous, and everything that belongs to one update happens inside one `atomically`.

import type { Anchor, Pending } from '../chat/adapter.ts'
import type { Heard, Incoming, Outgoing, Place, PlatformName } from '../chat/message.ts'
import type { LocalDay } from '../engine/day.ts'
import type {
  AccountId,
  ItemId,
  LearnerId,
  Millis,
  MisconceptionId,
  ObjectiveId,
  QuestionId,
  SessionId,
} from '../engine/ids.ts'
import type { Card } from '../engine/memory/card.ts'
import type { AttemptName, MemoryEvent } from '../engine/memory/history.ts'
import type { Pace } from '../engine/memory/rating.ts'
import type { Answer, DayCount } from '../engine/memory/tally.ts'
import type { Temptation } from '../engine/progress.ts'
import type { Kind, Question, Rating, Response } from '../engine/question/question.ts'
import type { Reminder } from '../engine/reminder.ts'
import type { Mode, Reason, Solo } from '../engine/session/solo.ts'
import type { AwaitedStore, BankStore } from './bank/ports.ts'
import type { ChallengeStore } from './challenge/ports.ts'
import type { ClassStore } from './classes/ports.ts'
import type { LiveStore, PlaceStore } from './live/ports.ts'

export type Settings = {
  language: string
  /** An IANA time zone. */
  zone: string
  /** The hour at which the learner's day turns, 0 to 12. */
  turnsAt: number
  newPerDay: number
  reviewCap: number
  /** The recall chance at which a card is due, 0.80 to 0.97. */
  retention: number
  /** How many ratings a flashcard offers. */
  ratingButtons: 2 | 4
  /** Weekdays from 0 (Monday) on which as little as possible falls due. */
  easyDays: readonly number[]
  /** What is missed in a group becomes a card without being asked for. */
  addMisses?: boolean | undefined
}

export type Learner = { id: LearnerId; joined: Millis; settings: Settings }
export type Account = {
  id: AccountId
  learner: LearnerId
  platform: PlatformName
  name: string
  /** Since when the platform says that messages don't reach them. */
  unreachable?: Millis | undefined
}

/** One response, marked. Never changed once written. */
export type Attempt = {
  account: AccountId
  /** Numbers an account's attempts from 1. */
  seq: number
  at: Millis
  day: LocalDay
  session: SessionId
  turn: number
  mode: Mode | 'live' | 'challenge'
  why: Reason | 'live' | 'challenge'
  question: QuestionId
  seed: string
  objective: ObjectiveId
  item: ItemId
  kind: Kind
  response: Response
  score: number
  rating: Rating
  sure: boolean | undefined
  helped: boolean
  took: number | undefined
  /** It was a review of the card. */
  counted: boolean
  /** It was the first answer ever on this objective that counted. */
  first: boolean
  /** It reviewed a card that had waited for days. */
  waited: boolean
  held: readonly MisconceptionId[]
  avoided: readonly MisconceptionId[]
}

/** How the session stood before an answer. What else an answer changed is rebuilt when it is taken back. */
export type Before = { session: Solo }

export type Report = {
  account: AccountId
  at: Millis
  question: QuestionId
  item: ItemId
  version: string
  params: unknown
  note: string
}

export type HeldSession = { id: SessionId; learner: LearnerId; account: AccountId; solo: Solo }

/** `place` is where it is sent: a private place of the account. */
export type HeldReminder = { account: AccountId; place: string; reminder: Reminder }

/**
 * `opens`, `remind`, `ends` and `delayed` are of a challenge; `time` of an attempt, when it is up; `reteach` of a
 * challenge and, after a space, the mistaken belief that is taught again.
 */
export type ChallengePurpose = 'opens' | 'remind' | 'ends' | 'delayed' | 'time' | 'reteach'

/** What wants to be woken: its kind, whose it is, and what for. */
export type Alarm =
  | { kind: 'reminder'; subject: string; purpose: 'ring'; at: Millis }
  | { kind: 'session'; subject: string; purpose: 'wake' | 'pulse' | 'daily'; at: Millis }
  | { kind: 'challenge'; subject: string; purpose: ChallengePurpose; at: Millis }

export type Store = {
  /** One transaction; a throw takes back all of it. */
  atomically<T>(work: () => T): T
  /** For what outlives this process, but may be gone after a power cut: far sooner done. Never within `atomically`. */
  lightly<T>(work: () => T): T
  updates: {
    /** False when this update was seen before. */
    take(platform: PlatformName, update: string, at: Millis): boolean
    /** Counts one more try at an update, before it is handled, and says how many that makes. */
    tried(platform: PlatformName, update: string, at: Millis): number
    /** Keeps what went wrong with an update, which is not tried again. False when it was handled after all. */
    setAside(platform: PlatformName, update: string, at: Millis, error: string): boolean
  }
  learners: {
    account(id: AccountId): Account | undefined
    learner(id: LearnerId): Learner | undefined
    add(account: Omit<Account, 'learner'>, settings: Settings, at: Millis): Learner
    rename(account: AccountId, name: string): void
    /** Since when messages don't reach the account; nothing when they do. */
    reach(account: AccountId, unreachable: Millis | undefined): void
    configure(learner: LearnerId, settings: Settings): void
    accountsOf(learner: LearnerId): Account[]
    /** The account, with all that was done by it, is this learner's from now on. What follows from it is to be rebuilt. */
    point(account: AccountId, learner: LearnerId): void
    /** Deletes the learner and everything kept about them. */
    forget(learner: LearnerId): void
    /** How many rows are kept about the learner, by kind. */
    counts(learner: LearnerId): { answers: number; cards: number; sessions: number; reports: number }
  }
  cards: {
    get(learner: LearnerId, objective: ObjectiveId): Card | undefined
    all(learner: LearnerId): Map<ObjectiveId, Card>
    put(learner: LearnerId, card: Card): void
    remove(learner: LearnerId, objective: ObjectiveId): void
    /** Cards that become due from `from` (included) to `to` (excluded). */
    dueBetween(learner: LearnerId, from: Millis, to: Millis): Millis[]
  }
  attempts: {
    nextSeq(account: AccountId): number
    /** Without what was before, it can't be taken back. */
    add(attempt: Attempt, before?: Before): void
    get(account: AccountId, seq: number): Attempt | undefined
    /** The latest answer that was not taken back and still can be. */
    latestUndoable(learner: LearnerId): { attempt: Attempt; before: Before } | undefined
    /** Only so many of the latest answers can be taken back. */
    keepUndoable(learner: LearnerId, depth: number): void
    /** Of all the learner's accounts, those taken back left out, oldest first. */
    standing(learner: LearnerId, since: Millis): Attempt[]
    /** How late the account's last attempt was told, among all of everybody; 0 before the first. */
    lastTold(account: AccountId): number
    /** The same in short: what paces and day counts are made from. */
    answers(learner: LearnerId): Answer[]
    temptations(learner: LearnerId): Temptation[]
  }
  memory: {
    add(event: MemoryEvent): void
    /** Whether the attempt was a review, then or since. */
    has(account: AccountId, attempt: number): boolean
    nextSeq(account: AccountId): number
    /** All events of the learner's accounts, oldest first. */
    all(learner: LearnerId): MemoryEvent[]
    /** The attempts by which objectives were met for the first time. */
    met(learner: LearnerId): AttemptName[]
    /** Those of one objective, and all that something was taken back. */
    about(learner: LearnerId, objective: ObjectiveId): MemoryEvent[]
    /** Reviews at least a day after the one before, since a time: how many, and how many were recalled. */
    retention(learner: LearnerId, since: Millis): { reviews: number; recalled: number }
  }
  paces: {
    get(learner: LearnerId, kind: Kind): Pace | undefined
    all(learner: LearnerId): Map<Kind, Pace>
    put(learner: LearnerId, kind: Kind, pace: Pace | undefined): void
  }
  days: {
    get(learner: LearnerId, day: LocalDay): DayCount
    put(learner: LearnerId, count: DayCount): void
    all(learner: LearnerId): DayCount[]
  }
  questions: {
    /** Stores a posed question once by its content, and names it. */
    keep(question: Question): QuestionId
    get(id: QuestionId): Question | undefined
  }
  sessions: {
    open(learner: LearnerId, account: AccountId, solo: Solo, at: Millis): SessionId
    save(id: SessionId, solo: Solo, at: Millis): void
    get(id: SessionId): HeldSession | undefined
    focus(account: AccountId, place: string): SessionId | undefined
    setFocus(account: AccountId, place: string, session: SessionId): void
    /** Those that stand before the learner, on whichever account and place, the latest first; unreadable ones left out. */
    standing(learner: LearnerId): { held: HeldSession; place: string }[]
    /** From now on it stands there, and nowhere else. */
    move(session: SessionId, account: AccountId, place: string): void
  }
  reports: {
    add(report: Report): void
    all(): Report[]
  }
  outbox: {
    /** A newer message for a slot replaces the older one. */
    put(outgoing: Outgoing, at: Millis): Pending
    sent(id: number): void
    /** It is being sent, and may have arrived; or it is known that it did not. */
    begun(id: number, may: boolean): void
    all(): (Pending & { begun: boolean })[]
  }
  reminders: {
    get(learner: LearnerId): HeldReminder | undefined
    put(learner: LearnerId, held: HeldReminder): void
    remove(learner: LearnerId): void
  }
  alarms: {
    set(alarm: Alarm): void
    clear(kind: Alarm['kind'], subject: string, purpose: Alarm['purpose']): void
    get(kind: Alarm['kind'], subject: string, purpose: Alarm['purpose']): Millis | undefined
    earliest(): Millis | undefined
    /** The earliest of those that are due. */
    due(now: Millis, most: number): Alarm[]
  }
  /** What a platform calls a picture that it has, by the hash of its content. */
  files: {
    get(platform: PlatformName, hash: string): string | undefined
    put(platform: PlatformName, hash: string, name: string): void
  }
  anchors: {
    get(place: Place, slot: string): Anchor | undefined
    /** Nothing is kept for an account that is gone; without one it is everybody's. */
    put(account: AccountId | undefined, place: Place, slot: string, anchor: Anchor): void
  }
  links: {
    /** A new one-time code of the account, in place of an older one. It is known only to whom it is shown. */
    offer(account: AccountId, place: string, expires: Millis): string
    /** Whose code it is, and where it was shown; nothing when there is none such, or no longer. */
    find(code: string, now: Millis): { account: AccountId; place: string } | undefined
    /** The account's code is used up. */
    drop(account: AccountId): void
    /** Counts a wrong try. */
    wrong(account: AccountId, at: Millis): void
    /** When the account's wrong tries since a time were, the oldest first. */
    wrongSince(account: AccountId, since: Millis): Millis[]
  }
  gateways: {
    all(): Heard[]
    put(heard: Heard): void
  }
  unseen: {
    /** What waits to be sent could not be shown: it is crossed off, and that its person has not seen it is kept. */
    note(pending: number): void
    /** When the person last did something whose outcome they have not seen. It is then taken as told. */
    take(account: AccountId): Millis | undefined
  }
  live: LiveStore
  places: PlaceStore
  classes: ClassStore
  challenges: ChallengeStore
  bank: BankStore
  awaited: AwaitedStore
  /** Everything stored about a learner, table by table, for /export. */
  everything(learner: LearnerId): Record<string, Record<string, unknown>[]>
}

export type { Incoming, Outgoing, Pending, Place }
