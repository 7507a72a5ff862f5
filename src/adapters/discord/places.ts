// Places that are no more for us: a channel or thread that was deleted or closed, a server that put us out.

import { GatewayDispatchEvents, type GatewayDispatchPayload } from 'discord.js'
import type { Place } from '../../chat/message.ts'

export function goneBy(event: GatewayDispatchPayload): Place | undefined {
  switch (event.t) {
    case GatewayDispatchEvents.ChannelDelete:
    case GatewayDispatchEvents.ThreadDelete:
      return placeOf(event.d.id)
    case GatewayDispatchEvents.ThreadUpdate:
      return event.d.thread_metadata?.archived ? placeOf(event.d.id) : undefined
    case GatewayDispatchEvents.GuildDelete:
      // A server that is away for a while is not gone.
      return event.d.unavailable ? undefined : placeOf(event.d.id)
    default:
      return undefined
  }
}

function placeOf(id: string): Place {
  return { platform: 'discord', id, private: false }
}
