// What the program and an adapter owe each other.

import type { Incoming, Outgoing } from './message.ts'

/** An outgoing message, kept until it is sent. */
export type Pending = { id: number; outgoing: Outgoing }

export type Core = {
  /** Handles and commits an update, and gives what is now to be sent. */
  receive(incoming: Incoming): Pending[]
  /** What was not sent before the last stop. */
  unsent(): Pending[]
  /** A message was sent: it is forgotten here. */
  sent(id: number): void
}
