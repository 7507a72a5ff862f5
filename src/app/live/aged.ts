// When a message is too old to be changed: it is far up by then, and nobody would see it.

import type { Millis } from '../../engine/ids.ts'

const young = 55 * 60_000

/** From its posting on. */
export function isAged(posted: Millis, now: Millis): boolean {
  return now - posted > young
}

/** What it shows now comes in its place, or anew. */
export function inPlaceOrAnew(posted: Millis, now: Millis): 'replace' | 'post' {
  return isAged(posted, now) ? 'post' : 'replace'
}
