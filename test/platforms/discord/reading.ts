// What stands in a message, as a person reads it: its text from top to bottom, its buttons, its choices.

import type { APIMessage } from 'discord-api-types/v10'
import { ComponentType as Type } from 'discord-api-types/v10'
import { type Component, walk } from './components.ts'

/** Message or modal: whatever holds components. */
export type Holder = { components?: readonly unknown[] | undefined }

export function partsOf({ components }: Holder): Component[] {
  return walk(components as Component[] | undefined).map(({ component }) => component)
}

/** Everything that can be read, line by line; the words on buttons are not among it. */
export function textOf(message: Pick<APIMessage, 'content' | 'embeds' | 'components'>): string {
  const embeds = message.embeds.flatMap(({ title, description, fields, footer }) => [
    title,
    description,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ])
  const texts = partsOf(message).map(({ type, content }) => (type === Type.TextDisplay ? content : undefined))
  return [message.content, ...embeds, ...texts].filter((text) => text).join('\n')
}

export function buttonsOf(holder: Holder): Component[] {
  return partsOf(holder).filter(({ type }) => type === Type.Button)
}

/** What a button is called: its label, or its emoji where it has none. */
export function labelOf({ label, emoji }: Component): string {
  return label ?? (emoji as { name?: string } | undefined)?.name ?? ''
}

/** Labels of all buttons, from left to right and top to bottom. */
export function labelsOf(holder: Holder): string[] {
  return buttonsOf(holder).map(labelOf)
}

export function selectsOf(holder: Holder): Component[] {
  const kinds = [
    Type.StringSelect,
    Type.UserSelect,
    Type.RoleSelect,
    Type.MentionableSelect,
    Type.ChannelSelect,
  ]
  return partsOf(holder).filter(({ type }) => kinds.includes(type))
}

/** What a picture says to those who do not see it. */
export function altTextsOf(message: APIMessage): string[] {
  return [
    ...message.attachments.flatMap(({ description }) => description ?? []),
    ...partsOf(message).flatMap(({ items, description, type }) => [
      ...(items ?? []).flatMap((item) => (item.description as string | null) ?? []),
      ...(type === Type.Thumbnail && description ? [String(description)] : []),
    ]),
  ]
}
