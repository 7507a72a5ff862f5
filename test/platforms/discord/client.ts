// A client for the tests of the stand-in: discord.js's own REST and gateway layers, with nothing of the bot.

import { type SessionInfo, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws'
import { DiscordAPIError, HTTPError, REST } from 'discord.js'
import type { APIInteraction, GatewayDispatchPayload } from 'discord-api-types/v10'
import { GatewayIntentBits } from 'discord-api-types/v10'
import { afterEach } from 'vitest'
import { News } from '../news.ts'
import type { Options } from './platform.ts'
import { type DiscordServer, startDiscord } from './server.ts'

const running: DiscordServer[] = []
const connected: WebSocketManager[] = []

/** A server that is gone after the test. */
export async function aServer(options: Options = {}): Promise<DiscordServer> {
  const server = await startDiscord(options)
  running.push(server)
  return server
}

afterEach(async () => {
  await Promise.all(connected.splice(0).map((manager) => manager.destroy()))
  await Promise.all(running.splice(0).map((server) => server.close()))
})

export function aRest({ root, token }: Pick<DiscordServer, 'root' | 'token'>): REST {
  return new REST({ api: root, version: '10', retries: 0 }).setToken(token)
}

export type Connecting = {
  intents?: number
  /** What was kept of sessions, by shard: filled, and asked. */
  kept?: Map<number, SessionInfo>
  onInteraction?: (interaction: APIInteraction) => unknown
}

/** A gateway connection that has been told READY, and everything that it was told so far. */
export async function aGateway(server: DiscordServer, how: Connecting = {}) {
  const { intents = GatewayIntentBits.Guilds, kept = new Map<number, SessionInfo>() } = how
  const told: GatewayDispatchPayload[] = []
  const manager = new WebSocketManager({
    token: server.token,
    intents,
    rest: aRest(server),
    // Two identifies may follow each other at once: nothing here waits five seconds.
    buildIdentifyThrottler: () => ({ waitForIdentify: () => Promise.resolve() }),
    retrieveSessionInfo: (shard) => kept.get(shard) ?? null,
    updateSessionInfo: (shard, session) => {
      if (session) kept.set(shard, session)
      else kept.delete(shard)
    },
  })
  connected.push(manager)
  const errors: Error[] = []
  manager.on(WebSocketShardEvents.Error, ({ error }) => errors.push(error))
  const news = new News()
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    told.push(data)
    news.changed()
    if (data.t === 'INTERACTION_CREATE') how.onInteraction?.(data.d)
  })
  await manager.connect()
  return {
    manager,
    told,
    kept,
    errors,
    /** Resolves as soon as it was told so that `look` gives something. */
    heard: <T>(look: () => T | undefined | false): Promise<T> => news.until(look),
  }
}

/** Status, code and words of a refusal, or the fact that there was none. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    if (error instanceof DiscordAPIError) return `${error.status} ${error.code} ${error.message}`
    if (error instanceof HTTPError) return `${error.status} ${error.message}`
    throw error
  }
  return 'was accepted'
}
