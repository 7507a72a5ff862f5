// A link carries what it should, whatever is taught, and nothing that was made up by somebody else.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/app/commands.ts'
import { type DeepLink, decodeLink, encodeLink } from '../../src/chat/deep-link.ts'
import { readLanguages } from '../../src/world.ts'

const { curriculum } = readLanguages().get('en')!
const all: DeepLink[] = [
  ...[...curriculum.topics.keys()].map((topic) => ({ to: 'topic', topic }) as const),
  ...[...curriculum.items.keys()].map((item) => ({ to: 'question', item }) as const),
  ...commands.map(({ name }) => ({ to: 'command', name }) as const),
  { to: 'live', session: 'live-1zzz' },
  { to: 'class', code: 'K7M4-2QXB' },
]

describe('a link', () => {
  it('fits, and comes back as it was, for all that is taught and every command', () => {
    expect(all.length).toBeGreaterThan(800)
    for (const link of all) {
      expect(encodeLink(link)).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
      expect(decodeLink(encodeLink(link))).toEqual(link)
    }
  })

  it('that could not be carried is never made', () => {
    for (const name of ['', 'a b', 'ä', 'a.b', 'x'.repeat(65)]) {
      expect(() => encodeLink({ to: 'command', name })).toThrow(RangeError)
    }
    expect(() => encodeLink({ to: 'topic', topic: 'x'.repeat(63) })).toThrow(RangeError)
  })

  it('of any other make is none', () => {
    for (const payload of ['', 'q x', 't_../x', 'x'.repeat(65)]) {
      expect(decodeLink(payload)).toBeUndefined()
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (payload) => {
        const link = decodeLink(payload)
        if (link && link.to !== 'command') expect(encodeLink(link)).toBe(payload)
      }),
    )
  })
})
