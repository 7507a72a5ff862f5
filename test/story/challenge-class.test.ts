// A class of thirty on three platforms through two challenges: other terms for some, time that was lost, a program that
// stops in the middle of telling, appeals, a regrade and the way back, people who leave and are forgotten, and files
// that say to the last digit what the screens say.

import { beforeAll, describe, expect, it } from 'vitest'
import type { Challenge } from '../../src/app/challenge/ports.ts'
import { seeded } from '../../src/engine/random.ts'
import { classroom, type Heard } from './classroom.ts'
import { type Answers, allRight, type Class, classOf, minute, published, takes, usual } from './taken.ts'

const letters = 'abcdefghijklmnopqrstuvwxyzABCD'
const names = [...letters].map((letter, at) => `Pupil ${at < 26 ? letter : letter.toLowerCase() + letter}`)
const wrong: Answers = {
  'lid-choice': 'The air',
  'lid-floats': 'true',
  'label-word': 'sticker',
  'label-several': 'a lid',
  'knot-choice': 'A bow',
}

type Story = { room: ReturnType<typeof classroom>; of: Class; first: Challenge; second: Challenge }

function taken(room: Story['room'], of: Class, title: string, without: number): Challenge {
  const challenge = published(room, of, usual, { title })
  for (const [at, name] of names.entries()) {
    if (at < without) continue
    const random = seeded(`${title} ${name}`)
    const knows = 0.25 + at / 45
    const answers = Object.fromEntries(
      usual.map((item) => [
        item,
        random() < knows ? allRight[item] : random() < 0.8 ? wrong[item] : undefined,
      ]),
    )
    takes(room, challenge, of.seat(name), answers)
  }
  return challenge
}

const flat = (heard: readonly Heard[]) => heard.map(({ text }) => text.replace(/\s+/g, ' '))
const fileOf = (heard: readonly Heard[]) => heard.flatMap(({ files }) => files)[0]!.replace('\ufeff', '')

/** A simple table: nobody here has a comma in their name. */
function table(text: string): Map<string, string>[] {
  const [head = '', ...rows] = text.trimEnd().split('\r\n')
  const columns = head.split(',')
  return rows.map((row) => new Map(row.split(',').map((cell, at) => [columns[at] ?? '', cell])))
}

describe('a class of thirty through two challenges', () => {
  const story = {} as Story
  const person = (name: string) => story.of.people.get(name)!
  const says = (line: string) => story.of.teacher.says(line)
  const told: Heard[] = []

  beforeAll(() => {
    const room = classroom()
    const of = classOf(room, names)
    const first = taken(room, of, 'Week 4', 2)
    Object.assign(story, { room, of, first })
  })

  it('tells nobody before those with more time, and the time that was lost, have had theirs', () => {
    const { room, of, first } = story
    room.store.challenges.override(first.id, { seat: of.seat('Pupil a').id }, { factor: 2 })
    const opens = first.setup.terms.window.opens
    room.store.challenges.away({ from: opens + 5 * minute, to: opens + 10 * minute })
    // One is still at it with the time that was given back.
    for (const minutes of [61, 10, 8]) {
      room.wait(minutes)
      expect(room.ring()).toEqual([])
    }
    room.wait(2)
  })

  it('tells each once, though the program stops before anything is sent', () => {
    const { room, first } = story
    room.core.ring(room.now())
    told.push(...room.restart())
    room.store.alarms.set({ kind: 'challenge', subject: first.id, purpose: 'ends', at: room.now() })
    expect(room.ring()).toEqual([])
    expect(room.restart()).toEqual([])
    const results = told.filter(({ text }) => text.includes('how you did'))
    expect(results).toHaveLength(28)
    expect(new Set(results.map(({ to }) => to)).size).toBe(28)
    expect(told).toHaveLength(28 + 1 + 1)
  })

  it('shows the class no name and no alias', () => {
    const [post] = told.filter((one) => one.public)
    expect(post!.text.replace(/\s+/g, ' ')).toMatch(/Week 4 is over 28 of 30 took part/)
    for (const name of names) {
      expect(post!.text).not.toContain(name)
      expect(post!.text).not.toContain(story.of.seat(name).alias)
    }
  })

  it('gives the same sums in the gradebook, in every answer and on the screen', () => {
    const { of } = story
    const grades = table(fileOf(of.teacher.does('/challenge gradebook'))).map((row) =>
      Number(row.get('Week 4 #1') || Number.NaN),
    )
    const known = grades.filter((grade) => !Number.isNaN(grade))
    expect(known).toHaveLength(28)
    const mean = known.reduce((sum, one) => sum + one, 0) / known.length
    expect(says('/challenge results')).toContain(
      `Mean ${(Math.round(mean * 10) / 10).toFixed(1).replace('.0', '')} %`,
    )
    const answers = table(fileOf(of.teacher.does('/challenge responses')))
    expect(answers).toHaveLength(28 * usual.length)
    const worth = answers.reduce((sum, row) => sum + Number(row.get('worth')), 0)
    expect((worth / answers.length) * 100).toBeCloseTo(mean, 6)
  })

  it('hears appeals as one matter, and regrades with every changed grade shown first', () => {
    const { of } = story
    const wrongs = names.filter((name) => /You: The air/.test(person(name).says('/challenge result')))
    expect(wrongs.length).toBeGreaterThan(4)
    for (const name of wrongs.slice(0, 3)) person(name).says('/challenge appeal 1 Air is dry')
    expect(says('/challenge appeals')).toMatch(/Q1 “.*”: 3 appeals/)
    const preview = of.teacher.does('/challenge regrade 1 accept the air')
    expect(flat(preview)[0]).toContain(`${wrongs.length} grades rise, 0 fall.`)
    const heard = of.teacher.does('/challenge regrade 1 apply accept the air')
    const changed = heard.filter(({ text }) => text.includes('was regraded')).map(({ to }) => to)
    expect(changed.sort()).toEqual(wrongs.map((name) => person(name).account).sort())
    expect(flat(heard).filter((text) => text.includes('Your appeal'))).toHaveLength(3)
  })

  it('keeps the grades of those who are gone, and neither name nor words of theirs', () => {
    const { of, room } = story
    const before = table(fileOf(of.teacher.does('/challenge gradebook')))
      .map((row) => row.get('Week 4 #1'))
      .sort()
    const seats = ['Pupil c', 'Pupil d'].map((name) => of.seat(name).id)
    person('Pupil c').says('/forget everything')
    says('/class remove Pupil d')
    const rows = table(fileOf(of.teacher.does('/challenge gradebook')))
    expect(rows.map((row) => row.get('Week 4 #1')).sort()).toEqual(before)
    expect(rows.slice(-2).map((row) => row.get('name'))).toEqual(seats.map((seat) => `removed-${seat}`))
    const kept = JSON.stringify(
      ['class_seats', 'class_acts', 'challenge_appeals', 'challenge_attempts', 'challenge_answers'].map(
        (name) => room.db.prepare(`select * from ${name}`).all(),
      ),
    )
    expect(kept).not.toMatch(/Pupil [cd]"/)
    expect(says('/challenge results')).toMatch(/Graded 28 of 30/)
  })

  it('goes through a second one, and stands in the gradebook beside the first', () => {
    const { room, of } = story
    const second = published(room, of, ['lid-choice', 'label-word'], { title: 'Week 5', feedback: 'score' })
    const there = names.filter((name) => !['Pupil c', 'Pupil d'].includes(name))
    for (const name of there) takes(room, second, of.seat(name), allRight)
    takes(room, second, of.seat('Pupil e'), wrong)
    room.wait(61)
    const heard = room.ring()
    expect(flat(heard).filter((text) => /how you did Your grade: 100 %/.test(text))).toHaveLength(28)
    const rows = table(fileOf(of.teacher.does('/challenge gradebook')))
    expect(rows).toHaveLength(30)
    expect(rows.find((row) => row.get('name') === 'Pupil e')!.get('Week 5 #2')).toBe('100')
    expect(rows.find((row) => row.get('name') === 'Pupil a')!.get('Week 4 #1')).toBe('')
  })

  it('has written into the record what changed a grade or the roster', () => {
    const record = says('/class audit')
    expect(record).toMatch(
      /mira regraded question 1 of challenge #1 \(an answer was accepted\): \d+ rose, 0 fell/,
    )
    expect(record).toMatch(/mira removed removed-\d+/)
    expect(record).not.toMatch(/Pupil [cd]\b/)
  })
})
