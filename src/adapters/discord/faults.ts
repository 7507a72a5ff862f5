// What it means when Discord says no, or says nothing, and how that is told in a log: never with the address that
// was called, which can hold a token, and never with what was to be sent.

import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'

export type Fault =
  /** What somebody did can't be answered any more: their token is over, or was never taken up. */
  | 'too-late'
  /** It was answered already, as when an answer was taken and its receipt lost. */
  | 'answered'
  /** The message is no more. */
  | 'deleted'
  /** The message is too old to be edited as often as it was. */
  | 'too-old'
  /** The channel is no more or closed, or we were removed from it. */
  | 'place-gone'
  /** We may not do that there. */
  | 'forbidden'
  /** The person takes no messages from us. */
  | 'unreachable'
  /** The token is no longer good. */
  | 'no-token'
  /** Discord is away, or busy with itself. */
  | 'away'
  /** Never right, however often it is tried. */
  | 'refused'
  /** No word of Discord's: something is wrong here. */
  | 'ours'
  /** Too many at once. Milliseconds. */
  | { wait: number }

/** By Discord's own codes. */
const meanings: Readonly<Record<string, Fault>> = {
  10003: 'place-gone',
  10004: 'place-gone',
  10008: 'deleted',
  10013: 'unreachable',
  10015: 'too-late',
  10062: 'too-late',
  30046: 'too-old',
  40060: 'answered',
  50001: 'place-gone',
  50007: 'unreachable',
  50013: 'forbidden',
  50027: 'too-late',
  50083: 'place-gone',
  50278: 'unreachable',
}

const networkCodes = /^(UND_ERR_\w+|ECONN\w+|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/

export function faultOf(error: unknown): Fault {
  if (error instanceof RateLimitError) return { wait: Math.max(error.retryAfter, error.timeToReset, 1) }
  if (error instanceof HTTPError) return error.status >= 500 ? 'away' : 'refused'
  if (error instanceof DiscordAPIError) {
    return error.status === 401 ? 'no-token' : (meanings[`${error.code}`] ?? 'refused')
  }
  if (!(error instanceof Error)) return 'ours'
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'away'
  return [error, error.cause].some((one) => networkCodes.test(codeOf(one))) ? 'away' : 'ours'
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code
  return typeof code === 'string' ? code : ''
}

export function inWords(error: unknown): string {
  if (error instanceof DiscordAPIError) {
    // The first line says what it is; those below repeat what was sent.
    const [said = ''] = error.message.split('\n')
    return `${error.method}: ${error.status} ${error.code} ${said}`
  }
  if (error instanceof RateLimitError) return `${error.method}: too many requests (${error.scope})`
  if (error instanceof HTTPError) return `${error.method}: ${error.status}`
  if (!(error instanceof Error)) return typeof error
  return [error.name, codeOf(error), codeOf(error.cause)].filter((part) => part !== '').join(' ')
}
