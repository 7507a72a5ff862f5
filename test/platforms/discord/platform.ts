// All that this Discord remembers, in one place: made by the server, used by routes, rules and people.

import type { APIUser } from 'discord-api-types/v10'
import { ChannelType, GatewayIntentBits, Locale } from 'discord-api-types/v10'
import { type Clock, machineClock } from '../clock.ts'
import { Faults } from '../faults.ts'
import { News } from '../news.ts'
import type { Call } from './calls.ts'
import { Commands } from './commands.ts'
import { channelShape, guildEvent, readyUser, userNamed } from './events.ts'
import { Files } from './files.ts'
import { Gateway, type GatewayOptions } from './gateway.ts'
import type { Fault } from './http.ts'
import { Interactions } from './interactions.ts'
import { type LimitOptions, Limits } from './limits.ts'
import { Messages } from './messages.ts'
import { Snowflakes } from './snowflakes.ts'
import type { Spec } from './spec.ts'
import { type Channel, newChannel, World } from './world.ts'

export type Options = GatewayOptions & {
  clock?: Clock | undefined
  /** The bot's name. */
  name?: string | undefined
  /** Milliseconds for the first answer to an interaction; Discord gives 3 seconds. */
  answerWithin?: number | undefined
  /** Milliseconds that an interaction's token lives; Discord gives 15 minutes. */
  tokenFor?: number | undefined
  /** Milliseconds after which a message is too old to be edited; Discord counts from an hour on. */
  editableFor?: number | undefined
  /** Rate limits as Discord's are known to be; without it the headers are sent and nothing is refused. */
  limits?: true | LimitOptions | undefined
}

/** Something that no correct bot does. A test expects that there are none. */
export type Violation = { request: string; problem: string; rule?: string | undefined }

export class Platform {
  readonly violations: Violation[] = []
  readonly calls: Call[] = []
  readonly world = new World()
  readonly news = new News()
  readonly files = new Files()
  readonly faults = new Faults<Call, Fault>(({ key }) => key)
  readonly clock: Clock
  readonly snowflakes: Snowflakes
  readonly bot: APIUser
  readonly token: string
  readonly commands: Commands
  readonly limits: Limits
  readonly gateway: Gateway
  readonly messages: Messages
  readonly interactions: Interactions

  readonly options: Options
  readonly spec: Spec

  constructor(options: Options, spec: Spec) {
    this.options = options
    this.spec = spec
    this.clock = options.clock ?? machineClock
    this.snowflakes = new Snowflakes(() => this.clock.now())
    const id = this.snowflakes.next()
    this.bot = { ...userNamed(id, options.name ?? 'stevedore'), bot: true }
    this.world.people.set(id, {
      user: this.bot,
      locale: Locale.EnglishUS,
      acceptsDms: false,
      installed: false,
    })
    // As Discord's are made: the id, the time, and a secret.
    this.token = `${Buffer.from(id).toString('base64url')}.c3RhbmQ.${'stand-in-'.repeat(4)}of-discord`
    this.commands = new Commands(id, () => this.snowflakes.next())
    this.limits = new Limits(options.limits)
    this.messages = new Messages(this)
    this.interactions = new Interactions(this)
    this.gateway = new Gateway(options, {
      token: this.token,
      newId: () => `session-${this.snowflakes.next()}`,
      violation: (one) => this.violations.push(one),
      changed: () => this.news.changed(),
      greet: () => this.#greeting(),
    })
  }

  get applicationId(): string {
    return this.bot.id
  }

  /** Notes what no correct bot does. */
  violation(
    { method, path, key }: Pick<Call, 'method' | 'path' | 'key'>,
    problems: readonly string[],
    rule?: string,
  ): void {
    for (const problem of problems)
      this.violations.push({ request: key || `${method} ${path}`, problem, rule })
  }

  botIsIn({ guild, people }: Channel): boolean {
    return (guild?.members ?? people).has(this.bot.id)
  }

  /** The conversation of the bot with one person, opened if need be. */
  dmWith(personId: string): Channel {
    const open = this.world.dmWith(personId)
    if (open) return open
    const channel = newChannel(this.snowflakes.next(), ChannelType.DM, '', this.clock.now())
    channel.people = new Set([this.bot.id, personId])
    this.world.channels.set(channel.id, channel)
    return channel
  }

  unarchive(thread: Channel): void {
    thread.archived = false
    this.tellOf(thread, 'THREAD_UPDATE')
  }

  /** A channel, or thread, as it is now. */
  tellOf(channel: Channel, event: string): void {
    if (!channel.guild || !this.botIsIn(channel)) return
    const about = { intent: GatewayIntentBits.Guilds, guild: channel.guild.id }
    this.gateway.dispatch(event, channelShape(channel, this.world, this.bot.id), about)
  }

  #greeting() {
    const { bot, clock, world } = this
    const about = { private_channels: [], relationships: [], presences: [] }
    return {
      ready: { user: readyUser(bot), application: { id: bot.id, flags: 0 }, ...about },
      guilds: [...world.guilds.values()]
        .filter(({ members }) => members.has(bot.id))
        .map((guild) => ({ id: guild.id, content: guildEvent(guild, world, bot, clock.now()) })),
    }
  }
}
