// Discord posts a message once however often it is sent with the same nonce within some minutes. It is made of what
// is kept until the message was sent, so that it is the same after a restart.

import { createHash } from 'node:crypto'
import type { Pending } from '../../chat/adapter.ts'

/** `page`: of several messages that one thing to be shown needs. At most 25 characters. */
export function nonceOf({ id, outgoing }: Pending, page: number): string {
  const what = createHash('sha256').update(JSON.stringify(outgoing)).digest('base64url').slice(0, 8)
  return `${id % 10_000_000_000}.${page}.${what}`
}
