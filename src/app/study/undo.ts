// Takes back the latest answer, on whichever of the learner's accounts it was given: what followed from it is
// rebuilt without it, and the question stands here again. The attempt itself stays written; a later event says
// that it is undone.

import { amend, type Solo, shownAnew } from '../../engine/session/solo.ts'
import { isSealed } from '../challenge/seal.ts'
import type { Attempt, HeldSession } from '../ports.ts'
import { rebuild } from '../rebuild.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { askedHere } from './elsewhere.ts'
import { saying, settle } from './standing.ts'

export function undo(scene: Scene): Reply {
  const { store, learner, now, day } = scene
  const latest = store.attempts.latestUndoable(learner.id)
  if (!latest) {
    const any = store.attempts.answers(learner.id).length > 0
    return refuse(any ? 'undo-too-far' : 'nothing-to-undo')
  }
  const { attempt, before } = latest
  if (isSealed(scene, attempt)) return refuse('challenge-sealed')
  store.memory.add({
    account: attempt.account,
    seq: store.memory.nextSeq(attempt.account),
    at: now,
    day,
    kind: 'undone',
    attempt: attempt.seq,
  })
  rebuild(store, learner.id, attempt.objective)
  const { phase } = before.session
  const session =
    phase.phase === 'asking' ? amend(before.session, phase, { near: undefined }) : before.session
  const held = standsAgain(scene, attempt, session)
  return saying(scene, 'undone', settle(scene, held, askedHere(scene, held.solo, attempt.account)))
}

/** The session as it stood, here; a new one where it has become somebody else's since. */
function standsAgain(scene: Scene, attempt: Attempt, solo: Solo): HeldSession {
  const { store, learner, account, incoming, now } = scene
  const place = incoming.place.id
  const found = store.sessions.get(attempt.session)
  const id = found?.learner === learner.id ? found.id : store.sessions.open(learner.id, account.id, solo, now)
  const isMoved = found?.account !== account.id
  store.sessions.move(id, account.id, place)
  const turn = Math.max(solo.turn, found?.solo.turn ?? 0) + 1
  return { id, learner: learner.id, account: account.id, solo: isMoved ? shownAnew(solo, now, turn) : solo }
}
