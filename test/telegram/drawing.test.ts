// A picture that was made for one screen stands above its caption as a diagram of the content does.

import { expect, it } from 'vitest'
import { renderAll, renderOne } from '../../src/adapters/telegram/render.ts'
import type { Drawing } from '../../src/chat/drawing.ts'
import { rich } from '../../src/chat/rich.ts'
import type { Block } from '../../src/chat/screen.ts'

const drawing: Drawing = {
  drawing: 'results',
  title: 'Image layers',
  places: [{ rank: '1', name: '<Ana>', value: '9 of 10' }],
  unnamed: 'see the list',
  questionsTitle: 'Right answers, by question',
  questions: [],
}
const blocks: Block[] = [
  { block: 'drawing', drawing, alt: 'First: <Ana>, 9 of 10.' },
  { block: 'text', text: rich('That was it.') },
]

it('is sent with the words below it, and what it shows in words', () => {
  for (const message of [renderOne({ blocks, buttons: [] }), ...renderAll({ blocks, buttons: [] })]) {
    expect(message.picture).toBe(drawing)
    expect(message.html).toBe('That was it.\n\n<i>First: &lt;Ana&gt;, 9 of 10.</i>')
  }
})

it('says all that it shows where its caption is short of room', () => {
  const long: Block = { block: 'text', text: rich('Much to say. '.repeat(200)) }
  const messages = renderAll({ blocks: [...blocks, long], buttons: [] })
  expect(messages[0]).toMatchObject({ picture: drawing, html: '<i>First: &lt;Ana&gt;, 9 of 10.</i>' })
  expect(messages.slice(1).every(({ picture }) => picture === undefined)).toBe(true)
})
