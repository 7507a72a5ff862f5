// The bot and the stand-in in a thread of their own, so that a story told line by line can wait for each line to
// be handled. What a person reads is what came in over HTTP, not what the core meant to show.

import { type MessagePort, workerData } from 'node:worker_threads'
import type { Message } from 'grammy/types'
import { decodePress } from '../../src/chat/press.ts'
import type { Screen } from '../../src/chat/screen.ts'
import { parseHtml } from '../platforms/telegram/html.ts'
import { startBot, type TestBot, textOf } from './bot.ts'

export type Beginning = { file: string; start: number; content: Record<string, string | undefined> }
/** What a person has before them after they did something. */
export type Seen = { text: string; screen: Screen; message: Message | undefined }
export type Orders = {
  begin(how: Beginning): void
  setNow(at: number): void
  say(person: number, name: string, text: string): Seen
  press(person: number, name: string, message: Message | undefined, data: string): Seen
  restart(): void
  /** What no correct bot would have sent, and what was logged. */
  end(): string[]
}

let bot: TestBot
let shown: Screen = { blocks: [], buttons: [] }

const keys: Partial<Record<string, string>> = {
  sure: '+',
  unsure: '-',
  yes: 'y',
  no: 'n',
  show: 'Enter',
  go: 'Enter',
  undo: 'u',
  stop: 'q',
}

/** The buttons as a terminal would list them, so that one story can be told of both. */
function keysOf(keyboard: readonly (readonly { text: string; callback_data?: string }[])[]): string {
  const ratings = keyboard
    .flat()
    .filter(({ callback_data = '' }) => /:answer:(again|hard|good|easy)$/.test(callback_data))
  const named = keyboard.flat().flatMap((button) => {
    const press = decodePress(button.callback_data ?? '')
    const rating = ratings.indexOf(button)
    const key =
      rating >= 0
        ? `${rating + 1}`
        : press?.choice === '?'
          ? '?'
          : press && press.session !== '' && keys[press.verb]
    return key ? [`[${key}] ${button.text.charAt(0).toLowerCase()}${button.text.slice(1)}`] : []
  })
  return named.join('  ')
}

function readOf(html: string, keyboard: Parameters<typeof keysOf>[0] = []): string {
  const listed = keysOf(keyboard)
  return `${parseHtml(html).text}${listed ? `\n${listed}` : ''}\n`
}

const screens = /^(sendMessage|sendPhoto|editMessageText|editMessageCaption|editMessageMedia)$/

async function seen(
  person: number,
  name: string,
  act: (who: ReturnType<TestBot['person']>) => Promise<string>,
): Promise<Seen> {
  const who = bot.person(person, name)
  const before = bot.server.calls.length
  const toast = await act(who)
  const calls = bot.server.calls
    .slice(before)
    .filter(
      ({ method, params, status }) =>
        screens.test(method) && `${params.chat_id}` === `${person}` && status === 200,
    )
  const texts = calls.map(({ params }) => {
    const media = params.media as { caption?: string } | undefined
    const markup = params.reply_markup as { inline_keyboard?: never } | undefined
    return readOf(`${params.text ?? params.caption ?? media?.caption ?? ''}`, markup?.inline_keyboard)
  })
  const last = bot.server.lastMessage(who.chat)
  // What did not change was not sent again, and is still there to be read.
  if (texts.length === 0 && toast === '' && last)
    texts.push(`${textOf(last)}\n${keysOf((last.reply_markup?.inline_keyboard ?? []) as never)}\n`)
  return { text: [...(toast ? [`${toast}\n`] : []), ...texts].join('\n'), screen: shown, message: last }
}

const orders = {
  async begin(how: Beginning) {
    bot = await startBot({ ...how, asTyped: true, core: watched })
  },
  setNow: (at: number) => bot.setNow(at),
  say: (person: number, name: string, text: string) =>
    seen(person, name, async ({ says }) => {
      await says(text)
      return ''
    }),
  press: (person: number, name: string, message: Message | undefined, data: string) =>
    seen(person, name, async ({ forges, says }) => {
      if (!message) await says('/start')
      return forges(data, message)
    }),
  async restart() {
    await bot.stop()
    bot = await startBot({ after: bot, content: content!, asTyped: true, core: watched })
  },
  async end() {
    await bot.stop()
    await bot.server.close()
    return [...bot.server.violations.map((one) => JSON.stringify(one)), ...bot.logged]
  },
}

let content: Beginning['content'] | undefined

/** Notes the screen that was meant last. */
function watched(core: Parameters<NonNullable<NonNullable<Parameters<typeof startBot>[0]>['core']>>[0]) {
  return {
    ...core,
    take(incoming: Parameters<typeof core.take>[0]) {
      const pending = core.take(incoming)
      shown = pending.at(-1)?.outgoing.screen ?? shown
      return pending
    },
  }
}

const { port, signal } = workerData as { port: MessagePort; signal: SharedArrayBuffer }
const flag = new Int32Array(signal)
port.on('message', async ([name, ...args]: [keyof Orders, ...unknown[]]) => {
  let answer: { done: unknown } | { error: string }
  try {
    if (name === 'begin') content = (args[0] as Beginning).content
    answer = { done: await (orders[name] as (...given: unknown[]) => unknown)(...args) }
  } catch (error) {
    answer = { error: (error as Error).stack ?? `${error}` }
  }
  port.postMessage(answer)
  Atomics.store(flag, 0, 1)
  Atomics.notify(flag, 0)
})
