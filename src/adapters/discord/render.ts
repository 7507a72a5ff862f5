// A screen as Discord shows it, in its second kind of layout: a container with texts, a picture, and buttons below.
// Every meaning is in words and signs, never in a colour or an emoji alone. Pure: what goes out is made in send.ts.

import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord.js'
import type { Drawing } from '../../chat/drawing.ts'
import { fitted, limits, paged, shortened } from '../../chat/limits.ts'
import { isLive } from '../../chat/press.ts'
import { rich } from '../../chat/rich.ts'
import type { Block, Button, Option, Outcome, Screen } from '../../chat/screen.ts'
import { buttonRows, listsOf, type Row, rowsOf, section } from './components.ts'
import { codeBlock, escaped, inlineCode, richMarkdown, tagged } from './markdown.ts'

/** One message. A picture comes with it as the file that is named in its components. */
export type Message = {
  components: APIMessageTopLevelComponent[]
  picture?: { source: string | Drawing; alt: string; name: string } | undefined
}

const { message: longest, components: mostComponents, alt: longestAlt } = limits.discord
const barLength = 10
/** Parts of a text stand apart from each other, without a line between them. */
const gap = { type: ComponentType.Separator, divider: false, spacing: SeparatorSpacingSize.Small } as const
const pictureName = 'picture.png'

const signs: Record<Outcome, string> = {
  right: '✅ ',
  'chosen-right': '✅ ',
  'chosen-wrong': '❌ ',
  missed: '☑️ ',
  plain: '',
}

/** For a message that is edited: one, shortened where it must be. */
export function renderOne(screen: Screen): Message {
  return message(fitted(withHint(screen), longest, sizeOf), buttonRows(screen))
}

/** For messages that stay: as many as it takes, the buttons below the last. */
export function renderAll(screen: Screen): Message[] {
  const pages = paged(withHint(screen), longest, sizeOf)
  const last = pages.length - 1
  return pages.map((page, at) => message(page, at === last ? buttonRows(screen) : []))
}

/** What one person is told beside a message: the buttons of a session of their own stand below its own message. */
export function renderWhisper({ form, ...screen }: Screen): Message {
  const stands = ({ press: { session } }: Pick<Button, 'press'>) => session === '' || isLive(session)
  const buttons = screen.buttons.map((row) => row.filter(stands))
  return renderOne({ ...screen, buttons, more: undefined, form: form && stands(form) ? form : undefined })
}

/** The same message when its buttons are of no use any more. */
export function withoutButtons({ components, picture }: Message): Message {
  const bare = components.map((part) => {
    if (part.type !== ComponentType.Container) return part
    const left = part.components.flatMap((inside): APIComponentInContainer[] => {
      if (inside.type === ComponentType.ActionRow) return []
      return inside.type === ComponentType.Section ? inside.components : [inside]
    })
    return { ...part, components: left }
  })
  return { components: bare, picture }
}

function withHint({ blocks, hint, form }: Screen): Block[] {
  // How to type an answer is said in the form.
  if (!hint || form) return [...blocks]
  return [...blocks, { block: 'gap' }, { block: 'note', text: rich(hint) }]
}

function message(blocks: readonly Block[], buttons: readonly (readonly Button[])[]): Message {
  const pictured = blocks.find((block) => block.block === 'picture' || block.block === 'drawing')
  const wide = withRows(bodyOf(blocks, buttons), buttons, rowsOf)
  const container =
    [
      wide,
      withRows(bodyOf(blocks, []), buttons, rowsOf),
      withRows(bodyOf(blocks, []), buttons, listsOf),
    ].find((parts) => count(parts) < mostComponents) ?? tight(blocks, buttons)
  return {
    components: [{ type: ComponentType.Container, components: container }],
    picture: pictured && {
      source: pictured.block === 'picture' ? pictured.file : pictured.drawing,
      alt: shortened(pictured.alt, longestAlt),
      name: pictureName,
    },
  }
}

type Body = { parts: APIComponentInContainer[]; taken: ReadonlySet<Button> }

function withRows(
  { parts, taken }: Body,
  buttons: readonly (readonly Button[])[],
  drawn: (rows: readonly (readonly Button[])[]) => Row[],
): APIComponentInContainer[] {
  const left = buttons.map((row) => row.filter((button) => !taken.has(button)))
  return [...parts, ...drawn(left.filter((row) => row.length > 0))]
}

/** One text, and as many lists as there is room for. */
function tight(blocks: readonly Block[], buttons: readonly (readonly Button[])[]): APIComponentInContainer[] {
  const { parts } = bodyOf(
    blocks.filter(({ block }) => block !== 'gap'),
    [],
  )
  return [...parts, ...listsOf(buttons).slice(0, Math.floor((mostComponents - count(parts) - 1) / 2))]
}

/** Texts that follow each other are one component; an option with a button of its own has it beside it. */
function bodyOf(blocks: readonly Block[], buttons: readonly (readonly Button[])[]): Body {
  const parts: APIComponentInContainer[] = []
  const taken = new Set<Button>()
  const letters = new Map(
    buttons.flat().flatMap((button) => (button.press.verb === 'answer' ? [[button.label, button]] : [])),
  )
  let text = ''
  const flush = () => {
    if (text.trim() !== '') parts.push({ type: ComponentType.TextDisplay, content: text })
    text = ''
  }
  const add = (markdown: string) => {
    text += text === '' ? markdown : `\n${markdown}`
  }
  for (const block of blocks) {
    if (block.block === 'gap') {
      flush()
      if (parts.length > 0 && parts.at(-1)!.type !== ComponentType.Separator) parts.push({ ...gap })
    } else if (block.block === 'picture' || block.block === 'drawing') {
      flush()
      const item = {
        media: { url: `attachment://${pictureName}` },
        description: shortened(block.alt, longestAlt),
      }
      parts.push({ type: ComponentType.MediaGallery, items: [item] })
    } else if (block.block === 'options' && block.options.every(({ label }) => letters.has(label))) {
      flush()
      for (const option of block.options) {
        const button = letters.get(option.label)!
        taken.add(button)
        parts.push(section(optionMarkdown(option), button))
      }
    } else add(blockMarkdown(block))
  }
  flush()
  if (parts.at(-1)?.type === ComponentType.Separator) parts.pop()
  return { parts, taken }
}

function count(parts: readonly APIComponentInContainer[]): number {
  const inside = (part: APIComponentInContainer): number => {
    if (part.type === ComponentType.ActionRow) return part.components.length
    return part.type === ComponentType.Section ? part.components.length + 1 : 0
  }
  return parts.reduce((sum, part) => sum + 1 + inside(part), 0)
}

function sizeOf(block: Block): number {
  return blockMarkdown(block).length + 1
}

function blockMarkdown(block: Block): string {
  switch (block.block) {
    case 'heading':
      return eachLine('### ', richMarkdown(block.text))
    case 'text':
      return richMarkdown(block.text)
    case 'note':
      return eachLine('-# ', richMarkdown(block.text))
    case 'code':
      return codeBlock(block.code)
    case 'options':
      return block.options.map(optionMarkdown).join('\n')
    case 'bars':
      return block.rows.map(barMarkdown).join('\n')
    case 'facts':
      return block.rows
        .map(({ label, value }) => `${tagged('bold', label)} – ${richMarkdown(value)}`)
        .join('\n')
    case 'list':
      return block.items.map((item) => `- ${richMarkdown(item)}`).join('\n')
    case 'picture':
    case 'drawing':
    case 'gap':
      return ''
  }
}

function eachLine(sign: string, text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : sign + line))
    .join('\n')
}

function optionMarkdown({ label, text, outcome, note, said }: Option): string {
  const isKey = outcome === 'right' || outcome === 'chosen-right' || outcome === 'missed'
  const words = richMarkdown(text, isKey ? 'bold' : undefined)
  const line = `${signs[outcome]}${tagged('bold', label)}  ${words}`
  const how = said ? ` – ${tagged('italic', said)}` : ''
  return `${line}${how}${note ? `\n${eachLine('> ', richMarkdown(note))}` : ''}`
}

function barMarkdown({
  label,
  share,
  note,
  indent,
}: Extract<Block, { block: 'bars' }>['rows'][number]): string {
  const full = Math.round(share * barLength)
  const bar = inlineCode('█'.repeat(full) + '░'.repeat(barLength - full))
  const margin = '\u2003'.repeat(indent)
  const name = indent === 0 ? tagged('bold', label) : escaped(label)
  return `${margin}${name}\n${margin}${bar} ${escaped(note)}`
}
