// Whether the host is away: others may take over then.

import type { Room } from './room.ts'

/** Questions without a sign of the host. */
const mostAway = 2

export function isHostAway({ host, live }: Pick<Room, 'host' | 'live'>): boolean {
  return host === undefined || live.round - live.hosted > mostAway
}
