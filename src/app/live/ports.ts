// What a group's sessions ask of a store: the session, who plays, what was asked, what each person gave, and what
// the group set for itself.

import type { Place, PlatformName, Site } from '../../chat/message.ts'
import type {
  AccountId,
  ItemId,
  LiveId,
  Millis,
  MisconceptionId,
  ObjectiveId,
  QuestionId,
} from '../../engine/ids.ts'
import type { MessageArgs } from '../../engine/phrase.ts'
import type { Response } from '../../engine/question/question.ts'
import type { Live } from '../../engine/session/live.ts'

/** The question of the day stands beside whatever else is played in a place. */
export type Lane = 'live' | 'daily'

/** Without a host, who asked to be forgotten, anybody may take over. */
export type HeldLive = {
  id: LiveId
  place: Place
  host: AccountId | undefined
  key: string
  opened: Millis
  live: Live
}

export const paces = ['1', '1.5', '2', 'untimed'] as const
export type PaceName = (typeof paces)[number]

/** `name` is nothing for who was forgotten since. `joined` is the first question that they were there for. */
export type LivePlayer = {
  account: AccountId
  name: string | undefined
  joined: number
  pace: PaceName
  team: number | undefined
}

/** Void: found wrong after it was scored. Unscored: left out before. */
export type RoundState = 'open' | 'closed' | 'void' | 'unscored'

export type LiveRound = {
  round: number
  question: QuestionId
  seed: string
  objective: ObjectiveId
  item: ItemId
  state: RoundState
  asked: Millis
  shown?: Millis | undefined
  deadline?: Millis | undefined
}

/** `score`, `held` and `attempt` come with the close. */
export type LiveResponse = {
  round: number
  vote: 1 | 2
  account: AccountId
  response: Response
  sure: boolean | undefined
  at: Millis
  took: number | undefined
  score?: number | undefined
  held?: readonly MisconceptionId[] | undefined
  attempt?: number | undefined
}

/** How a group fared with an item: `success` is the mean score of its answers. */
export type GroupRecord = {
  item: ItemId
  objective: ObjectiveId
  last: Millis
  answers: number
  success: number
}

/** Who may begin something, in which language and zone the group reads, and when it wants to be left alone (minutes of the day). */
export type GroupSettings = {
  start: 'anyone' | 'managers'
  language: string
  zone: string
  quiet?: { from: number; to: number } | undefined
  /** The question of the day: when, and on how many days in a row somebody answered, or nobody. */
  daily?: { on: boolean; minute: number; streak: number; silent: number } | undefined
}

export type PlaceStore = {
  note(place: Place, site: Site): void
  site(place: Place): Site
  /** What we were not permitted there when we were last told; nothing before the first time. */
  missing(place: Place): readonly string[] | undefined
  noteMissing(place: Place, missing: readonly string[], at: Millis): void
  /** The places that are known to lie in a server. */
  within(server: Place): Place[]
  /** A place is no more, or a server with all that lay in it. */
  drop(place: Place): void
}

export type LiveStore = {
  group(place: Pick<Place, 'platform' | 'id'>): GroupSettings | undefined
  setGroup(place: Pick<Place, 'platform' | 'id'>, settings: GroupSettings): void
  /** Nothing when one is open there already, which the database decides. */
  open(place: Place, lane: Lane, host: AccountId | undefined, live: Live, at: Millis): HeldLive | undefined
  save(id: LiveId, live: Live, at: Millis): void
  get(id: LiveId): HeldLive | undefined
  openAt(place: Pick<Place, 'platform' | 'id'>, lane: Lane): HeldLive | undefined
  /** The one that is open, else the one that was the last. */
  latestAt(place: Pick<Place, 'platform' | 'id'>): HeldLive | undefined
  allOpen(): HeldLive[]
  setHost(id: LiveId, host: AccountId): void
  /** A place got another id: all that is kept of it goes along. Whether a session went with it. */
  move(platform: PlatformName, from: string, to: string): boolean
  /** False when they were there already. */
  join(id: LiveId, account: AccountId, joined: number, at: Millis): boolean
  players(id: LiveId): LivePlayer[]
  player(id: LiveId, account: AccountId): LivePlayer | undefined
  countPlayers(id: LiveId): number
  setPace(id: LiveId, account: AccountId, pace: PaceName): void
  setTeam(id: LiveId, account: AccountId, team: number): void
  begin(id: LiveId, round: LiveRound): void
  round(id: LiveId, round: number): LiveRound | undefined
  rounds(id: LiveId): LiveRound[]
  setRound(id: LiveId, round: LiveRound): void
  /** In place of what the account gave before. */
  respond(id: LiveId, response: LiveResponse): void
  response(id: LiveId, round: number, vote: 1 | 2, account: AccountId): LiveResponse | undefined
  responses(id: LiveId, round: number, vote: 1 | 2): LiveResponse[]
  /** Of all questions that were closed, the vote that counts. */
  allResponses(id: LiveId): LiveResponse[]
  /** One person's, question by question, the last vote of each. */
  answersOf(id: LiveId, account: AccountId): LiveResponse[]
  /** The paces of those who are playing, each once. */
  pacesOf(id: LiveId, round: number): PaceName[]
  /** Whether somebody who is playing has not answered yet. */
  waitsForSomebody(id: LiveId, round: number, vote: 1 | 2): boolean
  countResponses(id: LiveId, round: number, vote: 1 | 2): number
  /** What was asked in a place before, and how its people fared. */
  record(place: Place): GroupRecord[]
  /** What was asked in a place outside of this session, oldest first, each as often as it was. */
  askedBefore(place: Pick<Place, 'platform' | 'id'>, but: LiveId): ItemId[]
  /** How many opened the private chat to answer there. */
  countOpened(id: LiveId): number
  /** Do both sit in one open session? */
  together(one: AccountId, other: AccountId): boolean
  /** A live question that somebody answers in private there. */
  focus(
    account: AccountId,
    place: string,
  ): { live: LiveId; round: number; picked: readonly string[] } | undefined
  setFocus(account: AccountId, place: string, live: LiveId, round: number, picked: readonly string[]): void
  /** To be said to somebody at their next word: a message by its name, said once however often it is noted. */
  notice(account: AccountId, name: string, args: MessageArgs, at: Millis): void
  takeNotices(account: AccountId): { name: string; args: MessageArgs }[]
  /** A sign of life. */
  alive(at: Millis): void
  lastAlive(): Millis | undefined
}
