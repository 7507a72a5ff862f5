// The text of a message as Telegram keeps it: markup parsed, space at the ends cut, and what looks like a
// mention, a link, a command or a tag made into one, in people's messages and in the bot's alike.

import type { MessageEntity } from 'grammy/types'
import { type Formatted, parseHtml } from './html.ts'
import { badRequest, NotBuilt } from './refused.ts'

const found: readonly [type: 'url' | 'email' | 'mention' | 'bot_command' | 'hashtag', pattern: RegExp][] = [
  [
    'url',
    /(?<![\w@.])(?:https?:\/\/[^\s<>"]+|(?:[a-z0-9-]+\.)+(?:com|org|net|io|me|dev|ru|de|app)\b(?:\/[^\s<>"]*)?)/gi,
  ],
  ['email', /(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['mention', /(?<![\w@])@[a-z]\w{3,31}(?!\w)/gi],
  ['bot_command', /(?<![\w/<>])\/[a-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])/gi],
  ['hashtag', /(?<![\w&#])#[\p{L}\d_]*[\p{L}_][\p{L}\d_]*/gu],
]
const notInside = new Set(['code', 'pre', 'text_link', 'text_mention'])

/** `given` are entities that came beside the text; a parse mode makes Telegram forget them. */
export function format(
  source: string,
  parseMode: string | undefined,
  given: readonly MessageEntity[] = [],
): Formatted {
  const mode = parseMode?.toLowerCase() ?? ''
  if (mode === 'markdown' || mode === 'markdownv2') throw new NotBuilt(`parse_mode ${parseMode}`)
  if (mode !== '' && mode !== 'html') throw badRequest('unsupported parse_mode')
  const parsed = mode === 'html' ? parseHtml(source) : { text: source, entities: [...given] }
  const { text, entities } = trimmed(parsed)
  return {
    text,
    entities: [...entities, ...automatic(text, entities)].sort((one, other) => one.offset - other.offset),
  }
}

export function codePoints(text: string): number {
  return [...text].length
}

function automatic(text: string, entities: readonly MessageEntity[]): MessageEntity[] {
  const taken = entities.filter((entity) => notInside.has(entity.type)).map(span)
  const seen: MessageEntity[] = []
  for (const [type, pattern] of found) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const place = { offset: index, length: match.length }
      if (taken.some((other) => overlap(other, span(place)))) continue
      taken.push(span(place))
      seen.push({ type, ...place })
    }
  }
  return seen
}

function span({ offset, length }: { offset: number; length: number }): [from: number, to: number] {
  return [offset, offset + length]
}

function overlap(one: [number, number], other: [number, number]): boolean {
  return one[0] < other[1] && other[0] < one[1]
}

function trimmed({ text, entities }: Formatted): Formatted {
  const keepsStart = entities.some(({ type, offset }) => offset === 0 && (type === 'pre' || type === 'code'))
  const start = keepsStart ? 0 : text.length - text.trimStart().length
  const end = Math.max(start, text.trimEnd().length)
  return {
    text: text.slice(start, end),
    entities: entities.flatMap((entity) => {
      const [from, to] = span(entity)
      const [first, last] = [Math.max(from, start), Math.min(to, end)]
      return last > first ? [{ ...entity, offset: first - start, length: last - first }] : []
    }),
  }
}
