// Taps on buttons, from the tap to the toast. A tap is answered once, and within the time that Telegram gives.

import type { CallbackQuery, MaybeInaccessibleMessage, User } from 'grammy/types'
import type { Clock } from '../clock.ts'
import { badRequest } from './refused.ts'

/** What the person sees over the chat: an empty text only ends the spinner. */
export type Toast = { text: string; alert: boolean; url?: string | undefined }
export type Pressed = {
  query: CallbackQuery
  at: number
  toast: Toast | undefined
  /** Rejects when the bot lets the time pass. */
  answered: Promise<Toast>
}

const tooLate = 'query is too old and response timeout expired or query ID is invalid'

export class Presses {
  readonly all: Pressed[] = []
  readonly #clock: Clock
  readonly #answerWithin: number
  readonly #byId = new Map<string, { pressed: Pressed; settle: (toast: Toast) => void }>()

  constructor(clock: Clock, answerWithin: number) {
    this.#clock = clock
    this.#answerWithin = answerWithin
  }

  begin(from: User, message: MaybeInaccessibleMessage, data: string): Pressed {
    const id = `${from.id}${this.all.length + 1}`
    const query: CallbackQuery = { id, from, message, chat_instance: String(message.chat.id), data }
    let settle: (toast: Toast) => void = () => {}
    const answered = new Promise<Toast>((resolve, reject) => {
      settle = resolve
      this.#clock.after(this.#answerWithin, () =>
        reject(new Error(`Nobody answered the press of ${from.first_name} on ${data} in time`)),
      )
    })
    // Who does not wait for the toast need not hear that it never came.
    answered.catch(() => {})
    const pressed: Pressed = { query, at: this.#clock.now(), toast: undefined, answered }
    this.all.push(pressed)
    this.#byId.set(id, { pressed, settle })
    return pressed
  }

  answer(id: string, toast: Toast): void {
    const pressed = this.byId(id)
    if (!pressed || pressed.toast || this.age(pressed) > this.#answerWithin) throw badRequest(tooLate)
    pressed.toast = toast
    this.#byId.get(id)!.settle(toast)
  }

  byId(id: string | undefined): Pressed | undefined {
    return this.#byId.get(id ?? '')?.pressed
  }

  age({ at }: Pressed): number {
    return this.#clock.now() - at
  }
}
