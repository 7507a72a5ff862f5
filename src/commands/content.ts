// npm run content [-- --unit images] [--json]: every mistake in content/ with its place, how the gates stand,
// and what there is.

import { parseArgs } from 'node:util'
import { checkContent } from '../content/check.ts'
import type { Gate } from '../content/gates/anti-tell.ts'
import { checkGates, gatesOf } from '../content/gates/index.ts'
import { loadContent } from '../content/load.ts'
import { readContent } from '../content/read.ts'
import { byPlace, inOneLine } from '../content/spot.ts'
import { countsOf } from '../content/summary.ts'
import { readWords } from '../content/words.ts'
import { id, type UnitId } from '../engine/ids.ts'
import { phraseKey } from '../engine/phrase.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean' }, unit: { type: 'string' } } })
const unit = values.unit === undefined ? undefined : id<UnitId>(values.unit)

console.error('Reading content/ …')
const files = readContent()
const content = loadContent(files)
if (unit !== undefined && !content.curriculum.units.some((known) => known.id === unit)) {
  const units = content.curriculum.units.map((known) => known.id).join(', ')
  console.error(`There is no unit ${unit}. The units are ${units}.`)
  process.exit(2)
}
console.error('Posing every item 200 times …')
const { words, diagnostics: faults } = readWords(files)
const say = words?.say ?? phraseKey
const found = [...faults, ...checkContent(content, { say })]
const gates = gatesOf(content, say, { unit })
const diagnostics = [
  ...found.filter(({ file }) => unit === undefined || isOf(unit, file)),
  // A single unit is too small a bank to fail by: its scores are shown, no more.
  ...(unit === undefined ? checkGates(content, gates) : []),
]
  .sort(byPlace)
  .map((one) => ({ ...one, file: `content/${one.file}` }))
const counts = countsOf(content, unit)

const scores = gates.map(({ notes: _, ...gate }) => gate)
if (values.json) console.log(JSON.stringify({ ...counts, gates: scores, diagnostics }))
else report()
process.exitCode = diagnostics.length === 0 ? 0 : 1

function isOf(unit: UnitId, file: string): boolean {
  return file.startsWith(`${unit}/`) || file.endsWith(`/${unit}.yaml`) || file === `${unit}.yaml`
}

function report(): void {
  for (const one of diagnostics) console.log(inOneLine(one))
  const { withoutUse, kinds, ...numbers } = counts
  console.log(
    `\nGates${unit === undefined ? '' : ` of ${unit} alone (they bind the whole bank, not a unit)`}`,
  )
  for (const gate of gates) console.log(scored(gate))
  console.log(`\n${listed(numbers)}`)
  console.log(listed(kinds))
  console.log(`${withoutUse.length} objectives have no item that asks for use: ${withoutUse.join(', ')}`)
  console.log(diagnostics.length === 0 ? 'No mistakes.' : `${diagnostics.length} mistakes.`)
}

function scored({ name, score, most, passed, offenders }: Gate): string {
  const verdict = passed ? 'passed' : 'failed'
  const numbers = `${score.toFixed(3)} of at most ${most.toFixed(3)}`
  const worst = unit !== undefined && offenders.length > 0 ? `; see ${offenders.slice(0, 8).join(', ')}` : ''
  return `  ${verdict} ${name}: ${numbers}${worst}`
}

function listed(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`)
    .join(', ')
}
