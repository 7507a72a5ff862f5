// Places that are no more for us: a channel or thread that was deleted or closed, a server that put us out.

import { type APIInteraction, GatewayDispatchEvents, type GatewayDispatchPayload } from 'discord.js'
import type { Place } from '../../chat/message.ts'

const mostKnown = 5_000

export class Places {
  /** The server of each channel that was last talked in. Of another one it is said where something is next posted. */
  readonly #servers = new Map<string, string>()

  talkedIn({ guild_id, channel }: APIInteraction): void {
    if (guild_id === undefined || channel === undefined) return
    this.#servers.delete(channel.id)
    this.#servers.set(channel.id, guild_id)
    const [oldest] = this.#servers.keys()
    if (this.#servers.size > mostKnown) this.#servers.delete(oldest!)
  }

  goneBy(event: GatewayDispatchPayload): Place[] {
    switch (event.t) {
      case GatewayDispatchEvents.ChannelDelete:
      case GatewayDispatchEvents.ThreadDelete:
        return [placeOf(event.d.id)]
      case GatewayDispatchEvents.ThreadUpdate:
        return event.d.thread_metadata?.archived ? [placeOf(event.d.id)] : []
      case GatewayDispatchEvents.GuildDelete:
        // A server that is away for a while is not gone.
        return event.d.unavailable ? [] : this.#within(event.d.id)
      default:
        return []
    }
  }

  #within(server: string): Place[] {
    const channels = [...this.#servers].flatMap(([channel, of]) => (of === server ? [channel] : []))
    for (const channel of channels) this.#servers.delete(channel)
    return channels.map(placeOf)
  }
}

function placeOf(id: string): Place {
  return { platform: 'discord', id, private: false }
}
