// A file of questions, in whichever of four formats it is: read, checked, and taken whole or not at all.

import { places } from '../engine/lines.ts'
import { readAiken } from './aiken.ts'
import { bankLimits, error, type Problem, type Reading } from './bank.ts'
import { readCsv } from './csv.ts'
import { fits, type Read } from './fits.ts'
import { readGift } from './gift/read.ts'
import { readYaml } from './yaml.ts'

export const formats = ['gift', 'aiken', 'csv', 'yaml'] as const
export type Format = (typeof formats)[number]

const readers: Record<Format, (text: string) => { read: Read[]; problems: Problem[] }> = {
  gift: readGift,
  aiken: readAiken,
  csv: readCsv,
  yaml: readYaml,
}

/** By the end of its name, else by what is in it. */
export function formatOf(text: string, name = ''): Format {
  const ending = /\.(\w+)$/.exec(name.toLowerCase())?.[1]
  if (ending === 'gift') return 'gift'
  if (ending === 'yaml' || ending === 'yml') return 'yaml'
  if (ending === 'csv' || ending === 'tsv') return 'csv'
  if (/^\s*ANSWER\s*:/im.test(text) && !/^[^\\\n]*\{/m.test(text)) return 'aiken'
  if (/^\s*(items:|-\s+(id|kind|stem):)/m.test(text)) return 'yaml'
  if (/^\W*question\W*[,;\t]/i.test(text)) return 'csv'
  return 'gift'
}

/** Characters of private use are what the GIFT reader veils others by. */
const unreadable = /[\u0000\ue000-\ue00f]/

/** A dry run and the reading itself are the same: nothing is kept here. */
export function readBank(file: string, format: Format = formatOf(file)): Reading {
  const start = { line: 1, column: 1 }
  if (file.length > bankLimits.file) {
    const problem = `the file has ${file.length} characters`
    return { items: [], problems: [error(start, problem, `at most ${bankLimits.file}; part it in two`)] }
  }
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const odd = text.search(unreadable)
  if (odd >= 0)
    return {
      items: [],
      problems: [error(places(text)(odd), 'a character that can’t be shown', 'letters, digits, signs')],
    }
  const { read, problems } = readers[format](text)
  const all = [...problems, ...read.slice(0, bankLimits.items).flatMap(fits)]
  if (read.length > bankLimits.items)
    all.push(
      error(
        read[bankLimits.items]!.locate([]),
        `there are ${read.length} questions`,
        `at most ${bankLimits.items}`,
      ),
    )
  if (read.length === 0 && all.every(({ weight }) => weight !== 'error'))
    all.push(error(start, 'there is no question in it', 'at least one'))
  all.sort((one, other) => one.line - other.line || one.column - other.column)
  const isWhole = all.every(({ weight }) => weight !== 'error')
  return { items: isWhole ? read.map(({ item }) => item) : [], problems: listed(all) }
}

/** Errors come before warnings where not all can be listed. */
function listed(all: readonly Problem[]): Problem[] {
  if (all.length <= bankLimits.problems) return [...all]
  const errors = all.filter(({ weight }) => weight === 'error')
  const shown = errors.length > 0 ? errors : all
  const kept = shown.slice(0, bankLimits.problems - 1)
  const left = all.length - kept.length
  return [
    ...kept,
    { ...kept.at(-1)!, problem: `and ${left} more problems`, expected: 'these to be mended first' },
  ]
}
