// A YAML file, parsed: its value, and the line and column of every node in it.

import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import { type Diagnostic, mistake, type Path, type Position, type Spot, startOf } from './spot.ts'

/** A file of content, by its name within the content folder. */
export type SourceFile = { file: string; text: string }

export type Page = { file: string; value: unknown; spot: Spot }

/** The page, and what YAML itself finds wrong with it. A page that can't be parsed holds nothing. */
export function readPage({ file, text }: SourceFile): { page: Page; mistakes: Diagnostic[] } {
  const lines = new LineCounter()
  const document = parsed(text, lines)
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const found = document.errors
    .slice(0, mostMistakes)
    .map(({ message, pos: [offset] }) => ({ message, offset }))
  const mistakes = [...found, ...(found.length > 0 ? [] : repeated(document))].map(({ message, offset }) => ({
    ...mistake(startOf(file), message, 'a well-formed YAML file'),
    ...at(offset),
  }))
  const spot: Spot = {
    file,
    path: [],
    locate: (path) => at(offsetOf(document.contents, path)),
  }
  return { page: { file, value: mistakes.length > 0 ? undefined : document.toJS(), spot }, mistakes }
}

/**
 * What goes wrong is told in words, a mistake each: stacks of a hundred thousand would take seconds. The library's own
 * search for keys that come twice takes minutes where a map has very many.
 */
function parsed(text: string, lineCounter: LineCounter): Document.Parsed {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false, logLevel: 'error' })
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** Whoever made more makes another file. */
const mostMistakes = 1000
/** So many that nobody writes them by hand; each is searched for in all of the file. */
const mostAliases = 100

/** Keys that come twice in a map, and aliases beyond the most. */
function repeated(document: Document): { message: string; offset: number }[] {
  const found: { message: string; offset: number }[] = []
  let aliases = 0
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (keys.has(key.value))
          found.push({ message: 'Map keys must be unique', offset: key.range?.[0] ?? 0 })
        keys.add(key.value)
      }
    },
    Alias(_, alias) {
      if (++aliases <= mostAliases) return undefined
      found.push({ message: `More than ${mostAliases} aliases`, offset: alias.range?.[0] ?? 0 })
      return visit.BREAK
    },
  })
  return found
}

/** Where the node at the path starts. What is missing is shown at the nearest node above it. */
function offsetOf(contents: Node | null, path: Path): number {
  let node: unknown = contents
  let offset = contents?.range?.[0] ?? 0
  for (const step of path) {
    node = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === step)?.value
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined
    if (!isNode(node)) break
    offset = node.range?.[0] ?? offset
  }
  return offset
}

function isNode(thing: unknown): thing is Node {
  return typeof thing === 'object' && thing !== null && 'range' in thing
}
