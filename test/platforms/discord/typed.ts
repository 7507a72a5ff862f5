// What is typed to try the bot, brought to what Discord's client would send: the options of a command, the fields
// of a form. "/practice count: 5 layers", "B", "Answer: overlayfs; Sure: yes".

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { APIApplicationCommandOption as Option } from 'discord-api-types/v10'
import { ComponentType as Part, ApplicationCommandOptionType as Type } from 'discord-api-types/v10'
import { buttonMeant } from '../try/lines.ts'
import type { Component } from './components.ts'
import type { Given } from './filling.ts'
import type { Modal } from './interactions.ts'
import type { Fields } from './modals.ts'
import { partsOf } from './reading.ts'

export type TypedCommand = { name: string; given: Given }

/** `options` are those of the command itself; a subcommand is a word after its name. */
export function commandTyped(text: string, options: readonly Option[]): TypedCommand {
  const [first = '', ...words] = text.trim().replace(/^\//, '').split(/\s+/)
  let [name, within] = [first, options]
  while (words.length > 0) {
    const sub = within.find((one) => one.type <= Type.SubcommandGroup && one.name === words[0])
    if (!sub) break
    name = `${name} ${words.shift()}`
    within = 'options' in sub ? ((sub.options ?? []) as Option[]) : []
  }
  return { name, given: optionsTyped(words.join(' '), within) }
}

/** `name: value` for each; what stands before all names is the first option's. */
function optionsTyped(text: string, options: readonly Option[]): Given {
  const names = options.map((one) => one.name)
  const marks = [...text.matchAll(/(?:^|\s)([\p{L}\p{N}_-]+):/gu)].filter(([, name]) => names.includes(name!))
  const start = marks[0]?.index ?? text.length
  const lead = text.slice(0, start).trim()
  const pairs = marks.map(({ 0: mark, 1: name, index }, at) => {
    const end = marks[at + 1]?.index ?? text.length
    return [name!, text.slice(index + mark.length, end).trim()] as const
  })
  const all = [...(lead !== '' ? [[firstFree(options, pairs)?.name ?? 'text', lead] as const] : []), ...pairs]
  return Object.fromEntries(all.map(([name, value]) => [name, asDeclared(options, name, value)]))
}

function firstFree(options: readonly Option[], taken: readonly (readonly [string, string])[]) {
  return options.find(({ name }) => !taken.some(([one]) => one === name))
}

function asDeclared(options: readonly Option[], name: string, text: string): Given[string] {
  const option = options.find((one) => one.name === name)
  if (option?.type === Type.Attachment) return { name: basename(text), bytes: readFileSync(text) }
  const isNumber = option?.type === Type.Integer || option?.type === Type.Number
  if (isNumber && text !== '' && Number.isFinite(Number(text))) return Number(text)
  if (option?.type === Type.Boolean) return /^(yes|true|on)$/i.test(text)
  const choices = option && 'choices' in option ? (option.choices ?? []) : []
  const meant = buttonMeant(
    choices.map((one) => one.name),
    text,
  )
  return meant === undefined ? text : choices[meant]!.value
}

type Field = { label: string; part: Component }

/** What can be filled in, with the words beside it. */
export function fieldsOf(modal: Modal): Field[] {
  const labels = new Map(modal.components.map((one) => [one.component, one.label ?? '']))
  const holders = [Part.TextDisplay, Part.Label, Part.ActionRow]
  return partsOf(modal)
    .filter(({ type }) => !holders.includes(type))
    .map((part) => ({ part, label: labels.get(part) || (part.label ?? part.custom_id ?? '') }))
}

/** With one field all of it is that field's; with several each is named: `label: value; label: value`. */
export function fieldsTyped(modal: Modal, text: string): Fields {
  const fields = fieldsOf(modal)
  if (fields.length === 1 || !text.includes(':')) {
    const [field] = fields
    return field && text !== '' ? { [field.part.custom_id!]: valueTyped(field, text) } : {}
  }
  return Object.fromEntries(
    text.split(/\s*;\s*/).map((pair) => {
      const [, name = pair, value = ''] = /^([^:]*):\s*(.*)$/s.exec(pair) ?? []
      const labels = fields.map(({ label }) => label)
      const meant = buttonMeant(labels, name)
      if (meant === undefined) throw new Error(`The form has no “${name}”. It has: ${labels.join(' | ')}`)
      return [fields[meant]!.part.custom_id!, valueTyped(fields[meant]!, value)]
    }),
  )
}

function valueTyped({ part }: Field, text: string): Fields[string] {
  if (part.type === Part.Checkbox) return /^(yes|true|on|x)$/i.test(text)
  if (part.type === Part.TextInput) return text
  const wanted = text.split(/\s*,\s*/).filter((one) => one !== '')
  const chosen = wanted.map((one) => optionMeant(part, one) ?? one)
  return part.type === Part.RadioGroup ? (chosen[0] ?? '') : chosen
}

/** The value of the option that is meant by what was typed: its label, or how it begins. */
export function optionMeant({ options = [] }: Component, typed: string): string | undefined {
  const meant = buttonMeant(
    options.map(({ label }) => label),
    typed,
  )
  return meant === undefined ? undefined : options[meant]!.value
}
