// Discord's own OpenAPI description, put together from the package discord-api-spec when the tests start: its zod
// schemas become JSON Schemas, and the declared type `Paths` becomes the list of operations.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { z } from 'zod'

export type Schema = { [keyword: string]: unknown }
export type Parameter = { name: string; in: 'path' | 'query'; required: boolean; schema: Schema }
export type Operation = {
  method: string
  /** With its placeholders, as in `/channels/{channel_id}/messages`. */
  path: string
  parameters: readonly Parameter[]
  body?: { required: boolean; schema: Schema } | undefined
  /** By status, or by its class, such as `4XX`; null where the answer has no body. */
  answers: Readonly<Record<string, Schema | null>>
  /** Works without the bot's token too. */
  open: boolean
}
export type OpenApi = { operations: readonly Operation[]; schemas: Readonly<Record<string, Schema>> }

// The package exports no description file, only modules; the declarations are read as text.
const folder = fileURLToPath(new URL('../../../node_modules/discord-api-spec/build/', import.meta.url))
// Plain JavaScript without declarations, so that its name must not be followed by the compiler.
const published: string = 'discord-api-spec/zod'

export async function readOpenApi(): Promise<OpenApi> {
  const schemas = schemasOf((await import(published)) as Record<string, unknown>)
  const source = ts.createSourceFile(
    'discord-api-spec.ts',
    readFileSync(join(folder, 'discord-api-spec.ts'), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  )
  const paths = source.statements.find(
    (node) => ts.isInterfaceDeclaration(node) && node.name.text === 'Paths',
  ) as ts.InterfaceDeclaration
  const known = new Set(Object.keys(schemas))
  const operations = membersOf(paths.members).flatMap(([path, node]) =>
    membersOf(literal(node).members).map(([method, operation]) =>
      operationOf(method.toUpperCase(), path, membersOf(literal(operation).members), known),
    ),
  )
  return { operations, schemas }
}

function schemasOf(module: Record<string, unknown>): Record<string, Schema> {
  const registry = z.registry<{ id: string }>()
  for (const [name, one] of Object.entries(module)) {
    if (isZod(one)) registry.add(one, { id: name.replace(/Schema$/, '') })
  }
  const { schemas } = z.toJSONSchema(registry, { io: 'input', unrepresentable: 'any', uri: reference })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, cleaned(schema) as Schema]),
  )
}

function isZod(one: unknown): one is z.ZodType {
  return typeof one === 'object' && one !== null && '_zod' in one
}

function reference(name: string): string {
  return `#/components/schemas/${name}`
}

/** Without each schema's own address, and with every `const` as an `enum` of one. */
function cleaned(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(cleaned)
  if (typeof schema !== 'object' || schema === null) return schema
  const entries = Object.entries(schema)
    .filter(([keyword]) => keyword !== '$schema' && keyword !== '$id')
    .map(([keyword, value]) =>
      keyword === 'const' && typeof value !== 'object' ? ['enum', [value]] : [keyword, cleaned(value)],
    )
  return Object.fromEntries(entries)
}

type Member = [name: string, type: ts.TypeNode, optional: boolean]

function membersOf(nodes: ts.NodeArray<ts.TypeElement>): Member[] {
  return nodes.filter(ts.isPropertySignature).map((node) => {
    const { name } = node
    const text = ts.isStringLiteral(name) || ts.isIdentifier(name) ? name.text : name.getText()
    return [text, node.type!, node.questionToken !== undefined]
  })
}

function literal(node: ts.TypeNode): ts.TypeLiteralNode {
  if (ts.isTypeLiteralNode(node)) return node
  throw new Error(`discord-api-spec has a form that is not understood: ${node.getText()}`)
}

function operationOf(
  method: string,
  path: string,
  members: readonly Member[],
  known: ReadonlySet<string>,
): Operation {
  const part = (name: string) => members.find(([one]) => one === name)
  const parameters = membersOf(literal(part('parameters')![1]).members).flatMap(([where, node]) =>
    ts.isTypeLiteralNode(node) && (where === 'path' || where === 'query')
      ? membersOf(node.members).map(([name, type, optional]) => ({
          name,
          in: where as 'path' | 'query',
          required: where === 'path' || !optional,
          schema: schemaOf(type, known) ?? {},
        }))
      : [],
  )
  const bodyMember = part('requestBody')
  const body = bodyMember && schemaOf(bodyMember[1], known)
  const answers = membersOf(literal(part('responses')![1]).members).map(([status, type]) => [
    status,
    type.kind === ts.SyntaxKind.UnknownKeyword ? null : (schemaOf(type, known) ?? null),
  ])
  return {
    method,
    path,
    parameters,
    body: body && { required: !bodyMember[2], schema: body },
    answers: Object.fromEntries(answers),
    open: part('security')?.[1].getText().includes('{}') ?? false,
  }
}

const basics: Partial<Record<ts.SyntaxKind, Schema | undefined>> = {
  [ts.SyntaxKind.StringKeyword]: { type: 'string' },
  [ts.SyntaxKind.NumberKeyword]: { type: 'number' },
  [ts.SyntaxKind.BooleanKeyword]: { type: 'boolean' },
  [ts.SyntaxKind.UnknownKeyword]: {},
}

/** Nothing for `undefined` and `never`. */
function schemaOf(node: ts.TypeNode, known: ReadonlySet<string>): Schema | undefined {
  const inner = (one: ts.TypeNode) => schemaOf(one, known)
  if (ts.isParenthesizedTypeNode(node)) return inner(node.type)
  if (ts.isUnionTypeNode(node)) {
    const parts = node.types.map(inner).filter((one) => one !== undefined)
    return parts.length === 1 ? parts[0] : { anyOf: parts }
  }
  if (ts.isIntersectionTypeNode(node)) return { allOf: node.types.map(inner) }
  if (ts.isArrayTypeNode(node)) return { type: 'array', items: inner(node.elementType) }
  if (ts.isTypeReferenceNode(node)) {
    const name = node.typeName.getText()
    if (name === 'Array') return { type: 'array', items: inner(node.typeArguments![0]!) }
    if (name === 'Record') return { type: 'object' }
    return known.has(name) ? { $ref: reference(name) } : {}
  }
  if (ts.isTypeLiteralNode(node)) {
    const members = membersOf(node.members)
    return {
      type: 'object',
      properties: Object.fromEntries(members.map(([name, type]) => [name, inner(type) ?? {}])),
      required: members.filter(([, , optional]) => !optional).map(([name]) => name),
    }
  }
  if (ts.isLiteralTypeNode(node)) {
    if (node.literal.kind === ts.SyntaxKind.NullKeyword) return { type: 'null' }
    if (ts.isStringLiteral(node.literal)) return { enum: [node.literal.text] }
    return { enum: [JSON.parse(node.literal.getText())] }
  }
  return basics[node.kind]
}
