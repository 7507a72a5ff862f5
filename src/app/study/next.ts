// What comes next in a session: the lesson's question, a second chance, what waits, what is due, what is new.

import type { ObjectiveId } from '../../engine/ids.ts'
import { availableAt } from '../../engine/memory/card.ts'
import { nextDue, nextNew, type QueueState } from '../../engine/memory/queue.ts'
import { end, rest, type Solo, shiftWaiting, teach, wantsRest } from '../../engine/session/solo.ts'
import type { HeldSession } from '../ports.ts'
import type { Reply, Scene } from '../scene.ts'
import { questionOf, turnOver } from './answer.ts'
import { askAbout } from './ask.ts'
import { isAnsweredElsewhere } from './elsewhere.ts'
import { queueState } from './queue-state.ts'
import { saying, settle, show } from './standing.ts'

/** Goes on: an empty line in the terminal, [Go on] on the chats. A flashcard is turned over, another question shown again. */
export function goOn(scene: Scene, held: HeldSession): Reply {
  const { phase } = held.solo
  if (phase.phase === 'asking') {
    if (isAnsweredElsewhere(scene, phase.asked)) return passOver(scene, held)
    const { body } = questionOf(scene, phase.asked.question)
    return body.kind === 'recall' && !phase.turned ? turnOver(scene, held, phase) : show(scene, held)
  }
  return settle(scene, held, advanced(scene, held))
}

/** What stands was answered elsewhere meanwhile: the next one, and a word about it. */
export function passOver(scene: Scene, held: HeldSession): Reply {
  return saying(scene, 'answered-elsewhere', settle(scene, held, nextOf(scene, held)))
}

function advanced(scene: Scene, held: HeldSession): Solo {
  const { solo } = held
  const { phase } = solo
  const isMet = (objective: ObjectiveId) => scene.store.cards.get(scene.learner.id, objective) !== undefined
  if (phase.phase === 'teaching' && isMet(phase.objective)) return nextOf(scene, held)
  if (phase.phase === 'teaching') return askAbout(scene, held, { objective: phase.objective, why: phase.why })
  if (phase.phase === 'revealed' && phase.secondChance) {
    return askAbout(scene, held, {
      objective: phase.asked.objective,
      why: 'second-chance',
      softens: phase.attempt,
    })
  }
  return wantsRest(solo) ? rest(solo) : nextOf(scene, held)
}

/** The first question or lesson of a session, or its end when there is nothing. */
export function nextOf(scene: Scene, held: HeldSession): Solo {
  const { solo } = held
  const [first] = solo.waiting
  const state = queueState(scene, solo.recent)
  if (first) return waited(scene, { ...held, solo: shiftWaiting(solo) }, first, state)
  if (solo.mode === 'review') return due(scene, held, state) ?? end(solo)
  if (solo.mode === 'learn') return learned(scene, held, state) ?? end(solo)
  return end(solo)
}

function waited(scene: Scene, held: HeldSession, first: Solo['waiting'][number], state: QueueState): Solo {
  const { objective, why } = first
  if (!scene.curriculum.objectives.has(objective)) return nextOf(scene, held)
  const card = state.cards.get(objective)
  if (why === 'repair' && !card) return teach(held.solo, objective, 'repair')
  const counts = why === 'repair' || (why === 'practice' && !!card && availableAt(card) <= scene.now)
  return askAbout(scene, held, { objective, why, counts })
}

function due(scene: Scene, held: HeldSession, state: QueueState): Solo | undefined {
  const task = nextDue(scene.curriculum, state)
  return task && askAbout(scene, held, { objective: task.objective, why: task.why })
}

/** Steps that are due come before the next new objective, and steps that will soon be due after the last. */
function learned(scene: Scene, held: HeldSession, state: QueueState): Solo | undefined {
  const stepping = nextDue(scene.curriculum, { ...state, reviewCap: 0 })
  const ask = (objective: ObjectiveId, why: 'due' | 'early') => askAbout(scene, held, { objective, why })
  if (stepping) return ask(stepping.objective, 'due')
  const fresh = nextNew(scene.curriculum, state, held.solo.topic)
  if (fresh) return teach(held.solo, fresh.id, 'new')
  const soon = nextDue(scene.curriculum, { ...state, cards: onlySteps(state) })
  return soon && ask(soon.objective, 'early')
}

function onlySteps({ cards }: QueueState): QueueState['cards'] {
  return new Map([...cards].filter(([, card]) => card.state !== 'review'))
}
