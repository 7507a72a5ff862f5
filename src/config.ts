// Configuration, from the environment and a .env file beside package.json. Every mistake is named with its
// variable and what was expected.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const root = new URL('../', import.meta.url)

const variables = z.object({
  DATABASE: z
    .string()
    .trim()
    .min(1, 'must name a file, such as data/stevedore.db')
    .default(fileURLToPath(new URL('data/stevedore.db', root))),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('warn'),
  LOG_FILE: z.string().trim().min(1, 'must name a file, or be left out for standard error').optional(),
})

export type Config = { database: string; logLevel: string; logFile?: string | undefined }

/** A variable is missing or wrong; `message` has one line for each. */
export class BadConfig extends Error {
  override name = 'BadConfig'
}

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = variables.safeParse(environment)
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new BadConfig(lines.join('\n'))
  }
  const { DATABASE, LOG_LEVEL, LOG_FILE } = read.data
  return { database: DATABASE, logLevel: LOG_LEVEL, logFile: LOG_FILE }
}

/** What the .env file sets is set, unless the environment sets it already. */
export function loadEnvFile(): void {
  const file = fileURLToPath(new URL('.env', root))
  if (existsSync(file)) process.loadEnvFile(file)
}
