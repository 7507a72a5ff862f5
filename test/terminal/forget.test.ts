// /forget: it says first how much there is, wants the word typed, and leaves nothing of the person behind,
// not in any table and not in the bytes of the file. Everybody else keeps what they have.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { newDatabase, say, temporaryFolder } from './child.ts'
import { copyProject } from './small-project.ts'

const project = copyProject(temporaryFolder())
const folder = temporaryFolder()

it('deletes all of a person, after the counts and the typed word, and nothing of anybody else', async () => {
  const how = { database: newDatabase(folder), project }
  const note = 'bens-very-own-words'
  const study = ['/learn', '', 'T', 's', '', '?', '/settings new 3']
  await say(study, how)
  const anas = rowsWithout(how.database, 'ben')
  await say([...study.map((line) => `@ben ${line}`), '@ben /practice lids', '@ben ?', `@ben r ${note}`], how)
  expect(rowsWith(how.database, 'ben')).not.toEqual([])
  const { out } = await say(['@ben /forget', '@ben /forget it', '@ben /forget Everything'], how)
  expect(out).toMatch(
    /@ben\nStored about you: 3 answers, 2 objectives met, 2 rounds, 1 report\.\n.*type `\/forget everything`/,
  )
  expect(out).toMatch(/@ben\nNothing was deleted[\s\S]*@ben\nEverything about you was deleted/)
  expect(rowsWith(how.database, 'ben')).toEqual([])
  expect(rowsWithout(how.database, 'ben')).toEqual(anas)
  for (const file of readdirSync(dirname(how.database))) {
    const bytes = readFileSync(join(dirname(how.database), file), 'latin1')
    for (const trace of ['ben', note])
      expect({ file, trace, found: bytes.includes(trace) }).toMatchObject({ found: false })
  }
  const after = await say(['@ben u', '@ben '], how)
  expect(after.out).toMatch(/@ben\nThere is no answer to take back[\s\S]*@ben\nLids\nA lid lies on a box/)
})

/** All rows but posed questions and the program's own counts and clock, which belong to nobody, what is still to be crossed off, and SQLite's own. */
function rows(file: string): string[] {
  const db = new Database(file, { readonly: true })
  const tables = db.prepare("select name from sqlite_schema where type = 'table'").pluck().all() as string[]
  const kept = tables.filter((table) => !/^(questions|outbox|told|life|sqlite_.*)$/.test(table))
  const found = kept.flatMap((table) =>
    db
      .prepare(`select * from ${table}`)
      .all()
      .map((row) => `${table} ${JSON.stringify(row)}`),
  )
  const unsent = db
    .prepare('select * from outbox')
    .all()
    .map((row) => `outbox ${JSON.stringify(row)}`)
  db.close()
  return [...found, ...unsent]
}

function rowsWith(file: string, person: string): string[] {
  return rows(file).filter((row) => row.includes(person))
}

function rowsWithout(file: string, person: string): string[] {
  return rows(file).filter((row) => !row.includes(person))
}
