// Mistakes that have a name: what tempts about one is said at once, /progress keeps it, and two right answers
// at least a day apart mend it.

import { beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type Person, type StoryWorld } from './world.ts'
import { contentOf, misconceptionsOf, objective, trueFalse } from './written.ts'

const tempting = (id: string, misconception: string) => trueFalse(id, { key: false, misconception })
const content = {
  ...contentOf(
    { topic: 'lids', objectives: [objective('lid', tempting('floats', 'lids-float'))] },
    { topic: 'knots', objectives: [objective('knot', tempting('bows', 'bows-hold'))] },
    { topic: 'plain', objectives: [objective('plain', trueFalse('plain'))] },
  ),
  ...misconceptionsOf('lids-float', 'bows-hold'),
}

let world: StoryWorld
let ana: Person
const mended = () => /Some believe lids-float\..*not mended/.test(ana.says('/progress')) === false

function answers(topic: string, right: boolean): string {
  ana.says(`/practice ${topic}`)
  return right ? ana.answers() : ana.misses()
}

beforeEach(() => {
  world = makeWorld({ content })
  ana = world.person('ana')
})

describe('a mistake that has a name', () => {
  it('is met at once with what tempts about it, and only when it is made', () => {
    expect(answers('lids', false)).toMatch(/Look twice at lids-float\./)
    expect(answers('lids', true)).not.toMatch(/Look twice/)
  })

  it('is not to be seen in /progress before it was made', () => {
    answers('lids', true)
    answers('plain', false)
    expect(ana.says('/progress')).not.toMatch(/Some believe/)
  })

  it('stays in /progress until it was answered rightly on two days', () => {
    answers('lids', false)
    expect(mended()).toBe(false)
    answers('lids', true)
    answers('lids', true)
    expect(mended()).toBe(false)
    world.sleep(1)
    answers('lids', true)
    expect(mended()).toBe(true)
    expect(ana.says('/progress')).toMatch(/Some believe lids-float\..*mended/)
  })

  it('is mended by right answers where it tempts, by no others', () => {
    answers('lids', false)
    for (let day = 0; day < 3; day++) {
      answers('knots', true)
      answers('plain', true)
      world.sleep(1)
    }
    expect(mended()).toBe(false)
  })

  it('that comes back has to be mended anew, and the latest stands first', () => {
    answers('lids', false)
    for (const day of [1, 2]) {
      world.sleep(day)
      answers('lids', true)
    }
    expect(mended()).toBe(true)
    answers('knots', false)
    answers('lids', false)
    expect(mended()).toBe(false)
    expect(ana.says('/progress')).toMatch(/lids-float[\s\S]*bows-hold/)
    world.sleep(1)
    answers('lids', true)
    expect(mended()).toBe(false)
  })

  it('is gone again when the answer is taken back, and an answer taken back mends nothing', () => {
    answers('lids', false)
    ana.says('/undo')
    expect(ana.says('/progress')).not.toMatch(/Some believe/)
    ana.misses()
    answers('lids', true)
    world.sleep(1)
    answers('lids', true)
    ana.says('/undo')
    expect(mended()).toBe(false)
  })

  it('is not shown by saying “not sure”', () => {
    ana.says('/practice lids')
    ana.says('?')
    expect(ana.says('/progress')).not.toMatch(/Some believe/)
  })
})
