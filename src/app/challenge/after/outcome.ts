// How a challenge came out, as it now stands: each person's attempts with what was given and what it is worth, and
// the questions as columns. Read anew from what was stored, each time.

import { type Grade, gradeOf } from '../../../engine/challenge/attempt.ts'
import { type Rulings, rulingsOf } from '../../../engine/challenge/regrade.ts'
import { type Answered, type Attempts, shareOf, standingScore } from '../../../engine/challenge/standing.ts'
import type { ItemId, QuestionId, SeatId } from '../../../engine/ids.ts'
import type { Question } from '../../../engine/question/question.ts'
import type { Seat } from '../../classes/ports.ts'
import type { Store } from '../../ports.ts'
import type { Challenge, Try, TryAnswer } from '../ports.ts'

/** One answer of an attempt; `standing` is what it is worth now. */
export type Given = TryAnswer & { asked: Question; standing: number }

/** `share` of all that could be earned; nothing while it is open, when it was dropped, or all of it was voided. */
export type TakenTry = Try & { given: readonly Given[]; share: number | undefined }

/** `counted`: the attempt by which they are looked at beside others; where all count, the first. */
export type Taken = {
  seat: Seat
  tries: readonly TakenTry[]
  grade: Grade | undefined
  counted: TakenTry | undefined
}

/** An item that somebody was asked. `label`: the number of its question, with a letter where people had several. */
export type Column = { item: ItemId; label: string; question: Question; asked: number }

export type Outcome = {
  challenge: Challenge
  rulings: Rulings
  /** Whoever began an attempt, those who are gone too. */
  people: readonly Taken[]
  columns: readonly Column[]
}

/** Of everybody, or of one person alone. */
export function outcomeOf(store: Store, challenge: Challenge, only?: SeatId): Outcome {
  const rulings = rulingsOf(store.challenges.regrades(challenge.id))
  const questions = new Map<QuestionId, Question>()
  const questionOf = (one: QuestionId): Question => {
    const known = questions.get(one) ?? store.questions.get(one)!
    questions.set(one, known)
    return known
  }
  const bySeat = new Map<SeatId, TakenTry[]>()
  const { challenges } = store
  const all = only === undefined ? challenges.tries(challenge.id) : challenges.triesOf(challenge.id, only)
  for (const one of all) {
    const given = store.challenges.answers(one.id).map((answer): Given => {
      const asked = questionOf(answer.question)
      const marked = { ...answer, body: asked.body, score: answer.score ?? 0 }
      return { ...answer, asked, standing: standingScore(marked, rulings.get(answer.item)) }
    })
    const share = handedIn(one) ? shareOf(answeredOf(given), rulings) : undefined
    bySeat.set(one.seat, [...(bySeat.get(one.seat) ?? []), { ...one, given, share }])
  }
  const people = [...bySeat].map(([seat, tries]): Taken => {
    const grade = gradeOf(
      tries.map(({ share }) => share),
      challenge.setup.terms.counting,
    )
    const counted = grade && tries[grade.from[0]!]
    return { seat: store.classes.seat(seat)!, tries, grade, counted }
  })
  return { challenge, rulings, people, columns: columnsOf(challenge, people) }
}

export function handedIn({ ended }: Try): boolean {
  return ended !== undefined && ended.how !== 'dropped'
}

/** What decisions are computed from: each person's attempts as they were given. */
export function attemptsOf({ people }: Outcome): Map<SeatId, Attempts> {
  return new Map(
    people.map(({ seat, tries }) => [
      seat.id,
      tries.map((one) => (handedIn(one) ? answeredOf(one.given) : undefined)),
    ]),
  )
}

function answeredOf(given: readonly Given[]): Answered[] {
  return given.map(({ item, asked, response, score }) => ({
    ...{ item, body: asked.body, response },
    score: score ?? 0,
  }))
}

/** In the order of the challenge's questions. */
function columnsOf({ plan = [] }: Challenge, people: readonly Taken[]): Column[] {
  const asked = new Map<ItemId, { question: Question; slot: number; count: number }>()
  for (const { tries } of people)
    for (const { given } of tries)
      for (const { item, asked: question, slot } of given) {
        const known = asked.get(item) ?? { question, slot, count: 0 }
        asked.set(item, { ...known, count: known.count + 1 })
      }
  const slots = plan.map(({ items }) => items.filter((item) => asked.has(item)))
  const planned = new Set(slots.flat())
  const others = [...asked].filter(([item]) => !planned.has(item))
  const all = slots.map((items, at) => ({ number: at + 1, items }))
  for (const [item, { slot }] of others) all.push({ number: slot, items: [item] })
  const seen = new Set<ItemId>()
  return all.flatMap(({ number, items }) =>
    items.flatMap((item, at): Column[] => {
      if (seen.has(item)) return []
      seen.add(item)
      const { question, count } = asked.get(item)!
      const letter = items.length > 1 ? 'abcdefghijklmnopqrstuvwxyz'[at] : ''
      return [{ item, label: `${number}${letter}`, question, asked: count }]
    }),
  )
}

/** By the number that people say: `7`, `Q7`, `7b`. */
export function columnCalled({ columns }: Outcome, text: string): Column | undefined {
  const wanted = text.toLowerCase().replace(/^q/, '')
  return columns.find(({ label }) => label === wanted)
}
