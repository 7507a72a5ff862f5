// An attempt that nothing has ended, although nobody can be at it any more: it comes out as its terms have it, so that
// one that was left over never keeps the results from all the others.

import type { Millis } from '../../../engine/ids.ts'
import type { Store } from '../../ports.ts'
import { lastEndOf } from '../own-terms.ts'
import type { Challenge } from '../ports.ts'
import { endedByTime, finish } from '../take/finish.ts'

/** Each is ended by an alarm of its own; this long it is waited for. */
const patience = 60_000

export function endOverdue(store: Store, challenge: Challenge, now: Millis): void {
  const { id, setup } = challenge
  const end = lastEndOf(store, challenge)
  if (now < end + patience) return
  const how = setup.terms.late.late === 'submit' ? 'time' : 'dropped'
  for (const one of store.challenges.tries(id).filter(({ ended }) => ended === undefined))
    if (!endedByTime(store, challenge, one, now).ended) finish(store, one, how, end)
}
