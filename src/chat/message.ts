// What comes in and what goes out, in our words.

import type { AccountId, Millis } from '../engine/ids.ts'
import type { Press } from './press.ts'
import type { Screen } from './screen.ts'

export type PlatformName = 'terminal' | 'telegram' | 'discord'

/**
 * Where people talk. `id` on Telegram: the chat, and after a slash its forum topic; on Discord: the channel or
 * thread, or for what is private the person's own id, wherever they see it.
 */
export type Place = { platform: PlatformName; id: string; private: boolean }

/** What a platform says of a place where groups talk: the server that it lies in, and what people call it. */
export type Site = { server?: string | undefined; name?: string | undefined }

export type Sender = {
  account: AccountId
  platform: PlatformName
  name: string
  /** What the platform says of them, used when they are met for the first time. */
  language?: string | undefined
  zone?: string | undefined
}

/**
 * What a person did. `other` is something that can't be read, such as a photo. `came` is no act: they are here
 * again after a start of the program. `added`: they let us into a place where others talk. `unnamed`: they spoke
 * as a group or a channel, so that nobody can tell who they are.
 */
export type Act =
  | { act: 'command'; name: string; rest: string }
  | { act: 'text'; text: string }
  | { act: 'press'; press: Press | undefined }
  | { act: 'other' }
  | { act: 'came' }
  | { act: 'added' }
  | { act: 'unnamed'; as: 'group' | 'channel' }

/** How far a platform's stream of events was heard, and where it goes on after a restart. */
export type Heard = { shard: number; shards: number; session: string; sequence: number; resumeAt: string }

/** Why a file that somebody sent can't be read: nobody asked for it, or it is not there, too long, or no text. */
export type FileFault = 'unasked' | 'lost' | 'too-big' | 'no-text' | 'absent'

/** A file that somebody sent, read before anything is done with it. */
export type SentFile = { name: string } & (
  | { text: string; fault?: undefined }
  | { fault: FileFault; text?: undefined }
)

export type Incoming = {
  /** The platform's id of the update, so that a redelivery changes nothing. */
  update?: string | undefined
  from: Sender
  place: Place
  /** In a place where others read along: where this person can be shown at once what is theirs alone. */
  aside?: Place | undefined
  /** What is said of that place, where others read along. */
  site?: Site | undefined
  /** What we are not permitted in that place and would need to post there, as the platform names it. */
  missing?: readonly string[] | undefined
  /** They may manage the place, as its administrators do. */
  manages?: boolean | undefined
  /** The platform's handle for a private answer to this act, while it keeps one. */
  reply?: string | undefined
  /** How far the platform's stream was heard with this update; kept in one with what it causes. */
  heard?: Heard | undefined
  /** When it happened. */
  at: Millis
  did: Act
  /** What came along with a command, or by itself. */
  file?: SentFile | undefined
  /** Where the platform has links into the private chat with us: what a link's words are put behind. */
  links?: string | undefined
}

export type OutgoingFile = { name: string; type: string; text: string }

/**
 * `post` a new message (which takes over the slot, if it has one), `replace` the one in this slot, `whisper` to
 * one person, or open the screen's `form` for them.
 */
export type Outgoing = {
  to: Place
  /** Whose it is; nothing for what is everybody's in a place where others read along. */
  account?: AccountId | undefined
  how: 'post' | 'replace' | 'whisper' | 'form'
  /** Names the message to replace: a session. */
  slot?: string | undefined
  /** The handle of the act that it answers. */
  replyTo?: string | undefined
  /** It comes by itself, as reminders do, and never as part of an answer: so it is seen whether such arrive. */
  apart?: boolean | undefined
  /** It only brings a count up to date: it may wait, and a newer one may take its place. */
  calm?: boolean | undefined
  screen: Screen
  files?: readonly OutgoingFile[] | undefined
  /** From then on it is no longer to be shown, such as a reminder in the night. */
  until?: Millis | undefined
}
