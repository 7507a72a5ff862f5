// Somebody who studies by pressing, fast and not always with care: says how sure they are, presses twice, presses
// what is long gone, and asks for the card again when Discord told them that nothing answered.

import type { APIMessage } from 'discord-api-types/v10'
import { decodePress, type Press } from '../../src/chat/press.ts'
import { chance, oneOf, type Random } from '../../src/engine/random.ts'
import type { Acts } from '../platforms/discord/acts.ts'
import type { Reaction } from '../platforms/discord/interactions.ts'
import { buttonsOf } from '../platforms/discord/reading.ts'

const topics = ['stacks', 'lids', 'labels', 'knots']
const idle = new Set<Press['verb']>(['sure', 'unsure', 'why', 'more'])
const moving = new Set<Press['verb']>([
  'answer',
  'show',
  'go',
  'undo',
  'suspend',
  'bury',
  'yes',
  'no',
  'pick',
  'done',
])

type Found = { id: string; press: Press; message: APIMessage }

export class Presser {
  readonly #here: Acts
  readonly #random: Random
  readonly #pressed: () => void
  #old: Found | undefined
  /** How often they were told that nothing answered. */
  failures = 0

  constructor(here: Acts, random: Random, pressed: () => void) {
    this.#here = here
    this.#random = random
    this.#pressed = pressed
  }

  async lives(isOver: () => boolean): Promise<void> {
    while (!isOver()) await this.#acts()
  }

  /** Session and turn of the buttons that they have before them. */
  sees(): Press | undefined {
    return this.#buttons()[0]?.press
  }

  async #acts(): Promise<void> {
    const buttons = this.#buttons()
    const moves = buttons.filter(({ press }) => moving.has(press.verb))
    if (moves.length === 0 || chance(0.03, this.#random)) {
      this.#saw(await this.#here.slash('practice', { topic: oneOf(topics, this.#random) }))
      return
    }
    const asides = buttons.filter(({ press }) => idle.has(press.verb))
    const presses = [
      ...(this.#old && chance(0.1, this.#random) ? [this.#old] : []),
      ...(asides.length > 0 && chance(0.5, this.#random) ? [oneOf(asides, this.#random)] : []),
    ]
    const move = oneOf(moves, this.#random)
    presses.push(move, ...(chance(0.4, this.#random) ? [move] : []))
    this.#old = move
    const seen = await Promise.all(presses.map((one) => this.#press(one)))
    for (const one of seen) this.#saw(one)
    if (seen.some(({ saw }) => saw === 'failed')) this.#saw(await this.#here.slash('review'))
  }

  #press({ id, message }: Found): Promise<Reaction> {
    this.#pressed()
    return this.#here.forge(id, message)
  }

  #saw({ saw }: Reaction): void {
    if (saw === 'failed') this.failures++
  }

  /** Those of a session, on the newest message that has any. */
  #buttons(): Found[] {
    for (const message of this.#here.sees().reverse()) {
      const found = buttonsOf(message).flatMap(({ custom_id }): Found[] => {
        const press = decodePress(`${custom_id}`)
        return press && press.session !== '' ? [{ id: `${custom_id}`, press, message }] : []
      })
      if (found.length > 0) return found
    }
    return []
  }
}
