// A Discord for tests and for trying the bot by hand: gateway and REST API v10 on this machine, for discord.js's
// real layers. People are played by the test. Every request is checked, and `violations` holds what no correct bot
// would send. In short:
//
//   const discord = await startDiscord()            // .root for REST's `api` and DISCORD_API_ROOT, .token
//   const [ana, ben] = [discord.person('Ana'), discord.person('Ben', { locale: 'de' })]
//   const guild = discord.guild('Class', { members: [ana, ben] })      // has #general; guild.channel('quiz')
//   const here = ana.in(guild.general)                // or ana.inDm, ana.in(channel.thread('homework'))
//   const shown = await here.slash('review', { topic: 'layers' })     // { saw: 'message', message, secret } …
//   await here.press('B')                             // by label or custom_id, on the newest message that has it
//   await here.select('Which topic?', ['layers'])     // by placeholder or custom_id
//   await here.submit({ 'Your answer': 'overlayfs' }) // the modal that is open, fields by label or custom_id
//   await here.menu(message, 'Explain the terms here')
//   await here.type('review', { topic: 'lay' })       // suggestions for the last option
//   here.sees(); here.last(); textOf(message); labelsOf(message)      // what Ana sees, whispers to her too
//   guild.general.forbid('bot', 'SendMessages'); guild.kickBot(); thread.archive(); ana.refuseDms(); ana.installApp()
//   discord.gateway.drop()                            // or askToReconnect, invalidate, closeAll, deaf, forgetSessions
//   discord.fault({ on: 'POST /channels/{channel_id}/messages', takenBut: 502 })       // or wait, limit, refuse, drop
//   discord.violations                                // must be empty at the end of a test
//   await discord.close()
//
// A person who shares no server with the bot and has not installed it gets no direct messages from it (50007).
// Each act resolves with what the person sees because of it, or { saw: 'failed' } when 3 seconds (of `clock`) pass.

import type { Call } from './calls.ts'
import { type Fault, listen } from './http.ts'
import { makePeople, type Place } from './people.ts'
import { type Options, Platform, type Violation } from './platform.ts'
import { theSpec } from './spec.ts'

export type DiscordServer = Awaited<ReturnType<typeof startDiscord>>

export async function startDiscord(options: Options = {}) {
  const platform = new Platform(options, await theSpec())
  const { root, close } = await listen(platform)
  const { calls, violations, gateway, faults, news, spec } = platform
  /** A misspelt operation would never be met, and nobody would notice. */
  const known = (key: string): string => {
    if (spec.operations.some(({ method, path }) => `${method} ${path}` === key)) return key
    throw new Error(`Discord has no operation ${key}`)
  }
  return {
    /** For REST's `api`, and DISCORD_API_ROOT; the library adds `/v10`. */
    root,
    token: platform.token,
    applicationId: platform.applicationId,
    bot: platform.bot,
    clock: platform.clock,
    /** Every request so far, with its answer. */
    calls,
    /** Of one operation, such as `POST /channels/{channel_id}/messages`. */
    callsOf(key: string): Call[] {
      const operation = known(key)
      return calls.filter((call) => call.key === operation)
    },
    /** Requests that count towards Discord's ban: 401, 403 and 429. */
    invalidRequests: () => calls.filter(({ status }) => [401, 403, 429].includes(Number(status))).length,
    violations,
    /** Takes the violations away, for a test that meant them. */
    takeViolations: (): Violation[] => violations.splice(0),
    /** Every interaction so far, with how it was answered. */
    interactions: () => [...platform.interactions.all.values()],
    commands: () => platform.commands.all,
    /** What everybody sees in a place, oldest first. */
    messages: ({ channel }: Place) => structuredClone(platform.messages.publicIn(channel)),
    /** The bytes at an attachment's address. */
    file: (url: string) => platform.files.at(url)?.bytes,
    /** Names of the files that the bot downloaded. */
    downloads: platform.files.downloads,
    /** Until this resolves no file can be downloaded. */
    holdFiles(until: Promise<unknown>): void {
      platform.files.held = until
    },
    gateway,
    fault(fault: Fault): void {
      if (typeof fault.on === 'string' && fault.on !== '*') known(fault.on)
      faults.plan(fault)
    },
    /** Resolves as soon as `look` gives something; looks again whenever something happens. */
    until: <T>(look: () => T | undefined | false): Promise<T> => news.until(look),
    ...makePeople(platform),
    async close(): Promise<void> {
      platform.interactions.end()
      news.end()
      await close()
    },
  }
}
