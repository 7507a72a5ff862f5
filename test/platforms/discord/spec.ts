// Asks of a request, and of this server's own answers, whether Discord's schemas allow them. What the schemas
// leave open is made narrow for requests: an unknown property is refused, for Discord would silently ignore it.

import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import { openApi } from './converted.ts'
import type { OpenApi, Operation, Schema } from './openapi.ts'

export type Route = Operation & {
  /** `METHOD /path/{with}/placeholders`: what a request is of. */
  key: string
  /** What stands in the place of the placeholders. */
  args: Readonly<Record<string, string>>
}

export type Spec = {
  operations: readonly Operation[]
  schemas: number
  match(method: string, path: string): Route | undefined
  problemsOfRequest(route: Route, query: URLSearchParams, body: unknown): string[]
  problemsOfAnswer(route: Route, status: number, body: unknown): string[]
}

/** discord.js adds these to every message, also where the operation has no such field. Discord ignores them. */
const harmless: Readonly<Record<string, unknown>> = { enforce_nonce: false, tts: false }

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

function makeAjv(api: OpenApi, strict: boolean) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
  ajv.addFormat('date-time', dateTime)
  ajv.addFormat('uri', (text: string) => URL.canParse(text))
  const widen = (schema: unknown) => widened(schema, api, strict)
  ajv.addSchema({
    $id: 'discord',
    components: {
      schemas: Object.fromEntries(Object.entries(api.schemas).map(([name, one]) => [name, widen(one)])),
    },
  })
  const compiled = new Map<string, ValidateFunction>()
  return (schema: Schema, value: unknown): string[] => {
    const key = JSON.stringify(schema)
    if (!compiled.has(key)) compiled.set(key, ajv.compile(atHome(widen(schema)) as Schema))
    const validate = compiled.get(key)!
    return validate(value) ? [] : inWords(validate.errors!)
  }
}

/** With references that lead into the one document. */
function atHome(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"discord#/components/'))
}

/**
 * The same language, with three differences: whole numbers may come as text (Discord takes them so), unknown
 * properties are refused if `strict`, and a union whose members tell themselves apart by `type` becomes a
 * choice by that type, so that an error is about the member that was meant.
 */
function widened(given: unknown, api: OpenApi, strict: boolean): unknown {
  if (Array.isArray(given)) return given.map((one) => widened(one, api, strict))
  if (typeof given !== 'object' || given === null) return given
  const schema: Schema = { ...given }
  if (Array.isArray(schema.enum)) {
    // A few are empty in the published schemas, and an enum says all that the schema beside it says.
    if (schema.enum.length === 0) delete schema.enum
    else delete schema.allOf
  }
  for (const keyword of ['properties', 'items', 'additionalProperties', 'allOf']) {
    const inner = schema[keyword]
    if (keyword === 'properties' && inner) {
      const entries = Object.entries(inner as Schema).map(([name, one]) => [name, widened(one, api, strict)])
      schema.properties = Object.fromEntries(entries)
    } else if (inner !== undefined) schema[keyword] = widened(inner, api, strict)
  }
  if (strict && schema.properties && schema.additionalProperties === undefined) {
    schema.additionalProperties = false
  }
  const isNumber = [schema.type].flat().some((type) => type === 'integer' || type === 'number')
  if (isNumber && !schema.enum) {
    schema.type = [...new Set([schema.type, 'string'].flat())]
    schema.pattern ??= '^-?[0-9]+$'
  }
  // A number that may be text fits two members of a union at once: so "any", never "exactly one".
  // zod's "or undefined" has become a member that takes everything.
  const members = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  const union = members?.filter((member) => Object.keys(member).length > 0)
  if (!union) return schema
  delete schema.oneOf
  delete schema.anyOf
  return { ...schema, ...choice(union, api, strict) }
}

function choice(union: readonly Schema[], api: OpenApi, strict: boolean): Schema {
  const rest = union.filter(({ type }) => type !== 'null')
  const types = rest.map((member) => typesOf(member, api))
  const known = types.flatMap((one) => one ?? [])
  const byType =
    rest.length > 1 && types.every((one) => one?.length) && new Set(known).size === known.length
      ? {
          type: 'object',
          required: ['type'],
          properties: { type: { enum: known } },
          allOf: rest.map((member, at) => ({
            if: { properties: { type: { enum: types[at] } }, required: ['type'] },
            // biome-ignore lint/suspicious/noThenProperty: JSON Schema's keyword
            then: widened(member, api, strict),
          })),
        }
      : undefined
  const inner = byType ?? (rest.length === 1 ? (widened(rest[0], api, strict) as Schema) : undefined)
  if (!inner) return { anyOf: union.map((member) => widened(member, api, strict)) }
  return rest.length < union.length ? { if: { type: 'null' }, else: inner } : inner
}

/** The values of `type` by which a member of a union is known. */
function typesOf(member: Schema, api: OpenApi): unknown[] | undefined {
  const named = api.schemas[String(member.$ref).split('/').at(-1)!]
  const type = (named?.properties as Record<string, Schema> | undefined)?.type
  return Array.isArray(type?.enum) ? type.enum : undefined
}

function inWords(errors: readonly ErrorObject[]): string[] {
  const telling = errors.filter(({ keyword }) => !['if', 'anyOf', 'oneOf'].includes(keyword))
  const words = (telling.length > 0 ? telling : errors).map(({ instancePath, message, params }) => {
    const about = params as Record<string, unknown>
    const what = about.additionalProperty ?? (about.allowedValues as unknown[] | undefined)?.join(', ')
    return `${instancePath || '/'} ${message}${what === undefined ? '' : `: ${what}`}`
  })
  return [...new Set(words)]
}

function withoutHarmless(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const entries = Object.entries(body)
    .filter(([name, value]) => !(name in harmless && (value === harmless[name] || value === null)))
    .map(([name, value]) => {
      if (name === 'data') return [name, withoutHarmless(value)]
      return [name, name === 'attachments' && Array.isArray(value) ? value.map(withTextualId) : value]
    })
  return Object.fromEntries(entries)
}

/** The number of a file may be a number, says the documentation, where the schema wants text. */
function withTextualId(file: { id?: unknown }): object {
  return typeof file?.id === 'number' ? { ...file, id: String(file.id) } : file
}

async function makeSpec(): Promise<Spec> {
  const api = await openApi()
  const problemsOfAsked = makeAjv(api, true)
  const problemsOfTold = makeAjv(api, false)
  const routes = api.operations
    .map((operation) => {
      const { method, path } = operation
      const pattern = path.replace(/[.$@]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
      const literals = path.split('/').filter((part) => !part.startsWith('{')).length
      return { operation, key: `${method} ${path}`, pattern: new RegExp(`^${pattern}$`), literals }
    })
    // What is spelled out (`@original`, `@me`) goes before what is left open.
    .sort((one, other) => other.literals - one.literals)

  return {
    operations: api.operations,
    schemas: Object.keys(api.schemas).length,
    match(method, path) {
      for (const { operation, key, pattern } of routes) {
        if (operation.method !== method) continue
        const args = pattern.exec(path)?.groups
        if (args || pattern.test(path)) return { ...operation, key, args: { ...args } }
      }
      return undefined
    },
    problemsOfRequest({ parameters, args, body: wanted }, query, body) {
      const inPath = parameters.filter((one) => one.in === 'path')
      const inQuery = new Map(parameters.filter((one) => one.in === 'query').map((one) => [one.name, one]))
      const fits = (schema: Schema, text: string) =>
        [text, ...(text === 'true' || text === 'false' ? [text === 'true'] : [])].some(
          (value) => problemsOfTold(schema, value).length === 0,
        )
      const given = [...query].map(([name, text]) => [name, text, inQuery.get(name)?.schema] as const)
      return [
        ...inPath
          .filter(({ name, schema }) => !fits(schema, args[name]!))
          .map(({ name }) => `${name} in the path is ${args[name]}`),
        ...given.filter(([, , schema]) => !schema).map(([name]) => `unknown query parameter: ${name}`),
        ...given
          .filter(([, text, schema]) => schema && !fits(schema, text))
          .map(([name, text]) => `query parameter ${name} is ${text}`),
        ...[...inQuery.values()]
          .filter(({ name, required }) => required && !query.has(name))
          .map(({ name }) => `query parameter ${name} is missing`),
        ...problemsOfBody(wanted, body),
      ]
    },
    problemsOfAnswer({ answers, key }, status, body) {
      const entry = [String(status), `${String(status)[0]}XX`].find((one) => one in answers)
      if (entry === undefined) return [`${status} is no answer to ${key}`]
      const schema = answers[entry]
      if (!schema) return body === undefined ? [] : [`${status} has no body`]
      return problemsOfTold(schema, body)
    },
  }

  function problemsOfBody(wanted: Operation['body'], body: unknown): string[] {
    if (body === undefined) return wanted?.required ? ['the body is missing'] : []
    if (wanted) return problemsOfAsked(wanted.schema, withoutHarmless(body))
    return Object.keys(body as object).length > 0 ? ['this operation takes no body'] : []
  }
}

let made: Promise<Spec> | undefined
/** Made once for all servers of a test file. */
export function theSpec(): Promise<Spec> {
  made ??= makeSpec()
  return made
}
