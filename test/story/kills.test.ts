// Killed anywhere, a quiz ends as if it had not been. A sample here, every boundary in the long tests.

import { expect, it } from 'vitest'
import { quizKilled } from './kills.ts'

it('a quiz of ten questions and six people survives a kill at a sample of boundaries', () => {
  const { boundaries, ...whole } = quizKilled()
  expect(boundaries).toBeGreaterThan(300)
  expect(whole.messages.length).toBe(12)
  expect(whole.attempts.length).toBe(60)
  for (let at = 3; at <= boundaries; at += 41) {
    const { boundaries: _, ...left } = quizKilled(at)
    expect(left, `killed at boundary ${at}`).toEqual(whole)
  }
})
