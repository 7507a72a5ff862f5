// Builds the world, starts it, and stops it. One of the three places that catch.

import { inspect, parseArgs } from 'node:util'
import pino from 'pino'
import { isName } from './adapters/terminal/index.ts'
import { inTerminal, onPlatforms } from './adapters.ts'
import { PlatformTrouble } from './chat/adapter.ts'
import { BadConfig, loadEnvFile, readConfig } from './config.ts'
import { makeCore } from './core.ts'
import { BadContent, languagesAtStart } from './languages.ts'
import { redactor } from './redact.ts'
import { openDatabase } from './store/open.ts'
import { storeOver } from './store/store.ts'
import { asTrouble, StoreTrouble } from './store/trouble.ts'
import { withTimer } from './timer.ts'

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

let hide = (text: string) => text

async function main(): Promise<void> {
  loadEnvFile()
  const config = readConfig(process.env)
  hide = redactor([config.telegram?.token, config.telegram?.webhook?.secret, config.discord?.token])
  const name = readName()
  const logFile = pino.destination(config.logFile ?? 2)
  const log = pino({ level: config.logLevel }, { write: (line) => logFile.write(hide(line)) })
  const languages = await languagesAtStart()
  try {
    const { db, close } = openDatabase(config.database)
    try {
      const core = withTimer(makeCore(storeOver(db), languages, log), Date.now, (error) =>
        log.error({ err: error }, 'alarms were not handled'),
      )
      const failed = (error: unknown, what: string) => {
        if (asTrouble(error, config.database) instanceof StoreTrouble) throw error
        log.error({ err: error }, what)
      }
      const stage = { core, languages, log, database: config.database, failed }
      log.info({ database: config.database }, 'started')
      await (config.telegram || config.discord ? onPlatforms(stage, config) : inTerminal(stage, name))
      core.stop()
    } finally {
      close()
    }
  } catch (error) {
    throw asTrouble(error, config.database)
  }
}

main().catch((error: unknown) => {
  const kinds = [BadConfig, BadContent, BadUse, StoreTrouble, PlatformTrouble]
  const expected = kinds.some((kind) => error instanceof kind)
  console.error(hide(expected ? (error as Error).message : inspect(error)))
  process.exitCode = 1
})
