// What typed text and presses mean where a person stands: an answer, a key, the next thing, or nothing known.

import type { Press, Verb } from '../chat/press.ts'
import { printable } from '../chat/rich.ts'
import { id, type SessionId } from '../engine/ids.ts'
import { readResponse } from '../engine/question/grade.ts'
import type { Phase } from '../engine/session/solo.ts'
import { commands } from './commands.ts'
import type { HeldSession } from './ports.ts'
import { type Reply, refuse, type Scene } from './scene.ts'
import { answer, questionOf, saySure, settleNear, turnOver } from './study/answer.ts'
import { carryOn } from './study/begin.ts'
import { bury, report, suspend, why } from './study/card.ts'
import { goOn } from './study/next.ts'
import { done, pick } from './study/pick.ts'
import { more, show, standing } from './study/standing.ts'
import { stop } from './study/stop.ts'
import type { Asking } from './study/take.ts'
import { undo } from './study/undo.ts'

/** Longer than any answer. */
const longest = 1000

/** The keys of the terminal, for what the chats do by buttons. */
const keys: Record<string, Verb> = {
  n: 'go',
  u: 'undo',
  s: 'suspend',
  z: 'bury',
  w: 'why',
  r: 'report',
  q: 'stop',
}

export function typed(scene: Scene, text: string): Reply {
  if (text.length > longest) return refuse('too-long')
  const given = printable(text).trim()
  const held = standing(scene)
  if (given === '') return carryOn(scene)
  const verb = keys[given.toLowerCase()]
  const phase = held?.solo.phase
  if (!held || !phase || phase.phase === 'ended') {
    return verb === 'go' ? carryOn(scene) : verb === 'undo' ? undo(scene) : refuse('nothing-standing')
  }
  if (phase.phase === 'asking') return whileAsking(scene, held, phase, given)
  if (verb) return act(scene, held, verb, '')
  const withNote = /^r\s+(.+)$/is.exec(given)
  if (withNote && phase.phase === 'revealed') return report(scene, held, withNote[1]!)
  return refuse(answersAgain(scene, phase, given) ? 'already-answered' : 'not-understood')
}

function whileAsking(scene: Scene, held: HeldSession, asking: Asking, given: string): Reply {
  const lower = given.toLowerCase()
  const { body } = questionOf(scene, asking.asked.question)
  if (asking.near) {
    if (lower === 'y' || lower === 'yes') return settleNear(scene, held, asking, true)
    if (lower === 'n' || lower === 'no') return settleNear(scene, held, asking, false)
  }
  if (lower === 'sure' || lower === '+') return saySure(scene, held, asking, true)
  if (lower === 'unsure' || lower === '-') return saySure(scene, held, asking, false)
  if (body.kind === 'recall' && !asking.turned) {
    if (lower === 'n' || lower === 'show') return turnOver(scene, held, asking)
  }
  // As the button says it; "not" would else be an answer, and "sure" said of it.
  if (lower === scene.words('key-not-sure').toLowerCase()) return answer(scene, held, asking, '?')
  const isTyped = body.kind === 'short' || body.kind === 'cloze'
  const said = /^(.+?)(?:\s+(sure|unsure|\+|-)|([+-]))$/is.exec(given)
  // In a word that is typed, a sign at its end may be part of it.
  if (said && (isTyped ? said[2] !== undefined : readResponse(said[1]!, body))) {
    const mark = (said[2] ?? said[3])!.toLowerCase()
    return answer(scene, held, asking, said[1]!, mark === 'sure' || mark === '+')
  }
  if (readResponse(given, body)) return answer(scene, held, asking, given)
  // A slip of the finger must not set a card aside: only what changes nothing works while a question stands.
  if (lower === 'w' || lower === 'q') return act(scene, held, keys[lower]!, '')
  return refuse(keys[lower] || /^r\s/.test(lower) ? 'answer-first' : 'not-understood')
}

/** Something that would have answered the question which is answered already. */
function answersAgain(scene: Scene, phase: Phase, given: string): boolean {
  if (phase.phase !== 'revealed') return false
  const { body } = questionOf(scene, phase.asked.question)
  const bare = given.replace(/\s*(sure|unsure|\+|-)$/i, '')
  return readResponse(bare, body) !== undefined
}

/** A button: whose it is, and whether it is still the one that stands, is decided here. */
export function press(scene: Scene, { session, turn, verb, choice }: Press): Reply {
  if (verb === 'run') {
    const [name, ...rest] = choice.split(' ')
    const command = commands.find((one) => one.name === name)
    return command ? command.run(scene, rest.join(' ')) : refuse('unknown-press')
  }
  if (session === '') return verb === 'go' ? carryOn(scene) : refuse('unknown-press')
  const held = scene.store.sessions.get(id<SessionId>(session))
  if (!held) return refuse('stale')
  if (held.learner !== scene.learner.id) return refuse('not-yours')
  if (turn !== held.solo.turn) return refuse('stale')
  scene.store.sessions.setFocus(scene.account.id, scene.incoming.place.id, held.id)
  return act(scene, held, verb, choice)
}

/** A button takes back the answer below which it stands: tapped twice, it must not take back the one before. */
function undoneAlready({ store, account }: Scene, attempt: string): boolean {
  return attempt !== '' && store.attempts.latestUndoable(account.id)?.attempt.seq !== Number(attempt)
}

function act(scene: Scene, held: HeldSession, verb: Verb, choice: string): Reply {
  const { phase } = held.solo
  const asking = phase.phase === 'asking' ? phase : undefined
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
    case 'undo':
      return undoneAlready(scene, choice) ? show(scene, held) : undo(scene)
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
