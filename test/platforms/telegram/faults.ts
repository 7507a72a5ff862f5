// Trouble on demand: the next call of a kind is held up, refused, cut off, or done but answered with an error.

import type { Planned } from '../faults.ts'
import type { Call } from './calls.ts'
import type { MethodName } from './tables.ts'

export type Fault = Planned<Call> & {
  on: MethodName | '*' | ((call: Call) => boolean)
  /** Milliseconds, or until this resolves, before anything else. */
  wait?: number | Promise<unknown> | undefined
  /** An error code instead of doing it; `html` as a proxy before Telegram answers. */
  refuse?: { status: number; html?: boolean | undefined } | undefined
  /** 429 with this many seconds. */
  flood?: number | undefined
  /** The connection breaks, before the call was taken or after. */
  drop?: 'before' | 'after' | undefined
  /** Done, and answered with this code all the same. */
  takenBut?: number | undefined
}
