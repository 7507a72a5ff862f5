// A person answers the question that stands: read, marked, remembered, revealed, in one transaction.

import type { QuestionId } from '../../engine/ids.ts'
import type { Card } from '../../engine/memory/card.ts'
import { weakPrerequisites } from '../../engine/memory/queue.ts'
import { type Answered, isSwift, paced, ratingOf } from '../../engine/memory/rating.ts'
import { easierSibling, rankOf } from '../../engine/memory/rotation.ts'
import { markOf, nearMissOf, readResponse, temptations, writeResponse } from '../../engine/question/grade.ts'
import type { Mark, Question, Response } from '../../engine/question/question.ts'
import { seeded } from '../../engine/random.ts'
import { amend, type Phase, pullIn, reveal } from '../../engine/session/solo.ts'
import type { Attempt, HeldSession } from '../ports.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { queueState } from './queue-state.ts'
import { countDay, keepPace, reviewCard } from './remember.ts'
import { settle } from './standing.ts'

export type Asking = Extract<Phase, { phase: 'asking' }>

/** How many answers can be taken back. */
export const undoDepth = 20
/** Stability, in days, from which a miss on a harder item earns a second chance. */
const stable = 7

/** `sure` said along with the answer counts before what was said earlier. */
export function answer(
  scene: Scene,
  held: HeldSession,
  asking: Asking,
  typed: string,
  sure: boolean | undefined = asking.sure,
): Reply {
  const question = questionOf(scene, asking.asked.question)
  const response = readResponse(typed, question.body)
  if (!response || (response.kind === 'recall' && !asking.turned)) return refuse('not-understood')
  const near = nearMissOf(response, question.body)
  if (near) {
    const given = writeResponse(response, question.body)
    return settle(scene, held, amend(held.solo, asking, { sure, near: { given, meant: near.text } }))
  }
  return take(scene, held, { ...asking, sure }, question, response, false)
}

/** "Did you mean …?" is settled: yes takes what was meant, no what was typed. */
export function settleNear(scene: Scene, held: HeldSession, asking: Asking, meant: boolean): Reply {
  if (!asking.near) return refuse('not-understood')
  const question = questionOf(scene, asking.asked.question)
  const response = readResponse(meant ? asking.near.meant : asking.near.given, question.body)!
  return take(scene, held, asking, question, response, meant)
}

/** A flashcard is turned over. */
export function turnOver(scene: Scene, held: HeldSession, asking: Asking): Reply {
  const question = questionOf(scene, asking.asked.question)
  if (question.body.kind !== 'recall' || asking.turned) return refuse('not-understood')
  return settle(scene, held, amend(held.solo, asking, { turned: true }))
}

/** Said before the reveal, by one key: it weighs in the rating and asks nothing more. */
export function saySure(scene: Scene, held: HeldSession, asking: Asking, sure: boolean): Reply {
  return settle(scene, held, amend(held.solo, asking, { sure }))
}

export function questionOf(scene: Scene, question: QuestionId): Question {
  return scene.store.questions.get(question)!
}

function take(
  scene: Scene,
  held: HeldSession,
  asking: Asking,
  question: Question,
  response: Response,
  helped: boolean,
): Reply {
  const { store, learner, account, now, day } = scene
  const { asked } = asking
  const mark = markOf(response, question.body)
  const card = store.cards.get(learner.id, asked.objective)
  const pace = store.paces.get(learner.id, question.body.kind)
  const took = Math.max(0, now - asked.since)
  const answered: Answered = {
    response,
    mark,
    demand: question.demand,
    sure: asking.sure,
    helped,
    took,
    pace,
    swiftBefore: card?.swift ?? false,
    beyondRecognitionBefore: card?.beyondRecognition ?? false,
  }
  const rated = ratingOf(answered)
  const softens = asked.why === 'second-chance' ? asked.softens : undefined
  const missed = rated === 'again'
  // A second chance that is missed too changes nothing: the first miss stands.
  const counted = softens === undefined ? asked.counts : asked.counts && !missed
  const rating = softens !== undefined && !missed ? 'hard' : rated
  const attempt: Attempt = {
    account: account.id,
    seq: store.attempts.nextSeq(account.id),
    at: now,
    day,
    session: held.id,
    turn: held.solo.turn,
    mode: held.solo.mode,
    why: asked.why,
    question: asked.question,
    seed: asked.seed,
    objective: asked.objective,
    item: asked.item,
    kind: question.body.kind,
    response,
    score: mark.score,
    rating,
    sure: asking.sure,
    helped,
    took,
    counted,
    first: counted && !card,
    held: mark.held,
    avoided: mark.score === 1 ? temptations(question.body) : [],
  }
  const softened = softens === undefined ? undefined : store.attempts.latestUndoable(account.id)
  store.attempts.add(attempt, { card, pace, session: held.solo })
  store.attempts.dropBefore(account.id, attempt.seq - undoDepth + 1)
  keepPace(scene, attempt, paced(pace, took))
  countDay(scene, attempt, 1)
  const replaces = softened?.attempt.seq === softens ? softens : undefined
  const from = replaces === undefined ? card : softened?.before.card
  const after = counted
    ? reviewCard(scene, attempt, from, { swift: isSwift(answered), question, replaces })
    : undefined
  return settle(scene, held, revealed(scene, held, { attempt, question, mark, before: card, after }))
}

type Outcome = {
  attempt: Attempt
  question: Question
  mark: Mark
  before: Card | undefined
  after: Card | undefined
}

function revealed(scene: Scene, held: HeldSession, { attempt, question, mark, before, after }: Outcome) {
  const { solo } = held
  const { asked } = solo.phase as Asking
  const secondChance = deservesSecondChance(scene, attempt, question, before)
  const shown = reveal(
    solo,
    {
      asked,
      response: attempt.response,
      attempt: attempt.seq,
      rating: attempt.rating,
      due: after?.due,
      secondChance,
    },
    mark.score === 1,
  )
  if (!after || after.misses < 2 || secondChance) return shown
  const objective = scene.curriculum.objectives.get(attempt.objective)
  if (!objective) return shown
  const { retention } = scene.learner.settings
  return pullIn(shown, weakPrerequisites(scene.curriculum, objective, queueState(scene), retention))
}

/** The first miss on a harder item of an objective that was stable, when there is an easier item to ask. */
function deservesSecondChance(
  { curriculum }: Scene,
  attempt: Attempt,
  question: Question,
  before: Card | undefined,
): boolean {
  const objective = curriculum.objectives.get(attempt.objective)
  const item = curriculum.items.get(attempt.item)
  if (attempt.rating !== 'again' || !attempt.counted || attempt.why === 'second-chance') return false
  if (!objective || !item || !before || before.state !== 'review') return false
  if (before.stability < stable || before.misses > 0) return false
  const harder = question.demand !== 'recognise' && rankOf(item) >= before.rung
  return harder && easierSibling(curriculum, objective, item, seeded('')) !== undefined
}
