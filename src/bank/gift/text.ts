// A text of a GIFT file as plain text of ours: HTML without its tags, Markdown's code block as the question's code.

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rarr: '→',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

/** `lost`: what could not be kept, in a word or two. */
export type Plain = { text: string; code?: string | undefined; lost?: string | undefined }

export function plainOf({ format, text }: { format: string; text: string }): Plain {
  if (
    format === 'html' ||
    (format === 'moodle' && /<\/?(p|br|b|i|em|strong|code|pre|ul|ol|li|span|div)\b/i.test(text))
  )
    return fromHtml(text)
  const fenced = format === 'markdown' ? /^([\s\S]*?)\n\n```\n([\s\S]*)\n```$/.exec(text) : undefined
  return fenced ? { text: fenced[1]!.trim(), code: fenced[2]! } : { text }
}

function fromHtml(html: string): Plain {
  const pre = /^([\s\S]*?)<pre[^>]*>([\s\S]*?)<\/pre>\s*(?:<\/p>)?\s*$/i.exec(html)
  const lost = /<(img|video|audio|table|iframe|object|math|svg)\b/i.exec(html)?.[1]?.toLowerCase()
  const text = withoutTags(pre ? pre[1]! : html)
  return { text, code: pre ? withoutTags(pre[2]!) : undefined, lost }
}

function withoutTags(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?(<\/\1>|$)/gi, '')
    .replace(/<\/?code[^>]*>/gi, '`')
    .replace(/<br\s*\/?>|<\/(p|div|li|h\d)>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => entityOf(name) ?? whole)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function entityOf(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()]
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return point > 0x1f && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000)
    ? String.fromCodePoint(point)
    : undefined
}
