// Takes back the latest answer: card, pace, day counts and session as they stood before it, and the
// question stands there again. The attempt itself stays written; a later event says that it is undone.

import { amend } from '../../engine/session/solo.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { countDay, keepPace } from './remember.ts'
import { saying, settle } from './standing.ts'

export function undo(scene: Scene): Reply {
  const { store, account, learner, now, day } = scene
  const latest = store.attempts.latestUndoable(account.id)
  if (!latest) {
    const any = store.attempts.standing(learner.id, 0).some((attempt) => attempt.account === account.id)
    return refuse(any ? 'undo-too-far' : 'nothing-to-undo')
  }
  const { attempt, before } = latest
  store.memory.add({
    account: account.id,
    seq: store.memory.nextSeq(account.id),
    at: now,
    day,
    kind: 'undone',
    attempt: attempt.seq,
  })
  countDay(scene, attempt, before.card, -1)
  keepPace(scene, attempt, before.pace)
  if (attempt.counted) restoreCard(scene, latest)
  const { phase } = before.session
  const session =
    phase.phase === 'asking'
      ? amend(before.session, phase, { asked: { ...phase.asked, since: now }, near: undefined })
      : before.session
  store.sessions.setFocus(account.id, scene.incoming.place.id, attempt.session)
  const held = { id: attempt.session, learner: learner.id, account: account.id, solo: session }
  return saying(scene, 'undone', settle(scene, held, session))
}

/** Setting a card aside is no answer: what was set aside since stays so. */
function restoreCard(
  { store, learner }: Scene,
  { attempt, before }: NonNullable<ReturnType<Scene['store']['attempts']['latestUndoable']>>,
): void {
  if (!before.card) {
    store.cards.remove(learner.id, attempt.objective)
    return
  }
  const now = store.cards.get(learner.id, attempt.objective)
  const buriedUntil = now?.buriedUntil || before.card.buriedUntil
  store.cards.put(learner.id, { ...before.card, suspended: now?.suspended ?? false, buriedUntil })
}
