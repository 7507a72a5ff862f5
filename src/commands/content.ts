// npm run content [-- --unit images] [--json]: every mistake in content/, with its place, then what there is.

import { parseArgs } from 'node:util'
import { checkContent } from '../content/check.ts'
import { loadContent } from '../content/load.ts'
import { readContent } from '../content/read.ts'
import { countsOf } from '../content/summary.ts'
import { id, type UnitId } from '../engine/ids.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean' }, unit: { type: 'string' } } })
const unit = values.unit === undefined ? undefined : id<UnitId>(values.unit)
const content = loadContent(readContent())
if (unit !== undefined && !content.curriculum.units.some((known) => known.id === unit)) {
  const units = content.curriculum.units.map((known) => known.id).join(', ')
  console.error(`There is no unit ${unit}. The units are ${units}.`)
  process.exit(2)
}
const diagnostics = checkContent(content)
  .filter(({ file }) => unit === undefined || file.includes(`${unit}/`) || file.includes(`/${unit}.yaml`))
  .map((found) => ({ ...found, file: `content/${found.file}` }))
const counts = countsOf(content, unit)

if (values.json) console.log(JSON.stringify({ ...counts, diagnostics }))
else {
  for (const { file, line, column, problem, expected } of diagnostics)
    console.log(`${file}:${line}:${column} ${problem}, expected ${expected}`)
  const { withoutUse, kinds, ...numbers } = counts
  console.log()
  console.log(
    Object.entries(numbers)
      .map(([name, count]) => `${count} ${name}`)
      .join(', '),
  )
  console.log(
    Object.entries(kinds)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', '),
  )
  console.log(`${withoutUse.length} objectives without an item that asks for use: ${withoutUse.join(', ')}`)
  console.log(diagnostics.length === 0 ? 'No mistakes.' : `${diagnostics.length} mistakes.`)
}
process.exitCode = diagnostics.length === 0 ? 0 : 1
