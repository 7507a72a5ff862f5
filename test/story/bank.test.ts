// A class's own questions: in by a file after a dry run, out as one, changed by a newer file, taken out, and asked
// as they were when they are posed.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankItem, bankItems } from '../../src/app/bank/items.ts'
import type { BankItem } from '../../src/bank/bank.ts'
import { writeGift } from '../../src/bank/gift/write.ts'
import type { SentFile } from '../../src/chat/message.ts'
import type { ClassId } from '../../src/engine/ids.ts'
import { pose } from '../../src/engine/question/pose.ts'
import { anyItem } from '../bank/any-item.ts'
import { challengeSetup } from '../store/made-up.ts'
import { classroom, codesIn, type Heard, type Member } from './classroom.ts'

const lids = `$CATEGORY: boxes

::lid::Which part closes a box? {
  =The lid
  ~The floor #It is below.
}

::walls::A box has walls. {T#They hold the lid.}
`
const file = (text: string, name = 'questions.gift'): SentFile => ({ name, text })
const words = (all: readonly Heard[]) => all.map(({ text }) => text.replace(/\s+/g, ' ')).join('\n')

const begin = () => {
  const room = classroom()
  const teacher = room.person('mira')
  teacher.says('/class create DevOps 2 Europe/Berlin en')
  const classId = '1' as ClassId
  return { room, teacher, classId, rows: () => room.db.prepare('select * from class_items').all() }
}

const imports = (teacher: Member, text: string) => {
  teacher.sends(file(text), '/class import')
  return teacher.says('/class import yes')
}

describe('a file of questions', () => {
  it('is shown before anything is kept, and imported by a yes', () => {
    const { room, teacher, classId, rows } = begin()
    const [shown] = teacher.sends(file(lids), '/class import')
    expect(words([shown!])).toMatch(
      /questions\.gift, read as GIFT: 2 questions for DevOps 2 \(1 with one right answer, 1 true or false\)\./,
    )
    expect(words([shown!])).toMatch(/2 are new, none takes the place of an older one/)
    expect(rows()).toEqual([])
    expect(teacher.says('/class bank')).toMatch(/No questions of its own yet/)
    expect(teacher.forges(shown!.buttons.get('Import 2 questions')!)).toMatch(
      /Imported into DevOps 2: 2 new, 0 in place of older ones\. The class has 2 questions/,
    )
    expect(
      bankItems(room.store, classId).map(({ id, objective, demand }) => [id, objective, demand]),
    ).toEqual([
      ['bank-1-1', 'bank:1:1', 'recognise'],
      ['bank-1-2', 'bank:1:2', 'recognise'],
    ])
    expect(teacher.says('/class audit')).toMatch(/mira imported questions: 2 new, 0 in place of older ones/)
  })

  it('with a mistake is listed line by line and column by column, and nothing of it is kept', () => {
    const { room, teacher, rows } = begin()
    const wrong = `Which?{~a ~b}\n\n${lids}\nAnd which? {=a =a}\n`
    const [shown] = teacher.sends(file(wrong), '/class import')
    expect(words([shown!])).toMatch(/questions\.gift, read as GIFT: \d+ mistakes?\./)
    expect(words([shown!])).toMatch(/Line 1, column \d+: .* Expected: /)
    expect(words([shown!])).toMatch(/Nothing was imported\. Mend these/)
    expect(shown!.files[0]).toMatch(/^questions\.gift\n1:\d+ mistake: .* Expected: /)
    expect([...shown!.buttons.keys()]).toEqual([])
    expect(rows()).toEqual([])
    expect(room.db.prepare('select count(*) from class_imports').pluck().get()).toBe(0)
    expect(teacher.says('/class import yes')).toMatch(/There is nothing that waits for that/)
  })

  it('with very many mistakes shows the first and gives all as a file', () => {
    const { teacher } = begin()
    const [shown] = teacher.sends(file('Which?{~a ~b}\n\n'.repeat(150)), '/class import')
    expect(shown!.text.match(/Line \d+, column/g)).toHaveLength(20)
    expect(words([shown!])).toMatch(/130 more are in the file/)
    expect(shown!.files[0]!.trim().split('\n')).toHaveLength(151)
  })

  it.each([
    [
      'aiken.txt',
      'Which part closes a box?\nA. The lid\nB. The floor\nANSWER: A\n',
      /read as Aiken: one question/,
    ],
    ['cards.csv', 'question,answer,wrong 1,why 1\nWhich?,a,b,no\n', /read as CSV: one question/],
    [
      'own.yaml',
      '- { kind: true-false, stem: A lid floats., key: false, why: It lies. }\n',
      /read as YAML: one/,
    ],
  ])('may be %s', (name, text, wanted) => {
    const { teacher } = begin()
    expect(words(teacher.sends(file(text, name), '/class import'))).toMatch(wanted)
  })

  it.each([
    ['too-big', /The file is too big: I read at most 900 kB/],
    ['no-text', /no text that I can read\. Save it as text in UTF-8/],
    ['lost', /I could not fetch the file/],
    ['absent', /There is no such file here/],
  ] as const)('that can’t be read (%s) gets a sentence that says what to do', (fault, wanted) => {
    const { teacher } = begin()
    expect(words(teacher.sends({ name: 'q.gift', fault }, '/class import'))).toMatch(wanted)
  })

  it('is wanted from teachers of a class alone: of nobody else is it even fetched', () => {
    const { room, teacher, rows } = begin()
    const codes = codesIn(teacher.does('/class roster Tom Assist; Kim Lee'))
    const [tom, kim, eve] = ['tom', 'kim', 'eve'].map((name) => room.person(name)) as [Member, Member, Member]
    tom.says(`/join ${codes.get('Tom Assist')}`)
    kim.says(`/join ${codes.get('Kim Lee')}`)
    teacher.says('/class role Tom Assist assistant')
    const shortcut = (one: Member) => one.does('/class')[0]!.buttons.get('the class’s questions')
    expect([teacher, tom, kim].map(shortcut)).toEqual(['class bank', undefined, undefined])
    for (const one of [tom, kim])
      expect(words(one.sends(file(lids), '/class import'))).toMatch(/In DevOps 2 only/)
    expect(words(eve.sends(file(lids), '/class import'))).toMatch(/You are in no class/)
    expect(words(eve.sends(file(lids)))).toMatch(/I can’t tell what this file is for/)
    expect(rows()).toEqual([])
  })

  it('by itself is for the command that asked for one, within an hour', () => {
    const { room, teacher } = begin()
    expect(words(teacher.sends(file(lids)))).toMatch(/I can’t tell what this file is for/)
    expect(teacher.says('/class import')).toMatch(/type the path of the file/)
    expect(words(teacher.sends(file('What?{~a}')))).toMatch(/mistake/)
    expect(words(teacher.sends(file(lids)))).toMatch(/2 questions for DevOps 2/)
    room.wait(61)
    expect(words(teacher.sends(file(lids)))).toMatch(/I can’t tell what this file is for/)
  })

  it('that a newer one took the place of, or that was dropped, can’t be confirmed any more', () => {
    const { teacher } = begin()
    const [older] = teacher.sends(file(lids), '/class import')
    teacher.sends(file(lids), '/class import')
    expect(teacher.forges(older!.buttons.get('Import 2 questions')!)).toMatch(/a newer file came/)
    expect(teacher.says('/class import no')).toMatch(/The file is dropped/)
    expect(teacher.says('/class import yes')).toMatch(/There is nothing that waits for that/)
  })

  it('is confirmed once, for the class for which it was sent, by somebody who still teaches it', () => {
    const { room, teacher, rows } = begin()
    const [shown] = teacher.sends(file(lids), '/class import')
    const codes = codesIn(teacher.does('/class roster Ben'))
    room.person('ben').says(`/join ${codes.get('Ben')}`)
    teacher.says('/class create Physics')
    const press = shown!.buttons.get('Import 2 questions')!
    expect(teacher.forges(press)).toMatch(/Imported into DevOps 2/)
    expect(teacher.forges(press)).toMatch(/it was imported/)
    expect(rows()).toHaveLength(2)
    teacher.says('/class DevOps 2')
    teacher.sends(file(lids.replace('lid::', 'top::')), '/class import')
    teacher.says('/class role Ben teacher')
    room.person('ben').says('/class role mira learner')
    teacher.says('/class Physics')
    expect(teacher.says('/class import yes')).toMatch(/In DevOps 2 only/)
    expect(rows()).toHaveLength(2)
  })
})

describe('a newer file', () => {
  it('makes a new version of what it changes, and leaves what was posed as it was', () => {
    const { room, teacher, classId } = begin()
    imports(teacher, lids)
    const families = new Map()
    const [before] = bankItems(room.store, classId)
    const posed = pose(before!, 'seed', families)
    expect([posed.explanation, posed.source]).toEqual([[], ''])
    const asked = room.store.questions.keep(posed)
    const kept = JSON.stringify(room.store.questions.get(asked))
    room.wait(1)
    const newer = lids.replace('The floor', 'The ground').replace('::lid::', '::Lid::')
    expect(words(teacher.sends(file(newer), '/class import'))).toMatch(
      /None is new, one takes the place of an older one of its name, one is there already just so/,
    )
    teacher.says('/class import yes')
    const after = bankItems(room.store, classId)
    expect(bankItem(room.store, after[0]!.id, Date.parse('2026-11-23T08:00:00Z'))).toEqual(before)
    expect(after.map(({ id, version }) => [id, version])).toEqual([
      ['bank-1-1', '2'],
      ['bank-1-2', '1'],
    ])
    expect(JSON.stringify(after[0])).toContain('The ground')
    expect(JSON.stringify(room.store.questions.get(asked))).toBe(kept)
    expect(kept).toContain('The floor')
    expect(words(teacher.sends(file(newer), '/class import'))).toMatch(/2 are there already just so/)
    expect(teacher.says('/class import yes')).toMatch(/nothing that waits/)
  })

  it('tells apart by their order what has one name, and by the category what has one in each', () => {
    const { room, teacher, classId } = begin()
    const twice = (wrong: string) =>
      `$CATEGORY: a\n\n::q::One?{=x ~${wrong}}\n\n::q::Two?{=x ~y}\n\n$CATEGORY: b\n\n::q::Three?{=x ~y}\n`
    imports(teacher, twice('y'))
    imports(teacher, twice('z'))
    const items = bankItems(room.store, classId)
    expect(items.map(({ version }) => version)).toEqual(['2', '1', '1'])
    expect(bankItems(room.store, classId, 'b').map(({ id }) => id)).toEqual(['bank-1-3'])
  })
})

describe('the bank', () => {
  it('is listed, shown, and given as GIFT that gives the same bank', () => {
    const { room, teacher, classId } = begin()
    imports(teacher, lids)
    expect(teacher.says('/class bank')).toMatch(
      /2 questions of its own.*boxes 1 with one right answer, 1 true or false/,
    )
    expect(teacher.says('/class bank list')).toMatch(
      /1: lid · Which part closes a box\?.*2: walls · A box has walls/,
    )
    expect(teacher.says('/class bank 1')).toMatch(
      /Question 1 of DevOps 2: .*=The lid.*~The floor#It is below/,
    )
    const [given] = teacher.does('/class bank gift')
    expect(words([given!])).toMatch(/The 2 questions of DevOps 2 as GIFT.*It holds the answers/)
    const before = bankItems(room.store, classId)
    expect(words(teacher.sends(file(given!.files[0]!), '/class import'))).toMatch(
      /2 are there already just so/,
    )
    teacher.says('/class create Physics')
    imports(teacher, given!.files[0]!)
    const spec = (items: typeof before) => items.map((item) => item.made === 'fixed' && item.spec)
    expect(spec(bankItems(room.store, '2' as ClassId))).toEqual(spec(before))
  })

  it('goes out and comes in again as it was, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 4 }), (items) => {
        const { room, teacher } = begin()
        const stored = (): BankItem[] => room.store.bank.all('1' as ClassId).map(({ item }) => item)
        expect(imports(teacher, writeGift(items))).toMatch(/Imported/)
        const first = stored()
        const [given] = teacher.does('/class bank gift')
        expect(words(teacher.sends(file(given!.files[0]!), '/class import'))).toMatch(
          /None is new, none takes/,
        )
        expect(stored()).toEqual(first)
      }),
      { numRuns: 25 },
    )
  })

  it('is paged where it is long', () => {
    const { teacher } = begin()
    imports(
      teacher,
      Array.from({ length: 45 }, (_, at) => `::q${at}::Is ${at} a number?{T#It is.}\n`).join('\n'),
    )
    const [page] = teacher.does('/class bank list 2')
    expect(words([page!])).toMatch(/45 questions, page 2 of 3.* 21: q20 · Is 20/)
    expect(page!.buttons.get('more')).toBe('class bank list 3')
    expect(teacher.says('/class bank list 99')).toMatch(/page 3 of 3/)
  })

  it('loses one question or all, and gives no number twice; what a challenge points at is still there', () => {
    const { room, teacher, classId } = begin()
    imports(teacher, lids)
    expect(teacher.says('/class bank remove 2')).toMatch(/Question 2 is taken out of DevOps 2\. One is left/)
    expect(teacher.says('/class bank 2')).toMatch(/Type `\/class bank`/)
    imports(teacher, lids)
    expect(bankItems(room.store, classId).map(({ id }) => id)).toEqual(['bank-1-1', 'bank-1-3'])
    const [gone] = [bankItem(room.store, 'bank-1-2' as never)]
    expect(JSON.stringify(gone)).toContain('A box has walls')
    expect(teacher.says('/class bank remove all')).toMatch(/All 2 questions of DevOps 2 would be taken out/)
    expect(bankItems(room.store, classId)).toHaveLength(2)
    expect(teacher.says('/class bank remove all now')).toMatch(/2 questions are taken out/)
    expect(teacher.says('/class bank')).toMatch(/No questions of its own yet/)
    expect(teacher.says('/class audit')).toMatch(/took out 2 questions of the class’s own/)
    expect(bankItem(room.store, 'layers-1' as never)).toBeUndefined()
  })

  it('has room for 1000 questions', () => {
    const { teacher, rows } = begin()
    const many = (from: number) =>
      Array.from({ length: 499 }, (_, at) => `::q${from + at}::Is ${from + at} a number?{T#It is.}\n`).join(
        '\n',
      )
    imports(teacher, many(0))
    imports(teacher, many(1000))
    expect(words(teacher.sends(file(many(2000)), '/class import'))).toMatch(/at most 1,?000 questions/)
    expect(rows()).toHaveLength(998)
  })
})

describe('/class gift', () => {
  it('gives the curriculum’s written questions about a topic, with their sources, and takes them back', () => {
    const { teacher } = begin()
    const [given] = teacher.does('/class gift labels')
    expect(words([given!])).toMatch(/3 questions about Labels as GIFT, for Moodle and others\. $/)
    expect(given!.files[0]).toMatch(/\$CATEGORY: Boxes\/Labels[\s\S]*::label-word::[\s\S]*docs\.docker\.com/)
    expect(words(teacher.sends(file(given!.files[0]!), '/class import'))).toMatch(/3 questions for DevOps 2/)
    expect(teacher.says('/class gift')).toMatch(/Say about which topic/)
    expect(teacher.says('/class gift nowhere')).toMatch(/There is no topic like “nowhere”/)
  })

  it('says what is left out because it is made anew each time', () => {
    const { teacher } = begin()
    const said = teacher.says('/class gift stacks')
    expect(said).toMatch(
      /(\d+|One) (is|are) left out: (it is|they are) made anew|There is no written question about/,
    )
  })

  it('keeps back what a challenge holds while it runs, from anybody who sits in that class', () => {
    const { room, teacher, classId } = begin()
    const codes = codesIn(teacher.does('/class roster Kim Lee'))
    const kim = room.person('kim')
    kim.says(`/join ${codes.get('Kim Lee')}`)
    kim.says('/class create Kim’s own')
    const seat = room.store.classes.seats(classId)[0]!
    const { id } = room.store.challenges.create(classId, challengeSetup, seat.id, 0)
    room.store.challenges.seal(id, new Map([['label-word' as never, true]]))
    for (const one of [teacher, kim]) {
      const [given] = one.does('/class gift labels')
      expect(words([given!])).toMatch(/2 questions about Labels.* One is kept back while a challenge asks it/)
      expect(given!.files[0]).not.toMatch(/label-word|sticker/)
    }
    room.store.challenges.seal(id, new Map())
    expect(kim.does('/class gift labels')[0]!.files[0]).toMatch(/label-word/)
  })
})
