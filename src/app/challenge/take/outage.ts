// While a challenge is open for anybody, a sign of life is kept, so that after a stop it is known how long nobody could
// answer. That time is given back, as far as the teacher wants it, and everybody whom it concerns is told.

import { may } from '../../../engine/class/role.ts'
import type { Millis } from '../../../engine/ids.ts'
import { tell } from '../../classes/tell.ts'
import type { Outgoing, Store } from '../../ports.ts'
import type { Scene, World } from '../../scene.ts'
import { ownTermsScreen } from '../../views/challenge/override.ts'
import { awayScreen } from '../../views/challenge/take/away.ts'
import { setAlarms } from '../alarms.ts'
import { lastEndOf } from '../own-terms.ts'
import type { Challenge } from '../ports.ts'

/** Shorter than this nobody need hear of it. */
const worthTelling = 30_000

/** Whether anybody may be at a challenge. Those that are over have no alarm any more that would end them. */
export function isAnyOpen(store: Store, now: Millis): boolean {
  return store.challenges.published().some((one) => isOpenIn(store, one, now, now))
}

function isOpenIn(store: Store, challenge: Challenge, from: Millis, to: Millis): boolean {
  if (store.alarms.get('challenge', challenge.id, 'ends') === undefined) return false
  const overrides = store.challenges.overrides(challenge.id)
  const opens = Math.min(
    challenge.setup.terms.window.opens,
    ...overrides.map(({ terms }) => terms.opens ?? Number.POSITIVE_INFINITY),
  )
  return to >= opens && from < lastEndOf(store, challenge)
}

/** From now on it is known until when we were here. */
export function keepAlive(store: Store, now: Millis): void {
  store.live.alive(now)
  if (store.alarms.get('session', 'all', 'pulse') === undefined)
    store.alarms.set({ kind: 'session', subject: 'all', purpose: 'pulse', at: now })
}

/** After a start, before anything rings. */
export function givenBack(world: World, from: Millis, now: Millis): Outgoing[] {
  const { store } = world
  const open = store.challenges.published().filter((one) => isOpenIn(store, one, from, now))
  if (open.length === 0) return []
  const before = new Map(open.map((one) => [one.id, lastEndOf(store, one)]))
  store.challenges.away({ from, to: now })
  keepAlive(store, now)
  return open.flatMap((challenge) => {
    setAlarms(store, challenge, now)
    if (now - from < worthTelling) return []
    const moved = lastEndOf(store, challenge) - before.get(challenge.id)!
    return [...toTeachers(world, challenge, { from, to: now, moved }), ...toThoseAtIt(world, challenge, now)]
  })
}

function toTeachers(
  world: World,
  challenge: Challenge,
  away: { from: Millis; to: Millis; moved: Millis },
): Outgoing[] {
  const { store } = world
  const { opens } = challenge.setup.terms.window
  const open = store.challenges.openTries().filter((one) => one.challenge === challenge.id && !one.rehearsal)
  const numbers = { ...away, from: Math.max(opens, away.from), open: open.length }
  return store.classes
    .seats(challenge.class)
    .filter(({ role }) => may(role, 'see-results'))
    .flatMap((seat) =>
      tell({ world, now: away.to }, seat, (theirs) => awayScreen(theirs, challenge, numbers)),
    )
}

/** Those whose own time moved. */
function toThoseAtIt(world: World, challenge: Challenge, now: Millis): Outgoing[] {
  const { store } = world
  const open = store.challenges.openTries().filter((one) => one.challenge === challenge.id && !one.rehearsal)
  return open.flatMap((one) => {
    const seat = store.classes.seat(one.seat)
    return seat ? tell({ world, now }, seat, (theirs: Scene) => ownTermsScreen(theirs, challenge, seat)) : []
  })
}
