// What typed text means where a person stands: an answer, a key, a command without its slash, the next thing,
// or nothing known.

import type { Verb } from '../chat/press.ts'
import { printable } from '../chat/rich.ts'
import { readResponse } from '../engine/question/grade.ts'
import type { Rating } from '../engine/question/question.ts'
import type { Phase } from '../engine/session/solo.ts'
import { commands } from './commands.ts'
import type { HeldSession } from './ports.ts'
import { act } from './press.ts'
import { run } from './run.ts'
import { type Reply, refuse, type Scene } from './scene.ts'
import { answer, questionOf, saySure, settleNear, turnOver } from './study/answer.ts'
import { carryOn } from './study/begin.ts'
import { report } from './study/card.ts'
import { isAnsweredElsewhere, wentOn } from './study/elsewhere.ts'
import { passOver } from './study/next.ts'
import { standing } from './study/standing.ts'
import type { Asking } from './study/take.ts'
import { undo } from './study/undo.ts'
import { offeredRatings } from './views/parts.ts'

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
  const reply = read(scene, given)
  // Whoever types "help" without its slash means the command, unless it was an answer.
  const command = 'refused' in reply && commands.find(({ name }) => name === given.toLowerCase())
  return command ? run(scene, command, '') : reply
}

function read(scene: Scene, given: string): Reply {
  const held = standing(scene)
  if (given === '') return carryOn(scene)
  const verb = keys[given.toLowerCase()]
  const phase = held?.solo.phase
  if (!held || !phase || phase.phase === 'ended') {
    if (verb === 'go') return carryOn(scene)
    if (verb === 'undo') return undo(scene)
    const other = wentOn(scene)
    return other ? refuse('went-on', { platform: other.platform }) : refuse('nothing-standing')
  }
  if (phase.phase === 'asking') return whileAsking(scene, held, phase, given)
  if (verb) return act(scene, held, verb, '')
  const withNote = /^r\s+(.+)$/is.exec(given)
  if (withNote && phase.phase === 'revealed') return report(scene, held, withNote[1]!)
  return refuse(answersAgain(scene, phase, given) ? 'already-answered' : 'not-understood')
}

function whileAsking(scene: Scene, held: HeldSession, asking: Asking, given: string): Reply {
  const lower = given.toLowerCase()
  if (!keys[lower] && isAnsweredElsewhere(scene, asking.asked)) return passOver(scene, held)
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
  if (body.kind === 'recall' && asking.turned) {
    const rating = ratingKeys(scene)[lower]
    return rating ? answer(scene, held, asking, rating) : refuse('not-understood')
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

/** What a digit or a word rates, by the ratings that the learner is offered. */
function ratingKeys({ learner }: Scene): Record<string, Rating> {
  const offered = offeredRatings(learner.settings.ratingButtons)
  return Object.fromEntries(
    offered.flatMap((rating, at) => [[`${at + 1}`, rating] as const, [rating, rating] as const]),
  )
}
