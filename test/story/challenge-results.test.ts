// A challenge is over: each is told how they did, privately and once, the class what may be known, the teachers what
// to look at; nothing before the last has finished, and no name and no grade where others read.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '../../src/engine/ids.ts'
import { classroom, type Heard } from './classroom.ts'
import { type Answers, allRight, classOf, minute, published, takes, usual } from './taken.ts'

const names = ['Ana', 'Bo', 'Cy', 'Di', 'Eva', 'Fay']

function over(change: Parameters<typeof published>[3] = {}, answers: readonly Answers[] = []) {
  const room = classroom()
  const of = classOf(room, names)
  const challenge = published(room, of, usual, change)
  names.slice(0, 5).forEach((name, at) => {
    const wrong = { ...allRight, 'lid-choice': 'The air', 'label-word': undefined }
    takes(room, challenge, of.seat(name), answers[at] ?? (at < 2 ? allRight : wrong))
  })
  return { room, of, challenge }
}

const shown = (heard: readonly Heard[], account: string) =>
  heard
    .filter(({ to }) => to === account)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
const publicly = (heard: readonly Heard[]) =>
  heard
    .filter((one) => one.public)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')

describe('when the last has finished', () => {
  it('each is told in private how they did, with what they gave, the key and why', () => {
    const { room, of } = over()
    room.wait(61)
    const heard = room.ring()
    const [ana, cy] = ['Ana', 'Cy'].map((name) => shown(heard, of.people.get(name)!.account))
    expect(ana).toMatch(/Week 4: how you did Your grade: 100 %\./)
    expect(cy).toMatch(/Your grade: 60 %\./)
    expect(cy).toMatch(
      /✗ 1\. A box stands in the rain.* You: The air\. Right: The lid\. Air holds no water back\./,
    )
    expect(cy).toMatch(/✓ 2\. A lid floats above its box\. You: false\./)
    expect(cy).toMatch(/✗ 3\. What says what is in a box\? You: no answer\. Right: label\./)
    expect(shown(heard, of.people.get('Fay')!.account)).toBe('')
  })

  it('nothing is told before: not to whoever asks, nor while somebody has more time', () => {
    const { room, of, challenge } = over()
    room.store.challenges.override(challenge.id, { seat: of.seat('Fay').id }, { factor: 2 })
    room.wait(61)
    expect(room.ring()).toEqual([])
    expect(of.people.get('Ana')!.says('/challenge result')).toMatch(/still running.*November 23, 10:15/)
    expect(of.people.get('Ana')!.says('/challenge result #1')).toMatch(
      /others are at it until November 23, 10:15/,
    )
    expect(of.teacher.says('/challenge results #1')).toMatch(/still running/)
    room.wait(15)
    expect(shown(room.ring(), of.people.get('Ana')!.account)).toMatch(/100 %/)
  })

  it('waits for what lies open, and for what was lost while we were away', () => {
    const { room, of, challenge } = over()
    const { store } = room
    const start = room.now()
    store.challenges.away({ from: start + 10 * minute, to: start + 20 * minute })
    room.wait(61)
    expect(room.ring()).toEqual([])
    room.wait(10)
    expect(shown(room.ring(), of.people.get('Bo')!.account)).toMatch(/100 %/)
    expect(store.challenges.wasTold(challenge.id, of.seat('Bo').id, 'result')).toBe(true)
  })

  it('waits for an attempt that lies open, and no longer than a minute', () => {
    const { room, of, challenge } = over()
    const { store } = room
    const question = store.challenges.answers(
      store.challenges.triesOf(challenge.id, of.seat('Ana').id)[0]!.id,
    )
    const fay = store.challenges.begin(challenge.id, of.seat('Fay').id, false, question, room.now())!
    store.challenges.respond(fay.id, 1, question[0]!.response!, room.now())
    room.wait(60)
    expect(room.ring()).toEqual([])
    room.wait(1)
    expect(shown(room.ring(), of.people.get('Fay')!.account)).toMatch(/Your grade: 20 %/)
    expect(store.challenges.try(fay.id)!.ended).toMatchObject({ how: 'time' })
  })

  it('each is told once, whatever rings again', () => {
    const { room, challenge } = over()
    room.wait(61)
    expect(room.ring().length).toBe(5 + 1 + 1)
    room.store.alarms.set({ kind: 'challenge', subject: challenge.id, purpose: 'ends', at: room.now() })
    expect(room.ring()).toEqual([])
  })

  it('as far as the teacher wants it told', () => {
    const score = over({ feedback: 'score' })
    score.room.wait(61)
    const heard = score.room.ring()
    const cy = shown(heard, score.of.people.get('Cy')!.account)
    expect(cy).toMatch(/60 %/)
    expect(cy).not.toMatch(/The lid|rain/)
    expect(score.of.people.get('Cy')!.says('/challenge result 1')).toMatch(
      /your teachers chose not to show it/,
    )
    expect(publicly(heard)).toMatch(/Half of them got/)
    expect(publicly(heard)).not.toMatch(/The lid/)
    const none = over({ feedback: 'none' })
    none.room.wait(61)
    const silent = none.room.ring()
    expect(shown(silent, none.of.people.get('Cy')!.account)).toMatch(
      /with your teachers\. They will tell you/,
    )
    expect(
      silent
        .filter(({ to }) => to !== none.of.teacher.account)
        .map(({ text }) => text)
        .join(' '),
    ).not.toMatch(/\d ?%/)
  })

  it('says which attempt counts, and whether it is enough', () => {
    const { room, of, challenge } = over({ pass: 0.7 })
    takes(room, challenge, of.seat('Cy'), { ...allRight, 'knot-choice': 'A bow' })
    room.wait(61)
    const cy = shown(room.ring(), of.people.get('Cy')!.account)
    expect(cy).toMatch(/Your grade: 80 %\. You passed \(70 % is enough\)\./)
    expect(cy).toMatch(/Attempt 1 60 % Attempt 2 80 % The best one counts\./)
  })

  it('who can’t be reached is named to the teacher, and sees it when they ask', () => {
    const { room, of } = over()
    room.core.unreachable(of.people.get('Bo')!.account, room.now())
    room.wait(61)
    const heard = room.ring()
    expect(shown(heard, of.people.get('Bo')!.account)).toBe('')
    expect(shown(heard, of.teacher.account)).toMatch(/could not be told their result: Bo\./)
    const listed = of.people.get('Bo')!.does('/challenge').at(-1)
    expect(listed!.text).toMatch(/#1 Week 4: over/)
    expect([...listed!.buttons]).toEqual([['how I did: Week 4', 'challenge result #1']])
    expect(of.people.get('Bo')!.forges('challenge result #1')).toMatch(/Your grade: 100 %/)
  })
})

describe('what the class is shown', () => {
  it('is who took part, the median, what was hardest and why, and no name', () => {
    const { room, of } = over()
    room.wait(61)
    const text = publicly(room.ring())
    expect(text).toMatch(/Week 4 is over 5 of 6 took part\. Half of them got 60 % or more\./)
    expect(text).toMatch(/hardest: “A box stands in the rain.*” 2 of 5 knew it\. .*The lid/)
    for (const name of names) expect(text).not.toContain(name)
    for (const name of names) expect(text).not.toContain(of.seat(name).alias)
  })

  it('names by their alias those alone who asked for it', () => {
    const { room, of } = over()
    expect(of.people.get('Cy')!.says('/class top on')).toMatch(/may stand among the best/)
    of.people.get('Di')!.says('/class top on')
    of.people.get('Di')!.says('/class top off')
    room.wait(61)
    const text = publicly(room.ring())
    expect(text).toContain(of.seat('Cy').alias)
    expect(text).not.toContain(of.seat('Di').alias)
    expect(text).not.toContain(of.seat('Ana').alias)
  })

  it('never holds a name, an alias nobody wants shown, or somebody’s grade, whatever was answered', () => {
    const given = fc.record({
      'lid-choice': fc.constantFrom('The lid', 'The air', '?'),
      'lid-floats': fc.constantFrom('true', 'false', undefined),
      'label-word': fc.constantFrom('label', 'sticker', 'Ana'),
    })
    const whoever = fc.array(given, { minLength: 0, maxLength: 6 })
    fc.assert(
      fc.property(
        whoever,
        fc.subarray(names),
        fc.constantFrom('reasons', 'score', 'none'),
        (all, named, feedback) => {
          const room = classroom()
          const of = classOf(room, names)
          for (const name of named) of.people.get(name)!.says('/class top on')
          const challenge = published(room, of, ['lid-choice', 'lid-floats', 'label-word'], { feedback })
          for (const [at, answers] of all.entries()) takes(room, challenge, of.seat(names[at]!), answers)
          room.wait(61)
          const text = publicly(room.ring())
          expect(text).toMatch(/is over/)
          for (const name of names) {
            expect(text).not.toMatch(new RegExp(`\\b${name}\\b`))
            if (!named.includes(name)) expect(text).not.toContain(of.seat(name).alias)
          }
          // Of so few, a median would be somebody's grade.
          const shares = text.match(/\d+(\.\d)? %/g) ?? []
          expect(shares.length).toBeLessThanOrEqual(all.length < 5 || feedback === 'none' ? 0 : 1)
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('afterwards', () => {
  it('a question is shown whole, and what was missed becomes reviews once', () => {
    const { room, of } = over()
    const cy = of.people.get('Cy')!
    room.wait(61)
    room.ring()
    expect(cy.says('/challenge result 1')).toMatch(
      /question 1 .*A box stands in the rain.*You: The air.*worth 0 %.*The lid/,
    )
    expect(cy.says('/challenge result 9')).toMatch(/run from 1 to 5/)
    expect(cy.says('/challenge misses')).toMatch(/2/)
    expect(cy.says('/challenge misses')).toMatch(/already/)
    const learner = room.store.learners.account(cy.account)!.learner
    expect([...room.store.cards.all(learner).keys()].sort()).toEqual(['name-a-label', 'what-a-lid-does'])
    expect(of.people.get('Ana')!.says('/challenge misses')).toMatch(/othing/)
  })

  it('a question that another challenge asks is kept back while that one runs', () => {
    const { room, of } = over()
    const { store } = room
    const cy = of.people.get('Cy')!
    room.wait(61)
    room.ring()
    const next = published(room, of, ['lid-choice'])
    store.challenges.seal(next.id, new Map([[id('lid-choice'), true]]))
    const shown = cy.says('/challenge result #1')
    expect(shown).toMatch(/Your grade: 60 %.* 1\. It is asked again in a challenge that is still running/)
    expect(shown).not.toMatch(/The lid|rain/)
    expect(cy.says('/challenge misses #1')).not.toMatch(/The lid/)
    expect(cy.says('/challenge result #1 1')).toMatch(/shown once that is over/)
    room.wait(61)
    store.challenges.seal(next.id, new Map())
    expect(cy.says('/challenge result #1')).toMatch(/Right: The lid/)
  })

  it('results are for those who teach', () => {
    const { room, of } = over()
    room.wait(61)
    room.ring()
    for (const command of ['results', 'items', 'item 1'])
      expect(of.people.get('Ana')!.says(`/challenge ${command}`)).toMatch(/only those who teach can do that/)
    of.teacher.says('/class role Bo assistant')
    expect(of.people.get('Bo')!.says('/challenge results')).toMatch(/Graded 5 of 5.*Mean 76 %.*Median 60 %/)
    expect(of.people.get('Bo')!.says('/challenge results')).toMatch(
      /Reliability α too few to say \(5, at least 15\)/,
    )
    const item = of.teacher.says('/challenge item 1')
    expect(item).toMatch(/Facility: mean share of it too few to say/)
    expect(item).toMatch(
      /✓ The lid · 2 of 5 \(40 %\).*✗ The air · 3 of 5 \(60 %\).*believes: A lid floats above its box/,
    )
  })
})
