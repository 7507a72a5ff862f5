// Asks of a request whether the Bot API's tables allow it: known method, known fields, required ones there,
// types, enumerations, and the limits that the prose states. What the tables can't say is in rules/.

import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { type Limit, limitsOf, type TextLimit, textLimitOf } from './limits.ts'
import { type Field, type MethodName, readTables, type Tables } from './tables.ts'

export type Params = Record<string, unknown>
export type Spec = {
  tables: Tables
  /** How many limits were found in the prose. */
  limits: { inTypes: number; inMethods: number }
  /** The method's own spelling: Telegram does not mind the case. */
  methodNamed(name: string): MethodName | undefined
  /** What is wrong with the parameters, or with an answer or update: nothing when all is well. */
  problemsOfCall(method: MethodName, params: Params): string[]
  problemsOfAnswer(method: MethodName, answer: unknown): string[]
  problemsOfType(type: string, value: unknown): string[]
  /** Limits that hold after entity parsing, by field. */
  textLimits(method: MethodName): ReadonlyMap<string, TextLimit>
  /** A form's value is text: this brings it back to the type that the table names. */
  fromText(method: MethodName, field: string, text: string): unknown
}

const basic: Record<string, Limit> = {
  Integer: { type: 'integer' },
  Float: { type: 'number' },
  String: { type: 'string' },
  Boolean: { type: 'boolean' },
  True: { const: true },
  /** By now an upload is the name of its part of the request. */
  InputFile: { type: 'string' },
}

function schemaOfType(type: string): Limit {
  if (type.startsWith('Array of ')) return { type: 'array', items: schemaOfType(type.slice(9)) }
  return basic[type] ?? { $ref: `telegram#/types/${type}` }
}

function schemaOfField(field: Field): Limit {
  const types = field.types.map(schemaOfType)
  const type = types.length === 1 ? types[0]! : { anyOf: types }
  const limits = limitsOf(field)
  return limits.length > 0 ? { allOf: [type, ...limits] } : type
}

function schemaOfFields(fields: readonly Field[]): Limit {
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, schemaOfField(field)])),
    required: fields.filter((field) => field.required).map((field) => field.name),
    additionalProperties: false,
  }
}

/**
 * Every alternative of a union complains. What was found deepest in the value is about the alternative that
 * was meant; that the value is of another `type` than an alternative says next to nothing.
 */
function tellingOf(errors: readonly ErrorObject[]): ErrorObject[] {
  const weight = ({ keyword, instancePath }: ErrorObject) => {
    const ofOther = keyword === 'enum' && /\/(type|status|source)$/.test(instancePath)
    return keyword === 'anyOf' ? -2 : ofOther ? -1 : instancePath.split('/').length
  }
  const telling = errors.filter(({ keyword }) => keyword !== 'anyOf' || errors.length === 1)
  return telling.sort((one, other) => weight(other) - weight(one))
}

function inWords(errors: readonly ErrorObject[]): string[] {
  const telling = tellingOf(errors)
  const words = telling.map((error) => {
    const { additionalProperty, allowedValues } = error.params as Record<string, unknown>
    const what = additionalProperty ?? (allowedValues as unknown[] | undefined)?.join(', ')
    return `${error.instancePath || '/'} ${error.message}${what === undefined ? '' : `: ${what}`}`
  })
  return [...new Set(words)]
}

function makeSpec(): Spec {
  const tables = readTables()
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  const bytes = (keyword: string, fits: (size: number, limit: number) => boolean) =>
    ajv.addKeyword({
      keyword,
      type: 'string',
      schemaType: 'number',
      validate: (limit: number, value: string) => fits(Buffer.byteLength(value), limit),
      error: {
        message: ({ schema }) =>
          `must NOT have ${keyword === 'maxBytes' ? 'more' : 'fewer'} than ${schema} bytes`,
      },
    })
  bytes('maxBytes', (size, limit) => size <= limit)
  bytes('minBytes', (size, limit) => size >= limit)
  const types = [...tables.types].map(([name, type]) => [
    name,
    'oneOf' in type ? { anyOf: type.oneOf.map(schemaOfType) } : schemaOfFields(type.fields),
  ])
  ajv.addSchema({ $id: 'telegram', types: { ...Object.fromEntries(types), InputFile: basic.InputFile } })

  const compiled = new Map<string, ValidateFunction>()
  const problems = (key: string, schema: () => Limit, value: unknown): string[] => {
    if (!compiled.has(key)) compiled.set(key, ajv.compile(schema()))
    const validate = compiled.get(key)!
    return validate(value) ? [] : inWords(validate.errors!)
  }
  const fieldsOf = (method: MethodName) => tables.methods.get(method)?.fields ?? []
  const spelled = new Map([...tables.methods.keys()].map((name) => [name.toLowerCase(), name]))
  const countOf = (tabled: Iterable<{ fields: readonly Field[] } | { oneOf: readonly string[] }>) =>
    [...tabled]
      .flatMap((one) => ('fields' in one ? one.fields : []))
      .reduce((sum, field) => sum + limitsOf(field).length + (textLimitOf(field) ? 1 : 0), 0)
  const problemsOfType = (type: string, value: unknown) => problems(type, () => schemaOfType(type), value)

  return {
    tables,
    limits: { inTypes: countOf(tables.types.values()), inMethods: countOf(tables.methods.values()) },
    methodNamed: (name) => spelled.get(name.toLowerCase()),
    problemsOfCall: (method, params) =>
      problems(`${method}()`, () => schemaOfFields(fieldsOf(method)), params),
    problemsOfType,
    problemsOfAnswer(method, answer) {
      const tries = tables.methods.get(method)!.returns.map((type) => problemsOfType(type, answer))
      return tries.sort((one, other) => one.length - other.length)[0] ?? []
    },
    textLimits: (method) =>
      new Map(
        fieldsOf(method).flatMap((field) => {
          const limit = textLimitOf(field)
          return limit ? [[field.name, limit]] : []
        }),
      ),
    fromText(method, name, text) {
      const types = fieldsOf(method).find((field) => field.name === name)?.types ?? ['String']
      if (types.includes('Integer') && /^-?\d+$/.test(text)) return Number(text)
      if (types.includes('Float') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text)
      if (types.includes('Boolean')) return /^(true|1)$/i.test(text)
      if (types.includes('String') || types.includes('InputFile')) return text
      try {
        return JSON.parse(text)
      } catch {
        return text
      }
    },
  }
}

let made: Spec | undefined
/** Made once for all servers of a test file. */
export function theSpec(): Spec {
  made ??= makeSpec()
  return made
}
