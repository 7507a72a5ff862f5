// What is private is not said where others read along. (On Discord an answer there is seen by nobody else:
// test/discord/decode.test.ts and studying.test.ts.)

import { describe, expect, it } from 'vitest'
import { makeWorld } from './world.ts'

describe('where others read along', () => {
  it('the start says what a group can do, and nothing about whoever asks', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    ana.says('/learn knots')
    ana.says('')
    ana.answers()
    const inGroup = world.person('ana', 'group')
    expect(inGroup.says('/start')).toMatch(/everybody answers by a button/)
    expect(inGroup.says('/start')).not.toMatch(/met so far|Welcome back/)
    expect(inGroup.says('/topics')).not.toMatch(/met/)
    expect(inGroup.says('/start t_knots')).not.toMatch(/of \d met/)
  })

  it('what is private leads there, to the very topic that was named', () => {
    const inGroup = makeWorld().person('ana', 'group')
    const waysOf = (line: string) => {
      expect(inGroup.says(line)).toMatch(/between the two of us/)
      return inGroup
        .screen()
        .buttons.flat()
        .map(({ start }) => start)
    }
    expect(waysOf('/practice knots')).toEqual(['t_knots'])
    expect(waysOf('/learn nosuch')).toEqual(['learn'])
    expect(waysOf('/review')).toEqual(['review'])
  })

  it('help lists what works there and nothing else', () => {
    const world = makeWorld()
    const inGroup = world.person('ana', 'group')
    expect(inGroup.says('/help')).toMatch(/\/explain/)
    expect(inGroup.says('/help')).not.toMatch(/\/review |\/forget|\/export/)
    expect(world.person('ben').says('/help')).toMatch(/\/review/)
  })

  it('reminders are not set', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    ana.says('/remind 18:30')
    expect(world.person('ana', 'group').says('/remind off')).toMatch(/write `?\/remind`? to me in private/)
    expect(ana.says('/remind')).toMatch(/^Reminders are on/)
  })
})
