// What a message says beside its components: text, embeds, polls, flags, and whom it mentions.

import { MessageFlags } from 'discord-api-types/v10'
import { type CheckedMessage, lengthOf, problem, type Rule } from './rule.ts'

const { SuppressEmbeds, SuppressNotifications, Ephemeral, IsComponentsV2 } = MessageFlags
const settable = {
  channel: SuppressEmbeds | SuppressNotifications | IsComponentsV2,
  interaction: SuppressEmbeds | SuppressNotifications | IsComponentsV2 | Ephemeral,
}

export const texts: readonly Rule<CheckedMessage>[] = [
  {
    rule: 'content has at most 2000 characters',
    source: 'resources/message, create message: content',
    problems: ({ body }) =>
      lengthOf(body.content) > 2000
        ? [problem('content', 'BASE_TYPE_MAX_LENGTH', 'Must be 2000 or fewer in length.')]
        : [],
  },
  {
    rule: 'embeds have at most 6000 characters together',
    source: 'resources/message, embed limits',
    problems: ({ body }) => {
      const sizes = (body.embeds ?? []).map(
        ({ title, description, footer, author, fields }) =>
          lengthOf(title) +
          lengthOf(description) +
          lengthOf(footer?.text) +
          lengthOf(author?.name) +
          (fields ?? []).reduce((sum, field) => sum + lengthOf(field.name) + lengthOf(field.value), 0),
      )
      return sizes.reduce((sum, size) => sum + size, 0) > 6000
        ? [problem('embeds', 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000')]
        : []
    },
  },
  {
    rule: 'an answer of a poll has at most 55 characters',
    source: 'resources/poll, poll media object',
    problems: ({ body }) =>
      (body.poll?.answers ?? [])
        .filter(({ poll_media }) => lengthOf(poll_media.text) > 55)
        .map(() => problem('poll.answers', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 55 in length.')),
  },
  {
    rule: 'a poll cannot be put into a message that is there already',
    source: 'resources/poll; resources/webhook, edit webhook message',
    problems: ({ body, edited, fills }) =>
      body.poll && edited && !fills
        ? [problem('poll', 'POLL_CANNOT_BE_EDITED', 'A poll comes with a new message or an awaited one')]
        : [],
  },
  {
    rule: 'only some flags can be set, and whether a message is private only when it is made',
    source: 'resources/message, create message: flags; interactions/receiving-and-responding',
    problems: ({ body, way, edited }) => {
      const flags = Number(body.flags ?? 0)
      const made = Number(edited?.message.flags ?? Ephemeral) & Ephemeral
      return flags & ~settable[way] || flags & Ephemeral & ~made
        ? [problem('flags', 'FLAGS_INVALID', `Flags ${body.flags} cannot all be set by a bot here`)]
        : []
    },
  },
  {
    rule: 'mentions are allowed by kind or one by one, not both',
    source: 'resources/message, allowed mentions object',
    problems: ({ body: { allowed_mentions: allowed } }) =>
      (['users', 'roles'] as const)
        .filter((kind) => allowed?.parse?.includes(kind) && allowed[kind]?.length)
        .map((kind) =>
          problem(
            'allowed_mentions',
            'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
            `parse:["${kind}"] excludes it`,
          ),
        ),
  },
]
