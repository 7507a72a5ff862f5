// npm run reports: the mistakes that people found in questions, as they were posed to them.

import { loadEnvFile, readConfig } from '../config.ts'
import { openReadOnly } from '../store/open.ts'
import { questions, reports } from '../store/questions.ts'

loadEnvFile()
try {
  const db = openReadOnly(readConfig(process.env).database)
  const found = reports(db).all()
  for (const report of found) {
    const question = questions(db).get(report.question)
    const stem = typeof question?.stem === 'string' ? question.stem : JSON.stringify(question?.stem)
    console.log(`${new Date(report.at).toISOString()}  ${report.item} (version ${report.version})`)
    console.log(`  ${stem}`)
    if (report.params) console.log(`  parameters: ${JSON.stringify(report.params)}`)
    console.log(`  note: ${report.note || 'none'}`)
  }
  console.log(found.length === 0 ? 'No reports.' : `${found.length} reports.`)
  db.close()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
