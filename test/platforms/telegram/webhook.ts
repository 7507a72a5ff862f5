// Delivers updates to the bot's webhook: those of one chat in order, those of different chats side by side up
// to the limit, each again and again until the answer is 2xx.

import type { Update, WebhookInfo } from 'grammy/types'
import type { Clock } from '../clock.ts'
import type { Updates } from './updates.ts'

export type Settings = { url: string; secret?: string | undefined; connections: number }
export type Delivery = { update: Update; status: number | undefined; answer: string }

export class Webhook {
  readonly deliveries: Delivery[] = []
  readonly #clock: Clock
  readonly #updates: Updates
  readonly #again: number
  readonly #delivered: (delivery: Delivery) => void
  readonly #busy = new Map<string, Update>()
  readonly #closed = new AbortController()
  #settings: Settings | undefined
  #trouble: { at: number; message: string } | undefined

  /** `again` milliseconds pass between two tries. */
  constructor(clock: Clock, updates: Updates, again: number, delivered: (delivery: Delivery) => void) {
    this.#clock = clock
    this.#updates = updates
    this.#again = again
    this.#delivered = delivered
    updates.listen(() => this.#deliver())
  }

  get active(): boolean {
    return this.#settings !== undefined
  }

  set(settings: Settings | undefined): void {
    this.#settings = settings
    this.#trouble = undefined
    this.#deliver()
  }

  close(): void {
    this.#settings = undefined
    this.#closed.abort()
  }

  info(): WebhookInfo {
    const allowed = this.#updates.allowed
    const info = {
      url: this.#settings?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#updates.pending.length,
      ...(this.#settings && { max_connections: this.#settings.connections }),
      ...(allowed && { allowed_updates: allowed }),
      ...(this.#trouble && {
        last_error_date: Math.floor(this.#trouble.at / 1000),
        last_error_message: this.#trouble.message,
      }),
    }
    return info as WebhookInfo
  }

  #deliver(): void {
    if (!this.#settings) return
    const { connections } = this.#settings
    for (const update of this.#updates.pending) {
      if (this.#busy.size >= connections) return
      const queue = queueOf(update)
      if (this.#busy.has(queue)) continue
      this.#busy.set(queue, update)
      void this.#try(update, this.#settings).then((done) => {
        const free = () => {
          this.#busy.delete(queue)
          this.#deliver()
        }
        if (!done) return this.#clock.after(this.#again, free)
        this.#busy.delete(queue)
        this.#updates.confirm(update)
        this.#deliver()
      })
    }
  }

  async #try(update: Update, { url, secret }: Settings): Promise<boolean> {
    const delivery: Delivery = { update, status: undefined, answer: '' }
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret && { 'x-telegram-bot-api-secret-token': secret }),
        },
        body: JSON.stringify(update),
        signal: this.#closed.signal,
      })
      delivery.status = response.status
      delivery.answer = await response.text()
      if (!response.ok)
        this.#note(`Wrong response from the webhook: ${response.status} ${response.statusText}`)
    } catch {
      this.#note('Connection refused')
    }
    this.deliveries.push(delivery)
    this.#delivered(delivery)
    return delivery.status !== undefined && delivery.status >= 200 && delivery.status < 300
  }

  #note(message: string): void {
    this.#trouble = { at: this.#clock.now(), message }
  }
}

/** What must stay in order: updates of one chat, or of one person where there is no chat. */
function queueOf(update: Update): string {
  const { message, edited_message, channel_post, callback_query, inline_query, my_chat_member } = update
  const chat = (message ?? edited_message ?? channel_post ?? callback_query?.message ?? my_chat_member)?.chat
  const person = callback_query?.from ?? inline_query?.from ?? update.poll_answer?.user
  return String(chat?.id ?? person?.id ?? update.update_id)
}
