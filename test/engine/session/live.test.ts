// The machine of a group's session under any sequence of events, however odd: every question that was asked is
// scored or left out, once; nobody's time is cut; and whatever happens, it comes to an end by itself.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Effect,
  isOver,
  type Live,
  type LiveEvent,
  type LiveMode,
  liveModes,
  step,
  times,
  voteOf,
} from '../../../src/engine/session/live.ts'

const second = 1000

function opened(over: Partial<Live> = {}): Live {
  return {
    version: 1,
    kind: 'quiz',
    mode: 'accuracy',
    language: 'en',
    zone: 'UTC',
    topics: [],
    questions: 3,
    seconds: 30,
    round: 0,
    silent: 0,
    hosted: 0,
    phase: { phase: 'lobby', until: times.lobby },
    ...over,
  }
}

/** A session as its rows tell of it: what became of each question, and who answered what. */
class Played {
  live: Live
  now = 0
  players = 0
  readonly asked: number[] = []
  readonly fates = new Map<number, Effect[]>()
  /** By question and vote: who answered. */
  readonly answers = new Map<string, Set<number>>()
  /** Since when the question that stands could be answered, and for how long; what pauses and outages added. */
  promised: { round: number; vote: number; until: number } | undefined

  constructor(live: Live) {
    this.live = live
  }

  get answered(): number {
    return this.answers.get(`${this.live.round}/${voteOf(this.live)}`)?.size ?? 0
  }

  does(event: LiveEvent): boolean {
    const before = structuredClone(this.live)
    const facts = { now: this.now, players: this.players, answered: this.answered }
    const taken = step(this.live, event, facts)
    expect(this.live, 'a step changes nothing in place').toEqual(before)
    if ('refused' in taken) return false
    this.live = JSON.parse(JSON.stringify(taken.live))
    for (const effect of taken.does) {
      if (effect === 'ask') this.asked.push(this.live.round)
      else this.fates.set(before.round, [...(this.fates.get(before.round) ?? []), effect])
    }
    this.holds(before, event)
    return true
  }

  holds(before: Live, event: LiveEvent): void {
    const { live } = this
    expect(isOver(before), 'nothing moves what is over').toBe(false)
    expect(live.round - before.round).toBeGreaterThanOrEqual(0)
    expect(live.round - before.round).toBeLessThanOrEqual(1)
    expect(live.round).toBeLessThanOrEqual(live.questions)
    expect(this.asked).toEqual(Array.from({ length: live.round }, (_, at) => at + 1))
    if (live.phase.phase !== 'ended') expect(Number.isFinite(live.phase.until)).toBe(true)
    // A question that is over has one fate, and one that stands has none.
    const of = live.phase.phase === 'paused' ? live.phase.of : live.phase
    const stands = of.phase === 'asking' || of.phase === 'closing' || of.phase === 'talking'
    for (const round of this.asked) {
      const fates = new Set(this.fates.get(round) ?? [])
      expect(fates.size, `question ${round} after ${event.event}`).toBe(
        stands && round === live.round ? 0 : 1,
      )
    }
    if (this.fates.get(before.round)?.includes('close')) expect(before.round).toBeGreaterThan(0)
  }

  /** Time goes by, and whatever is due wakes. */
  waits(milliseconds: number): void {
    const end = this.now + milliseconds
    for (let wakes = 0; this.live.phase.phase !== 'ended' && this.live.phase.until <= end; wakes++) {
      expect(wakes, 'it wakes for ever').toBeLessThan(500)
      this.now = Math.max(this.now, this.live.phase.until)
      expect(this.does({ event: 'woken' }), 'a wake that is due is taken').toBe(true)
    }
    this.now = end
  }

  /** Somebody answers, where answers are taken. */
  answers_(who: number): void {
    const { phase } = this.live
    if (phase.phase !== 'asking' || (phase.since !== undefined && this.now > phase.until)) return
    const name = `${this.live.round}/${phase.vote}`
    this.answers.set(name, (this.answers.get(name) ?? new Set()).add(who))
    this.players = Math.max(this.players, who + 1)
  }
}

type Run = { played: Played }
class Act implements fc.Command<object, Run> {
  readonly name: string
  readonly act: (played: Played) => void
  constructor(name: string, act: (played: Played) => void) {
    this.name = name
    this.act = act
  }
  check = () => true
  run = (_: object, { played }: Run) => this.act(played)
  toString = () => this.name
}

const simple = [
  'start',
  'reveal',
  'next',
  'skip',
  'pause',
  'continue',
  'all-answered',
  'hindered',
  'woken',
] as const
const ways = [
  fc.constantFrom(...simple).map((event) => new Act(event, (played) => void played.does({ event }))),
  fc
    .constantFrom(200, 2000, 5000, 16_000, 35_000, 100_000, 1_000_000)
    .map((time) => new Act(`wait ${time}`, (played) => played.waits(time))),
  fc.integer({ min: 0, max: 3 }).map((who) => new Act(`answer ${who}`, (played) => played.answers_(who))),
  fc.integer({ min: -1, max: 1 }).map(
    (off) =>
      new Act(`shown ${off}`, (played) => {
        const taken = played.does({
          event: 'shown',
          round: played.live.round + off,
          at: played.now,
          seconds: played.live.seconds ?? 600,
        })
        if (off !== 0) expect(taken).toBe(false)
      }),
  ),
  fc.constantFrom(2000, 60_000, 900_000).map(
    (away) =>
      new Act(`back ${away}`, (played) => {
        played.now += away
        played.does({ event: 'back', away })
      }),
  ),
  fc
    .integer({ min: -1, max: 0 })
    .map(
      (off) =>
        new Act(
          `lost ${off}`,
          (played) => void played.does({ event: 'lost', round: played.live.round + off }),
        ),
    ),
  fc.constant(new Act('end', (played) => void played.does({ event: 'end', how: 'stopped' }))),
]

const session = fc.record({
  mode: fc.constantFrom<LiveMode>(...liveModes),
  kind: fc.constantFrom<Live['kind']>('quiz', 'quiz', 'quiz', 'question'),
  questions: fc.integer({ min: 1, max: 4 }),
  seconds: fc.constantFrom(undefined, 5, 30),
})

describe('a group’s session', () => {
  it('loses no question and comes to an end, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(session, fc.commands(ways, { maxCommands: 60, size: '+1' }), (how, commands) => {
        const questions = how.kind === 'quiz' ? how.questions : 1
        const played = new Played(opened({ ...how, questions }))
        fc.modelRun(() => ({ model: {}, real: { played } }), commands)
        // Left alone from here on, it ends: a question waits to be seen, is paused, and its pause is over.
        played.waits(24 * 3_600_000)
        expect(isOver(played.live)).toBe(true)
        for (const round of played.asked) expect(played.fates.get(round)).toBeDefined()
        for (const event of simple) expect(played.does({ event })).toBe(false)
      }),
      { numRuns: 400 },
    )
  })

  it('takes answers for as long as it was said, from when the question was seen, however long that took', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 299_000 }),
        fc.integer({ min: 5, max: 120 }),
        (unseen, seconds) => {
          const played = new Played(opened({ seconds }))
          played.does({ event: 'start' })
          played.waits(unseen)
          played.does({ event: 'shown', round: 1, at: played.now, seconds })
          const seen = played.now
          played.waits(seconds * second - 1)
          expect(played.live.phase).toMatchObject({ phase: 'asking', since: seen })
          played.waits(1)
          expect(played.live.phase).toMatchObject({ phase: 'closing', deadline: seen + seconds * second })
          played.waits(times.arriving - 1)
          expect(played.fates.size).toBe(0)
          played.waits(1)
          expect(played.fates.get(1)).toEqual(['close'])
        },
      ),
    )
  })

  it('gives back after a pause or an outage what was left of the time, and no less', () => {
    const acts = fc.array(
      fc.record({
        runs: fc.integer({ min: 0, max: 9000 }),
        how: fc.constantFrom('pause', 'outage'),
        stands: fc.integer({ min: 1000, max: 500_000 }),
      }),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(acts, (breaks) => {
        const seconds = 60
        const played = new Played(opened({ seconds }))
        played.does({ event: 'start' })
        played.does({ event: 'shown', round: 1, at: 0, seconds })
        let ran = 0
        for (const { runs, how, stands } of breaks) {
          if (played.live.phase.phase !== 'asking') break
          played.waits(runs)
          ran += runs
          if (how === 'pause') {
            if (!played.does({ event: 'pause' })) break
            played.now += stands
            played.does({ event: 'continue' })
          } else {
            played.now += stands
            played.does({ event: 'back', away: stands })
          }
          const { phase } = played.live
          if (phase.phase !== 'asking') break
          expect(phase.until - played.now).toBeGreaterThanOrEqual(seconds * second - ran)
          // How long somebody took is counted without what stood still.
          expect(played.now - phase.since!).toBeLessThanOrEqual(ran)
        }
      }),
    )
  })

  it('asks whether anybody is there after two questions without an answer, and not while people vote', () => {
    const round = (played: Played, answers: (vote: number) => boolean) => {
      for (
        const number = played.live.round;
        played.live.round === number && played.live.phase.phase !== 'paused';
      ) {
        if (played.live.phase.phase === 'ended') return
        if (played.live.phase.phase === 'asking') {
          played.does({ event: 'shown', round: number, at: played.now, seconds: 30 })
          if (played.live.phase.phase === 'asking' && answers(played.live.phase.vote)) played.answers_(0)
        }
        played.waits('until' in played.live.phase ? played.live.phase.until - played.now : 0)
      }
    }
    const followed = (mode: LiveMode, answers: (vote: number) => boolean) => {
      const played = new Played(opened({ mode, questions: 6 }))
      played.does({ event: 'start' })
      for (let at = 0; at < 3; at++) round(played, answers)
      return played.live
    }
    expect(followed('accuracy', () => false).phase).toMatchObject({ phase: 'paused', why: 'silent' })
    expect(followed('accuracy', () => true).round).toBe(4)
    // Whoever keeps to their first vote need not vote again.
    expect(followed('discuss', (vote) => vote === 1).round).toBe(4)
  })

  it('leaves out a question that is skipped, deleted twice or never shown, and goes on', () => {
    const asking = () => {
      const played = new Played(opened())
      played.does({ event: 'start' })
      return played
    }
    const skipped = asking()
    skipped.does({ event: 'skip' })
    expect([skipped.live.round, skipped.fates.get(1)]).toEqual([2, ['unscored']])
    const deleted = asking()
    deleted.does({ event: 'lost', round: 1 })
    expect(deleted.live.phase).toMatchObject({ phase: 'asking', reposted: true })
    deleted.does({ event: 'lost', round: 1 })
    expect([deleted.live.round, deleted.fates.get(1)]).toEqual([2, ['unscored']])
    const unseen = asking()
    unseen.waits(times.unseen)
    expect(unseen.live.phase).toMatchObject({ phase: 'paused', why: 'unseen' })
    unseen.does({ event: 'continue' })
    expect(unseen.live.phase).toMatchObject({ phase: 'asking', until: unseen.now + times.unseen })
  })

  it('closes early when all have answered, with a moment to change one’s mind, but never later than it would', () => {
    const played = new Played(opened())
    played.does({ event: 'start' })
    played.does({ event: 'shown', round: 1, at: 0, seconds: 30 })
    expect(played.does({ event: 'all-answered' })).toBe(true)
    expect(played.live.phase).toMatchObject({ until: times.changing })
    const late = new Played(opened({ mode: 'discuss' }))
    late.does({ event: 'start' })
    late.does({ event: 'shown', round: 1, at: 0, seconds: 30 })
    expect(late.does({ event: 'all-answered' })).toBe(false)
  })
})
