// Discord as a platform: events come in one after the other, each is committed before it is answered, and what is to
// be shown goes out through queues that nobody waits for.

import {
  type APIGatewayBotInfo,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  InteractionType,
  REST,
} from 'discord.js'
import type { Logger } from 'pino'
import type { Core, Pending } from '../../chat/adapter.ts'
import type { Heard, Incoming, SentFile } from '../../chat/message.ts'
import { type Clock, machineClock } from '../common/clock.ts'
import { ending, within } from '../common/ending.ts'
import {
  type Attachment,
  type Attachments,
  attachedTo,
  attachedToMessage,
  fetchAttachment,
} from './attachments.ts'
import type { DrawPicture } from './calls.ts'
import { decode, decodeMessage } from './decode.ts'
import { faultOf, inWords } from './faults.ts'
import { Gateway } from './gateway.ts'
import { readHandle } from './handle.ts'
import { type Entry, type Menu, registerCommands } from './menu.ts'
import { goneBy } from './places.ts'
import { Sender } from './send.ts'
import { introduced, Patience, untilDone } from './start.ts'
import { suggestions } from './suggest.ts'
import { asDiscordTrouble, DiscordTrouble, noAnswer } from './trouble.ts'

export type Discord = {
  core: Core
  log: Logger
  token: string
  /** Another server than Discord's own. */
  apiRoot?: string | undefined
  /** How many connections share the servers; as many as Discord asks for if not said. */
  shards?: number | 'auto' | undefined
  menus: readonly Menu[]
  picture: DrawPicture
  /** Notes a bug, or throws when nothing can go on after it. */
  failed(error: unknown): void
  clock?: Clock | undefined
  /** After so long without an answer at the start it gives up; it never does if not said. Milliseconds. */
  patience?: number | undefined
  /** It is ready, and hears people. */
  ready?(): void
}

/** A call that hangs is given up. Milliseconds. */
const longestCall = 10_000
/** Within 3 seconds Discord wants a word; what takes longer says so. Milliseconds. */
const soon = 1_200
/** How long a stop may take. Milliseconds. */
const stopWithin = 2_000

/** Talks until `stop` is asked for. Rejects with a DiscordTrouble, or when the store can't go on. */
export async function talkOnDiscord(discord: Discord, stop: AbortSignal): Promise<void> {
  const { core, log, token, apiRoot, shards = 'auto', picture, clock = machineClock } = discord
  const rest = new REST({
    ...(apiRoot === undefined ? {} : { api: apiRoot }),
    timeout: longestCall,
    // What is tried again, and when, is decided where a newer screen can take the place of an older one.
    retries: 0,
    rejectOnRateLimit: () => true,
  }).setToken(token)
  const { ended, end } = ending(stop)
  const failed = (error: unknown) => {
    try {
      if (faultOf(error) === 'no-token') throw error
      discord.failed(error)
    } catch (last) {
      end(last)
    }
  }
  let application = ''
  let over = false
  const sending = { rest, core: whileOpen(core, () => over), log, clock, picture, failed }
  const sender = new Sender({ ...sending, application: () => application })
  const ours = (pending: readonly Pending[]) =>
    pending.filter(({ outgoing }) => outgoing.to.platform === 'discord')
  core.onRing((pending) => sender.deliver(ours(pending)))
  const files = { log, apiRoot, stop, end }
  const hear = hearing(core, sender, clock, discord.menus[0]?.commands ?? [], files)
  const gateway = new Gateway({ rest, token, shards, core, log, hear, end })

  const waiting = { log, clock, patience: discord.patience }
  try {
    const info = await introduced(rest, waiting, stop)
    application = info.application
    sender.deliver(ours(core.unsent()))
    const patience = new Patience(discord.patience, clock, () => end(new DiscordTrouble(noAnswer)))
    connected(gateway, info.gateway, () => patience.renew()).then(() => {
      patience.end()
      discord.ready?.()
    }, end)
    patience.renew()
    untilDone(() => registerCommands(rest, application, discord.menus), waiting, stop).catch(
      (error: unknown) => {
        if (!stop.aborted) log.warn({ fault: inWords(error) }, 'the commands were not registered')
      },
    )
    await ended
  } catch (error) {
    if (!stop.aborted) throw asDiscordTrouble(error)
  } finally {
    await within(stopWithin, gateway.close())
    await within(stopWithin, sender.stop())
    over = true
  }
}

/** What a call teaches that outlasts the stop is of no use any more: it is learned after the next start. */
function whileOpen(core: Core, isOver: () => boolean): Core {
  const unlessOver =
    <Given extends unknown[]>(note: (...given: Given) => void) =>
    (...given: Given) => {
      if (!isOver()) note(...given)
    }
  return {
    ...core,
    sent: unlessOver(core.sent),
    unseen: unlessOver(core.unseen),
    shown: unlessOver(core.shown),
    gone: unlessOver(core.gone),
    hindered: unlessOver(core.hindered),
    lost: unlessOver(core.lost),
    unreachable: unlessOver(core.unreachable),
    settle: unlessOver(core.settle),
  }
}

type Fetching = Attachments & { end(error: unknown): void }

/** What each event means. Throws when the store can't go on. */
function hearing(core: Core, sender: Sender, clock: Clock, entries: readonly Entry[], files: Fetching) {
  const taken = (incoming: Incoming, heard: Heard): Pending[] => core.take({ ...incoming, heard })
  /** Whether it is fetched first. Should the program end meanwhile, nothing comes of it, and the person sees that. */
  const fetches = (attached: Attachment, incoming: Incoming, then: (pending: readonly Pending[]) => void) => {
    const asked = core.wants(incoming)
    if (!asked) return false
    const take = (file: SentFile) => {
      if (!files.stop.aborted) then(core.take({ ...incoming, file }))
    }
    Promise.all([fetchAttachment(attached, asked.most, files), asked.ready])
      .then(([file]) => take(file))
      .catch(files.end)
    return true
  }
  return (event: GatewayDispatchPayload, heard: Heard): boolean => {
    switch (event.t) {
      case GatewayDispatchEvents.InteractionCreate: {
        const interaction = event.d
        if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
          sender.offer(interaction, suggestions(core, interaction, entries))
          return false
        }
        const incoming = decode(interaction, entries)
        const handle = incoming?.reply === undefined ? undefined : readHandle(incoming.reply)
        if (!incoming || !handle) return false
        const user = (interaction.member?.user ?? interaction.user)!.id
        const attached = attachedTo(interaction)
        if (attached) {
          const callOff = clock.after(soon, () => sender.wait(handle, user))
          const isFetched = fetches(attached, incoming, (pending) => {
            callOff()
            sender.answer(handle, user, pending)
          })
          if (isFetched) return false
          callOff()
        }
        sender.answer(handle, user, taken({ ...incoming, ...unasked(attached) }, heard))
        return true
      }
      case GatewayDispatchEvents.MessageCreate: {
        const incoming = decodeMessage(event.d)
        if (!incoming) return false
        sender.talksIn(event.d.author.id, event.d.channel_id)
        const attached = attachedToMessage(event.d)
        if (attached && fetches(attached, incoming, (pending) => sender.deliver(pending))) return false
        sender.deliver(taken({ ...incoming, ...unasked(attached) }, heard))
        return true
      }
      default: {
        const place = goneBy(event)
        if (place) core.gone(place, clock.now())
        return false
      }
    }
  }
}

function unasked(attached: Attachment | undefined): Pick<Incoming, 'file'> {
  return attached ? { file: { name: attached.name, fault: 'unasked' } } : {}
}

/** Resolves once every connection hears; `progressed` is called for each. */
function connected(gateway: Gateway, info: APIGatewayBotInfo, progressed: () => void): Promise<void> {
  return new Promise((resolve) => {
    const up = new Set<number>()
    gateway.open(info, (shard, wanted) => {
      up.add(shard)
      progressed()
      if (up.size === wanted) resolve()
    })
  })
}
