// How much a platform takes, and how what is too long is made to fit: paged where several messages may follow
// each other, shortened where there is one, what can be spared first. Nothing is ever cut within a grapheme.

import { plainText, type Rich, type Span } from './rich.ts'
import type { Block, Option } from './screen.ts'

/** Characters are UTF-16 units of what is read, without its markup. */
export const limits = {
  telegram: {
    message: 4096,
    caption: 1024,
    toast: 200,
    /** Of what one person alone is shown in a group: more can't be edited, whatever is said of it. */
    aside: 1000,
    /** Bytes that a button carries. */
    press: 64,
    buttons: 100,
    buttonsInRow: 8,
    inline: { results: 50, title: 100, summary: 200 },
  },
  discord: {
    /** Of all the texts of a message together, with their markup. */
    message: 4000,
    /** Of a message, those within others counted too. */
    components: 40,
    buttonsInRow: 5,
    label: 80,
    /** What a button or a form carries. */
    customId: 100,
    /** The choices of one list, the words of one, and those above it. */
    listed: 25,
    choice: 100,
    placeholder: 100,
    alt: 1024,
    form: { title: 45, fields: 5, label: 45, note: 100, typed: 4000 },
    /** Side by side rather than in a list. */
    ticks: 10,
    commands: { name: 32, says: 100, found: 25 },
    files: 10,
  },
} as const

/** How long a block is as the platform's renderer shows it. */
export type SizeOf = (block: Block) => number

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const ellipsis = '…'
/** Less than this of a text is not worth showing. */
const worthShowing = 40

/** As much of the text as fits, and a sign that there is more. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  return most < ellipsis.length ? '' : `${start(text, most - ellipsis.length).trimEnd()}${ellipsis}`
}

/** As many whole graphemes as fit. */
function start(text: string, most: number): string {
  let end = 0
  for (const { index, segment } of segmenter.segment(text)) {
    if (index + segment.length > most) break
    end = index + segment.length
  }
  return text.slice(0, end)
}

export function shortenedRich(text: Rich, most: number): Rich {
  if (plainText(text).length <= most) return text
  let left = Math.max(0, most - ellipsis.length)
  const spans: Span[] = []
  for (const span of text) {
    const part = start(span.text, left)
    if (part !== '') spans.push({ ...span, text: part })
    left -= part.length
    if (part !== span.text) break
  }
  return most < ellipsis.length ? [] : [...spans, { text: ellipsis }]
}

/** The blocks in one message: what can be spared is shortened first, from the end; then whatever is longest. */
export function fitted(blocks: readonly Block[], most: number, sizeOf: SizeOf): Block[] {
  const fit = [...blocks]
  const over = () => fit.reduce((sum, block) => sum + sizeOf(block), 0) - most
  for (let at = fit.length - 1; at >= 0 && over() > 0; at--) {
    const block = fit[at]!
    if (block.block === 'text' && block.spare) fit[at] = reduced(block, over())
  }
  for (let tries = fit.length * 4; tries > 0 && over() > 0; tries--) {
    const sizes = fit.map((block) => (isNeeded(block) ? 0 : sizeOf(block)))
    const longest = sizes.indexOf(Math.max(...sizes))
    fit[longest] = reduced(fit[longest]!, over())
  }
  while (over() > 0) fit.pop()
  return fit
}

/** What is short, and says more than its length: where it is written, when it comes back. */
function isNeeded(block: Block): boolean {
  return block.block === 'note' || block.block === 'heading' || block.block === 'gap'
}

/** A block that is shorter by so many characters, or as short as it can be and still say something. */
function reduced(block: Block, by: number): Block {
  const less = (length: number) => Math.max(worthShowing, length - by)
  switch (block.block) {
    case 'text':
    case 'heading':
    case 'note':
      return { ...block, text: shortenedRich(block.text, less(plainText(block.text).length)) }
    case 'code':
      return { ...block, code: shortened(block.code, less(block.code.length)) }
    case 'picture':
    case 'drawing':
      return { ...block, alt: shortened(block.alt, less(block.alt.length)) }
    case 'options':
      return { ...block, options: reducedOptions(block.options, by) }
    case 'bars':
      return { ...block, rows: block.rows.slice(0, -1) }
    case 'facts':
      return { ...block, rows: block.rows.slice(0, -1) }
    case 'list':
      return { ...block, items: block.items.slice(0, -1) }
    case 'gap':
      return block
  }
}

/** All options stay; the longest lose most. */
function reducedOptions(options: readonly Option[], by: number): Option[] {
  const lengths = options.map((option) => plainText(option.text).length)
  const room = lengths.reduce((sum, length) => sum + length, 0) - by
  let most = Math.max(...lengths)
  while (most > worthShowing && lengths.reduce((sum, length) => sum + Math.min(length, most), 0) > room)
    most--
  return options.map((option) => ({ ...option, text: shortenedRich(option.text, most) }))
}

/** The blocks on as many pages as they need; a block that is too long for one is parted. */
export function paged(blocks: readonly Block[], most: number, sizeOf: SizeOf): Block[][] {
  const pages: Block[][] = [[]]
  let size = 0
  for (const block of blocks.flatMap((one) => parted(one, most, sizeOf))) {
    if (size + sizeOf(block) > most && size > 0) {
      pages.push([])
      size = 0
    }
    pages.at(-1)!.push(block)
    size += sizeOf(block)
  }
  return pages.map(withoutOuterGaps).filter((page) => page.length > 0)
}

function withoutOuterGaps(page: readonly Block[]): Block[] {
  const first = page.findIndex(({ block }) => block !== 'gap')
  const last = page.findLastIndex(({ block }) => block !== 'gap')
  return first < 0 ? [] : page.slice(first, last + 1)
}

function parted(block: Block, most: number, sizeOf: SizeOf): Block[] {
  if (sizeOf(block) <= most) return [block]
  const both = halves(block)
  return both ? both.flatMap((half) => parted(half, most, sizeOf)) : fitted([block], most, sizeOf)
}

/** Two blocks in place of one, parted where it hurts least. */
function halves(block: Block): Block[] | undefined {
  switch (block.block) {
    case 'bars':
      return inHalf(block.rows)?.map((rows) => ({ ...block, rows }))
    case 'facts':
      return inHalf(block.rows)?.map((rows) => ({ ...block, rows }))
    case 'list':
      return inHalf(block.items)?.map((items) => ({ ...block, items }))
    case 'options':
      return inHalf(block.options)?.map((options) => ({ ...block, options }))
    case 'code':
      return inHalf(block.code.split('\n'))?.map((lines) => ({ ...block, code: lines.join('\n') }))
    case 'text':
    case 'note': {
      const parts = partedRich(block.text)
      return parts.every((part) => part.length > 0) ? parts.map((text) => ({ ...block, text })) : undefined
    }
    default:
      return undefined
  }
}

function inHalf<T>(rows: readonly T[]): T[][] | undefined {
  const half = Math.ceil(rows.length / 2)
  return rows.length < 2 ? undefined : [rows.slice(0, half), rows.slice(half)]
}

/** Parted at the space that is nearest to the middle. */
function partedRich(text: Rich): Rich[] {
  const whole = plainText(text)
  const middle = Math.floor(whole.length / 2)
  const space = whole.lastIndexOf(' ', middle)
  const at = space > 0 ? space : start(whole, middle).length
  const [above, below]: [Span[], Span[]] = [[], []]
  let seen = 0
  for (const span of text) {
    const cut = Math.min(Math.max(at - seen, 0), span.text.length)
    if (cut > 0) above.push({ ...span, text: span.text.slice(0, cut) })
    const rest = span.text.slice(cut)
    if (rest !== '') below.push({ ...span, text: below.length === 0 ? rest.trimStart() : rest })
    seen += span.text.length
  }
  return [above, below]
}
