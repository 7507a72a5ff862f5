// Configuration, from the environment and a .env file beside package.json. Every mistake is named with its
// variable and what was expected.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const root = new URL('../', import.meta.url)

/** Set to nothing is as good as not set. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((value) => value || undefined, type.optional())

const secret = 'must have 16 to 256 letters, digits, underscores or hyphens'
const token = 'must be a token as @BotFather gives it, such as 123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11'
const discordToken =
  'must be a bot’s token as the page “Bot” of your application shows it, three parts with points between them'

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
  TELEGRAM_TOKEN: optional(
    z
      .string()
      .trim()
      .regex(/^\d+:[\w-]{20,}$/, token),
  ),
  TELEGRAM_API_ROOT: optional(
    z
      .url({
        protocol: /^https?$/,
        error: 'must be the address of a Bot API server, such as http://localhost:8081',
      })
      .transform((address) => address.replace(/\/+$/, '')),
  ),
  TELEGRAM_WEBHOOK_URL: optional(
    z.url({
      protocol: /^https?$/,
      error:
        'must be the address at which Telegram reaches this program, such as https://bot.example.org/telegram',
    }),
  ),
  TELEGRAM_WEBHOOK_SECRET: optional(z.string().regex(/^[\w-]{16,256}$/, secret)),
  DISCORD_TOKEN: optional(
    z
      .string()
      .trim()
      .regex(/^[\w-]{16,}\.[\w-]{4,}\.[\w-]{20,}$/, discordToken),
  ),
  DISCORD_API_ROOT: optional(
    z
      .url({
        protocol: /^https?$/,
        error: 'must be the address of a server like Discord’s, such as http://localhost:8082/api',
      })
      .transform((address) => address.replace(/\/+$/, '')),
  ),
  DISCORD_SHARDS: optional(
    z.union([z.literal('auto'), z.coerce.number().int().min(1).max(1000)], {
      error: 'must be auto, or a whole number from 1',
    }),
  ),
  PORT: z.coerce
    .number({ error: 'must be a number from 0 to 65535' })
    .int('must be a number from 0 to 65535')
    .min(0, 'must be a number from 0 to 65535')
    .max(65_535, 'must be a number from 0 to 65535')
    .default(8080),
})

export type TelegramConfig = {
  token: string
  apiRoot?: string | undefined
  /** Telegram brings updates there; without it they are asked for. */
  webhook?: { url: string; secret: string; port: number } | undefined
}
export type DiscordConfig = {
  token: string
  apiRoot?: string | undefined
  shards?: number | 'auto' | undefined
}
export type Config = {
  database: string
  logLevel: string
  logFile?: string | undefined
  /** Without it people talk in the terminal. */
  telegram?: TelegramConfig | undefined
  /** The same. With both, both run. */
  discord?: DiscordConfig | undefined
}

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
  const { DATABASE, LOG_LEVEL, LOG_FILE, DISCORD_TOKEN, DISCORD_API_ROOT, DISCORD_SHARDS } = read.data
  return {
    database: DATABASE,
    logLevel: LOG_LEVEL,
    logFile: LOG_FILE,
    telegram: telegramOf(read.data),
    discord: DISCORD_TOKEN
      ? { token: DISCORD_TOKEN, apiRoot: DISCORD_API_ROOT, shards: DISCORD_SHARDS }
      : undefined,
  }
}

function telegramOf(read: z.infer<typeof variables>): TelegramConfig | undefined {
  const { TELEGRAM_TOKEN: token, TELEGRAM_API_ROOT: apiRoot, PORT: port } = read
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = read
  if (token === undefined) return undefined
  if (url === undefined && secret === undefined) return { token, apiRoot }
  if (secret === undefined) {
    throw new BadConfig(
      'TELEGRAM_WEBHOOK_SECRET must be set with TELEGRAM_WEBHOOK_URL: it shows who calls is Telegram',
    )
  }
  if (url === undefined) throw new BadConfig('TELEGRAM_WEBHOOK_URL must be set with TELEGRAM_WEBHOOK_SECRET')
  // Only a server of one's own calls without encryption.
  if (apiRoot === undefined && !url.startsWith('https:')) {
    throw new BadConfig('TELEGRAM_WEBHOOK_URL must begin with https://, for Telegram calls no other')
  }
  return { token, apiRoot, webhook: { url, secret, port } }
}

/** What the .env file sets is set, unless the environment sets it already. */
export function loadEnvFile(): void {
  const file = fileURLToPath(new URL('.env', root))
  if (existsSync(file)) process.loadEnvFile(file)
}
