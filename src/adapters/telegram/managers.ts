// Who may manage a group: asked of Telegram only where that matters, and remembered for some minutes.

import type { Api } from 'grammy'
import type { Logger } from 'pino'
import { inWords } from './faults.ts'

/** Milliseconds. */
const remembered = 5 * 60_000
/** Whoever asks waits for it, and with them their group. Milliseconds. */
const patience = 2_000
const mostKnown = 2_000

export class Managers {
  readonly #api: Api
  readonly #now: () => number
  readonly #log: Logger
  readonly #known = new Map<string, { manages: boolean; until: number }>()

  constructor(api: Api, now: () => number, log: Logger) {
    this.#api = api
    this.#now = now
    this.#log = log
  }

  /** What is known without asking. */
  known(chat: string, user: number): boolean | undefined {
    const known = this.#known.get(`${chat} ${user}`)
    return known && known.until > this.#now() ? known.manages : undefined
  }

  /** Asks for what is then known; when Telegram does not say it in time, nothing is. */
  async ask(chat: string, user: number): Promise<void> {
    try {
      const member = await this.#api.raw.getChatMember({ chat_id: chat, user_id: user }, inTime())
      const manages = member.status === 'creator' || member.status === 'administrator'
      this.#known.set(`${chat} ${user}`, { manages, until: this.#now() + remembered })
      const [oldest] = this.#known.keys()
      if (this.#known.size > mostKnown) this.#known.delete(oldest!)
    } catch (error) {
      this.#log.warn({ fault: inWords(error) }, 'Telegram did not say who manages a group')
    }
  }
}

type Signal = Parameters<Api['raw']['getMe']>[0]

function inTime(): Signal {
  return AbortSignal.timeout(patience) as unknown as Signal
}
