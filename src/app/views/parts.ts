// Pieces that several screens share: buttons, times and counts in words.

import { encodePress, type Press, type Verb } from '../../chat/press.ts'
import { rich } from '../../chat/rich.ts'
import type { Block, Button } from '../../chat/screen.ts'
import { dayInWords, localDay } from '../../engine/day.ts'
import type { Millis } from '../../engine/ids.ts'
import type { MessageArgs } from '../../engine/phrase.ts'
import type { Rating } from '../../engine/question/question.ts'
import type { Scene } from '../scene.ts'

const minute = 60_000

/** What needs only words. */
export type Spoken = Pick<Scene, 'words'>

/** What a button belongs to: a session, and the turn at which it stands. */
export type Turn = { id: string; solo: { turn: number } }

export function text(scene: Spoken, id: string, args: MessageArgs = {}): Block {
  return { block: 'text', text: rich(scene.words(id, args)) }
}

export function note(scene: Spoken, id: string, args: MessageArgs = {}): Block {
  return { block: 'note', text: rich(scene.words(id, args)) }
}

/** The parts of a page with room between them; an empty one leaves none. */
export function page(...parts: readonly (readonly Block[])[]): Block[] {
  const filled = parts.filter((part) => part.length > 0)
  return filled.flatMap((part, at): readonly Block[] => (at === 0 ? part : [{ block: 'gap' }, ...part]))
}

export function heading(words: string): Block {
  return { block: 'heading', text: rich(words) }
}

export function button(
  scene: Spoken,
  held: Turn,
  verb: Verb,
  key: string,
  label: string,
  choice = '',
): Button {
  const press: Press = { session: held.id, turn: held.solo.turn, verb, choice }
  encodePress(press)
  return { key, label: scene.words(label), press }
}

/** A button whose label is no word, such as an option's letter. */
export function lettered(held: Turn, verb: Verb, key: string, label: string, choice: string): Button {
  return { key, label, press: { session: held.id, turn: held.solo.turn, verb, choice } }
}

/** What is tucked away behind one button where there is little room for buttons. */
export function aside(buttons: readonly Button[]): Button[] {
  return buttons.map((one) => ({ ...one, aside: true }))
}

export function moreButton(scene: Spoken, held: Turn): Button {
  return button(scene, held, 'more', '', 'key-more')
}

/** For those who tap: what an empty line does in the terminal. */
export function goOnButton(scene: Scene): Button {
  return {
    key: '',
    label: scene.words('key-go-on'),
    press: { session: '', turn: 0, verb: 'go', choice: '' },
  }
}

/** A command as a button: it belongs to no session. */
export function commandButton(scene: Spoken, key: string, label: string, command: string): Button {
  return { ...namedButton(scene.words(label), command), key }
}

/** The same, called by what it is about. */
export function namedButton(label: string, command: string): Button {
  return { key: '', label, press: { session: '', turn: 0, verb: 'run', choice: command } }
}

/** "in 10 minutes", "tomorrow", "in 4 days, on 27 November". */
export function whenInWords({ words, now, rule, day, learner }: Scene, due: Millis): string {
  const days = localDay(due, rule) - day
  const minutes = Math.max(1, Math.round((due - now) / minute))
  if (days <= 0) {
    return minutes < 100
      ? words('when-minutes', { minutes })
      : words('when-hours', { hours: Math.round(minutes / 60) })
  }
  if (days === 1) return words('when-tomorrow')
  return words('when-days', { days, date: dayInWords(day + days, learner.settings.language) })
}

/** The same where there is little room: "10 min", "4 d". */
export function whenInShort({ words, now, rule, day }: Scene, due: Millis): string {
  const days = localDay(due, rule) - day
  if (days > 0) return words('short-days', { days })
  return words('short-minutes', { minutes: Math.max(1, Math.round((due - now) / minute)) })
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** The ratings of a flashcard that are offered; a key's number is its place among them. */
export function offeredRatings(buttons: 2 | 4): readonly Rating[] {
  return buttons === 4 ? ['again', 'hard', 'good', 'easy'] : ['again', 'good']
}
