// The question of the day: at the group's hour, sealed until the next, and quiet where nobody answers.

import { expect, it } from 'vitest'
import { makeGroup, things } from './group.ts'

const hour = 3600

it('stands until the next one, which tells how it went and how long the group has kept it up', () => {
  const group = makeGroup({ content: things(9) })
  const [dean, ana, ben] = [group.player('dean', true), group.player('ana'), group.player('ben')]
  expect(ana.says('/daily 8:30')).toContain('Only those who manage this place')
  dean.says('/group zone Europe/Berlin')
  expect(dean.says('/daily 8:30 things')).toContain('The question of the day comes at 08:30 (Europe/Berlin)')
  expect(group.lastMessage().text).toContain('Things · the question of the day')
  for (let day = 1; day <= 3; day++) {
    const press = (right: boolean) => {
      const held = group.store.live.openAt(group.place, 'daily')!
      const { question } = group.store.live.round(held.id, 1)!
      const { body } = group.store.questions.get(question)!
      const at = body.kind === 'choice' ? body.options.findIndex((one) => one.right === right) : 0
      return `1:${held.id}:1:answer:${'ABC'[at]}`
    }
    expect(ana.forges(press(true))).toContain('Locked')
    ben.forges(press(false))
    const { text } = group.lastMessage()
    group.passes(23 * hour)
    expect(group.messages.length).toBe(day)
    // Nothing tells the key before the next one.
    expect(group.lastMessage().text).toBe(text)
    group.passes(hour)
    expect(group.messages.length).toBe(day + 1)
    expect(group.lastMessage().text).toMatch(
      /The one before: [ABC]: Thing \d+ was right\. 1 of 2 answers were right/,
    )
  }
  expect(group.lastMessage().text).toContain('Somebody answered 3 days in a row')
  expect(ana.taps('my result of the one before')).toContain('Right: ')
  expect(group.store.attempts.standing(ana.account as never, 0).length).toBe(3)
})

it('keeps quiet after a week without an answer, and stops when it is told to', () => {
  const group = makeGroup({ content: things(12) })
  const dean = group.player('dean', true)
  dean.says('/daily 10:00')
  group.passes(12 * 24 * hour)
  expect(group.messages.length).toBe(7)
  expect(dean.says('/daily')).toContain('There is no question of the day here now')
  dean.says('/daily 10:00')
  expect(group.messages.length).toBe(8)
  dean.says('/daily off')
  expect(group.lastMessage().text).toContain('Nobody answered. Here is what is so.')
  group.passes(3 * 24 * hour)
  expect(group.messages.length).toBe(8)
})

it('stands beside a quiz, and comes late rather than never after an outage', () => {
  const group = makeGroup({ content: things(12) })
  const dean = group.player('dean', true)
  dean.says('/daily 10:00')
  dean.says('/quiz things 2')
  expect(group.store.live.openAt(group.place, 'live')).toBeDefined()
  expect(group.store.live.openAt(group.place, 'daily')).toBeDefined()
  dean.says('/quiz end')
  const before = group.messages.length
  group.startsAgain(30 * hour)
  expect(group.messages.length).toBe(before + 1)
  group.passes(24 * hour)
  expect(group.messages.length).toBe(before + 2)
})
