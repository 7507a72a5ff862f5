// Many groups that do what they like.

import { it } from 'vitest'
import { playAnyhow } from './any-quiz.ts'

it('a group can do what it likes: no answer is lost or counted twice, and every quiz ends', () => {
  playAnyhow(300)
})
