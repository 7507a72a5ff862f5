// One learner on several accounts and in several places: a question that stands on one goes on at another, the
// newer view wins, and what was answered there is not asked again here.

import type { AccountId } from '../../engine/ids.ts'
import { type Asked, isOpen, type Solo, shownAnew, wasShownBefore } from '../../engine/session/solo.ts'
import type { Account, HeldSession } from '../ports.ts'
import type { Scene } from '../scene.ts'

/** The latest session, of those that are wanted, in which a lesson or a question stands before this learner. */
export function waiting(
  { store, learner, curriculum }: Scene,
  isWanted: (solo: Solo) => boolean,
): HeldSession | undefined {
  const isAsked = ({ phase }: Solo) =>
    phase.phase === 'asking'
      ? store.questions.get(phase.asked.question) !== undefined
      : phase.phase === 'teaching' && curriculum.objectives.has(phase.objective)
  const found = store.sessions.standing(learner.id).map(({ held }) => held)
  return found.find(({ solo }) => isAsked(solo) && isWanted(solo))
}

/** From now on it stands here; what was shown of it before is an older view. */
export function takeOver(scene: Scene, held: HeldSession): HeldSession {
  const { store, account, incoming, now } = scene
  store.sessions.move(held.id, account.id, incoming.place.id)
  const solo = askedHere(scene, shownAnew(held.solo, now), held.account)
  return { ...held, account: account.id, solo }
}

/** The question as it is asked of this account, which was before this one's. */
export function askedHere({ store, learner, account, now }: Scene, solo: Solo, before: AccountId): Solo {
  const { phase } = solo
  if (phase.phase !== 'asking') return solo
  const { objective, softens, softensOf } = phase.asked
  const isAnothers = softens !== undefined && before !== account.id
  const asked: Asked = {
    ...phase.asked,
    since: now,
    softensOf: softensOf ?? (isAnothers ? before : undefined),
    reviews: store.cards.get(learner.id, objective)?.reviews ?? 0,
  }
  return { ...solo, phase: { ...phase, asked } }
}

/** A review that was given on another view since this question was posed. It would count twice. */
export function isAnsweredElsewhere({ store, learner }: Scene, asked: Asked): boolean {
  const { counts, why, objective, reviews } = asked
  if (!counts || why === 'second-chance' || reviews === undefined) return false
  return (store.cards.get(learner.id, objective)?.reviews ?? 0) !== reviews
}

/** Where the question that was shown here stands now, when it was taken over: the account there. */
export function wentOn(scene: Scene, session?: HeldSession['id']): Account | undefined {
  const { store, learner, account, incoming } = scene
  const found = store.sessions
    .standing(learner.id)
    .filter(({ held: { id, solo } }) =>
      session === undefined ? wasShownBefore(solo) : id === session && isOpen(solo),
    )
  const isHere = found.some(({ held, place }) => held.account === account.id && place === incoming.place.id)
  return isHere || !found[0] ? undefined : store.learners.account(found[0].held.account)
}
