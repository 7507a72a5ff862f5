// A key is doubted: who appeals, what the teacher sees before anything changes, what is then told to whom, the way
// back, and the files that say the same as the screens.

import { describe, expect, it } from 'vitest'
import { load, replaced } from '../content/made-up.ts'
import { classroom, type Heard } from './classroom.ts'
import { stories } from './curriculum.ts'
import { type Answers, allRight, classOf, published, takes, usual } from './taken.ts'

const names = ['Ana Ngo', 'Bo', '=Cy', 'Di', 'Eva']
const given: Answers[] = [
  allRight,
  { ...allRight, 'lid-choice': 'The air', 'label-word': 'Etikett' },
  { ...allRight, 'lid-choice': 'The air' },
  { ...allRight, 'lid-choice': 'The floor', 'label-word': 'etikett' },
  { 'lid-choice': 'The air', 'lid-floats': 'true' },
]

function over(change: Parameters<typeof published>[3] = {}) {
  const room = classroom()
  const of = classOf(room, names)
  const challenge = published(room, of, usual, change)
  for (const [at, answers] of given.entries()) takes(room, challenge, of.seat(names[at]!), answers)
  room.wait(61)
  room.ring()
  const person = (name: string) => of.people.get(name)!
  return { room, of, challenge, teacher: of.teacher, person }
}

const to = (heard: readonly Heard[], account: string) =>
  heard
    .filter((one) => one.to === account)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')

/** The letter by which the table names an answer. */
const letterOf = (table: string, text: string) => new RegExp(`([A-Z]) [✓✗] ${text}`).exec(table)![1]!

/** A file's rows by its columns. */
function rowsOf(file: string): Record<string, string>[] {
  const [head = '', ...rows] = file.replace('\ufeff', '').trimEnd().split('\r\n')
  const cells = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
      (quoted ?? bare ?? '').replaceAll('""', '"'),
    )
  return rows.map((row) => Object.fromEntries(cells(head).map((name, at) => [name, cells(row)[at] ?? ''])))
}

describe('a regrade', () => {
  it('shows first whose grade would change, and changes nothing', () => {
    const { room, teacher, challenge } = over()
    const letter = letterOf(teacher.says('/challenge item 1'), 'The air')
    const shown = teacher.says(`/challenge regrade 1 accept ${letter}`)
    expect(shown).toMatch(/Question 1: accept “The air” too 3 grades rise, 0 fall\./)
    expect(shown).toMatch(/=Cy 80 % → 100 %/)
    expect(room.store.challenges.regrades(challenge.id)).toEqual([])
  })

  it('once applied is told to those whose grade changed, in one line, and stands in the record', () => {
    const { teacher, person } = over()
    const heard = teacher.does('/challenge regrade 1 apply accept the air')
    expect(to(heard, teacher.account)).toMatch(/3 grades rose, 0 fell\. 3 people were told/)
    expect(to(heard, person('=Cy').account)).toMatch(
      /Question 1 of Week 4 was regraded: your grade was 80 % and is now 100 %\./,
    )
    expect(to(heard, person('Ana Ngo').account)).toBe('')
    expect(teacher.says('/class audit')).toMatch(
      /mira regraded question 1 of challenge #1 \(an answer was accepted\): 3 rose, 0 fell/,
    )
    expect(person('=Cy').says('/challenge result')).toMatch(/Your grade: 100 %.*✓ 1\./)
    expect(teacher.says('/challenge item 1')).toMatch(/✓ The air/)
  })

  it('twice is once, and is taken back by a decision of its own', () => {
    const { room, teacher, person, challenge } = over()
    teacher.says('/challenge regrade 3 apply accept etikett')
    expect(person('Di').says('/challenge result')).toMatch(/Your grade: 80 %/)
    expect(teacher.says('/challenge regrade 3 apply accept Etikett')).toMatch(/Nobody was offered/)
    expect(teacher.says('/challenge regrade 3 back')).toMatch(/take the decision back 0 grades rise, 2 fall/)
    const heard = teacher.does('/challenge regrade 3 apply back 1')
    expect(to(heard, person('Di').account)).toMatch(/was 80 % and is now 60 %/)
    expect(teacher.says('/challenge regrade 3 apply back 1')).toMatch(/no such decision/)
    expect(room.store.challenges.regrades(challenge.id)).toHaveLength(2)
  })

  it('may spare those who would lose by it', () => {
    const one = over()
    const shown = one.teacher.says('/challenge regrade 1 void')
    expect(shown).toMatch(/3 grades rise, 0 fall\. Bo 60 % → 75 %/)
    const easy = one.teacher.says('/challenge regrade 2 void')
    expect(easy).toMatch(/0 grades rise, 0 fall\. Without sparing anybody, 0 would rise and 3 fall/)
    const kind = one.teacher.does('/challenge regrade 2 apply void')
    expect(to(kind, one.person('Bo').account)).toBe('')
    expect(one.person('Bo').says('/challenge result')).toMatch(/Your grade: 60 %/)
    const other = over()
    const strict = other.teacher.does('/challenge regrade 2 lower void')
    expect(to(strict, other.person('Bo').account)).toMatch(/was 60 % and is now 50 %/)
    expect(other.person('Bo').says('/challenge result')).toMatch(/– 2\..*it was voided/)
  })

  it('gives everybody who was asked it full marks', () => {
    const { teacher, person } = over()
    teacher.says('/challenge regrade 1 apply full')
    expect(person('Eva').says('/challenge result')).toMatch(/Your grade: 20 %/)
    expect(person('Di').says('/challenge result')).toMatch(/Your grade: 80 %/)
  })

  it('names nobody’s grade to whom it was not to be told', () => {
    const { teacher, person } = over({ feedback: 'none' })
    const heard = teacher.does('/challenge regrade 1 apply full')
    expect(to(heard, person('=Cy').account)).toMatch(/was regraded, which changed your grade\./)
    expect(to(heard, person('=Cy').account)).not.toMatch(/%/)
  })

  it.each([
    ['regrade 1', /What was given stays/],
    ['regrade 9 void', /run from 1 to 5/],
    ['regrade 1 burn', /Say what/],
    ['regrade 1 accept The lid', /stands already/],
    ['regrade 1 accept nothing of the kind', /Nobody was offered or gave such an answer/],
    ['regrade 1 back', /no such decision/],
  ])('%s says what can be done', (command, wanted) => {
    expect(over().teacher.says(`/challenge ${command}`)).toMatch(wanted)
  })

  it('is for teachers alone, whatever is pressed', () => {
    const { room, teacher, person, challenge } = over()
    teacher.says('/class role Bo assistant')
    for (const who of [person('Bo'), person('Ana Ngo')])
      expect(who.forges('challenge regrade #1 1 apply full')).toMatch(/only teachers|only those who teach/i)
    expect(room.store.challenges.regrades(challenge.id)).toEqual([])
  })

  it('names all in a file when there are many', () => {
    const room = classroom()
    const many = Array.from({ length: 18 }, (_, at) => `Person ${'abcdefghijklmnopqr'[at]}`)
    const of = classOf(room, many)
    const challenge = published(room, of, usual)
    for (const name of many) takes(room, challenge, of.seat(name), { ...allRight, 'lid-choice': 'The air' })
    room.wait(61)
    room.ring()
    const heard = of.teacher.does('/challenge regrade 1 accept the air')
    expect(to(heard, of.teacher.account)).toMatch(/18 grades rise.*3 more are in the file/)
    const rows = rowsOf(heard.flatMap(({ files }) => files)[0]!)
    expect(rows).toHaveLength(18)
    expect(rows[0]).toEqual({ name: 'Person a', before: '80', after_never_lower: '100', after: '100' })
  })
})

describe('content that changes afterwards', () => {
  it('changes nothing of what was asked, given and graded', () => {
    const { room, teacher, person } = over()
    const seen = () => [person('Bo').says('/challenge result'), teacher.says('/challenge item 1')]
    const before = seen()
    const other = replaced('boxes/lids.yaml', 'key: The lid', 'key: The cover')
    const gone = { ...stories, ...other, 'boxes/knots.yaml': undefined }
    const units = stories['curriculum.yaml']!.replace(', knots', '')
    room.restart(load({ ...gone, 'curriculum.yaml': units }).curriculum)
    expect(seen()).toEqual(before)
    expect(before[0]).toContain('Right: The lid')
    expect(teacher.says('/challenge regrade 1 accept the air')).toMatch(/3 grades rise/)
    expect(teacher.says('/challenge regrade 1 accept The cover')).toMatch(/Nobody was offered/)
    expect(teacher.says('/challenge item 5')).toMatch(/Which of these holds when it is pulled\?/)
  })
})

describe('an appeal', () => {
  it('joins the others against the same question, and what comes of it reaches each once', () => {
    const { room, teacher, person } = over()
    const first = person('=Cy').does('/challenge appeal 1 There is wind in the air')
    expect(to(first, person('=Cy').account)).toMatch(
      /Your appeal against question 1 of Week 4 is with your teachers/,
    )
    expect(to(first, teacher.account)).toMatch(/Somebody appealed against question 1 of Week 4/)
    expect(to(first, teacher.account)).not.toMatch(/Cy/)
    expect(to(person('Bo').does('/challenge appeal 1'), teacher.account)).toBe('')
    person('Di').says('/challenge appeal 3 It is German')
    expect(person('Bo').says('/challenge appeal 1')).toMatch(/appealed against question 1 already/)
    expect(teacher.says('/challenge results')).toMatch(/Open appeals 3/)
    const inbox = teacher.says('/challenge appeals')
    expect(inbox).toMatch(
      /Q1 “.*”: 2 appeals - Bo - =Cy: There is wind in the air Q3 “.*”: one appeal.*Di: It is German/,
    )
    const kept = teacher.does('/challenge keep 3')
    expect(to(kept, person('Di').account)).toMatch(
      /question 3 of Week 4: your teachers looked at it again, and it stays/,
    )
    const done = teacher.does('/challenge regrade 1 apply accept the air')
    expect(to(done, person('=Cy').account)).toMatch(
      /decided anew about it\. .*your grade was 80 % and is now 100 %/,
    )
    expect(to(done, person('Di').account)).toBe('')
    expect(teacher.says('/challenge keep 1')).toMatch(/Nobody waits/)
    expect(teacher.says('/challenge appeals')).toMatch(/Q1 .*· regraded.*Q3 .*· kept/)
    room.wait(1)
    expect(room.ring()).toEqual([])
  })
})

describe('files', () => {
  const file = (heard: readonly Heard[]) => heard.flatMap(({ files }) => files)[0]!

  it('say in each platform’s columns what the screen says', () => {
    const { teacher } = over()
    const heard = teacher.does('/challenge gradebook')
    const text = to(heard, teacher.account)
    const rows = rowsOf(file(heard))
    expect(rows.map(({ name }) => name)).toEqual(["'=Cy", 'Ana Ngo', 'Bo', 'Di', 'Eva'])
    const grades = rows.map((row) => Number(row['Week 4 #1']))
    const sum = grades.reduce((all, one) => all + one, 0)
    expect(text).toContain(`their sum is ${sum}, their mean ${sum / 5}.`)
    expect(teacher.says('/challenge results')).toContain(`Mean ${sum / 5} %`)
    const shaped = (shape: string) => file(teacher.does(`/challenge gradebook ${shape}`)).split('\r\n')
    expect(shaped('moodle').slice(0, 3)).toEqual([
      'First name,Last name,ID number,Email address,Week 4 #1',
      `,"'=Cy",,,80`,
      'Ana,Ngo,,,100',
    ])
    expect(shaped('canvas').slice(0, 4)).toEqual([
      'Student,ID,SIS User ID,SIS Login ID,Section,Week 4 #1',
      '"    Points Possible",,,,,100',
      `"'=Cy",,,,DevOps 2,80`,
      '"Ngo, Ana",,,,DevOps 2,100',
    ])
    expect(shaped('classroom')[2]).toBe('Ngo,Ana,,100')
    expect(shaped('moodle bom')[0]!.startsWith('\ufeff')).toBe(true)
    expect(file(teacher.does('/challenge gradebook nobom')).startsWith('name')).toBe(true)
  })

  it('have five digits where a grade has more', () => {
    const room = classroom()
    const of = classOf(room, ['Ana', 'Bo'])
    const challenge = published(room, of, usual.slice(0, 3))
    takes(room, challenge, of.seat('Ana'), { 'lid-choice': 'The lid' })
    takes(room, challenge, of.seat('Bo'), { ...allRight, 'lid-choice': 'The air' })
    room.wait(61)
    room.ring()
    const heard = of.teacher.does('/challenge gradebook')
    expect(rowsOf(file(heard)).map((row) => row['Week 4 #1'])).toEqual(['33.33333', '66.66667'])
    expect(to(heard, of.teacher.account)).toContain('their sum is 100, their mean 50.')
    expect(of.teacher.says('/challenge results')).toContain('Mean 50 %')
  })

  it('hold every answer, whose worth makes the grade, also after a regrade', () => {
    const { teacher, person } = over()
    teacher.says('/challenge regrade 1 apply accept the air')
    const rows = rowsOf(file(teacher.does('/challenge responses')))
    expect(rows).toHaveLength(25)
    for (const name of names) {
      const own = rows.filter((row) => row.name!.replace("'", '') === name && row.counts === 'true')
      const worth = own.reduce((sum, row) => sum + Number(row.worth), 0) / own.length
      expect(person(name).says('/challenge result')).toContain(`Your grade: ${worth * 100} %`)
    }
    expect(rows.find(({ name, question }) => name === 'Bo' && question === '1')).toMatchObject({
      ...{
        given: 'The air',
        key: 'The lid',
        score: '0',
        worth: '1',
        mistakes: 'lids-float',
        how: 'submitted',
      },
      ...{ item: 'lid-choice', objective: 'what-a-lid-does', attempt: '1', receipt: 'AB12' },
    })
    const register = rowsOf(file(teacher.does('/challenge register')))
    expect(register.find(({ name }) => name === 'Eva')).toMatchObject({
      answered: '2',
      asked: '5',
      took_part: 'true',
      attempts_allowed: '2',
    })
  })

  it('keep whoever is gone without a name', () => {
    const { teacher, person, of } = over()
    const seat = of.seat('Bo').id
    person('Bo').says('/challenge appeal 1 I am Bo, and I know it')
    const heard = person('Bo').does('/forget everything')
    expect(to(heard, teacher.account)).toMatch(
      /Somebody in DevOps 2 asked me to forget them: one record is without a name/,
    )
    expect(to(heard, teacher.account)).not.toMatch(/\bBo\b/)
    expect(teacher.says('/challenge appeals')).toMatch(new RegExp(`one appeal - removed-${seat} $`))
    teacher.says('/class remove Di')
    const rows = rowsOf(file(teacher.does('/challenge gradebook')))
    expect(rows.map(({ name }) => name)).toEqual([
      "'=Cy",
      'Ana Ngo',
      'Eva',
      `removed-${seat}`,
      expect.stringMatching(/removed-/),
    ])
    expect(teacher.says('/challenge results')).toMatch(/Graded 5 of 5/)
    const all = [
      file(teacher.does('/challenge responses')),
      file(teacher.does('/challenge register')),
      teacher.says('/challenge results'),
    ]
    for (const text of all) expect(text).not.toMatch(/\bBo\b|\bDi\b/)
  })

  it('are for those who teach', () => {
    const { person } = over()
    for (const command of ['gradebook', 'responses', 'register', 'appeals'])
      expect(person('Bo').says(`/challenge ${command}`)).toMatch(/only those who teach/)
  })
})
