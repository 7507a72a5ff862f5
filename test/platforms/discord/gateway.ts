// The gateway: hello, identify, heartbeat, resume, and the closing of sockets, as discord.js's own socket layer
// meets them. What tests need beside: to drop, close, mute and invalidate on demand.

import type { IncomingMessage, Server } from 'node:http'
import { GatewayCloseCodes as Close, GatewayIntentBits, GatewayOpcodes as Op } from 'discord-api-types/v10'
import { type WebSocket, WebSocketServer } from 'ws'
import { hear, type Packet, say } from './line.ts'
import type { Violation } from './platform.ts'
import { type About, type Session, Sessions } from './sessions.ts'

export type GatewayOptions = {
  /** Milliseconds between two heartbeats. */
  heartbeat?: number | undefined
  /** Privileged intents that are switched on for the app; none if not said. */
  privileged?: number | undefined
  /** What is said of how many shards are wanted, and how many may identify at once. */
  shards?: number | undefined
  identifyAtOnce?: number | undefined
  /** Milliseconds between two times that; Discord wants 5 seconds, and tests begin anew sooner. */
  identifyEvery?: number | undefined
}

type World = {
  token: string
  newId: () => string
  violation: (violation: Violation) => void
  changed: () => void
  /** READY's content, but for what the gateway itself knows, and what follows it. */
  greet: (session: Session) => { ready: object; guilds: { id: string; content: object }[] }
}
type Identify = { token: string; intents: number; shard?: [number, number]; properties?: object }

const { GuildMembers, GuildPresences, MessageContent } = GatewayIntentBits
const privilegedIntents = GuildMembers | GuildPresences | MessageContent
const knownIntents = Object.values(GatewayIntentBits).reduce<number>((sum, bit) => sum | Number(bit), 0)

export class Gateway {
  readonly identifies: Identify[] = []
  /** Every close of a socket, by whichever side. */
  readonly closes: number[] = []
  resumes = 0
  heartbeats = 0
  connections = 0
  /** While true no heartbeat is answered, so that the other side must notice. */
  deaf = false
  url = ''
  readonly sessions = new Sessions()
  readonly #world: World
  readonly #options: GatewayOptions
  /** Every socket, with the session that it speaks for. */
  readonly #lines = new Map<WebSocket, Session | undefined>()
  /** When each of those that may identify at once did so last. */
  readonly #turns = new Map<number, number>()
  #server: WebSocketServer | undefined

  constructor(options: GatewayOptions, world: World) {
    this.#options = options
    this.#world = world
  }

  listen(server: Server, url: string): void {
    this.url = url
    this.#server = new WebSocketServer({ server })
    this.#server.on('connection', (socket, request) => this.#greet(socket, request))
  }

  close(): void {
    for (const socket of this.#lines.keys()) socket.terminate()
    this.#server?.close()
  }

  dispatch(name: string, data: unknown, about: About = {}): void {
    this.sessions.dispatch(name, data, about)
    this.#world.changed()
  }

  /** What GET /gateway/bot says. */
  info() {
    return {
      url: this.url,
      shards: this.#options.shards ?? 1,
      session_start_limit: {
        total: 1000,
        remaining: Math.max(0, 1000 - this.identifies.length),
        reset_after: 14_400_000,
        max_concurrency: this.#options.identifyAtOnce ?? 1,
      },
    }
  }

  get connected(): number {
    return [...this.sessions.all.values()].filter(({ socket }) => socket?.readyState === 1).length
  }
  /** The network fails: sockets are gone without a word. */
  drop(): void {
    for (const socket of this.#lines.keys()) socket.terminate()
  }
  /** Asks every client to come back. */
  askToReconnect(): void {
    for (const socket of this.#lines.keys()) say(socket, Op.Reconnect, null)
  }
  /** Tells every client that its session is over, or only to be resumed. */
  invalidate(resumable: boolean): void {
    if (!resumable) this.sessions.all.clear()
    for (const [socket, session] of this.#lines) {
      if (session) session.socket = undefined
      // Whoever is on it has to say anew who they are.
      this.#lines.set(socket, undefined)
      say(socket, Op.InvalidSession, resumable)
    }
  }
  closeAll(code: number): void {
    for (const socket of this.#lines.keys()) socket.close(code)
  }
  /** Every session is forgotten, as after some minutes away. */
  forgetSessions(): void {
    this.sessions.all.clear()
  }

  #greet(socket: WebSocket, request: IncomingMessage): void {
    const asked = new URL(request.url!, 'ws://discord').searchParams
    this.connections += 1
    this.#lines.set(socket, undefined)
    socket.on('close', (code) => {
      const session = this.#lines.get(socket)
      this.#lines.delete(socket)
      this.closes.push(code)
      if (session) this.sessions.left(session, socket, code)
      this.#world.changed()
    })
    socket.on('error', () => socket.terminate())
    if (asked.get('v') !== '10') socket.close(Close.InvalidAPIVersion)
    else if (asked.get('encoding') !== 'json' || asked.has('compress')) {
      this.#world.violation({ request: 'gateway', problem: 'this server speaks plain JSON only' })
      socket.close(Close.DecodeError)
    } else {
      hear(socket, {
        interval: this.#options.heartbeat ?? 41_250,
        heartbeat: () => {
          this.heartbeats += 1
          this.#world.changed()
          return !this.deaf
        },
        packet: (packet) => {
          this.#take(socket, packet)
          this.#world.changed()
        },
      })
    }
    this.#world.changed()
  }

  #take(socket: WebSocket, { op, d }: Packet): void {
    const isKnown = this.#lines.get(socket) !== undefined
    if (op === Op.Identify || op === Op.Resume) {
      if (isKnown) socket.close(Close.AlreadyAuthenticated)
      else if (op === Op.Resume) this.#lines.set(socket, this.#resume(socket, d))
      else this.#lines.set(socket, this.#identify(socket, d as unknown as Identify))
    } else if (!isKnown) socket.close(Close.NotAuthenticated)
    else if (op !== Op.PresenceUpdate) {
      this.#world.violation({ request: 'gateway', problem: `no client sends opcode ${op}` })
      socket.close(Close.UnknownOpcode)
    }
  }

  #identify(socket: WebSocket, asked: Identify): Session | undefined {
    this.identifies.push({ ...asked, token: '…' })
    const [id, of] = asked.shard ?? [0, 1]
    const turn = id % (this.#options.identifyAtOnce ?? 1)
    const since = Date.now() - (this.#turns.get(turn) ?? 0)
    if (since < (this.#options.identifyEvery ?? 0)) {
      say(socket, Op.InvalidSession, false)
      return undefined
    }
    this.#turns.set(turn, Date.now())
    const problem =
      asked.token !== this.#world.token
        ? Close.AuthenticationFailed
        : asked.intents & ~knownIntents
          ? Close.InvalidIntents
          : asked.intents & privilegedIntents & ~(this.#options.privileged ?? 0)
            ? Close.DisallowedIntents
            : !asked.properties
              ? Close.DecodeError
              : !(id >= 0 && id < of)
                ? Close.InvalidShard
                : undefined
    if (problem !== undefined) {
      socket.close(problem)
      return undefined
    }
    const session: Session = {
      id: this.#world.newId(),
      intents: asked.intents,
      shard: [id, of],
      sequence: 0,
      told: [],
      socket,
    }
    const { ready, guilds } = this.#world.greet(session)
    const mine = guilds.filter((guild) => Number((BigInt(guild.id) >> 22n) % BigInt(of)) === id)
    if (mine.length > 2500) {
      socket.close(Close.ShardingRequired)
      return undefined
    }
    this.sessions.replaceDead(session)
    this.sessions.tell(session, 'READY', {
      v: 10,
      ...ready,
      guilds: mine.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      shard: [id, of],
    })
    if (session.intents & 1) {
      for (const { content } of mine) this.sessions.tell(session, 'GUILD_CREATE', content)
    }
    return session
  }

  #resume(socket: WebSocket, asked: Record<string, unknown>): Session | undefined {
    if (asked.token !== this.#world.token) {
      socket.close(Close.AuthenticationFailed)
      return undefined
    }
    const session = this.sessions.all.get(String(asked.session_id))
    if (!session) {
      say(socket, Op.InvalidSession, false)
      return undefined
    }
    const after = Number(asked.seq)
    if (!(after <= session.sequence)) {
      socket.close(Close.InvalidSeq)
      return undefined
    }
    this.resumes += 1
    // Of two sockets with one session the newer wins.
    session.socket?.terminate()
    session.socket = socket
    for (const event of session.told) if (event.s > after) socket.send(JSON.stringify(event))
    socket.send(JSON.stringify({ op: Op.Dispatch, s: session.sequence, t: 'RESUMED', d: { _trace: [] } }))
    return session
  }
}
