// A list of people as a teacher pastes it: one a line, `name, email, group`, the latter two if wanted. Whoever can't
// be told apart is named with the lines, and left out until they can.

export type Person = { name: string; email?: string | undefined; group?: string | undefined }

export type RosterProblem =
  | { problem: 'twice'; name: string; lines: readonly number[] }
  | { problem: 'there-already'; name: string; lines: readonly number[] }
  | {
      problem: 'too-long' | 'no-name' | 'bad-email' | 'too-many-fields'
      name: string
      lines: readonly number[]
    }

export type Roster = { people: readonly Person[]; problems: readonly RosterProblem[] }

export const rosterLimits = { people: 500, name: 80 } as const

type Line = { line: number; person: Person }

/** Lines end at line breaks or semicolons, and count from 1. `there`: who is on the roster already. */
export function readRoster(text: string, there: readonly Person[]): Roster {
  const problems: RosterProblem[] = []
  const read: Line[] = []
  for (const [at, line] of text.split(/\r\n|[\r\n;]/).entries()) {
    if (line.trim() === '') continue
    const found = personOf(line)
    if ('problem' in found) problems.push({ ...found, lines: [at + 1] })
    else read.push({ line: at + 1, person: found })
  }
  const groups = new Map<string, Line[]>()
  for (const one of read) groups.set(same(one.person), [...(groups.get(same(one.person)) ?? []), one])
  const known = new Set(there.map(same))
  const people: Person[] = []
  for (const [key, group] of groups) {
    const [{ person }] = group as [Line, ...Line[]]
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

function personOf(
  line: string,
): Person | { problem: 'too-long' | 'no-name' | 'bad-email' | 'too-many-fields'; name: string } {
  // Lists are pasted with bullets and numbers before them, or with tabs from a spreadsheet.
  const bare = line.replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/, '')
  const [name = '', ...rest] = bare.split(/[,\t]/).map((field) => field.replace(/\s+/g, ' ').trim())
  const fields = rest.filter((field) => field !== '')
  const shown = name.slice(0, 40)
  if (!/\p{L}/u.test(name)) return { problem: 'no-name', name: bare.trim().slice(0, 40) }
  if ([name, ...fields].some((field) => field.length > rosterLimits.name))
    return { problem: 'too-long', name: shown }
  const email = fields.find((field) => field.includes('@'))
  const groups = fields.filter((field) => field !== email)
  if (email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    return { problem: 'bad-email', name: shown }
  if (groups.length > 1) return { problem: 'too-many-fields', name: shown }
  return { name, email, group: groups[0] }
}
