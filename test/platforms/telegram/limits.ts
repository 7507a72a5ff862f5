// The limits that the Bot API states in prose only ("1-64 bytes", "list of 1-12"), as JSON Schema. What counts
// "after entities parsing" can't be said by a schema and is kept apart, for the hand rules.

import type { Field } from './tables.ts'

export type Limit = Record<string, unknown>
/** In characters (code points) of what remains once markup is taken away. */
export type TextLimit = { least: number; most: number; lineFeeds?: number | undefined }

const text = /(\d+)-(\d+) (characters|bytes)/
const number = /(?:between |, |; )(\d+)(?:-| and )(\d+)(?: are accepted|\.|,| if| or|$)/
const list = /(?:list of|include) (\d+)-(\d+)/
const listAtMost = /(?:[Aa]t most|up to|No more than) (\d+)/
const oneOf = /must be one of ((?:[“"][^”"]+[”"](?:[^“"]*))+)/
const always = /(?:must be|always) [“"]?([a-z_]+)[”"]?$/
const afterParsing = /(\d+)-(\d+) characters(?: with at most (\d+) line feeds)? after entities parsing/

export function textLimitOf(field: Field): TextLimit | undefined {
  const [, least, most, lineFeeds] = afterParsing.exec(field.prose) ?? []
  if (!most) return undefined
  return { least: Number(least), most: Number(most), lineFeeds: lineFeeds ? Number(lineFeeds) : undefined }
}

/** A schema for each limit that the prose of a field states. */
export function limitsOf(field: Field): Limit[] {
  const isText = field.types.includes('String')
  const isList = field.types.some((type) => type.startsWith('Array'))
  const isNumber = !isText && field.types.some((type) => type === 'Integer' || type === 'Float')
  return [
    ...(isText && !textLimitOf(field) ? lengthOf(field.prose) : []),
    ...(isNumber ? rangeOf(field.prose) : []),
    ...(isList && !isText ? sizeOf(field.prose) : []),
    ...valuesOf(field, isText, isList),
  ]
}

function lengthOf(prose: string): Limit[] {
  const [, least, most, unit] = text.exec(prose) ?? []
  if (!most) return []
  const [minimum, maximum] = [Number(least), Number(most)]
  return [
    unit === 'bytes' ? { minBytes: minimum, maxBytes: maximum } : { minLength: minimum, maxLength: maximum },
  ]
}

function rangeOf(prose: string): Limit[] {
  const [, minimum, maximum] = number.exec(prose) ?? []
  return maximum ? [{ minimum: Number(minimum), maximum: Number(maximum) }] : []
}

function sizeOf(prose: string): Limit[] {
  const [, least, most] = list.exec(prose) ?? []
  if (most) return [{ minItems: Number(least), maxItems: Number(most) }]
  const [, atMost] = listAtMost.exec(prose) ?? []
  return atMost ? [{ maxItems: Number(atMost) }] : []
}

function valuesOf(field: Field, isText: boolean, isList: boolean): Limit[] {
  if (field.values) return [isList ? { items: { enum: field.values } } : { enum: field.values }]
  if (!isText) return []
  const named = oneOf.exec(field.prose)?.[1]
  if (named) return [{ enum: [...named.matchAll(/[“"]([^”"]+)[”"]/g)].map(([, value]) => value) }]
  const only = always.exec(field.prose)?.[1]
  return only ? [{ const: only }] : []
}
