// What it means when Telegram says no, or says nothing, and how that is told in a log: never with the address
// that was called, which holds the token, and never with what was to be sent.

import { GrammyError, HttpError } from 'grammy'

export type Fault =
  /** The message shows just that already. */
  | 'not-modified'
  /** The message can't be edited any more. */
  | 'gone'
  /** The person blocked us, or their account is no more. */
  | 'unreachable'
  /** The press was too long ago to be answered. */
  | 'too-late'
  /** The token is no longer good. */
  | 'no-token'
  /** Telegram is away, or busy with itself. */
  | 'away'
  /** Never right, however often it is tried. */
  | 'refused'
  /** No word of Telegram's: something is wrong here. */
  | 'ours'
  /** Too many at once. Seconds. */
  | { wait: number }

const meanings: readonly [code: number, said: RegExp, fault: Fault][] = [
  [400, /message is not modified/i, 'not-modified'],
  [
    400,
    /message to edit not found|message can't be edited|message_id_invalid|no (text|caption|media) in the message|message to be replaced not found/i,
    'gone',
  ],
  [400, /query is too old|query id is invalid/i, 'too-late'],
  [400, /chat not found|user not found|peer_id_invalid/i, 'unreachable'],
  [403, /./, 'unreachable'],
  [401, /./, 'no-token'],
]

export function faultOf(error: unknown): Fault {
  if (error instanceof HttpError) return 'away'
  if (!(error instanceof GrammyError)) return 'ours'
  const { error_code: code, description, parameters } = error
  if (code === 429) return { wait: parameters.retry_after ?? 1 }
  if (code >= 500) return 'away'
  return meanings.find(([one, said]) => one === code && said.test(description))?.[2] ?? 'refused'
}

export function inWords(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`
  if (error instanceof HttpError) {
    const { code, name } = error.error as { code?: unknown; name?: unknown }
    return `${error.message} ${[code, name].filter((part) => typeof part === 'string').join(' ')}`.trim()
  }
  return error instanceof Error ? error.name : typeof error
}
