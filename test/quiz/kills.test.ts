// A quiz whose program is killed ends as if it had not been: a sample; more of it in the long tests.

import { expect, it } from 'vitest'
import { expectSame, quizOn } from './killed.ts'

it.each(['discord', 'telegram'] as const)(
  'a quiz survives a kill: %s',
  async (platform) => {
    const whole = await quizOn({ platform, questions: 2 })
    expect(whole.messages).toHaveLength(4)
    expect(whole.said).not.toMatch(/I was away/)
    const said: string[] = []
    for (const share of [0.35, 0.75]) {
      const killAt = Math.round(share * whole.boundaries)
      const left = await quizOn({ platform, questions: 2, killAt })
      expectSame(left, whole, killAt)
      said.push(left.said)
    }
    // The question that stood goes on, and says so.
    expect(said.join('\n')).toMatch(/I was away/)
  },
  60_000,
)
