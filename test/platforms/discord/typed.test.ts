// How a command or a form is read from a line that somebody types to try the bot.

import { describe, expect, it } from 'vitest'
import type { Modal } from './interactions.ts'
import { commandTyped, fieldsTyped } from './typed.ts'

const options = [
  { type: 3, name: 'topic', description: 'x' },
  { type: 4, name: 'count', description: 'x' },
  { type: 5, name: 'loud', description: 'x' },
  { type: 3, name: 'how', description: 'x', choices: [{ name: 'Slowly', value: 's' }] },
]
const nested = [{ type: 1, name: 'add', description: 'x', options }]

describe('a command', () => {
  it.each([
    ['/review', { name: 'review', given: {} }],
    ['/practice image layers', { name: 'practice', given: { topic: 'image layers' } }],
    [
      '/practice layers count: 5 loud: yes',
      { name: 'practice', given: { topic: 'layers', count: 5, loud: true } },
    ],
    ['/practice count:5 topic: a: b', { name: 'practice', given: { count: 5, topic: 'a: b' } }],
    ['/practice how: slowly', { name: 'practice', given: { how: 's' } }],
    ['/practice count: many', { name: 'practice', given: { count: 'many' } }],
  ])('%s', (line, typed) => {
    expect(commandTyped(line, options as never)).toEqual(typed)
  })

  it('of several words', () => {
    expect(commandTyped('/card add layers', nested as never)).toEqual({
      name: 'card add',
      given: { topic: 'layers' },
    })
  })
})

describe('a form', () => {
  const choices = [
    { label: 'one', value: '1' },
    { label: 'two', value: '2' },
  ]
  const label = (name: string, component: object) => ({ type: 18, label: name, component })
  const modal = (...components: object[]) => ({ custom_id: 'm', title: 'Your answer', components }) as Modal
  const text = label('Your answer', { type: 4, custom_id: 't', style: 1 })
  const boxes = label('Which', { type: 22, custom_id: 'b', options: choices })
  const sure = label('Sure', { type: 23, custom_id: 's' })

  it('with one field takes all of the line', () => {
    expect(fieldsTyped(modal(text), 'a: b; c')).toEqual({ t: 'a: b; c' })
    expect(fieldsTyped(modal(boxes), 'one, two')).toEqual({ b: ['1', '2'] })
    expect(fieldsTyped(modal(text), '')).toEqual({})
  })

  it('with several fields takes each by its name', () => {
    const typed = fieldsTyped(modal(text, boxes, sure), 'your: a copy; which: two; sure: yes')
    expect(typed).toEqual({ t: 'a copy', b: ['2'], s: true })
    expect(() => fieldsTyped(modal(text, sure), 'Mood: good')).toThrow(
      /no “Mood”\. It has: Your answer \| Sure/,
    )
  })
})
