// A challenge is taken: started by a press that says so, answered question by question in whatever way people answer,
// changed until it is handed in, with a receipt that settles what was handed in. Nothing tells what is right.

import { describe, expect, it } from 'vitest'
import type { Press } from '../../src/chat/press.ts'
import { type ItemId, id } from '../../src/engine/ids.ts'
import { markOf } from '../../src/engine/question/grade.ts'
import { rightly, wrongly } from './answers.ts'
import { begun, everyKind, minute, type Taker, taking } from './taking.ts'

/** Numbered from 1. */
const slotOf = (item: string) => everyKind.indexOf(item) + 1

function at(one: Taker, item: string): void {
  one.forges({ session: one.tries().at(-1)!.id, turn: 1, verb: 'go', choice: `${slotOf(item)}` })
}

describe('before an attempt begins', () => {
  it('says which it is, how long it lasts and that starting uses it up; [Not now] uses nothing', () => {
    const { taker, room, challenge, of } = taking()
    room.store.challenges.override(challenge.id, { seat: of.seat('Kim Lee').id }, { factor: 1.5 })
    const kim = taker('Kim Lee')
    const said = kim.says('/challenge #1')
    expect(said).toMatch(/Attempt 1 of 2 · the best counts\./)
    expect(said).toMatch(/You have 22 min 30 s \(× 1\.5\).*until 09:22/)
    expect(said).toMatch(/Starting uses one attempt/)
    expect(kim.presses('Not now')).toMatch(/Nothing was started/)
    expect(kim.tries()).toEqual([])
  })

  it('says before when less time is left than there should be, and an override moves that', () => {
    const { taker, room, challenge, of } = taking()
    room.store.challenges.override(challenge.id, { seat: of.seat('Ana').id }, { factor: 2 })
    room.wait(55)
    expect(taker('Bo').says('/challenge #1')).toMatch(/Only 5 min are left, not 15 min: it closes at 10:00/)
    expect(taker('Ana').says('/challenge #1')).toMatch(/Only 20 min are left, not 30 min: it closes at 10:15/)
  })

  it('begins once, however often and on however many devices it is pressed', () => {
    const { taker } = taking()
    const kim = taker('Kim Lee')
    kim.says('/challenge #1')
    const first = kim.last()
    expect(kim.presses('Start', first)).toMatch(/1\/9 · no answer yet · until 09:15/)
    expect(kim.presses('Start', first)).toMatch(/1\/9/)
    expect(kim.says('/challenge begin')).toMatch(/1\/9/)
    expect(kim.tries()).toHaveLength(1)
    kim.presses('A')
    // Another device: it goes on with the same.
    expect(kim.says('/challenge #1')).toMatch(/1\/9 · saved ✓/)
    kim.presses('Review & submit')
    kim.presses('Submit')
    // The button of the first attempt begins no second one.
    expect(kim.presses('Start', first)).toMatch(/Attempt 2 of 2/)
    expect(kim.tries()).toHaveLength(1)
  })

  it('refuses who is not on the list, what is not open, and what is used up, each with its sentence', () => {
    const { taker, room, challenge } = taking(['Kim Lee'], everyKind, {}, { attempts: 1 })
    const [kim, eve] = [taker('Kim Lee'), taker('eve')]
    const start: Press = { session: challenge.id, turn: 0, verb: 'go', choice: '1' }
    expect(eve.forges(start)).toMatch(/not on the list.*Have a code\? Type `\/join`/)
    expect(eve.says('/start c_1')).toMatch(/not on the list/)
    expect(eve.says('/challenge')).toMatch(/You are in no class/)
    begun(kim)
    kim.says('=')
    kim.says('submit')
    expect(kim.says('/challenge #1')).toMatch(/used all your attempts/)
    expect(kim.forges({ ...start, choice: '2' })).toMatch(/used all your attempts/)
    room.wait(61)
    expect(kim.forges(start)).toMatch(/is closed/)
    expect(room.store.challenges.tries(challenge.id)).toHaveLength(1)
  })

  it('is not open before it opens', () => {
    const { taker, room, challenge } = taking()
    const later = room.now() + 30 * minute
    const setup = { ...challenge.setup, terms: { ...challenge.setup.terms } }
    setup.terms.window = { opens: later, closes: later + 60 * minute }
    room.store.challenges.configure(challenge.id, setup)
    expect(taker('Ana').says('/challenge #1')).toMatch(/is not open to you yet/)
    expect(taker('Ana').says('/challenge')).toMatch(/#1 Week 4: opens 09:30/)
  })
})

describe('the questions of an attempt', () => {
  it.each(everyKind)('%s is answered by typing, saved at once, changed and taken back', (item) => {
    const { taker } = taking()
    const kim = taker('Kim Lee')
    begun(kim)
    at(kim, item)
    const slot = slotOf(item)
    const { body } = kim.question(slot)
    expect(kim.says(wrongly(body))).toMatch(new RegExp(`${slot}/9 · saved ✓`))
    expect(markOf(kim.given(slot) as never, body).score).toBe(0)
    kim.says(rightly(body))
    expect(markOf(kim.given(slot) as never, body).score).toBe(1)
    kim.says('?')
    expect(kim.given(slot)).toEqual({ kind: 'not-sure' })
    expect(kim.says('-')).toMatch(/no answer yet/)
    expect(kim.given(slot)).toBeUndefined()
  })

  it('are answered by taps: one that chooses, ticks that are each saved, an order put together', () => {
    const { taker } = taking()
    const bo = taker('Bo')
    begun(bo)
    expect(bo.presses('B')).toMatch(/saved ✓/)
    expect(bo.given(1)).toEqual({ kind: 'choice', option: 1 })
    expect([...bo.last().presses.keys()]).toContain('● B')
    bo.presses('Clear')
    expect(bo.given(1)).toBeUndefined()
    at(bo, 'lid-floats')
    bo.presses('false')
    expect(bo.given(2)).toEqual({ kind: 'true-false', truth: false })
    at(bo, 'label-several')
    bo.presses('C')
    const ticked = bo.last()
    bo.presses('A')
    expect(bo.given(4)).toEqual({ kind: 'several', options: [0, 2] })
    // Tapped twice, for the screen was slow.
    bo.presses('A', ticked)
    expect(bo.given(4)).toEqual({ kind: 'several', options: [0, 2] })
    bo.presses('✓ A')
    bo.presses('✓ C')
    expect(bo.given(4)).toBeUndefined()
    at(bo, 'stack-order')
    for (const letter of ['B', 'C']) bo.presses(letter)
    expect(bo.given(5)).toBeUndefined()
    bo.presses('A')
    expect(bo.given(5)).toEqual({ kind: 'order', order: [1, 2, 0] })
    bo.presses('take the last back')
    // An order that is begun anew leaves the one before it, until it is whole.
    expect(bo.given(5)).toEqual({ kind: 'order', order: [1, 2, 0] })
    at(bo, 'stack-match')
    for (const letter of ['C', 'A', 'B']) bo.presses(letter)
    expect(bo.given(6)).toEqual({ kind: 'match', rights: [2, 0, 1] })
  })

  it('say what can’t be read, and change nothing', () => {
    const { taker } = taking()
    const ana = taker('Ana')
    begun(ana)
    ana.says('B')
    expect(ana.says('perhaps')).toMatch(/none of the letters. Nothing was changed/)
    expect(ana.given(1)).toEqual({ kind: 'choice', option: 1 })
    at(ana, 'stack-number')
    expect(ana.says('many')).toMatch(/no number that I can read/)
    expect(ana.given(8)).toBeUndefined()
  })

  it('lead back and on, are flagged, and the list leads to what is empty or flagged', () => {
    const { taker } = taking()
    const kim = taker('Kim Lee')
    begun(kim)
    kim.presses('A')
    expect(kim.presses('Next')).toMatch(/2\/9/)
    kim.presses('Flag')
    expect(kim.last().text).toMatch(/⚑/)
    expect(kim.presses('Back')).toMatch(/1\/9 · saved ✓/)
    const listed = kim.presses('Review & submit')
    expect(listed).toMatch(/1 of 9 answered; empty: Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9/)
    expect(listed).toMatch(/Flagged: Q2/)
    expect(kim.presses('Go to Q7')).toMatch(/7\/9/)
    expect(kim.says('=')).toMatch(/1 of 9 answered/)
    expect(kim.says('3')).toMatch(/3\/9/)
  })

  it('are never taken for another: what is typed answers the question that stands in that place', () => {
    const { taker, room } = taking()
    const kim = taker('Kim Lee')
    begun(kim)
    // Elsewhere they went on; here the first question still stands.
    const one = kim.tries()[0]!
    room.store.challenges.goTo(one.id, 3, room.now())
    kim.says('B')
    expect(kim.given(1)).toEqual({ kind: 'choice', option: 1 })
    expect(kim.given(3)).toBeUndefined()
  })

  it('leave typed text to a review once somebody turns to that', () => {
    const { taker } = taking()
    const kim = taker('Kim Lee')
    begun(kim)
    kim.says('/learn knots')
    kim.says('B')
    expect(kim.given(1)).toBeUndefined()
    kim.says('/challenge #1')
    kim.says('B')
    expect(kim.given(1)).toEqual({ kind: 'choice', option: 1 })
  })

  it('go one way where the teacher wants that', () => {
    const { taker } = taking(['Kim Lee'], everyKind, { navigation: 'one-way' })
    const kim = taker('Kim Lee')
    begun(kim)
    const first = kim.last()
    expect([...first.presses.keys()].filter((label) => /Back|Flag|Review/.test(label))).toEqual([])
    kim.presses('A')
    kim.presses('Next')
    expect(kim.presses('B', first)).toMatch(/goes one way.*Nothing was changed/)
    expect(kim.given(1)).toEqual({ kind: 'choice', option: 0 })
    expect(kim.forges({ ...first.presses.get('A')!, turn: 2, verb: 'go', choice: '1' })).toMatch(
      /goes one way/,
    )
    expect(kim.forges({ ...first.presses.get('A')!, turn: 2, verb: 'go', choice: '8' })).toMatch(
      /not known|old|can’t/i,
    )
    expect(kim.tries()[0]!.at).toBe(2)
    // Tapped twice, it goes on by one.
    kim.presses('Next', first)
    expect(kim.tries()[0]!.at).toBe(2)
  })
})

describe('whoever presses', () => {
  it('can’t press, see or change another’s attempt, nor one that is not there', () => {
    const { taker, teacher, room, challenge } = taking()
    const [kim, ana, eve] = [taker('Kim Lee'), taker('Ana'), taker('eve')]
    begun(kim)
    const button = kim.button('A')
    for (const other of [ana, eve, teacher]) {
      for (const verb of ['answer', 'go', 'submit', 'clear', 'flag', 'pick', 'form'] as const) {
        const said = other.forges({ ...button, verb, choice: verb === 'go' ? '2' : 'A' })
        expect(said).toMatch(/somebody else’s attempt. Nothing was changed/)
        expect(said).not.toMatch(/rain/)
      }
    }
    expect(kim.given(1)).toBeUndefined()
    for (const press of [
      { ...button, session: 'try-999' },
      { ...button, turn: 99 },
      { ...button, turn: 0 },
      { ...button, choice: 'Z' },
      { ...button, verb: 'go' as const, choice: '99' },
      { ...button, verb: 'void' as const },
      { ...button, verb: 'submit' as const, turn: 1 },
    ])
      kim.forges(press)
    const [one] = room.store.challenges.tries(challenge.id)
    expect(one!.ended).toBeUndefined()
    expect(room.store.challenges.answers(one!.id).filter(({ response }) => response)).toEqual([])
  })

  it('has no part in it any more once they were removed, or it was withdrawn', () => {
    const { taker, teacher } = taking()
    const [kim, ana] = [taker('Kim Lee'), taker('Ana')]
    begun(kim)
    begun(ana)
    const [kims, anas] = [kim.last(), ana.last()]
    teacher.says('/class remove Kim Lee')
    expect(kim.presses('A', kims)).toMatch(/somebody else’s attempt/)
    teacher.says('/challenge withdraw now')
    expect(ana.presses('A', anas)).toMatch(/was withdrawn by its teacher. Nothing of it counts/)
    expect(ana.given(1)).toBeUndefined()
  })
})

describe('what an attempt shows', () => {
  it('never tells what is right, why, or that it was a slip of spelling; the slip is forgiven at the end', () => {
    const { taker, room, challenge } = taking()
    const kim = taker('Kim Lee')
    begun(kim)
    for (const item of everyKind) {
      at(kim, item)
      const { body } = kim.question(slotOf(item))
      kim.says(wrongly(body))
      kim.says(rightly(body))
    }
    at(kim, 'label-word')
    expect(kim.says('labell')).toMatch(/saved ✓.*Your answer: labell/)
    kim.says('=')
    kim.says('submit')
    const seen = JSON.stringify(kim.heard)
    for (const told of [
      'So it is with boxes',
      'decoration',
      'lies on top',
      'holds no water',
      'Did you mean',
      '✗',
      'Right:',
    ])
      expect(seen).not.toContain(told)
    const answers = room.store.challenges.answers(kim.tries()[0]!.id)
    expect(answers.map(({ score }) => score)).toEqual(everyKind.map(() => 1))
    // Each one stands as it was given.
    expect(answers.find(({ item }) => item === id<ItemId>('label-word'))!.response).toEqual({
      kind: 'short',
      text: 'labell',
    })
    expect(challenge.plan).toHaveLength(everyKind.length)
  })
})

describe('a receipt', () => {
  it('says when, how much and by which code, which settles what was handed in', () => {
    const { taker, teacher, room } = taking()
    const [kim, ana] = [taker('Kim Lee'), taker('Ana')]
    begun(kim)
    kim.says('B')
    kim.says('=')
    room.wait(2)
    const said = kim.presses('Submit')
    const [, code] = /submitted 09:02:00 · code ([0-9A-F]{4}-[0-9A-F]{4}) · 1 of 9 answers stored/.exec(said)!
    expect(said).toMatch(/Result after 10:00/)
    expect(kim.says('/challenge')).toContain(code)
    expect(teacher.says(`/challenge receipt ${code!.toLowerCase()}`)).toMatch(
      /Kim Lee, attempt 1 at #1 Week 4: handed in 09:02:00.*makes the same code/,
    )
    expect(kim.says(`/challenge receipt ${code}`)).toMatch(/Your attempt 1.*same code/)
    expect(ana.says(`/challenge receipt ${code}`)).toMatch(/No attempt that you may see/)
    room.db
      .prepare(`update challenge_answers set response = '{"kind":"choice","option":2}' where slot = 1`)
      .run()
    expect(teacher.says(`/challenge receipt ${code}`)).toMatch(/makes another code: something was changed/)
  })

  it('stands for what is final: nothing is handed in twice or changed after', () => {
    const { taker, room } = taking()
    const kim = taker('Kim Lee')
    begun(kim)
    kim.says('B')
    const question = kim.last()
    kim.says('=')
    const list = kim.last()
    kim.presses('Submit')
    room.wait(1)
    expect(kim.presses('Submit', list)).toMatch(/was handed in at 09:00:00, so nothing was changed/)
    expect(kim.presses('C', question)).toMatch(/Your last saved answer for question 1 \(B\) counts/)
    expect(kim.given(1)).toEqual({ kind: 'choice', option: 1 })
    expect(kim.tries()[0]!.ended!.at).toBe(room.now() - minute)
  })
})

describe('a rehearsal', () => {
  it('is the same to whoever teaches, counts nowhere, and tells at once what was right', () => {
    const { teacher, room, challenge, taker } = taking()
    expect(teacher.says('/challenge rehearse')).toMatch(/This is a rehearsal.*never counts/)
    expect(teacher.presses('Start')).toMatch(/Rehearsal · 1\/9/)
    const { body } = teacher.question(1)
    teacher.says(rightly(body))
    teacher.says('=')
    const said = teacher.presses('Submit')
    expect(said).toMatch(/Rehearsal done: 11\.1 %. It counts nowhere/)
    expect(said).toMatch(/✓ 1\./)
    expect(room.store.challenges.tries(challenge.id)).toEqual([])
    // A student’s button of the same challenge is none of a rehearsal.
    expect(taker('Kim Lee').forges({ session: challenge.id, turn: 0, verb: 'go', choice: 'r1' })).not.toMatch(
      /1\/9/,
    )
    expect(taker('Kim Lee').says('/challenge rehearse')).toMatch(/only those who teach/)
  })

  it('can be done with a draft, before anything is published', () => {
    const { teacher } = taking()
    teacher.says('/challenge new Week 5; topics 2 labels; opens tomorrow 9:00')
    teacher.says('/challenge rehearse #2')
    expect(teacher.presses('Start')).toMatch(/Rehearsal · 1\/2/)
  })
})

describe('where the class meets', () => {
  it('the post leads each to their own, in private, and tells nobody there who did what', () => {
    const { taker, room, challenge, of } = taking()
    room.store.classes.bind(of.id, { platform: 'telegram', id: 'study', private: false }, room.now())
    const posts = room.ring().filter((one) => one.public)
    expect(posts).toHaveLength(2)
    const [kim, ana, bo, eve] = ['Kim Lee', 'Ana', 'Bo', 'eve'].map((name) => taker(name))
    const week = { platform: 'discord', id: 'week', private: false } as const
    const study = { platform: 'telegram', id: 'study', private: false } as const
    const press = (verb: 'go' | 'mine'): Press => ({ session: challenge.id, turn: 0, verb, choice: '' })
    // On Discord aside from the others, on Telegram by the way into the private chat.
    const heard = [
      bo!.member.taps(press('go'), { group: week }),
      ana!.member.taps(press('go'), { group: study }),
      ana!.member.taps(press('mine'), { group: study }),
      bo!.member.taps(press('mine'), { group: week }),
      kim!.member.taps(press('mine')),
      eve!.member.taps(press('mine'), { group: study }),
    ]
    const texts = heard.map((all) => all.map(({ text }) => text.replace(/\s+/g, ' ')).join())
    expect(texts[0]).toMatch(/Attempt 1 of 2/)
    expect(texts[1]).toMatch(/private/)
    expect(texts[2]).toMatch(/#1 Week 4: open until 10:00. Attempts taken: 0 of 2/)
    expect(texts[2]!.length).toBeLessThanOrEqual(200)
    expect(texts[3]).toMatch(/open until 10:00/)
    expect(texts[5]).toMatch(/not on the list/)
    for (const one of heard.flat()) expect(one.public).toBe(false)
    expect(ana!.says('/start c_1')).toMatch(/Attempt 1 of 2/)
    expect(room.store.challenges.tries(challenge.id)).toEqual([])
  })

  it('never names anybody in what all read, whatever is taken and ended', () => {
    const { taker, room, of } = taking()
    const publicly: string[] = []
    for (const name of ['Kim Lee', 'Ana', 'Bo']) {
      begun(taker(name))
      taker(name).says('A')
      publicly.push(
        ...taker(name)
          .heard.filter((one) => one.public)
          .map(({ text }) => text),
      )
    }
    for (const minutes of [0, 16, 50]) {
      room.wait(minutes)
      publicly.push(
        ...room
          .ring()
          .filter((one) => one.public)
          .map(({ text }) => text),
      )
    }
    expect(publicly.length).toBeGreaterThan(0)
    for (const name of ['Kim Lee', 'Ana', 'Bo', 'mira']) {
      expect(publicly.join()).not.toMatch(new RegExp(`\\b${name}\\b`))
      expect(publicly.join()).not.toContain(of.seat(name).alias)
    }
  })
})
