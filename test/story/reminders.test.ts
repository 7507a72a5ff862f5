// Reminders as people meet them: set by words or buttons, shown at their hour and not beside it, put off, left
// unanswered, blocked; and over stops and starts of the program at any moment.

import { describe, expect, it } from 'vitest'
import { makeWorld, monday, type Person, type Rung, type StoryWorld } from './world.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** 18:30 in Berlin, on that Monday. */
const evening = monday + 9.5 * hour

/** Somebody who has met two objectives, which come due within minutes, and is reminded at 18:30. */
function remindedPerson(world: StoryWorld, name = 'ana', at = '18:30'): Person {
  const person = world.person(name)
  for (const topic of ['lids', 'labels']) misses(person, topic)
  person.says(`/remind ${at}`)
  return person
}

/** Meets something, which is due soon after. */
function misses(person: Person, topic: string) {
  person.says(`/learn ${topic}`)
  person.says('')
  person.misses()
}

const days = (rung: readonly Rung[]) => rung.map(({ at }) => Math.floor((at - monday) / day))

describe('/remind', () => {
  it('says how it stands, whose clock it goes by, and how to change it', () => {
    const ana = makeWorld().person('ana')
    const shown = ana.says('/remind')
    expect(shown).toMatch(/^Reminders are off\./)
    expect(shown).toMatch(/every day at 18:30/)
    expect(shown).toMatch(/Europe\/Berlin, where it is 09:00 now/)
    expect(shown).toMatch(/22:00 to 07:00/)
    expect(shown).toMatch(/`?\/remind 18:30 weekdays`?/)
    expect(shown).not.toMatch(/Next/)
  })

  it('switched on sends at once what a reminder looks like, and only then', () => {
    const ana = makeWorld().person('ana')
    const shown = ana.says('/remind 18:30')
    expect(shown).toMatch(/^Reminders are on\./)
    expect(shown).toMatch(/Next(?: –)? +today at 18:30/)
    expect(shown).toMatch(/This is how a reminder looks:\nOne review is due\./)
    expect(ana.says('/remind 19:00')).not.toMatch(/how a reminder looks/)
    expect(ana.says('/remind off')).not.toMatch(/how a reminder looks/)
    expect(ana.says('/remind on')).toMatch(/every day at 19:00[\s\S]*how a reminder looks/)
  })

  it.each([
    ['18:30 weekdays', 'on weekdays at 18:30'],
    ['9 weekends', 'at weekends at 09:00'],
    ['8:05 mon wed fri', 'on Mon, Wed, Fri at 08:05'],
    ['6:30 pm Monday, thu', 'on Mon, Thu at 18:30'],
    ['7pm daily', 'every day at 19:00'],
    ['12 am', 'is in your quiet hours'],
    ['weekdays', 'on weekdays at 18:30'],
    ['18.30 fri', 'on Fri at 18:30'],
    ['07:00', 'every day at 07:00'],
  ])('%s is understood', (typed, shown) => {
    expect(makeWorld().person('ana').says(`/remind ${typed}`)).toContain(shown)
  })

  it.each([
    ['25:00', /time of day/],
    ['18:60', /time of day/],
    ['13 pm', /time of day/],
    ['18:30 someday', /Name the days/],
    ['18:30 mo', /Name the days/],
    ['sometimes', /can’t read that/],
    ['constructor', /can’t read that/],
    ['least', /how many must be due/],
    ['least 0', /how many must be due/],
    ['least many', /how many must be due/],
    ['quiet 22:00', /two times/],
    ['quiet 22:00-22:00', /two times/],
    ['quiet 22:00-25:00', /two times/],
    ['snooze', /10 minutes to 7 days/],
    ['snooze 5m', /10 minutes to 7 days/],
    ['snooze 8d', /10 minutes to 7 days/],
    ['snooze till later', /10 minutes to 7 days/],
    ['snooze 13h', /at 22:00, in your quiet hours \(22:00 to 07:00\)/],
    ['23:15', /23:15 is in your quiet hours \(22:00 to 07:00\)/],
    ['06:59', /06:59 is in your quiet hours/],
    ['quiet 18:00-19:00', /reminded at 18:30, which is in those hours/],
  ])('%s is refused in words, and changes nothing', (typed, words) => {
    const world = makeWorld()
    const ana = world.person('ana')
    ana.says('/remind on')
    const before = world.store.everything(ana.learner)
    const shown = ana.says(`/remind ${typed}`)
    expect(shown).toMatch(words)
    expect(shown).not.toMatch(/Reminders are on/)
    expect(kept(world, ana)).toEqual([before.reminders, before.alarms])
  })

  it('has buttons that do the same, and offers nothing that is so already or in quiet hours', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    ana.says('/remind')
    expect(ana.presses('08:00')).toMatch(/every day at 08:00/)
    ana.says('/remind')
    const labels = ana
      .screen()
      .buttons.flat()
      .map(({ label }) => label)
    expect(labels).not.toContain('08:00')
    expect(labels).not.toContain('every day')
    expect(ana.presses('on weekdays')).toMatch(/on weekdays at 08:00/)
    expect(ana.presses('at least 5 are due')).toMatch(/at least 5 are due/)
    expect(ana.presses('turn off')).toMatch(/Reminders are off/)
    ana.says('/remind quiet 12:00-13:00')
    expect(
      ana
        .screen()
        .buttons.flat()
        .map(({ label }) => label),
    ).not.toContain('12:30')
  })

  it('takes quiet hours back, and says a missing one of nothing to put off', () => {
    const ana = makeWorld().person('ana')
    expect(ana.says('/remind snooze 3h')).toMatch(/Reminders are off, so there is none to put off/)
    expect(ana.says('/remind quiet none')).toMatch(/Quiet hours(?: –)? +none/)
    expect(ana.says('/remind 3:00')).toMatch(/every day at 03:00/)
    expect(ana.says('/remind quiet 8 to 9:30')).toMatch(/08:00 to 09:30/)
  })
})

describe('a reminder', () => {
  it('comes at the hour, says how many are due, and leads into the review', () => {
    const world = makeWorld()
    const ana = remindedPerson(world)
    expect(world.passesTo(evening - 1)).toEqual([])
    const [rung, ...more] = world.passesTo(evening + 3 * hour)
    expect(more).toEqual([])
    expect(rung).toMatchObject({ name: 'ana', at: evening })
    expect(rung!.text).toMatch(/^2 reviews are due\./)
    expect(ana.presses('review', rung!.screen)).toMatch(/to review/)
  })

  it('does not come while fewer are due than asked for', () => {
    const world = makeWorld()
    const ana = remindedPerson(world)
    ana.says('/remind least 3')
    expect(world.passesTo(evening + day)).toEqual([])
    ana.says('/remind least 2')
    expect(world.passesTo(evening + 2 * day).map(({ at }) => at)).toEqual([evening + 2 * day])
  })

  it('that is left unanswered comes again after 2, 4 and 7 days, and any answer brings back the usual days', () => {
    const world = makeWorld()
    const ana = remindedPerson(world)
    expect(days(world.passesTo(evening + 21 * day))).toEqual([0, 2, 6, 13, 20])
    expect(ana.says('/remind')).toMatch(/The last 5 reminders were left unanswered, so the next comes 7 days/)
    ana.says('/practice lids')
    ana.says('?')
    expect(ana.says('/remind')).not.toMatch(/unanswered/)
    expect(days(world.passesTo(evening + 24 * day))).toEqual([22, 24])
  })

  it('can be put off from itself, comes then, and the next one comes as usual', () => {
    const world = makeWorld()
    const ana = remindedPerson(world)
    const [rung] = world.passesTo(evening)
    expect(ana.presses('in 3 hours', rung!.screen)).toMatch(/Put off(?: –)? +today at 21:30/)
    const later = world.passesTo(evening + day)
    expect(later.map(({ at }) => at)).toEqual([evening + 3 * hour])
    expect(world.passesTo(evening + 2 * day)).toHaveLength(1)
  })

  it('can be made rarer and turned off from itself', () => {
    const world = makeWorld()
    const ana = remindedPerson(world)
    const [rung] = world.passesTo(evening)
    expect(ana.presses('less often', rung!.screen)).toMatch(/on Mon, Wed, Fri, Sun at 18:30/)
    expect(ana.presses('turn off', rung!.screen)).toMatch(/Reminders are off/)
    expect(world.passesTo(evening + 9 * day)).toEqual([])
  })

  it('follows the person to another time zone, and keeps to one on each of their days', () => {
    const world = makeWorld()
    const ana = remindedPerson(world)
    ana.says('/settings zone America/New_York')
    const [first] = world.passesTo(evening + 12 * hour)
    expect(first!.at).toBe(evening + 6 * hour)
    ana.says('/practice lids')
    ana.says('?')
    ana.says('/settings zone Asia/Tokyo')
    // It is Tuesday there already, 14 hours ahead.
    expect(world.passesTo(monday + 2 * day).map(({ at }) => at)).toEqual([evening - 8 * hour + day])
  })

  it('that comes due in one moment with a change of zone is not lost', () => {
    const world = makeWorld()
    const ana = remindedPerson(world)
    world.setClock(evening)
    ana.says('/settings day 3')
    expect(world.ring()).toHaveLength(1)
  })

  it('goes to everybody who asked, however many are due at once', () => {
    const world = makeWorld()
    const names = Array.from({ length: 230 }, (_, at) => `p${at}`)
    for (const name of names) {
      const person = world.person(name)
      misses(person, 'lids')
      person.says('/remind 18:30')
    }
    world.setClock(evening)
    const rung = world.ring()
    expect(new Set(rung.map(({ name }) => name)).size).toBe(230)
    expect(rung).toHaveLength(230)
  })

  it('that can’t be read back is put off, and those behind it come all the same', () => {
    const world = makeWorld()
    const ana = remindedPerson(world)
    remindedPerson(world, 'ben')
    world.database.prepare("update reminders set reminder = '{}' where learner_id = ?").run(ana.learner)
    expect(world.passesTo(evening).map(({ name }) => name)).toEqual(['ben'])
    expect(world.store.alarms.get('reminder', ana.learner, 'ring')).toBe(evening + hour)
    expect(world.takeFaults()).toEqual([expect.stringContaining('an alarm was not handled')])
  })
})

describe('somebody who can’t be reached', () => {
  it('is not reminded any more, whatever they had set, and is told at their next word', () => {
    const world = makeWorld()
    const ana = remindedPerson(world)
    world.passesTo(evening)
    world.blockedBy(ana)
    expect(world.passesTo(evening + 10 * day)).toEqual([])
    const back = ana.says('/topics')
    expect(back).toMatch(/^Since (2\d November|November 2\d)/)
    expect(back).toMatch(/your reminders were switched off[\s\S]*Lids/)
    expect(ana.says('/topics')).not.toMatch(/switched off/)
    expect(world.passesTo(evening + 20 * day)).toEqual([])
    expect(ana.says('/remind on')).toMatch(/every day at 18:30/)
    expect(world.passesTo(evening + 21 * day)).toHaveLength(1)
  })

  it('who comes back to switch reminders on is reminded', () => {
    const world = makeWorld()
    const ana = remindedPerson(world)
    world.blockedBy(ana)
    ana.says('/remind 18:30')
    expect(world.passesTo(evening)).toHaveLength(1)
  })

  it('gets no other either that was not shown before', () => {
    const world = makeWorld()
    const ana = remindedPerson(world)
    world.setClock(evening)
    world.ring('unseen')
    world.blockedBy(ana)
    world.setClock(evening + 5 * hour)
    expect([...world.startsAgain(), ...world.passesTo(evening + 9 * day)]).toEqual([])
  })

  it('and had no reminders is told just that', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    ana.says('/start')
    world.blockedBy(ana)
    expect(ana.says('/topics')).not.toMatch(/reminders/)
  })
})

describe('a stop of the program', () => {
  it('between a reminder and its sending shows it after the start, once', () => {
    const world = makeWorld()
    remindedPerson(world)
    world.setClock(evening)
    world.ring('unseen')
    world.wait(5)
    expect(world.startsAgain().map(({ text }) => text.split('\n')[0])).toEqual(['2 reviews are due.'])
    expect(world.startsAgain()).toEqual([])
    expect(world.passesTo(evening + day)).toEqual([])
    expect(days(world.passesTo(evening + 2 * day))).toEqual([2])
  })

  it('right after it was shown does not show it again', () => {
    const world = makeWorld()
    remindedPerson(world)
    expect(world.passesTo(evening)).toHaveLength(1)
    expect(world.startsAgain()).toEqual([])
  })

  it('until the evening shows it late; until the night or the next day, at the next hour', () => {
    for (const [until, next] of [
      [evening + hour, evening + hour],
      [evening + 5 * hour, evening + day],
      [evening + 15 * hour, evening + day],
    ] as const) {
      const world = makeWorld()
      remindedPerson(world)
      world.setClock(until)
      const late = world.startsAgain()
      expect([...late, ...world.passesTo(evening + day)].map(({ at }) => at)).toEqual([next])
    }
  })

  it('that kept one unshown until the night does not show it then, nor count it as ignored', () => {
    const world = makeWorld()
    remindedPerson(world)
    world.setClock(evening)
    world.ring('unseen')
    world.setClock(evening + 5 * hour)
    expect(world.startsAgain()).toEqual([])
    expect(world.passesTo(evening + day).map(({ at }) => at)).toEqual([evening + day])
  })

  it.each(['2027-03-22', '2027-10-25'])(
    'at every moment leads to the very reminders of a run without any, from %s',
    (date) => {
      const undisturbed = makeWorld({ start: start(date) })
      remindedPerson(undisturbed)
      const expected = undisturbed.passesTo(undisturbed.now() + 21 * day).map(({ at }) => at)
      expect(expected.length).toBeGreaterThan(3)
      const disturbed = makeWorld({ start: start(date) })
      remindedPerson(disturbed)
      const end = disturbed.now() + 21 * day
      const shown: number[] = []
      while (disturbed.now() < end) {
        const next = disturbed.store.alarms.earliest() ?? end
        // Just before it, at it with nothing shown, and just after.
        disturbed.setClock(Math.min(end, Math.max(disturbed.now(), next - 1)))
        shown.push(...disturbed.startsAgain().map(({ at }) => at))
        disturbed.setClock(Math.min(end, disturbed.now() + 1))
        disturbed.ring('unseen')
        shown.push(...disturbed.startsAgain().map(({ at }) => at))
        shown.push(...disturbed.startsAgain().map(({ at }) => at))
      }
      expect(shown).toEqual(expected)
    },
  )
})

describe('what is kept of reminders', () => {
  it('is in the export, goes with everything else, and stands in a file', () => {
    const world = makeWorld()
    const ana = remindedPerson(world)
    const ben = remindedPerson(world, 'ben')
    const { reminders, alarms } = world.store.everything(ana.learner)
    expect(reminders).toHaveLength(1)
    expect(alarms).toMatchObject([{ subject: ana.learner, at: evening }])
    ana.says('/forget everything')
    expect(kept(world, ana)).toEqual([[], []])
    expect(world.passesTo(evening).map(({ name }) => name)).toEqual(['ben'])
    expect(kept(world, ben)[0]).toHaveLength(1)
    expect(ben.says('/privacy')).toMatch(/when you want to be reminded/)
  })
})

function kept(world: StoryWorld, person: Person) {
  const { reminders, alarms } = world.store.everything(person.learner)
  return [reminders, alarms]
}

/** 9 in the morning in Berlin. */
function start(date: string): number {
  return Date.parse(`${date}T08:00:00Z`)
}
