// Telegram as a platform: updates come in one after the other, each is committed before the next is asked for,
// and what is to be shown goes out through a queue that nobody waits for.

import { Bot } from 'grammy'
import type { CallbackQuery, InlineQuery, Update } from 'grammy/types'
import type { Logger } from 'pino'
import type { Core } from '../../chat/adapter.ts'
import type { Incoming, SentFile } from '../../chat/message.ts'
import { type Clock, machineClock } from '../common/clock.ts'
import { ending, within } from '../common/ending.ts'
import type { DrawPicture } from './calls.ts'
import { decode, userOf, wanted } from './decode.ts'
import { type Document, documentOf, fetchDocument } from './documents.ts'
import { faultOf, inWords, waitOf } from './faults.ts'
import { type Happening, happening } from './happenings.ts'
import { answerInline } from './inline.ts'
import { Lanes } from './lanes.ts'
import { Managers } from './managers.ts'
import { type Menu, registerMenus } from './menu.ts'
import { chatOf } from './place.ts'
import { Sender } from './send.ts'
import { asTelegramTrouble } from './trouble.ts'
import { listen, type WebhookOptions } from './webhook.ts'

export type Telegram = {
  core: Core
  log: Logger
  token: string
  /** Another Bot API server than Telegram's own. */
  apiRoot?: string | undefined
  /** Without it updates are asked for. */
  webhook?: WebhookOptions | undefined
  menus: readonly Menu[]
  picture: DrawPicture
  /** Notes a bug, or throws when nothing can go on after it. */
  failed(error: unknown): void
  /** The time of what people do, and of what is sent. */
  now?(): number
  clock?: Clock | undefined
  /** It is ready, and hears people. */
  ready?(about: { port?: number | undefined }): void
}

const pollFor = 30
/** How long a stop may take. Milliseconds. */
const patience = 2_000
const firstPause = 500
const longestPause = 30_000

/** Talks until `stop` is asked for. Rejects with a TelegramTrouble, or when the store can't go on. */
export async function talkOnTelegram(telegram: Telegram, stop: AbortSignal): Promise<void> {
  const { core, log, token, apiRoot, webhook, clock = machineClock, now = Date.now } = telegram
  const bot = new Bot(token, { client: apiRoot === undefined ? {} : { apiRoot } })
  const { ended, end } = ending(stop)
  const failed = (error: unknown) => {
    try {
      if (faultOf(error) === 'no-token') throw error
      telegram.failed(error)
    } catch (last) {
      end(last)
    }
  }
  const { picture, menus } = telegram
  const name = () => bot.botInfo.username
  const sender = new Sender({ api: bot.api, core, log, clock, now, picture, failed, bot: name })
  const managers = new Managers(bot, () => clock.now(), log)
  const lanes = new Lanes()
  lanes.holdBack(bot.api)
  const all = menus.flatMap((menu) => menu.commands)
  const known = new Set(all.map((command) => command.name))
  const managed = new Set(all.flatMap((command) => (command.managed ? [command.name] : [])))
  /** What lets us post there from then on: whether we may is asked with it. */
  const checked = new Set(all.flatMap((command) => (command.managed === 'only' ? [command.name] : [])))
  core.onRing((pending) =>
    sender.deliver(pending.filter(({ outgoing }) => outgoing.to.platform === 'telegram')),
  )

  const take = (incoming: Incoming, query: CallbackQuery | undefined) => {
    const { place, from } = incoming
    const user = userOf(from.account)
    if (place.private && user !== undefined) sender.met(user)
    const pending = core.take(incoming)
    const whisper =
      query && pending.find(({ outgoing: { how, replyTo } }) => how === 'whisper' && replyTo === query.id)
    const answered = query && sender.answer(query.id, whisper)
    const others = pending.filter((one) => one !== whisper)
    const pressed = query?.message && `${query.message.message_id}`
    sender.deliver(others, { pressed, chat: chatOf(place), answered })
  }

  /** Throws, or rejects, only when the update was not handled and is to come again. */
  const handle = (update: Update): Promise<void> | undefined => {
    if (update.inline_query) offer(update.inline_query)
    const what = happening(update)
    if (what) heard(what, { core, sender, now })
    const query = update.callback_query
    const told = decode(update, name(), now(), known)
    const links = `https://t.me/${name()}?start=`
    const incoming = told && { ...told, place: sender.placed(told.place), links }
    if (!incoming) {
      if (query) void sender.answer(query.id)
      return undefined
    }
    const { place, did, from } = incoming
    const [chat, user] = [chatOf(place), userOf(from.account)]
    const document = documentOf(update)
    if (document) return hearDocument(document, incoming)
    if (place.private || user === undefined) return lanes.run(chat, undefined, () => take(incoming, query))
    const matters = did.act === 'command' && managed.has(did.name)
    const checks = did.act === 'command' && checked.has(did.name)
    return lanes.run(chat, managers.learn(chat, user, matters, checks), () =>
      take({ ...incoming, ...managers.said(chat, user, matters, checks) }, query),
    )
  }

  /** It is fetched only if it would be read, once all that came before it in the chat is handled. */
  const hearDocument = (document: Document, incoming: Incoming) => {
    let file: SentFile = { name: document.name, fault: 'unasked' }
    const fetched = () => {
      const asked = core.wants(incoming)
      const from = { api: bot.api, log, token, apiRoot, stop }
      if (!asked) return undefined
      return Promise.all([fetchDocument(document, asked.most, from), asked.ready]).then(([one]) => {
        file = one
      })
    }
    return lanes.run(chatOf(incoming.place), fetched, () => take({ ...incoming, file }, undefined))
  }

  /** Nothing of it is kept, so nobody waits for it. */
  const offer = (query: InlineQuery) => {
    const menu = menus.find(({ language }) => language === query.from.language_code)
    const { inline } = menu ?? menus.find(({ language }) => language === undefined)!
    try {
      bot.api.raw.answerInlineQuery(answerInline(core, query, name(), inline)).catch((error: unknown) => {
        log.warn({ fault: inWords(error) }, 'an inline query was not answered')
      })
    } catch (error) {
      failed(error)
    }
  }

  try {
    bot.botInfo = await introduced(bot, log, clock, stop)
    const unsent = core.unsent().filter(({ outgoing }) => outgoing.to.platform === 'telegram')
    sender.deliver(unsent)
    registerMenus(bot.api, menus).catch((error: unknown) => {
      log.warn({ fault: inWords(error) }, 'the menu of commands was not registered')
    })
    await (webhook ? hearByWebhook : hearByPolling)({ telegram, bot, handle, ended, end })
  } catch (error) {
    if (!stop.aborted) throw asTelegramTrouble(error)
  } finally {
    await within(patience, sender.stop())
  }
}

function heard(
  what: Happening,
  { core, sender, now }: { core: Core; sender: Sender; now: () => number },
): void {
  switch (what.happened) {
    case 'blocked':
      core.unreachable(what.account, now())
      break
    case 'removed':
      core.gone(what.place, now())
      break
    case 'rights':
      sender.rightsChanged(chatOf(what.place))
      break
    case 'moved':
      sender.moved(what.from, what.to)
      break
  }
}

type Hearing = {
  telegram: Telegram
  bot: Bot
  handle(update: Update): Promise<void> | undefined
  /** Resolves when a stop was asked for, rejects when nothing can go on. */
  ended: Promise<void>
  end(error: unknown): void
}

/** grammY's own polling: a batch is confirmed by asking for the next, which happens once it is committed. */
async function hearByPolling({ telegram, bot, handle, ended, end }: Hearing): Promise<void> {
  // What waits for an answer of Telegram's holds up its own chat alone, and the batch is not confirmed before.
  bot.use(({ update }) => void handle(update)?.catch(end))
  bot.catch(({ error }) => {
    throw error
  })
  const polled = bot.start({
    allowed_updates: wanted,
    timeout: pollFor,
    onStart: () => telegram.ready?.({}),
  })
  try {
    await Promise.race([polled, ended])
  } finally {
    // Confirms what was handled; should Telegram not hear it, it comes again and is known.
    if (bot.isRunning()) await within(patience, bot.stop())
    polled.catch(() => {})
  }
}

async function hearByWebhook({ telegram, bot, handle, ended, end }: Hearing): Promise<void> {
  const hook = telegram.webhook!
  const server = await listen(hook, async (update) => {
    try {
      await handle(update)
    } catch (error) {
      end(error)
      throw error
    }
  })
  try {
    await bot.api.setWebhook(hook.url, { secret_token: hook.secret, allowed_updates: wanted })
    telegram.ready?.({ port: server.port })
    await ended
  } finally {
    await server.close()
  }
}

/** Who we are. Tried until Telegram answers; a wrong token is said at once. */
async function introduced(bot: Bot, log: Logger, clock: Clock, stop: AbortSignal) {
  for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
    try {
      return await bot.api.getMe()
    } catch (error) {
      const fault = faultOf(error)
      const busy = waitOf(fault)
      if (stop.aborted || (fault !== 'away' && busy === undefined)) throw error
      log.warn({ fault: inWords(error) }, 'Telegram does not answer; trying again')
      await new Promise<void>((resolve) => {
        clock.after(busy ?? pause, resolve)
        stop.addEventListener('abort', () => resolve(), { once: true })
      })
    }
  }
}
