// From a marked answer to a rating for the scheduler. The one place where the rule stands.
//
// Why so: a miss is a miss, and "not sure" is an honest one. A right answer that was unsure, slow for this
// learner, helped along or only half right is weaker evidence than a plain right one. Easy asks for more:
// right, sure and fast twice running, and not by recognising alone, because one right guess among four
// options proves little (../question/question.ts names the demands).

import type { Demand, Mark, Rating, Response } from '../question/question.ts'

/** How long a learner usually takes for a kind of question. */
export type Pace = {
  answers: number /** Mean of ln(milliseconds), recent answers weighing more. */
  logMean: number
}

export type Answered = {
  response: Response
  mark: Mark
  demand: Demand
  /** What the learner said before the reveal, if anything. */
  sure: boolean | undefined
  /** A hint or "did you mean" helped. */
  helped: boolean
  /** Milliseconds from showing to answering; unknown when it can't be trusted. */
  took: number | undefined
  pace: Pace | undefined
  /** The answer before this one on the same card was right, sure and fast. */
  swiftBefore: boolean
  /** …and did more than recognise. */
  beyondRecognitionBefore: boolean
}

/** Fewer answers than this say nothing about what is fast or slow for a learner. */
const enough = 8
/** Slower than twice, or faster than two thirds of what is usual. */
const slowFrom = Math.log(2)
const fastUpTo = Math.log(2 / 3)
/** A pause this long was spent elsewhere: it is no sign of a slow answer. */
const longestPause = 10 * 60_000
const weightOfNew = 0.1

export function ratingOf(answered: Answered): Rating {
  const { response, mark } = answered
  if (response.kind === 'recall') return response.rating
  if (response.kind === 'not-sure' || mark.score < 0.5) return 'again'
  if (mark.score < 1 || answered.helped || answered.sure === false || isSlow(answered)) return 'hard'
  const twice = isSwift(answered) && answered.swiftBefore
  const beyond = answered.demand !== 'recognise' || answered.beyondRecognitionBefore
  return twice && beyond ? 'easy' : 'good'
}

/** Wholly right, said to be sure, and fast for this learner and kind. */
export function isSwift({ mark, sure, helped, took, pace }: Answered): boolean {
  return mark.score === 1 && sure === true && !helped && offPace(took, pace) <= fastUpTo
}

function isSlow({ took, pace }: Answered): boolean {
  return took !== undefined && took < longestPause && offPace(took, pace) >= slowFrom
}

/** How far above (or below) the usual, as a logarithm; 0 when that can't be told. */
function offPace(took: number | undefined, pace: Pace | undefined): number {
  if (took === undefined || !pace || pace.answers < enough) return 0
  return Math.log(Math.max(took, 1)) - pace.logMean
}

/** The pace after one more answer. Pauses don't count. */
export function paced(pace: Pace | undefined, took: number | undefined): Pace | undefined {
  if (took === undefined || took >= longestPause) return pace
  const log = Math.log(Math.max(took, 1))
  if (!pace) return { answers: 1, logMean: log }
  const weight = Math.max(weightOfNew, 1 / (pace.answers + 1))
  return { answers: pace.answers + 1, logMean: pace.logMean + weight * (log - pace.logMean) }
}
