// What every use case has at hand: the world, who is here, and when. And what it gives back.

import type { Incoming, Outgoing, OutgoingFile } from '../chat/message.ts'
import type { Screen } from '../chat/screen.ts'
import type { Curriculum } from '../engine/curriculum.ts'
import { type DayRule, type LocalDay, localDay } from '../engine/day.ts'
import type { ItemId, Millis, SessionId } from '../engine/ids.ts'
import type { MessageArgs, Words } from '../engine/phrase.ts'
import type { Families } from '../engine/question/pose.ts'
import { withheld } from '../engine/withheld.ts'
import type { BankFormats } from './bank/ports.ts'
import type { Account, Learner, Store } from './ports.ts'
import type { Refusal } from './refusal.ts'

export type Language = { curriculum: Curriculum; words: Words }

export type World = {
  store: Store
  families: Families
  bank: BankFormats
  /** By BCP 47 tag; there is always `en`. */
  languages: ReadonlyMap<string, Language>
}

export type Scene = {
  world: World
  store: Store
  /** Without what is sealed for whoever is here. */
  curriculum: Curriculum
  sealed: ReadonlySet<ItemId>
  words: Words
  incoming: Incoming
  account: Account
  learner: Learner
  now: Millis
  rule: DayRule
  day: LocalDay
}

/**
 * Nothing is saved for a refusal; it is whispered, with words that say what to do instead. `ways`: commands, one of which may have been meant, by what they are
 * called.
 */
export type Refused = { refused: Refusal; args?: MessageArgs; ways?: readonly Way[] }
export type Way = { called: string; command: string }

/**
 * `session`: the screen stands for this session, and replaces what stood for it before. `form`: the screen's form
 * is opened instead. `also` follows it. `others`: what somebody else is shown for it.
 */
export type Shown = {
  screen: Screen
  session?: SessionId
  form?: boolean
  files?: readonly OutgoingFile[]
  also?: readonly Screen[]
  others?: readonly Outgoing[]
}

/** What is sent as it is: to a group, and to single people in it. */
export type Told = { told: readonly Outgoing[] }

export type Reply = Shown | Refused | Told

export function sceneOf(world: World, incoming: Incoming, account: Account, learner: Learner): Scene {
  const { zone, turnsAt, language } = learner.settings
  const rule = { zone, turnsAt }
  const spoken = world.languages.get(language) ?? world.languages.get('en')!
  const sealed = sealedHere(world.store, incoming, learner)
  const words = incoming.place.platform === 'terminal' ? spoken.words : spoken.words.taps
  const now = incoming.at
  return {
    world,
    store: world.store,
    curriculum: withheld(spoken.curriculum, sealed),
    sealed,
    words,
    incoming,
    account,
    learner,
    now,
    rule,
    day: localDay(now, rule),
  }
}

/** For them, and where others read along for those too. */
function sealedHere({ challenges }: Store, { place }: Incoming, { id }: Learner): Set<ItemId> {
  const own = challenges.sealedFor(id)
  return place.private ? own : new Set([...own, ...challenges.sealedAt(place)])
}

export function refuse(refused: Refusal, args: MessageArgs = {}): Refused {
  return { refused, args }
}
