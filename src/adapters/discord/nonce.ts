// Discord posts a message once however often it is sent with the same nonce within some minutes. It is made of what
// is kept until the message was sent, so that it is the same after a restart, and when a newer screen took its place.

import type { Pending } from '../../chat/adapter.ts'

/** `page`: of several messages that one thing to be shown needs. At most 25 characters. */
export function nonceOf({ id, origin = id }: Pending, page: number): string {
  return `${origin % 10_000_000_000}.${page}`
}
