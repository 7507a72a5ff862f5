// The two reminders of a challenge: in private, to those who have handed nothing in, each once, whatever is stopped and
// started in between. Whether it is their quiet hours is looked at when it comes to it.

import type { Away } from '../../../engine/challenge/outage.ts'
import { extended } from '../../../engine/challenge/outage.ts'
import { type Reminding, remindersFor } from '../../../engine/challenge/reminding.ts'
import type { Window } from '../../../engine/challenge/window.ts'
import { may } from '../../../engine/class/role.ts'
import { minuteOfDay } from '../../../engine/day.ts'
import type { Millis } from '../../../engine/ids.ts'
import { isQuiet, usual } from '../../../engine/reminder.ts'
import type { Seat } from '../../classes/ports.ts'
import { sceneOfSeat } from '../../classes/tell.ts'
import type { Outgoing } from '../../ports.ts'
import type { Scene, World } from '../../scene.ts'
import { remindingScreen } from '../../views/challenge/take/remind.ts'
import { isReached } from '../after/end.ts'
import { awayOf, ownTermsOf } from '../own-terms.ts'
import type { Challenge } from '../ports.ts'

/** What was put off by a stop or by quiet hours that were set since is looked at again so much later. */
const again = 10 * 60_000

export function remindOf(world: World, challenge: Challenge, now: Millis): Outgoing[] {
  const { store } = world
  const away = awayOf(store, challenge)
  const all = store.classes
    .seats(challenge.class)
    .filter((seat) => !may(seat.role, 'see-results') && isReached(world, seat))
    .map((seat) => reminded(world, challenge, seat, away, now))
  const next = Math.min(...all.map(({ next }) => next))
  if (Number.isFinite(next))
    store.alarms.set({ kind: 'challenge', subject: challenge.id, purpose: 'remind', at: next })
  return all.flatMap(({ told }) => told)
}

function reminded(
  world: World,
  challenge: Challenge,
  seat: Seat,
  away: Away,
  now: Millis,
): { told: Outgoing[]; next: Millis } {
  const { store } = world
  const scene = sceneOfSeat({ world, now }, seat)!
  const { window } = ownTermsOf(store, challenge, seat)
  const closes = extended(window.opens, window.closes, away)
  const none = { told: [], next: Number.POSITIVE_INFINITY }
  if (now >= closes || hasHandedIn(scene, challenge, seat)) return none
  const quiet = store.reminders.get(scene.learner.id)?.reminder.quiet ?? usual.quiet
  const open = wanted(scene, challenge, seat, { opens: window.opens, closes }, quiet)
  const due = open.filter(({ at }) => at <= now)
  const later = Math.min(...open.filter(({ at }) => at > now).map(({ at }) => at))
  if (due.length === 0) return { told: [], next: later }
  if (isQuiet({ quiet }, minuteOfDay(now, scene.rule.zone)))
    return { told: [], next: Math.min(later, now + again) }
  for (const { what } of due) store.challenges.tell(challenge.id, seat.id, `remind ${what}`, now)
  const { incoming, account } = scene
  const screen = remindingScreen(scene, challenge, seat, closes)
  return {
    told: [{ to: incoming.place, account: account.id, how: 'post', screen, until: closes }],
    next: later,
  }
}

function wanted(
  { store, rule }: Scene,
  { id }: Challenge,
  seat: Seat,
  window: Window,
  quiet: typeof usual.quiet,
): { what: Reminding; at: Millis }[] {
  const told = (what: Reminding) => store.challenges.wasTold(id, seat.id, `remind ${what}`)
  return remindersFor(window, quiet, rule).filter(({ what }) => !told(what))
}

function hasHandedIn({ store }: Scene, { id }: Challenge, seat: Seat): boolean {
  return store.challenges.triesOf(id, seat.id).some(({ ended }) => ended !== undefined)
}
