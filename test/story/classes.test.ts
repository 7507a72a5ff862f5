// A teacher, those who help, and a class on two platforms: the roster, the codes, wrong claims and the way back,
// who may do what, what others see, leaving, forgetting, and the record of it all.

import { describe, expect, it } from 'vitest'
import { may, type Right, roles } from '../../src/engine/class/role.ts'
import { classroom, codesIn, type Member } from './classroom.ts'

const begin = () => {
  const room = classroom()
  const teacher = room.person('mira')
  teacher.says('/class create DevOps 2 Europe/Berlin en')
  return { room, teacher }
}

/** Those have stories of their own. */
type OfChallenges = 'set-challenges' | 'see-results' | 'regrade'

const roster = (teacher: Member, ...lines: string[]) =>
  codesIn(teacher.does(`/class roster ${lines.join('\n')}`))

describe('a class', () => {
  it('is created with a name, a zone and languages, by somebody who is its teacher from then on', () => {
    const { teacher } = begin()
    const shown = teacher.says('/class')
    expect(shown).toMatch(/DevOps 2 .*You are teacher/)
    expect(shown).toMatch(/Europe\/Berlin · en/)
    expect(shown).toMatch(/Next: add the people, by `\/class roster`/)
  })

  it.each([
    ['/class create', /Give the class a name of at most 60/],
    [`/class create ${'x'.repeat(61)}`, /Give the class a name of at most 60/],
    ['/class', /You are in no class/],
    ['/class roster Ana', /You are in no class/],
    ['/class Physics', /You are in no class of that name/],
  ])('%s by somebody without one gets a sentence that says what to do', (line, wanted) => {
    expect(classroom().person('ana').says(line)).toMatch(wanted)
  })

  it('may have no zone named: then it has its teacher’s', () => {
    const ana = classroom().person('ana')
    expect(ana.says('/class create Boxes and lids')).toMatch(/Boxes and lids .*Europe\/Berlin · en/)
  })

  it('is one of several, which are turned to by their names', () => {
    const { teacher } = begin()
    teacher.says('/class create Physics')
    expect(teacher.says('/class')).toMatch(/^Physics .*You are in these too: DevOps 2/)
    expect(teacher.says('/class devops')).toMatch(/^DevOps 2/)
    expect(teacher.says('/class')).toMatch(/^DevOps 2/)
  })
})

describe('a link with a code', () => {
  it('seats whoever opens it first, in private alone, and tells the next one as for a typed code', () => {
    const { room, teacher } = begin()
    const code = roster(teacher, 'Kim Lee').get('Kim Lee')!
    const [kim, bo] = [room.person('kim', 'telegram'), room.person('bo', 'telegram')]
    expect(bo.does(`/start j_${code}`, { id: 'a-group', manages: false })[0]!.text).not.toMatch(/DevOps 2/)
    expect(kim.says(`/start j_${code}`)).toMatch(/You are Kim Lee in DevOps 2/)
    expect(bo.says(`/start j_${code}`)).toMatch(/That code is not known/)
    expect(kim.says('/class')).toMatch(/DevOps 2/)
  })
})

describe('the roster', () => {
  it('is pasted with names, addresses and groups, and gives a code for each', () => {
    const { teacher } = begin()
    const heard = teacher.does('/class roster Kim Lee, kim@example.org, red\n2. Ana Núñez\tblue\n- Bo')
    expect(heard[0]!.text).toMatch(/3 people were added to DevOps 2/)
    const codes = codesIn(heard)
    expect([...codes.keys()]).toEqual(['Kim Lee', 'Ana Núñez', 'Bo'])
    expect(new Set(codes.values()).size).toBe(3)
    expect(teacher.says('/class people')).toMatch(/Ana Núñez.*seat not taken yet.*blue .*Bo.*Kim Lee.*red/)
  })

  it('names by their lines those who can’t be told apart or read, and takes the others', () => {
    const { teacher } = begin()
    const lines = ['Ana', 'Kim Lee', 'Bo', 'kim  lee', '???', `${'y'.repeat(81)}`, 'Cy, cy@', 'Di, a, b']
    const heard = teacher.does(`/class roster ${lines.join('\n')}`)
    const text = heard[0]!.text.replace(/\s+/g, ' ')
    expect(text).toMatch(/2 people were added/)
    expect(text).toMatch(/Kim Lee \(lines 2, 4\): is there several times/)
    expect(text).toMatch(/\?\?\? \(line 5\): is no name/)
    expect(text).toMatch(/y+ \(line 6\): is too long/)
    expect(text).toMatch(/Cy \(line 7\): has an e-mail address that can’t be one/)
    expect(text).toMatch(/Di \(line 8\): has more behind the name/)
    expect([...codesIn(heard).keys()]).toEqual(['Ana', 'Bo'])
    const again = teacher.says('/class roster ana\nKim Lee, red\nKim Lee, blue')
    expect(again).toMatch(/2 people were added.*ana \(line 1\): is on the roster already/)
  })

  it('has room for 500, and takes nobody of a list that is too long', () => {
    const { teacher } = begin()
    const many = (n: number, from = 0) => Array.from({ length: n }, (_, at) => `Person ${from + at}x`)
    expect(roster(teacher, ...many(499)).size).toBe(499)
    expect(teacher.says('/class roster One more')).toMatch(/room for 0 more\. Nobody was added/)
  })

  it('keeps no code that could be read in the database', () => {
    const { room, teacher } = begin()
    const [code] = [...roster(teacher, 'Kim Lee').values()]
    const rows = JSON.stringify(room.db.prepare('select * from class_seats').all())
    expect(rows).toContain('Kim Lee')
    expect(rows).not.toContain(code)
    expect(rows).not.toContain(code!.replace('-', ''))
  })
})

describe('/join', () => {
  it('seats whoever sends the code first, on any platform, and says who sees what', () => {
    const { room, teacher } = begin()
    const codes = roster(teacher, 'Kim Lee', 'Ana')
    const kim = room.person('kim', 'telegram')
    const shown = kim.says(`/join ${codes.get('Kim Lee')!.toLowerCase().replace('-', ' ')}`)
    expect(shown).toMatch(
      /You are Kim Lee in DevOps 2\. Your teachers see that name\. Your classmates see your alias: [a-z]+-[a-z]+/,
    )
    expect(room.person('ana', 'discord').says(`/join ${codes.get('Ana')}`)).toMatch(/You are Ana in DevOps 2/)
    expect(teacher.says('/class')).toMatch(/3 on the roster, seats taken: 3/)
  })

  it('works once; a wrong code is one of five tries in an hour', () => {
    const { room, teacher } = begin()
    const code = roster(teacher, 'Kim Lee').get('Kim Lee')
    room.person('kim').says(`/join ${code}`)
    const eve = room.person('eve')
    expect(eve.says('/join')).toMatch(/Type `\/join` and the code/)
    expect(eve.says(`/join ${code}`)).toMatch(/not known.*4 more tries/)
    for (let tries = 0; tries < 4; tries++) eve.says('/join BBBB-BBBB')
    const next = roster(teacher, 'Eve').get('Eve')
    expect(eve.says(`/join ${next}`)).toMatch(/Try again in 60 minutes/)
    room.wait(61)
    expect(eve.says(`/join ${next}`)).toMatch(/You are Eve/)
  })

  it('leaves the code of somebody else good when one has a seat already', () => {
    const { room, teacher } = begin()
    const codes = roster(teacher, 'Kim Lee', 'Ana')
    const kim = room.person('kim')
    kim.says(`/join ${codes.get('Kim Lee')}`)
    expect(kim.says(`/join ${codes.get('Ana')}`)).toMatch(/You have a seat in DevOps 2 already/)
    expect(room.person('ana').says(`/join ${codes.get('Ana')}`)).toMatch(/You are Ana/)
  })

  it('keeps the seat when the account is linked to another', () => {
    const { room, teacher } = begin()
    const kim = room.person('kim')
    const other = room.person('kim', 'telegram')
    kim.says(`/join ${roster(teacher, 'Kim Lee').get('Kim Lee')}`)
    const code = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(kim.says('/link'))![0]
    other.says(`/link ${code}`)
    expect(other.says('/class')).toMatch(/^DevOps 2 .*You are learner/)
  })
})

describe('a wrong claim', () => {
  it('is said by who made it: the seat is free, the teachers are told, and a new code seats the right one', () => {
    const { room, teacher } = begin()
    const eve = room.person('eve')
    eve.says(`/join ${roster(teacher, 'Kim Lee').get('Kim Lee')}`)
    const heard = eve.does('/class notme')
    const told = heard.find(({ to }) => to === teacher.account)!
    expect(told.text.replace(/\s+/g, ' ')).toMatch(/took the seat of Kim Lee says that it is not theirs/)
    expect(eve.says('/class')).toMatch(/You are in no class/)
    const code = codesIn(teacher.does('/class codes')).get('Kim Lee')
    expect(room.person('kim').says(`/join ${code}`)).toMatch(/You are Kim Lee/)
  })

  it('is taken back by a teacher too, who gets the new code at once; the other is told', () => {
    const { room, teacher } = begin()
    const eve = room.person('eve')
    eve.says(`/join ${roster(teacher, 'Kim Lee').get('Kim Lee')}`)
    const heard = teacher.does('/class free kim')
    expect(heard.find(({ to }) => to === eve.account)!.text).toMatch(/seat was\s+somebody else’s/)
    expect(room.person('kim').says(`/join ${codesIn(heard).get('Kim Lee')}`)).toMatch(/You are Kim Lee/)
    expect(teacher.says('/class free Nobody')).toMatch(/There is nobody called “Nobody”/)
  })

  it('new codes put out the older ones', () => {
    const { room, teacher } = begin()
    const old = roster(teacher, 'Kim Lee').get('Kim Lee')
    const fresh = codesIn(teacher.does('/class codes')).get('Kim Lee')
    expect(room.person('kim').says(`/join ${old}`)).toMatch(/not known/)
    expect(room.person('kim').says(`/join ${fresh}`)).toMatch(/You are Kim Lee/)
    expect(teacher.says('/class codes')).toMatch(/Everybody in DevOps 2 has taken their seat/)
  })
})

describe('roles', () => {
  /** A teacher, an assistant and a learner, all seated, and one who is not. */
  function seated() {
    const { room, teacher } = begin()
    const codes = roster(teacher, 'Tom Assist', 'Kim Lee', 'Ana Late')
    const [tom, kim] = [room.person('tom'), room.person('kim')]
    tom.says(`/join ${codes.get('Tom Assist')}`)
    kim.says(`/join ${codes.get('Kim Lee')}`)
    teacher.says('/class role Tom Assist assistant')
    return { room, teacher, tom, kim }
  }

  const lines: Record<Exclude<Right, OfChallenges | 'see-names' | 'bind-places'>, [string, RegExp]> = {
    'see-audit': ['/class audit', /created the class/],
    'add-people': ['/class roster Zed', /added to DevOps 2/],
    'give-codes': ['/class codes', /new code/i],
    'free-seat': ['/class free Kim', /new code/i],
    'remove-people': ['/class remove Ana', /no longer in DevOps 2/],
    'change-roles': ['/class role Ana assistant', /from now on: helps to teach/],
    'keep-bank': ['/class bank', /No questions of its own yet/],
  }

  it.each(
    roles.flatMap((role) =>
      Object.entries(lines).map(([right, line]) => [role, right as Right, ...line] as const),
    ),
  )('a %s has the right to %s or gets a sentence instead', (role, right, line, done) => {
    const { teacher, tom, kim } = seated()
    const who = { teacher, assistant: tom, learner: kim }[role]
    const before = JSON.stringify(teacher.says('/class people'))
    const said = who.says(line)
    if (may(role, right)) expect(said).toMatch(done)
    else {
      expect(said).toMatch(/In DevOps 2 only (those who teach|teachers) can do that/)
      expect(JSON.stringify(teacher.says('/class people'))).toBe(before)
    }
  })

  it('show names to those who teach, and aliases alone to the others', () => {
    const { teacher, tom, kim } = seated()
    expect(teacher.says('/class people')).toMatch(/Ana Late.*Kim Lee.*mira.*Tom Assist/)
    expect(tom.says('/class people')).toMatch(/Kim Lee/)
    const seen = kim.says('/class people')
    expect(seen).not.toMatch(/Ana|Kim|Tom|mira/i)
    expect(seen.match(/[a-z]+-[a-z]+/g)!.length).toBeGreaterThanOrEqual(3)
  })

  it('can’t be forged by a button', () => {
    const { room, teacher, kim } = seated()
    const before = room.db.prepare('select count(*) from class_acts').pluck().get()
    for (const line of ['class remove mira', 'class role Kim Lee teacher', 'class free Tom'])
      expect(kim.forges(line)).toMatch(/In DevOps 2 only/)
    expect(room.db.prepare('select count(*) from class_acts').pluck().get()).toBe(before)
    expect(teacher.says('/class')).toMatch(/You are teacher/)
  })

  it('are told to whom they concern, and never leave a class without a teacher', () => {
    const { teacher, tom } = seated()
    expect(teacher.says('/class role mira learner')).toMatch(/needs a teacher/)
    expect(teacher.says('/class leave now')).toMatch(/needs a teacher/)
    expect(teacher.says('/class remove mira')).toMatch(/needs a teacher/)
    expect(teacher.says('/class role Ana Late teacher')).toMatch(/from now on: teacher/)
    // She has not come yet, so she can't be the only one.
    expect(teacher.says('/class leave now')).toMatch(/needs a teacher/)
    const heard = teacher.does('/class role Tom Assist teacher')
    expect(heard.find(({ to }) => to === tom.account)!.text).toMatch(/you are from now on: teacher/)
    expect(teacher.says('/class leave now')).toMatch(/You left DevOps 2/)
    expect(tom.says('/class')).toMatch(/You are teacher/)
  })

  it('those who help can’t put out those who teach', () => {
    const { room, teacher, tom } = seated()
    const code = roster(teacher, 'Second Teacher').get('Second Teacher')
    const second = room.person('second')
    second.says(`/join ${code}`)
    teacher.says('/class role Second Teacher teacher')
    expect(tom.says('/class free Second Teacher')).toMatch(/Only teachers can do that/)
    expect(second.says('/class')).toMatch(/You are teacher/)
  })

  it('names that fit several are asked about', () => {
    const { teacher } = begin()
    roster(teacher, 'Kim Lee, red', 'Kim Lee, blue')
    expect(teacher.says('/class remove kim')).toMatch(
      /one of these: Kim Lee red, Kim Lee blue|Kim Lee blue, Kim Lee red/,
    )
    expect(teacher.says('/class remove Kim Lee blue')).toMatch(/Kim Lee is no longer in DevOps 2/)
  })
})

describe('leaving, removal and forgetting', () => {
  function withKim() {
    const { room, teacher } = begin()
    const kim = room.person('kim')
    kim.says(`/join ${roster(teacher, 'Kim Lee, kim@example.org').get('Kim Lee')}`)
    const stored = () =>
      JSON.stringify(
        ['class_seats', 'class_acts'].map((table) => room.db.prepare(`select * from ${table}`).all()),
      )
    return { room, teacher, kim, stored }
  }

  it('erases the name everywhere in the class, and keeps the count', () => {
    const { teacher, kim, stored } = withKim()
    expect(kim.says('/class leave')).toMatch(/only a teacher could add you again.*\/class leave now/)
    expect(stored()).toContain('Kim Lee')
    expect(kim.says('/class leave now')).toMatch(/You left DevOps 2/)
    expect(stored()).not.toMatch(/Kim Lee|kim@example/)
    expect(teacher.says('/class audit')).toMatch(/removed-2 left/)
    expect(kim.says('/class')).toMatch(/You are in no class/)
  })

  it('by a teacher tells whom it concerns', () => {
    const { teacher, kim, stored } = withKim()
    const heard = teacher.does('/class remove Kim Lee')
    expect(heard.find(({ to }) => to === kim.account)!.text).toMatch(/no longer in DevOps 2/)
    expect(stored()).not.toMatch(/Kim Lee/)
  })

  it('by /forget leaves nothing that tells who it was, not even the alias', () => {
    const { room, teacher, kim, stored } = withKim()
    const alias = /see ([a-z]+-[a-z]+)\./.exec(kim.says('/class alias'))![1]
    expect(stored()).toContain(alias)
    kim.says('/forget everything')
    expect(stored()).not.toMatch(/Kim Lee|kim@example|terminal:kim/)
    expect(stored()).not.toContain(alias)
    expect(teacher.says('/class audit')).toMatch(/removed-2 took their seat/)
    expect(room.db.pragma('foreign_key_check')).toEqual([])
  })

  it('of the only teacher takes the class with it', () => {
    const { room, teacher, kim } = withKim()
    teacher.says('/forget everything')
    expect(kim.says('/class')).toMatch(/You are in no class/)
    expect(room.db.prepare('select count(*) from class_seats').pluck().get()).toBe(0)
  })
})

describe('/classroom', () => {
  it('binds a class to groups on both platforms, by a teacher who manages them', () => {
    const { room, teacher } = begin()
    const [bound] = teacher.in('room-1', '/classroom DevOps 2')
    expect(bound).toMatchObject({ public: true })
    expect(bound!.text).toMatch(/DevOps 2 meets here/)
    expect(teacher.in('room-1', '/classroom')[0]!.text).toMatch(/Meeting here: DevOps 2/)
    expect(teacher.says('/class')).not.toMatch(/Next: write \/classroom/)
    expect(
      room.store.classes.places(room.store.classes.seatsOf(`${teacher.account}` as never)[0]!.class),
    ).toHaveLength(1)
    expect(teacher.in('room-1', '/classroom leave')[0]!.text).toMatch(/no longer meets here/)
    expect(teacher.in('room-1', '/classroom', false)[0]!.text).toMatch(/Only those who manage this place/)
  })

  it('is refused to learners and strangers, and shows nobody’s name', () => {
    const { room, teacher } = begin()
    const kim = room.person('kim')
    kim.says(`/join ${roster(teacher, 'Kim Lee').get('Kim Lee')}`)
    expect(kim.in('room-1', '/classroom DevOps 2')[0]!.text).toMatch(/only those who teach/)
    expect(room.person('eve').in('room-1', '/classroom DevOps 2')[0]!.text).toMatch(/no class of that name/)
    expect(room.person('eve').in('room-1', '/classroom')[0]!.text).toMatch(/No class meets here/)
    const all = [
      ...teacher.in('room-1', '/classroom DevOps 2'),
      ...kim.in('room-1', '/classroom'),
      ...kim.in('room-1', '/class people'),
    ]
    for (const { text } of all.filter((one) => one.public)) expect(text).not.toMatch(/Kim|mira|terminal:/)
  })
})

describe('a group where a class meets', () => {
  it('may get another id, and the class meets there; when it is gone, nowhere', () => {
    const { room, teacher } = begin()
    teacher.in('room-1/7', '/classroom DevOps 2')
    const [seat] = room.store.classes.seatsOf(teacher.account as never)
    const places = () => room.store.classes.places(seat!.class).map(({ id }) => id)
    room.core.moved('terminal', 'room-1', 'room-9', 0)
    expect(places()).toEqual(['room-9/7'])
    room.core.gone({ platform: 'terminal', id: 'room-9', private: false }, 0)
    expect(places()).toEqual([])
    expect(teacher.says('/class')).toMatch(/Next: write `\/classroom`/)
  })
})

describe('two who send one code at once', () => {
  it('are two claims of one seat, of which the store takes the first', () => {
    const { room, teacher } = begin()
    const code = roster(teacher, 'Kim Lee').get('Kim Lee')!
    const [kim, eve] = [room.person('kim'), room.person('eve')]
    for (const one of [kim, eve]) one.says('/start')
    const seat = room.store.classes.byCode(code)!
    const claims = [kim, eve].map(({ account }) => room.store.classes.claim(seat.id, account, 'there', 0))
    expect(claims).toEqual([true, false])
    expect(room.store.classes.seat(seat.id)!.account).toBe(kim.account)
    expect(room.store.classes.byCode(code)).toBeUndefined()
  })
})

describe('the record', () => {
  it('holds every act, the latest first, by the clock of the class', () => {
    const { room, teacher } = begin()
    const codes = roster(teacher, 'Kim Lee', 'Ana')
    room.wait(90)
    room.person('kim').says(`/join ${codes.get('Kim Lee')}`)
    teacher.says('/class role Kim Lee assistant')
    teacher.in('room-1', '/classroom DevOps 2')
    const shown = teacher.says('/class audit')
    const wanted = [
      /mira said in a group on terminal/,
      /mira changed Kim Lee from learner to assistant/,
      /Kim Lee took their seat/,
      /mira added 2 people/,
      /mira created the class/,
    ]
    const places = wanted.map((one) => shown.search(one))
    expect(places.every((at) => at >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(shown).toMatch(/November 23, 10:30.*November 23, 09:00/)
  })
})
