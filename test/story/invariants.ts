// What must hold after every answer and every day of study, told from the outside: from the curriculum as it is
// written and from what was answered, not from how the engine decides.

import { expect } from 'vitest'
import type { Attempt, Store } from '../../src/app/ports.ts'
import type { Curriculum } from '../../src/engine/curriculum.ts'
import { type DayRule, type LocalDay, localDay, startOfDay } from '../../src/engine/day.ts'
import { type AccountId, type ItemId, id, type LearnerId, type ObjectiveId } from '../../src/engine/ids.ts'
import type { Card } from '../../src/engine/memory/card.ts'
import { replay } from '../../src/engine/memory/history.ts'
import type { DayCount } from '../../src/engine/memory/tally.ts'
import { type Kind, kinds } from '../../src/engine/question/question.ts'
import type { Asked, Phase } from '../../src/engine/session/solo.ts'

const newPerDay = 8
const reviewCap = 60

export type Seen = ReturnType<typeof seenNothing>

export function seenNothing(curriculum: Curriculum, rule: DayRule) {
  return {
    curriculum,
    rule,
    kinds: new Map<Kind, number>(),
    reasons: new Map<Asked['why'], number>(),
    /** The items of an objective asked in this round, in which each comes once. */
    rounds: new Map<ObjectiveId, readonly ItemId[]>(),
    /** Counted reviews of cards that had waited for days, by day. */
    reviews: new Map<LocalDay, number>(),
    taught({ objective }: Extract<Phase, { phase: 'teaching' }>, cards: ReadonlyMap<ObjectiveId, Card>) {
      const { requires, topic } = curriculum.objectives.get(objective)!
      const topics = curriculum.topics.get(topic)!.requires
      const needed = [...requires, ...topics.flatMap((one) => curriculum.topics.get(one)!.objectives)]
      expect(cards.has(objective), `${objective} is taught twice`).toBe(false)
      expect(
        needed.filter((one) => !cards.has(one)),
        `${objective} is taught before these`,
      ).toEqual([])
    },
  }
}

const more = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1)

/** `card` is as it was before the answer. */
export function checkAnswer(
  seen: Seen,
  store: Store,
  learner: LearnerId,
  asked: Asked,
  card: Card | undefined,
) {
  const question = store.questions.get(asked.question)!
  more(seen.kinds, question.body.kind)
  more(seen.reasons, asked.why)
  const account = id<AccountId>(learner)
  if (store.attempts.get(account, store.attempts.nextSeq(account) - 1)!.counted) checkRotation(seen, asked)
  const after = store.cards.get(learner, asked.objective)
  if (card?.state === 'review' && asked.counts && asked.why !== 'second-chance') {
    more(seen.reviews, localDay(asked.since, seen.rule))
  }
  for (const number of [after?.due, after?.stability, after?.difficulty, after?.lastDay, after?.rung]) {
    expect(Number.isFinite(number), `${asked.objective}: ${JSON.stringify(after)}`).toBe(true)
  }
  expect(after!.stability).toBeGreaterThan(0)
}

/**
 * None comes again before the others were asked, nor twice running, of those whose answer counted. A second chance and a contrast
 * choose by other rules.
 */
function checkRotation({ curriculum, rounds }: Seen, { objective, item, why }: Asked) {
  const { items } = curriculum.objectives.get(objective)!
  if (!items.includes(item)) return
  const before = [...(rounds.get(objective) ?? [])]
  const round = items.every((one) => before.includes(one)) ? [] : before
  if (why !== 'second-chance' && why !== 'contrast' && items.length > 1) {
    expect([...round, before.at(-1)], `${item} comes again, though there are ${items.join()}`).not.toContain(
      item,
    )
  }
  rounds.set(objective, [...round, item])
}

/** After a day: its limits were kept, its counts are those of its answers, and the history leads to the cards. */
export function checkDay(seen: Seen, store: Store, learner: LearnerId, day: LocalDay) {
  const attempts = store.attempts
    .standing(learner, startOfDay(day, seen.rule))
    .filter((attempt) => attempt.day === day)
  const count = store.days.get(learner, day)
  expect(count).toEqual(countOf(day, attempts, seen.reviews.get(day) ?? 0))
  expect(count.met).toBeLessThanOrEqual(newPerDay)
  expect(count.reviews).toBeLessThanOrEqual(reviewCap)
}

function countOf(day: LocalDay, attempts: readonly Attempt[], reviews: number): DayCount {
  const right = attempts.filter(({ score }) => score === 1).length
  return { day, answers: attempts.length, right, reviews, met: attempts.filter(({ first }) => first).length }
}

export function checkHistory(store: Store, learner: LearnerId) {
  expect(replay(store.memory.all(learner))).toEqual(store.cards.all(learner))
}

/** Everything that an undo must bring back. */
export function kept(store: Store, learner: LearnerId) {
  return {
    cards: store.cards.all(learner),
    days: store.days.all(learner),
    paces: kinds.map((kind) => store.paces.get(learner, kind)),
  }
}
