// The real adapter over a real core and store, talking to the stand-in by grammY over HTTP. Time stands still
// but for the waits that the bot itself asks for, which pass at once.

import { setImmediate as tick } from 'node:timers/promises'
import type { Message, User } from 'grammy/types'
import pino from 'pino'
import type { Clock } from '../../src/adapters/common/clock.ts'
import { type Telegram, talkOnTelegram } from '../../src/adapters/telegram/index.ts'
import { menusOf } from '../../src/adapters.ts'
import { readContent } from '../../src/content/read.ts'
import { ftlOf, loadWords } from '../../src/content/words.ts'
import { makeCore } from '../../src/core.ts'
import { type AccountId, id, type LearnerId } from '../../src/engine/ids.ts'
import type { Words } from '../../src/engine/phrase.ts'
import { redactor } from '../../src/redact.ts'
import { openDatabase } from '../../src/store/open.ts'
import { storeOver } from '../../src/store/store.ts'
import { asTrouble, StoreTrouble } from '../../src/store/trouble.ts'
import { load, madeUpFamilies } from '../content/made-up.ts'
import { startTelegram, type TelegramServer } from '../platforms/telegram/server.ts'
import { stories } from '../story/curriculum.ts'

/** 9 in the morning in Berlin, on a Monday. */
export const monday = Date.parse('2026-11-23T08:00:00Z')
export const words = loadWords(ftlOf(readContent(), 'en'), 'en')

const typedWords: Words = Object.assign((...said: Parameters<Words>) => words(...said), {
  say: words.say,
  taps: words,
})

const turnsOfACall = 40

/** Jumps to whatever waits next as soon as nothing else is to be done. */
export class HurryingClock implements Clock {
  #now: number
  #due: { at: number; then: () => void }[] = []
  #jumping = false

  constructor(start = monday) {
    this.#now = start
  }

  now(): number {
    return this.#now
  }

  set(at: number): void {
    this.#now = Math.max(this.#now, at)
  }

  after(delay: number, then: () => void): () => void {
    const one = { at: this.#now + delay, then }
    this.#due.push(one)
    void this.#jump()
    return () => {
      this.#due = this.#due.filter((other) => other !== one)
    }
  }

  async #jump(): Promise<void> {
    if (this.#jumping) return
    this.#jumping = true
    while (this.#due.length > 0) {
      // A call that is under way arrives first: both ends are in this process.
      for (let turn = 0; turn < turnsOfACall; turn++) await tick()
      const next = this.#due.sort((one, other) => one.at - other.at)[0]
      if (!next) break
      this.#due = this.#due.filter((other) => other !== next)
      this.#now = Math.max(this.#now, next.at)
      next.then()
    }
    this.#jumping = false
  }
}

export type Beginning = {
  file?: string
  /** Options of the stand-in. */
  server?: Parameters<typeof startTelegram>[0]
  /** The bot of before, killed or stopped: the new one talks to the same Telegram. */
  after?: {
    server: TelegramServer
    clock: HurryingClock
    file: string
    now(): number
    users: Map<number, User>
  }
  content?: Record<string, string | undefined>
  webhook?: boolean
  level?: pino.Level
  /** Commands that ask whether somebody manages the group. */
  managed?: readonly string[]
  /** Does something to the core before people reach it. */
  core?: (core: ReturnType<typeof makeCore>) => ReturnType<typeof makeCore>
  start?: number
  /** A clock that does not hurry. */
  clock?: HurryingClock
  /** Words as they stand in the catalogue, without those for people who tap. */
  asTyped?: boolean
}

export type TestBot = Awaited<ReturnType<typeof startBot>>

export async function startBot(how: Beginning = {}) {
  const { file = how.after?.file ?? ':memory:', content = stories, level = 'error' } = how
  const { curriculum, diagnostics } = load(content)
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1))
  const languages = new Map([['en', { curriculum, words: how.asTyped ? typedWords : words }]])
  const clock = how.after?.clock ?? how.clock ?? new HurryingClock(how.start)
  let peopleNow = how.after?.now() ?? how.start ?? monday
  const timers = {
    after: (delay: number, then: () => void) => machineAfter(delay, then),
    now: () => clock.now(),
  }
  const server = how.after?.server ?? (await startTelegram({ clock: timers, ...how.server }))
  const logged: string[] = []
  const hide = redactor([server.token])
  const log = pino({ level }, { write: (line: string) => void logged.push(hide(line)) })
  const opened = openDatabase(file)
  const store = storeOver(opened.db)
  const made = makeCore(store, languages, log, madeUpFamilies)
  const core = how.core ? how.core(made) : made
  const stop = new AbortController()
  const svgs: string[] = []
  const users = how.after?.users ?? new Map<number, User>()
  let ready = (_about: { port?: number | undefined }) => {}
  const isReady = new Promise<{ port?: number | undefined }>((resolve) => {
    ready = resolve
  })
  const telegram: Telegram = {
    core,
    log,
    token: server.token,
    apiRoot: server.root,
    menus: menusOf(languages).map(({ commands, ...menu }) => ({
      ...menu,
      commands: commands.map((one) =>
        how.managed?.includes(one.name) ? { ...one, managed: 'more' as const } : one,
      ),
    })),
    webhook: how.webhook
      ? { url: 'http://127.0.0.1:0/hook', secret: 'a-secret-of-Telegram', port: 0 }
      : undefined,
    picture: async (source) => {
      const svg = typeof source === 'string' ? source : source.title
      svgs.push(svg)
      return { hash: svg.replaceAll(/[^\w.-]/g, '-'), png: onePixel }
    },
    failed(error) {
      if (asTrouble(error, file) instanceof StoreTrouble) throw error
      log.error({ err: error }, 'a message was not made')
    },
    now: () => peopleNow,
    clock,
    ready: (about) => ready(about),
  }
  const ended = talkOnTelegram(telegram, stop.signal)
  ended.catch(() => {})
  await Promise.race([isReady, ended])

  /** All that people did was handled, and all that was to be shown was sent. */
  const unsent = opened.db.prepare('select exists (select 1 from outbox)').pluck()
  const quiet = async () => {
    let calm = 0
    while (calm < 3) {
      calm = server.pending().length === 0 && opened.db.open && unsent.get() === 0 ? calm + 1 : 0
      await tick()
    }
  }

  function person(id: number, name: string, known: { language?: string } = {}) {
    const user = users.get(id) ?? server.user(id, name, known)
    users.set(id, user)
    const chat = server.privateChat(user)
    const last = (): Message => {
      const message = server.lastMessage(chat)
      if (!message) throw new Error(`Nothing was said to ${name}`)
      return message
    }
    return {
      user,
      chat,
      account: `telegram:${id}`,
      last,
      text: () => textOf(last()),
      labels: () => server.labels(last()),
      async says(text: string): Promise<string> {
        server.say(user, chat, text)
        await quiet()
        return textOf(last())
      },
      async sends(file: { name: string; bytes: Buffer; says?: number }, caption?: string): Promise<string> {
        server.sendFile(user, file, caption)
        await quiet()
        return textOf(last())
      },
      /** Presses a button of the bot's last message, or of an older one; the toast. */
      async presses(label: string, on: Message = last()): Promise<string> {
        const toast = await server.press(user, on, label)
        await quiet()
        return toast.text
      },
      async forges(data: string, on: Message = last()): Promise<string> {
        const toast = await server.forgeCallback(user, on, data)
        await quiet()
        return toast.text
      },
    }
  }

  const bot = {
    server,
    users,
    file,
    core,
    store,
    db: opened.db,
    clock,
    logged,
    svgs,
    isReady,
    ended,
    now: () => peopleNow,
    setNow: (at: number) => {
      peopleNow = at
    },
    wait: (minutes: number) => {
      peopleNow += minutes * 60_000
    },
    quiet,
    person,
    /** The question that stands before a person. */
    question({ account, chat }: { account: string; chat: { id: number } }) {
      const session = store.sessions.focus(id<AccountId>(account), `${chat.id}`)
      const phase = session && store.sessions.get(session)!.solo.phase
      return phase?.phase === 'asking' ? store.questions.get(phase.asked.question) : undefined
    },
    answersOf: (account: string) => store.attempts.standing(id<LearnerId>(account), 0),
    /** As SIGKILL does: from now on nothing is written any more. */
    kill: () => opened.close(),
    /** As SIGTERM does. */
    async stop(): Promise<void> {
      stop.abort()
      await ended.finally(() => {
        if (!opened.db.open) return
        try {
          core.stop()
        } finally {
          opened.close()
        }
      })
    },
  }
  return bot
}

export type TestPerson = ReturnType<TestBot['person']>

function machineAfter(delay: number, then: () => void): () => void {
  const timer = setTimeout(then, Math.min(delay, 2 ** 31 - 1))
  timer.unref()
  return () => clearTimeout(timer)
}

/** What a person reads in a message. */
export function textOf(message: Message): string {
  return message.text ?? message.caption ?? ''
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
