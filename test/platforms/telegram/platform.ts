// All that this Telegram remembers, in one place: made by the server, used by methods, rules and people.

import type { User, UserFromGetMe } from 'grammy/types'
import { type Clock, machineClock } from '../clock.ts'
import { Faults } from '../faults.ts'
import { News } from '../news.ts'
import type { Call } from './calls.ts'
import { Chats } from './chats.ts'
import type { Fault } from './faults.ts'
import { Files } from './files.ts'
import { Flood, type FloodLimits, usual } from './flood.ts'
import { Inline } from './inline.ts'
import { Menus } from './menus.ts'
import { Messages } from './messages.ts'
import { Polls } from './polls.ts'
import { Presses } from './presses.ts'
import { type Spec, theSpec } from './spec.ts'
import { type UpdateKind, Updates } from './updates.ts'
import { Webhook } from './webhook.ts'
import { Whispers } from './whispers.ts'

export type Options = {
  clock?: Clock | undefined
  /** The bot's name, as after an @. */
  username?: string | undefined
  /** Flood limits: the usual ones, or some of them changed. Off if not said. */
  flood?: true | Partial<FloodLimits> | undefined
  /** Milliseconds after which the bot's messages can't be edited. Never if not said. */
  editableFor?: number | undefined
  /** Milliseconds for an answer to a press or an inline query; Telegram publishes no number. */
  answerWithin?: number | undefined
  /** Milliseconds between two tries of a webhook. */
  webhookAgain?: number | undefined
  /** What is switched at BotFather. */
  inlineMode?: boolean | undefined
  privacyMode?: boolean | undefined
  inlineFeedback?: boolean | undefined
  /** False: an older server, which has never heard of ephemeral messages. */
  ephemeral?: boolean | undefined
}

/** Something that no correct bot does. A test expects that there are none. */
export type Violation = { method: string; problem: string }

export type Platform = ReturnType<typeof makePlatform>

export function makePlatform(options: Options) {
  const clock = options.clock ?? machineClock
  const spec: Spec = theSpec()
  const me = botNamed(options)
  const botUser: User = { id: me.id, is_bot: true, first_name: me.first_name, username: me.username }
  const news = new News()
  const updates = new Updates(clock)
  const violations: Violation[] = []
  updates.listen(() => news.changed())
  const push = (kind: UpdateKind, content: unknown) => {
    const problems = spec.problemsOfType('Update', { update_id: 1, [kind]: content })
    if (problems.length > 0) throw new Error(`This server made a wrong ${kind}: ${problems.join('; ')}`)
    return updates.push(kind, content)
  }
  return {
    options,
    clock,
    spec,
    me,
    botUser,
    news,
    updates,
    push,
    violations,
    calls: [] as Call[],
    chats: new Chats(),
    messages: new Messages(clock, botUser, options.editableFor),
    files: new Files(),
    presses: new Presses(clock, options.answerWithin ?? 15_000),
    polls: new Polls(clock, push),
    whispers: new Whispers(clock),
    menus: new Menus(),
    inline: new Inline(clock, options.answerWithin ?? 15_000),
    faults: new Faults<Call, Fault>(({ method }) => method),
    flood: new Flood(clock, options.flood && { ...usual, ...(options.flood === true ? {} : options.flood) }),
    webhook: new Webhook(clock, updates, options.webhookAgain ?? 50, ({ answer }) => {
      // A webhook may answer with a call, which nobody would ever hear the outcome of.
      if (/"method"\s*:/.test(answer))
        violations.push({ method: 'webhook', problem: 'this server does no calls that come as answers' })
      news.changed()
    }),
  }
}

function botNamed({
  username = 'stevedore_bot',
  inlineMode = true,
  privacyMode = true,
}: Options): UserFromGetMe {
  return {
    id: 123456,
    is_bot: true,
    first_name: 'Stevedore',
    username,
    can_join_groups: true,
    can_read_all_group_messages: !privacyMode,
    supports_inline_queries: inlineMode,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_guest_queries: false,
    supports_join_request_queries: false,
  }
}
