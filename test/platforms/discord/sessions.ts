// The gateway's sessions: who listens to what, and everything that a session was told, so that it can be told
// again to whoever resumes it.

import type { WebSocket } from 'ws'

export type Event = { op: 0; s: number; t: string; d: unknown }

export type Session = {
  id: string
  intents: number
  shard: readonly [id: number, of: number]
  sequence: number
  told: Event[]
  socket?: WebSocket | undefined
}

/** Where an event belongs: an intent that it needs, and the server that it is of, which says the shard. */
export type About = { intent?: number; guild?: string | undefined }

export class Sessions {
  readonly all = new Map<string, Session>()

  dispatch(name: string, data: unknown, { intent = 0, guild }: About): void {
    // What is of no server goes to the first shard.
    const shardOf = (count: number) =>
      guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count))
    for (const session of this.all.values()) {
      const [id, of] = session.shard
      if (shardOf(of) === id && (intent === 0 || session.intents & intent)) this.tell(session, name, data)
    }
  }

  tell(session: Session, name: string, data: unknown): void {
    session.sequence += 1
    // As it is now: what the message says later must not be told to who resumes.
    const event: Event = { op: 0, s: session.sequence, t: name, d: structuredClone(data) }
    session.told.push(event)
    if (session.socket?.readyState === 1) session.socket.send(JSON.stringify(event))
  }

  /** Whoever begins anew does not come back for what it left behind. */
  replaceDead(session: Session): void {
    for (const old of this.all.values()) {
      if (!old.socket && String(old.shard) === String(session.shard)) this.all.delete(old.id)
    }
    this.all.set(session.id, session)
  }

  /** One socket fewer; the session stays for whoever resumes it, unless it was ended on purpose. */
  left(session: Session, socket: WebSocket, code: number): void {
    if (session.socket !== socket) return
    session.socket = undefined
    if (code === 1000 || code === 1001) this.all.delete(session.id)
  }
}
