// A screen as Telegram shows it: HTML, a keyboard, perhaps a picture. Every meaning is in words and signs, never
// in a colour or an emoji alone. Pure: what goes out is made in send.ts.

import type { Drawing } from '../../chat/drawing.ts'
import { fitted, limits, paged, type SizeOf, shortened } from '../../chat/limits.ts'
import { plainText, type Rich, rich } from '../../chat/rich.ts'
import type { Block, Option, Outcome, Screen } from '../../chat/screen.ts'
import { type Html, joined, plain, richHtml, tagged } from './html.ts'
import { type Keyboard, keyboardOf } from './keyboard.ts'

/** One message: a photo with a caption where there is a picture, else text. */
export type Message = { html: string; keyboard: Keyboard; picture?: string | Drawing | undefined }

const {
  message: longest,
  caption: longestCaption,
  toast: longestToast,
  aside: longestAside,
} = limits.telegram
const barLength = 10

const signs: Record<Outcome, string> = {
  right: '✅ ',
  'chosen-right': '✅ ',
  'chosen-wrong': '❌ ',
  missed: '☑️ ',
  plain: '',
}

/** For a message that is edited: one, shortened where it must be. `bot` is our name, for links to us. */
export function renderOne(screen: Screen, bot?: string): Message {
  const sizeOf = sizeWith(bot)
  const blocks = withHint(screen)
  const { pictured, rest } = partedPicture(blocks)
  const most = pictured ? longestCaption : longest
  return message(
    fitted(pictured ? [...rest, pictured] : rest, most, sizeOf),
    keyboardOf(screen, bot),
    bot,
    sourceOf(pictured),
  )
}

/** For messages that stay: as many as it takes, the buttons below the last. */
export function renderAll(screen: Screen, bot?: string): Message[] {
  const sizeOf = sizeWith(bot)
  const blocks = withHint(screen)
  const { pictured, rest } = partedPicture(blocks)
  const fitsBelow = pictured && sum([...rest, pictured], sizeOf) <= longestCaption
  if (fitsBelow) return [renderOne(screen, bot)]
  const pages = paged(rest, longest, sizeOf)
  const photo = pictured
    ? [message(fitted([pictured], longestCaption, sizeOf), [], bot, sourceOf(pictured))]
    : []
  const texts = pages.map((page, at) =>
    message(page, at === pages.length - 1 ? keyboardOf(screen, bot) : [], bot),
  )
  return [...photo, ...texts]
}

/** What a press is answered with: the first words of a whisper, as plain text. */
export function renderToast(screen: Screen, most: number = longestToast): string {
  const texts = screen.blocks.flatMap((block) =>
    block.block === 'text' || block.block === 'heading' ? [plainText(block.text)] : [],
  )
  return shortened(texts.join(' '), most)
}

/** A whisper as a message: buttons of a session stand below its own message. */
export function renderWhisper(screen: Screen, bot?: string): Message[] {
  const buttons = screen.buttons.map((row) => row.filter(({ press }) => press.session === ''))
  return renderAll({ blocks: screen.blocks, buttons }, bot)
}

/** For one person in a group: one message, of a length that can be edited, with their own buttons. */
export function renderAside({ blocks, buttons }: Screen, bot?: string): Message {
  const texts = blocks.filter(({ block }) => block !== 'picture' && block !== 'drawing')
  return message(fitted(texts, longestAside, sizeWith(bot)), keyboardOf({ blocks, buttons }, bot), bot)
}

function message(
  blocks: readonly Block[],
  keyboard: Keyboard,
  bot: string | undefined,
  picture?: Message['picture'],
): Message {
  const parts = blocks.map((block) => blockHtml(block, bot))
  return { html: joined(parts, '\n').html.trim(), keyboard, picture }
}

function withHint({ blocks, hint }: Screen): Block[] {
  return hint ? [...blocks, { block: 'gap' }, { block: 'note', text: rich(hint) }] : [...blocks]
}

/** The picture stands above its caption, and what it shows is told at the end of it. */
function partedPicture(blocks: readonly Block[]) {
  const pictured = blocks.find((block) => block.block === 'picture' || block.block === 'drawing')
  const rest = blocks.filter((block) => block !== pictured)
  // What stood above and below the picture is parted once.
  const doubled = (block: Block, at: number) => block.block === 'gap' && rest[at - 1]?.block === 'gap'
  return { pictured, rest: rest.filter((block, at) => !doubled(block, at)) }
}

/** The file of a diagram, or what is to be drawn. */
function sourceOf(block: Block | undefined): Message['picture'] {
  if (block?.block === 'drawing') return block.drawing
  return block?.block === 'picture' ? block.file : undefined
}

function sum(blocks: readonly Block[], sizeOf: SizeOf): number {
  return blocks.reduce((total, block) => total + sizeOf(block), 0)
}

function sizeWith(bot: string | undefined): SizeOf {
  return (block) => blockHtml(block, bot).length + 1
}

function blockHtml(block: Block, bot: string | undefined): Html {
  const spans: Spans = (text, around) => richHtml(text, around, bot)
  switch (block.block) {
    case 'heading':
      return spans(block.text, 'b')
    case 'text':
      return spans(block.text)
    case 'note':
      return spans(block.text, 'i')
    case 'code':
      return tagged('pre', block.code)
    case 'picture':
    case 'drawing':
      return joined([plain('\n'), tagged('i', block.alt)])
    case 'options':
      return joined(
        block.options.map((option) => optionHtml(option, spans)),
        '\n',
      )
    case 'bars':
      return joined(block.rows.map(barHtml), '\n')
    case 'facts':
      return joined(
        block.rows.map((row) => joined([tagged('b', row.label), plain(' – '), spans(row.value)])),
        '\n',
      )
    case 'list':
      return joined(
        block.items.map((item) => joined([plain('• '), spans(item)])),
        '\n',
      )
    case 'gap':
      return plain('')
  }
}

type Spans = (text: Rich, around?: 'b' | 'i') => Html

function optionHtml({ label, text, outcome, note, said }: Option, spans: Spans): Html {
  const isKey = outcome === 'right' || outcome === 'chosen-right' || outcome === 'missed'
  return joined([
    plain(signs[outcome]),
    tagged('b', label),
    plain('  '),
    spans(text, isKey ? 'b' : undefined),
    ...(said ? [plain(' – '), tagged('i', said)] : []),
    ...(note ? [plain('\n'), spans(note)] : []),
  ])
}

function barHtml({ label, share, note, indent }: Extract<Block, { block: 'bars' }>['rows'][number]): Html {
  const full = Math.round(share * barLength)
  const bar = '█'.repeat(full) + '░'.repeat(barLength - full)
  const margin = '\u2003'.repeat(indent)
  const name = indent === 0 ? tagged('b', label) : plain(label)
  return joined([plain(margin), name, plain(`\n${margin}`), tagged('code', bar), plain(` ${note}`)])
}
