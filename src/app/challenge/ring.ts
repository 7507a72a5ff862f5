// What a challenge's alarms do when they ring. What it was set for may be gone by then.

import type { Pending } from '../../chat/adapter.ts'
import { type ChallengeId, id, type Millis } from '../../engine/ids.ts'
import type { Alarm } from '../ports.ts'
import type { World } from '../scene.ts'

type ChallengeAlarm = Extract<Alarm, { kind: 'challenge' }>

export function ringChallenge({ store }: World, alarm: ChallengeAlarm, _now: Millis): Pending[] {
  const { subject, purpose } = alarm
  store.alarms.clear('challenge', subject, purpose)
  const challenge = store.challenges.get(id<ChallengeId>(subject))
  if (challenge?.state !== 'published') return []
  return []
}
