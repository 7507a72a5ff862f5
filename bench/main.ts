// npm run bench [-- --json] [-- --only answer]: what an answer, a due query, a start, a running program
// and a tap on Telegram or Discord cost, each measured in this run beside a bare floor. Trust the ratios; the machine is shared.

import { parseArgs } from 'node:util'
import { answerRows } from './answer.ts'
import { discordRows } from './discord.ts'
import { dueRows } from './due.ts'
import { liveRows } from './live.ts'
import type { Row } from './row.ts'
import { startRows } from './start.ts'
import { telegramRows } from './telegram.ts'

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string' } },
})
const benches: Record<string, () => Promise<Row[]> | Row[]> = {
  answer: answerRows,
  discord: discordRows,
  due: dueRows,
  live: liveRows,
  start: startRows,
  telegram: telegramRows,
}
const rows: Row[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (values.only !== undefined && values.only !== name) continue
  console.error(`Measuring ${name} …`)
  rows.push(...(await bench()))
}
if (values.json) console.log(JSON.stringify(rows))
else {
  const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2))
  for (const row of rows) {
    const { name, what, unit, ours, beside, besideWhat, ratio } = row
    console.log(
      `${name.padEnd(8)} ${what.padEnd(44)} ${number(ours).padStart(9)} ${unit.padEnd(8)} beside ${number(beside).padStart(9)} (${besideWhat}), ratio ${ratio.toFixed(2)}`,
    )
  }
}
