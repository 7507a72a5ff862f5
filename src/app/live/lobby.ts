// Before the first question: who is in, at which pace, and in which team.

import type { AccountId } from '../../engine/ids.ts'
import { balancedTeams, teamToJoin } from '../../engine/live/teams.ts'
import { recallChance } from '../../engine/memory/schedule.ts'
import type { Live } from '../../engine/session/live.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { lobbyScreen } from '../views/live/lobby.ts'
import { paceScreen } from '../views/live/pace.ts'
import { onlyTo, tell } from './aside.ts'
import { sceneOfPlayer } from './close.ts'
import { type LivePlayer, paces } from './ports.ts'
import { publicly, type Room } from './room.ts'

/** Of somebody of whom nothing is known. */
const usualStrength = 0.6
/** Cards that are looked at to guess how strong somebody is. */
const mostCards = 200

/** [I'm in]. Later too: whoever comes late is welcome. `team` from 1, where people pick. */
export function join(scene: Scene, room: Room, team: string): Reply {
  const { store, id, live, now } = room
  if (live.phase.phase === 'ended') return tell(scene, room, 'live-not-open')
  const isNew = store.live.join(id, scene.account.id, firstOf(live), now)
  const picked = live.teams?.picked && /^[1-6]$/.test(team) ? Number(team) : undefined
  if (picked !== undefined && picked > live.teams!.count) return refuse('unknown-press')
  if (picked !== undefined) store.live.setTeam(id, scene.account.id, picked - 1)
  else if (live.mode === 'teams' && live.round > 0) joinTeam(room, scene.account.id)
  const said = tell(scene, room, isNew || picked !== undefined ? 'live-joined' : 'live-joined-already', {
    team: picked ?? 'none',
    started: live.round > 0 ? 'yes' : 'no',
  })
  const isLobby = live.phase.phase === 'lobby' && (isNew || picked !== undefined)
  const counted = isLobby ? [publicly(room, 'replace', 'lobby', lobbyScreen(room), true)] : []
  return 'told' in said ? { told: [...said.told, ...counted] } : said
}

/** [My pace…]: theirs alone to know. */
export function pace(scene: Scene, room: Room, wanted: string): Reply {
  const { store, id, live, now } = room
  if (live.phase.phase === 'ended') return tell(scene, room, 'live-not-open')
  const chosen = paces.find((one) => one === wanted)
  const isNew = store.live.join(id, scene.account.id, firstOf(live), now)
  if (chosen) store.live.setPace(id, scene.account.id, chosen)
  const player = store.live.player(id, scene.account.id)!
  const shown = onlyTo(scene, room, undefined, paceScreen(room, player.pace, chosen !== undefined))
  const counted =
    isNew && live.phase.phase === 'lobby' ? [publicly(room, 'replace', 'lobby', lobbyScreen(room), true)] : []
  return { told: [shown, ...counted] }
}

/** The first question that counts for who comes now: the one that stands, as long as it can be answered. */
function firstOf({ phase, round }: Live): number {
  const of = phase.phase === 'paused' ? phase.of : phase
  return of.phase === 'asking' || of.phase === 'talking' ? round : round + 1
}

/** At the start, unless people picked their own: teams that are expected to do equally well. */
export function dealTeams(room: Room): void {
  const { store, id, live } = room
  if (!live.teams) return
  const players = store.live.players(id)
  const without = players.filter(({ team }) => team === undefined)
  if (live.teams.picked) {
    for (const { account } of without) joinTeam(room, account)
    return
  }
  const members = players.map(({ account }) => ({ who: account, strength: strengthOf(room, account) }))
  for (const [team, of] of balancedTeams(members, live.teams.count, `${id}/teams`).entries()) {
    for (const account of of) store.live.setTeam(id, account, team)
  }
}

export function joinTeam(room: Room, account: AccountId): void {
  const { store, id, live } = room
  const players = store.live.players(id)
  if (!live.teams || players.find((one) => one.account === account)?.team !== undefined) return
  const strengths = (of: readonly LivePlayer[]) =>
    of.map((one) => ({ strength: strengthOf(room, one.account) }))
  const teams = Array.from({ length: live.teams.count }, (_, team) =>
    strengths(players.filter((one) => one.team === team)),
  )
  store.live.setTeam(id, account, teamToJoin(teams, `${id}/${players.length}`))
}

/** The share that the person is expected to get right, by what they remember of what they met. */
function strengthOf(room: Room, account: AccountId): number {
  const scene = sceneOfPlayer(room, account)
  if (!scene) return usualStrength
  const cards = [...scene.store.cards.all(scene.learner.id).values()].slice(0, mostCards)
  if (cards.length === 0) return usualStrength
  return cards.reduce((sum, card) => sum + recallChance(card, scene.day), 0) / cards.length
}
