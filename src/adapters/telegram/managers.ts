// Who may manage a group, and what we may do there ourselves: asked of Telegram only where that matters; the former is
// remembered for some minutes.

import type { Api, Bot } from 'grammy'
import type { Logger } from 'pino'
import { inWords } from './faults.ts'

/** Milliseconds. */
const remembered = 5 * 60_000
/** Whoever asks waits for it, and with them their group. Milliseconds. */
const patience = 2_000
const mostKnown = 2_000

export class Managers {
  readonly #bot: Pick<Bot, 'api' | 'botInfo'>
  readonly #now: () => number
  readonly #log: Logger
  /** What we lack where that was asked last. */
  readonly #missing = new Map<string, readonly string[]>()
  readonly #known = new Map<string, { manages: boolean; until: number }>()

  constructor(bot: Pick<Bot, 'api' | 'botInfo'>, now: () => number, log: Logger) {
    this.#bot = bot
    this.#now = now
    this.#log = log
  }

  /** What is known without asking. */
  known(chat: string, user: number): boolean | undefined {
    const known = this.#known.get(`${chat} ${user}`)
    return known && known.until > this.#now() ? known.manages : undefined
  }

  /** Where it matters, who is not known to manage the group does not. `mine`: what we may do there was asked too. */
  said(chat: string, user: number, matters: boolean, mine: boolean) {
    const manages = this.known(chat, user) ?? (matters ? false : undefined)
    return { manages, missing: mine ? this.#missing.get(chat) : undefined }
  }

  /** Asks what is not known: whether somebody manages the group, what we may do there, or both at once. */
  learn(chat: string, user: number, matters: boolean, mine: boolean): Promise<void> | undefined {
    const asks = matters && this.known(chat, user) === undefined
    if (!mine) return asks ? this.ask(chat, user) : undefined
    return Promise.all([asks ? this.ask(chat, user) : undefined, this.#askMine(chat)]).then(() => undefined)
  }

  async #askMine(chat: string): Promise<void> {
    const { api, botInfo } = this.#bot
    try {
      this.#missing.set(chat, await missingIn(api, chat, botInfo.id))
    } catch (error) {
      this.#missing.delete(chat)
      this.#log.warn({ fault: inWords(error) }, 'Telegram did not say what we may do in a group')
    }
  }

  /** Asks for what is then known; when Telegram does not say it in time, nothing is. */
  async ask(chat: string, user: number): Promise<void> {
    try {
      const member = await this.#bot.api.raw.getChatMember({ chat_id: chat, user_id: user }, inTime())
      const manages = member.status === 'creator' || member.status === 'administrator'
      this.#known.set(`${chat} ${user}`, { manages, until: this.#now() + remembered })
      const [oldest] = this.#known.keys()
      if (this.#known.size > mostKnown) this.#known.delete(oldest!)
    } catch (error) {
      this.#log.warn({ fault: inWords(error) }, 'Telegram did not say who manages a group')
    }
  }
}

/** What we lack in a group to post there, as its settings name it. */
async function missingIn(api: Api, chat: string, me: number): Promise<readonly string[]> {
  const member = await api.raw.getChatMember({ chat_id: chat, user_id: me }, inTime())
  if (member.status === 'creator' || member.status === 'administrator') return []
  if (member.status === 'left' || member.status === 'kicked') return [sending]
  if (member.status === 'restricted') return member.can_send_messages ? [] : [sending]
  const { permissions } = await api.raw.getChat({ chat_id: chat }, inTime())
  return permissions?.can_send_messages === false ? [sending] : []
}

const sending = 'Send Messages'

type Signal = Parameters<Api['raw']['getMe']>[0]

function inTime(): Signal {
  return AbortSignal.timeout(patience) as unknown as Signal
}
