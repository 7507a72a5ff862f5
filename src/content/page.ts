// A YAML file, parsed: its value, and the line and column of every node in it.

import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type Diagnostic, mistake, type Path, type Position, type Spot, startOf } from './spot.ts'

/** A file of content, by its name within the content folder. */
export type SourceFile = { file: string; text: string }

export type Page = { file: string; value: unknown; spot: Spot }

/** The page, and what YAML itself finds wrong with it. A page that can't be parsed holds nothing. */
export function readPage({ file, text }: SourceFile): { page: Page; mistakes: Diagnostic[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const mistakes = document.errors.map((error) => ({
    ...mistake(startOf(file), error.message, 'a well-formed YAML file'),
    ...at(error.pos[0]),
  }))
  const spot: Spot = {
    file,
    path: [],
    locate: (path) => at(offsetOf(document.contents, path)),
  }
  return { page: { file, value: mistakes.length > 0 ? undefined : document.toJS(), spot }, mistakes }
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
