// Wakes what is due, a slice at a time, so that those who write meanwhile don't wait for thousands of reminders.
// One that can't be handled is put off, and does not stop those behind it.

import type { Logger } from 'pino'
import { ringChallenge } from './app/challenge/ring.ts'
import { ringDaily } from './app/live/daily.ts'
import { beat, wakeLive } from './app/live/events.ts'
import type { Alarm, Pending } from './app/ports.ts'
import { ring } from './app/remind/ring.ts'
import type { World } from './app/scene.ts'
import type { Millis } from './engine/ids.ts'
import { StoreTrouble } from './store/trouble.ts'

const slice = 100
const putOff = 3_600_000

/** Inside a transaction, each alarm in one of its own within it: with an alarm goes all that it causes, or none of it. */
export function ringDue(world: World, now: Millis, log: Logger): Pending[] {
  const { store } = world
  return store.alarms.due(now, slice).flatMap((alarm) => {
    try {
      return store.atomically(() => wake(world, alarm, now))
    } catch (error) {
      if (error instanceof StoreTrouble) throw error
      log.error({ err: error, kind: alarm.kind }, 'an alarm was not handled')
      store.alarms.set({ ...alarm, at: now + putOff })
      return []
    }
  })
}

function wake(world: World, alarm: Alarm, now: Millis): Pending[] {
  switch (alarm.kind) {
    case 'reminder':
      return ring(world, alarm, now)
    case 'session':
      if (alarm.purpose === 'daily') return ringDaily(world, alarm, now)
      return alarm.purpose === 'pulse' ? beat(world, now) : wakeLive(world, alarm, now)
    case 'challenge':
      return ringChallenge(world, alarm, now)
  }
}
