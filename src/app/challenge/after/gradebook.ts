// Everybody's grades as one wide table, in the shape that a learning platform takes. Grades are in per cent of what
// could be earned, so that every column has 100 points.
//
// Moodle: its export's own columns, of which one is mapped to the person and each other to a grade item
// (docs.moodle.org/405/en/Grade_import, "CSV grade import": map "Email address" to "useremail").
// Canvas: "Student", "ID", "SIS User ID", "SIS Login ID", "Section", then the assignments, and a first row with the
// points possible (instructure/canvas-lms, lib/gradebook_importer.rb: `row_has_student_headers?`,
// `update_column_count`, `check_for_non_student_row`); a column whose name ends in a number in brackets would be taken
// for the assignment of that number.
// Google Classroom documents no import of a file of grades: these are the columns by which a sheet of its people is
// joined (last name, first name, e-mail address).

import { csv } from '../../../chat/csv.ts'
import type { Seat } from '../../classes/ports.ts'
import type { Store } from '../../ports.ts'
import { numberOf } from '../meant.ts'
import type { Challenge } from '../ports.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

export const shapes = ['plain', 'moodle', 'canvas', 'classroom'] as const
export type Shape = (typeof shapes)[number]

export type Gradebook = {
  columns: readonly string[]
  rows: readonly (readonly (string | number | undefined)[])[]
  /** Of all grades in it, as they stand there. */
  grades: number
  sum: number
}

/** `section`: what the class is called. A name is parted before its last word, where a platform wants two. */
export function gradebookOf(
  store: Store,
  challenges: readonly Challenge[],
  seats: readonly Seat[],
  section: string,
  shape: Shape,
): Gradebook {
  const outcomes = challenges.map((one) => outcomeOf(store, one))
  const titles = challenges.map((one) => `${one.setup.title.replace(/[()]/g, ' ').trim()} #${numberOf(one)}`)
  const people = rowSeats(seats, outcomes)
  const grades = people.map((seat) => outcomes.map((outcome) => gradeIn(outcome, seat)))
  const rows = people.map((seat, at) => [...whoIn(shape, seat, section), ...grades[at]!])
  const points = ['    Points Possible', '', '', '', '', ...titles.map(() => 100)]
  const all = grades.flat().filter((grade) => grade !== undefined)
  return {
    columns: [...who[shape], ...titles],
    rows: shape === 'canvas' ? [points, ...rows] : rows,
    grades: all.length,
    sum: rounded(all.reduce((sum, one) => sum + one, 0)),
  }
}

const who: Record<Shape, readonly string[]> = {
  plain: ['name', 'group', 'email'],
  moodle: ['First name', 'Last name', 'ID number', 'Email address'],
  canvas: ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section'],
  classroom: ['Last Name', 'First Name', 'Email Address'],
}

function whoIn(shape: Shape, seat: Seat, section: string): (string | undefined)[] {
  const name = called(seat)
  const [, first = '', last = name] = /^(.*)\s+(\S+)$/s.exec(name) ?? []
  switch (shape) {
    case 'plain':
      return [name, seat.group, seat.email]
    case 'moodle':
      return [first, last, '', seat.email]
    case 'canvas':
      return [first === '' ? last : `${last}, ${first}`, '', '', seat.email, section]
    case 'classroom':
      return [last, first, seat.email]
  }
}

export function called({ id, name }: Seat): string {
  return name ?? `removed-${id}`
}

/** All learners on the roster, and whoever took part and is gone. */
export function rowSeats(seats: readonly Seat[], outcomes: readonly Outcome[]): Seat[] {
  const taken = new Map(outcomes.flatMap(({ people }) => people.map(({ seat }) => [seat.id, seat])))
  const there = seats.filter(({ id, role }) => role === 'learner' || taken.has(id))
  const known = new Set(there.map(({ id }) => id))
  return [...there, ...[...taken.values()].filter(({ id }) => !known.has(id))]
}

/** In per cent. */
function gradeIn({ people }: Outcome, { id }: Seat): number | undefined {
  const share = people.find(({ seat }) => seat.id === id)?.grade?.share
  return share === undefined ? undefined : rounded(share * 100)
}

/** Moodle keeps five digits. */
export function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5
}

export function gradebookCsv({ columns, rows }: Gradebook, mark: boolean): string {
  const cells = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])))
  return csv(columns, cells, { mark })
}
