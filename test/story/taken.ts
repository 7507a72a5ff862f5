// A class that has taken a challenge: what was set, who was asked what, and what each gave, through the store as the
// screens would have stored it.

import type { Challenge } from '../../src/app/challenge/ports.ts'
import type { Seat } from '../../src/app/classes/ports.ts'
import type { Setup } from '../../src/engine/challenge/setup.ts'
import { type ClassId, type ItemId, id, type Millis } from '../../src/engine/ids.ts'
import { markOf, readResponse } from '../../src/engine/question/grade.ts'
import { pose } from '../../src/engine/question/pose.ts'
import type { Body, Response } from '../../src/engine/question/question.ts'
import { load, madeUpFamilies } from '../content/made-up.ts'
import { type classroom, codesIn, type Member } from './classroom.ts'
import { stories } from './curriculum.ts'

type Room = ReturnType<typeof classroom>
const { curriculum } = load(stories)
export const minute = 60_000

export type Class = {
  teacher: Member
  id: ClassId
  people: ReadonlyMap<string, Member>
  seat(name: string): Seat
}

/** A class of the teacher mira with these people, on all three platforms by turns, which meets in `#week`. */
export function classOf(room: Room, names: readonly string[]): Class {
  const teacher = room.person('mira')
  teacher.says('/class create DevOps 2 Europe/Berlin en')
  const codes = codesIn(teacher.does(`/class roster ${names.join('\n')}`))
  const platforms = ['terminal', 'telegram', 'discord'] as const
  const people = new Map(
    names.map((name, at) => {
      const member = room.person(name.toLowerCase().replace(/[^a-z]+/g, ''), platforms[at % 3])
      member.says(`/join ${codes.get(name) ?? codes.get(`"'${name}"`)}`)
      return [name, member]
    }),
  )
  const of = id<ClassId>('1')
  room.store.classes.bind(of, { platform: 'discord', id: 'week', private: false }, room.now())
  const seat = (name: string) => room.store.classes.seats(of).find((one) => one.name === name)!
  return { teacher, id: of, people, seat }
}

export const usual = ['lid-choice', 'lid-floats', 'label-word', 'label-several', 'knot-choice']

export function setupOf(opens: Millis, change: Partial<Setup> = {}): Setup {
  return {
    title: 'Week 4',
    blueprint: { parts: [] },
    drawing: 'same',
    navigation: 'free',
    feedback: 'reasons',
    terms: {
      window: { opens, closes: opens + 60 * minute },
      limit: 15 * minute,
      attempts: 2,
      counting: 'best',
      late: { late: 'submit' },
    },
    outage: 60 * minute,
    ...change,
  }
}

/** Published, with the alarm that ends it. One list of items for each question. */
export function published(
  room: Room,
  of: Class,
  plan: readonly (string | string[])[],
  change: Partial<Setup> = {},
): Challenge {
  const { store } = room
  const made = store.challenges.create(of.id, setupOf(room.now(), change), of.seat('mira').id, room.now())
  const slots = plan.map((items) => ({ items: [items].flat().map((one) => id<ItemId>(one)) }))
  store.challenges.publish(made.id, slots, room.now())
  const at = made.setup.terms.window.closes
  store.alarms.set({ kind: 'challenge', subject: made.id, purpose: 'ends', at })
  return store.challenges.get(made.id)!
}

/** By text as they would pick or type it; nothing for no answer. */
export type Answers = Readonly<Record<string, string | undefined>>

export function takes(
  room: Room,
  challenge: Challenge,
  seat: Seat,
  answers: Answers,
  items?: readonly string[],
): void {
  const { store } = room
  const chosen = items ?? challenge.plan!.map((slot) => slot.items[0]!)
  const questions = chosen.map((item) =>
    pose(curriculum.items.get(id<ItemId>(item))!, `${seat.id}/${item}`, madeUpFamilies),
  )
  const asked = questions.map((question) => ({
    question: store.questions.keep(question),
    item: question.item,
    objective: question.objective,
    seed: `${seat.id}/${question.item}`,
  }))
  const begun = store.challenges.begin(challenge.id, seat.id, false, asked, room.now())!
  const marks = questions.map(({ item, body }, at) => {
    const text = answers[item]
    const response = text === undefined ? undefined : responseOf(body, text)
    if (response) store.challenges.respond(begun.id, at + 1, response, room.now())
    const { score, held } = response ? markOf(response, body) : { score: 0, held: [] }
    return { slot: at + 1, score, held }
  })
  store.challenges.end(begun.id, 'submitted', room.now(), 'AB12', marks)
}

function responseOf(body: Body, text: string): Response {
  if (text === '?') return { kind: 'not-sure' }
  if (body.kind === 'choice') return { kind: 'choice', option: optionAt(body.options, text) }
  if (body.kind === 'several')
    return {
      kind: 'several',
      options: text
        .split('; ')
        .map((one) => optionAt(body.options, one))
        .sort(),
    }
  const read = readResponse(text, body)
  if (!read) throw new Error(`A ${body.kind} can't be answered by ${text}.`)
  return read
}

function optionAt(options: readonly { text: unknown }[], text: string): number {
  const at = options.findIndex((option) => option.text === text)
  if (at < 0) throw new Error(`There is no option ${text}.`)
  return at
}

export const allRight: Answers = {
  'lid-choice': 'The lid',
  'lid-floats': 'false',
  'label-word': 'label',
  'label-several': 'a name; a date',
  'knot-choice': 'A knot',
}
