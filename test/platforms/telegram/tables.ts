// The Bot API's own tables, read from the declarations of @gramio/types when the tests start: every method
// and type with its fields, whether they are required, their types and the prose that says their limits.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { APIMethods } from '@gramio/types/methods'
import ts from 'typescript'

export type Field = {
  name: string
  required: boolean
  /** In the words of the documentation: `Integer`, `String`, `Array of PhotoSize`, `InputFile` … */
  types: readonly string[]
  values?: readonly (string | number)[] | undefined
  prose: string
}
export type MethodName = keyof APIMethods
export type Method = { fields: readonly Field[]; returns: readonly string[] }
/** A type either has fields or is one of several others. */
export type Type = { fields: readonly Field[] } | { oneOf: readonly string[] }
export type Tables = { methods: ReadonlyMap<MethodName, Method>; types: ReadonlyMap<string, Type> }

type Values = (string | number)[]

// It holds declarations only, so there is no module that could be asked where it is.
const folder = fileURLToPath(new URL('../../../node_modules/@gramio/types/out/', import.meta.url))

const basics: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.StringKeyword]: 'String',
  [ts.SyntaxKind.NumberKeyword]: 'Number',
  [ts.SyntaxKind.BooleanKeyword]: 'Boolean',
}
const inputFile = new Set(['Blob', 'File', 'Promise', 'TelegramInputFile'])
const fraction = /latitude|longitude|shift|scale|accuracy|percentage|degrees|precise/i
const fractionName =
  /^(latitude|longitude|[xy]_shift|scale|horizontal_accuracy|.*_percentage|rotation_angle|start_timestamp|duration)$/

export function readTables(): Tables {
  const parse = (name: string) =>
    ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest, true)
  const aliases = new Map<string, ts.TypeAliasDeclaration>()
  const shapes = new Map<string, ts.InterfaceDeclaration>()
  for (const name of ['objects.d.ts', 'params.d.ts']) {
    for (const node of parse(name).statements) {
      // gramio's own envelopes of answers are none of Telegram's types.
      if ('name' in node && /^TelegramAPIResponse/.test((node.name as ts.Identifier).text)) continue
      if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.text, node)
      if (ts.isInterfaceDeclaration(node)) shapes.set(node.name.text, node)
    }
  }
  const updateKinds = () =>
    shapes
      .get('TelegramUpdate')!
      .members.map((member) => member.name!.getText())
      .filter((name) => name !== 'update_id')

  /** The documentation's names for a type; literal values met on the way are added to `values`. */
  const namesOf = (node: ts.TypeNode, values: Values): string[] => {
    if (ts.isParenthesizedTypeNode(node)) return namesOf(node.type, values)
    if (ts.isUnionTypeNode(node)) return [...new Set(node.types.flatMap((part) => namesOf(part, values)))]
    if (ts.isArrayTypeNode(node)) return namesOf(node.elementType, values).map((name) => `Array of ${name}`)
    if (ts.isTypeLiteralNode(node)) return [] // What gramio's own formatters give beside a string.
    if (basics[node.kind]) return [basics[node.kind]!]
    if (ts.isLiteralTypeNode(node)) {
      if (node.literal.kind === ts.SyntaxKind.TrueKeyword) return ['True']
      if (ts.isStringLiteral(node.literal)) values.push(node.literal.text)
      else if (ts.isNumericLiteral(node.literal)) values.push(Number(node.literal.text))
      else return ['Boolean']
      return [ts.isStringLiteral(node.literal) ? 'String' : 'Integer']
    }
    const text = node.getText()
    if (/^Exclude<keyof (Objects\.)?TelegramUpdate/.test(text)) {
      values.push(...updateKinds())
      return ['String']
    }
    const name = text.replace(/^(Objects|Params)\./, '').replace(/<.*$/s, '')
    if (inputFile.has(name)) return ['InputFile']
    const alias = aliases.get(name)
    if (alias) {
      const inner: Values = []
      const names = namesOf(alias.type, inner)
      if (names.every((one) => ['String', 'Number', 'Integer'].includes(one))) {
        values.push(...inner)
        return names
      }
    } else if (!shapes.has(name)) throw new Error(`@gramio/types has a form that is not understood: ${text}`)
    return [name.replace(/^Telegram/, '')]
  }

  const fieldsOf = (shape: ts.InterfaceDeclaration): Field[] =>
    shape.members.filter(ts.isPropertySignature).map((member) => {
      const [name, prose, values] = [member.name.getText(), proseOf(member), [] as Values]
      const number = fractionName.test(name) && fraction.test(name + prose) ? 'Float' : 'Integer'
      const types = namesOf(member.type!, values).map((one) => one.replace('Number', number))
      const enumerated = values.length > 0 && new Set(types).size === 1
      const required = !member.questionToken
      return { name, required, types, prose, ...(enumerated ? { values: [...new Set(values)] } : {}) }
    })

  const types = new Map<string, Type>()
  const known = (name: string) => shapes.has(`Telegram${name}`) || aliases.has(`Telegram${name}`)
  for (const [name, shape] of shapes) {
    if (name.startsWith('Telegram')) types.set(name.slice('Telegram'.length), { fields: fieldsOf(shape) })
  }
  for (const [name, alias] of aliases) {
    if (!name.startsWith('Telegram')) continue
    const oneOf = namesOf(alias.type, [])
    if (oneOf.length > 1 && oneOf.every(known)) types.set(name.slice('Telegram'.length), { oneOf })
  }
  return { methods: methodsOf(parse('methods.d.ts'), shapes, namesOf, fieldsOf), types }
}

function methodsOf(
  source: ts.SourceFile,
  shapes: ReadonlyMap<string, ts.InterfaceDeclaration>,
  namesOf: (node: ts.TypeNode, values: Values) => string[],
  fieldsOf: (shape: ts.InterfaceDeclaration) => Field[],
): Map<MethodName, Method> {
  const all = source.statements.find(
    (node) => ts.isInterfaceDeclaration(node) && node.name.text === 'APIMethods',
  ) as ts.InterfaceDeclaration
  return new Map(
    all.members.filter(ts.isPropertySignature).map((member) => {
      const call = member.type as ts.TypeReferenceNode
      const [first, second] = call.typeArguments!
      const params = second ? shapes.get(first!.getText().replace('Params.', '')) : undefined
      if (second && !params) throw new Error(`No parameters declared for ${member.name.getText()}`)
      const returns = namesOf(second ?? first!, []).map((name) => name.replace('Number', 'Integer'))
      return [member.name.getText() as MethodName, { fields: params ? fieldsOf(params) : [], returns }]
    }),
  )
}

function proseOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => ts.getTextOfJSDocComment(comment.comment) ?? '')
    .join(' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\_/g, '_')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
