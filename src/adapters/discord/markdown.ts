// Text for Discord's Markdown. The one place that escapes: nobody's name and nobody's answer can be markup here,
// mention anybody, or become a link.

import type { Rich, Span } from '../../chat/rich.ts'

/** Unseen, and wide enough to keep two signs apart. */
const apart = '\u200b'

const signs = /[\\`*_~|[\]<]/g
const atStart = /^([ \t]*)(#{1,6}(?=\s)|-#|[-+>](?=\s)|>)/gm
const numbered = /^([ \t]*\d+)([.)])(?=\s)/gm

/** Such that Discord shows these very characters. */
export function escaped(text: string): string {
  return text
    .replace(signs, '\\$&')
    .replace(atStart, '$1\\$2')
    .replace(numbered, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/:(?=[\w~+-]+:)/g, '\\:')
    .replace(/@(?=everyone|here)/g, '\\@')
}

/** As code within a line, whatever backticks are in it. */
export function inlineCode(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ')
  if (line.trim() === '') return ''
  const [fence, inside] = line.includes('`') ? ['``', line.replace(/`(?=`)/g, `\`${apart}`)] : ['`', line]
  const edge = (sign: string | undefined) => (sign === '`' ? ' ' : '')
  return `${fence}${edge(inside[0])}${inside}${edge(inside.at(-1))}${fence}`
}

/** As a block of code, also where the code has such a fence itself. */
export function codeBlock(code: string): string {
  return `\`\`\`\n${code.replace(/`(?=``)/g, `\`${apart}`)}\n\`\`\``
}

/** `around` is the style of what has none of its own. */
export function richMarkdown(text: Rich, around?: 'bold' | 'italic'): string {
  let whole = ''
  let wasStyled = false
  for (const span of merged(text, around)) {
    const { markdown, styled } = spanMarkdown(span)
    if (markdown === '') continue
    whole += styled && wasStyled ? apart + markdown : markdown
    wasStyled = styled
  }
  return whole
}

/** Spans of one style side by side are one, for their signs would meet. */
function merged(text: Rich, around: 'bold' | 'italic' | undefined): Span[] {
  const spans: Span[] = []
  for (const { text: words, style = around, url, start, time } of text) {
    const last = spans.at(-1)
    // A command that opens the private chat elsewhere is plain code here.
    const span = { text: words, style: start === undefined ? style : ('code' as const), url, time }
    // An instant stands alone: its words are not what is shown.
    const isSame = last?.style === span.style && last?.url === url && last?.time === undefined
    if (last && isSame && time === undefined) last.text += words
    else spans.push(span)
  }
  return spans
}

function spanMarkdown({ text, style, url, time }: Span): { markdown: string; styled: boolean } {
  if (time !== undefined) return { markdown: instant(time), styled: false }
  const address = url === undefined ? undefined : addressOf(url)
  if (address !== undefined) {
    // Discord makes no link of words that look like another address.
    const isBare = /^https?:\/\//.test(text)
    return { markdown: isBare ? `<${address}>` : `[${escaped(text)}](<${address}>)`, styled: false }
  }
  if (style === 'code') return { markdown: inlineCode(text), styled: true }
  if (style === undefined) return { markdown: escaped(text), styled: false }
  return { markdown: tagged(style, text), styled: true }
}

/** Bold or italic; the signs hold only where they stand against the words themselves. */
export function tagged(style: 'bold' | 'italic', text: string): string {
  const sign = style === 'bold' ? '**' : '*'
  return text
    .split('\n')
    .map((line) => {
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? []
      return words === '' ? line : `${before}${sign}${escaped(words)}${sign}${after}`
    })
    .join('\n')
}

/** As each reader's own clock shows it, and how long until then. */
function instant(time: number): string {
  const seconds = Math.round(time / 1000)
  return `<t:${seconds}:T> (<t:${seconds}:R>)`
}

function addressOf(url: string): string | undefined {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return undefined
  return new URL(url).href.replace(/[<>()\s]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  )
}
