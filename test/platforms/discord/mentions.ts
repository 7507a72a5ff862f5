// Whom a message mentions: those named in its text or in its components, as far as the request allows it.

import type { APIMessage, APIUser } from 'discord-api-types/v10'
import { walk } from './components.ts'
import type { MessageBody } from './messages.ts'
import type { Platform } from './platform.ts'
import type { Channel } from './world.ts'

export type AllowedMentions = {
  parse?: string[] | null
  users?: string[] | null
  roles?: string[] | null
  replied_user?: boolean | null
}
/** A message of the bot itself, or one that an interaction's token opens. */
export type Way = 'channel' | 'interaction'

/** What is parsed where a request says nothing of mentions. */
const usual = { channel: ['users', 'roles', 'everyone'], interaction: ['users'] }

export function mentionsOf(
  { world }: Platform,
  { guild }: Channel,
  { content, components, allowed_mentions }: MessageBody,
  author: APIUser,
  way: Way,
): Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'> {
  const written = walk(components).map(({ component }) => component.content)
  const text = [content, ...written].filter((one) => one).join('\n')
  const { parse, users, roles } = allowed_mentions ?? { parse: usual[author.bot ? way : 'channel'] }
  const named = (pattern: RegExp, kind: string, list: string[] | null | undefined) =>
    [...new Set([...text.matchAll(pattern)].map(([, id]) => id!))].filter(
      (id) => parse?.includes(kind) || list?.includes(id),
    )
  return {
    mentions: named(/<@!?(\d+)>/g, 'users', users).flatMap((id) => world.people.get(id)?.user ?? []),
    mention_roles: named(/<@&(\d+)>/g, 'roles', roles).filter((id) => guild?.roles.has(id)),
    mention_everyone: /@(everyone|here)\b/.test(text) && (parse?.includes('everyone') ?? false),
  }
}
