// A group's session: one question for all, or a quiz of several. A pure state machine, saved small after every
// step; who plays and what each person gave are rows beside it. Every event is guarded by round and phase, and
// every phase but the last has a time at which it ends by itself. Long because a machine is read whole.

import type { ItemId, LiveId, Millis, ObjectiveId, TopicId } from '../ids.ts'

export const liveModes = ['accuracy', 'speed', 'discuss', 'teams', 'coop'] as const
export type LiveMode = (typeof liveModes)[number]

/** Why a session ended, or stands still. */
export type Ending = 'done' | 'stopped' | 'nobody' | 'silent' | 'gone' | 'away' | 'no-more'
export type Pause = 'host' | 'silent' | 'hindered' | 'unseen'

/** Answers are taken from `since`, when it was seen, to `until`; before it was seen `until` is how long we wait. */
export type Asking = {
  phase: 'asking'
  vote: 1 | 2
  since?: Millis | undefined
  until: Millis
  /** Milliseconds that we were away while it stood. */
  away?: number | undefined
  /** Its message was deleted, and posted again. */
  reposted?: boolean | undefined
}
/** Time is up at `deadline`, and answers given before may still be on their way. */
export type Closing = { phase: 'closing'; vote: 1 | 2; since: Millis; deadline: Millis; until: Millis }
/** Between two votes. */
export type Talking = { phase: 'talking'; until: Millis }
export type Revealed = { phase: 'revealed'; until: Millis }
/** `left` of what it interrupts is what was left of its time. */
export type Paused = {
  phase: 'paused'
  of: Asking | Talking | Revealed
  left: Millis
  why: Pause
  until: Millis
}

export type LivePhase =
  | { phase: 'lobby'; until: Millis }
  | Asking
  | Closing
  | Talking
  | Revealed
  | Paused
  | { phase: 'ended'; how: Ending }

export type Live = {
  version: 1
  kind: 'question' | 'quiz' | 'daily'
  mode: LiveMode
  language: string
  /** In which the group reads clocks. */
  zone: string
  /** What it is about; nothing for what this group gets wrong and what is new to it. */
  topics: readonly TopicId[]
  questions: number
  /** For each question; nothing where there is no hurry. */
  seconds?: number | undefined
  /** What is to be asked about, and nothing else: a shared goal, or what this group gets wrong. */
  objectives?: readonly ObjectiveId[] | undefined
  /** How many, and whether people pick their own. */
  teams?: { count: number; picked: boolean } | undefined
  /** Answers that came in time and were long on their way, since the standings were last told. */
  late?: number | undefined
  /** The question of the day before. */
  previous?: LiveId | undefined
  /** Asked in this order, instead of being chosen. */
  fixed?: readonly ItemId[] | undefined
  /** The question that stands or stood last, from 1; 0 in the lobby. */
  round: number
  /** Questions in a row that nobody answered. */
  silent: number
  /** The round of the host's last sign of life. */
  hosted: number
  phase: LivePhase
}

export type LiveEvent =
  | { event: 'woken' }
  | { event: 'start' | 'reveal' | 'next' | 'skip' | 'pause' | 'continue' | 'all-answered' }
  /** The message with the question of this round can be read since `at`; `seconds` is everybody's time. */
  | { event: 'shown'; round: number; at: Millis; seconds: number }
  /** The program was away for so many milliseconds, up to now. */
  | { event: 'back'; away: Millis }
  | { event: 'hindered' }
  /** The message with the question was deleted. */
  | { event: 'lost'; round: number }
  | { event: 'end'; how: Ending }

/**
 * What the machine needs to know: how many are there, how many answered what stands (in this vote), and how long what
 * was given in time may be on its way.
 */
export type Facts = { now: Millis; players: number; answered: number; arriving?: Millis }

/** What is to be done beside saving: choose and pose the next question, score the one that closed, or leave it unscored. */
export type Effect = 'ask' | 'close' | 'unscored'
export type Step = { live: Live; does: readonly Effect[] } | { refused: 'stale' }

const second = 1000
const minute = 60 * second

export const times = {
  lobby: 60 * second,
  /** Given before the deadline, and on its way. */
  arriving: 1500,
  /** After the last one has answered, to change one's mind. */
  changing: 3 * second,
  /** A close that is nearer than this is left as it is. */
  worthClosing: 5 * second,
  talk: 90 * second,
  read: 15 * second,
  readUnhurried: 45 * second,
  /** For a question that is not timed. */
  unhurried: 10 * minute,
  unseen: 5 * minute,
  added: 10 * second,
  longestAway: 10 * minute,
} as const

const pauses: Record<Pause, Millis> = {
  host: 60 * minute,
  silent: 5 * minute,
  hindered: 15 * minute,
  unseen: 15 * minute,
}
/** Questions that nobody answers before we ask whether anybody is there. */
const mostSilent = 2

export function step(live: Live, event: LiveEvent, facts: Facts): Step {
  const { now } = facts
  const { phase } = live
  switch (event.event) {
    case 'woken':
      return phase.phase !== 'ended' && now >= phase.until ? woken(live, facts) : stale
    case 'start':
      return phase.phase === 'lobby' ? next(live, now) : stale
    case 'shown':
      return seen(live, event)
    case 'all-answered':
      return closesEarly(live, now)
    case 'reveal':
      if (phase.phase === 'asking' && phase.since !== undefined) return timeUp(live, phase, now, facts)
      return phase.phase === 'talking' ? woken(live, facts) : stale
    case 'next':
      return phase.phase === 'revealed' ? next(live, now) : stale
    case 'skip':
      return skipped(live, now)
    case 'pause':
      return paused(live, 'host', now)
    case 'hindered':
      return paused(live, 'hindered', now)
    case 'continue':
      return continued(live, now)
    case 'back':
      return back(live, event.away, now)
    case 'lost':
      return event.round === live.round ? lost(live, now) : stale
    case 'end':
      return ended(live, event.how)
  }
}

const stale = { refused: 'stale' } as const

function to(live: Live, phase: LivePhase, ...does: Effect[]): Step {
  return { live: { ...live, phase }, does }
}

/** What comes by itself when a phase's time is over. */
function woken(live: Live, facts: Facts): Step {
  const { now, players, answered } = facts
  const { phase } = live
  switch (phase.phase) {
    case 'lobby':
      return players === 0 ? ended(live, 'nobody') : next(live, now)
    case 'asking':
      return phase.since === undefined ? paused(live, 'unseen', now) : timeUp(live, phase, phase.until, facts)
    case 'closing':
      return closed(live, phase, answered, now)
    case 'talking':
      return to(live, { phase: 'asking', vote: 2, until: now + times.unseen })
    case 'revealed':
      return next(live, now)
    case 'paused':
      return ended(live, phase.why === 'silent' ? 'silent' : 'stopped')
    case 'ended':
      return stale
  }
}

/** The next question, or the end after the last one. */
function next(live: Live, now: Millis): Step {
  if (live.round >= live.questions) return ended(live, 'done')
  if (live.kind === 'quiz' && live.silent >= mostSilent) return paused(live, 'silent', now)
  return to(
    { ...live, round: live.round + 1 },
    { phase: 'asking', vote: 1, until: now + times.unseen },
    'ask',
  )
}

/** The clock runs from the moment that the question could be read, never before. */
function seen(live: Live, { round, at, seconds }: Extract<LiveEvent, { event: 'shown' }>): Step {
  const { phase } = live
  if (phase.phase !== 'asking' || phase.since !== undefined || round !== live.round) return stale
  return to(live, { ...phase, since: at, until: at + seconds * second })
}

function closesEarly(live: Live, now: Millis): Step {
  const { phase } = live
  if (phase.phase !== 'asking' || phase.since === undefined) return stale
  const may = live.kind === 'quiz' && live.mode !== 'discuss' && live.seconds !== undefined
  if (!may || phase.until - now < times.worthClosing) return stale
  return to(live, { ...phase, until: now + times.changing })
}

function timeUp(live: Live, { vote, since }: Asking, deadline: Millis, facts: Facts): Step {
  const { now, arriving = times.arriving } = facts
  const until = Math.max(now, deadline + arriving)
  return to(live, { phase: 'closing', vote, since: since!, deadline, until })
}

function closed(live: Live, { vote }: Closing, answered: number, now: Millis): Step {
  if (live.mode === 'discuss' && vote === 1 && answered > 0) {
    return to(live, { phase: 'talking', until: now + times.talk })
  }
  // There is a second vote only where there was a first; whoever keeps to theirs need not vote again.
  const heard = { ...live, silent: answered > 0 || vote === 2 ? 0 : live.silent + 1 }
  if (live.kind !== 'quiz') return to(heard, { phase: 'ended', how: 'done' }, 'close')
  const read = live.seconds === undefined ? times.readUnhurried : times.read
  return to(heard, { phase: 'revealed', until: now + read }, 'close')
}

/** The question that stands is left out, and counts for nobody. */
function skipped(live: Live, now: Millis): Step {
  const { phase } = live
  const of = phase.phase === 'paused' ? phase.of : phase
  if (of.phase !== 'asking' && of.phase !== 'closing' && of.phase !== 'talking') return stale
  const after = next(live, now)
  if ('refused' in after) return after
  return { live: after.live, does: ['unscored', ...after.does.filter((one) => one === 'ask')] }
}

function paused(live: Live, why: Pause, now: Millis): Step {
  const { phase } = live
  const until = now + pauses[why]
  if (phase.phase === 'paused') {
    return why === 'hindered' ? to(live, { ...phase, why, until }) : stale
  }
  if (phase.phase !== 'asking' && phase.phase !== 'talking' && phase.phase !== 'revealed') return stale
  return to(live, { phase: 'paused', of: phase, left: Math.max(0, phase.until - now), why, until })
}

/** A question that was seen goes on with what was left of its time; one that was not is shown now. */
function continued(live: Live, now: Millis): Step {
  const { phase } = live
  if (phase.phase !== 'paused') return stale
  const { of, left } = phase
  if (of.phase === 'revealed') return next({ ...live, silent: 0 }, now)
  if (of.phase === 'asking' && of.since === undefined) {
    return to({ ...live, silent: 0 }, { ...of, until: now + times.unseen })
  }
  const until = now + left
  // What stood still is nobody's time: how long an answer took is counted without it.
  const moved =
    of.phase === 'asking' ? { ...of, since: of.since! + until - of.until, until } : { ...of, until }
  return to({ ...live, silent: 0 }, moved)
}

/** Nobody loses time by our being away; but after long the people have left, and nothing comes after them. */
function back(live: Live, away: Millis, now: Millis): Step {
  const { phase } = live
  if (phase.phase === 'ended') return stale
  // A pause asks nobody anything, and ends by itself.
  const runs = live.kind === 'quiz' && phase.phase !== 'paused'
  if (runs && away > times.longestAway) return ended(live, 'away')
  const later = { ...phase, until: Math.max(now, phase.until + away) }
  if (phase.phase !== 'asking' || phase.since === undefined || later.phase !== 'asking')
    return to(live, later)
  const since = phase.since + away
  return to(live, { ...later, since, until: later.until + times.added, away: (phase.away ?? 0) + away })
}

/** Posted again once; whoever deletes it twice does not want it. */
function lost(live: Live, now: Millis): Step {
  const { phase } = live
  if (phase.phase !== 'asking') return stale
  return phase.reposted ? skipped(live, now) : to(live, { ...phase, reposted: true })
}

/** Ended in the middle of a question, that question counts for nobody; when its time was up already, it counts. */
function ended(live: Live, how: Ending): Step {
  const { phase } = live
  if (phase.phase === 'ended') return stale
  if (phase.phase === 'closing') return to(live, { phase: 'ended', how }, 'close')
  const of = phase.phase === 'paused' ? phase.of : phase
  const open = of.phase === 'asking' || of.phase === 'talking'
  return to(live, { phase: 'ended', how }, ...(open ? (['unscored'] as const) : []))
}

/** Of the question that stands, the vote that is open or was open last. */
export function voteOf({ phase }: Live): 1 | 2 {
  const of = phase.phase === 'paused' ? phase.of : phase
  return of.phase === 'asking' || of.phase === 'closing' ? of.vote : 2
}

export function isOver({ phase }: Live): boolean {
  return phase.phase === 'ended'
}
