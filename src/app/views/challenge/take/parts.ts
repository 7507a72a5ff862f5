// Pieces that the screens of an attempt share: its buttons, and until when it lasts, by the clock of whoever reads it.

import { encodePress, type Verb } from '../../../../chat/press.ts'
import { type Rich, rich } from '../../../../chat/rich.ts'
import type { Button } from '../../../../chat/screen.ts'
import { calendarDay, clockTime, minuteOfDay } from '../../../../engine/day.ts'
import type { Millis } from '../../../../engine/ids.ts'
import type { MessageArgs } from '../../../../engine/phrase.ts'
import type { Challenge } from '../../../challenge/ports.ts'
import { clock } from '../../../remind/read.ts'
import type { Scene } from '../../../scene.ts'
import { momentIn } from '../moment.ts'

/** What a button belongs to: a challenge or an attempt, and the question that it is about. */
export function pressOn(
  { words }: Pick<Scene, 'words'>,
  session: string,
  turn: number,
  verb: Verb,
  { key = '', label, args = {}, choice = '' }: Label,
): Button {
  const press = { session, turn, verb, choice }
  encodePress(press)
  return { key, label: words(label, args), press }
}
export type Label = { key?: string; label: string; args?: MessageArgs; choice?: string }

/** By the clock of the class, as everything about a challenge is said: few have told us their own zone. */
export function byClass<S extends Pick<Scene, 'rule' | 'store'>>(scene: S, challenge: Challenge): S {
  const { zone } = scene.store.classes.get(challenge.class)!
  return { ...scene, rule: { ...scene.rule, zone } }
}

/**
 * "14:30" today, "Tue 24 November, 09:00" on another day; to the second where it decides about something. By a clock
 * that is not their own with its zone behind it.
 */
export function whenFor({ rule, now, learner }: Scene, at: Millis, exact = false): string {
  const { language, zone: own } = learner.settings
  const isToday = calendarDay(at, rule.zone) === calendarDay(now, rule.zone)
  const today = exact ? clockTime(at, rule.zone) : clock(minuteOfDay(at, rule.zone))
  const time = isToday ? today : momentIn(at, rule.zone, language)
  return rule.zone === own ? time : `${time} (${rule.zone})`
}

/** A sentence with an instant in it, which its words call `time`. */
export function timed(scene: Scene, id: string, at: Millis, args: MessageArgs = {}, exact = false): Rich {
  const time = whenFor(scene, at, exact)
  const text = scene.words(id, { ...args, time })
  const start = text.indexOf(time)
  if (start < 0) return rich(text)
  return [...rich(text.slice(0, start)), { text: time, time: at }, ...rich(text.slice(start + time.length))]
}

/** "22 min 30 s" */
export function lasting({ words }: Pick<Scene, 'words'>, length: Millis): string {
  const seconds = Math.round(length / 1000)
  return words('challenge-lasting', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
}
