// What is sealed stays sealed: two runs of a quiz that differ only in what was answered, by the same people at the
// same times, show the group the same, byte for byte, until the reveal.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeGroup, type Player, things } from './group.ts'

const answers = ['right', 'wrong', '?'] as const
const names = ['ana', 'ben', 'cleo', 'dan']

/** Who answers when, and in each of the two runs what. */
const act = fc.record({
  who: fc.nat(names.length - 1),
  after: fc.integer({ min: 0, max: 4 }),
  first: fc.constantFrom(...answers),
  other: fc.constantFrom(...answers),
  sure: fc.boolean(),
})

const acts = fc.array(act, { maxLength: 8 })
const modes = fc.constantFrom('accuracy', 'speed', 'teams 2', 'discuss')

it.each(['discord', 'telegram', 'terminal'] as const)(
  'before the reveal nothing public tells what anybody gave, on %s',
  (platform) => {
    const content = things(4)
    fc.assert(
      fc.property(acts, modes, (script, mode) => {
        const shown = (which: 'first' | 'other') => {
          const group = makeGroup({ content, platform })
          const host = group.player('mia')
          const players = names.map((name) => group.player(name)) as Player[]
          host.says(`/quiz things 2 20s ${mode}`)
          host.says('/quiz start')
          for (const { who, after, sure, ...given } of script) {
            if (group.phase() !== 'asking') break
            const player = players[who]!
            player.answers(given[which])
            player.forges(`1:${group.question().held.id}:1:${sure ? 'sure' : 'unsure'}:`)
            group.passes(after)
          }
          const seals = ['lobby', 'asking', 'closing', 'talking']
          const sealed = group.log.filter(({ text }) => !/answers? (is|are) right|Nobody answered/.test(text))
          return { sealed, phase: seals.includes(group.phase()) }
        }
        expect(shown('first')).toEqual(shown('other'))
      }),
      { numRuns: 12 },
    )
  },
)
