// What the program and an adapter owe each other.

import type { AccountId, Millis } from '../engine/ids.ts'
import type { Heard, Incoming, Outgoing, Place, PlatformName } from './message.ts'
import type { Screen } from './screen.ts'

/** What ends an adapter, in a sentence for whoever runs the program. */
export class PlatformTrouble extends Error {
  override name = 'PlatformTrouble'
}

/** An outgoing message, kept until it is sent. */
export type Pending = {
  id: number
  outgoing: Outgoing
  /** The first of those whose place it took before they were known to be sent: that one may have been posted. */
  origin?: number | undefined
}

/** The message that stands for a slot, so that it can be edited. */
export type Anchor = { message: string; kind: 'text' | 'photo' }

/**
 * What somebody looks for by typing; `language` is what the platform says of them. Their own classes are found only
 * where it is said who they are.
 */
export type Look = {
  what: 'terms' | 'topics' | 'questions' | 'classes'
  account?: AccountId | undefined
  text: string
  language?: string | undefined
  most: number
}

/**
 * `start` leads into the private chat, to the thing itself. `screen` is what can be shown in its place to
 * anybody: a question has none, nor a key.
 */
export type Found = {
  id: string
  title: string
  summary: string
  start: string
  screen?: Screen | undefined
}

/** `most` bytes of a file would be read. `path`: what was typed may be where it lies, for whom that is their own machine. */
export type WantedFile = { most: number; path?: string | undefined }
/** `ready`: before that nothing can read it. */
export type Wanted = WantedFile & { ready: Promise<void> | undefined }

export type Core = {
  /**
   * Handles and commits an update, and gives what is now to be sent on its platform; what it causes on another is
   * given to those who show it. A bug throws, and nothing is changed.
   */
  receive(incoming: Incoming): Pending[]
  /**
   * The same for updates that a platform sends again until they are taken: one that always throws is set aside
   * after three tries, and the person is told. Throws only when the store can't go on.
   */
  take(incoming: Incoming): Pending[]
  /** Whether the file that came along would be read, or one that is named. Asked before it is fetched; reads only. */
  wants(incoming: Incoming): Wanted | undefined
  /** An event that causes nothing was heard; written with the next update, or by `settle`. */
  heard(heard: Heard): void
  /** How far a platform's streams of events were heard before the last stop. */
  streams(): Heard[]
  /** What was not sent before the last stop. */
  unsent(): Pending[]
  /**
   * A message is about to be sent that would come twice if it were sent again; or it is known that it did not
   * arrive. After a stop in between it says that it is repeated.
   */
  begun(id: number, may: boolean): void
  /** A message was sent, or can't be: it is forgotten here. */
  sent(id: number): void
  /** It can't be shown any more, and counts all the same: the person is told with the next thing that they see. */
  unseen(id: number): void
  /**
   * A message was sent, and since `at`, by the platform's clock, stands for its slot. A live question's time begins
   * with it; what comes of that is given to those who show it.
   */
  shown(pending: Pending, anchor: Anchor, at: Millis): void
  /**
   * The place is no more, or we were put out of it, or of the server of this id and so of all places in it: what was
   * played there ends, and what was answered is kept.
   */
  gone(place: Place, at: Millis): void
  /** A place has another id from now on, and so have those within it. */
  moved(platform: PlatformName, from: string, to: string, at: Millis): void
  /** Something could not be shown there for want of these permissions: what is played there waits. */
  hindered(place: Place, missing: readonly string[], at: Millis): void
  /** Somebody deleted the message that stood for a slot. */
  lost(place: Place, slot: string, at: Millis): void
  anchor(place: Place, slot: string): Anchor | undefined
  /** What a platform calls a picture that it was given before, by the hash of its content. */
  file(platform: PlatformName, hash: string): string | undefined
  filed(platform: PlatformName, hash: string, name: string): void
  /** What is taught, the best fit first; in teaching order when nothing was typed. Reads only. */
  look(asked: Look): Found[]
  /** When something next wants to be woken. */
  nextAlarm(): Millis | undefined
  /** Wakes what is due, a slice of it at a time, and gives what comes of it to those who show it. */
  ring(now: Millis): Pending[]
  /** How an adapter shows what no update of its own asked for, such as reminders. It is given those for others too. */
  onRing(show: (pending: readonly Pending[]) => void): void
  /** Nothing reaches this account any more. */
  unreachable(account: AccountId, at: Millis): void
  /** Writes now what was learned from sends; otherwise it is written with the next update. */
  settle(): void
}
