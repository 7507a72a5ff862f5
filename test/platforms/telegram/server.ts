// A Bot API server for tests and for trying the bot by hand. The real grammY bot talks to it over HTTP; people
// are played by the test. Every request is checked, and `violations` holds what no correct bot would send.

import type { Update } from 'grammy/types'
import { makeActs } from './acts.ts'
import type { Fault } from './faults.ts'
import { listen } from './http.ts'
import { makePeople } from './people.ts'
import { makePlatform, type Options, type Violation } from './platform.ts'
import { makeReading } from './reading.ts'

export type TelegramServer = Awaited<ReturnType<typeof startTelegram>>

export async function startTelegram(options: Options = {}) {
  const platform = makePlatform(options)
  const token = `${platform.me.id}:${'stand-in'.repeat(4)}abc`
  const { root, close } = await listen(platform, token)
  const { calls, violations, updates, webhook, flood, faults } = platform
  return {
    /** For grammY's `client: { apiRoot }`. */
    root,
    token,
    bot: platform.botUser,
    clock: platform.clock,
    calls,
    violations,
    /** Takes the violations away, for a test that meant them. */
    takeViolations: (): Violation[] => violations.splice(0),
    callsOf: (method: string) => calls.filter((call) => call.method === method),
    /** What the bot has not confirmed yet. */
    pending: () => updates.pending,
    latestUpdate: () => updates.latest,
    /** An update that was confirmed comes once more. */
    deliverAgain: (update: Update) => updates.again(update),
    /** Whether the bot waits for an update right now. */
    polled: () => updates.polled,
    /** Names of the files that the bot downloaded. */
    downloads: platform.files.downloads,
    /** Until this resolves no file can be downloaded. */
    holdFiles(until: Promise<unknown>): void {
      platform.files.held = until
    },
    /** From then on a file of this name can't be downloaded. */
    loseFile: (name: string) => platform.files.lose(name),
    webhookInfo: () => webhook.info(),
    deliveries: webhook.deliveries,
    /** Calls to a chat before its retry_after was over. */
    impatience: flood.impatience,
    fault: (fault: Fault) => faults.plan(fault),
    ...makePeople(platform),
    ...makeActs(platform),
    ...makeReading(platform),
    async close(): Promise<void> {
      webhook.close()
      platform.news.end()
      await close()
    },
  }
}
