// The bot and the stand-in in a thread of their own, so that a story told line by line can wait for each line to
// be handled. What a person reads is what came in over HTTP, not what the core meant to show.

import type { Chat, Message, Update } from 'grammy/types'
import { parseHtml } from '../platforms/telegram/html.ts'
import { keysOf } from '../story/keys.ts'
import { type Begun, obey, type Seen, type Unasked } from '../story/thread.ts'
import { Watching } from '../story/watching.ts'
import { startBot, type TestBot, textOf } from './bot.ts'

let bot: TestBot
const watching = new Watching()

type Keyboard = readonly (readonly { text: string; callback_data?: string }[])[]

function listedOf(keyboard: Keyboard): string {
  return keysOf(keyboard.flat().map(({ text, callback_data = '' }) => ({ label: text, data: callback_data })))
}

function readOf(html: string, keyboard: Keyboard = []): string {
  const listed = listedOf(keyboard)
  return `${parseHtml(html).text}${listed ? `\n${listed}` : ''}\n`
}

/** What a call shows in a chat; nothing where it failed, or shows nothing. */
function shownBy({ method, params, status }: TestBot['server']['calls'][number], chat: number): string[] {
  if (!screens.test(method) || `${params.chat_id}` !== `${chat}` || status !== 200) return []
  const media = params.media as { caption?: string } | undefined
  const markup = params.reply_markup as { inline_keyboard?: never } | undefined
  return [readOf(`${params.text ?? params.caption ?? media?.caption ?? ''}`, markup?.inline_keyboard)]
}

const screens = /^(sendMessage|sendPhoto|editMessageText|editMessageCaption|editMessageMedia)$/

async function seen(
  account: string,
  act: (who: ReturnType<TestBot['person']>) => Promise<string>,
  { where, only }: { where?: 'group' | undefined; only?: 'new' } = {},
): Promise<Seen> {
  const who = whoIs(account)
  const chat = where ? group! : who.chat
  const before = bot.server.calls.length
  const toast = await act(who)
  const texts = bot.server.calls.slice(before).flatMap((call) => shownBy(call, chat.id))
  const last = bot.server.lastMessage(chat)
  // What did not change was not sent again, and is still there to be read.
  if (texts.length === 0 && toast === '' && last && only !== 'new')
    texts.push(`${textOf(last)}\n${listedOf((last.reply_markup?.inline_keyboard ?? []) as never)}\n`)
  return {
    text: [...(toast ? [`${toast}\n`] : []), ...texts].join('\n'),
    screen: watching.shown,
    message: last,
  }
}

let content: Begun['content'] | undefined
const names: string[] = []
const blocking = new Set<string>()
const kept = new Map<string, Update>()
let isRunning = false
let clock = 0
/** Where others read along. */
let group: Chat | undefined
const numberOf = (account: string) => Number(account.replace('telegram:', ''))

/** What of it has arrived, in the order in which it did. */
async function arrived(before: number): Promise<Unasked[]> {
  await bot.quiet()
  return bot.server.calls.slice(before).flatMap((call) => {
    const chat = Number(call.params.chat_id)
    return shownBy(call, chat).map((text) => {
      const person = bot.person(chat, names[chat - 1]!)
      const screen = watching.unaskedBy(person.account)
      return { account: person.account, text, screen, message: bot.server.lastMessage(person.chat) }
    })
  })
}

async function start(how: Parameters<typeof startBot>[0]) {
  const core = (made: TestBot['core']) => watching.watch(made, clock)
  bot = await startBot({ ...how, content: content!, asTyped: true, core })
  isRunning = true
}

async function stop() {
  if (isRunning) await bot.stop()
  isRunning = false
}

/** Whoever blocked the bot has to let it in again before they can write. */
function letsIn(account: string, { user }: ReturnType<TestBot['person']>) {
  if (blocking.delete(account)) bot.server.unblock(user)
}

const whoIs = (account: string) => bot.person(numberOf(account), names[numberOf(account) - 1]!)

obey({
  async begin(how: Begun) {
    content = how.content
    names.length = 0
    blocking.clear()
    kept.clear()
    group = undefined
    clock = how.start
    await start(how)
  },
  meet(name: string, where) {
    const known = names.indexOf(name) + 1
    const number = known > 0 ? known : names.push(name)
    if (where) group ??= bot.server.supergroup('Class')
    return { account: `telegram:${number}`, place: `${where ? group!.id : number}` }
  },
  setNow(at: number) {
    clock = at
    bot.setNow(at)
  },
  say: (account, text, where) =>
    seen(
      account,
      async (who) => {
        letsIn(account, who)
        bot.server.say(who.user, where ? group! : who.chat, text)
        await bot.quiet()
        return ''
      },
      { where },
    ),
  press: (account, message, data) =>
    seen(account, async (who) => {
      letsIn(account, who)
      if (!message) await who.says('/start')
      return who.forges(data, message as Message | undefined)
    }),
  async restart() {
    await stop()
    await start({ after: bot })
  },
  async end() {
    await stop()
    await bot.server.close()
    return [...bot.server.violations.map((one) => JSON.stringify(one)), ...bot.logged]
  },
  keep: (update) => void kept.set(update, bot.server.latestUpdate()!),
  again: (account, update) =>
    seen(
      account,
      async () => {
        await bot.server.until(() => bot.server.polled())
        bot.server.deliverAgain(kept.get(update)!)
        await bot.quiet()
        return ''
      },
      { only: 'new' },
    ),
  async ring(unseen) {
    const before = bot.server.calls.length
    watching.rings = unseen ?? 'seen'
    bot.core.ring(clock)
    if (!unseen) return arrived(before)
    await stop()
    return []
  },
  async startsAgain() {
    await stop()
    const before = bot.server.calls.length
    await start({ after: bot })
    return arrived(before)
  },
  takeFaults: () => bot.logged.splice(0),
  async block(account) {
    bot.server.block(whoIs(account).user)
    blocking.add(account)
    if (isRunning) await bot.quiet()
  },
})
