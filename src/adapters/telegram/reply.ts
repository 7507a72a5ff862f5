// The handle of an act that can be answered: a press, a message in a group, or a message there that only we and
// its sender see. A press has Telegram's own id.

import type { Message } from 'grammy/types'

export type Handle =
  | { kind: 'press'; query: string }
  | { kind: 'message'; message: number }
  | { kind: 'ephemeral'; message: number }

export function handleOf({ message_id, ephemeral_message_id }: Message): string {
  return ephemeral_message_id === undefined ? `m${message_id}` : `e${ephemeral_message_id}`
}

export function readHandle(handle: string): Handle {
  const [, kind, message] = /^([me])(\d+)$/.exec(handle) ?? []
  if (kind === undefined) return { kind: 'press', query: handle }
  return { kind: kind === 'm' ? 'message' : 'ephemeral', message: Number(message) }
}
