// The answer to a tap: a toast of a few words, or a link that opens. Telegram waits for it, so it goes before all
// else, and is tried again only while it is of use.

import type { Logger } from 'pino'
import type { Outgoing } from '../../chat/message.ts'
import type { Screen } from '../../chat/screen.ts'
import type { Clock } from '../common/clock.ts'
import type { Calls } from './calls.ts'
import { type Fault, faultOf, inWords, waitOf } from './faults.ts'
import { startLink } from './html.ts'
import { renderToast } from './render.ts'

export type Toast = { text: string; url?: string }

/** After this long a tap's answer is of no use. */
const patience = 10_000
const firstPause = 200

/** In a group, what leads into private opens there at once. */
export function toastOf({ screen, to }: Outgoing, bot: string): Toast {
  const text = renderToast(screen)
  const start = to.private ? undefined : screen.buttons.flat().find((button) => button.start)?.start
  return start === undefined ? { text } : { text, url: startLink(bot, start) }
}

/** Nothing on the screen is left out of the toast. */
export function isAllSaid(screen: Screen): boolean {
  return (
    screen.buttons.flat().length === 0 &&
    renderToast(screen) === renderToast(screen, Number.POSITIVE_INFINITY)
  )
}

/** Why it was not answered, when it was not. */
export async function answerTap(
  { calls, clock, log }: { calls: Calls; clock: Clock; log: Logger },
  query: string,
  toast: Toast | undefined,
): Promise<Fault | undefined> {
  const since = clock.now()
  for (let pause = firstPause; ; pause *= 2) {
    try {
      await calls.answer(query, toast?.text, toast?.url)
      return undefined
    } catch (error) {
      const fault = faultOf(error)
      const wait = fault === 'away' ? pause : waitOf(fault)
      if (wait === undefined || clock.now() + wait > since + patience) {
        if (fault === 'refused') log.error({ fault: inWords(error) }, 'a tap was not answered')
        return fault
      }
      await new Promise<void>((resolve) => void clock.after(wait, resolve))
    }
  }
}
