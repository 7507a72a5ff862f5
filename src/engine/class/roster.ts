// A list of people as a teacher pastes it: one a line, `name, email, group`, the latter two if wanted. Whoever can't
// be told apart is named with the lines, and left out until they can.

export type Person = { name: string; email?: string | undefined; group?: string | undefined }

export type RosterProblem =
  | { problem: 'twice'; name: string; lines: readonly number[] }
  | { problem: 'there-already'; name: string; lines: readonly number[] }
  | { problem: Unreadable; name: string; lines: readonly number[] }
  /** Of a file as a whole: a quote that begins there, or headings among which there is no name. */
  | { problem: 'open-quote' | 'no-name-column'; name: string; lines: readonly number[] }

type Unreadable = 'too-long' | 'no-name' | 'bad-email' | 'too-many-fields'

export type Roster = { people: readonly Person[]; problems: readonly RosterProblem[] }

export const rosterLimits = { people: 500, name: 80 } as const

export type Line = { line: number; read: Person | { problem: Unreadable; name: string } }

/** Lines end at line breaks or semicolons, and count from 1. `there`: who is on the roster already. */
export function readRoster(text: string, there: readonly Person[]): Roster {
  const lines = [...text.split(/\r\n|[\r\n;]/).entries()].flatMap(([at, line]) =>
    line.trim() === '' ? [] : [{ line: at + 1, read: personOf(line.split(/[,\t]/)) }],
  )
  return toldApart(lines, there)
}

/** Whoever could be read and is there once alone, and the problems by their lines. */
export function toldApart(all: readonly Line[], there: readonly Person[]): Roster {
  const problems: RosterProblem[] = []
  const groups = new Map<string, { line: number; person: Person }[]>()
  for (const { line, read } of all) {
    if ('problem' in read) problems.push({ ...read, lines: [line] })
    else {
      const key = same(read)
      const group = groups.get(key)
      if (group) group.push({ line, person: read })
      else groups.set(key, [{ line, person: read }])
    }
  }
  const known = new Set(there.map(same))
  const people: Person[] = []
  for (const [key, group] of groups) {
    const { person } = group[0]!
    const lines = group.map(({ line }) => line)
    if (known.has(key)) problems.push({ problem: 'there-already', name: person.name, lines })
    else if (group.length > 1) problems.push({ problem: 'twice', name: person.name, lines })
    else people.push(person)
  }
  return { people, problems: problems.sort((one, other) => one.lines[0]! - other.lines[0]!) }
}

/** Case, accents' encoding and spacing make no other name. */
export function sameName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** Two of one name are told apart by what else is known of them. */
function same({ name, email, group }: Person): string {
  return JSON.stringify([sameName(name), email?.toLowerCase() ?? '', sameName(group ?? '')])
}

/** A name, and behind it if wanted an e-mail address and a group, in either order. */
export function personOf([first = '', ...rest]: readonly string[]): Line['read'] {
  // Lists are pasted with bullets and numbers before them.
  const name = inOneLine(first.replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/, ''))
  const fields = rest.map(inOneLine).filter((field) => field !== '')
  const email = fields.find((field) => field.includes('@'))
  const [group, ...more] = fields.filter((field) => field !== email)
  const read = checked({ name, email, group })
  return more.length > 0 && !('problem' in read) ? { problem: 'too-many-fields', name } : read
}

export function checked({ name, email, group }: Person): Line['read'] {
  const shown = name.slice(0, 40)
  if (!/\p{L}/u.test(name)) return { problem: 'no-name', name: shown }
  if ([name, email, group].some((field) => (field?.length ?? 0) > rosterLimits.name))
    return { problem: 'too-long', name: shown }
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    return { problem: 'bad-email', name: shown }
  return { name, email, group }
}

export function inOneLine(field: string): string {
  return field.replace(/\s+/g, ' ').trim()
}
