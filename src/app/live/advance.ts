// Moves a group's session on by one event: the machine decides, what it asks for is done, all is saved with the
// alarm that wakes it next, and what the group is to see now comes back.

import type { Outgoing } from '../../chat/message.ts'
import { isOver, type Live, type LiveEvent, step, voteOf } from '../../engine/session/live.ts'
import { endScreen } from '../views/live/end.ts'
import { lobbyScreen } from '../views/live/lobby.ts'
import { roundScreen } from '../views/live/round.ts'
import { inPlaceOrAnew } from './aged.ts'
import { askNext } from './ask.ts'
import { goalHere } from './board.ts'
import { closeRound } from './close.ts'
import { arrivingIn } from './grace.ts'
import { dealTeams } from './lobby.ts'
import { publicly, type Room } from './room.ts'

/** Nothing when the event comes too late, and changes nothing. */
export function advance(room: Room, event: LiveEvent): { room: Room; told: Outgoing[] } | undefined {
  const { store, id, live, now } = room
  const facts = {
    now,
    arriving: arrivingIn(room.place),
    players: store.live.countPlayers(id),
    answered: live.round === 0 ? 0 : store.live.countResponses(id, live.round, voteOf(live)),
  }
  const taken = step(live, event, facts)
  if ('refused' in taken) return undefined
  let after: Room = { ...room, live: taken.live }
  for (const effect of taken.does) {
    if (effect === 'close') closeRound({ ...after, live: { ...after.live, round: live.round } })
    else if (effect === 'unscored') setState(room, 'unscored')
    else after = { ...after, live: askOrEnd(live, after) }
  }
  // Nothing was left to ask: it ends instead.
  save(after)
  keepTimes(after)
  return { room: after, told: shownAfter(room, after) }
}

export function save({ store, id, live, now }: Room): void {
  store.live.save(id, live, now)
  if (live.phase.phase === 'ended') store.alarms.clear('session', id, 'wake')
  else {
    store.alarms.set({ kind: 'session', subject: id, purpose: 'wake', at: live.phase.until })
    if (store.alarms.get('session', 'all', 'pulse') === undefined) {
      store.alarms.set({ kind: 'session', subject: 'all', purpose: 'pulse', at: now })
    }
  }
}

/** A goal that is reached needs no further question. Teams are dealt before the first. */
function askOrEnd(before: Live, room: Room): Live {
  if (before.phase.phase === 'lobby' && room.live.mode === 'teams') dealTeams(room)
  const isReached = room.live.mode === 'coop' && before.round > 0 && goalHere(room).reached
  if (isReached) return { ...room.live, round: before.round, phase: { phase: 'ended', how: 'done' } }
  return askNext(room)
}

function setState({ store, id, live }: Room, state: 'unscored'): void {
  const round = store.live.round(id, live.round)
  if (round?.state === 'open') store.live.setRound(id, { ...round, state })
}

/** The question's row knows from when to when answers were taken. */
function keepTimes({ store, id, live }: Room): void {
  const { phase } = live
  const asked = phase.phase === 'asking' || phase.phase === 'closing' ? phase : undefined
  const round = asked && store.live.round(id, live.round)
  if (!asked || round?.state !== 'open' || asked.since === undefined) return
  const deadline = asked.phase === 'closing' ? asked.deadline : asked.until
  store.live.setRound(id, { ...round, shown: asked.since, deadline })
}

/** The messages that look different now: never more than the one of the question that was, and the next one. */
function shownAfter(before: Room, after: Room): Outgoing[] {
  const told: Outgoing[] = []
  const [was, is] = [before.live, after.live]
  if (is.phase.phase === 'closing') return told
  // The next day's message tells how it went.
  if (is.kind === 'daily' && isOver(is)) return told
  if (was.phase.phase === 'lobby' && is.kind === 'quiz') {
    told.push(publicly(after, 'replace', 'lobby', lobbyScreen(after)))
  }
  if (was.round > 0 && looksDifferent(before, after)) {
    const reposted =
      is.phase.phase === 'asking' && is.phase.reposted && !(was.phase as { reposted?: boolean }).reposted
    const { asked } = after.store.live.round(after.id, was.round)!
    const how = reposted ? 'post' : inPlaceOrAnew(asked, after.now)
    told.push(publicly(after, how, was.round, roundScreen(after, was.round)))
  }
  if (is.round > was.round) told.push(publicly(after, 'post', is.round, roundScreen(after, is.round)))
  if (isOver(is) && is.kind === 'quiz' && is.round > 0) {
    told.push(publicly(after, 'post', 'end', endScreen(after)))
  }
  return told
}

/** A question that was revealed stays as it is, when nothing but the next one follows. */
function looksDifferent(before: Room, after: Room): boolean {
  const [was, is] = [before.live.phase.phase, after.live.phase.phase]
  return was !== 'revealed' || (is !== 'asking' && is !== 'ended')
}
