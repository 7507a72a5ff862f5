// What classes ask of a store: the class, its seats and who sits in them, where it meets, and what was done.

import type { Place } from '../../chat/message.ts'
import type { Role } from '../../engine/class/role.ts'
import type { Person } from '../../engine/class/roster.ts'
import type { AccountId, ClassId, LearnerId, Millis, SeatId } from '../../engine/ids.ts'

/** Why nobody sits in a seat that was taken once. */
export type Gone = 'left' | 'removed' | 'forgotten'

export type Class = { id: ClassId; name: string; zone: string; languages: readonly string[]; created: Millis }

/** A person on the roster. `name` is nothing once it was erased; `account` once they claimed it. */
export type Seat = Omit<Person, 'name'> & {
  id: SeatId
  class: ClassId
  name: string | undefined
  alias: string
  role: Role
  account: AccountId | undefined
  claimed: Millis | undefined
  /** Where they are told what concerns them: a private place of the account. */
  place: string | undefined
  gone: Gone | undefined
  /** Their alias may be among the best that are named where the class meets. */
  named: boolean
}

export const classActs = [
  'created',
  'added',
  'codes',
  'joined',
  'not-me',
  'freed',
  'role',
  'removed',
  'left',
  'bound',
  'unbound',
  'imported',
  'unbanked',
  'regraded',
  'kept',
  'challenge-made',
  'challenge-discarded',
  'challenge-set',
  'challenge-published',
  'challenge-withdrawn',
  'challenge-override',
] as const
export type ClassAct = (typeof classActs)[number]

/** People as seats: whose name was erased is erased here too. */
export type ActDone = {
  at: Millis
  by: SeatId | undefined
  act: ClassAct
  seat?: SeatId | undefined
  /** Counts and words, never a person's name. */
  detail: Readonly<Record<string, string | number>>
}

export type ClassStore = {
  /** With its first teacher, who sits in it at once. */
  create(
    made: Omit<Class, 'id'>,
    teacher: { account: AccountId; name: string; place: string },
  ): { class: Class; seat: Seat }
  get(id: ClassId): Class | undefined
  /** The learner's seats, in whichever account they were claimed, the newest class first. */
  seatsOf(learner: LearnerId): Seat[]
  /** All of a class, those who are gone left out, by name. */
  seats(id: ClassId): Seat[]
  seat(id: SeatId): Seat | undefined
  add(id: ClassId, people: readonly Person[], at: Millis): Seat[]
  /** A new one-time code for a seat in which nobody sits; the older one is void. */
  code(seat: SeatId): string
  /** The seat that a code claims; nothing when there is none such, or no longer. */
  byCode(code: string): Seat | undefined
  /** Its code is used up. False when somebody was faster. */
  claim(seat: SeatId, account: AccountId, place: string, at: Millis): boolean
  /** Nobody sits in it any more; it can be claimed anew by a new code. */
  free(seat: SeatId): void
  /** For good: the seat is kept for the counts, without its person. */
  vacate(seat: SeatId, why: Gone): void
  setRole(seat: SeatId, role: Role): void
  /** Draws another alias. */
  rename(seat: SeatId): string
  setNamed(seat: SeatId, named: boolean): void
  focus(account: AccountId): ClassId | undefined
  setFocus(account: AccountId, id: ClassId): void
  places(id: ClassId): Place[]
  /** The classes that meet in a place. */
  at(place: Place): Class[]
  bind(id: ClassId, place: Place, at: Millis): void
  unbind(id: ClassId, place: Place): void
  /** The place is no more, with all its topics. */
  unbindAll(place: Place): void
  note(id: ClassId, done: ActDone): void
  /** The latest first. */
  acts(id: ClassId, most: number): ActDone[]
}
