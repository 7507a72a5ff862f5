// Discord's stream of events, by discord.js's own socket layer. Where it stands is kept by the core in one with what
// each event caused, so that after a restart it goes on from there and what was missed comes again. In memory it is
// kept as received, for reconnects. A planned stop leaves the session alive: its socket closes with a code of ours.

import {
  type OptionalWebSocketManagerOptions,
  type SessionInfo,
  WebSocketManager,
  WebSocketShardEvents,
  WebSocketShardStatus,
} from '@discordjs/ws'
import {
  type APIGatewayBotInfo,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  GatewayIntentBits,
  type REST,
} from 'discord.js'
import type { Logger } from 'pino'
import type { Core } from '../../chat/adapter.ts'
import type { Heard } from '../../chat/message.ts'
import { inWords } from './faults.ts'
import { asDiscordTrouble, DiscordTrouble } from './trouble.ts'

export type Listening = {
  rest: REST
  token: string
  shards: number | 'auto'
  core: Core
  log: Logger
  /** Throws when nothing can go on. Says whether the event, and where it stands, was kept with what it caused. */
  hear(event: GatewayDispatchPayload, heard: Heard): boolean
  end(error: unknown): void
}

/** Nothing privileged: interactions come to everybody, and what is typed to us comes with direct messages. */
export const intents = GatewayIntentBits.Guilds | GatewayIntentBits.DirectMessages

/** The session lives on for some minutes, which it would not after 1000 or 1001. */
const closeForNow = 4200
const handshakeWithin = 10_000
const helloWithin = 20_000

export class Gateway {
  readonly #with: Listening
  readonly #sessions = new Map<number, SessionInfo>()
  /** Connections whose socket is open. */
  readonly #greeted = new Set<number>()
  #manager: WebSocketManager | undefined
  #moved = () => {}
  #stopping = false

  constructor(listening: Listening) {
    this.#with = listening
  }

  /** `up` is called for each connection as soon as it hears, with how many are wanted. */
  open(info: APIGatewayBotInfo, up: (shard: number, wanted: number) => void): void {
    const { rest, token, core } = this.#with
    const kept = core.streams()
    const shardCount = shardsOf(this.#with.shards, info.shards, kept)
    for (const { shard, shards, session, sequence, resumeAt } of kept) {
      const known = { shardId: shard, shardCount: shards, sessionId: session, sequence, resumeURL: resumeAt }
      if (shards === shardCount) this.#sessions.set(shard, known)
    }
    const manager = new WebSocketManager({
      rest,
      token,
      intents,
      shardCount,
      handshakeTimeout: handshakeWithin,
      helloTimeout: helloWithin,
      ...this.#memory(),
    })
    this.#manager = manager
    const heard = (shard: number) => up(shard, shardCount)
    manager.on(WebSocketShardEvents.Resumed, ({ shardId }) => heard(shardId))
    manager.on(WebSocketShardEvents.Dispatch, ({ data, shardId }) =>
      this.#guarded(() => {
        this.#hear(data, shardId)
        if (data.t === GatewayDispatchEvents.Ready) heard(shardId)
      }),
    )
    manager.on(WebSocketShardEvents.Error, ({ error }) => this.#failed(error))
    manager.on(WebSocketShardEvents.Hello, ({ shardId }) => {
      this.#greeted.add(shardId)
      this.#moved()
    })
    manager.on(WebSocketShardEvents.Closed, ({ code, shardId }) => {
      if (!this.#stopping) this.#with.log.info({ code, shard: shardId }, 'the gateway closed a connection')
      this.#greeted.delete(shardId)
      this.#moved()
    })
    // Whatever goes wrong on the way is told by an event too, and tried again by the socket layer itself.
    manager.connect().catch((error: unknown) => this.#failed(error))
  }

  /** What comes from now on is heard after the next start. */
  async close(): Promise<void> {
    this.#stopping = true
    const manager = this.#manager
    if (!manager) return
    // A socket that is just being opened can't be closed; it is once it was greeted, or has failed.
    for (;;) {
      const statuses = await manager.fetchStatus()
      const opening = [...statuses].some(
        ([shard, status]) => status === WebSocketShardStatus.Connecting && !this.#greeted.has(shard),
      )
      if (!opening) break
      await new Promise<void>((resolve) => {
        this.#moved = resolve
      })
    }
    await manager.destroy({ code: closeForNow })
  }

  #memory(): Pick<OptionalWebSocketManagerOptions, 'retrieveSessionInfo' | 'updateSessionInfo'> {
    return {
      // A connection that is to be made anew while we stop waits for ever.
      retrieveSessionInfo: (shard) =>
        this.#stopping ? new Promise<never>(() => {}) : (this.#sessions.get(shard) ?? null),
      updateSessionInfo: (shard, session) => {
        if (this.#stopping) return
        if (session) this.#sessions.set(shard, session)
        else this.#sessions.delete(shard)
      },
    }
  }

  #hear(event: GatewayDispatchPayload, shard: number): void {
    const { core } = this.#with
    const session = this.#sessions.get(shard)
    // It has no place in the stream of its own.
    if (!session || this.#stopping || event.t === GatewayDispatchEvents.Resumed) return
    const { sessionId, shardCount: shards, resumeURL: resumeAt } = session
    const heard: Heard = { shard, shards, session: sessionId, sequence: event.s, resumeAt }
    if (this.#with.hear(event, heard)) return
    core.heard(heard)
    // A new session is kept at once, for what comes in it can be heard again only by its name.
    if (event.t === GatewayDispatchEvents.Ready) core.settle()
  }

  #guarded(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.#stopping = true
      this.#with.end(error)
    }
  }

  #failed(error: unknown): void {
    const trouble = asDiscordTrouble(error)
    if (trouble instanceof DiscordTrouble) this.#with.end(trouble)
    else this.#with.log.warn({ fault: inWords(error) }, 'a connection to the gateway failed')
  }
}

/** As many as before for as long as they are enough: with another number every session would begin anew. */
function shardsOf(wanted: number | 'auto', recommended: number, kept: readonly Heard[]): number {
  if (wanted !== 'auto') return wanted
  const before = kept[0]?.shards
  const isSame = before !== undefined && kept.every(({ shards }) => shards === before)
  // Discord recommends one for each thousand servers, and demands one for each 2,500.
  return isSame && before <= recommended && recommended <= 2 * before ? before : recommended
}
