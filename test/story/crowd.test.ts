// A thousand people answer one question within five seconds: all are told so at once, all are counted, and each
// answer becomes one attempt when it closes.

import { expect, it } from 'vitest'
import { makeGroup } from './group.ts'

it('takes a thousand answers to one question, and closes them in one go', () => {
  const group = makeGroup()
  group.player('mia').says('/question things')
  const people = Array.from({ length: 1000 }, (_, at) => group.player(`p${at}`))
  for (const [at, player] of people.entries()) {
    expect(player.answers(at % 3 === 0 ? 'wrong' : 'right')).toContain('Locked')
    if (at % 200 === 199) group.passes(1)
  }
  expect(group.lastMessage().text).toContain('Answered: 1,000')
  group.player('mia').taps('reveal')
  group.until('ended')
  expect(group.lastMessage().text).toContain('666 of 1,000 answers are right')
  expect(group.db.prepare("select count(*) from attempts where mode = 'live'").pluck().get()).toBe(1000)
})
