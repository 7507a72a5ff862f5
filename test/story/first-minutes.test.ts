// The first minutes of somebody new: they read what this is, go on with an empty line, answer, and see why.

import { describe, expect, it } from 'vitest'
import { makeWorld } from './world.ts'

describe('the first minutes', () => {
  it('says in five lines what this is, and offers the first step', () => {
    const ana = makeWorld().person('ana')
    const lines = ana.says('/start').trim().split('\n')
    expect(lines).toHaveLength(5)
    expect(lines[4]).toMatch(/Press Enter/)
  })

  it('teaches before it asks, and needs no command for it', () => {
    const ana = makeWorld().person('ana')
    expect(ana.says('')).toMatch(/A lid lies on a box\. It closes it\./)
    expect(ana.says('')).toMatch(/Lids · new\n/)
  })

  it('says what was wrong with the option chosen, why, where it is written, and when it comes back', () => {
    const ana = makeWorld().person('ana')
    ana.says('/learn')
    ana.says('')
    const shown = ana.misses()
    expect(shown).toMatch(/^Not quite/)
    expect(shown).toMatch(/Source: https:\/\/docs\.docker\.com\/made-up\//)
    expect(shown).toMatch(/It comes back in 1 minute/)
    expect(shown).toMatch(/\[Enter\] next {2}\[u\] undo/)
  })

  it('answers an unknown word and an unknown command with what can be typed now', () => {
    const ana = makeWorld().person('ana')
    expect(ana.says('hello?')).toMatch(/Press Enter for the next thing to do, or type `?\/help`?/)
    expect(ana.says('/quizz')).toMatch(/no command \/quizz/)
    ana.says('/learn')
    ana.says('')
    expect(ana.says('perhaps')).toMatch(/I did not understand that\.\nType /)
  })

  it('lists every command in the help', () => {
    const help = makeWorld().person('ana').says('/help')
    for (const name of ['learn', 'review', 'practice', 'missed', 'undo', 'progress', 'topics', 'explain']) {
      expect(help).toMatch(new RegExp(`/${name}`))
    }
  })
})
