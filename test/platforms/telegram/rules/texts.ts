// What a reader sees of a text: markup that can be parsed, and lengths that count once it is parsed.

import type { TextLimit } from '../limits.ts'
import { Refused } from '../refused.ts'
import type { Params } from '../spec.ts'
import { codePoints, format } from '../text.ts'
import { type Rule, resultsOf, type TextShape } from './rule.ts'

const tooLong: Record<string, string> = {
  text: 'message is too long',
  message_text: 'message is too long',
  caption: 'message caption is too long',
}

/** Parses what it can, and says what it could not. */
export const texts: Rule = ({ method, params, platform }) => {
  const top = platform.spec.textLimits(method)
  const topNames = ['text', 'caption', 'question', 'explanation', 'description']
  return [
    ...topNames.flatMap((name) => check(shapeOf(params, name), top.get(name))),
    ...optionsOf(params).flatMap((option) => check(shapeOf(option, 'text', 'text_'), undefined)),
    ...nestedOf(params).flatMap(([inner, name, most]) => check(shapeOf(inner, name), { least: 0, most })),
  ]
}

/** A parse mode and entities at once: Telegram forgets the entities. */
export const oneMarkup: Rule = ({ params }) =>
  params.parse_mode !== undefined && (params.entities ?? params.caption_entities) !== undefined
    ? ['parse_mode and entities are given at once']
    : []

export const richMessages: Rule = ({ method, params }) => {
  if (!method.endsWith('MessageText')) return []
  if (params.rich_message !== undefined) return ['rich messages are not known to this server']
  return params.text === undefined ? ['message text is empty'] : []
}

/** A deep link of this bot whose payload Telegram would not hand over. */
export const deepLinks: Rule = (checked) => {
  const { params, platform } = checked
  const { username } = platform.me
  const ours = new RegExp(`(?:t\\.me/|telegram\\.me/)${username}/?\\?([^\\s"'<>#]*)`, 'gi')
  const payloads = [...JSON.stringify(params).replace(/&amp;/g, '&').matchAll(ours)].flatMap(([, query]) => {
    const asked = new URLSearchParams(query!.replace(/\\$/, ''))
    return ['start', 'startgroup'].flatMap((name) => asked.get(name) ?? [])
  })
  return payloads
    .filter((payload) => !/^[\w-]{1,64}$/.test(payload))
    .map((payload) => `a deep link can't carry "${payload}": 1-64 of A-Z, a-z, 0-9, _ and - only`)
}

function check(shape: TextShape | undefined, limit: TextLimit | undefined): string[] {
  if (!shape) return []
  try {
    const { text } = format(shape.source, shape.mode, shape.entities)
    const outside = (shape.entities ?? []).some(({ offset, length }) => offset + length > shape.source.length)
    const isLong = limit && codePoints(text) > limit.most
    const feeds = limit?.lineFeeds !== undefined && text.split('\n').length - 1 > limit.lineFeeds
    return [
      ...(text === '' && limit && limit.least > 0 ? [emptyWords(shape.name)] : []),
      ...(isLong ? [tooLong[shape.name] ?? `${shape.name} has more than ${limit.most} characters`] : []),
      ...(feeds ? [`${shape.name} has more than ${limit.lineFeeds} line feeds`] : []),
      ...(outside ? ['ENTITY_BOUNDS_INVALID'] : []),
    ]
  } catch (error) {
    if (error instanceof Refused) return [error.message.replace('Bad Request: ', '')]
    throw error
  }
}

function emptyWords(name: string): string {
  return name === 'text' || name === 'message_text' ? 'message text is empty' : `${name} is empty`
}

function shapeOf(params: Params, name: string, prefix = ownPrefix(name)): TextShape | undefined {
  const source = params[name]
  if (typeof source !== 'string') return undefined
  const entities = params[name === 'caption' ? 'caption_entities' : `${prefix}entities`]
  const mode = params[`${prefix}parse_mode`] as string | undefined
  return { name, source, mode, entities: entities as TextShape['entities'] }
}

function ownPrefix(name: string): string {
  return ['question', 'explanation', 'description'].includes(name) ? `${name}_` : ''
}

function optionsOf(params: Params): Params[] {
  return Array.isArray(params.options) ? (params.options as Params[]) : []
}

/** Texts inside of media and of what inline mode offers, with their limits. */
function nestedOf(params: Params): [inner: Params, name: string, most: number][] {
  const media = params.media as Params | undefined
  return [
    ...(media && !Array.isArray(media) ? ([[media, 'caption', 1024]] as [Params, string, number][]) : []),
    ...resultsOf(params).flatMap((result): [Params, string, number][] => [
      [result, 'caption', 1024],
      [(result.input_message_content ?? {}) as Params, 'message_text', 4096],
    ]),
  ]
}
