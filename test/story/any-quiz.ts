// Whatever a group does, in whatever order: people answer, change, come late, press what is not theirs or long over;
// the host steers; messages are not shown, deleted or forbidden; the program is killed. What must hold after each step.

import fc from 'fast-check'
import { expect } from 'vitest'
import { type Verb, verbs } from '../../src/chat/press.ts'
import type { AccountId } from '../../src/engine/ids.ts'
import { readResponse } from '../../src/engine/question/grade.ts'
import { isOver, voteOf } from '../../src/engine/session/live.ts'
import { rightly, wrongly } from './answers.ts'
import { type QuizWorld, quizWorld, type Told } from './quizzes.ts'

const people = ['ana', 'ben', 'cleo', 'dan'] as const
const setups = [
  '3 20s',
  '2 untimed',
  '3 15s speed',
  '2 20s discuss',
  '3 20s teams 2',
  '4 20s coop',
  '2 20s teams 2 pick',
]
const steering = ['panel', 'start', 'next', 'continue', 'pause', 'reveal', 'skip', 'void', 'end']
const answers = ['a', 'b', 'c', 'ab', 't', 'f', 'label', 'sticker', '?']
const keys = ['i', 'p', 'h', 'm', 'g', '+', '-', 'nonsense', '']

/** What was stored of the questions that are over, which nothing may change. */
type Kept = Map<string, string>
type Run = { world: QuizWorld; kept: Kept; updates: number }

class Step implements fc.Command<object, Run> {
  readonly name: string
  readonly act: (run: Run) => void
  constructor(name: string, act: (run: Run) => void) {
    this.name = name
    this.act = act
  }
  check = () => true
  run(_: object, run: Run): void {
    this.act(run)
    holds(run)
  }
  toString = () => this.name
}

const person = fc.constantFrom(...people)
const fit = fc.constantFrom<'right' | 'wrong'>('right', 'wrong')
/** Somebody answers what stands, or stood last. */
const answering = fc
  .tuple(person, fit, fc.constantFrom(0, 0, 0, 1400, 4000))
  .map(([who, how, late]) => new Step(`${who}: ${how} (${late})`, (run) => answerFitly(run, who, how, late)))
const passing = fc
  .constantFrom(700, 4000, 16_000, 31_000)
  .map((time) => new Step(`${time} ms pass`, ({ world }) => void world.passes(time)))
const steps = [
  // What people do most comes most.
  ...Array.from({ length: 8 }, () => answering),
  ...Array.from({ length: 4 }, () => passing),
  fc
    .tuple(person, fc.constantFrom(...answers), fc.constantFrom(0, 0, 0, 1400, 4000))
    .map(([who, text, late]) => new Step(`${who}: ${text} (${late})`, (run) => answer(run, who, text, late))),
  fc
    .tuple(person, fc.constantFrom(...answers))
    .map(([who, text]) => new Step(`${who}: ${text}`, (run) => answer(run, who, text, 0))),
  fc
    .tuple(person, fc.constantFrom(...keys))
    .map(([who, key]) => new Step(`${who}: ${key}`, ({ world }) => heard(who, world.says(who, key)))),
  fc
    .tuple(fc.constantFrom('ana', 'ana', 'ben'), fc.constantFrom(...steering))
    .map(
      ([who, word]) =>
        new Step(`${who}: /quiz ${word}`, ({ world }) => heard(who, world.says(who, `/quiz ${word}`))),
    ),
  fc
    .tuple(person, fc.constantFrom(...setups))
    .map(
      ([who, how]) =>
        new Step(`${who}: /quiz ${how}`, ({ world }) => heard(who, world.says(who, `/quiz ${how}`))),
    ),
  fc
    .constantFrom(700, 4000, 16_000, 31_000, 95_000, 400_000)
    .map((time) => new Step(`${time} ms pass`, ({ world }) => void world.passes(time))),
  fc
    .tuple(
      person,
      fc.constantFrom<Verb>('answer', 'answer', 'answer', 'answer', ...verbs),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom('', 'A', 'B', '2', 'all', 'x'),
      fc.constantFrom('group', 'private'),
    )
    .map(
      ([who, verb, turn, choice, where]) =>
        new Step(`${who} presses ${verb} ${turn} ${choice} in ${where}`, ({ world }) => {
          const session = world.quiz()?.id ?? 'live-9'
          heard(
            who,
            world.does(
              who,
              { act: 'press', press: { session, turn, verb, choice } },
              where as 'group' | 'private',
            ),
          )
        }),
    ),
  fc
    .constantFrom(500, 40_000, 700_000)
    .map((away) => new Step(`away for ${away}`, ({ world }) => void world.restarts(away))),
  fc
    .boolean()
    .map(
      (whether) =>
        new Step(`messages ${whether ? 'show' : 'wait'}`, ({ world }) => void world.shows(whether)),
    ),
  fc.integer({ min: 0, max: 1 }).map(
    (ago) =>
      new Step(`a message is deleted`, ({ world }) => {
        const held = world.quiz()
        if (held) world.deletes(`${held.id}.${held.live.round - ago}`)
      }),
  ),
  fc.constant(new Step('we may not write', ({ world }) => void world.hinders())),
]

/** Whoever does something is told something. */
function heard(who: string, told: readonly Told[]): void {
  expect(
    told.some(({ to }) => to === who || to === undefined),
    'an act without an answer',
  ).toBe(true)
}

function answerFitly(run: Run, who: string, how: 'right' | 'wrong', late: number): void {
  const held = run.world.quiz()
  if (!held || held.live.round === 0) return
  const { body } = run.world.question()
  answer(run, who, how === 'right' ? rightly(body) : wrongly(body), late)
}

/** What was acknowledged is stored; the same update again changes nothing. */
function answer(run: Run, who: string, text: string, late: number): void {
  const { world } = run
  const update = `${who}${run.updates++}`
  const before = world.quiz()
  const told = world.says(who, text, { late, update })
  heard(who, told)
  const receipt = told.find(({ to, text: said }) => to === who && /^(Locked|Changed|Still)/.test(said))
  if (receipt && before) {
    const { body } = world.question()
    const stored = world.store.live.response(
      before.id,
      before.live.round,
      voteOf(before.live),
      `terminal:${who}` as AccountId,
    )
    // Of two that overtook each other the later one stands.
    if (late === 0) expect(stored?.response).toEqual(readResponse(text, body))
    else expect(stored).toBeDefined()
  }
  const rows = allRows(run)
  expect(world.says(who, text, { late, update })).toEqual([])
  expect(allRows(run)).toEqual(rows)
}

function allRows({ world }: Run): unknown[] {
  return ['live_responses', 'live_rounds', 'attempts'].map((table) =>
    world.database.prepare(`select * from ${table}`).all(),
  )
}

function holds({ world, kept }: Run): void {
  const held = world.quiz()
  const { database, store } = world
  const open = database.prepare(
    "select count(*) from lives where json_extract(state, '$.phase.phase') != 'ended'",
  )
  expect(open.pluck().get()).toBeLessThanOrEqual(1)
  if (!held) return
  if (!isOver(held.live)) expect(world.core().nextAlarm()).toBeLessThanOrEqual(world.now() + 61 * 60_000)
  const standing = held.live.round
  for (const { round, state } of store.live.rounds(held.id)) {
    if (round < standing || isOver(held.live)) expect(state, `question ${round}`).not.toBe('open')
    const given = [1, 2].flatMap((vote) => store.live.responses(held.id, round, vote as 1 | 2))
    const attempts = database
      .prepare('select account_id from attempts where session_id = ? and turn = ? order by account_id')
      .pluck()
      .all(held.id, round)
    const who = [...new Set(given.map(({ account }) => account))].sort()
    // One attempt of each who answered, once it is closed; none of what is open or left out.
    expect(attempts).toEqual(state === 'closed' || state === 'void' ? who : [])
    if (state === 'open') continue
    for (const one of given) {
      const name = `${held.id}/${round}/${one.vote}/${one.account}`
      const now = JSON.stringify([one.response, one.score ?? null])
      expect(kept.get(name) ?? now, name).toBe(now)
      kept.set(name, now)
    }
    for (const name of kept.keys()) {
      if (name.startsWith(`${held.id}/${round}/`))
        expect(
          given.some((one) => name.endsWith(`/${one.vote}/${one.account}`)),
          name,
        ).toBe(true)
    }
  }
}

/** Plays so many groups of random doings, each up to its end. */
export function playAnyhow(groups: number): void {
  fc.assert(
    fc.property(
      fc.constantFrom(...setups),
      fc.commands(steps, { maxCommands: 50, size: '+1' }),
      (setup, commands) => {
        const world = quizWorld()
        try {
          world.says('ana', `/quiz ${setup}`)
          world.says('ben', 'i')
          world.says('ana', '/quiz start')
          const run: Run = { world, kept: new Map(), updates: 0 }
          fc.modelRun(() => ({ model: {}, real: run }), commands)
          world.shows(true)
          world.passes(24 * 3_600_000)
          holds(run)
          expect(isOver(world.quiz()!.live), 'it never ends').toBe(true)
        } finally {
          world.close()
        }
      },
    ),
    { numRuns: groups },
  )
}
