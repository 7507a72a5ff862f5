// A question that was found wrong counts for nobody: it leaves the standings, and what it did to anybody's cards is
// taken back. The answers stay written.

import { rebuild } from '../rebuild.ts'
import type { Reply, Scene } from '../scene.ts'
import { roundScreen } from '../views/live/round.ts'
import { inPlaceOrAnew } from './aged.ts'
import { sceneOfPlayer } from './close.ts'
import { openPanel, panelTo } from './panel.ts'
import { publicly, type Room } from './room.ts'

/** The one that was revealed last. */
export function voided(scene: Scene, room: Room): Reply {
  const { store, id } = room
  const round = store.live.round(id, room.live.round)
  if (round?.state !== 'closed') return openPanel(scene, room, { said: 'live-panel-not-now' })
  store.live.setRound(id, { ...round, state: 'void' })
  for (const vote of [1, 2] as const) {
    for (const { account, attempt } of store.live.responses(id, round.round, vote)) {
      const player = attempt === undefined ? undefined : sceneOfPlayer(room, account)
      if (attempt === undefined || !player || !store.memory.has(account, attempt)) continue
      const seq = store.memory.nextSeq(account)
      store.memory.add({ account, seq, at: room.now, day: player.day, kind: 'undone', attempt })
      rebuild(store, player.learner.id)
    }
  }
  return {
    told: [
      publicly(room, inPlaceOrAnew(round.asked, room.now), round.round, roundScreen(room, round.round)),
      ...panelTo(scene, room),
    ],
  }
}
