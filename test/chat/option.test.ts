// What is given thing by thing is read as it was meant, in every combination and whatever a topic is called.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSetup } from '../../src/app/live/setup.ts'
import { quizOptions } from '../../src/app/options.ts'
import { type Given, writeGiven } from '../../src/chat/option.ts'
import { load, madeUp } from '../content/made-up.ts'
import { stories } from '../story/curriculum.ts'

/** Titles that look like something else. */
const titles: Readonly<Record<string, string>> = {
  lids: '2 kinds of lids, 10 boxes',
  stacks: 'Speed 30s',
  labels: '7',
  knots: 'Teams 3 pick wrong untimed',
}
const content = Object.fromEntries(
  Object.entries({ ...madeUp, ...stories }).map(([path, text]) => {
    const topic = Object.keys(titles).find((one) => path.endsWith(`/${one}.yaml`))
    return [path, topic ? text?.replace(/^title: .*$/m, `title: "${titles[topic]}"`) : text]
  }),
)
const { curriculum, diagnostics } = load(content)
const read = (text: string) => readSetup({ curriculum }, text)
const usual = { topics: [], wrong: false, questions: 10, seconds: 30, mode: 'accuracy', teams: undefined }

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
const wanted = fc.record({
  topic: maybe(Object.keys(titles)),
  questions: maybe([1, 2, 10, 30]),
  seconds: maybe([0, 5, 30, 300]),
  mode: maybe(['accuracy', 'speed', 'discuss', 'teams', 'teams pick', 'coop']),
  teams: maybe([2, 6]),
  about: maybe(['wrong']),
})

describe('what is given to /quiz by its options', () => {
  it('reads as it was meant, in every combination and order', () => {
    expect(diagnostics).toEqual([])
    fc.assert(
      fc.property(wanted, fc.infiniteStream(fc.nat()), ({ topic, mode, ...others }, order) => {
        const all = { ...others, mode, topic: topic && titles[topic] }
        const given = Object.entries(all)
          .flatMap(([name, value]): Given[] => (value === undefined ? [] : [{ name, value }]))
          .map((one) => ({ one, at: order.next().value as number }))
          .sort((one, other) => one.at - other.at)
          .map(({ one }) => one)
        const { questions = 10, seconds, teams } = others
        const isTeams = teams !== undefined || mode?.startsWith('teams')
        expect(read(writeGiven(quizOptions, given))).toEqual({
          topics: topic ? [topic] : [],
          wrong: others.about !== undefined,
          questions,
          seconds: seconds === undefined ? 30 : seconds === 0 ? undefined : seconds,
          mode: isTeams ? 'teams' : (mode ?? 'accuracy'),
          teams: isTeams ? { count: teams ?? 2, picked: mode === 'teams pick' } : undefined,
        })
      }),
      { numRuns: 500 },
    )
  })

  it('steers when nothing else is given, and says no where both are', () => {
    expect(writeGiven(quizOptions, [{ name: 'steer', value: 'end' }])).toBe('end')
    const both = [
      { name: 'topic', value: titles.lids! },
      { name: 'steer', value: 'end' },
    ]
    expect(read(writeGiven(quizOptions, both))).toMatchObject({ refused: expect.stringMatching(/topic/) })
  })

  it('refuses what only a tampered client can give', () => {
    expect(read(writeGiven(quizOptions, [{ name: 'questions', value: 31 }]))).toMatchObject({
      refused: 'bad-quiz-questions',
    })
  })
})

describe('what is typed', () => {
  it('is read by the titles that it holds before any number in them', () => {
    expect(read('2 kinds of lids, 10 boxes 12 20s speed')).toEqual({
      ...usual,
      topics: ['lids'],
      questions: 12,
      seconds: 20,
      mode: 'speed',
    })
    expect(read('5 “7” 60s')).toEqual({ ...usual, topics: ['labels'], questions: 5, seconds: 60 })
    expect(read('knots, 2 kinds of lids 10 boxes, 12, speed')).toEqual({
      ...usual,
      topics: ['lids', 'knots'],
      questions: 12,
      mode: 'speed',
    })
    expect(read('lids, knots 5, lids')).toEqual({ ...usual, topics: ['lids', 'knots'], questions: 5 })
    expect(read('“lids” “knots” 5')).toEqual({ ...usual, topics: ['lids', 'knots'], questions: 5 })
    expect(read('“lids, knots” 5')).toEqual({ ...usual, topics: ['lids', 'knots'], questions: 5 })
    expect(read('lids, nothing of the kind')).toMatchObject({ refused: expect.stringMatching(/topic/) })
    expect(read('7')).toEqual({ ...usual, questions: 7 })
    expect(read('teams 3 pick stacks 4')).toEqual({
      ...usual,
      topics: ['stacks'],
      questions: 4,
      mode: 'teams',
      teams: { count: 3, picked: true },
    })
  })
})
