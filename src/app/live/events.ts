// What moves a group's session on without anybody's act: its alarm, that its message was shown or deleted, that we
// were away, that the place is gone, is another one now, or no longer lets us write.

import type { Pending } from '../../chat/adapter.ts'
import type { Outgoing, PlatformName } from '../../chat/message.ts'
import { questionOfSlot } from '../../chat/press.ts'
import { theirs } from '../../chat/rich.ts'
import { id, type LiveId, type Millis } from '../../engine/ids.ts'
import { isOver, type LiveEvent } from '../../engine/session/live.ts'
import { givenBack, isAnyOpen } from '../challenge/take/outage.ts'
import type { Alarm, Place, Store } from '../ports.ts'
import type { World } from '../scene.ts'
import { roundScreen } from '../views/live/round.ts'
import { advance } from './advance.ts'
import { secondsOf } from './pace.ts'
import type { HeldLive } from './ports.ts'
import { publicly, type Room, roomOf } from './room.ts'

/** Milliseconds. */
const pulse = 5000
/** While only challenges are open, which are so for days. */
const slowPulse = 15_000

function moved(
  world: World,
  held: HeldLive,
  event: LiveEvent,
  at: Millis,
): { room: Room; told: Outgoing[] } | undefined {
  return isOver(held.live) ? undefined : advance(roomOf(world, held, at), event)
}

function keep(world: World, told: readonly Outgoing[], at: Millis): Pending[] {
  return told.map((one) => world.store.outbox.put(one, at))
}

export function wakeLive(world: World, alarm: Alarm, now: Millis): Pending[] {
  const { store } = world
  const held = store.live.get(id<LiveId>(alarm.subject))
  const after = held && moved(world, held, { event: 'woken' }, now)
  if (after) return keep(world, after.told, now)
  // It was set for what is over, or too early.
  const { phase } = held?.live ?? {}
  if (!phase || phase.phase === 'ended') store.alarms.clear('session', alarm.subject, 'wake')
  else store.alarms.set({ ...alarm, at: Math.max(phase.until, now + 1) } as Alarm)
  return []
}

/** While a question's time runs, so that after a kill it is known how long we were away. */
export function beat(world: World, now: Millis): Pending[] {
  const { store } = world
  store.live.alive(now)
  const isRunning = store.live
    .allOpen()
    .some(({ live }) => live.kind !== 'daily' && live.phase.phase !== 'paused')
  const next = isRunning ? pulse : isAnyOpen(store, now) ? slowPulse : undefined
  if (next !== undefined)
    store.alarms.set({ kind: 'session', subject: 'all', purpose: 'pulse', at: now + next })
  else store.alarms.clear('session', 'all', 'pulse')
  return []
}

/** Whether the slot's message is a question that waits to be seen. */
export function waitsToBeSeen(store: Store, slot: string): boolean {
  const question = questionOfSlot(slot)
  const live = question && store.live.get(id<LiveId>(question.session))?.live
  return live?.phase.phase === 'asking' && live.phase.since === undefined && live.round === question?.round
}

/** From then on a question's time runs. */
export function shownLive(world: World, slot: string, at: Millis): Pending[] {
  const shown = questionOfSlot(slot)
  const held = shown && world.store.live.get(id<LiveId>(shown.session))
  if (!held) return []
  const seconds = secondsOf(roomOf(world, held, at))
  const after = moved(world, held, { event: 'shown', round: shown.round, at, seconds }, at)
  if (!after) return []
  const { room } = after
  return keep(world, [publicly(room, 'replace', shown.round, roundScreen(room, shown.round), true)], at)
}

/** Once after each start, before anything rings: the clocks of all sessions stood still meanwhile. */
export function backAgain(world: World, now: Millis): Pending[] {
  const { store } = world
  const last = store.live.lastAlive()
  store.live.alive(now)
  const away = last === undefined ? 0 : Math.max(0, now - last)
  if (away < 1000) return []
  const challenges = keep(world, givenBack(world, now - away, now), now)
  const quizzes = store.live.allOpen().flatMap((held) => {
    if (held.live.kind === 'daily') return []
    const after = moved(world, held, { event: 'back', away }, now)
    return after ? keep(world, after.told, now) : []
  })
  return [...challenges, ...quizzes]
}

/** A chat goes with all its topics. */
function within({ store }: World, { platform, id: whole }: Place): HeldLive[] {
  const isWithin = ({ place }: HeldLive) => place.id === whole || place.id.startsWith(`${whole}/`)
  return store.live.allOpen().filter((held) => held.place.platform === platform && isWithin(held))
}

/** A server goes with all places that are known to lie in it. */
export function goneLive(world: World, place: Place, at: Millis): Pending[] {
  const all = [place, ...world.store.places.within(place)]
  for (const one of all) world.store.classes.unbindAll(one)
  world.store.places.drop(place)
  for (const held of all.flatMap((one) => within(world, one))) {
    // Nothing can be shown there any more.
    moved(world, held, { event: 'end', how: 'gone' }, at)
    const settings = world.store.live.group(held.place)
    if (held.live.kind === 'daily' && settings?.daily) {
      world.store.live.setGroup(held.place, { ...settings, daily: { ...settings.daily, on: false } })
    }
    if (held.host && held.live.kind === 'quiz') {
      const args = { round: held.live.round, of: held.live.questions }
      world.store.live.notice(held.host, 'notice-gone', args, at)
    }
  }
  return []
}

/** What stands is shown anew: its messages stayed behind in the group that was. */
export function movedLive(
  world: World,
  platform: PlatformName,
  from: string,
  to: string,
  at: Millis,
): Pending[] {
  if (!world.store.live.move(platform, from, to)) return []
  const standing = within(world, { platform, id: to, private: false }).filter(({ live }) => live.round > 0)
  const rooms = standing.map((held) => roomOf(world, held, at))
  const posts = rooms.map((room) =>
    publicly(room, 'post', room.live.round, roundScreen(room, room.live.round)),
  )
  return keep(world, posts, at)
}

export function hinderedLive(world: World, place: Place, missing: readonly string[], at: Millis): Pending[] {
  world.store.places.noteMissing(place, missing, at)
  const held = world.store.live.openAt(place, 'live')
  if (!held) return []
  // A lobby can't wait: its first question will, and the host knows already why.
  moved(world, held, { event: 'hindered' }, at)
  if (held.host) {
    const { name } = world.store.places.site(held.place)
    const where = name === undefined ? 'none' : theirs(name)
    const args = { kind: held.live.kind, where, missing: missing.join(', ') || 'none' }
    world.store.live.notice(held.host, 'notice-hindered', args, at)
  }
  return []
}

/** An open question is posted again once. What is over and was to be changed, such as by its reveal, is shown anew. */
export function lostLive(world: World, slot: string, at: Millis): Pending[] {
  const lost = questionOfSlot(slot)
  const held = lost && world.store.live.get(id<LiveId>(lost.session))
  if (!held || held.live.round !== lost.round || !world.store.live.round(held.id, lost.round)) return []
  const after = moved(world, held, { event: 'lost', round: lost.round }, at)
  if (after) return keep(world, after.told, at)
  const room = roomOf(world, held, at)
  return keep(world, [publicly(room, 'post', lost.round, roundScreen(room, lost.round))], at)
}
