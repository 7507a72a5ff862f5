// How a line that is typed to try the bot is read, and which button is meant.

import { describe, expect, it } from 'vitest'
import { buttonMeant, newestWith, readLine } from './lines.ts'

const acts = ['press', 'block']
const ana = { name: 'ana', place: undefined }

describe('a line', () => {
  it.each([
    ['ana: /review', { who: ana, act: 'say', rest: '/review' }],
    ['Ana:  press Not sure ', { who: ana, act: 'press', rest: 'Not sure' }],
    [
      'ana in study-group: /question',
      { who: { name: 'ana', place: 'study-group' }, act: 'say', rest: '/question' },
    ],
    ['ana in #quiz: press B', { who: { name: 'ana', place: 'quiz' }, act: 'press', rest: 'B' }],
    ['ana: block', { who: ana, act: 'block', rest: '' }],
    ['ana: pressed for time', { who: ana, act: 'say', rest: 'pressed for time' }],
    ['ana: 1a 2c', { who: ana, act: 'say', rest: '1a 2c' }],
    ['ana: note: this', { who: ana, act: 'say', rest: 'note: this' }],
  ])('%s', (line, typed) => {
    expect(readLine(line, undefined, acts)).toEqual(typed)
  })

  it('without a name is the last person’s, where they were', () => {
    const ben = { name: 'ben', place: 'study-group' }
    expect(readLine('/topics', ben, acts)).toEqual({ who: ben, act: 'say', rest: '/topics' })
    expect(readLine('http://localhost:80', ben, acts)).toMatchObject({ who: ben, act: 'say' })
    expect(readLine('/topics', undefined, acts)).toBeUndefined()
    expect(readLine('  ', ben, acts)).toBeUndefined()
  })
})

describe('a button', () => {
  const labels = ['A', 'B', '✓ C', 'Not sure', 'Sure', 'More …', '✅ Add it to my reviews']
  it.each([
    ['b', 'B'],
    ['C', '✓ C'],
    ['sure', 'Sure'],
    ['not sure', 'Not sure'],
    ['more', 'More …'],
    ['add', '✅ Add it to my reviews'],
  ])('%s', (typed, label) => {
    expect(labels[buttonMeant(labels, typed)!]).toBe(label)
  })

  it('that is not there is none', () => {
    expect(buttonMeant(labels, 'D')).toBeUndefined()
    expect(buttonMeant(labels, '')).toBeUndefined()
  })

  it('is looked for from the newest message up, past those that have others', () => {
    const question = ['A', 'B', 'Not sure']
    const receipt = ['Sure', 'Not sure']
    const all = [['B'], question, receipt, []]
    const itself = (message: readonly string[]) => message
    expect(newestWith(all, itself, 'b')).toBe(question)
    expect(newestWith(all, itself, 'not sure')).toBe(receipt)
    expect(newestWith(all, itself, 'next')).toBeUndefined()
  })
})
