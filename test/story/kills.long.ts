import { expect, it } from 'vitest'
import { quizKilled } from './kills.ts'

it('a quiz of ten questions and six people survives a kill at every boundary', { timeout: 1_200_000 }, () => {
  const { boundaries, ...whole } = quizKilled()
  for (let at = 1; at <= boundaries; at++) {
    const { boundaries: _, ...left } = quizKilled(at)
    expect(left, `killed at boundary ${at}`).toEqual(whole)
  }
})
