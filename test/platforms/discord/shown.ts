// A message or form as it is printed when the bot is tried by hand: texts from top to bottom, pictures and files
// in words, then its buttons and selects in rows.

import { styleText } from 'node:util'
import type { APIMessage } from 'discord-api-types/v10'
import { MessageFlags, ComponentType as Part } from 'discord-api-types/v10'
import type { Shown } from '../try/page.ts'
import type { Component } from './components.ts'
import type { Modal } from './interactions.ts'
import { labelOf, partsOf } from './reading.ts'
import { fieldsOf } from './typed.ts'

export type Naming = (userId: string) => string

export function shownOf(
  message: APIMessage,
  colour: boolean,
  nameOf: Naming,
): Required<Pick<Shown, 'text' | 'files' | 'buttons'>> {
  const loading = Number(message.flags) & MessageFlags.Loading
  const embeds = message.embeds.flatMap(({ title, description, fields, image }) => [
    ...(title ? [`**${title}**`] : []),
    ...(description ? [description] : []),
    ...(fields ?? []).map(({ name, value }) => `${name}: ${value}`),
    ...(image ? ['[picture]'] : []),
  ])
  const parts = partsOf(message)
  const lines = [message.content, ...embeds, ...parts.flatMap(linesOf)].filter((line) => line !== '')
  const text = loading ? 'Stevedore is thinking …' : inWords(lines.join('\n'), nameOf)
  const inRows = parts.filter(({ type }) => type === Part.ActionRow).map((row) => row.components!)
  const beside = parts.flatMap(({ accessory }) => (accessory?.type === Part.Button ? [accessory] : []))
  return {
    text: colour ? styled(text) : text,
    files: message.attachments.map(({ filename, size, description }) =>
      [`file ${filename}, ${size} bytes`, description].filter(Boolean).join(': '),
    ),
    buttons: [beside, ...inRows].filter((row) => row.length > 0).map((row) => row.map(controlOf)),
  }
}

function linesOf(part: Component): string[] {
  if (part.type === Part.TextDisplay) return [part.content!]
  if (part.type === Part.MediaGallery) {
    return part.items!.map(({ description }) => `[picture: ${description ?? 'without words'}]`)
  }
  if (part.type === Part.Thumbnail) return [`[picture: ${part.description ?? 'without words'}]`]
  if (part.type === Part.File) return [`[file ${part.name}, ${part.size} bytes]`]
  return part.type === Part.Separator && part.divider !== false ? ['────'] : []
}

/** A button by its label; a select with all that it offers. */
function controlOf(part: Component): string {
  const off = part.disabled ? ' (off)' : ''
  if (part.type === Part.Button) return `${labelOf(part)}${part.url ? ` ↗ ${part.url}` : ''}${off}`
  const options = (part.options ?? []).map(({ label, default: chosen }) => (chosen ? `✓ ${label}` : label))
  return `▾ ${part.placeholder ?? 'choose'}: ${options.join(' | ')}${off}`
}

/** A form, with what each field takes. */
export function formOf(modal: Modal): string {
  const texts = partsOf(modal).flatMap(({ type, content }) => (type === Part.TextDisplay ? [content!] : []))
  const fields = fieldsOf(modal).map(({ label, part }) => {
    const options = (part.options ?? []).map((option) => option.label).join(' | ')
    const kinds: Partial<Record<Part, string>> = {
      [Part.TextInput]: part.placeholder ? `text, such as ${part.placeholder}` : 'text',
      [Part.Checkbox]: 'yes or no',
      [Part.RadioGroup]: `one of: ${options}`,
      [Part.CheckboxGroup]: `any of: ${options}`,
    }
    return `  ${label}: ${kinds[part.type] ?? `choose: ${options}`}`
  })
  return [`a form opens: ${modal.title}`, ...texts.map((text) => `  ${text}`), ...fields].join('\n')
}

/** Names in the place of ids, times in the place of seconds, and no backslash before what is no markup. */
function inWords(text: string, nameOf: Naming): string {
  const [code, markup] = [/(```.*?```|`[^`]*`)/s, /\\([^\p{L}\p{N}\s])/gu]
  const pieces = text
    .split(code)
    .map((piece) => (piece.startsWith('`') ? piece : piece.replace(markup, '$1')))
  return pieces
    .join('')
    .replace(/<@!?(\d+)>/g, (_, id: string) => `@${nameOf(id)}`)
    .replace(/<t:(\d+)(?::\w)?>/g, (_, seconds: string) => new Date(Number(seconds) * 1000).toLocaleString())
}

function styled(text: string): string {
  const style = (how: Parameters<typeof styleText>[0], words: string) =>
    styleText(how, words, { validateStream: false })
  return text
    .split('\n')
    .map((line) => {
      if (/^#{1,3} /.test(line)) return style('bold', line.replace(/^#+ /, ''))
      if (line.startsWith('-# ')) return style('dim', line.slice('-# '.length))
      return line
        .replace(/\*\*(.+?)\*\*/g, (_, words: string) => style('bold', words))
        .replace(/`([^`]+)`/g, (_, words: string) => style('green', words))
    })
    .join('\n')
}
