// What a person does with the bot in one place, and what they see because of it. What Discord's own client would
// not let them do throws: an unknown command, a button that is not there, a field left empty that must be filled.

import type { APIMessage } from 'discord-api-types/v10'
import {
  ApplicationCommandType,
  ComponentType,
  InteractionType as Did,
  MessageFlags,
} from 'discord-api-types/v10'
import type { Component } from './components.ts'
import { attachmentOf, type Given, type GivenFile, optionsFor, suggestionsFor } from './filling.ts'
import { began } from './interact.ts'
import type { Choice, Interaction, Modal, Reaction } from './interactions.ts'
import { type Fields, filled } from './modals.ts'
import type { Platform } from './platform.ts'
import { buttonsOf, labelOf, selectsOf } from './reading.ts'
import type { Channel } from './world.ts'

export type Acts = ReturnType<typeof actsOf>

/** The forms that lie open before people, by person and place. */
const open = new WeakMap<Platform, Map<string, { modal: Modal; from: Interaction }>>()

export function actsOf(platform: Platform, personId: string, channel: Channel) {
  const { world, commands } = platform
  const forms = open.get(platform) ?? new Map<string, { modal: Modal; from: Interaction }>()
  open.set(platform, forms)
  const here = `${personId} ${channel.id}`

  const sees = (): APIMessage[] =>
    [...channel.kept.values()]
      .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === personId)
      .map(({ message }) => structuredClone(message))

  /** Waits for what the person sees of it. */
  const seen = async (one: Interaction): Promise<Reaction> => {
    const reaction = await one.reacted
    if (reaction.saw === 'modal') forms.set(here, { modal: reaction.modal, from: one })
    return reaction
  }

  /** The newest message that has what is looked for, or the one that is meant. */
  const find = (
    what: string,
    on: Pick<APIMessage, 'id'> | undefined,
    look: (message: APIMessage) => Component | undefined,
  ) => {
    const messages = on ? sees().filter(({ id }) => id === on.id) : sees()
    for (const message of messages.reverse()) {
      const component = look(message)
      if (!component) continue
      if (component.disabled) throw new Error(`${what} is switched off`)
      return { message, component }
    }
    const all = sees().flatMap((message) => [
      ...buttonsOf(message).map(labelOf),
      ...selectsOf(message).map(callOf),
    ])
    throw new Error(`There is no ${what} among: ${all.join(' | ')}`)
  }

  const touch = (message: APIMessage, component: Component, more: object = {}) => {
    const { id, type: component_type, custom_id } = component
    const data = { id, component_type, custom_id, ...more }
    return seen(began(platform, personId, channel, { type: Did.MessageComponent, data, message }))
  }

  const acts = {
    /** Uses a command; a subcommand's name follows after a space. */
    slash(name: string, given: Given = {}): Promise<Reaction> {
      const { data, command } = optionsFor(platform, personId, channel, name, given)
      return seen(began(platform, personId, channel, { type: Did.ApplicationCommand, data, command }))
    },

    /** Is still typing the last option given: what the bot suggests. Nothing if it did not answer. */
    async type(name: string, given: Given): Promise<readonly Choice[]> {
      const { data, command } = suggestionsFor(platform, personId, channel, name, given)
      const type = Did.ApplicationCommandAutocomplete
      const reaction = await seen(began(platform, personId, channel, { type, data, command }))
      return reaction.saw === 'choices' ? reaction.choices : []
    },

    /** Presses a button, by its label or custom_id. */
    press(button: string, on?: Pick<APIMessage, 'id'>): Promise<Reaction> {
      const { message, component } = find(`button “${button}”`, on, (shown) => {
        const all = buttonsOf(shown)
        return all.find((one) => one.custom_id === button) ?? all.find((one) => labelOf(one) === button)
      })
      if (!component.custom_id) throw new Error(`The button “${button}” does not tell the bot`)
      return touch(message, component)
    },
    /** A client that was tampered with sends what is on no button. */
    forge(customId: string, on: APIMessage): Promise<Reaction> {
      return touch(on, { type: ComponentType.Button, id: 1, custom_id: customId })
    },

    /** Chooses in a select, by its placeholder or custom_id; options by label or value, people by id. */
    select(which: string, options: readonly string[], on?: Pick<APIMessage, 'id'>): Promise<Reaction> {
      const { message, component } = find(`select “${which}”`, on, (shown) =>
        selectsOf(shown).find((one) => one.custom_id === which || one.placeholder === which),
      )
      const [least, most] = [Number(component.min_values ?? 1), Number(component.max_values ?? 1)]
      if (options.length < least || options.length > most) {
        throw new Error(`“${which}” takes ${least} to ${most}, not ${options.length}`)
      }
      return touch(message, component, chosen(platform, channel, component, options))
    },

    /** Sends the form that lies open, its fields by label or custom_id; those not named stay as they are. */
    submit(fields: Fields = {}): Promise<Reaction> {
      const form = forms.get(here)
      if (!form) throw new Error('No form lies open')
      const data = { custom_id: form.modal.custom_id, components: filled(form.modal, fields) }
      const on = form.from.on === undefined ? undefined : channel.kept.get(form.from.on)?.message
      forms.delete(here)
      const opener = form.from
      return seen(began(platform, personId, channel, { type: Did.ModalSubmit, data, message: on, opener }))
    },
    /** The form that lies open. */
    modal: (): Modal | undefined => structuredClone(forms.get(here)?.modal),
    closeModal: () => void forms.delete(here),

    /** Uses a command of a message's own menu. */
    menu(on: Pick<APIMessage, 'id'>, name: string): Promise<Reaction> {
      const command = commands.named(name, ApplicationCommandType.Message)
      const message = sees().find(({ id }) => id === on.id)
      if (!command) throw new Error(`There is no command “${name}” for messages`)
      if (!message) throw new Error('That message is not there')
      const { id, type } = command
      const data = {
        id,
        name,
        type,
        target_id: message.id,
        resolved: { messages: { [message.id]: message } },
      }
      return seen(began(platform, personId, channel, { type: Did.ApplicationCommand, data, command }))
    },

    /** Writes an ordinary message; the bot hears of it only if it listens. */
    say(text: string): APIMessage {
      const author = world.people.get(personId)!.user
      return platform.messages.post(channel, { content: text }, [], { author }).message
    },
    /** Sends a file, with words or without. */
    sendFile(file: GivenFile, text = ''): APIMessage {
      const author = world.people.get(personId)!.user
      const about = { attachments: [attachmentOf(platform, file)] }
      return platform.messages.post(channel, { content: text }, [], { author, about }).message
    },
    /** A message is no longer there. */
    delete(message: Pick<APIMessage, 'id'>): void {
      const kept = channel.kept.get(message.id)
      if (kept) platform.messages.remove(channel, kept)
    },

    /** Everything in this place as it is now, oldest first: what everybody sees, and what only they see. */
    sees,
    /** The newest message of the bot. */
    last: (): APIMessage | undefined => sees().findLast(({ author }) => author.id === platform.bot.id),
    /** What only they see. */
    whispers: (): APIMessage[] => sees().filter(({ flags }) => Number(flags) & MessageFlags.Ephemeral),
  }
  return acts
}

function callOf({ placeholder, custom_id }: Component): string {
  return placeholder ?? custom_id ?? ''
}

function chosen(platform: Platform, channel: Channel, select: Component, wanted: readonly string[]): object {
  if (select.type === ComponentType.StringSelect) {
    const options = select.options ?? []
    const values = wanted.map((one) => {
      const option = options.find(({ value }) => value === one) ?? options.find(({ label }) => label === one)
      if (!option) throw new Error(`“${one}” is not among: ${options.map(({ label }) => label).join(' | ')}`)
      return option.value
    })
    return { values }
  }
  if (select.type === ComponentType.UserSelect) {
    const users = wanted.map((id) => [id, platform.world.people.get(id)!.user] as const)
    return { values: wanted, resolved: { users: Object.fromEntries(users) } }
  }
  throw new Error(`Nobody chooses in a select of type ${select.type} here, in ${channel.name}`)
}
