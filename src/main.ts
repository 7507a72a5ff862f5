// Builds the world, starts it, and stops it. One of the three places that catch.

import { parseArgs } from 'node:util'
import pino from 'pino'
import { isName, talk } from './adapters/terminal/index.ts'
import { BadConfig, loadEnvFile, readConfig } from './config.ts'
import { makeCore } from './core.ts'
import { openDatabase } from './store/open.ts'
import { storeOver } from './store/store.ts'
import { asTrouble, StoreTrouble } from './store/trouble.ts'
import { withTimer } from './timer.ts'
import { BadContent, readLanguages } from './world.ts'

/** One clear sentence for whoever started the program. */
class BadUse extends Error {}

function readName(): string {
  try {
    const { values } = parseArgs({ options: { as: { type: 'string', default: 'me' } } })
    if (isName(values.as)) return values.as
  } catch (error) {
    throw new BadUse(`${(error as Error).message}. You can say who speaks: npm start -- --as ana`)
  }
  throw new BadUse(
    'A name has 1 to 32 letters, digits, points, hyphens or underscores: npm start -- --as ana',
  )
}

async function main(): Promise<void> {
  loadEnvFile()
  const config = readConfig(process.env)
  const name = readName()
  const log = pino({ level: config.logLevel }, pino.destination(config.logFile ?? 2))
  const languages = readLanguages()
  try {
    const { db, close } = openDatabase(config.database)
    try {
      const core = withTimer(makeCore(storeOver(db), languages, log), Date.now, (error) =>
        log.error({ err: error }, 'alarms were not handled'),
      )
      log.info({ database: config.database }, 'started')
      await talk({
        core,
        words: languages.get('en')!.words,
        name,
        now: Date.now,
        input: process.stdin,
        output: process.stdout,
        database: config.database,
        failed(error) {
          if (asTrouble(error, config.database) instanceof StoreTrouble) throw error
          log.error({ err: error }, 'a line was not handled')
        },
      })
      core.stop()
    } finally {
      close()
    }
  } catch (error) {
    throw asTrouble(error, config.database)
  }
}

main().catch((error: unknown) => {
  const expected = [BadConfig, BadContent, BadUse, StoreTrouble].some((kind) => error instanceof kind)
  console.error(expected ? (error as Error).message : error)
  process.exitCode = 1
})
