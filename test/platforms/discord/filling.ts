// A command's options as a person fills them in: by name, checked as Discord's client checks them.

import type {
  APIApplicationCommand,
  APIAttachment,
  APIApplicationCommandOption as Option,
} from 'discord-api-types/v10'
import { ApplicationCommandType, ApplicationCommandOptionType as Type } from 'discord-api-types/v10'
import { ownersOf } from './interact.ts'
import { permissionsIn } from './permissions.ts'
import type { Platform } from './platform.ts'
import type { Channel } from './world.ts'

/**
 * A file that somebody gives. `says`: how many bytes Discord tells that it has, where that is not true. `host`: where
 * it is said to lie.
 */
export type GivenFile = { name: string; bytes: Buffer; says?: number | undefined; host?: string | undefined }
export type Given = Readonly<Record<string, string | number | boolean | GivenFile>>
type Filled = { data: object; command: APIApplicationCommand }
type Limits = {
  required?: boolean
  choices?: { name: string; value: string | number }[]
  min_value?: number
  max_value?: number
  min_length?: number
  max_length?: number
  autocomplete?: boolean
}

export function optionsFor(
  platform: Platform,
  personId: string,
  channel: Channel,
  name: string,
  given: Given,
): Filled {
  const { command, path, options } = find(platform, personId, channel, name)
  for (const option of options) {
    if ((option as Limits).required && !(option.name in given)) {
      throw new Error(`/${name} needs ${option.name}`)
    }
  }
  const attached: APIAttachment[] = []
  const filled = Object.entries(given).map(([key, value]) => {
    if (typeof value !== 'object') return fill(name, options, key, value)
    const option = options.find((one) => one.name === key)
    if (option?.type !== Type.Attachment) throw new Error(`/${name} takes no file as ${key}`)
    const attachment = attachmentOf(platform, value)
    attached.push(attachment)
    return { name: key, type: Type.Attachment, value: attachment.id }
  })
  return { command, data: dataOf(platform, command, path, options, filled, attached) }
}

/** As Discord keeps what somebody uploads. */
export function attachmentOf(platform: Platform, { name, bytes, says, host }: GivenFile): APIAttachment {
  const id = platform.snowflakes.next()
  const mime = 'text/plain; charset=utf-8'
  const kept = platform.files.keep(`ephemeral/${id}/${name}`, { part: '', name, bytes, mime })
  const at = host === undefined ? kept : kept.replace(new URL(kept).hostname, host)
  return { id, filename: name, size: says ?? bytes.length, url: at, proxy_url: at, content_type: mime }
}

/** The same while the last option given is still typed: nothing else has to be there yet. */
export function suggestionsFor(
  platform: Platform,
  personId: string,
  channel: Channel,
  name: string,
  given: Given,
): Filled {
  const { command, path, options } = find(platform, personId, channel, name)
  const [key, value] = Object.entries(given).at(-1)!
  const option = options.find((one) => one.name === key)
  if (!(option as Limits | undefined)?.autocomplete) throw new Error(`/${name} suggests nothing for ${key}`)
  const before = Object.entries(given).slice(0, -1)
  const filled = [
    ...before.map(([one, of]) => fill(name, options, one, of as string)),
    { name: key, type: option!.type, value: String(value), focused: true },
  ]
  return { command, data: dataOf(platform, command, path, options, filled) }
}

function find(platform: Platform, personId: string, channel: Channel, name: string) {
  const [first, ...path] = name.split(' ')
  const command = platform.commands.named(first!, ApplicationCommandType.ChatInput)
  if (!command) throw new Error(`There is no command /${first}`)
  ownersOf(platform, personId, channel, command)
  const needs = BigInt(command.default_member_permissions ?? 0)
  if (channel.guild && needs & ~permissionsIn(channel.guild, personId, channel)) {
    throw new Error(`/${first} is not offered to this person`)
  }
  if (channel.archived) throw new Error('No commands are used in an archived thread')
  let options = command.options ?? []
  const nested: { name: string; type: Type }[] = []
  for (const part of path) {
    const sub = options.find((one) => one.name === part && one.type <= Type.SubcommandGroup)
    if (!sub) throw new Error(`/${first} has no subcommand ${part}`)
    nested.push({ name: part, type: sub.type })
    options = 'options' in sub ? ((sub.options ?? []) as Option[]) : []
  }
  if (options.some(({ type }) => type <= Type.SubcommandGroup)) throw new Error(`/${name} needs a subcommand`)
  return { command, path: nested, options }
}

function dataOf(
  platform: Platform,
  command: APIApplicationCommand,
  path: readonly { name: string; type: Type }[],
  options: readonly Option[],
  filled: readonly { name: string; type: Type; value: unknown }[],
  attached: readonly APIAttachment[] = [],
): object {
  const nested = path.reduceRight<object[]>((inner, one) => [{ ...one, options: inner }], [...filled])
  const users = filled
    .filter(({ name }) => options.find((one) => one.name === name)?.type === Type.User)
    .map(({ value }) => [value, platform.world.people.get(String(value))?.user])
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(nested.length > 0 && { options: nested }),
    ...(users.length > 0 && { resolved: { users: Object.fromEntries(users) } }),
    ...(attached.length > 0 && {
      resolved: { attachments: Object.fromEntries(attached.map((one) => [one.id, one])) },
    }),
  }
}

function fill(command: string, options: readonly Option[], name: string, value: string | number | boolean) {
  const option = options.find((one) => one.name === name)
  if (!option) throw new Error(`/${command} has no option ${name}`)
  const limits = option as Limits
  const refuse = (why: string) => new Error(`/${command} ${name}: ${why}`)
  const wanted = { [Type.Integer]: 'number', [Type.Number]: 'number', [Type.Boolean]: 'boolean' }
  const kind = (wanted as Record<number, string>)[option.type] ?? 'string'
  const chosen = limits.choices?.find((one) => one.value === value || one.name === value)
  if (limits.choices?.length && !chosen) throw refuse(`${value} is no choice`)
  const taken = chosen?.value ?? value
  if (typeof taken !== kind) throw refuse(`must be a ${kind}`)
  if (option.type === Type.Integer && !Number.isInteger(taken)) throw refuse('must be a whole number')
  const size = typeof taken === 'number' ? taken : String(taken).length
  const [least, most] =
    typeof taken === 'number'
      ? [limits.min_value, limits.max_value]
      : [limits.min_length ?? 1, limits.max_length ?? 6000]
  if (typeof taken !== 'boolean' && (size < (least ?? -Infinity) || size > (most ?? Infinity))) {
    throw refuse(`${size} is not from ${least} to ${most}`)
  }
  return { name, type: option.type, value: taken }
}
