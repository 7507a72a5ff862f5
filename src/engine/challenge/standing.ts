// What answers are worth as it now stands: of one answer, of an attempt, and of a person, and whose grade a decision
// changes. Computed from what was stored, each time anew.

import type { ItemId, SeatId } from '../ids.ts'
import { picked } from '../item-analysis/picks.ts'
import { markOf } from '../question/grade.ts'
import type { Body, Response } from '../question/question.ts'
import { type Grade, gradeOf } from './attempt.ts'
import type { Marked, Ruling, Rulings } from './regrade.ts'
import type { Counting } from './terms.ts'

/** An answer of an attempt that was handed in, with the question as it was posed. */
export type Answered = Marked & { item: ItemId; body: Body }

/** From 0 to 1. Whether it counts at all is for the attempt (`shareOf`). */
export function standingScore({ body, response, score }: Omit<Answered, 'item'>, ruling?: Ruling): number {
  if (!ruling) return score
  if (ruling.instead?.is === 'full') return 1
  if (!response || response.kind === 'not-sure' || ruling.accepted.length === 0) return score
  return accepting(body, response, score, ruling.accepted)
}

function accepting(body: Body, response: Response, score: number, accepted: Ruling['accepted']): number {
  const texts = new Set(accepted.map(({ text }) => text))
  switch (body.kind) {
    case 'several': {
      // Ticked, such an option is right for all; left out, it is missed only where the decision may lower.
      const required = new Set(accepted.filter(({ neverLower }) => !neverLower).map(({ text }) => text))
      const mine = new Set(picked(body, response).map(({ key }) => key))
      const options = body.options.map((option) => {
        const [key] = picked(body, { kind: 'several', options: [body.options.indexOf(option)] })
        const counts = required.has(key!.key) || (texts.has(key!.key) && mine.has(key!.key))
        return counts ? { ...option, right: true } : option
      })
      const anew = markOf(response, { ...body, options }).score
      return required.size > 0 ? anew : Math.max(score, anew)
    }
    // By parts: those accepted are right as the others are.
    case 'cloze':
    case 'match': {
      const parts = picked(body, response)
      return parts.filter(({ key, right }) => right || texts.has(key)).length / parts.length
    }
    // What was picked of an order are its mistakes alone.
    case 'order':
      return score
    default:
      return picked(body, response).some(({ key }) => texts.has(key)) ? 1 : score
  }
}

/**
 * The share of all that could be earned in an attempt; nothing when all of it was voided. What was voided "never
 * lower" leaves the total only where that is no loss: those below the average of the rest go, the lowest first.
 */
export function shareOf(answers: readonly Answered[], rulings: Rulings): number | undefined {
  const kept: number[] = []
  const spared: number[] = []
  for (const answer of answers) {
    const instead = rulings.get(answer.item)?.instead
    if (instead?.is === 'void' && !instead.neverLower) continue
    const list = instead?.is === 'void' ? spared : kept
    list.push(standingScore(answer, rulings.get(answer.item)))
  }
  const mean = (scores: readonly number[]) => scores.reduce((sum, one) => sum + one, 0) / scores.length
  const best = spared.sort((one, other) => other - one)
  // All of these were voided: what remains of them is what is best for the person.
  if (kept.length === 0) return best.length === 0 ? undefined : best[0]
  let [counted, share] = [kept, mean(kept)]
  for (const score of best) {
    if (score <= share) break
    counted = [...counted, score]
    share = mean(counted)
  }
  return share
}

/** A person's attempts by number; nothing for one that does not count. */
export type Attempts = readonly (readonly Answered[] | undefined)[]

export function gradeUnder(attempts: Attempts, rulings: Rulings, counting: Counting): Grade | undefined {
  return gradeOf(
    attempts.map((answers) => answers && shareOf(answers, rulings)),
    counting,
  )
}

export type GradeChange = { seat: SeatId; before: number | undefined; after: number | undefined }

/** Whose grade changes, and from what to what; differences that are rounding are none. */
export function gradeChanges(
  people: ReadonlyMap<SeatId, Attempts>,
  counting: Counting,
  before: Rulings,
  after: Rulings,
): GradeChange[] {
  return [...people].flatMap(([seat, attempts]): GradeChange[] => {
    const [was, is] = [before, after].map((rulings) => gradeUnder(attempts, rulings, counting)?.share)
    const same = was === undefined || is === undefined ? was === is : Math.abs(was - is) < 1e-9
    return same ? [] : [{ seat, before: was, after: is }]
  })
}
