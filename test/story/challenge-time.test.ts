// The time of an attempt: it ends by itself with what is saved, or is granted longer; what we were away is given back;
// and those who have handed nothing in are reminded, twice at most and never in their night.

import { describe, expect, it } from 'vitest'
import { begun, everyKind, minute, type Taking, taking } from './taking.ts'

const start = Date.parse('2026-11-23T08:00:00Z')
const hour = 60 * minute

/** As time goes by, with everything ringing that is due: what everybody is shown. */
function passes({ room }: Taking, minutes: number) {
  const until = room.now() + minutes * minute
  const told = []
  for (let next = room.core.nextAlarm(); next !== undefined && next <= until; next = room.core.nextAlarm()) {
    room.wait(Math.max(0, (next - room.now()) / minute))
    told.push(...room.ring())
  }
  room.wait((until - room.now()) / minute)
  return told
}

const textsTo = (told: ReturnType<typeof passes>, account: string) =>
  told.filter(({ to }) => to === account).map(({ text }) => text.replace(/\s+/g, ' '))

describe('when the time of an attempt is up', () => {
  it('hands in what is saved, says so, and says of each later tap what counts', () => {
    const story = taking()
    const kim = story.taker('Kim Lee')
    begun(kim)
    kim.says('B')
    const question = kim.last()
    const told = textsTo(passes(story, 16), kim.member.account)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/Time was up at 09:15:00. What was saved is handed in.*1 of 9 answers stored/)
    expect(kim.presses('C', question)).toMatch(
      /Time was up at 09:15:00, so nothing was changed. Your last saved answer for question 1 \(B\) counts/,
    )
    expect(kim.given(1)).toEqual({ kind: 'choice', option: 1 })
    expect(kim.tries()[0]!.ended).toMatchObject({ how: 'time', at: start + 15 * minute })
  })

  it('needs no alarm for that: the next press or word finds it ended', () => {
    const { taker, room } = taking()
    const [kim, ana] = [taker('Kim Lee'), taker('Ana')]
    begun(kim)
    begun(ana)
    kim.says('B')
    room.wait(15)
    expect(kim.presses('C')).toMatch(/Time was up at 09:15:00/)
    expect(ana.says('C')).toMatch(/Time was up at 09:15:00.*Question 1 has no answer/)
    expect(kim.given(1)).toEqual({ kind: 'choice', option: 1 })
    expect(kim.tries()[0]!.ended!.at).toBe(start + 15 * minute)
    // What was typed after that is no answer to anything any more.
    expect(ana.says('C')).not.toMatch(/Time was up/)
  })

  it('takes what was pressed in time and came a moment later, by the platform’s own clock', () => {
    const story = taking()
    const bo = story.taker('Bo')
    begun(bo)
    const question = bo.last()
    story.room.wait(15 + 1 / 60)
    story.room.ring()
    expect(bo.presses('C', question, { at: start + 15 * minute - 1 })).not.toMatch(/Time was up/)
    expect(bo.tries()[0]!.ended).toBeUndefined()
    expect(bo.presses('A', question, { at: start + 15 * minute })).toMatch(/Time was up.*\(C\) counts/)
    expect(bo.tries()[0]!.ended).toMatchObject({ how: 'time', at: start + 15 * minute })
    expect(bo.given(1)).toEqual({ kind: 'choice', option: 2 })
  })

  it('is granted for handing in alone, where the teacher wants it so', () => {
    const story = taking(['Kim Lee', 'Ana'], everyKind, {}, { late: { late: 'grace', millis: 10 * minute } })
    const [kim, ana] = [story.taker('Kim Lee'), story.taker('Ana')]
    begun(kim)
    begun(ana)
    kim.says('B')
    const question = kim.last()
    const told = textsTo(passes(story, 16), kim.member.account)
    expect(told[0]).toMatch(/Time to answer was up at 09:15:00.*hand in until 09:25/)
    expect(kim.presses('C', question)).toMatch(/nothing was changed. What is saved can still be handed in/)
    kim.says('=')
    expect(kim.says('submit')).toMatch(/submitted 09:16:00/)
    expect(kim.given(1)).toEqual({ kind: 'choice', option: 1 })
    expect(textsTo(passes(story, 10), ana.member.account).join()).toMatch(/this attempt does not count/)
    expect(ana.tries()[0]!.ended).toMatchObject({ how: 'dropped', at: start + 25 * minute })
  })

  it('drops what was not handed in, where the teacher wants it so', () => {
    const story = taking(['Kim Lee'], everyKind, {}, { late: { late: 'drop' } })
    const kim = story.taker('Kim Lee')
    begun(kim)
    kim.says('B')
    expect(textsTo(passes(story, 16), kim.member.account).join()).toMatch(/does not count/)
    expect(kim.tries()[0]!.ended!.how).toBe('dropped')
  })

  it('comes later by an override that is given while somebody is at it, and they are told', () => {
    const story = taking()
    const { teacher, taker } = story
    const [kim, ana] = [taker('Kim Lee'), taker('Ana')]
    begun(kim)
    begun(ana)
    passes(story, 10)
    const heard = teacher.member.does('/challenge override Kim Lee time 2')
    expect(heard.find(({ to }) => to === kim.member.account)!.text).toMatch(/you now have until 09:30/)
    expect(textsTo(passes(story, 6), kim.member.account)).toEqual([])
    expect(kim.says('B')).toMatch(/saved ✓ · until 09:30/)
    expect(ana.tries()[0]!.ended!.how).toBe('time')
    passes(story, 15)
    expect(kim.tries()[0]!.ended!.at).toBe(start + 30 * minute)
  })

  it('is the close, where that comes first', () => {
    const story = taking()
    passes(story, 50)
    const kim = story.taker('Kim Lee')
    begun(kim)
    kim.says('B')
    passes(story, 11)
    expect(kim.tries()[0]!.ended).toMatchObject({ how: 'time', at: start + hour })
  })
})

describe('when we were away', () => {
  it('loses nothing, gives the time back to each and to the close, and tells with numbers', () => {
    const story = taking()
    const { room, taker, teacher } = story
    const [kim, ana] = [taker('Kim Lee'), taker('Ana')]
    begun(kim)
    kim.says('B')
    passes(story, 5)
    // Killed here: nothing rings for ten minutes.
    room.wait(10)
    const told = room.restart()
    const [note] = textsTo(told, teacher.member.account)
    expect(note).toMatch(
      /I was away from 09:05:00 to 09:15:00 \(10 min\) while #1 Week 4 was open; one person was at it/,
    )
    expect(note).toMatch(/10 min later, until 10:10/)
    expect(textsTo(told, kim.member.account).join()).toMatch(/you now have until 09:25/)
    expect(textsTo(told, ana.member.account)).toEqual([])
    expect(kim.says('/challenge #1')).toMatch(/1\/9 · saved ✓ · until 09:25/)
    passes(story, 11)
    expect(kim.tries()[0]!.ended).toMatchObject({ how: 'time', at: start + 25 * minute })
    expect(kim.given(1)).toEqual({ kind: 'choice', option: 1 })
    passes(story, 35)
    expect(ana.says('/challenge #1')).toMatch(/Attempt 1 of 2/)
    expect(story.room.now()).toBeGreaterThan(start + hour)
  })

  it('gives back no more than the teacher allows', () => {
    const story = taking(['Kim Lee'], everyKind, { outage: 4 * minute })
    const kim = story.taker('Kim Lee')
    begun(kim)
    passes(story, 5)
    story.room.wait(10)
    story.room.restart()
    expect(kim.says('/challenge #1')).toMatch(/until 09:19/)
  })

  it('goes on over any number of kills as if there had been none but for the time', () => {
    const story = taking()
    const kim = story.taker('Kim Lee')
    begun(kim)
    for (const [at, letter] of ['A', 'C', 'B'].entries()) {
      kim.presses(letter)
      passes(story, 1)
      story.room.restart()
      expect(kim.given(1)).toEqual({ kind: 'choice', option: 'ABC'.indexOf(letter) })
      expect(kim.says('/challenge #1')).toMatch(/1\/9 · saved ✓/)
      expect(kim.tries()).toHaveLength(1)
      expect(at).toBeLessThan(3)
    }
  })

  it('keeps no sign of life once nobody can be at it any more', () => {
    const story = taking()
    passes(story, 30)
    expect(story.room.store.alarms.get('session', 'all', 'pulse')).toBeDefined()
    passes(story, 40)
    expect(story.room.store.alarms.get('session', 'all', 'pulse')).toBeUndefined()
  })
})

describe('reminders', () => {
  /** Opens at 9 on Monday, closes so many days later at this hour, in Berlin. */
  const closing = (clock: number, days = 1) =>
    taking(
      ['Kim Lee', 'Ana', 'Bo'],
      everyKind,
      {},
      {
        window: { opens: start, closes: start + days * 24 * hour + (clock - 9) * hour },
      },
    )

  it('come a day and two hours before the close, to whoever has handed nothing in, and to nobody else', () => {
    const story = closing(18)
    const [kim, ana, bo] = ['Kim Lee', 'Ana', 'Bo'].map((name) => story.taker(name))
    begun(kim!)
    kim!.says('=')
    kim!.says('submit')
    begun(bo!)
    const told = passes(story, 32 * 60)
    const reminders = told.filter(({ text }) => /I remind you twice at most/.test(text))
    expect(textsTo(reminders, kim!.member.account)).toEqual([])
    const anas = textsTo(reminders, ana!.member.account)
    expect(anas).toHaveLength(2)
    expect(anas[0]).toMatch(/#1 Week 4 closes for you at Tue November 24, 18:00. You have not started yet/)
    expect(anas[1]).toMatch(/closes for you at 18:00/)
    // The time handed it in for him meanwhile.
    expect(textsTo(reminders, bo!.member.account)).toEqual([])
    expect(reminders.every((one) => !one.public)).toBe(true)
  })

  it('never come in quiet hours: they wait, or come before', () => {
    const story = closing(8, 2)
    const ana = story.taker('Ana')
    const at: string[] = []
    const until = start + 47 * hour
    while (story.room.now() < until) {
      const told = textsTo(passes(story, 30), ana.member.account).filter((text) => /twice at most/.test(text))
      for (const _ of told) at.push(new Date(story.room.now()).toISOString().slice(8, 16))
    }
    // 8:00 the day before, and at 7:00, when the night of the default settings is over.
    expect(at).toEqual(['24T07:00', '25T06:00'])
  })

  it('are not sent twice over a stop, and not at all to who can’t be reached, whom the live card names', () => {
    const story = closing(18)
    const [ana, bo] = [story.taker('Ana'), story.taker('Bo')]
    story.room.core.unreachable(bo.member.account, start)
    const first = passes(story, 9 * 60 + 1)
    expect(textsTo(first, ana.member.account)).toHaveLength(1)
    const again = story.room.restart()
    expect([...again, ...passes(story, 60)].filter(({ text }) => /twice at most/.test(text))).toEqual([])
    expect(textsTo(first, bo.member.account)).toEqual([])
    expect(story.teacher.says('/challenge live')).toMatch(/I can’t reach.*: Bo\./)
  })
})

describe('the live card', () => {
  it('counts who started and who is done, and says where people are stuck', () => {
    const story = taking()
    const { teacher, taker, room, challenge, of } = story
    const [kim, ana, bo] = [taker('Kim Lee'), taker('Ana'), taker('Bo')]
    room.store.challenges.override(challenge.id, { seat: of.seat('Bo').id }, { factor: 1.5 })
    for (const one of [kim, ana, bo]) begun(one)
    kim.presses('A')
    kim.presses('Next')
    ana.says('=')
    ana.says('submit')
    room.wait(4)
    bo.presses('A')
    const said = teacher.says('/challenge live')
    expect(said).toMatch(/On the roster 3 Started 3 At it now 2 Done 1 With longer time 1/)
    expect(said).toMatch(/Stuck for 3 minutes Q2: 1/)
    kim.presses('true')
    expect(teacher.presses('Refresh')).toMatch(/Stuck for 3 minutes nobody/)
  })

  it('is for those who teach alone, and its counts name nobody', () => {
    const { teacher, taker } = taking()
    const kim = taker('Kim Lee')
    begun(kim)
    expect(kim.says('/challenge live')).toMatch(/only those who teach/)
    teacher.says('/challenge live')
    const refresh = teacher.button('Refresh')
    expect(kim.forges(refresh)).toMatch(/only those who teach/)
    expect(teacher.last().text).not.toMatch(/Kim/)
  })
})
