// What a challenge's alarms do when they ring. What it was set for may be gone by then.

import type { Pending } from '../../chat/adapter.ts'
import { type ChallengeId, id, type Millis } from '../../engine/ids.ts'
import type { Alarm } from '../ports.ts'
import type { World } from '../scene.ts'
import { endChallenge } from './after/end.ts'

type ChallengeAlarm = Extract<Alarm, { kind: 'challenge' }>

export function ringChallenge(world: World, alarm: ChallengeAlarm, now: Millis): Pending[] {
  const { store } = world
  const { subject, purpose } = alarm
  store.alarms.clear('challenge', subject, purpose)
  const challenge = store.challenges.get(id<ChallengeId>(subject))
  if (challenge?.state !== 'published') return []
  const told = purpose === 'ends' ? endChallenge(world, challenge, now) : []
  return told.map((one) => store.outbox.put(one, now))
}
