// Telegram's HTML parse mode: markup in, text and entities out, or the error that the Bot API answers with.
// Offsets and lengths of entities count UTF-16 units, as in JavaScript; those in errors count bytes.

import type { MessageEntity } from 'grammy/types'
import { badRequest } from './refused.ts'

export type Formatted = { text: string; entities: MessageEntity[] }
type Open = { tag: string; offset: number; attributes: ReadonlyMap<string, string> }

const kinds: Record<string, MessageEntity['type']> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
}
const characters: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }
const character = /&(?:(lt|gt|amp|quot)|#x([0-9a-f]+)|#(\d+));/iy
const everyCharacter = new RegExp(character.source, 'gi')
const endTag = /<\/([a-z0-9-]*)\s*>/iy
const startTag = /<([a-z0-9-]+)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*>/iy
const attribute = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi

export function parseHtml(source: string): Formatted {
  const entities: MessageEntity[] = []
  const open: Open[] = []
  let text = ''
  let at = 0
  const offset = () => `at byte offset ${Buffer.byteLength(source.slice(0, at))}`
  const fail = (why: string): never => {
    throw badRequest(`can't parse entities: ${why}`)
  }
  const here = (pattern: RegExp) => {
    pattern.lastIndex = at
    return pattern.exec(source)
  }
  while (at < source.length) {
    const char = here(character)
    const end = char ? null : here(endTag)
    if (char) {
      text += plain(char)
      at += char[0].length
    } else if (end) {
      const last = open.pop() ?? fail(`Unexpected end tag ${offset()}`)
      const tag = end[1]!.toLowerCase()
      if (tag !== '' && tag !== last.tag) {
        fail(`Unmatched end tag ${offset()}, expected "</${last.tag}>", found "</${tag}>"`)
      }
      close(entities, last, text.length)
      at += end[0].length
    } else if (source[at] === '<') {
      const start = here(startTag)
      const tag = (start?.[1] ?? /^[^\s>/]*/.exec(source.slice(at + 1))![0]).toLowerCase()
      if (!kinds[tag]) fail(`Unsupported start tag "${tag}" ${offset()}`)
      if (!start) return fail(`Unclosed start tag ${offset()}`)
      const attributes = attributesOf(start[2]!)
      if (tag === 'span' && attributes.get('class') !== 'tg-spoiler') {
        fail(`Tag "span" must have class "tg-spoiler" ${offset()}`)
      }
      open.push({ tag, offset: text.length, attributes })
      at += start[0].length
    } else {
      text += source[at]
      at += 1
    }
  }
  const left = open.pop()
  if (left) fail(`Can't find end tag corresponding to start tag "${left.tag}"`)
  return { text, entities: withLanguages(entities).sort(outerFirst) }
}

function plain([whole, name, hex, decimal]: RegExpExecArray): string {
  if (name) return characters[name.toLowerCase()]!
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

function attributesOf(source: string): Map<string, string> {
  return new Map(
    [...source.matchAll(attribute)].map(([, name, double, single, bare]) => [
      name!.toLowerCase(),
      (double ?? single ?? bare ?? '').replace(everyCharacter, (whole, ...groups) =>
        plain([whole, ...groups] as unknown as RegExpExecArray),
      ),
    ]),
  )
}

function close(entities: MessageEntity[], { tag, offset, attributes }: Open, end: number): void {
  const place = { offset, length: end - offset }
  const href = attributes.get('href')
  const language = /^language-(.+)$/.exec(attributes.get('class') ?? '')?.[1]
  if (place.length === 0 || (tag === 'a' && !href)) return
  if (tag === 'a') entities.push({ type: 'text_link', ...place, url: href! })
  else if (tag === 'blockquote' && attributes.has('expandable')) {
    entities.push({ type: 'expandable_blockquote', ...place })
  } else if (tag === 'code' && language) entities.push({ type: 'pre', ...place, language })
  else entities.push({ type: kinds[tag], ...place } as MessageEntity)
}

/** `<pre><code class="language-go">` is one entity, and a language outside of `pre` says nothing. */
function withLanguages(entities: readonly MessageEntity[]): MessageEntity[] {
  const languages = entities.filter((entity) => entity.type === 'pre' && entity.language)
  const same = (one: MessageEntity, other: MessageEntity) =>
    one !== other && one.offset === other.offset && one.length === other.length && one.type === 'pre'
  return entities.flatMap((entity): MessageEntity[] => {
    if (entity.type !== 'pre') return [entity]
    const other = entities.find((one) => same(one, entity))
    const { offset, length } = entity
    if (!languages.includes(entity)) return other ? [] : [entity]
    return other ? [entity] : [{ type: 'code', offset, length }]
  })
}

function outerFirst(one: MessageEntity, other: MessageEntity): number {
  return one.offset - other.offset || other.length - one.length
}
