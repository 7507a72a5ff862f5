// The one timer. It wakes the core at its earliest alarm, and is set anew after each update. What came due
// while the program did not run rings first of all.

import type { Core } from './chat/adapter.ts'
import type { Millis } from './engine/ids.ts'

/** A longer `setTimeout` would fire at once. */
const longest = 24 * 3_600_000
/** Before trying again, when alarms could not be handled. */
const pause = 60_000

type Stoppable = Core & { stop(): void }

/** The core, woken in time. `failed` hears of an error that nobody waits for. */
export function withTimer(core: Stoppable, now: () => Millis, failed: (error: unknown) => void): Stoppable {
  let timer: NodeJS.Timeout | undefined
  const isDue = () => (core.nextAlarm() ?? Number.POSITIVE_INFINITY) <= now()
  const set = (least: number) => {
    clearTimeout(timer)
    const at = core.nextAlarm()
    if (at === undefined) return
    // It alone does not keep the program running.
    timer = setTimeout(wake, Math.min(Math.max(at - now(), least), longest)).unref()
  }
  const wake = () => {
    try {
      if (isDue()) core.ring(now())
      set(0)
    } catch (error) {
      failed(error)
      timer = setTimeout(wake, pause).unref()
    }
  }
  const afterwards = <T>(result: T): T => {
    set(0)
    return result
  }
  do core.ring(now())
  while (isDue())
  set(0)
  return {
    ...core,
    receive: (incoming) => afterwards(core.receive(incoming)),
    take: (incoming) => afterwards(core.take(incoming)),
    stop() {
      clearTimeout(timer)
      core.stop()
    },
  }
}
