// Every word and every question of the real curriculum as Telegram takes it in an answer to an inline query.

import pino from 'pino'
import { expect, it } from 'vitest'
import { answerInline } from '../../src/adapters/telegram/inline.ts'
import { makeCore } from '../../src/core.ts'
import { openDatabase } from '../../src/store/open.ts'
import { storeOver } from '../../src/store/store.ts'
import { readLanguages } from '../../src/world.ts'
import { format } from '../platforms/telegram/text.ts'

const languages = readLanguages()
const core = makeCore(storeOver(openDatabase(':memory:').db), languages, pino({ level: 'silent' }))
const words = { practise: 'Practise this', nothing: 'Nothing', open: 'Open' }
const from = { id: 1, is_bot: false, first_name: 'Ana', language_code: 'en' }
const { curriculum } = languages.get('en')!

it('is within the limits, well-formed, and found by its name', () => {
  const queries = ['', ...curriculum.terms.map(({ term }) => term), ...curriculum.topics.keys()]
  for (const query of queries) {
    const { results } = answerInline(core, { id: '1', from, query, offset: '' }, 'stevedore_bot', words)
    expect(results.length, query).toBeGreaterThan(0)
    expect(results.length, query).toBeLessThanOrEqual(50)
    expect(new Set(results.map(({ id }) => id)).size).toBe(results.length)
    for (const result of results) {
      if (result.type !== 'article' || !('message_text' in result.input_message_content))
        throw new Error(query)
      const { text } = format(result.input_message_content.message_text, 'HTML')
      expect(text.length).toBeGreaterThan(0)
      expect(text.length).toBeLessThanOrEqual(4096)
      expect(Buffer.byteLength(result.id)).toBeLessThanOrEqual(64)
    }
  }
  for (const { term } of curriculum.terms) {
    const [first] = core.look({ what: 'terms', text: term, most: 1 })
    expect(first!.title).toBe(term)
  }
})
