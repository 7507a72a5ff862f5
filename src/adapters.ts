// Starts the adapter that the configuration names, and resolves once it has stopped.

import type { LanguageCode } from 'grammy/types'
import type { Logger } from 'pino'
import { talk } from './adapters/terminal/index.ts'
import { commands, messageCommands } from './app/commands.ts'
import type { Language } from './app/scene.ts'
import type { Core } from './chat/adapter.ts'
import type { Option } from './chat/option.ts'
import type { DiscordConfig, TelegramConfig } from './config.ts'
import { contentFolder } from './content/read.ts'
import type { Words } from './engine/phrase.ts'
import { drawnFrom } from './pictures/drawn.ts'

export type Stage = {
  core: Core
  languages: ReadonlyMap<string, Language>
  log: Logger
  database: string
  /** Notes a bug, or throws when nothing can go on after it. */
  failed(error: unknown, what: string): void
}

/** Until the input ends, or the person leaves. */
export function inTerminal({ core, languages, database, failed }: Stage, name: string): Promise<void> {
  const { words } = languages.get('en')!
  const { stdin: input, stdout: output } = process
  const badLine = (error: unknown) => failed(error, 'a line was not handled')
  return talk({ core, words, name, now: Date.now, input, output, database, failed: badLine })
}

/** Until somebody asks the program to stop, or one of the platforms can't go on: then the other one stops too. */
export async function onPlatforms(
  stage: Stage,
  { telegram, discord }: { telegram?: TelegramConfig | undefined; discord?: DiscordConfig | undefined },
): Promise<void> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  const picture = drawnFrom(contentFolder)
  const talks = [
    ...(telegram ? [onTelegram(stage, telegram, picture, stop.signal)] : []),
    // Alone, it says so when Discord is away at the start; beside Telegram it waits.
    ...(discord
      ? [onDiscord(stage, { ...discord, patience: telegram ? undefined : 60_000 }, picture, stop.signal)]
      : []),
  ]
  for (const talk of talks) talk.catch(() => stop.abort())
  const ends = await Promise.allSettled(talks)
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

type Picture = ReturnType<typeof drawnFrom>

async function onTelegram(
  stage: Stage,
  config: TelegramConfig,
  picture: Picture,
  stop: AbortSignal,
): Promise<void> {
  const { core, languages, log } = stage
  const failed = (error: unknown) => stage.failed(error, 'a message was not made')
  const ready = ({ port }: { port?: number | undefined }) => log.info({ port }, 'listening to Telegram')
  const menus = menusOf(languages)
  // Each library takes its time and its room, which only those pay who use it.
  const { talkOnTelegram } = await import('./adapters/telegram/index.ts')
  await talkOnTelegram({ ...config, core, log, menus, picture, failed, ready }, stop)
}

async function onDiscord(
  stage: Stage,
  config: DiscordConfig & { patience: number | undefined },
  picture: Picture,
  stop: AbortSignal,
): Promise<void> {
  const { core, languages, log } = stage
  const failed = (error: unknown) => stage.failed(error, 'a message was not made')
  const ready = () => log.info('listening to Discord')
  const menus = discordMenusOf(languages)
  const { talkOnDiscord } = await import('./adapters/discord/index.ts')
  await talkOnDiscord({ ...config, core, log, menus, picture, failed, ready }, stop)
}

/** English for everybody, and each other language for those who use Discord in it. */
export function discordMenusOf(languages: ReadonlyMap<string, Language>) {
  const sorted = [...languages].sort(([one]) => (one === 'en' ? -1 : 1))
  return sorted.map(([language, { words }]) => ({
    language,
    commands: commands.map(({ name, says, takes, acts, options, where, file }) => ({
      name,
      says: words.taps(says),
      takes,
      hint: takes && words.taps(takes),
      acts,
      options: options?.map((option) => worded(option, words.taps)),
      file: file && words.taps(file.says),
      where,
    })),
    ofMessages: messageCommands.map(({ name, says, where }) => ({ name, says: words.taps(says), where })),
  }))
}

function worded(option: Option, words: Words): Option {
  const said = { ...option, says: words(option.says) }
  if (said.kind !== 'choice') return said
  return { ...said, choices: said.choices.map(({ value, says }) => ({ value, says: says && words(says) })) }
}

/** English for everybody, and each other language for those who use Telegram in it: the one list of commands. */
export function menusOf(languages: ReadonlyMap<string, Language>) {
  return [...languages].map(([language, { words }]) => ({
    language: language === 'en' ? undefined : (language.split('-')[0] as LanguageCode),
    commands: commands.map(({ name, says, where, managed }) => ({
      name,
      says: words.taps(says),
      where,
      managed,
    })),
    inline: {
      practise: words.taps('key-practise'),
      nothing: words.taps('inline-nothing'),
      open: words.taps('inline-open'),
    },
  }))
}
