// The same list as a file, such as a spreadsheet or another program gives it: one person a line, with quotes around
// what holds a comma, and if wanted a line of headings in whatever order they are.

import { type Cell, readTable } from '../table.ts'
import { checked, inOneLine, type Line, type Person, personOf, type Roster, toldApart } from './roster.ts'

type Column = 'name' | 'first' | 'last' | 'email' | 'group'

/** As Moodle, Canvas, Google Classroom and people call them. */
const headings: Readonly<Record<string, Column>> = {
  name: 'name',
  names: 'name',
  fullname: 'name',
  student: 'name',
  learner: 'name',
  participant: 'name',
  firstname: 'first',
  givenname: 'first',
  forename: 'first',
  lastname: 'last',
  surname: 'last',
  familyname: 'last',
  email: 'email',
  emailaddress: 'email',
  mail: 'email',
  group: 'group',
  groups: 'group',
  section: 'group',
  team: 'group',
}

/** Lines count from 1, as an editor shows them. */
export function readRosterFile(text: string, there: readonly Person[]): Roster {
  const { rows, open } = readTable(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  if (open) return { people: [], problems: [{ problem: 'open-quote', name: '"', lines: [open.line] }] }
  const [first = [], ...others] = rows
  const columns = columnsOf(first)
  if (columns && !columns.some((column) => column === 'name' || column === 'first' || column === 'last')) {
    const name = first.map((cell) => cell.text).join(', ')
    return { people: [], problems: [{ problem: 'no-name-column', name: name.slice(0, 40), lines: [1] }] }
  }
  const lines = (columns ? others : rows).map((row): Line => {
    const { line } = row[0]!.place
    return { line, read: columns ? underHeadings(row, columns) : personOf(row.map((cell) => cell.text)) }
  })
  return toldApart(lines, there)
}

/** Nothing where the first line is a person already. */
function columnsOf(row: readonly Cell[]): (Column | undefined)[] | undefined {
  if (row.some(({ text }) => text.includes('@'))) return undefined
  const columns = row.map(({ text }) => {
    const plain = text.toLowerCase().replace(/[^a-z]/g, '')
    return Object.hasOwn(headings, plain) ? headings[plain] : undefined
  })
  return columns.some((column) => column !== undefined) ? columns : undefined
}

function underHeadings(row: readonly Cell[], columns: readonly (Column | undefined)[]): Line['read'] {
  const of = (column: Column) => {
    const at = columns.indexOf(column)
    return at < 0 ? '' : inOneLine(row[at]?.text ?? '')
  }
  const name = of('name') || inOneLine(`${of('first')} ${of('last')}`)
  return checked({ name, email: of('email') || undefined, group: of('group') || undefined })
}
