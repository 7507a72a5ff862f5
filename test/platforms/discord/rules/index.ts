// All hand rules in one table. Each has a test in rules.test.ts that sends what it forbids.

import { MessageFlags, InteractionResponseType as Way } from 'discord-api-types/v10'
import type { Call } from '../calls.ts'
import type { AskedCommand } from '../commands.ts'
import type { Choice, Modal } from '../interactions.ts'
import type { MessageBody } from '../messages.ts'
import type { Platform } from '../platform.ts'
import { invalidForm, refused } from '../refused.ts'
import type { Kept } from '../world.ts'
import { commands } from './commands.ts'
import { components } from './components.ts'
import { files, isTooLarge } from './files.ts'
import { modals } from './modals.ts'
import { type Asked, checkedMessage, lengthOf, problem, type Rule } from './rule.ts'
import { texts } from './texts.ts'

const choices: readonly Rule<readonly Choice[]>[] = [
  {
    rule: 'a suggestion’s value has at most 100 characters',
    source: 'interactions/application-commands, application command option choice structure',
    problems: (all) =>
      all
        .filter(({ value }) => lengthOf(String(value)) > 100)
        .map(() => problem('data.choices', 'BASE_TYPE_MAX_LENGTH', 'Must be 100 or fewer in length.')),
  },
]

const awaited: readonly Rule<MessageBody>[] = [
  {
    rule: 'an answer that comes later says nothing yet but whether it is private',
    source: 'interactions/receiving-and-responding, interaction callback data: note on flags',
    problems: ({ flags, ...rest }) => [
      ...(Number(flags ?? 0) & ~MessageFlags.Ephemeral
        ? [problem('data.flags', 'FLAGS_INVALID', 'Only EPHEMERAL can be set here')]
        : []),
      ...Object.entries(rest)
        .filter(([, value]) => value !== undefined && value !== null && value !== false)
        .map(([name]) => problem(`data.${name}`, 'IGNORED', 'Discord ignores this here')),
    ],
  },
]

const ofMessages = [...texts, ...components, ...files]

/** Every rule, for whoever wants to read them. */
export const rules = [...ofMessages, ...modals, ...commands, ...choices, ...awaited]

export function checkMessage(platform: Platform, call: Call, body: MessageBody, asked: Asked): void {
  const checked = checkedMessage(body, call.uploads, asked)
  if (isTooLarge(checked)) {
    platform.violation(call, ['files of more than 10 MiB, or 25 MiB together'])
    throw refused('tooLarge')
  }
  check(platform, call, ofMessages, checked)
  const rest = asked.edited?.message
  const all: MessageBody = rest ? { ...(rest as object), ...withoutUndefined(body) } : body
  if (isEmpty(all, call)) {
    platform.violation(call, ['a message without anything in it'])
    throw refused('emptyMessage')
  }
}

export function checkCallback(
  platform: Platform,
  call: Call,
  way: Way,
  data: MessageBody & Partial<Modal> & { choices?: Choice[] },
  edited: Kept | undefined,
): void {
  if (way === Way.ChannelMessageWithSource) checkMessage(platform, call, data, { way: 'interaction' })
  if (way === Way.UpdateMessage && edited) checkMessage(platform, call, data, { way: 'interaction', edited })
  if (way === Way.DeferredChannelMessageWithSource) check(platform, call, awaited, data)
  if (way === Way.Modal) check(platform, call, modals, data as Modal)
  if (way === Way.ApplicationCommandAutocompleteResult) check(platform, call, choices, data.choices ?? [])
}

export function checkCommands(platform: Platform, call: Call, asked: readonly AskedCommand[]): void {
  check(platform, call, commands, asked)
}

function check<T>(platform: Platform, call: Call, list: readonly Rule<T>[], checked: T): void {
  const found = list.flatMap((rule) => {
    const problems = rule.problems(checked)
    const words = problems.map(({ path, code, words }) => `${path}: ${code} ${words}`)
    platform.violation(call, words, rule.rule)
    return problems
  })
  if (found.length > 0) throw invalidForm(found)
}

function isEmpty(
  { content, embeds, components: parts, poll, sticker_ids, attachments }: MessageBody,
  call: Call,
) {
  const lists = [embeds, parts, sticker_ids, attachments, call.uploads]
  return !content && !poll && lists.every((list) => !list?.length)
}

function withoutUndefined(body: MessageBody): MessageBody {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
}
