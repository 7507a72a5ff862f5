// A screen as text for a terminal: wrapped to its width, with colour where it has colour. Every meaning is
// in the words and signs too, so that plain output loses nothing.

import { styleText } from 'node:util'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { type Rich, rich } from '../../chat/rich.ts'
import type { Block, Button, Option, Outcome, Screen } from '../../chat/screen.ts'

/** `width` in columns, or nothing for lines as long as they come. */
export type Look = { width?: number | undefined; colour: boolean }

/** How the adapter says what only a terminal says. */
export type TerminalWords = { picture(alt: string, file: string): string }

type Style = Parameters<typeof styleText>[0]

const longestBar = 20
const shortestBar = 8
const signs: Record<Outcome, string> = {
  right: '✓',
  'chosen-right': '✓',
  'chosen-wrong': '✗',
  missed: '○',
  plain: ' ',
}

export function render(screen: Screen, look: Look, words: TerminalWords): string {
  const widest = widestLabel(screen)
  const blocks = screen.blocks.map((block) => renderBlock(block, look, words, widest))
  const hint = screen.hint ? [wrapped(dim(spans(rich(screen.hint), look), look), look)] : []
  const keys = renderKeys(screen.buttons.flat(), look)
  const ways = [...hint, ...(keys ? [keys] : [])]
  return `${[...blocks, ...(ways.length > 0 ? ['', ...ways] : [])].join('\n')}\n`
}

/** All facts on a screen stand in line, though headings part them. */
function widestLabel({ blocks }: Screen): number {
  const rows = blocks.flatMap((block) => (block.block === 'facts' ? block.rows : []))
  return Math.max(0, ...rows.map((row) => stringWidth(row.label)))
}

function renderBlock(block: Block, look: Look, words: TerminalWords, widest: number): string {
  switch (block.block) {
    case 'heading':
      return wrapped(styled(['bold'], spans(block.text, look), look), look)
    case 'text':
      return wrapped(spans(block.text, look), look)
    case 'note':
      return wrapped(dim(spans(block.text, look), look), look)
    case 'code':
      return block.code
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n')
    case 'picture':
      return wrapped(dim(words.picture(block.alt, block.file), look), look)
    case 'drawing':
      return wrapped(dim(block.alt, look), look)
    case 'options':
      return block.options.map((option) => renderOption(option, look)).join('\n')
    case 'bars':
      return renderBars(block.rows, look)
    case 'facts':
      return renderFacts(block.rows, look, widest)
    case 'list':
      return block.items.map((item) => hanging('- ', spans(item, look), look)).join('\n')
    case 'gap':
      return ''
  }
}

function renderOption({ label, text, outcome, note }: Option, look: Look): string {
  const colours: Record<Outcome, Style> = {
    right: 'green',
    'chosen-right': 'green',
    'chosen-wrong': 'red',
    missed: 'yellow',
    plain: [],
  }
  const lead = `${signs[outcome]} ${label}  `
  const option = styled(colours[outcome], hanging(lead, spans(text, look), look), look)
  if (!note) return option
  return `${option}\n${hanging(' '.repeat(stringWidth(lead)), spans(note, look), look)}`
}

type Bar = Extract<Block, { block: 'bars' }>['rows'][number]

/** Bars in line, shorter on a narrow screen; where even that does not fit, each stands below its label. */
function renderBars(rows: readonly Bar[], look: Look): string {
  const indented = (row: Bar) => '  '.repeat(row.indent)
  const widest = Math.max(...rows.map((row) => stringWidth(indented(row) + row.label)))
  const notes = Math.max(...rows.map((row) => stringWidth(row.note)))
  const room = look.width ? look.width - widest - notes - 4 : longestBar
  const length = room < shortestBar ? longestBar : Math.min(room, longestBar)
  const bar = (row: Bar) => {
    const full = Math.round(row.share * length)
    return `${styled('cyan', '█'.repeat(full) + '░'.repeat(length - full), look)}  ${row.note}`
  }
  return rows
    .map((row) =>
      room < shortestBar
        ? `${indented(row)}${row.label}\n${indented(row)}  ${bar(row)}`
        : `${padded(indented(row) + row.label, widest)}  ${bar(row)}`,
    )
    .join('\n')
}

function renderFacts(rows: Extract<Block, { block: 'facts' }>['rows'], look: Look, widest: number): string {
  return rows
    .map((row) => hanging(`  ${padded(row.label, widest)}  `, spans(row.value, look), look))
    .join('\n')
}

/** What one key does. Letters of options are on the screen already. */
function renderKeys(buttons: readonly Button[], look: Look): string {
  const keyed = buttons.filter(
    ({ key, press }) => key !== '' && (press.verb !== 'answer' || key !== press.choice || key === '?'),
  )
  // A key and its label stay on one line.
  const space = look.width ? '\u00a0' : ' '
  const texts = keyed.map(({ key, label }) => `[${key}] ${label}`.replaceAll(' ', space))
  return texts.length === 0 ? '' : wrapped(dim(texts.join('  '), look), look)
}

function spans(text: Rich, look: Look): string {
  return text
    .map((span) => {
      if (span.start !== undefined && span.style !== 'code')
        return `${span.text} (${code(`/start ${span.start}`, look)})`
      if (span.style === 'code') return code(span.text, look)
      if (span.style === 'bold') return styled('bold', span.text, look)
      if (span.style === 'italic') return styled('italic', span.text, look)
      return span.text
    })
    .join('')
}

function code(text: string, look: Look): string {
  return look.colour ? styled('cyan', text, look) : `\`${text}\``
}

function dim(text: string, look: Look): string {
  return styled('dim', text, look)
}

function styled(style: Style, text: string, look: Look): string {
  return look.colour && style.length > 0 ? styleText(style, text, { validateStream: false }) : text
}

function wrapped(text: string, look: Look): string {
  return look.width ? wrapAnsi(text, look.width) : text
}

/** Lines after the first stand under the text, not under its label. */
function hanging(lead: string, text: string, look: Look): string {
  const indent = stringWidth(lead)
  if (!look.width || look.width < indent + 20) return lead + text
  return (
    lead +
    wrapAnsi(text, look.width - indent)
      .split('\n')
      .join(`\n${' '.repeat(indent)}`)
  )
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}
