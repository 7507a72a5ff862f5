// What stands before somebody at their attempt: a question, the list of all, or how it ended. One message of theirs is
// brought up to date all the while, and what they type there is meant for the question that it shows.

import type { Outgoing } from '../../../chat/message.ts'
import type { Screen } from '../../../chat/screen.ts'
import { id, type SessionId } from '../../../engine/ids.ts'
import type { MessageArgs } from '../../../engine/phrase.ts'
import { letterOf } from '../../../engine/question/kinds/kind.ts'
import { pickingOf } from '../../../engine/question/picks.ts'
import type { Reply, Scene, Shown } from '../../scene.ts'
import { listScreen } from '../../views/challenge/take/list.ts'
import { questionScreen } from '../../views/challenge/take/question.ts'
import { noteScreen } from '../../views/note.ts'
import { page, text } from '../../views/parts.ts'
import type { Challenge } from '../ports.ts'
import { answerAt, questionAt, type Taking } from './taking.ts'

/** A screen of a challenge stands for that challenge. */
export function shownFor(challenge: Pick<Challenge, 'id'>, screen: Screen): Shown {
  return { screen, session: id<SessionId>(challenge.id) }
}

/** The question of this number, or after the last one the list of all, in the place where they are. */
export function showAt(scene: Scene, taking: Taking, slot: number, picked?: readonly string[]): Shown {
  const { store, account, incoming, now } = scene
  const { challenge, one } = taking
  const mayBe = challenge.setup.navigation === 'free' || slot > one.at
  if (one.at !== slot && mayBe) store.challenges.goTo(one.id, slot, now)
  const picks = picked ?? picksOf(scene, taking, slot)
  store.challenges.setFocus(account.id, incoming.place.id, one.id, slot, picks)
  return shownFor(challenge, screenAt(scene, taking, slot, picks))
}

export function screenAt(scene: Scene, taking: Taking, slot: number, picks: readonly string[]): Screen {
  const question = questionAt(scene, taking, slot)
  return question ? questionScreen(scene, taking, slot, question, picks) : listScreen(scene, taking)
}

/** What would have been tapped for the answer that is saved. */
export function picksOf(scene: Scene, taking: Taking, slot: number): string[] {
  const response = answerAt(taking, slot)?.response
  const body = questionAt(scene, taking, slot)?.body
  if (!response || !body || !pickingOf(body)) return []
  switch (response.kind) {
    case 'several':
      return response.options.map(letterOf)
    case 'order':
      return response.order.map(letterOf)
    case 'match':
      return response.rights.map(letterOf)
    default:
      return []
  }
}

/** The same with a sentence above it. */
export function saying(scene: Scene, shown: Shown, words: string, args: MessageArgs = {}): Shown {
  const { screen } = shown
  return { ...shown, screen: { ...screen, blocks: page([text(scene, words, args)], screen.blocks) } }
}

/** One sentence, and what stands stays as it is. */
export function say(scene: Scene, words: string, args: MessageArgs = {}): Reply {
  const { place: to, from, reply: replyTo } = scene.incoming
  const screen = noteScreen(scene, words, args)
  return { told: [{ to, account: from.account, how: 'whisper', replyTo, screen }] }
}

/** What others are shown for it beside. */
export function withOthers(reply: Reply, others: readonly Outgoing[]): Reply {
  return 'screen' in reply && others.length > 0 ? { ...reply, others } : reply
}
