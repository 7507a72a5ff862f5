// A question closes: each person's last answer is marked, and becomes one attempt of theirs. It is a review of their
// card if they have one; who only just reviewed it, and need not again, learns nothing new about it here. All of it
// happens in the transaction that closes the question.

import { id, type SessionId } from '../../engine/ids.ts'
import { availableAt, type Card } from '../../engine/memory/card.ts'
import { ratingOf } from '../../engine/memory/rating.ts'
import { markOf, temptations } from '../../engine/question/grade.ts'
import type { Mark, Question } from '../../engine/question/question.ts'
import type { Attempt } from '../ports.ts'
import { type Scene, sceneOf } from '../scene.ts'
import { countDay, reviewCard } from '../study/remember.ts'
import type { LiveResponse, LiveRound } from './ports.ts'
import type { Room } from './room.ts'

export function closeRound(room: Room): void {
  const { store, id: live } = room
  const round = store.live.round(live, room.live.round)
  if (round?.state !== 'open') return
  const question = store.questions.get(round.question)!
  store.live.setRound(live, { ...round, state: 'closed' })
  const first = store.live.responses(live, round.round, 1)
  const second = store.live.responses(live, round.round, 2)
  const changed = new Set(second.map(({ account }) => account))
  for (const response of first) {
    score(room, round, question, response, !changed.has(response.account))
  }
  for (const response of second) score(room, round, question, response, true)
}

/** `counts`: it is the person's last word. */
export function score(
  room: Room,
  round: LiveRound,
  question: Question,
  response: LiveResponse,
  counts: boolean,
): void {
  const mark = markOf(response.response, question.body)
  const scene = counts ? sceneOfPlayer(room, response.account) : undefined
  const attempt = scene && remembered(scene, room, round, question, response, mark)
  room.store.live.respond(room.id, { ...response, score: mark.score, held: mark.held, attempt: attempt?.seq })
}

/** Nothing for who was forgotten since. */
export function sceneOfPlayer(
  { world, store, place, now }: Room,
  who: LiveResponse['account'],
): Scene | undefined {
  const account = store.learners.account(who)
  const learner = account && store.learners.learner(account.learner)
  if (!account || !learner) return undefined
  const from = { account: account.id, platform: account.platform, name: account.name }
  return sceneOf(world, { from, place, at: now, did: { act: 'came' } }, account, learner)
}

function remembered(
  scene: Scene,
  room: Room,
  round: LiveRound,
  question: Question,
  { response, sure }: LiveResponse,
  mark: Mark,
): Attempt {
  const { store, learner, account, now, day } = scene
  const card = store.cards.get(learner.id, round.objective)
  const counted = card !== undefined && tellsSomething(card, scene)
  const attempt: Attempt = {
    account: account.id,
    seq: store.attempts.nextSeq(account.id),
    at: now,
    day,
    session: id<SessionId>(room.id),
    turn: round.round,
    mode: 'live',
    why: 'live',
    question: round.question,
    seed: round.seed,
    objective: round.objective,
    item: round.item,
    kind: question.body.kind,
    response,
    score: mark.score,
    rating: ratingOf({
      response,
      mark,
      demand: question.demand,
      sure,
      helped: false,
      // Among others one talks, waits and changes one's mind: how long it took tells nothing.
      took: undefined,
      pace: undefined,
      swiftBefore: false,
      beyondRecognitionBefore: card?.beyondRecognition ?? false,
    }),
    sure,
    helped: false,
    took: undefined,
    counted,
    first: false,
    waited: counted && card.state === 'review',
    held: mark.held,
    avoided: mark.score === 1 ? temptations(question.body) : [],
  }
  store.attempts.add(attempt)
  countDay(scene, attempt)
  const becomesCard = !card && mark.score < 1 && scene.learner.settings.addMisses
  if (counted) reviewCard(scene, attempt, card, { swift: false, question })
  else if (becomesCard) reviewCard(scene, { ...attempt, rating: 'again' }, card, { swift: false, question })
  return attempt
}

/** A card that was reviewed today already and is not due again says nothing new; one that was set aside stays so. */
function tellsSomething(card: Card, { day, now }: Scene): boolean {
  return !card.suspended && (card.lastDay < day || availableAt(card) <= now)
}
