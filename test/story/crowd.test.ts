// A thousand people answer one question within five seconds: all are told so at once, all are counted, and each
// answer becomes one attempt when it closes. Who studies alone meanwhile goes on.

import { expect, it } from 'vitest'
import { makeGroup } from './group.ts'

it('takes a thousand answers to one question, and closes them in one go', () => {
  const group = makeGroup()
  group.player('mia').says('/question things')
  const people = Array.from({ length: 1000 }, (_, at) => group.player(`p${at}`))
  const eva = group.player('eva')
  const read = [eva.saysAlone('/review')]
  for (const [at, player] of people.entries()) {
    expect(player.answers(at % 3 === 0 ? 'wrong' : 'right')).toContain('Locked')
    // Meanwhile somebody studies by themselves, and is answered as ever.
    if (at % 100 === 50) read.push(eva.saysAlone('?'), eva.saysAlone(''))
    if (at % 200 === 199) group.passes(1)
  }
  expect(group.lastMessage().text).toContain('Answered: 1,000')
  group.player('mia').taps('reveal')
  group.until('ended')
  expect(group.lastMessage().text).toContain('666 of 1,000 answers are right')
  expect(group.db.prepare("select count(*) from attempts where mode = 'live'").pluck().get()).toBe(1000)
  // She reads what she would read if nobody else were there.
  const quiet = makeGroup()
  const alone = quiet.player('eva')
  const expected = [alone.saysAlone('/review')]
  for (let at = 0; at < 1000; at++) {
    if (at % 100 === 50) expected.push(alone.saysAlone('?'), alone.saysAlone(''))
    if (at % 200 === 199) quiet.passes(1)
  }
  expect(read).toEqual(expected)
})
