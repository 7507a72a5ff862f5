// Takes an answer: marks and rates it, and remembers all that it leaves behind.

import type { Card } from '../../engine/memory/card.ts'
import { cardWithout } from '../../engine/memory/history.ts'
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
  const { store, learner, now } = scene
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
  const softened = softenedBy(scene, asked, card)
  store.attempts.add(attempt, { session: held.solo })
  store.attempts.keepUndoable(learner.id, undoDepth)
  keepPace(scene, attempt, paced(pace, answered.took))
  countDay(scene, attempt)
  remindAsUsual(scene)
  const after = attempt.counted
    ? reviewCard(scene, attempt, softened ? softened.from : card, {
        swift: isSwift(answered),
        question,
        replaces: softened?.replaces,
      })
    : undefined
  const solo = afterAnswer(scene, held.solo, asked, { attempt, question, before: card, after })
  return settle(scene, held, solo)
}

/** The miss that a second chance softens, while it stands, and the card without it; what was asked was asked all the same. */
function softenedBy(
  { store, learner, account }: Scene,
  { objective, softens, softensOf }: Asked,
  card?: Card,
) {
  if (softens === undefined) return undefined
  const missed = { account: softensOf ?? account.id, attempt: softens }
  const events = store.memory.about(learner.id, objective)
  const without = cardWithout(events, objective, missed)
  if (!without) return undefined
  const from = without.card && { ...without.card, asked: card?.asked ?? without.card.asked }
  return { replaces: missed, from }
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
    waited: counted && card?.state === 'review',
    held: mark.held,
    avoided: mark.score === 1 ? temptations(question.body) : [],
  }
}

/** A second chance: right makes the miss before it "hard"; missed again, the first miss stands as it is. */
function weigh(asked: Asked, rating: Rating): { rating: Rating; counted: boolean } {
  if (asked.why !== 'second-chance') return { rating, counted: asked.counts }
  return rating === 'again' ? { rating, counted: false } : { rating: 'hard', counted: asked.counts }
}
