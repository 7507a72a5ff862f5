// Text for Telegram's HTML. The one place that escapes: nobody's name and nobody's answer can be markup here.

import type { Rich, Span } from '../../chat/rich.ts'

/** `length` counts what is read, without the markup, in UTF-16 units as Telegram does. */
export type Html = { html: string; length: number }

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!)
}

export function plain(text: string): Html {
  return { html: escaped(text), length: text.length }
}

type Tag = 'b' | 'i' | 'code' | 'pre'

export function tagged(tag: Tag, text: string): Html {
  return text === '' ? plain('') : { html: `<${tag}>${escaped(text)}</${tag}>`, length: text.length }
}

/** A command in code would be copied when tapped; as plain text Telegram makes it one that is sent. */
const isCommand = /^\/[a-z0-9_]{1,32}$/

/** `around` is the style of what has none of its own. Tags never nest: Telegram takes none within code. */
export function richHtml(text: Rich, around?: 'b' | 'i', bot?: string): Html {
  return joined(text.map((span) => spanHtml(span, around, bot)))
}

/** Where a link into the private chat with us leads. */
export function startLink(bot: string, start: string): string {
  return `https://t.me/${bot}?start=${start}`
}

function spanHtml(span: Span, around: 'b' | 'i' | undefined, bot: string | undefined): Html {
  const { style, url, start, foreign } = span
  const text = foreign ? unlinked(span.text) : span.text
  // In place of what would be typed elsewhere stands the address, to be copied.
  if (start !== undefined && bot !== undefined) {
    const address = startLink(bot, start)
    return linked(style === 'code' ? address.replace('https://', '') : text, address)
  }
  if (url !== undefined && /^https?:\/\//.test(url)) return linked(text, url)
  if (style === 'code') return isCommand.test(text) ? plain(text) : tagged('code', text)
  const tag = style === 'bold' ? 'b' : style === 'italic' ? 'i' : around
  return tag ? tagged(tag, text) : plain(text)
}

function linked(text: string, url: string): Html {
  return { html: `<a href="${escaped(url)}">${escaped(text)}</a>`, length: text.length }
}

/** Joins words, and is not seen; what it stands in is no address and no name to Telegram. */
const joiner = '\u2060'

/** Without what Telegram makes into links, mentions, commands and tags by itself. */
function unlinked(text: string): string {
  return text.replace(/[@/#$]|[.:](?=\S)/g, `$&${joiner}`)
}

export function joined(parts: readonly Html[], between = ''): Html {
  return {
    html: parts.map(({ html }) => html).join(escaped(between)),
    length:
      parts.reduce((sum, { length }) => sum + length, 0) + Math.max(0, parts.length - 1) * between.length,
  }
}
