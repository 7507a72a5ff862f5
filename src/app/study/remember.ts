// What an answer leaves behind: the attempt, the card and its event, the pace and the day's counts.

import { type LocalDay, startOfDay } from '../../engine/day.ts'
import type { Card } from '../../engine/memory/card.ts'
import { type AttemptName, type Carried, type ReviewEvent, reviewed } from '../../engine/memory/history.ts'
import { lightestDay } from '../../engine/memory/load.ts'
import type { Pace } from '../../engine/memory/rating.ts'
import { askedAfter, rungAfter } from '../../engine/memory/rotation.ts'
import { defaultWeights, review, schedulerVersion } from '../../engine/memory/schedule.ts'
import { counting } from '../../engine/memory/tally.ts'
import type { Question } from '../../engine/question/question.ts'
import { seeded } from '../../engine/random.ts'
import type { Attempt } from '../ports.ts'
import type { Scene } from '../scene.ts'

/** Writes the review of a card. `from` is the card to go on from: for a regrade, as it was before the miss. */
export function reviewCard(
  scene: Scene,
  attempt: Attempt,
  from: Card | undefined,
  { swift, question, replaces }: { swift: boolean; question: Question; replaces?: AttemptName },
): Card {
  const { store, learner, rule, account, now, day } = scene
  const { settings } = learner
  const { objective, rating } = attempt
  const random = seeded(`${learner.id}/${objective}/${from?.reviews ?? 0}`)
  const after = review({
    card: from,
    objective,
    rating,
    at: now,
    day,
    settings: { retention: settings.retention, weights: defaultWeights },
    rule,
    chooseDay: (earliest, latest) =>
      lightestDay(dueOnDays(scene, earliest, latest), settings.easyDays, random)(earliest, latest),
  })
  const event: ReviewEvent = {
    account: account.id,
    seq: store.memory.nextSeq(account.id),
    at: now,
    day,
    kind: replaces === undefined ? 'attempt' : 'regraded',
    attempt: attempt.seq,
    objective,
    rating,
    scheduler: schedulerVersion,
    weights: undefined,
    retention: settings.retention,
    due: after.due,
    carried: carried(scene, after, attempt, question, swift),
    replaces: replaces?.attempt,
    replacesOf: replaces?.account === account.id ? undefined : replaces?.account,
  }
  store.memory.add(event)
  const card = reviewed(from, event)
  store.cards.put(learner.id, card)
  return card
}

/** How many cards fall due on each day of a span, looked up at once. */
function dueOnDays({ store, learner, rule }: Scene, earliest: LocalDay, latest: LocalDay) {
  const starts = Array.from({ length: latest - earliest + 2 }, (_, at) => startOfDay(earliest + at, rule))
  const dues = store.cards.dueBetween(learner.id, starts[0]!, starts.at(-1)!)
  return (day: LocalDay) => {
    const [from, to] = [starts[day - earliest]!, starts[day - earliest + 1]!]
    return dues.filter((due) => due >= from && due < to).length
  }
}

function carried(scene: Scene, after: Card, attempt: Attempt, question: Question, swift: boolean): Carried {
  const { curriculum } = scene
  const objective = curriculum.objectives.get(attempt.objective)
  const item = curriculum.items.get(attempt.item)
  const ofObjective = objective && item?.objective === objective.id
  return {
    swift,
    beyondRecognition: question.demand !== 'recognise',
    rung: item ? rungAfter(after, item, attempt.rating !== 'again') : after.rung,
    asked: ofObjective ? askedAfter(objective, after, attempt.item) : after.asked,
  }
}

/** Counts an answer in its day. */
export function countDay({ store, learner }: Scene, attempt: Attempt): void {
  const count = store.days.get(learner.id, attempt.day)
  store.days.put(learner.id, counting(count, attempt, attempt.first))
}

export function keepPace(scene: Scene, attempt: Attempt, pace: Pace | undefined): void {
  scene.store.paces.put(scene.learner.id, attempt.kind, pace)
}
