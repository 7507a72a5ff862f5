// A quiz of ten questions and six people, killed all over: at every eleventh of its boundaries, which are commits and
// both sides of each send.

import { expect, it } from 'vitest'
import { expectSame, quizOn } from './killed.ts'

const apart = 11

it.each(['discord', 'telegram'] as const)(
  'a quiz of ten questions survives a kill anywhere: %s',
  async (platform) => {
    const whole = await quizOn({ platform, questions: 10 })
    expect(whole.messages).toHaveLength(12)
    expect(whole.boundaries).toBeGreaterThan(300)
    for (let killAt = 5; killAt <= whole.boundaries; killAt += apart) {
      expectSame(await quizOn({ platform, questions: 10, killAt }), whole, killAt)
    }
  },
  1_200_000,
)
