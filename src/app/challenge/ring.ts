// What a challenge's alarms do when they ring. What it was set for may be gone by then.

import type { Pending } from '../../chat/adapter.ts'
import { type ChallengeId, id, type Millis } from '../../engine/ids.ts'
import type { Alarm, ChallengePurpose, Outgoing } from '../ports.ts'
import type { World } from '../scene.ts'
import { endChallenge } from './after/end.ts'
import { proposeDelayed } from './after/follow.ts'
import { endOverdue } from './after/overdue.ts'
import { postReteach } from './after/report.ts'
import { opened } from './open.ts'
import type { Challenge } from './ports.ts'
import { unsealed } from './seal.ts'
import { openCards } from './take/card.ts'
import { keepAlive } from './take/outage.ts'
import { remindOf } from './take/remind.ts'
import { timeUp } from './take/ring.ts'

type ChallengeAlarm = Extract<Alarm, { kind: 'challenge' }>

const rings: Partial<Record<ChallengePurpose, (world: World, of: Challenge, now: Millis) => Outgoing[]>> = {
  opens(world, challenge, now) {
    keepAlive(world.store, now)
    return [...opened(world, challenge, now), ...firstCards(world, challenge, now)]
  },
  remind: remindOf,
  ends(world, challenge, now) {
    endOverdue(world.store, challenge, now)
    unsealed(world.store, challenge, now)
    return endChallenge(world, challenge, now)
  },
  delayed: proposeDelayed,
}

export function ringChallenge(world: World, alarm: ChallengeAlarm, now: Millis): Pending[] {
  const { store } = world
  const { subject, purpose } = alarm
  store.alarms.clear('challenge', subject, purpose)
  store.live.alive(now)
  if (purpose === 'reteach') return postReteach(world, subject, now).map((one) => store.outbox.put(one, now))
  if (purpose === 'time') return timeUp(world, subject, now).map((one) => store.outbox.put(one, now))
  const challenge = store.challenges.get(id<ChallengeId>(subject))
  if (challenge?.state !== 'published') return []
  const told = rings[purpose]?.(world, challenge, now) ?? []
  return told.map((one) => store.outbox.put(one, now))
}

/** Once, whatever is stopped and started in between. */
function firstCards(world: World, challenge: Challenge, now: Millis): Outgoing[] {
  const { store } = world
  if (!store.challenges.tell(challenge.id, undefined, 'live card', now)) return []
  return openCards({ world, store, now }, challenge)
}
