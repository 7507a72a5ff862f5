// Takes an answer: marks and rates it, and remembers all that it leaves behind.

import type { Card } from '../../engine/memory/card.ts'
import { type Answered, isSwift, paced, ratingOf } from '../../engine/memory/rating.ts'
import { markOf, temptations } from '../../engine/question/grade.ts'
import type { Question, Rating, Response } from '../../engine/question/question.ts'
import type { Asked, Phase } from '../../engine/session/solo.ts'
import type { Attempt, HeldSession } from '../ports.ts'
import { remindAsUsual } from '../remind/schedule.ts'
import type { Reply, Scene } from '../scene.ts'
import { afterAnswer } from './after.ts'
import { countDay, keepPace, reviewCard } from './remember.ts'
import { settle } from './standing.ts'

export type Asking = Extract<Phase, { phase: 'asking' }>

/** How many answers can be taken back. */
const undoDepth = 20

/** `helped`: what was taken is not quite what was typed. */
export function take(
  scene: Scene,
  held: HeldSession,
  asking: Asking,
  question: Question,
  response: Response,
  helped: boolean,
): Reply {
  const { store, learner, account, now } = scene
  const { asked } = asking
  const card = store.cards.get(learner.id, asked.objective)
  const pace = store.paces.get(learner.id, question.body.kind)
  const answered: Answered = {
    response,
    mark: markOf(response, question.body),
    demand: question.demand,
    sure: asking.sure,
    helped,
    took: Math.max(0, now - asked.since),
    pace,
    swiftBefore: card?.swift ?? false,
    beyondRecognitionBefore: card?.beyondRecognition ?? false,
  }
  const attempt = attemptOf(scene, held, asked, question, answered, card)
  const softened = asked.softens === undefined ? undefined : store.attempts.latestUndoable(account.id)
  const replaced = softened?.attempt.seq === asked.softens ? softened : undefined
  store.attempts.add(attempt, { card, pace, session: held.solo })
  store.attempts.dropBefore(account.id, attempt.seq - undoDepth + 1)
  keepPace(scene, attempt, paced(pace, answered.took))
  countDay(scene, attempt, card, 1)
  remindAsUsual(scene)
  const after = attempt.counted
    ? reviewCard(scene, attempt, replaced ? softenedFrom(replaced.before.card, card) : card, {
        swift: isSwift(answered),
        question,
        replaces: replaced?.attempt.seq,
      })
    : undefined
  const solo = afterAnswer(scene, held.solo, asked, { attempt, question, before: card, after })
  return settle(scene, held, solo)
}

/** The card as it was before the miss, but for the question that was missed: it was asked all the same. */
function softenedFrom(before: Card | undefined, missed: Card | undefined): Card | undefined {
  return before && { ...before, asked: missed?.asked ?? before.asked }
}

function attemptOf(
  { store, account, now, day }: Scene,
  held: HeldSession,
  asked: Asked,
  question: Question,
  answered: Answered,
  card: Card | undefined,
): Attempt {
  const { response, mark, sure, helped, took } = answered
  const { rating, counted } = weigh(asked, ratingOf(answered))
  return {
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
    sure,
    helped,
    took,
    counted,
    first: counted && !card,
    held: mark.held,
    avoided: mark.score === 1 ? temptations(question.body) : [],
  }
}

/** A second chance: right makes the miss before it "hard"; missed again, the first miss stands as it is. */
function weigh(asked: Asked, rating: Rating): { rating: Rating; counted: boolean } {
  if (asked.why !== 'second-chance') return { rating, counted: asked.counts }
  return rating === 'again' ? { rating, counted: false } : { rating: 'hard', counted: asked.counts }
}
