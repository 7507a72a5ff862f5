// Interactions under way: what a person did, what the bot has answered so far, and until when it may.

import type { APIMessage } from 'discord-api-types/v10'
import { type InteractionResponseType, InteractionType } from 'discord-api-types/v10'
import type { Component } from './components.ts'
import type { Platform } from './platform.ts'
import { refused } from './refused.ts'
import type { Channel } from './world.ts'

export type Modal = { custom_id: string; title: string; components: Component[] }

/** What the person has before their eyes because of what they did. */
export type Reaction =
  /** A new message; `secret` when nobody else sees it. */
  | { saw: 'message'; message: APIMessage; secret: boolean }
  /** The message that was pressed has changed. */
  | { saw: 'update'; message: APIMessage; secret: boolean }
  | { saw: 'modal'; modal: Modal }
  /** It was taken, and nothing has changed so far. */
  | { saw: 'nothing' }
  | { saw: 'choices'; choices: readonly Choice[] }
  /** The bot did not answer in time. */
  | { saw: 'failed' }
export type Choice = { name: string; value: string | number }

export type Interaction = {
  id: string
  token: string
  type: InteractionType
  channel: Channel
  personId: string
  /** When the person did it. */
  at: number
  /** The message that a component is on, or from which a modal was opened. */
  on?: string | undefined
  /** What MESSAGE.interaction_metadata says of it. */
  metadata: APIMessage['interaction_metadata']
  command?: string | undefined
  /** Used by one person's own installation only, where the app is no member. */
  outside: boolean
  /** Nothing public may come of it. */
  forcedSecret: boolean
  answer?: { type: InteractionResponseType; at: number } | undefined
  /** The message that `@original` means. */
  original?: string | undefined
  /** “…is thinking”: the next followup takes its place. */
  loading: boolean
  followups: Set<string>
  reaction?: Reaction | undefined
  /** The first thing that the person sees of it. */
  reacted: Promise<Reaction>
  react: (reaction: Reaction) => void
}

export type Beginning = Pick<
  Interaction,
  | 'type'
  | 'channel'
  | 'personId'
  | 'on'
  | 'metadata'
  | 'command'
  | 'outside'
  | 'forcedSecret'
  | 'id'
  | 'token'
>

export class Interactions {
  readonly all = new Map<string, Interaction>()
  readonly #byToken = new Map<string, Interaction>()
  readonly #platform: Platform

  constructor(platform: Platform) {
    this.#platform = platform
  }

  newToken(id: string): string {
    return `aW50ZXJhY3Rpb24${Buffer.from(`${id}:${'stand-in'.repeat(12)}`).toString('base64url')}`
  }

  /** From now on the bot has its 3 seconds. */
  begin(beginning: Beginning): Interaction {
    const { clock, news, options } = this.#platform
    let settle: (reaction: Reaction) => void = () => {}
    const one: Interaction = {
      ...beginning,
      at: clock.now(),
      loading: false,
      followups: new Set(),
      reacted: new Promise((resolve) => {
        settle = resolve
      }),
      react(reaction) {
        one.reaction = reaction
        settle(structuredClone(reaction))
        news.changed()
      },
    }
    this.all.set(one.id, one)
    this.#byToken.set(one.token, one)
    clock.after((options.answerWithin ?? 3000) + 1, () => {
      if (!one.answer) one.react({ saw: 'failed' })
    })
    return one
  }

  /** Nothing more is heard of those under way. */
  end(): void {
    for (const one of this.all.values()) if (!one.reaction) one.react({ saw: 'failed' })
  }

  /** The one that may be answered for the first time now. */
  unanswered(id: string, token: string): Interaction {
    const { clock, options } = this.#platform
    const one = this.all.get(id)
    if (!one || one.token !== token) throw refused('unknownInteraction')
    if (one.answer) throw refused('alreadyAcknowledged')
    if (clock.now() - one.at > (options.answerWithin ?? 3000)) throw refused('unknownInteraction')
    this.#mustExist(one.channel)
    return one
  }

  /** The one whose messages may be made, changed and read by its token now. */
  answered(applicationId: string, token: string): Interaction {
    const { clock, options } = this.#platform
    const one = this.#byToken.get(token)
    if (!one?.answer || applicationId !== this.#platform.applicationId) throw refused('unknownWebhook')
    if (one.type === InteractionType.ApplicationCommandAutocomplete) throw refused('unknownWebhook')
    if (clock.now() - one.at > (options.tokenFor ?? 15 * 60_000)) throw refused('invalidToken')
    this.#mustExist(one.channel)
    return one
  }

  #mustExist(channel: Channel): void {
    if (!this.#platform.world.channels.has(channel.id)) throw refused('unknownChannel')
  }
}
