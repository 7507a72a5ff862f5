// The bot and the stand-in in a thread of their own, so that a story told line by line can wait for each line to
// be handled. What a person reads is what came in over HTTP, not what the core meant to show.

import type { Message } from 'grammy/types'
import type { Screen } from '../../src/chat/screen.ts'
import { parseHtml } from '../platforms/telegram/html.ts'
import { keysOf } from '../story/keys.ts'
import { type Begun, obey, type Seen } from '../story/thread.ts'
import { startBot, type TestBot, textOf } from './bot.ts'

let bot: TestBot
let shown: Screen = { blocks: [], buttons: [] }

type Keyboard = readonly (readonly { text: string; callback_data?: string }[])[]

function listedOf(keyboard: Keyboard): string {
  return keysOf(keyboard.flat().map(({ text, callback_data = '' }) => ({ label: text, data: callback_data })))
}

function readOf(html: string, keyboard: Keyboard = []): string {
  const listed = listedOf(keyboard)
  return `${parseHtml(html).text}${listed ? `\n${listed}` : ''}\n`
}

const screens = /^(sendMessage|sendPhoto|editMessageText|editMessageCaption|editMessageMedia)$/

async function seen(
  account: string,
  act: (who: ReturnType<TestBot['person']>) => Promise<string>,
): Promise<Seen> {
  const person = numberOf(account)
  const who = bot.person(person, names[person - 1]!)
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
    texts.push(`${textOf(last)}\n${listedOf((last.reply_markup?.inline_keyboard ?? []) as never)}\n`)
  return { text: [...(toast ? [`${toast}\n`] : []), ...texts].join('\n'), screen: shown, message: last }
}

let content: Begun['content'] | undefined
const names: string[] = []
const numberOf = (account: string) => Number(account.replace('telegram:', ''))

obey({
  async begin(how: Begun) {
    content = how.content
    names.length = 0
    bot = await startBot({ ...how, asTyped: true, core: watched })
  },
  meet(name: string) {
    const number = names.push(name)
    return { account: `telegram:${number}`, place: `${number}` }
  },
  setNow: (at: number) => bot.setNow(at),
  say: (account, text) =>
    seen(account, async ({ says }) => {
      await says(text)
      return ''
    }),
  press: (account, message, data) =>
    seen(account, async ({ forges, says }) => {
      if (!message) await says('/start')
      return forges(data, message as Message | undefined)
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
})

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
