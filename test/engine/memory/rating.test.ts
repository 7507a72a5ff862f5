// From an answer to a rating: every case, with the reason for it.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answered, isSwift, type Pace, paced, ratingOf } from '../../../src/engine/memory/rating.ts'
import { demands, ratings } from '../../../src/engine/question/question.ts'

const usual = 10_000
/** A learner who usually takes ten seconds. */
const pace: Pace = { answers: 8, logMean: Math.log(usual) }
const right = { score: 1, why: [], held: [] }
const half = { ...right, score: 0.5 }
const wrong = { ...right, score: 0 }

/** A plain right answer to a question that asks for recall: at the usual pace, nothing said about sureness. */
const plain: Answered = {
  response: { kind: 'short', text: 'whiteout' },
  mark: right,
  demand: 'recall',
  sure: undefined,
  helped: false,
  took: usual,
  pace,
  swiftBefore: false,
  beyondRecognitionBefore: false,
}
const swift = { sure: true, took: usual / 2 }
const recognised: Partial<Answered> = { response: { kind: 'choice', option: 1 }, demand: 'recognise' }

const cases: [string, Partial<Answered>, string, string][] = [
  ['again', { mark: wrong }, 'wrong', 'a miss is a miss'],
  [
    'again',
    { mark: wrong, ...swift, swiftBefore: true },
    'wrong, sure and fast',
    'being sure of a mistake is no merit',
  ],
  ['again', { mark: { ...right, score: 0.49 } }, 'right to less than half', 'most of it is missing'],
  ['again', { response: { kind: 'not-sure' }, mark: wrong }, '"not sure"', 'it is an honest miss'],
  ['hard', { mark: half }, 'half right', 'weaker evidence than right'],
  [
    'hard',
    { mark: { ...right, score: 0.99 }, ...swift },
    'nearly right, sure and fast',
    'not all of it was known',
  ],
  ['hard', { sure: false }, 'right but unsure', 'it may have been a guess'],
  ['hard', { helped: true }, 'right with "did you mean"', 'the answer was shown'],
  ['hard', { took: 2 * usual + 1 }, 'right, slower than twice the usual', 'it came with effort'],
  [
    'hard',
    { ...swift, helped: true, swiftBefore: true },
    'fast and sure, but helped',
    'help outweighs speed',
  ],
  ['good', {}, 'right', 'plain evidence'],
  ['good', { took: 2 * usual - 1 }, 'right, a little slow', 'below twice the usual is usual'],
  ['good', { took: 11 * 60_000 }, 'right after eleven minutes', 'a pause was spent elsewhere'],
  ['good', { took: undefined }, 'right, its time unknown', 'what is not known weighs nothing'],
  [
    'good',
    { took: 100 * usual, pace: undefined },
    'slow, with no pace known',
    'there is nothing to compare with',
  ],
  [
    'good',
    { took: 100 * usual, pace: { ...pace, answers: 7 } },
    'slow, after seven answers',
    'seven say too little about a learner',
  ],
  ['good', { ...swift }, 'swift once', 'easy asks for twice running'],
  [
    'good',
    { took: usual / 2, swiftBefore: true },
    'fast, nothing said about sureness',
    'easy asks for being sure',
  ],
  ['good', { sure: true, swiftBefore: true }, 'sure, at the usual pace', 'easy asks for being fast'],
  [
    'good',
    { sure: true, took: usual * 0.7, swiftBefore: true },
    'sure, a little fast',
    'fast means two thirds of the usual',
  ],
  [
    'good',
    { ...recognised, ...swift, swiftBefore: true },
    'recognised swiftly, twice',
    'recognising alone is weak evidence',
  ],
  ['easy', { ...swift, swiftBefore: true }, 'recalled swiftly, twice running', 'strong evidence'],
  ['easy', { ...swift, swiftBefore: true, demand: 'use' }, 'used swiftly, twice running', 'strong evidence'],
  [
    'easy',
    { ...recognised, ...swift, swiftBefore: true, beyondRecognitionBefore: true },
    'recognised swiftly after recalling swiftly',
    'one of the two did more than recognise',
  ],
]

describe('an answer is rated', () => {
  it.each(cases.map(([rating, change, when, because]) => [rating, when, because, change] as const))(
    '%s when %s: %s',
    (rating, _when, _because, change) => {
      expect(ratingOf({ ...plain, ...change })).toBe(rating)
    },
  )

  it.each(ratings)('%s when a flashcard’s learner says so, however long it took', (rating) => {
    const own: Answered = {
      ...plain,
      response: { kind: 'recall', rating },
      mark: rating === 'again' ? wrong : right,
    }
    expect(ratingOf(own)).toBe(rating)
    expect(ratingOf({ ...own, took: 5 * usual, sure: false, helped: true })).toBe(rating)
  })

  it('again for less than half, never again for half or more, never easy by recognising alone', () => {
    const any = fc.record({
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      demand: fc.constantFrom(...demands),
      sure: fc.constantFrom(true, false, undefined),
      helped: fc.boolean(),
      took: fc.option(fc.nat(1_000_000), { nil: undefined }),
      pace: fc.constantFrom(pace, undefined),
      swiftBefore: fc.boolean(),
      beyondRecognitionBefore: fc.boolean(),
    })
    fc.assert(
      fc.property(any, ({ score, ...rest }) => {
        const answered = { ...plain, ...rest, mark: { ...right, score } }
        const rating = ratingOf(answered)
        expect(rating === 'again').toBe(score < 0.5)
        if (score < 1) expect(['again', 'hard']).toContain(rating)
        if (rest.demand === 'recognise' && !rest.beyondRecognitionBefore) expect(rating).not.toBe('easy')
        if (rating === 'easy') expect(isSwift(answered)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a pace', () => {
  it('is the geometric mean of the first answers', () => {
    const after = [1000, 4000, 2000].reduce<Pace | undefined>((now, took) => paced(now, took), undefined)!
    expect(after.answers).toBe(3)
    expect(Math.exp(after.logMean)).toBeCloseTo(2000, 6)
  })

  it('follows a learner who gets faster', () => {
    let now = paced(undefined, 30_000)
    for (let answer = 0; answer < 30; answer++) now = paced(now, 30_000)
    for (let answer = 0; answer < 40; answer++) now = paced(now, 5000)
    expect(Math.exp(now!.logMean)).toBeLessThan(6000)
  })

  it('takes no notice of pauses and of times unknown, and stands an answer in no time', () => {
    expect(paced(pace, undefined)).toBe(pace)
    expect(paced(pace, 10 * 60_000)).toBe(pace)
    expect(paced(undefined, undefined)).toBeUndefined()
    expect(paced(pace, 0)!.logMean).toBeLessThan(pace.logMean)
    expect(Number.isFinite(paced(undefined, 0)!.logMean)).toBe(true)
  })
})
