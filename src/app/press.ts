// What a press means: whose button it is, whether it is still the one that stands, and what it does.

import type { Press, Verb } from '../chat/press.ts'
import { id, type SessionId } from '../engine/ids.ts'
import { isOlderView } from '../engine/session/solo.ts'
import type { HeldSession } from './ports.ts'
import { type Reply, refuse, type Scene } from './scene.ts'
import { answer, saySure, settleNear, turnOver } from './study/answer.ts'
import { carryOn } from './study/begin.ts'
import { bury, report, suspend, why } from './study/card.ts'
import { isAnsweredElsewhere, wentOn } from './study/elsewhere.ts'
import { goOn, passOver } from './study/next.ts'
import { done, pick } from './study/pick.ts'
import { more, show } from './study/standing.ts'
import { stop } from './study/stop.ts'
import { undo } from './study/undo.ts'
import { studyScreen } from './views/study.ts'

/** A button: whose it is, and whether it is still the one that stands, is decided here. */
export function press(scene: Scene, { session, turn, verb, choice }: Press): Reply {
  if (session === '') return verb === 'go' ? carryOn(scene) : refuse('unknown-press')
  const held = scene.store.sessions.get(id<SessionId>(session))
  if (!held) return refuse('stale')
  if (held.learner !== scene.learner.id) return refuse('not-yours')
  if (turn !== held.solo.turn) return old(scene, held, turn)
  scene.store.sessions.setFocus(scene.account.id, scene.incoming.place.id, held.id)
  return act(scene, held, verb, choice)
}

/** A button of a view that is old: said so where what it shows goes on in a newer one. */
function old(scene: Scene, held: HeldSession, turn: number): Reply {
  const other = wentOn(scene, held.id)
  if (other) return refuse('went-on', { platform: other.platform })
  return refuse(isOlderView(held.solo, turn) ? 'older-view' : 'stale')
}

/** A button takes back the answer below which it stands: tapped twice, it must not take back the one before. */
function undoneAlready({ store, learner }: Scene, held: HeldSession, attempt: string): boolean {
  if (attempt === '') return false
  const latest = store.attempts.latestUndoable(learner.id)?.attempt
  return latest?.account !== held.account || latest.seq !== Number(attempt)
}

const answers: readonly Verb[] = ['answer', 'yes', 'no', 'show', 'pick', 'drop', 'done', 'form']

/** What one key or one button does in the session that stands. */
export function act(scene: Scene, held: HeldSession, verb: Verb, choice: string): Reply {
  const { phase } = held.solo
  const asking = phase.phase === 'asking' ? phase : undefined
  if (asking && answers.includes(verb) && isAnsweredElsewhere(scene, asking.asked))
    return passOver(scene, held)
  switch (verb) {
    case 'go':
      return goOn(scene, held)
    case 'answer':
      return asking ? answer(scene, held, asking, choice) : refuse('already-answered')
    case 'sure':
    case 'unsure':
      return asking ? saySure(scene, held, asking, verb === 'sure') : refuse('already-answered')
    case 'yes':
    case 'no':
      return asking ? settleNear(scene, held, asking, verb === 'yes') : refuse('already-answered')
    case 'show':
      return asking ? turnOver(scene, held, asking) : refuse('already-answered')
    case 'pick':
    case 'drop':
      return asking ? pick(scene, held, asking, choice, verb === 'pick') : refuse('already-answered')
    case 'done':
      return asking ? done(scene, held, asking) : refuse('already-answered')
    case 'more':
      return more(scene, held)
    case 'form':
      return asking ? { screen: studyScreen(scene, held), form: true } : refuse('already-answered')
    case 'undo':
      return undoneAlready(scene, held, choice) ? show(scene, held) : undo(scene)
    case 'suspend':
      return suspend(scene, held)
    case 'bury':
      return bury(scene, held)
    case 'why':
      return why(scene, held)
    case 'report':
      return report(scene, held, choice)
    case 'stop':
      return stop(scene)
    default:
      return refuse('unknown-press')
  }
}
