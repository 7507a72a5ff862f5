// After a challenge of twenty: the numbers with where they lie, the pictures with what they show in words, what is
// believed and the card about it in the morning, and two weeks later what stayed.

import { describe, expect, it } from 'vitest'
import { id } from '../../src/engine/ids.ts'
import { classroom } from './classroom.ts'
import { type Answers, allRight, classOf, minute, published, takes, usual } from './taken.ts'

const names = Array.from({ length: 20 }, (_, at) => `Person ${'abcdefghijklmnopqrst'[at]}`)
const day = 24 * 60

/** The better half misses the first question's key, in which nearly all believe in the air. */
function over(people = 20) {
  const room = classroom()
  const of = classOf(room, names)
  const challenge = published(room, of, usual)
  for (const [at, name] of names.slice(0, people).entries()) {
    const good = at % 2 === 0
    const answers: Answers = {
      ...allRight,
      'lid-choice': good || at === 1 ? 'The air' : 'The lid',
      'label-word': good ? 'label' : 'sticker',
      'knot-choice': at === 19 ? 'A bow' : 'A knot',
    }
    takes(room, challenge, of.seat(name), answers)
  }
  room.wait(61)
  return { room, of, challenge, teacher: of.teacher, ended: room.ring() }
}

describe('the numbers', () => {
  it('say what to look at again, and why', () => {
    const { teacher, ended } = over()
    const shown = teacher.says('/challenge results')
    expect(shown).toMatch(/Graded 20 of 20 · 20 began.*Reliability α .*\(between /)
    expect(shown).toMatch(
      /Look at these again: - Q1: the key is suspicious: 11 of 20 chose “The air”, the better ones among them.*Facility 0\.45, discrimination −0\.\d\d \(n = 20\)/,
    )
    expect(shown).toMatch(/Q2: nearly all know it/)
    expect(ended.find(({ to }) => to === teacher.account)!.text.replace(/\s+/g, ' ')).toBe(shown)
    expect(teacher.says('/challenge items')).toMatch(/Q3 What says what is in a box\? · facility 0\.50/)
    const item = teacher.says('/challenge item 1')
    expect(item).toMatch(/Look at it again: the key is suspicious/)
    expect(item).toMatch(/Facility: mean share of it 0\.45 \(between 0\.26 and 0\.66\)/)
  })

  it('are not said of fewer than fifteen', () => {
    const { teacher } = over(14)
    const shown = teacher.says('/challenge results')
    expect(shown).toMatch(/Reliability α too few to say \(14, at least 15\)/)
    expect(shown).not.toMatch(/Look at these again/)
    expect(teacher.says('/challenge plots')).toMatch(/Too few people \(14\) for these numbers/)
  })
})

describe('the pictures', () => {
  it('say in words all that they show', () => {
    const { teacher } = over()
    const shown = teacher.says('/challenge plots')
    expect(shown).toMatch(/Grades of 20 people: \d+–\d+ %: \d+/)
    expect(shown).toMatch(/Q1 facility 45 %, discrimination −0\.\d\d, look at it again/)
    expect(shown).toMatch(/Mistaken beliefs: A lid floats above its box\. \(\d+ of 20\)/)
  })
})

describe('what is believed', () => {
  it('is reported, and taught again in the morning where the class meets, once', () => {
    const { room, teacher } = over()
    expect(teacher.says('/challenge report')).toMatch(
      /1\. \d+ of 20 believe: A lid floats above its box\. In truth: A lid lies on its box\./,
    )
    expect(teacher.says('/challenge reteach 1')).toMatch(/on November 24, 09:00/)
    room.wait(23 * 60)
    const [posted, ...more] = room.ring().filter((one) => one.public)
    expect(more).toEqual([])
    const text = posted!.text.replace(/\s+/g, ' ')
    expect(text).toMatch(
      /Some of us believe: “A lid floats above its box\.” It looks so from afar.*So it is: A lid lies on its box/,
    )
    expect(text).not.toMatch(/Person|of 20/)
    expect(teacher.says('/challenge reteach 1')).toMatch(/posted already/)
  })

  it('is not posted when the teacher thinks better of it', () => {
    const { room, teacher } = over()
    teacher.says('/challenge reteach 1')
    expect(teacher.says('/challenge reteach 1 not')).toMatch(/will not be posted/)
    expect(teacher.says('/challenge reteach 7')).toMatch(/no such belief in the report; it has 1/)
    room.wait(30 * 60)
    expect(room.ring().filter((one) => one.public)).toEqual([])
  })

  it('is for teachers to post, and not for those who help', () => {
    const { of, teacher } = over()
    teacher.says('/class role Person a assistant')
    const helper = of.people.get('Person a')!
    expect(helper.says('/challenge report')).toMatch(/believe/)
    for (const command of ['reteach 1', 'followup'])
      expect(helper.forges(`challenge ${command}`)).toMatch(/[Oo]nly teachers|only .*teach/)
  })
})

describe('what stayed', () => {
  it('is proposed after two weeks, and asks only what was missed or guessed', () => {
    const { room, of, challenge, teacher } = over()
    room.wait(14 * day)
    const told = room.ring()
    expect(told.map(({ to }) => to)).toEqual([teacher.account])
    const text = told[0]!.text.replace(/\s+/g, ' ')
    expect(text).toMatch(/Week 4 was two weeks ago\. What stayed\? .*no effect on any grade/)
    expect(room.ring()).toEqual([])
    expect(teacher.says('/challenge followup')).toMatch(/What stayed: Week 4/)
    const [made] = room.store.challenges.ofClass(of.id)
    expect(made).toMatchObject({ follows: challenge.id, state: 'draft' })
    const asked = made!.setup.blueprint.parts.flatMap((part) => ('objectives' in part ? part.objectives : []))
    expect([...asked].sort()).toEqual(['name-a-label', 'what-a-lid-does'])
    // Asked for twice, it is one.
    teacher.says('/challenge followup')
    expect(room.store.challenges.ofClass(of.id)).toHaveLength(2)
  })

  it('is shown idea by idea, and stands in no gradebook', () => {
    const { room, of, challenge, teacher } = over()
    const { store } = room
    const setup = { ...challenge.setup, title: 'What stayed: Week 4' }
    const opens = room.now()
    const terms = { ...setup.terms, window: { opens, closes: opens + 60 * minute } }
    const again = store.challenges.create(of.id, { ...setup, terms }, of.seat('mira').id, opens, challenge.id)
    store.challenges.publish(again.id, [{ items: [id('label-word')] }], opens)
    store.alarms.set({ kind: 'challenge', subject: again.id, purpose: 'ends', at: opens + 60 * minute })
    const follow = store.challenges.get(again.id)!
    for (const name of names.slice(0, 8)) takes(room, follow, of.seat(name), { 'label-word': 'label' })
    room.wait(61)
    const told = room.ring().map(({ text }) => text.replace(/\s+/g, ' '))
    expect(told.find((text) => text.includes('how you did'))).toMatch(/no effect on any grade/)
    expect(teacher.says('/challenge results')).toMatch(
      /What stayed, among those who took both: name what says what is in a box then 75 % → now 100 % \(n = 8\)/,
    )
    const files = teacher.does('/challenge gradebook').flatMap((one) => one.files)
    expect(files[0]!.split('\r\n')[0]).toMatch(/name,group,email,Week 4 #1$/)
    room.wait(15 * day)
    // Of what stayed nothing is asked again.
    expect(room.ring().filter(({ text }) => text.includes('What stayed: Week 4 was'))).toEqual([])
  })
})
