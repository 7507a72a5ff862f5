// The first minutes: who we are, where events come from, and how long a silent Discord is waited for.

import { type APIGatewayBotInfo, type REST, Routes } from 'discord.js'
import type { Logger } from 'pino'
import type { Clock } from '../common/clock.ts'
import { faultOf, inWords } from './faults.ts'
import { DiscordTrouble, noAnswer } from './trouble.ts'

/** `patience` in milliseconds; without it Discord is waited for as long as it takes. */
export type Waiting = { log: Logger; clock: Clock; patience?: number | undefined }

const firstPause = 500
const longestPause = 30_000

/** Who we are, and where events come from. A wrong token is said at once. */
export async function introduced(rest: REST, waiting: Waiting, stop: AbortSignal) {
  const { clock, patience = Number.POSITIVE_INFINITY } = waiting
  const since = clock.now()
  const ask = async () => {
    const { id } = (await rest.get(Routes.currentApplication())) as { id: string }
    return { application: id, gateway: (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo }
  }
  return untilDone(ask, waiting, stop, (wait) => {
    if (clock.now() + wait > since + patience) throw new DiscordTrouble(noAnswer)
  })
}

/** Tries until Discord answers. `waits` is called before each pause. */
export async function untilDone<T>(
  work: () => Promise<T>,
  { log, clock }: Waiting,
  stop: AbortSignal,
  waits: (wait: number) => void = () => {},
): Promise<T> {
  for (let pause = firstPause; ; pause = Math.min(2 * pause, longestPause)) {
    try {
      return await work()
    } catch (error) {
      const fault = faultOf(error)
      const isBusy = typeof fault === 'object'
      if (stop.aborted || (fault !== 'away' && !isBusy)) throw error
      const wait = isBusy ? fault.wait : pause
      waits(wait)
      log.warn({ fault: inWords(error) }, 'Discord does not answer; trying again')
      await paused(wait, clock, stop)
    }
  }
}

/** Ends at once when a stop is asked for. */
function paused(wait: number, clock: Clock, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      callOff()
      stop.removeEventListener('abort', over)
      resolve()
    }
    const callOff = clock.after(wait, over)
    stop.addEventListener('abort', over)
  })
}

/** Gives up after so long without a sign; never, if no time is set. */
export class Patience {
  readonly #time: number | undefined
  readonly #clock: Clock
  readonly #over: () => void
  #callOff = () => {}

  constructor(time: number | undefined, clock: Clock, over: () => void) {
    this.#time = time
    this.#clock = clock
    this.#over = over
  }

  renew(): void {
    this.#callOff()
    if (this.#time !== undefined) this.#callOff = this.#clock.after(this.#time, this.#over)
  }

  end(): void {
    this.#callOff()
  }
}
