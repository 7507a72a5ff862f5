// Our own YAML: items as the curriculum's topics hold them (content/README.md), in a list or under `items`. What
// only the curriculum needs, such as facts and sources, may be left out.

import { type Page, readPage } from '../content/page.ts'
import { parse } from '../content/parse.ts'
import { fixedItem } from '../content/schema.ts'
import { specOf } from '../content/spec.ts'
import { type Diagnostic, within } from '../content/spot.ts'
import { bankLimits, error, type Problem } from './bank.ts'
import type { Read } from './fits.ts'

/** Nothing that an item needs lies deeper; what does would only exhaust the parser. */
const deepest = 60

export function readYaml(text: string): { read: Read[]; problems: Problem[] } {
  const deep = tooDeep(text)
  if (deep)
    return {
      read: [],
      problems: [error(deep, 'this is nested too deep', 'items as content/README.md shows them')],
    }
  const opened = pageOf(text)
  if ('weight' in opened) return { read: [], problems: [opened] }
  const { page, mistakes } = opened
  if (mistakes.length > 0) return { read: [], problems: mistakes.map(asError) }
  const listed = Array.isArray(page.value)
  const items: unknown = listed ? page.value : isMapping(page.value) ? page.value.items : undefined
  if (!Array.isArray(items))
    return {
      read: [],
      problems: [error({ line: 1, column: 1 }, 'there is no list of items', 'items: and a list')],
    }
  const read: Read[] = []
  const diagnostics: Diagnostic[] = []
  for (const [at, value] of items.slice(0, bankLimits.items + 1).entries()) {
    const spot = listed ? within(page.spot, at) : within(page.spot, 'items', at)
    const authored = parse(fixedItem, isMapping(value) ? { ...unneeded, ...value } : value, spot, diagnostics)
    const spec = authored && specOf(authored, spot, diagnostics)
    if (!authored || !spec) continue
    const { id, explanation } = authored
    const item = {
      name: id === unneeded.id ? undefined : id,
      spec,
      explanation: explanation === unneeded.explanation ? undefined : explanation,
    }
    read.push({ item, locate: (path) => spot.locate([...spot.path, ...path]) })
  }
  return { read, problems: diagnostics.map(asError) }
}

/** Stands in for what a private bank does without. */
const unneeded = {
  id: 'unnamed',
  difficulty: 3,
  source: 'https://example.org/',
  facts: ['X-00'],
  explanation: '\u2026',
}

/** The YAML library throws at what it can't resolve, such as aliases by the million. */
function pageOf(text: string): { page: Page; mistakes: Diagnostic[] } | Problem {
  try {
    return readPage({ file: '', text })
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message.slice(0, 100) : 'it can’t be read'
    return error({ line: 1, column: 1 }, reason, 'a well-formed YAML file')
  }
}

function tooDeep(text: string): { line: number; column: number } | undefined {
  let open = 0
  for (const [at, line] of text.split('\n').entries()) {
    const indent = line.search(/[^\s-]|$/)
    if (indent > deepest * 2) return { line: at + 1, column: indent + 1 }
    if (/([?:-]\s+){20}/.test(line)) return { line: at + 1, column: 1 }
    for (const [column, sign] of [...line].entries()) {
      if (sign === '[' || sign === '{') open++
      else if ((sign === ']' || sign === '}') && open > 0) open--
      if (open > deepest) return { line: at + 1, column: column + 1 }
    }
  }
  return undefined
}

function asError({ line, column, problem, expected }: Diagnostic): Problem {
  return error({ line, column }, problem, expected)
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
