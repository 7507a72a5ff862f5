// Points accounts at one learner, or apart again, and rebuilds what follows from their histories. Whose answers
// they are never changes: an answer belongs to its account.

import type { AccountId, Millis } from '../../engine/ids.ts'
import type { Account, Learner, Store } from '../ports.ts'
import { rebuild } from '../rebuild.ts'
import { sharedLearner } from './accounts.ts'
import { settleReminders } from './reminders.ts'

/** All accounts of both learners become one learner. Said twice, or the other way round, it comes to the same. */
export function join(store: Store, one: Learner, other: Learner, now: Millis): Learner {
  const accounts = [one, other].flatMap(({ id }) => store.learners.accountsOf(id))
  const [joined] = regroup(store, [one, other], [accounts], now)
  return joined!
}

/** One account is a learner by itself again; the others stay together. */
export function part(store: Store, learner: Learner, leaving: AccountId, now: Millis): void {
  const accounts = store.learners.accountsOf(learner.id)
  const groups = [
    accounts.filter(({ id }) => id === leaving),
    accounts.filter(({ id }) => id !== leaving),
  ].filter((group) => group.length > 0)
  regroup(store, [learner], groups, now)
}

function regroup(
  store: Store,
  before: readonly Learner[],
  groups: readonly (readonly Account[])[],
  now: Millis,
): Learner[] {
  const after = groups.map((accounts) => {
    const learner = sharedLearner(store, accounts)
    for (const account of accounts) store.learners.point(account.id, learner.id)
    return { learner, accounts }
  })
  const touched = new Set([...before, ...after.map(({ learner }) => learner)].map(({ id }) => id))
  for (const learner of touched) rebuild(store, learner)
  settleReminders(store, after, now)
  for (const { learner } of after) askAsBefore(store, learner, now)
  return after.map(({ learner }) => learner)
}

/** Questions that stand were posed to the card as it was: they count for it as it now is. */
function askAsBefore(store: Store, { id: learner }: Learner, now: Millis): void {
  for (const { held } of store.sessions.standing(learner)) {
    const { phase } = held.solo
    if (phase.phase !== 'asking') continue
    const reviews = store.cards.get(learner, phase.asked.objective)?.reviews ?? 0
    if (reviews === phase.asked.reviews) continue
    store.sessions.save(
      held.id,
      { ...held.solo, phase: { ...phase, asked: { ...phase.asked, reviews } } },
      now,
    )
  }
}
