// Inline mode: what people type after the bot's name in any chat, and what it offers them to send.

import type { InlineQuery, InlineQueryResult, InlineQueryResultsButton, User } from 'grammy/types'
import type { Clock } from '../clock.ts'
import { badRequest } from './refused.ts'

export type Offer = {
  query: InlineQuery
  results: readonly InlineQueryResult[]
  nextOffset: string
  button: InlineQueryResultsButton | undefined
}
type Asked = { query: InlineQuery; at: number; settle: (offer: Offer) => void; done: boolean }

export class Inline {
  readonly #clock: Clock
  readonly #answerWithin: number
  readonly #asked = new Map<string, Asked>()

  constructor(clock: Clock, answerWithin: number) {
    this.#clock = clock
    this.#answerWithin = answerWithin
  }

  begin(from: User, text: string, offset: string): { query: InlineQuery; offered: Promise<Offer> } {
    const query: InlineQuery = { id: `inline-${this.#asked.size + 1}`, from, query: text, offset }
    const offered = new Promise<Offer>((settle, reject) => {
      this.#asked.set(query.id, { query, at: this.#clock.now(), settle, done: false })
      this.#clock.after(this.#answerWithin, () =>
        reject(new Error(`Nobody answered the inline query “${text}” in time`)),
      )
    })
    offered.catch(() => {})
    return { query, offered }
  }

  answer(id: string, offer: Omit<Offer, 'query'>): void {
    const asked = this.#asked.get(id)
    if (!asked || asked.done || this.#clock.now() - asked.at > this.#answerWithin) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid')
    }
    asked.done = true
    asked.settle({ ...offer, query: asked.query })
  }
}
