// A spreadsheet of questions: one a row, under a row of headings.
//
//   question, answer, wrong 1, why 1, wrong 2, why 2, …, explanation, name, category, kind
//
// Several right answers are parted by |. With wrong options it is a choice; without, `true` or `false` or words to
// type. `kind` says it where that is not meant: number, short, several.

import type { Distractor, Spec } from '../engine/question/question.ts'
import { type Cell, readTable } from '../engine/table.ts'
import { error, noWhy, type Place, type Problem } from './bank.ts'
import type { Read } from './fits.ts'

const headings: Readonly<Record<string, string>> = {
  question: 'question',
  stem: 'question',
  answer: 'answer',
  key: 'answer',
  right: 'answer',
  explanation: 'explanation',
  feedback: 'explanation',
  name: 'name',
  title: 'name',
  category: 'category',
  topic: 'category',
  kind: 'kind',
  type: 'kind',
  code: 'code',
  unit: 'unit',
  tolerance: 'tolerance',
}
const kinds = ['choice', 'several', 'true-false', 'short', 'number', 'recall'] as const

export function readCsv(text: string): { read: Read[]; problems: Problem[] } {
  const { rows, open } = readTable(text)
  if (open) return { read: [], problems: [error(open, 'a quote begins here and never ends', 'a closing "')] }
  const [head, ...body] = rows
  if (!head) return { read: [], problems: [] }
  const columns = head.map(({ text: heading }) => columnOf(heading))
  const problems = head.flatMap(({ text: heading, place }, at) =>
    columns[at] === undefined
      ? [
          error(
            place,
            `the heading “${heading.slice(0, 40)}” is unknown`,
            'question, answer, wrong 1, why 1, explanation …',
          ),
        ]
      : columns.indexOf(columns[at]) < at
        ? [error(place, `the heading “${heading.slice(0, 40)}” is there twice`, 'each once')]
        : [],
  )
  for (const needed of ['question', 'answer'])
    if (!columns.includes(needed))
      problems.push(error(head[0]!.place, `there is no column “${needed}”`, 'a heading for it'))
  if (problems.length > 0) return { read: [], problems }
  const wrongs = columns
    .flatMap((column) => /^wrong(\d+)$/.exec(column ?? '')?.[1] ?? [])
    .map(Number)
    .sort((one, other) => one - other)
  const read: Read[] = []
  for (const row of body) {
    const cells = new Map(row.map((cell, at) => [columns[at], cell] as const))
    const spare = row.slice(columns.length).find((cell) => cell.text !== '')
    const found = spare
      ? error(spare.place, 'this cell has no heading', `at most ${columns.length} cells in a row`)
      : questionOf(cells, row[0]!.place, wrongs)
    if ('item' in found) read.push(found)
    else problems.push(found)
  }
  return { read, problems }
}

/** `wrong 2` and `Wrong_2` are the same; nothing for what is unknown. */
function columnOf(heading: string): string | undefined {
  const plain = heading.toLowerCase().replace(/[\s_-]+/g, '')
  const numbered = /^(wrong|distractor|why|reason)(\d{1,2})$/.exec(plain)
  if (!numbered) return headings[plain]
  return `${/^(why|reason)$/.test(numbered[1]!) ? 'why' : 'wrong'}${Number(numbered[2])}`
}

type Row = ReadonlyMap<string | undefined, Cell>

/** `all`: the numbers of the columns for wrong answers, in order. */
function questionOf(row: Row, start: Place, all: readonly number[]): Read | Problem {
  const of = (column: string) => row.get(column)?.text || undefined
  const place = (column: string) => row.get(column)?.place ?? start
  const wrongs = all.filter((at) => of(`wrong${at}`) !== undefined)
  const spec = specOf(of, wrongs, place)
  if ('weight' in spec) return spec
  return {
    item: { name: of('name'), category: of('category'), spec, explanation: of('explanation') },
    locate: ([part, at, inner]) => {
      if (part === 'distractors') return place(`${inner === 'why' ? 'why' : 'wrong'}${wrongs[Number(at)]}`)
      if (part === 'keys' || part === 'key' || part === 'accept') return place('answer')
      return place(typeof part === 'string' && row.has(part) ? part : 'question')
    },
  }
}

function specOf(
  of: (column: string) => string | undefined,
  wrongs: readonly number[],
  place: (column: string) => Place,
): Spec | Problem {
  const [question, answer] = [of('question'), of('answer')]
  if (question === undefined) return error(place('question'), 'there is no question', 'one in this cell')
  if (answer === undefined) return error(place('answer'), 'there is no answer', 'one in this cell')
  const base = { stem: question, ...(of('code') === undefined ? {} : { code: of('code') }) }
  const answers = answer
    .split('|')
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const distractors = wrongs.map(
    (at): Distractor => ({ text: of(`wrong${at}`)!, why: of(`why${at}`) ?? noWhy }),
  )
  const truth = /^(true|t|yes)$/i.test(answer) ? true : /^(false|f|no)$/i.test(answer) ? false : undefined
  const said = of('kind')?.toLowerCase()
  if (said !== undefined && !kinds.some((kind) => kind === said))
    return error(place('kind'), `there is no kind “${said.slice(0, 40)}”`, `one of ${kinds.join(', ')}`)
  const guessed =
    distractors.length > 0
      ? answers.length > 1
        ? 'several'
        : 'choice'
      : truth === undefined
        ? 'short'
        : 'true-false'
  switch (said ?? guessed) {
    case 'several':
      return { ...base, kind: 'several', keys: answers.map((text) => ({ text })), distractors }
    case 'true-false':
      if (truth === undefined)
        return error(place('answer'), `the answer is “${answer.slice(0, 40)}”`, 'true or false')
      return { ...base, kind: 'true-false', key: truth, why: of('why1') ?? noWhy }
    case 'number': {
      const [key, tolerance] = [numeric(answer), numeric(of('tolerance') ?? '0')]
      if (key === undefined)
        return error(place('answer'), `“${answer.slice(0, 40)}” is no number`, 'a number such as 3.5')
      if (tolerance === undefined || tolerance < 0)
        return error(place('tolerance'), 'this is no margin', 'a number such as 0.5')
      return {
        ...base,
        kind: 'number',
        key,
        ...(of('unit') === undefined ? {} : { unit: of('unit') }),
        tolerance,
        mistakes: [],
      }
    }
    case 'recall':
      return { ...base, kind: 'recall', back: answer }
    case 'short': {
      const mistakes = distractors.map(({ text, why }) => ({ answers: [`${text as string}`], why }))
      return { ...base, kind: 'short', key: answers[0] ?? answer, accept: answers.slice(1), mistakes }
    }
    default:
      return { ...base, kind: 'choice', key: { text: answer }, distractors }
  }
}

function numeric(text: string): number | undefined {
  return /^[+-]?\d{1,15}([.,]\d{1,12})?$/.test(text) ? Number(text.replace(',', '.')) : undefined
}
