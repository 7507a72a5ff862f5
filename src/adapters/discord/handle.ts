// The handle for answering what somebody did: Discord's token for it, and what it was. It is kept with what is to be
// shown, so that after a restart it is known what can still be answered, and how.

import type { Millis } from '../../engine/ids.ts'
import { madeAt } from './snowflake.ts'

/**
 * A `command`; a `press` on a message that the answer can change, the person's own, or a form opened there; or a
 * press on another message, such as one that all see: what is this person's does not take its place.
 */
const kinds = ['command', 'press', 'other'] as const

export type Handle = {
  id: string
  token: string
  kind: (typeof kinds)[number]
  /** In the conversation with us alone, where messages are plain ones; else only the person sees the answer. */
  direct: boolean
  /** The channel, and the message that was pressed. */
  channel: string
  message?: string | undefined
}

export function writeHandle({ id, token, kind, direct, channel, message }: Handle): string {
  return [id, token, kind, direct ? 'direct' : 'aside', channel, ...(message ? [message] : [])].join(' ')
}

/** Nothing when it is none. */
export function readHandle(text: string): Handle | undefined {
  const [id, token, kind, where, channel, message] = text.split(' ')
  const known = kinds.find((one) => one === kind)
  if (!id || !/^\d+$/.test(id) || !token || !channel || !known) return undefined
  return { id, token, kind: known, direct: where === 'direct', channel, message }
}

/** The token is good for 15 minutes; in the last of them nothing new is begun. Milliseconds. */
const tokenLife = 14 * 60_000 + 30_000

export function isAlive({ id }: Handle, now: Millis): boolean {
  return now - madeAt(id) < tokenLife
}
