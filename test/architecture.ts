// What a source file imports, and what in it would break the architecture: arrows that point outward, a clock,
// chance, timers or waiting in the synchronous core, and length without a reason. Read by TypeScript's own parser.

import { posix } from 'node:path'
import ts from 'typescript'

/** `to` is a package, or a file as seen from src, such as `engine/day.ts`. */
export type Import = { to: string; typeOnly: boolean; line: number }

/** `file` as seen from src. */
export function importsOf(file: string, text: string): Import[] {
  const source = parsed(file, text)
  const found: Import[] = []
  const add = (node: ts.Node, module: ts.Node | undefined, typeOnly: boolean) => {
    if (!module || !ts.isStringLiteralLike(module)) return
    const to = module.text.startsWith('.') ? posix.join(posix.dirname(file), module.text) : module.text
    found.push({ to, typeOnly, line: lineOf(source, node) })
  }
  walk(source, (node) => {
    if (ts.isImportDeclaration(node)) {
      add(node, node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    } else if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal, true)
    else if (ts.isExternalModuleReference(node)) add(node, node.expression, false)
    else if (ts.isCallExpression(node) && /^(import|require)$/.test(node.expression.getText(source))) {
      add(node, node.arguments[0], false)
    }
  })
  return found
}

/** What a folder may import; a name with a slash is a file or folder of src. `types` may be imported as types alone. */
type Rule = {
  may: readonly string[]
  types?: readonly string[]
  only?: Readonly<Record<string, readonly string[]>>
}

const words = ['engine/ids.ts', 'engine/phrase.ts']

/** Of the log that it is handed, an adapter knows the type. */
function adapter(name: string, ...libraries: string[]): Rule {
  return {
    may: [`adapters/${name}/`, 'adapters/common/', 'chat/', ...words, 'node:', ...libraries],
    types: ['pino'],
  }
}

const rules: Readonly<Record<string, Rule>> = {
  engine: {
    may: ['engine/'],
    only: { 'engine/day.ts': ['luxon'], 'engine/memory/schedule.ts': ['ts-fsrs'] },
  },
  chat: { may: ['chat/', ...words] },
  // What questions from a file are, though never how they are read.
  app: { may: ['app/', 'chat/', 'engine/'], types: ['bank/bank.ts'] },
  content: {
    may: ['content/', 'engine/', 'yaml', 'zod'],
    only: {
      'content/read.ts': ['node:fs', 'node:path', 'node:url'],
      'content/words.ts': ['@fluent/bundle'],
      'content/item.ts': ['node:crypto'],
    },
  },
  // What teachers bring is read and checked as what authors write is; its formats are foreign and stay here.
  bank: { may: ['bank/', 'content/', 'engine/', 'zod', 'gift-pegjs'], types: ['app/bank/ports.ts'] },
  store: {
    may: ['store/', 'engine/', 'better-sqlite3', 'zod', 'node:'],
    types: [
      'app/ports.ts',
      'app/live/ports.ts',
      'app/classes/ports.ts',
      'app/challenge/ports.ts',
      'app/bank/ports.ts',
      'bank/bank.ts',
      'chat/',
    ],
  },
  pictures: { may: ['pictures/', '@resvg/resvg-js', 'node:'], types: ['chat/'] },
  'adapters/common': { may: ['adapters/common/', 'chat/'] },
  'adapters/terminal': adapter('terminal', 'string-width', 'wrap-ansi'),
  'adapters/telegram': adapter('telegram', 'grammy', '@grammyjs/'),
  'adapters/discord': adapter('discord', '@discordjs/', 'discord.js'),
}

/** The folders that put everything together, beside the files that stand in src itself. */
const composing = ['commands']

/** The imports of a file that its folder may not make, each as a line that says so. */
export function outward(file: string, imports: readonly Import[]): string[] {
  const [first, second] = file.split('/')
  if (second === undefined || composing.includes(first!)) return []
  const rule = rules[first === 'adapters' ? `${first}/${second}` : first!]
  if (!rule) return [`${file}: no rule says what this folder may import`]
  const fits = (to: string, names: readonly string[] = []) =>
    names.some(
      (name) => to === name || (/[/:]$/.test(name) ? to.startsWith(name) : to.startsWith(`${name}/`)),
    )
  return imports
    .filter(
      ({ to, typeOnly }) =>
        !fits(to, rule.may) && !fits(to, rule.only?.[file]) && !(typeOnly && fits(to, rule.types)),
    )
    .map(({ to, line }) => `${file}:${line} imports ${to}`)
}

const impureNames = new Set(
  'setTimeout setInterval setImmediate queueMicrotask performance process console fetch Promise crypto'.split(
    ' ',
  ),
)
const impureCalls = new Set([
  'Date.now',
  'Math.random',
  'DateTime.now',
  'DateTime.local',
  'DateTime.utc',
  'Temporal.Now',
])

/** A clock, chance, timers, the outside world and waiting: what engine and app are handed, or do without. */
export function impurities(file: string, text: string): string[] {
  const source = parsed(file, text)
  const found: string[] = []
  const add = (node: ts.Node, what: string) => found.push(`${file}:${lineOf(source, node)} has ${what}`)
  walk(source, (node) => {
    if (ts.isAwaitExpression(node)) add(node, 'await')
    else if (node.kind === ts.SyntaxKind.AsyncKeyword) add(node, 'async')
    else if (node.kind === ts.SyntaxKind.AwaitKeyword && ts.isForOfStatement(node.parent)) add(node, 'await')
    else if (ts.isPropertyAccessExpression(node) && impureCalls.has(node.getText(source)))
      add(node, node.getText(source))
    else if (
      ts.isNewExpression(node) &&
      node.expression.getText(source) === 'Date' &&
      !node.arguments?.length
    ) {
      add(node, 'new Date()')
    } else if (ts.isCallExpression(node) && node.expression.getText(source) === 'Date') add(node, 'Date()')
    else if (ts.isIdentifier(node) && impureNames.has(node.text) && isUsed(node)) add(node, node.text)
  })
  return found
}

/** A name that stands for itself, not for a member or a field of something else. */
function isUsed(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  return !(ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) || parent.name !== node
}

const mostLines = 250

/** Whether a file is longer than 250 lines and its header does not say why ("long because …"). */
export function isLongWithoutReason(text: string): boolean {
  const lines = text.trimEnd().split('\n')
  const header = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('//')),
  )
  return lines.length > mostLines && !/\blong\b.*\b(because|so that|for|as)\b/i.test(header.join(' '))
}

function parsed(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true)
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
}
