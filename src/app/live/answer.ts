// Somebody answers the question that stands before a group. What they gave is theirs alone until the reveal: they get
// a receipt, and the group sees a number at most. The platform's time of the act decides whether it came in time.

import type { Outgoing } from '../../chat/message.ts'
import { readResponse } from '../../engine/question/grade.ts'
import type { Response } from '../../engine/question/question.ts'
import { isOver, type Live, voteOf } from '../../engine/session/live.ts'
import type { Reply, Scene } from '../scene.ts'
import { endScreen } from '../views/live/end.ts'
import { receiptScreen } from '../views/live/receipt.ts'
import { roundScreen } from '../views/live/round.ts'
import { advance, save } from './advance.ts'
import { isAged } from './aged.ts'
import { onlyTo, tell } from './aside.ts'
import { score } from './close.ts'
import { graceIn } from './grace.ts'
import { joinTeam } from './lobby.ts'
import type { LiveResponse, LiveRound } from './ports.ts'
import { publicly, type Room } from './room.ts'

/** `typed` as it would be typed in the terminal: a letter, letters, a word. */
export function answerLive(scene: Scene, room: Room, number: number, typed: string): Reply {
  const round = room.store.live.round(room.id, number)
  if (!round) return tell(scene, room, 'live-not-open')
  const question = room.store.questions.get(round.question)!
  const response = readResponse(typed, question.body)
  if (!response || response.kind === 'recall') {
    return tell(scene, room, 'live-not-read', { kind: question.body.kind })
  }
  if (number !== room.live.round || !isOpen(room, scene.now)) return afterwards(scene, room, round, response)
  return keep(scene, room, round, response)
}

/** Said with the receipt; it weighs in the rating alone. */
export function saySureLive(scene: Scene, room: Room, number: number, sure: boolean): Reply {
  const given = room.store.live.response(room.id, number, voteOf(room.live), scene.account.id)
  const round = room.store.live.round(room.id, number)
  if (!given || !round) return tell(scene, room, 'live-answer-first')
  if (number !== room.live.round || !isOpen(room, scene.now)) return late(scene, room, round)
  room.store.live.respond(room.id, { ...given, sure })
  return { told: [onlyTo(scene, room, number, receiptScreen(room, round, { ...given, sure }, 'kept'))] }
}

function keep(scene: Scene, room: Room, round: LiveRound, response: Response): Reply {
  const { store, id, live } = room
  const account = scene.account.id
  const vote = voteOf(live)
  const before = store.live.response(id, round.round, vote, account)
  // Of two that overtook each other on the way, the later one stands.
  const isOlder = before !== undefined && before.at > scene.now
  const given: LiveResponse = isOlder
    ? before
    : {
        round: round.round,
        vote,
        account,
        response,
        sure: before?.sure,
        at: scene.now,
        took: tookOf(live, scene.now),
      }
  if (!isOlder) store.live.respond(id, given)
  if (store.live.join(id, account, round.round, scene.now) && live.mode === 'teams') joinTeam(room, account)
  const after = before ? { room, told: [] } : counted(room, round)
  const how = !before ? 'new' : same(before.response, given.response) ? 'kept' : 'changed'
  return {
    told: [onlyTo(scene, room, round.round, receiptScreen(after.room, round, given, how)), ...after.told],
  }
}

/** One more has answered; when that was the last of those who play, it need not wait. */
function counted(room: Room, round: LiveRound): { room: Room; told: Outgoing[] } {
  const isLast = !room.store.live.waitsForSomebody(room.id, round.round, voteOf(room.live))
  const after = (isLast && advance(room, { event: 'all-answered' })?.room) || room
  if (isAged(round.asked, room.now)) return { room: after, told: [] }
  return {
    room: after,
    told: [publicly(after, 'replace', round.round, roundScreen(after, round.round), true)],
  }
}

/** The reveal waits for what is on its way. */
export function isOpen({ live, place }: Room, at: number): boolean {
  const { phase } = live
  const grace = graceIn(place)
  if (phase.phase === 'asking') return phase.since === undefined || at <= phase.until + grace
  if (phase.phase === 'closing') return at <= phase.deadline + grace
  return phase.phase === 'paused' && phase.of.phase === 'asking'
}

/** It was given in time, and only its way was long: it counts, and the next standings say so. */
function afterwards(scene: Scene, room: Room, round: LiveRound, response: Response): Reply {
  const { store, id } = room
  const account = scene.account.id
  const inTime = round.deadline !== undefined && scene.now <= round.deadline
  const vote = room.live.mode === 'discuss' ? 2 : 1
  const before =
    store.live.response(id, round.round, vote, account) ?? store.live.response(id, round.round, 1, account)
  if (round.state !== 'closed' || !inTime || before) return late(scene, room, round, before)
  store.live.join(id, account, round.round, scene.now)
  const took = round.shown === undefined ? undefined : Math.max(0, scene.now - round.shown)
  const given: LiveResponse = {
    round: round.round,
    vote,
    account,
    response,
    sure: undefined,
    at: scene.now,
    took,
  }
  score(room, round, store.questions.get(round.question)!, given, true)
  const heard = { ...room, live: { ...room.live, late: (room.live.late ?? 0) + 1 } }
  save(heard)
  const said = tell(scene, room, 'live-counted-late', { number: round.round })
  const isOut = heard.live.kind === 'quiz' && isOver(heard.live)
  // The standings are out already: they are put right.
  return isOut && 'told' in said
    ? { told: [...said.told, publicly(heard, 'replace', 'end', endScreen(heard), true)] }
    : said
}

function late(scene: Scene, room: Room, round: LiveRound, before?: LiveResponse): Reply {
  if (round.state === 'void' || round.state === 'unscored') return tell(scene, room, 'live-unscored-already')
  if (room.live.phase.phase === 'talking' && round.round === room.live.round)
    return tell(scene, room, 'live-talk-now')
  const seconds = round.deadline === undefined ? 0 : Math.max(0, scene.now - round.deadline) / 1000
  const args = { seconds: Math.max(1, Math.round(seconds)), close: seconds < 60 ? 'yes' : 'no' }
  return tell(scene, room, before ? 'live-late-stands' : 'live-late', args)
}

function tookOf({ phase }: Live, at: number): number | undefined {
  const since = phase.phase === 'asking' || phase.phase === 'closing' ? phase.since : undefined
  return since === undefined ? undefined : Math.max(0, at - since)
}

function same(one: Response, other: Response): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
