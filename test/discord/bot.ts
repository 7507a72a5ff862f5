// The real adapter over a real core and store, talking to the stand-in by discord.js's own layers. Time stands still
// but for the waits that the bot itself asks for, which pass at once.

import { setImmediate as tick } from 'node:timers/promises'
import type { APIMessage } from 'discord-api-types/v10'
import pino from 'pino'
import { type Discord, talkOnDiscord } from '../../src/adapters/discord/index.ts'
import { discordMenusOf } from '../../src/adapters.ts'
import { makeCore } from '../../src/core.ts'
import { type AccountId, id, type LearnerId } from '../../src/engine/ids.ts'
import type { Words } from '../../src/engine/phrase.ts'
import { redactor } from '../../src/redact.ts'
import { openDatabase } from '../../src/store/open.ts'
import { storeOver } from '../../src/store/store.ts'
import { asTrouble, StoreTrouble } from '../../src/store/trouble.ts'
import { load, madeUpFamilies } from '../content/made-up.ts'
import { textOf as markdownOf } from '../platforms/discord/reading.ts'
import { type DiscordServer, startDiscord } from '../platforms/discord/server.ts'
import { stories } from '../story/curriculum.ts'
import { HurryingClock, monday, words } from '../telegram/bot.ts'
import { readMarkdown } from './markdown.ts'

const typedWords: Words = Object.assign((...said: Parameters<Words>) => words(...said), {
  say: words.say,
  taps: words,
})

export type Beginning = {
  file?: string
  /** Options of the stand-in. */
  server?: Parameters<typeof startDiscord>[0]
  /** The bot of before, killed or stopped: the new one talks to the same Discord. */
  after?: { server: DiscordServer; clock: HurryingClock; file: string }
  content?: Record<string, string | undefined>
  level?: pino.Level
  /** Does something to the core before people reach it. */
  core?: (core: ReturnType<typeof makeCore>) => ReturnType<typeof makeCore>
  start?: number
  /** A clock that does not hurry. */
  clock?: HurryingClock
  shards?: number
  patience?: number
  /** Instead of drawing. */
  picture?: Discord['picture']
  /** Words as they stand in the catalogue, without those for people who tap. */
  asTyped?: boolean
}

export type TestBot = Awaited<ReturnType<typeof startBot>>

export async function startBot(how: Beginning = {}) {
  const { file = how.after?.file ?? ':memory:', content = stories, level = 'error' } = how
  const { curriculum, diagnostics } = load(content)
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1))
  const languages = new Map([['en', { curriculum, words: how.asTyped ? typedWords : words }]])
  const clock = how.after?.clock ?? how.clock ?? new HurryingClock(how.start ?? monday)
  const timers = { after: machineAfter, now: () => clock.now() }
  const server = how.after?.server ?? (await startDiscord({ clock: timers, ...how.server }))
  const logged: string[] = []
  const hide = redactor([server.token])
  const log = pino({ level }, { write: (line: string) => void logged.push(hide(line)) })
  const opened = openDatabase(file)
  const store = storeOver(opened.db)
  const made = makeCore(store, languages, log, madeUpFamilies)
  const heard = new Map(made.streams().map((one) => [one.session, one.sequence]))
  const given = how.core ? how.core(made) : made
  const core: typeof given = {
    ...given,
    take(incoming) {
      const pending = given.take(incoming)
      if (incoming.heard) heard.set(incoming.heard.session, incoming.heard.sequence)
      return pending
    },
    heard(one) {
      heard.set(one.session, one.sequence)
      given.heard(one)
    },
  }
  const stop = new AbortController()
  const pictures: string[] = []
  let ready = () => {}
  const isReady = new Promise<void>((resolve) => {
    ready = resolve
  })
  const discord: Discord = {
    core,
    log,
    token: server.token,
    apiRoot: server.root,
    shards: how.shards ?? 'auto',
    menus: discordMenusOf(languages),
    picture:
      how.picture ??
      (async (source) => {
        pictures.push(typeof source === 'string' ? source : source.title)
        return { png: onePixel }
      }),
    failed(error) {
      if (asTrouble(error, file) instanceof StoreTrouble) throw error
      log.error({ err: error }, 'a message was not made')
    },
    clock,
    patience: how.patience,
    ready: () => ready(),
  }
  const ended = talkOnDiscord(discord, stop.signal)
  ended.catch(() => {})
  await Promise.race([isReady, ended])
  await Promise.race([server.until(() => server.commands().length > 0), ended])

  const unsent = opened.db.prepare('select exists (select 1 from outbox)').pluck()
  const isHeard = () =>
    [...server.gateway.sessions.all.values()].every(({ id, sequence }) => (heard.get(id) ?? 0) >= sequence)
  /** All that people did was handled, and all that was to be shown was sent. */
  const quiet = async () => {
    let calm = 0
    while (calm < 3) {
      const isAnswered = server.interactions().every(({ reaction }) => reaction !== undefined)
      calm = isAnswered && isHeard() && opened.db.open && unsent.get() === 0 ? calm + 1 : 0
      await tick()
    }
  }

  const bot = {
    server,
    file,
    core,
    store,
    db: opened.db,
    clock,
    logged,
    pictures,
    ended,
    quiet,
    wait: (minutes: number) => clock.set(clock.now() + minutes * 60_000),
    /** The question that stands before a person. */
    question(person: { id: string }) {
      const session = store.sessions.focus(id<AccountId>(`discord:${person.id}`), person.id)
      const phase = session && store.sessions.get(session)!.solo.phase
      return phase?.phase === 'asking' ? store.questions.get(phase.asked.question) : undefined
    },
    answersOf: (person: { id: string }) => store.attempts.standing(id<LearnerId>(`discord:${person.id}`), 0),
    /** As SIGKILL does: from now on nothing is written any more. */
    kill: () => opened.close(),
    /** As SIGTERM does. */
    async stop(): Promise<void> {
      stop.abort()
      await ended.finally(() => {
        if (!opened.db.open) return
        core.stop()
        opened.close()
      })
    },
  }
  return bot
}

function machineAfter(delay: number, then: () => void): () => void {
  const timer = setTimeout(then, Math.min(delay, 2 ** 31 - 1))
  timer.unref()
  return () => clearTimeout(timer)
}

/** What a person reads in a message. */
export function textOf(message: APIMessage | undefined): string {
  return message ? readMarkdown(markdownOf(message)) : ''
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
