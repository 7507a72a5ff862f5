// How somebody's own challenges stand: what is open and until when, which attempts they took with their receipts, and
// the way to start or go on.

import { may } from '../../../engine/class/role.ts'
import { classesOf, type Held } from '../../classes/current.ts'
import type { Outgoing } from '../../ports.ts'
import type { Reply, Scene } from '../../scene.ts'
import { myChallengesScreen, statusScreen } from '../../views/challenge/take/status.ts'
import type { Challenge } from '../ports.ts'
import { endedByTime } from './finish.ts'

/** [My status], also where others read along: to them alone. */
export function statusOf(scene: Scene, held: Held, challenge: Challenge): Reply {
  const { place: to, from, reply: replyTo } = scene.incoming
  settle(scene, held, challenge)
  const screen = statusScreen(scene, held, challenge)
  const how = to.private ? 'post' : 'whisper'
  const one: Outgoing = { to, account: from.account, how, replyTo, screen }
  return { told: [one] }
}

/** All that are open to them, are to come, or are over, in all their classes. */
export function myChallenges(scene: Scene): Reply {
  const { store } = scene
  const mine = classesOf(scene)
    .filter(({ seat }) => !may(seat.role, 'see-results'))
    .map((held) => ({
      held,
      all: store.challenges.ofClass(held.class.id).filter(({ state }) => state === 'published'),
    }))
  for (const { held, all } of mine) for (const challenge of all) settle(scene, held, challenge)
  return { screen: myChallengesScreen(scene, mine) }
}

/** What the time has ended is shown as ended. */
function settle({ store, now }: Scene, { seat }: Held, challenge: Challenge): void {
  for (const one of store.challenges.triesOf(challenge.id, seat.id)) endedByTime(store, challenge, one, now)
}
