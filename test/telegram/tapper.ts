// Somebody who studies by tapping, fast and not always with care: says how sure they are, taps twice, taps what is
// long gone, and goes on once the screen has changed.

import type { Chat, Message, User } from 'grammy/types'
import { decodePress, type Press } from '../../src/chat/press.ts'
import { chance, oneOf, type Random, wholeBetween } from '../../src/engine/random.ts'
import type { TelegramServer } from '../platforms/telegram/server.ts'

const rounds = [
  '/practice stacks',
  '/practice lids',
  '/practice labels',
  '/practice knots',
  '/learn',
  '/review',
]
/** Taps after which the screen always changes; the others may leave it, as an undo does that comes too late. */
const moving = new Set<Press['verb']>([
  'answer',
  'done',
  'show',
  'go',
  'suspend',
  'bury',
  'stop',
  'pick',
  'yes',
  'no',
])
const idle = new Set<Press['verb']>(['sure', 'unsure', 'why', 'report', 'undo'])

type Tap = { data: string; press: Press }

export class Tapper {
  readonly id: number
  readonly #server: TelegramServer
  readonly #user: User
  readonly #chat: Chat
  readonly #random: Random
  /** An update of theirs is on its way. */
  readonly #told: () => void
  readonly #tapped: () => void
  /** The screen that they tapped, and how it looked. */
  #before: Message | undefined
  #old: Message | undefined
  #goOn: (() => void) | undefined
  #gaveUp = false

  constructor(server: TelegramServer, id: number, random: Random, told: () => void, tapped: () => void) {
    this.id = id
    this.#server = server
    this.#random = random
    this.#told = told
    this.#tapped = tapped
    this.#user = server.user(id, `P${id}`)
    this.#chat = server.privateChat(this.#user)
  }

  /** Until it is over, and what was tapped last is shown. */
  async lives(isOver: () => boolean): Promise<void> {
    while (!isOver() && !this.#gaveUp) {
      this.#act()
      await new Promise<void>((resolve) => {
        this.#goOn = resolve
      })
    }
  }

  /** Nothing more comes: whether they still waited for it. */
  giveUp(): boolean {
    this.#gaveUp = true
    const waits = this.#goOn !== undefined && !this.isContent()
    this.#goOn?.()
    return waits
  }

  /** Something was done in their chat. */
  notice(): void {
    if (this.#goOn && this.isContent()) this.#goOn()
  }

  /** The screen has changed since they tapped. */
  isContent(): boolean {
    return lookOf(this.#screen()) !== lookOf(this.#before)
  }

  /** Session and turn of the buttons that they have before them. */
  sees(): Press | undefined {
    return tapsOn(this.#screen())[0]?.press
  }

  #act(): void {
    const shown = this.#screen()
    const taps = tapsOn(shown)
    const moves = taps.filter(
      ({ press }) => moving.has(press.verb) && (press.verb !== 'stop' || chance(0.05, this.#random)),
    )
    if (!shown || moves.length === 0 || chance(0.025, this.#random)) {
      this.#says(shown)
      return
    }
    const asides = taps.filter(({ press }) => idle.has(press.verb))
    if (this.#old && chance(0.1, this.#random)) this.#tap(this.#old, tapsOn(this.#old)[0]!)
    for (let left = wholeBetween(0, 4, this.#random); left > 0 && asides.length > 0; left--) {
      this.#tap(shown, oneOf(asides, this.#random))
    }
    const move = oneOf(moves, this.#random)
    this.#tap(shown, move)
    if (chance(0.5, this.#random)) this.#tap(shown, move)
    this.#before = shown
    this.#old = shown
  }

  #says(shown: Message | undefined): void {
    this.#server.say(this.#user, this.#chat, oneOf(rounds, this.#random))
    this.#told()
    this.#before = shown
  }

  #tap(on: Message, { data }: Tap): void {
    void this.#server.press(this.#user, on, data)
    this.#told()
    this.#tapped()
  }

  #screen(): Message | undefined {
    return this.#server.messages(this.#chat).findLast(({ reply_markup }) => reply_markup)
  }
}

/** The buttons of a session; those that only run a command belong to none. */
function tapsOn(message: Message | undefined): Tap[] {
  const buttons = message?.reply_markup?.inline_keyboard.flat() ?? []
  return buttons.flatMap((button) => {
    const data = 'callback_data' in button ? button.callback_data : ''
    const press = decodePress(data)
    return press && press.session !== '' ? [{ data, press }] : []
  })
}

function lookOf(message: Message | undefined): string {
  return message
    ? JSON.stringify([message.message_id, message.text ?? message.caption, message.reply_markup])
    : ''
}
