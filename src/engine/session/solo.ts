// One learner's run of questions: a review, a lesson, practice, or what was missed. A pure state machine,
// saved after every step; what it needs to know is handed in, and what must be remembered is handed back.

import type { AccountId, ItemId, Millis, ObjectiveId, QuestionId, TopicId } from '../ids.ts'
import type { Picks } from '../question/picks.ts'
import type { Rating, Response } from '../question/question.ts'

export type Mode = 'review' | 'learn' | 'practice' | 'missed'

/** Why a question is asked: what a learner is told, and what decides whether it counts. */
export type Reason = 'due' | 'early' | 'new' | 'repair' | 'contrast' | 'second-chance' | 'practice' | 'missed'

export type Asked = {
  question: QuestionId
  seed: string
  objective: ObjectiveId
  item: ItemId
  why: Reason
  /** Whether the answer is a review of the card. */
  counts: boolean
  since: Millis
  /** The attempt that a second chance may soften. */
  softens?: number | undefined
  /** The account that gave it, where the question stands on another one now. */
  softensOf?: AccountId | undefined
  /** How many reviews its card had when it was asked: more of them since were given elsewhere. */
  reviews?: number | undefined
}

export type Phase =
  | { phase: 'teaching'; objective: ObjectiveId; why: 'new' | 'repair'; firstTurn?: number | undefined }
  | {
      phase: 'asking'
      asked: Asked
      /** The turn of its first view, where it was shown anew since. */
      firstTurn?: number | undefined
      sure?: boolean | undefined
      /** A flashcard that was turned over and waits for its rating. */
      turned?: boolean | undefined
      /** Typed as `given`, and one slip from `meant`: waiting for yes or no. */
      near?: { given: string; meant: string } | undefined
      /** Tapped so far, where an answer takes several taps. */
      picked?: Picks | undefined
    }
  | {
      phase: 'revealed'
      asked: Asked
      response: Response
      attempt: number
      rating: Rating
      /** When the card comes back; not for practice. */
      due?: Millis | undefined
      /** An easier item of the same objective is asked next. */
      secondChance?: boolean | undefined
    }
  | { phase: 'resting' }
  | { phase: 'ended' }

export type Solo = {
  version: 1
  mode: Mode
  topic?: TopicId | undefined
  turn: number
  answered: number
  right: number
  /** Topics of the latest questions, the last one last. */
  recent: readonly TopicId[]
  /** Objectives to ask next, before anything else: a fixed deck, or prerequisites pulled in by misses. */
  waiting: readonly { objective: ObjectiveId; why: 'practice' | 'missed' | 'repair' }[]
  phase: Phase
}

/** A break is offered after this many answers. */
const restAfter = 20
const remembered = 3

export function begin(mode: Mode, topic?: TopicId, waiting: Solo['waiting'] = []): Solo {
  return {
    version: 1,
    mode,
    topic,
    turn: 0,
    answered: 0,
    right: 0,
    recent: [],
    waiting,
    phase: { phase: 'ended' },
  }
}

export function teach(solo: Solo, objective: ObjectiveId, why: 'new' | 'repair'): Solo {
  return { ...solo, turn: solo.turn + 1, phase: { phase: 'teaching', objective, why } }
}

export function ask(solo: Solo, asked: Asked, topic: TopicId): Solo {
  const recent = [...solo.recent, topic].slice(-remembered)
  return { ...solo, turn: solo.turn + 1, recent, phase: { phase: 'asking', asked } }
}

type Asking = Extract<Phase, { phase: 'asking' }>

/** A question that stands: sureness, a flashcard turned over, a near miss to settle. */
export function amend(solo: Solo, asking: Asking, change: Partial<Asking>): Solo {
  return { ...solo, phase: { ...asking, ...change } }
}

/** The same lesson or question on a new view; whatever can be pressed on the older ones is old. */
export function shownAnew(solo: Solo, now: Millis, turn = solo.turn + 1): Solo {
  const { phase } = solo
  if (phase.phase !== 'asking' && phase.phase !== 'teaching') return solo
  const firstTurn = phase.firstTurn ?? solo.turn
  if (phase.phase === 'teaching') return { ...solo, turn, phase: { ...phase, firstTurn } }
  return { ...solo, turn, phase: { ...phase, firstTurn, asked: { ...phase.asked, since: now } } }
}

/** Whether a view of this turn shows what still stands, on a newer one. */
export function isOlderView(solo: Solo, seen: number): boolean {
  const first = firstTurn(solo)
  return first !== undefined && seen >= first && seen < solo.turn
}

/** There are older views of what stands. */
export function wasShownBefore(solo: Solo): boolean {
  return firstTurn(solo) !== undefined
}

function firstTurn({ phase }: Solo): number | undefined {
  return phase.phase === 'asking' || phase.phase === 'teaching' ? phase.firstTurn : undefined
}

export function reveal(
  solo: Solo,
  outcome: Omit<Extract<Phase, { phase: 'revealed' }>, 'phase'>,
  right: boolean,
): Solo {
  return {
    ...solo,
    answered: solo.answered + 1,
    right: solo.right + (right ? 1 : 0),
    phase: { phase: 'revealed', ...outcome },
  }
}

/** Prerequisites go before whatever waits already; none waits twice. */
export function pullIn(solo: Solo, objectives: readonly ObjectiveId[]): Solo {
  const fresh = objectives.filter((one) => !solo.waiting.some((other) => other.objective === one))
  return {
    ...solo,
    waiting: [...fresh.map((objective) => ({ objective, why: 'repair' as const })), ...solo.waiting],
  }
}

export function shiftWaiting(solo: Solo): Solo {
  return { ...solo, waiting: solo.waiting.slice(1) }
}

/** Time for a break: once after every twenty answers. */
export function wantsRest(solo: Solo): boolean {
  return solo.answered > 0 && solo.answered % restAfter === 0 && solo.phase.phase === 'revealed'
}

export function rest(solo: Solo): Solo {
  return { ...solo, turn: solo.turn + 1, phase: { phase: 'resting' } }
}

export function end(solo: Solo): Solo {
  return { ...solo, turn: solo.turn + 1, waiting: [], phase: { phase: 'ended' } }
}

export function isOpen(solo: Solo): boolean {
  return solo.phase.phase !== 'ended'
}
