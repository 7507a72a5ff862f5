// A teacher sets a challenge: by typing, with a sentence and an example for whatever can't be read; publishes it when
// nothing is missing; it is announced once where the class meets; single people get other terms; and what it asks is
// met nowhere else until everybody has finished.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '../../src/engine/ids.ts'
import { classroom, codesIn, type Heard } from './classroom.ts'

const minute = 60_000
const start = Date.parse('2026-11-23T08:00:00Z')

function begin(...names: string[]) {
  const room = classroom(start)
  const teacher = room.person('mira')
  teacher.says('/class create DevOps 2 Europe/Berlin en')
  const codes = codesIn(teacher.does(`/class roster ${['Kim Lee, red', ...names].join('\n')}`))
  const kim = room.person('kim')
  kim.says(`/join ${codes.get('Kim Lee')}`)
  return { room, teacher, kim, codes }
}

const published = (line = 'topics 1 labels, 1 lids') => {
  const all = begin()
  all.teacher.says(`/challenge new Week 4; ${line}; opens today 10:00; closes today 12:00; minutes 15`)
  const said = all.teacher.says('/challenge publish')
  return { ...all, said }
}

const textsOf = (heard: readonly { outgoing: { screen: unknown } }[]) => JSON.stringify(heard)

describe('a new challenge', () => {
  it('is a draft with sensible terms, shown to its teacher in plain words, with what is missing', () => {
    const { teacher } = begin()
    const shown = teacher.says('/challenge new Week 4: isolation')
    expect(shown).toMatch(/#1 Week 4: isolation A draft: only those who teach see it/)
    expect(shown).toMatch(/drawn for each student, equally hard/)
    expect(shown).toMatch(/Opens Tue November 24, 09:00 \(Europe\/Berlin\).*Closes Tue December 1, 09:00/)
    expect(shown).toMatch(/Attempts one.*what is saved is handed in.*free: answers can be changed/)
    expect(shown).toMatch(/Still missing: what it asks/)
    expect(teacher.says('/challenge publish')).toMatch(/can’t be published yet.*Still missing/)
  })

  it('takes what is typed, one thing or several, and shows how it stands', () => {
    const { teacher } = begin()
    teacher.says('/challenge new Week 4')
    const shown = teacher.says(
      '/challenge set topics 1 labels, 1 knots; 50 % recall, 50 % use; opens friday 10:00; closes in 9 days 18:00; minutes 15; attempts 2 last; navigation one-way; drawing same; feedback score; late grace 10; pass 60; outage 2',
    )
    expect(shown).toMatch(/2 questions: 1 about Labels, 1 about Knots Of these 50 % recall, 50 % use/)
    expect(shown).toMatch(
      /the same questions for all.*Opens Fri November 27, 10:00.*Closes Wed December 2, 18:00/,
    )
    expect(shown).toMatch(
      /15 minutes for an attempt Attempts 2; the last counts When time is up 10 more minutes/,
    )
    expect(shown).toMatch(/Passed from 60 % If I was away up to 2 hours.*one way.*the score alone/)
    expect(shown).toMatch(/fixed items can be looked up/)
    expect(teacher.says('/challenge counts best')).toMatch(/the best counts/)
  })

  it.each([
    ['/challenge new', /such as `\/challenge new Week 4/],
    ['/challenge set', /Say what to set and to what, such as/],
    ['/challenge set topics', /such as `\/challenge set topics 4 layers/],
    ['/challenge set topics 60 labels', /at most 50 questions/],
    ['/challenge set topics 1 labels; 50 % recall', /together make 100 %/],
    ['/challenge set topics 1 bank: nets', /have no categories/],
    ['/challenge set opens soon', /is no time that I can read.*tomorrow 9:00/],
    ['/challenge set closes 2026-11-20 9:00', /would close before it opens/],
    ['/challenge set minutes many', /such as `\/challenge set minutes 15`/],
    ['/challenge set attempts 0', /such as `\/challenge set attempts 2 best`/],
    ['/challenge set late perhaps', /late grace 10/],
    ['/challenge set pass 101', /set pass 60/],
    ['/challenge override Kim', /override Kim Lee time 1.5/],
    ['/challenge override Nobody time 2', /nobody called “Nobody”/i],
    ['/challenge override Kim time 0.5', /factor from 1/],
    ['/challenge set #9 pass 60', /no challenge #9/],
  ])('%s gets a sentence with an example, and changes nothing', (line, wanted) => {
    const { teacher, room } = begin()
    teacher.says('/challenge new Week 4')
    const before = JSON.stringify(room.db.prepare('select * from challenges').all())
    expect(teacher.says(line)).toMatch(wanted)
    expect(JSON.stringify(room.db.prepare('select * from challenges').all())).toBe(before)
  })

  it('warns where the clocks change, and shows both clocks where they differ', () => {
    const { teacher } = begin()
    teacher.says('/settings zone America/New_York')
    const shown = teacher.says('/challenge new Spring; opens 2027-03-28 2:30; closes 2027-03-29 9:00')
    expect(shown).toMatch(/The clocks are put forward over the time at which it opens/)
    expect(shown).toMatch(/\(Europe\/Berlin\); for you .*\(America\/New_York\)/)
  })

  it('is the teacher’s alone to set: learners are told so, forged or not', () => {
    const { kim, teacher, room } = begin()
    teacher.says('/challenge new Week 4; topics 1 labels')
    const before = JSON.stringify(room.db.prepare('select * from challenges').all())
    for (const line of [
      'new Mine',
      'set #1 pass 1',
      'publish #1',
      'discard #1',
      'override #1 Kim Lee time 9',
    ])
      expect(kim.forges(`challenge ${line}`)).toMatch(/In DevOps 2 only/)
    expect(JSON.stringify(room.db.prepare('select * from challenges').all())).toBe(before)
  })
})

describe('publishing', () => {
  it('waits until it is known that we may post where the class meets, and names what is missing', () => {
    const { teacher, room } = begin()
    teacher.says('/challenge new Week 4; topics 1 labels')
    const place = { platform: 'discord', id: 'week-4', private: false } as const
    room.store.classes.bind(id('1'), place, start)
    expect(teacher.says('/challenge publish')).toMatch(
      /don’t know yet whether I may post.*Write `\/classroom` there/,
    )
    room.store.places.note(place, { name: '#week-4' })
    room.store.places.noteMissing(place, ['Send Messages in Threads'], start)
    expect(teacher.says('/challenge publish')).toMatch(/I can’t post in #week-4: Send Messages in Threads/)
    room.store.places.noteMissing(place, [], start)
    expect(teacher.says('/challenge publish')).toMatch(/#1 Week 4 is published/)
    expect(teacher.says('/class audit')).toMatch(/mira published challenge #1 with one question/)
  })

  it('fixes what is asked, and announces it once where the class meets, whatever rings again', () => {
    const { teacher, room } = begin()
    teacher.in('room-1', '/classroom')
    teacher.says('/challenge new Week 4; topics 1 labels; opens today 10:00; minutes 15; attempts 2')
    teacher.says('/challenge publish')
    expect(teacher.says('/challenge set #1 minutes 20')).toMatch(/what is asked and how is fixed/)
    expect(room.core.ring(start + 59 * minute)).toEqual([])
    const heard = room.core.ring(start + 60 * minute)
    const posts = heard.filter(({ outgoing }) => !outgoing.to.private)
    expect(posts.map(({ outgoing }) => outgoing.to.id)).toEqual(['room-1'])
    expect(textsOf(posts)).toMatch(/Week 4.*is open.*15 minutes once you start, 2 attempts: the best counts/)
    expect(textsOf(posts)).not.toMatch(/mira|Kim/)
    room.store.alarms.set({ kind: 'challenge', subject: 'challenge-1', purpose: 'opens', at: start })
    expect(room.core.ring(start + 61 * minute)).toEqual([])
  })

  it('leads from a group on Telegram into the private chat by a link', () => {
    const { teacher, room } = begin()
    const place = { platform: 'telegram', id: '-100', private: false } as const
    room.store.classes.bind(id('1'), place, start)
    room.store.places.noteMissing(place, [], start)
    teacher.says('/challenge new Week 4; topics 1 labels; opens today 10:00')
    teacher.says('/challenge publish')
    const [heard] = room.core.ring(start + 60 * minute)
    expect(heard!.outgoing.screen.buttons.flat().map(({ start }) => start)).toContain('c_1')
  })

  it('is taken back by a word said twice, and then nothing of it is left to ring', () => {
    const { teacher, room } = published()
    expect(teacher.says('/challenge withdraw')).toMatch(/type `\/challenge withdraw #1 now`/)
    expect(teacher.says('/challenge withdraw #1 now')).toMatch(/is withdrawn/)
    expect(room.store.alarms.get('challenge', 'challenge-1', 'ends')).toBeUndefined()
    expect(room.store.challenges.sealedIn(id('1')).size).toBe(0)
  })
})

describe('other terms', () => {
  it('are told to whom they concern, warn of what runs past the close, and can be taken back', () => {
    const { teacher, kim, room } = published()
    const heard = teacher.does('/challenge override Kim Lee time 1.5, attempts 3')
    const toKim = heard.find(({ to }) => to === kim.account)!.text.replace(/\s+/g, ' ')
    expect(toKim).toMatch(/22.5 minutes for an attempt, 3 attempts/)
    const toTeacher = heard.find(({ to }) => to === teacher.account)!.text.replace(/\s+/g, ' ')
    expect(toTeacher).toMatch(/Kim Lee has from now on: time × 1.5, 3 attempts.*8 minutes past the close/)
    expect(room.store.alarms.get('challenge', 'challenge-1', 'ends')).toBe(
      start + 180 * minute + 7.5 * minute,
    )
    expect(teacher.says('/challenge override red closes today 14:00')).toMatch(/red has from now on/)
    expect(room.store.alarms.get('challenge', 'challenge-1', 'ends')).toBe(
      start + 300 * minute + 7.5 * minute,
    )
    expect(teacher.says('/class audit')).toMatch(/for Kim Lee: time 1.5, attempts 3/)
    for (const whom of ['Kim Lee', 'red']) teacher.says(`/challenge override ${whom} none`)
    expect(room.store.alarms.get('challenge', 'challenge-1', 'ends')).toBe(start + 180 * minute)
  })

  it('move the end of an attempt that is under way, and say until when it is now', () => {
    const { teacher, kim, room } = published()
    room.wait(60)
    const { id: seat } = room.store.classes.seats(id('1')).find(({ name }) => name === 'Kim Lee')!
    const opened = room.store.challenges.begin(id('challenge-1'), seat, false, [], start + 60 * minute)!
    const heard = teacher.does('/challenge override Kim Lee time 2')
    expect(heard.find(({ to }) => to === kim.account)!.text).toMatch(/you now have until 10:30/)
    expect(room.store.alarms.get('challenge', opened.id, 'time')).toBe(start + 90 * minute)
  })
})

describe('what a running challenge asks', () => {
  /** Keys and reasons of the two topics that it asks about. */
  const secrets = /What says what is in a box|paper label|Air holds no water back|A lid lies on the edge/

  it('is passed over where it stands already, and what was typed for it answers nothing else', () => {
    const { teacher, kim } = begin()
    teacher.says('/challenge new Week 4; topics 3 labels; opens today 10:00; closes today 12:00')
    kim.says('/practice labels')
    teacher.says('/challenge publish')
    const said = kim.says('label')
    expect(said).toMatch(/part of a challenge that runs in your class, so it is passed over/)
    expect(said).not.toMatch(/✓|Right|paper label/)
  })

  it('is met by nobody of the class on any path, and by all again when everybody has finished', () => {
    const line = fc.constantFrom(
      ...['/learn', '/review', '/practice lids', '/practice labels', '/practice knots', '/missed', '/undo'],
      ...[
        '/share',
        '/export',
        '/resume',
        '/report',
        '/progress',
        '/topics',
        '/explain lid',
        '/explain label',
      ],
      ...['A', 'B', '?', 'label', 'a lid', '1 2', 'n', 'w', 'z', 's', ''],
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.array(line, { maxLength: 14 }), (before, after) => {
        const { teacher, kim, room } = begin()
        teacher.says(
          '/challenge new Week 4; topics 3 labels, 2 lids; drawing same; opens today 10:00; closes today 12:00',
        )
        for (const one of before) kim.does(one)
        teacher.says('/challenge publish')
        const sealed = room.store.challenges.sealedIn(id('1'))
        expect(sealed.size).toBeGreaterThan(2)
        const seen: Heard[] = after.flatMap((one) => kim.does(one))
        for (const { text, files } of seen) {
          const lesson = text.replace(/\s+/g, ' ')
          expect(lesson).not.toMatch(secrets)
          for (const item of sealed) expect(files.join()).not.toContain(`"item_id": "${item}"`)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is asked by no quiz where the class meets, nor where one of it plays, and shown by none that asked it before', () => {
    const { teacher, kim, room } = begin()
    teacher.in('room-1', '/classroom')
    teacher.says('/challenge new Week 4; topics 3 labels, 3 lids, 3 knots, 9 stacks; drawing same')
    const [asked] = room.person('eve').in('room-2', '/question labels')
    expect(asked!.text).toMatch(/label/i)
    teacher.says('/challenge publish')
    const sealed = room.store.challenges.sealedIn(id('1'))
    for (const who of [room.person('eve'), kim]) who.in('room-1', '/question')
    kim.in('room-3', '/question')
    const items = room.db
      .prepare('select item_id from live_rounds join lives on lives.id = live_id where place <> ?')
      .pluck()
      .all('room-2') as string[]
    expect(items.filter((item) => sealed.has(id(item)))).toEqual([])
  })

  it('is open to all again when the last has finished', () => {
    const { room } = published('topics 3 labels')
    expect(room.store.challenges.sealedIn(id('1')).size).toBe(2)
    room.wait(200)
    room.core.ring(start + 200 * minute)
    expect(room.store.challenges.sealedIn(id('1')).size).toBe(0)
  })
})
