// One socket of the gateway: packets in and out, heartbeats, and what it is closed for whoever is on it.

import { GatewayCloseCodes as Close, GatewayOpcodes as Op } from 'discord-api-types/v10'
import type { RawData, WebSocket } from 'ws'

export type Packet = { op: Op; d: Record<string, unknown> }
type Hearing = {
  /** Milliseconds between two heartbeats. */
  interval: number
  /** Whether it is answered. */
  heartbeat: () => boolean
  packet: (packet: Packet) => void
}

const mostBytes = 4096
const mostPackets = { count: 120, per: 60_000 }

/** Says hello, and hands on what comes. */
export function hear(socket: WebSocket, { interval, heartbeat, packet: handle }: Hearing): void {
  const sent: number[] = []
  const silence = () => setTimeout(() => socket.close(Close.SessionTimedOut), interval * 1.5 + 1000).unref()
  let patience = silence()
  socket.on('close', () => clearTimeout(patience))
  socket.on('message', (data) => {
    const packet = packetOf(data)
    if (!packet) return socket.close(Close.DecodeError)
    const now = Date.now()
    sent.push(now)
    while (sent[0]! < now - mostPackets.per) sent.shift()
    if (sent.length > mostPackets.count) return socket.close(Close.RateLimited)
    if (packet.op !== Op.Heartbeat) return handle(packet)
    clearTimeout(patience)
    patience = silence()
    if (heartbeat()) say(socket, Op.HeartbeatAck, null)
  })
  say(socket, Op.Hello, { heartbeat_interval: interval, _trace: [] })
}

export function say(socket: WebSocket, op: Op, d: unknown): void {
  if (socket.readyState === 1) socket.send(JSON.stringify({ op, d, s: null, t: null }))
}

function packetOf(data: RawData): Packet | undefined {
  const text = String(data)
  if (Buffer.byteLength(text) > mostBytes) return undefined
  try {
    const packet = JSON.parse(text)
    return typeof packet?.op === 'number' ? packet : undefined
  } catch {
    return undefined
  }
}
