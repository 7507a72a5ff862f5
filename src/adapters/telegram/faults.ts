// What it means when Telegram says no, or says nothing, and how that is told in a log: never with the address
// that was called, which holds the token, and never with what was to be sent.

import { GrammyError, HttpError } from 'grammy'

export type Fault =
  /** The message shows just that already. */
  | 'not-modified'
  /** The message can't be edited any more. */
  | 'gone'
  /** The person blocked us, or their account is no more; the group put us out, or is no more. */
  | 'unreachable'
  /** They never began a chat with us, and we can't. */
  | 'stranger'
  /** A forum's topic that is no more. */
  | 'no-topic'
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
  /** The group is a supergroup now: another chat. */
  | { moved: string }
  /** What we may not do there, in Telegram's words. */
  | { forbidden: string }

const meanings: readonly [code: number, said: RegExp, fault: Fault][] = [
  [400, /message is not modified/i, 'not-modified'],
  [
    400,
    /message to edit not found|message can't be edited|message_id_invalid|no (text|caption|media) in the message|message to be replaced not found/i,
    'gone',
  ],
  [400, /query is too old|query id is invalid/i, 'too-late'],
  [400, /message thread not found|topic_deleted/i, 'no-topic'],
  [403, /can't initiate conversation/i, 'stranger'],
  [400, /chat not found|user not found|peer_id_invalid/i, 'unreachable'],
  [403, /./, 'unreachable'],
  [401, /./, 'no-token'],
]

const forbidden =
  /not enough rights to (send [\w ]+?)(?: to the chat)?$|have no rights to send a message|chat_write_forbidden|chat_send_\w+_forbidden|topic_closed/i

export function faultOf(error: unknown): Fault {
  if (error instanceof HttpError) return 'away'
  if (!(error instanceof GrammyError)) return 'ours'
  const { error_code: code, description, parameters } = error
  if (code === 429) return { wait: parameters.retry_after ?? 1 }
  if (parameters.migrate_to_chat_id !== undefined) return { moved: `${parameters.migrate_to_chat_id}` }
  const right = forbidden.exec(description)
  if (code === 400 && right) return { forbidden: (right[1] ?? 'send messages').toLowerCase() }
  if (code >= 500) return 'away'
  return meanings.find(([one, said]) => one === code && said.test(description))?.[2] ?? 'refused'
}

/** How long Telegram asks to be left alone, in milliseconds. */
export function waitOf(fault: Fault): number | undefined {
  return typeof fault === 'object' && 'wait' in fault ? fault.wait * 1000 : undefined
}

/** Whether it is known that what was to be done was not: else it may have been, and only the answer got lost. */
export function isUndone(error: unknown): boolean {
  if (error instanceof GrammyError) return error.error_code < 500
  const { code } = (error instanceof HttpError ? error.error : {}) as { code?: unknown }
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND'
}

export function inWords(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`
  if (error instanceof HttpError) {
    const { code, name } = error.error as { code?: unknown; name?: unknown }
    return `${error.message} ${[code, name].filter((part) => typeof part === 'string').join(' ')}`.trim()
  }
  return error instanceof Error ? error.name : typeof error
}
